"""Two states of the plan compared in its place: kept, chosen, narrowed, saved, with keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.documents.pdf.reading import Paper
from tests.services.council import as_role
from tests.ui.plan.conftest import page_over
from tests.ui.saving import dialog_of
from zonedesk.domain.plan_comparison import Kind, Turn
from zonedesk.domain.words import Health, Role
from zonedesk.services import plan, plan_snapshots
from zonedesk.services.plan_record import read_line, read_plan
from zonedesk.system.clock import FixedClock
from zonedesk.ui.kit.actions import actions_of
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from pathlib import Path

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.plan.page import PlanPage
    from zonedesk.ui.theme.theme import Theme

JUNE = date(2018, 6, 30)


def june(workspace: Workspace) -> int:
    """The plan kept on 30 June, and one line judged otherwise after it."""
    then = replace(workspace, clock=FixedClock(datetime(2018, 6, 30, 10, tzinfo=UTC)))
    top = read_plan(then, 2018).entries[0].id
    kept = plan_snapshots.take(then, top, name="Stand van juni", as_of=JUNE, year=2018).id
    held = read_line(workspace, "V1.1", year=2018).handle
    plan.judge(
        workspace,
        held.id,
        row_version=held.row_version,
        health=Health.RISK,
        explanation="Woninginbraken stijgen",
    )
    return kept


@pytest.fixture
def compared(lier: Workspace, theme: Theme, show: Show) -> PlanPage:
    """The plan of Lier in 2018, with its state of June beside it."""
    june(lier)
    page = show(page_over(lier, theme))
    page.view.bar.compare.click()
    return page


def codes(page: PlanPage) -> list[str]:
    """The lines that show."""
    return [one.line.row.code for one in page.comparing.pane.table.shown().rows]


def test_compare_shows_what_changed_since_the_state_that_was_kept_last(
    compared: PlanPage,
) -> None:
    pane = compared.comparing.pane
    assert compared.comparing.is_open
    assert "V1.1" in codes(compared)
    comparison = pane.comparison
    assert comparison is not None
    assert comparison.old.day == JUNE
    assert comparison.turns == {Turn.WORSE: 1}
    row = next(one for one in pane.table.shown().rows if one.line.row.code == "V1.1")
    words = {one.key: one.text(row) for one in pane.table.shown().columns}
    assert "→" in words["health"]
    assert "Woninginbraken stijgen" in words["told"]


def test_lines_that_stayed_the_same_show_when_they_are_asked_for(compared: PlanPage) -> None:
    pane = compared.comparing.pane
    few = len(codes(compared))
    QTest.keyClick(pane.only, Qt.Key.Key_Space)
    assert len(codes(compared)) == len(compared.view.lines) + 1 > few
    assert pane.comparison is not None
    assert sum(pane.comparison.kinds.values()) == few


def test_escape_leads_back_to_the_tree_and_enter_to_the_line(compared: PlanPage) -> None:
    pane = compared.comparing.pane
    assert pane.table.choose(read_line(compared.desk.workspace, "V1.1", year=2018).handle.id)
    QTest.keyClick(pane.table.view, Qt.Key.Key_Return)
    assert not compared.comparing.is_open
    assert compared.view.tree.code() == "V1.1"
    compared.comparing.begin()
    QTest.keyClick(pane.table.view, Qt.Key.Key_Escape)
    assert not compared.comparing.is_open
    assert compared.view.tree.hasFocus()


def test_a_state_is_kept_from_the_keyboard_under_the_proposed_name(compared: PlanPage) -> None:
    pane = compared.comparing.pane
    pane.keep.click()
    assert pane.panel.isVisible()
    assert "2019" in pane.panel.name.text()
    QTest.keyClick(pane.panel.name, Qt.Key.Key_Return)
    assert not pane.panel.isVisible()
    heads = plan_snapshots.listed(compared.desk.workspace)
    assert [one.as_of for one in heads] == [date(2019, 1, 14), JUNE]
    assert pane.old.findData(heads[0].id) >= 0
    pane.choose(heads[1].id, heads[0].id)
    pane.sides_chosen.emit()
    assert pane.comparison is not None
    assert pane.comparison.new.head == heads[0]


def test_a_name_that_exists_or_a_day_to_come_is_told_at_its_field(compared: PlanPage) -> None:
    panel = compared.comparing.pane.panel
    compared.comparing.pane.keep.click()
    panel.name.setText("Stand van juni")
    QTest.keyClick(panel.name, Qt.Key.Key_Return)
    assert panel.rows["name"].wrong
    panel.name.setText("Later")
    panel.day.set_day(date(2019, 6, 30))
    QTest.keyClick(panel.name, Qt.Key.Key_Return)
    assert panel.rows["day"].wrong
    QTest.keyClick(panel.name, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert compared.comparing.is_open


def test_without_a_kept_state_the_place_says_what_it_is_for(
    lier: Workspace, theme: Theme, show: Show
) -> None:
    page = show(page_over(lier, theme))
    next(one for one in actions_of(page) if one.objectName() == "plan.compare").trigger()
    pane = page.comparing.pane
    assert pane.comparison is None
    assert not pane.old.isVisible()
    assert pane.sides() is None
    page.comparing.leave()
    reader = show(page_over(as_role(lier, Role.READER), theme))
    reader.comparing.keep()
    assert not reader.comparing.is_open
    reader.comparing.begin()
    assert not reader.comparing.pane.keep.isVisible()


def test_the_list_is_saved_as_it_shows_and_the_state_as_a_paper(
    compared: PlanPage, tmp_path: Path
) -> None:
    pane, saver = compared.comparing.pane, compared.comparing.saver
    pane.workbook.click()
    dialog = dialog_of(saver)
    dialog.fileSelected.emit(str(tmp_path / "vergelijking.xlsx"))
    dialog.reject()
    sheet = load_workbook(tmp_path / "vergelijking.xlsx").active
    assert sheet is not None
    cells = [str(cell.value) for row in sheet.iter_rows() for cell in row if cell.value]
    assert "V1.1" in cells
    pane.print.click()
    assert saver.dialog is not None
    saver.dialog.fileSelected.emit(str(tmp_path / "vergelijking.pdf"))
    saver.dialog.reject()
    listed = " ".join(Paper((tmp_path / "vergelijking.pdf").read_bytes()).text.split())
    assert "Woninginbraken stijgen" in listed
    pane.paper.click()
    dialog = dialog_of(saver)
    dialog.fileSelected.emit(str(tmp_path / "stand.pdf"))
    dialog.reject()
    told = " ".join(Paper((tmp_path / "stand.pdf").read_bytes()).text.split())
    assert "30 juni 2018" in told
    assert "Woninginbraken stijgen" not in told


def test_counts_are_told_by_shape_and_word(compared: PlanPage) -> None:
    pane = compared.comparing.pane
    assert pane.comparison is not None
    count = pane.comparison.kinds[Kind.CHANGED]
    names = {one.accessibleName() for one in pane.count_states()}
    assert f"{count} {texts().gettext('Changed').lower()}" in names
