"""One line of the plan: read and edited in place, with what hangs on it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QScrollArea, QWidget

from tests.services.council import as_role
from tests.ui.plan.conftest import page_over
from tests.ui.saving import dialog_of
from zonedesk.domain.richtext import plain
from zonedesk.domain.words import Health, PlanClass, PlanStatus, Role
from zonedesk.services import drafts, plan
from zonedesk.services.drafts import Place
from zonedesk.services.plan_record import read_line
from zonedesk.ui.kit.actions import actions_of
from zonedesk.ui.kit.charts import ChartView
from zonedesk.ui.plan.detail_facts import UNJUDGED, PlanFacts

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.domain.plan_record import PlanRecord
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.plan.page import PlanPage
    from zonedesk.ui.plan.parts import ChoiceButton
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key


def stored(page: PlanPage, code: str = "V1.1") -> PlanRecord:
    """A line as it stands in the folder."""
    return read_line(page.desk.workspace, code, year=2018)


def pick(button: ChoiceButton, code: str) -> None:
    """Choose from the menu of a button."""
    next(act for act in button.menu().actions() if act.data() == code).trigger()


def button_named(page: PlanPage, name: str) -> QAbstractButton:
    """The button that leads to something, by what it leads to."""
    found = page.detail.findChildren(QAbstractButton, name)
    return next(one for one in found if one.isVisible())


def retype(field: QWidget, text: str) -> None:
    """Replace what stands in a field by typing, and leave it with Tab."""
    field.setFocus()
    QTest.keyClick(field, Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Key.Key_Tab)


def test_a_line_is_read_with_all_its_facts(page: PlanPage) -> None:
    detail = page.detail
    assert detail.code.text() == "V1.1"
    assert detail.title.toPlainText() == "Diefstal in woningen en gebouwen"
    assert plain(detail.goal.rich()).startswith("Het aantal inbraken")
    assert detail.facts.health.code == Health.GOOD.value
    assert "15 nov 2018" in detail.facts.judged_on.text()
    assert detail.facts.progress.text() == "70 %"
    assert detail.facts.lead.text() == "Diensthoofd lokale recherche"
    assert "1 jan 2018" in detail.facts.days["planned_from"].placeholderText()
    (chart,) = detail.findChildren(ChartView)
    assert "212" in chart.accessibleName()
    assert "187" in chart.accessibleName()
    assert "200" in chart.accessibleName()
    page.grab()


def test_the_title_is_edited_in_place(page: PlanPage) -> None:
    next(one for one in actions_of(page) if one.objectName() == "plan.edit").trigger()
    title = page.detail.title
    assert title.hasFocus()
    retype(title, "Inbraken")
    assert stored(page).entry.row.title == "Inbraken"
    assert page.view.tree.lines.index_of("V1.1").data() == "V1.1 Inbraken"
    assert not title.hasFocus()


def test_facts_are_edited_in_place(page: PlanPage) -> None:
    facts = page.detail.facts
    retype(facts.progress, "72,5")
    retype(facts.lead, "Korpschef")
    retype(facts.partners, "Stad Lier")
    retype(facts.days["planned_from"], "1/3/2018")
    record = stored(page)
    row = record.entry.row
    assert (row.progress, row.lead, row.partners) == (72.5, "Korpschef", "Stad Lier")
    assert isinstance(record.lead, int)
    assert str(row.planned_from) == "2018-03-01"
    retype(facts.lead, "een vrijwilliger")
    assert stored(page).lead == "een vrijwilliger"


def test_a_progress_that_cannot_be_read_stays_and_is_told(page: PlanPage) -> None:
    progress = page.detail.facts.progress
    retype(progress, "140")
    assert progress.text() == "140"
    assert progress.refusal is not None
    assert stored(page).entry.row.progress == 70


def test_a_class_is_chosen_for_the_year(page: PlanPage) -> None:
    pick(page.detail.plan_class, "A")
    assert stored(page).entry.row.class_ is PlanClass.ATTENTION
    assert page.detail.plan_class.code == "A"
    pick(page.detail.plan_class, "")
    assert stored(page).entry.row.class_ is None
    assert page.view.foot.priorities.text().startswith("2 ")


def test_a_good_judgement_needs_no_explanation(page: PlanPage) -> None:
    pick(page.detail.facts.health, Health.GOOD.value)
    assert str(stored(page).entry.row.judged) == "2019-01-14"
    pick(page.detail.facts.health, UNJUDGED)
    assert stored(page).entry.row.health is None


def test_any_other_judgement_waits_for_its_explanation(page: PlanPage) -> None:
    facts = page.detail.facts
    pick(facts.health, Health.RISK.value)
    assert facts.trouble.words
    assert facts.explanation.hasFocus()
    assert facts.health.code == Health.RISK.value
    assert stored(page).entry.row.health is Health.GOOD
    QTest.keyClicks(facts.explanation, "te weinig volk")
    QTest.keyClick(facts.explanation, Key.Key_Tab)
    row = stored(page).entry.row
    assert (row.health, row.explanation) == (Health.RISK, "te weinig volk")
    assert not facts.trouble.words
    assert page.view.foot.health.accessibleName().startswith("6 ")


def test_a_judgement_that_waits_is_forgotten_on_another_line(page: PlanPage) -> None:
    pick(page.detail.facts.health, Health.RISK.value)
    page.view.tree.choose("V2.2")
    assert page.detail.facts.health.code == Health.GOOD.value
    page.view.tree.choose("V1.1")
    assert page.detail.facts.health.code == Health.GOOD.value
    assert not page.detail.facts.trouble.words


def test_a_new_explanation_keeps_the_judgement(page: PlanPage) -> None:
    page.view.tree.choose("O2.1")
    retype(page.detail.facts.explanation, "leverancier failliet")
    row = stored(page, "O2.1").entry.row
    assert (row.health, row.explanation) == (Health.BLOCKED, "leverancier failliet")
    assert str(row.judged) == "2019-01-14"


def test_only_steps_that_are_allowed_are_offered(page: PlanPage) -> None:
    page.view.tree.choose("V2.3.1")
    facts = page.detail.facts
    offered = [act.data() for act in facts.status.menu().actions()]
    assert offered == [PlanStatus.RUNNING, PlanStatus.DONE, PlanStatus.STOPPED]
    assert facts.asks_end.isHidden()
    pick(facts.status, PlanStatus.DONE.value)
    row = stored(page, "V2.3.1").entry.row
    assert (row.status, row.progress) == (PlanStatus.DONE, 100)
    assert not facts.asks_end.isHidden()
    retype(facts.days["actual_to"], "12/1/2019")
    assert facts.asks_end.isHidden()


def test_a_confidential_line_hands_it_down(page: PlanPage) -> None:
    box = page.detail.facts.confidential
    box.setFocus()
    QTest.keyClick(box, Key.Key_Space)
    assert stored(page, "V1.1.1").entry.row.confidential
    page.view.tree.choose("V1.1.1")
    assert not box.isChecked()
    assert page.detail.facts.inherited.isVisible()


def test_a_note_is_added_and_taken_back(page: PlanPage) -> None:
    told = []
    page.told.connect(lambda *words: told.append(words))
    QTest.keyClick(page, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    editor = page.detail.notes.editor
    assert editor.field.hasFocus()
    assert not editor.button.isEnabled()
    QTest.keyClicks(editor.field, "campagne gestart")
    assert editor.button.isEnabled()
    QTest.keyClick(editor.field, Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    notes = stored(page).notes
    assert (notes[0].text, len(notes)) == ("campagne gestart", 3)
    assert not editor.isVisible()
    _, _, act = told[-1]
    act()
    assert len(stored(page).notes) == 2


def test_a_note_that_was_not_added_waits_on_its_line(page: PlanPage) -> None:
    QTest.keyClick(page, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    editor = page.detail.notes.editor
    QTest.keyClicks(editor.field, "bijna af")
    page.view.tree.choose("V2.2")
    assert not editor.field.toPlainText()
    page.view.tree.choose("V1.1")
    assert editor.field.toPlainText() == "bijna af"
    page.leave()
    assert [one.content for one in drafts.offered(page.desk.workspace)] == ["bijna af"]
    assert len(stored(page).notes) == 2
    editor.button.click()
    assert stored(page).notes[0].text == "bijna af"
    assert drafts.offered(page.desk.workspace) == ()


def test_two_quick_changes_are_no_conflict(page: PlanPage) -> None:
    refused: list[object] = []
    page.desk.lane.refused.connect(refused.append)
    seen = page.detail.record
    assert seen is not None
    page.detail.facts.confidential.click()
    assert stored(page).confidential
    page.detail.record = seen  # as if the first change was not read back yet
    page.detail.facts.confidential.click()
    assert not refused
    assert not stored(page).confidential


def test_links_lead_to_lines_meetings_and_action_points(page: PlanPage) -> None:
    wanted = []
    page.record_wanted.connect(lambda place, what: wanted.append((place, what)))
    detail = page.detail
    for group in (detail.children_links, detail.meetings_links):
        QTest.keyClick(group.rows()[0], Key.Key_Space)
    QTest.mouseClick(button_named(page, "ZVR/2018/1#2"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(button_named(page, "ZVR/2018/2"), Qt.MouseButton.LeftButton)
    QTest.keyClick(detail.actions_links.rows()[0], Key.Key_Space)
    assert wanted == [
        ("meetings", "ZVR/2018/1#2"),
        ("meetings", "ZVR/2018/2"),
        ("actions", "A/2018/8"),
    ]
    QTest.mouseClick(button_named(page, "V1.1.4"), Qt.MouseButton.LeftButton)
    assert page.view.tree.code() == "V1.1.4"


def test_what_was_typed_before_a_kill_comes_back(lier: Workspace, theme: Theme, show: Show) -> None:
    line = read_line(lier, "V1.1", year=2018)
    place = Place("plan_line", line.handle.id, "title")
    drafts.keep(lier, place, content="Inbraken", row_version=line.handle.row_version)
    page = show(page_over(lier, theme))
    assert page.detail.keeper.bar.isVisible()
    page.detail.keeper.bar.message.acted.emit()
    assert page.detail.title.toPlainText() == "Inbraken"


def test_two_windows_do_not_write_over_each_other(page: PlanPage) -> None:
    title = page.detail.title
    title.setFocus()
    title.selectAll()
    QTest.keyClicks(title, "Van hier")
    line = stored(page)
    plan.edit_line(page.desk.workspace, line.handle.id, row_version=1, fields={"partners": "Stad"})
    QTest.keyClick(title, Key.Key_Tab)
    row = stored(page).entry.row
    assert (row.title, row.partners) == ("Van hier", "Stad")
    plan.edit_line(page.desk.workspace, line.handle.id, row_version=3, fields={"title": "Elders"})
    pick(page.detail.plan_class, "A")
    assert title.toPlainText() == "Elders"


@pytest.mark.parametrize("code", ["V1.1", "O2.1", "V"])
def test_a_reader_sees_and_changes_nothing(
    code: str, lier: Workspace, theme: Theme, show: Show
) -> None:
    page = show(page_over(as_role(lier, Role.READER), theme))
    page.view.tree.choose(code)
    detail = page.detail
    assert detail.title.isReadOnly()
    assert detail.goal.isReadOnly()
    assert not detail.plan_class.isEnabled()
    assert not detail.facts.health.isEnabled()
    assert not detail.facts.status.isEnabled()
    assert not detail.facts.confidential.isEnabled()
    assert all(day.isReadOnly() for day in detail.facts.days.values())
    QTest.keyClick(page, Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page, Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert not detail.notes.editor.isVisible()
    assert not detail.indicators.editor.isVisible()
    QTest.keyClick(page.view.tree, Key.Key_Return)


def test_the_plan_is_saved_as_a_workbook(page: PlanPage, tmp_path: Path) -> None:
    told = []
    page.told.connect(lambda *words: told.append(words))
    target = tmp_path / "plan.xlsx"
    page.view.workbook_wanted.emit()
    dialog = dialog_of(page.saver)
    dialog.fileSelected.emit(str(target))
    dialog.reject()
    sheet = load_workbook(target).worksheets[0]
    cells = {str(cell) for row in sheet.iter_rows(values_only=True) for cell in row}
    assert "Diefstal in woningen en gebouwen" in cells
    assert "plan.xlsx" in told[0][0]


def test_the_plan_never_comes_in_place_of_the_register(page: PlanPage) -> None:
    folder = page.desk.workspace.folder
    told: list[object] = []
    before = folder.keys.read_bytes()
    page.desk.lane.refused.connect(told.append)
    page.view.workbook_wanted.emit()
    dialog_of(page.saver).fileSelected.emit(str(folder.keys))
    assert [getattr(one, "trouble", one) for one in told] == ["output.inside"]
    assert folder.keys.read_bytes() == before


def test_everything_grows_with_the_text(page: PlanPage, theme: Theme) -> None:
    theme.set_percent(150)
    page.grab()
    (area,) = page.detail.findChildren(QScrollArea)
    inside = area.widget()
    assert inside is not None
    assert inside.width() <= area.viewport().width()


def test_a_begin_after_what_lies_below_is_told(page: PlanPage) -> None:
    page.show_reference("O1")
    record = stored(page, "O1")
    facts = page.detail.findChildren(PlanFacts)[0]
    assert not facts.turned.words
    plan.edit_line(
        page.desk.workspace,
        record.handle.id,
        row_version=record.handle.row_version,
        fields={"planned_from": date(2030, 1, 1), "planned_to": None},
    )
    told = stored(page, "O1")
    assert told.entry.planned.turned
    facts.show_record(told)
    assert facts.turned.words
