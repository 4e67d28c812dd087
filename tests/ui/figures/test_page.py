"""The place of the figures: quarters, attendance, papers with their texts, the way back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from zonedesk.domain.paper_annual import ReportPeriod
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.services import paragraphs

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.figures.page import FiguresPage
    from zonedesk.ui.kit.desk import Spot

Key = Qt.Key


def test_a_quarter_shows_what_happened_in_it(page: FiguresPage) -> None:
    bar = page.view.bar
    bar.kind.step(1)
    assert bar.asked_quarter == 1
    first = page.view.board.tiles.buttons[0].tile
    assert first is not None
    assert first.figure == "23"
    bar.quarter.step(1)
    assert page.view.told is not None
    assert page.view.told.figures.now.quarter == 2


def test_back_shows_the_figures_that_were_there(page: FiguresPage) -> None:
    moved: list[Spot] = []
    page.moved.connect(moved.append)
    before = page.spot()
    page.view.bar.kind.step(1)
    assert moved[-1].crumbs != before.crumbs
    page.go_to(before)
    assert page.spot().crumbs == before.crumbs
    assert not page.view.bar.quarter.isVisible()


def test_keys_go_from_year_to_year(page: FiguresPage) -> None:
    held = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(page, Key.Key_PageUp, held)
    assert page.view.told is not None
    assert page.view.told.years == ("2017", "2016")
    QTest.keyClick(page, Key.Key_PageDown, held)
    assert page.view.told.years == ("2018", "2017")


def test_attendance_opens_by_person_over_the_period(page: FiguresPage) -> None:
    page.view.board.tiles.buttons[3].click()
    rows = {row.person: row.tally.share for row in page.attendance.table.shown().rows}
    assert rows["korpschef"] == 1
    assert len(rows) == 7
    QTest.keyClick(page.attendance.table.view, Key.Key_Escape)
    assert page.view.isVisible()


def test_attendance_of_another_period_is_counted_anew(page: FiguresPage) -> None:
    page.view.board.tiles.buttons[3].click()
    field = page.attendance.until
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "30/6/2018")
    QTest.keyClick(field, Key.Key_Return)
    invited = {row.tally.invited for row in page.attendance.table.shown().rows}
    assert invited == {1}
    assert page.attendance.shown().filters[0] == "01/01/2018 – 30/06/2018"


def test_the_annual_report_shows_in_place_of_the_figures(page: FiguresPage) -> None:
    page.view.bar.paper.click()
    assert page.sheet.period == ReportPeriod(2018)
    assert page.sheet.made is not None
    assert page.sheet.made.data.startswith(b"%PDF")
    assert not page.view.isVisible()
    page.sheet.back.click()
    assert page.view.isVisible()


def test_a_text_written_by_hand_stays_until_it_is_forgotten(
    lier: Workspace, page: FiguresPage
) -> None:
    page.view.bar.paper.click()
    field = page.sheet.texts.fields["ZVR"]
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "Een rustig jaar.")
    page.sheet.back.setFocus()
    period = ReportPeriod(2018)
    stored = {row.subject: row.written for row in paragraphs.paragraphs(lier, period)}
    assert stored["ZVR"] == from_marks("Een rustig jaar.")
    field.again.click()
    stored = {row.subject: row.written for row in paragraphs.paragraphs(lier, period)}
    assert stored["ZVR"] is None


def test_what_is_typed_is_stored_before_the_folder_is_locked(
    lier: Workspace, page: FiguresPage
) -> None:
    page.view.bar.paper.click()
    field = page.sheet.texts.fields["GR"]
    field.edit.setFocus()
    field.edit.selectAll()
    QTest.keyClicks(field.edit, "Tien keer.")
    page.leave()
    stored = {row.subject: row.written for row in paragraphs.paragraphs(lier, ReportPeriod(2018))}
    assert stored["GR"] == from_marks("Tien keer.")
