"""The tree of the plan: what stands in it, how it is narrowed, what is remembered."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from tests.services.folders import fill
from tests.ui.plan.conftest import page_over
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import Health, PlanLevel
from zonedesk.services import plan
from zonedesk.services.plan_record import count_missing
from zonedesk.system.clock import FixedClock
from zonedesk.ui.kit.actions import actions_of
from zonedesk.ui.kit.delegates.cells import ClassBadge
from zonedesk.ui.kit.delegates.row import LOOK
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.looks import Progress
from zonedesk.ui.plan.columns import WIDE_ONLY
from zonedesk.ui.plan.outline import health_below

if TYPE_CHECKING:
    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Spot
    from zonedesk.ui.plan.page import PlanPage
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key


def shown(page: PlanPage) -> list[str]:
    """The codes in the tree, whether opened or not."""
    return [one.row.code for one in page.view.tree.lines.entries]


def cell(page: PlanPage, code: str, key: str) -> object:
    """What a cell is drawn from."""
    model = page.view.tree.lines
    place = next(no for no, one in enumerate(model.columns) if one.key == key)
    return model.index_of(code, place).data(LOOK)


def opened(page: PlanPage, code: str) -> bool:
    """Whether a line is opened."""
    return page.view.tree.isExpanded(page.view.tree.lines.index_of(code))


def empty_state(page: PlanPage) -> EmptyState:
    """What stands in place of the tree."""
    return next(one for one in page.findChildren(EmptyState) if one.isVisible())


def test_the_tree_is_that_of_the_plan_without_the_plan_itself(page: PlanPage) -> None:
    assert len(shown(page)) == 64
    assert shown(page)[:4] == ["V", "V1", "V1.1", "V1.1.1"]
    assert opened(page, "V")
    assert opened(page, "V1")
    assert not opened(page, "V1.1")
    assert cell(page, "V1.1", "class") == ClassBadge("P")
    assert cell(page, "O2.1", "class") == ClassBadge("")
    assert cell(page, "V1.1.1", "class") is None
    assert cell(page, "V1.1", "progress") == Progress(70)
    assert cell(page, "V1", "progress") is None


def test_the_foot_counts_what_is_found(page: PlanPage) -> None:
    foot = page.view.foot
    assert "64" in foot.lines.text()
    assert foot.priorities.text().startswith("3 ")
    assert foot.attention.text().startswith("3 ")
    assert health_below(page.view.lines, "V") == {Health.GOOD: 5, Health.RISK: 2}


def test_arrows_walk_and_open_and_the_detail_follows(page: PlanPage) -> None:
    tree = page.view.tree
    assert tree.code() == "V1.1"
    QTest.keyClick(tree, Key.Key_Right)
    assert opened(page, "V1.1")
    QTest.keyClick(tree, Key.Key_Down)
    assert tree.code() == "V1.1.1"
    assert page.detail.record is not None
    assert page.detail.record.entry.row.code == "V1.1.1"
    QTest.keyClick(tree, Key.Key_Left)
    QTest.keyClick(tree, Key.Key_Left)
    assert tree.code() == "V1.1"
    assert not opened(page, "V1.1")


def test_a_click_on_the_chevron_opens_without_choosing(page: PlanPage) -> None:
    tree = page.view.tree
    place = tree.visualRect(tree.lines.index_of("V1.2"))
    point = QPoint(place.x() + 6, place.center().y())
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, pos=point)
    assert opened(page, "V1.2")
    assert tree.code() == "V1.1"


def test_measures_are_lower_than_the_rest(page: PlanPage) -> None:
    tree = page.view.tree
    tree.expandAll()
    heights = {code: tree.visualRect(tree.lines.index_of(code)).height() for code in shown(page)}
    assert (heights["V"], heights["V1.1"], heights["V1.1.1"]) == (34, 34, 28)


def test_typing_narrows_and_keeps_what_stands_above(page: PlanPage) -> None:
    field = page.view.bar.field
    QTest.keyClicks(field, "zone 30")
    assert shown(page) == ["V", "V3", "V3.1"]
    assert "1 " in page.view.foot.lines.text()
    QTest.keyClick(field, Key.Key_Down)
    assert page.view.tree.hasFocus()
    QTest.keyClick(field, Key.Key_Escape)
    assert len(shown(page)) == 64
    assert not opened(page, "V3.1")


def test_only_what_needs_attention(page: PlanPage) -> None:
    page.view.bar.attention.setFocus()
    QTest.keyClick(page.view.bar.attention, Key.Key_Space)
    assert shown(page) == ["V", "V1", "V1.1", "V1.2", "V3", "V3.1", "O", "O2", "O2.1"]


def test_nothing_found_says_why_and_clears(page: PlanPage) -> None:
    QTest.keyClicks(page.view.bar.field, "bestaatniet")
    state = empty_state(page)
    assert "bestaatniet" in state.accessibleName()
    (link,) = state.findChildren(QPushButton)
    assert "64" in link.text()
    QTest.keyClick(link, Key.Key_Space)
    assert len(shown(page)) == 64


@pytest.mark.parametrize("percent", [100, 150])
def test_a_new_folder_says_that_a_plan_comes_with_the_import(
    percent: int, empty: Workspace, theme: Theme, show: Show
) -> None:
    theme.set_percent(percent)
    page = show(page_over(empty, theme))
    assert empty_state(page).isVisible()
    assert not page.detail.isVisible()
    assert not page.view.bar.isVisible()
    assert page.spot().state is None
    page.refresh()


def test_another_year_shows_its_classes(page: PlanPage) -> None:
    years = page.view.bar.years
    assert years is not None
    years.step(1)
    assert cell(page, "V1.1", "class") == ClassBadge("")
    assert page.view.tree.heading.model().headerData(1, Qt.Orientation.Horizontal) == "2019"
    assert page.detail.record is not None
    assert page.detail.record.year == 2019


def test_of_several_plans_one_is_shown(empty: Workspace, theme: Theme, show: Show) -> None:
    lines = [
        {"code": "A", "niveau": PlanLevel.PLAN, "titel": "Plan A"},
        {"code": "A1", "ouder": "A", "niveau": PlanLevel.MEASURE, "titel": "a"},
        {"code": "B", "niveau": PlanLevel.PLAN, "titel": "Plan B"},
        {"code": "B1", "ouder": "B", "niveau": PlanLevel.MEASURE, "titel": "b"},
        {"code": "X", "niveau": PlanLevel.MEASURE, "titel": "x"},
    ]
    fill(empty, {"Plan": lines})
    page = show(page_over(empty, theme))
    plans = page.view.bar.plans
    assert plans.isVisible()
    assert [plans.itemData(no) for no in range(plans.count())] == ["A", "B", ""]
    assert shown(page) == ["A1"]
    plans.setFocus()
    QTest.keyClick(plans, Key.Key_Down)
    assert shown(page) == ["B1"]
    page.show_reference("X")
    assert shown(page) == ["X"]


def test_the_tree_comes_back_as_it_was_left(
    lier: Workspace, page: PlanPage, theme: Theme, show: Show
) -> None:
    tree = page.view.tree
    tree.expand(tree.lines.index_of("V1.1"))
    tree.collapse(tree.lines.index_of("O"))
    tree.layout_of_columns.show(4, shown=False)
    page.view.splitter.setSizes([800, 432])
    kept = page.layout_state()
    assert "Diefstal" not in "".join(kept.values())
    again = show(page_over(lier, theme))
    again.restore_layout(kept)
    assert (opened(again, "V1.1"), opened(again, "O"), opened(again, "V1.2")) == (
        True,
        False,
        False,
    )
    assert not again.view.tree.layout_of_columns.is_shown(4)
    assert again.view.splitter.sizes()[1] == page.view.splitter.sizes()[1]


@pytest.mark.parametrize("stored", ["", "x", "1", "1,2,3", "-4,9", "{}"])
def test_damaged_looks_are_left_aside(stored: str, page: PlanPage) -> None:
    before = page.layout_state()
    names = ("plan.splitter", "plan.closed", "plan.opened", "plan.columns")
    page.restore_layout(dict.fromkeys(names, stored))
    assert page.layout_state()["plan.splitter"] == before["plan.splitter"]
    assert len(shown(page)) == 64


def test_columns_are_chosen_and_more_show_without_the_detail(page: PlanPage) -> None:
    menu = page.view.column_menu()
    acts = [act for act in menu.actions() if act.isCheckable()]
    assert not acts[0].isEnabled()
    lead = next(act for act in acts if act.data() == 4)
    lead.trigger()
    assert not page.view.tree.layout_of_columns.is_shown(4)
    menu.actions()[-1].trigger()
    assert page.view.tree.layout_of_columns.is_shown(4)
    QTest.keyClick(page, Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert not page.detail.isVisible()
    layout = page.view.tree.layout_of_columns
    keys = {page.view.tree.lines.columns[place].key for place in layout.shown}
    assert keys >= WIDE_ONLY


def test_a_narrow_window_shows_one_at_a_time(page: PlanPage) -> None:
    page.resize(860, 640)
    assert not page.detail.isVisible()
    QTest.keyClick(page.view.tree, Key.Key_Return)
    assert page.detail.isVisible()
    assert not page.view.tree.isVisible()
    QTest.keyClick(page.detail.plan_class, Key.Key_Escape)
    assert page.view.tree.hasFocus()


def test_all_lines_are_opened_and_closed_and_stay_so(page: PlanPage) -> None:
    acts = {act.action.id: act for act in actions_of(page)}
    acts["plan.open_all"].trigger()
    page.refresh()
    assert opened(page, "V3.1")
    acts["plan.close_all"].trigger()
    page.refresh()
    assert not opened(page, "V")
    assert page.view.tree.code() == "V"


def test_a_line_is_copied_with_its_headings(page: PlanPage) -> None:
    QTest.keyClick(page.view.tree, Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 2
    assert "V1.1 Diefstal in woningen en gebouwen" in lines[1]
    assert "70 %" in lines[1]


def test_a_stale_judgement_says_so(lier: Workspace, theme: Theme, show: Show) -> None:
    later = replace(lier, clock=FixedClock(datetime(2019, 6, 14, 10, tzinfo=UTC)))
    page = show(page_over(later, theme))
    place = page.view.tree.lines.index_of("V2.2", 2)
    assert "(" in str(place.data())
    assert "15 nov 2018" in str(place.data(Qt.ItemDataRole.ToolTipRole))
    page.grab()


def test_what_changes_elsewhere_shows_and_the_cursor_stays(page: PlanPage) -> None:
    tree = page.view.tree
    tree.choose("V2.2")
    line = next(one for one in tree.lines.entries if one.row.code == "V2.2")
    work = page.desk.workspace
    page.desk.lane.command(
        lambda: plan.judge(work, line.id, row_version=1, health=Health.GOOD, explanation="")
    )
    assert tree.code() == "V2.2"
    assert page.detail.record is not None
    assert page.detail.record.handle.row_version == 2


def test_a_line_is_shown_by_its_code_whatever_hides_it(page: PlanPage) -> None:
    QTest.keyClicks(page.view.bar.field, "zone 30")
    spots: list[Spot] = []
    page.moved.connect(spots.append)
    page.show_reference("V1.1.4")
    assert page.view.tree.code() == "V1.1.4"
    assert opened(page, "V1.1")
    assert spots[0].crumbs == ("Zonaal veiligheidsplan 2014-2019", "V1.1.4")
    with pytest.raises(Refused, match=r"show\.unknown"):
        page.show_reference("V9")
    page.go_to(spots[0])
    assert page.view.tree.code() == "V1.1.4"


def test_the_navigation_counts_indicators_without_a_value(lier: Workspace) -> None:
    assert count_missing(lier) == 1


def test_every_part_is_reached_by_the_keyboard(page: PlanPage) -> None:
    assert all(area.isVisible() for area in page.areas())
    wanted: list[Spot] = []
    page.own_window_wanted.connect(wanted.append)
    QTest.keyClick(page.view.tree, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [spot.state for spot in wanted] == ["V1.1"]
    assert page.view.tree.accessibleName()
    spoken = page.view.tree.lines.index_of("O1.1").data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("O1.1 Extremisme en radicalisme")


def test_the_line_under_the_cursor_stays_chosen_with_ctrl(page: PlanPage) -> None:
    tree = page.view.tree
    tree.setFocus()
    tree.choose("V1.1")
    place = tree.visualRect(tree.currentIndex()).center()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, control, place)
    assert tree.selectionModel().isSelected(tree.currentIndex())
    for key in (Key.Key_Home, Key.Key_End, Key.Key_Up, Key.Key_Space):
        QTest.keyClick(tree, key, control)
        assert tree.selectionModel().isSelected(tree.currentIndex())
