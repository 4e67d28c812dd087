"""The plan edited in its tree, with the keys and the mouse of a user."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.services.council import as_role
from tests.services.folders import let_go
from tests.ui.plan.conftest import page_over
from tests.workspaces import closed_folder, opened_folder
from zonedesk.domain.plan_cycle import Along
from zonedesk.domain.words import PlanClass, PlanLevel, Role
from zonedesk.services.plan_record import read_plan
from zonedesk.ui.kit.actions import actions_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.domain.plan_record import PlanEntry
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.plan.page import PlanPage
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def below(page: PlanPage, code: str) -> list[str]:
    """The codes right below a line, as they are stored."""
    entries = read_plan(page.desk.workspace, 2018).entries
    return [one.row.code for one in entries if one.row.parent == code]


def stored(page: PlanPage, code: str) -> PlanEntry:
    """A line as it is stored."""
    entries = read_plan(page.desk.workspace, 2018).entries
    return next(one for one in entries if one.row.code == code)


def editor(page: PlanPage) -> QLineEdit:
    """The field in which a title is typed."""
    return next(one for one in page.view.tree.findChildren(QLineEdit) if one.isVisible())


def enter(page: PlanPage) -> None:
    """Enter in the title that is typed; Qt stores it when it is back at its events."""
    QTest.keyClick(editor(page), Key.Key_Return)
    QCoreApplication.processEvents()


def is_naming(page: PlanPage) -> bool:
    """Whether a title is being typed."""
    return any(one.isVisible() for one in page.view.tree.findChildren(QLineEdit))


def press(page: PlanPage, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    """A key in the tree."""
    QTest.keyClick(page.view.tree, key, modifier or Qt.KeyboardModifier.NoModifier)


def at(page: PlanPage, code: str) -> None:
    """The cursor on a line."""
    assert page.view.tree.choose(code)


@pytest.fixture
def told(page: PlanPage) -> list[tuple[str, Callable[[], object]]]:
    """What the page said, with the way back."""
    found: list[tuple[str, Callable[[], object]]] = []
    page.told.connect(lambda words, _action, act: found.append((words, act)))
    return found


def test_ins_adds_a_brother_that_is_named_at_once(page: PlanPage) -> None:
    at(page, "V1.1")
    press(page, Key.Key_Insert)
    assert page.view.tree.code() == "V1.3"
    assert editor(page).text() == ""
    QTest.keyClicks(editor(page), "Rondtrekkende daders")
    enter(page)
    assert stored(page, "V1.3").row.title == "Rondtrekkende daders"
    assert below(page, "V1") == ["V1.1", "V1.3", "V1.2"]
    assert page.detail.record is not None
    assert page.detail.record.entry.row.code == "V1.3"
    assert not is_naming(page)


def test_alt_ins_adds_a_child(page: PlanPage) -> None:
    at(page, "V2.2")
    press(page, Key.Key_Insert, ALT)
    QTest.keyClicks(editor(page), "Trajectcontrole")
    enter(page)
    line = stored(page, "V2.2.4").row
    assert (line.title, line.level, line.parent) == ("Trajectcontrole", PlanLevel.MEASURE, "V2.2")


def test_tab_moves_a_line_in_while_it_is_named(page: PlanPage) -> None:
    at(page, "V1.1")
    press(page, Key.Key_Insert)
    QTest.keyClicks(editor(page), "Nachtelijk toezicht")
    QTest.keyClick(editor(page), Key.Key_Tab)
    assert stored(page, "V1.3").row.parent == "V1.1"
    assert stored(page, "V1.3").row.title == "Nachtelijk toezicht"
    assert page.view.tree.code() == "V1.3"


def test_esc_takes_a_line_away_that_nobody_named(page: PlanPage) -> None:
    before = below(page, "V1")
    at(page, "V1.1")
    press(page, Key.Key_Insert)
    QTest.keyClick(editor(page), Key.Key_Escape)
    assert below(page, "V1") == before
    assert page.view.tree.code() == "V1.2"
    press(page, Key.Key_Insert)
    enter(page)
    assert below(page, "V1") == before


def test_the_button_adds_a_line_too_whatever_the_tree_is_narrowed_to(page: PlanPage) -> None:
    QTest.keyClicks(page.view.bar.field, "zone 30")
    at(page, "V3.1")
    page.view.bar.new_line.click()
    QTest.keyClicks(editor(page), "Schoolstraten")
    enter(page)
    assert below(page, "V3") == ["V3.1", "V3.2"]


def test_f2_renames_in_place_and_esc_leaves_the_title(page: PlanPage) -> None:
    at(page, "V1.1")
    press(page, Key.Key_F2)
    assert editor(page).text() == "Diefstal in woningen en gebouwen"
    QTest.keyClicks(editor(page), "Inbraken")
    enter(page)
    assert stored(page, "V1.1").row.title == "Inbraken"
    press(page, Key.Key_F2)
    QTest.keyClicks(editor(page), "iets")
    QTest.keyClick(editor(page), Key.Key_Escape)
    assert stored(page, "V1.1").row.title == "Inbraken"


def test_alt_and_arrows_move_the_line_and_the_cursor_goes_along(page: PlanPage) -> None:
    at(page, "V2.2")
    press(page, Key.Key_Up, ALT)
    assert below(page, "V2") == ["V2.2", "V2.1", "V2.3"]
    assert page.view.tree.code() == "V2.2"
    press(page, Key.Key_Down, ALT)
    press(page, Key.Key_Right, ALT)
    assert below(page, "V2.1")[-1] == "V2.2"
    assert page.view.tree.code() == "V2.2"
    press(page, Key.Key_Left, ALT)
    assert below(page, "V2") == ["V2.1", "V2.2", "V2.3"]


def test_a_line_is_dropped_on_and_between_others_and_taken_back(
    page: PlanPage, told: list[tuple[str, Callable[[], object]]]
) -> None:
    tree = page.view.tree
    at(page, "V2.2.1")
    line = stored(page, "V2.2.1").id
    tree.drop(line, stored(page, "V1.2").id, where="above")
    assert below(page, "V1") == ["V1.1", "V2.2.1", "V1.2"]
    assert tree.code() == "V2.2.1"
    tree.drop(stored(page, "V1").id, stored(page, "V1.1").id, where="on")
    assert below(page, "V")[0] == "V1"
    told[-1][1]()
    assert below(page, "V2.2")[0] == "V2.2.1"
    at(page, "V2")
    tree.drop(stored(page, "V2").id, None, where="below")
    assert below(page, "ZVP")[-1] == "V2"


def test_del_tells_what_goes_and_the_toast_brings_it_back(
    page: PlanPage, told: list[tuple[str, Callable[[], object]]]
) -> None:
    before = below(page, "V1.1")
    at(page, "V1.1")
    press(page, Key.Key_Delete)
    assert below(page, "V1") == ["V1.2"]
    assert page.view.tree.code() == "V1.2"
    words, act = told[-1]
    assert "10" in words
    act()
    assert below(page, "V1") == ["V1.1", "V1.2"]
    assert below(page, "V1.1") == before


def test_the_class_of_the_year_is_chosen_beside_those_of_other_years(page: PlanPage) -> None:
    page.view.year_chosen.emit(2019)
    at(page, "V1.1")
    menu = page.acts.class_menu()
    priority, attention, none, _line, before = menu.actions()
    assert none.isChecked()
    assert "2018" in before.text()
    assert not before.isEnabled()
    attention.trigger()
    line = next(
        one for one in read_plan(page.desk.workspace, 2019).entries if one.row.code == "V1.1"
    )
    assert line.classes == ((2018, PlanClass.PRIORITY), (2019, PlanClass.ATTENTION))
    assert page.detail.record is not None
    assert page.detail.record.entry.row.class_ is PlanClass.ATTENTION
    assert priority.text() != attention.text()


def test_a_reader_edits_nothing(lier: Workspace, theme: Theme, show: Show) -> None:
    page = show(page_over(as_role(lier, Role.READER), theme))
    tree = page.view.tree
    tree.setFocus()
    at(page, "V2.2")
    assert not page.view.bar.new_line.isVisible()
    for key, modifier in (
        (Key.Key_Insert, None),
        (Key.Key_Delete, None),
        (Key.Key_F2, None),
        (Key.Key_Up, ALT),
        (Key.Key_Right, ALT),
    ):
        press(page, key, modifier)
    assert below(page, "V2") == ["V2.1", "V2.2", "V2.3"]
    assert not is_naming(page)


def test_another_code_keeps_cursor_and_detail_on_the_line(page: PlanPage) -> None:
    at(page, "V1.1")
    more = page.detail.more
    more.fold()
    more.code.setFocus()
    more.code.selectAll()
    QTest.keyClicks(more.code, "V1.9")
    page.detail.keeper.flush()
    assert page.view.tree.code() == "V1.9"
    assert page.detail.record is not None
    assert page.detail.record.entry.row.code == "V1.9"
    assert below(page, "V1") == ["V1.9", "V1.2"]


def test_authorities_weight_and_level_are_edited_in_place(page: PlanPage) -> None:
    at(page, "V2.2.1")
    more = page.detail.more
    more.fold()
    for field, words in ((more.judicial_lead, "Procureur des Konings"), (more.weight, "2,5")):
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, words)
    page.detail.keeper.flush()
    more.level_chosen.emit(PlanLevel.OPERATIONAL)
    record = page.detail.record
    assert record is not None
    assert (record.judicial_lead, record.entry.weight) == ("Procureur des Konings", 2.5)
    assert record.entry.row.level is PlanLevel.OPERATIONAL
    assert [action.data() for action in more.level.menu().actions()] == [
        one.value for one in (PlanLevel.TACTICAL, PlanLevel.OPERATIONAL, PlanLevel.MEASURE)
    ]


def act(page: PlanPage, name: str) -> None:
    """Something chosen from a menu."""
    next(one for one in actions_of(page) if one.objectName() == name).trigger()


def test_a_new_plan_goes_on_with_the_shown_one(
    page: PlanPage, told: list[tuple[str, Callable[[], object]]]
) -> None:
    act(page, "plan.new_plan")
    pane = page.beginning.pane
    assert pane.isVisible()
    assert (pane.code.text(), pane.prefix.text()) == ("20-ZVP", "20-")
    assert (str(pane.first.day()), str(pane.last.day())) == ("2020-01-01", "2025-12-31")
    assert pane.list.lines.count == 64
    pane.list.setFocus()
    pane.list.setCurrentIndex(pane.list.lines.index(0))
    QTest.keyClick(pane.list, Key.Key_Space)
    assert pane.list.lines.count < 40
    pane.boxes[Along.MEASURES].setChecked(False)
    before = pane.list.lines.count
    assert before < 20
    QTest.keyClick(pane, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not pane.isVisible()
    assert page.view.plan == "20-ZVP"
    assert len(page.view.lines) == before
    assert page.view.tree.lines.entries[0].row.code == "20-O"
    told[-1][1]()
    assert page.view.plan == "ZVP"


def test_what_cannot_be_a_plan_is_said_at_its_field(page: PlanPage) -> None:
    act(page, "plan.new_plan")
    pane = page.beginning.pane
    pane.code.setText("zvp")
    pane.make.click()
    assert pane.rows["code"].wrong
    pane.code.setText("ZVP20")
    pane.prefix.setText("")
    pane.make.click()
    assert pane.rows["prefix"].wrong
    QTest.keyClick(pane, Key.Key_Escape)
    assert not pane.isVisible()
    assert page.view.tree.hasFocus()


@pytest.fixture
def nothing(tmp_path: Path) -> Iterator[Workspace]:
    """A work folder without a plan."""
    workspace = opened_folder(closed_folder(tmp_path))
    yield workspace
    let_go(workspace)


def test_the_first_plan_is_made_where_there_is_none(
    nothing: Workspace, theme: Theme, show: Show
) -> None:
    page = show(page_over(nothing, theme))
    page.view.begin_button.click()
    page.beginning.pane.make.click()
    assert page.view.plan is not None
    assert page.view.first_button.isVisible()
    page.view.first_button.click()
    QTest.keyClicks(editor(page), "Veiligheid")
    enter(page)
    (line,) = page.view.lines
    assert (line.row.title, line.row.level) == ("Veiligheid", PlanLevel.PILLAR)
    assert page.detail.isVisible()


def test_the_plan_itself_is_edited_beside_its_tree(page: PlanPage) -> None:
    act(page, "plan.whole")
    assert page.detail.record is not None
    assert page.detail.record.entry.row.level is PlanLevel.PLAN
    page.detail.title.setFocus()
    page.detail.title.selectAll()
    QTest.keyClicks(page.detail.title, "Zonaal plan")
    page.detail.keeper.flush()
    assert page.view.title_of_plan() == "Zonaal plan"
    assert page.detail.record.entry.row.title == "Zonaal plan"
    press(page, Key.Key_Down)
    assert page.detail.record.entry.row.code == "V1.2"


def test_a_whole_plan_goes_and_comes_back(
    page: PlanPage, told: list[tuple[str, Callable[[], object]]]
) -> None:
    act(page, "plan.delete_plan")
    assert not page.view.lines
    assert "65" in told[-1][0]
    told[-1][1]()
    assert len(page.view.lines) == 64


def test_the_last_line_of_a_plan_can_go(nothing: Workspace, theme: Theme, show: Show) -> None:
    page = show(page_over(nothing, theme))
    page.view.begin_button.click()
    page.beginning.pane.make.click()
    page.view.first_button.click()
    QTest.keyClick(editor(page), Key.Key_Escape)
    assert not page.view.lines
    assert page.view.first_button.isVisible()
    assert not page.detail.isVisible()
