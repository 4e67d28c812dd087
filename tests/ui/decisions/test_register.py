"""The register of decisions: what stands in it, how it is narrowed, where it leads (R66, R67)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.services.council import rows, step_to
from tests.ui.decisions.conftest import CAMERAS, page_over
from tests.ui.saving import dialog_of
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.words import DecisionLinkKind, DecisionStanding, MeetingStatus, Role
from zonedesk.services import agenda, decision_links, decision_record, decisions, meetings
from zonedesk.system.clock import FixedClock
from zonedesk.ui.kit.delegates.cells import Words
from zonedesk.ui.kit.delegates.row import LOOK
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.facets import Facet

if TYPE_CHECKING:
    from pathlib import Path

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.domain.decision_record import DecisionLine
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.decisions.page import DecisionsPage
    from zonedesk.ui.kit.desk import Spot
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key
Control, Shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def lines(page: DecisionsPage) -> list[DecisionLine]:
    """What the list shows, from top to bottom."""
    return list(page.view.table.shown().rows)


def go_to(page: DecisionsPage, reference: str = CAMERAS) -> None:
    """Put the cursor on a decision."""
    assert page.view.reveal(page.view.key_of(reference))
    page.view.table.view.setFocus()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """Press a key where the focus is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, modifier)


def toggle(page: DecisionsPage, words: str) -> None:
    """Put the cursor on a facet and press the space bar."""
    model = page.view.facets.model()
    looks = [model.index(line, 0).data(LOOK) for line in range(model.rowCount())]
    place = next(
        place for place, look in enumerate(looks) if isinstance(look, Facet) and look.words == words
    )
    page.view.facets.setFocus()
    page.view.facets.setCurrentIndex(model.index(place, 0))
    QTest.keyClick(page.view.facets, Key.Key_Space)


def worth(page: DecisionsPage) -> DecisionStanding:
    """What the decision beside the list is worth."""
    assert page.detail.sheet is not None
    return page.detail.sheet.line.row.state


def amended(lier: Workspace) -> tuple[int, int]:
    """A later decision that amends the one on the cameras: meeting and decision."""
    body = next(row["id"] for row in rows(lier, "body") if row["code"] == "GR")
    meeting = meetings.create(lier, body, day=date(2019, 2, 25)).id
    item = agenda.add(lier, meeting, fields={"title": "Verlenging"}).id
    told: decisions.DecisionFields = {
        "text": from_marks("**Artikel 1.** Verlengd."),
        "motivation": from_marks("**Aanleiding**\nHet loopt af.\n**Financiën**"),
        "responsible": "Dienst logistiek",
    }
    made = decisions.add(lier, item, fields=told).id
    decisions.number(lier, made, row_version=1)
    earlier = decision_record.read_book(lier).lines
    cameras = next(line.handle.id for line in earlier if line.row.reference == CAMERAS)
    decision_links.link(lier, made, earlier_id=cameras, kind=DecisionLinkKind.AMENDS)
    return meeting, made


def test_the_newest_stand_on_top_and_decisions_of_all_bodies_are_there(
    page: DecisionsPage,
) -> None:
    days = [line.row.date for line in lines(page)]
    assert days == sorted(days, reverse=True)
    assert {line.row.body for line in lines(page)} == {"GR", "CBS", "ZVR", "KL"}
    of_day = [line.called for line in lines(page) if line.row.date == date(2018, 11, 26)]
    assert of_day.index("CBS/2018/10#1") < of_day.index("CBS/2018/10#2")


def test_facets_and_the_quick_field_narrow_the_list(page: DecisionsPage) -> None:
    toggle(page, "Zonale veiligheidsraad")
    assert {line.row.body for line in lines(page)} == {"ZVR"}
    toggle(page, "Zonale veiligheidsraad")
    QTest.keyClicks(page.view.bar.field, "camera")
    found = lines(page)
    assert found
    assert all("camera" in line.row.title.casefold() for line in found)


def test_a_closed_decision_bears_the_lock(page: DecisionsPage) -> None:
    model = page.view.table.model
    column = next(n for n, one in enumerate(model.columns) if one.key == "title")
    looks = {
        line.called: model.index(place, column).data(LOOK) for place, line in enumerate(lines(page))
    }
    assert isinstance(looks["ZVR/2018/2#4"], Words)
    assert looks["ZVR/2018/2#4"].locked
    assert not looks[CAMERAS].locked


def test_enter_opens_the_item_and_the_pane_shows_the_text(page: DecisionsPage) -> None:
    asked: list[tuple[str, str]] = []
    page.record_wanted.connect(lambda *told: asked.append(told))
    go_to(page)
    assert page.detail.sheet is not None
    assert page.detail.text.text.toPlainText()
    press(Key.Key_Return)
    press(Key.Key_Return, Control | Shift)
    page.detail.head.item.click()
    assert asked == [("meetings", "GR/2018/9#2")] * 3


def test_links_are_seen_from_both_ends_and_lead_to_the_other(
    lier: Workspace, page: DecisionsPage
) -> None:
    meeting, made = amended(lier)
    page.refresh()
    go_to(page)
    assert worth(page) is DecisionStanding.VALID
    assert not page.detail.links.rows  # of a meeting that was not held
    assert not page.view.key_of("GR/2019/B1")
    step_to(lier, meeting, MeetingStatus.RUNNING)
    page.refresh()
    go_to(page)
    assert worth(page) == DecisionStanding.AMENDED.value
    asked: list[tuple[str, str]] = []
    page.record_wanted.connect(lambda *told: asked.append(told))
    (row,) = page.detail.links.rows
    row.setFocus()
    press(Key.Key_Return)
    assert asked == [("meetings", "GR/2019/1#1")]
    page.show_reference("GR/2019/B1")
    assert page.beside.wanted == str(made)
    assert "Dienst logistiek" in [value.text() for value in page.detail.facts.values]
    motivation = page.detail.motivation.text.toPlainText()
    assert motivation == "Aanleiding\nHet loopt af."  # an empty part is left out
    assert [one.row.replaces for one in lines(page) if one.key == str(made)] == [(CAMERAS,)]


def test_when_it_was_carried_out_is_typed_and_stored_though_its_minutes_are_closed(
    lier: Workspace, page: DecisionsPage
) -> None:
    go_to(page)
    page.detail.carried_out.setFocus()
    QTest.keyClicks(page.detail.carried_out, "10/1/2019")
    press(Key.Key_Tab)
    page.detail.remark.setFocus()
    QTest.keyClicks(page.detail.remark, "Geplaatst")
    page.view.table.view.setFocus()
    assert page.detail.sheet is not None
    sheet = decision_record.read_sheet(lier, page.detail.sheet.line.handle.id)
    assert (sheet.course.carried_out_on, sheet.course.remark) == (date(2019, 1, 10), "Geplaatst")
    assert worth(page) is DecisionStanding.CARRIED_OUT
    page.detail.carried_out.setFocus()
    page.detail.carried_out.selectAll()
    QTest.keyClicks(page.detail.carried_out, "1/1/2018")  # before its meeting
    page.view.table.view.setFocus()
    assert page.detail.keeper.bar.isVisible()
    assert decision_record.read_sheet(lier, sheet.line.handle.id).course.carried_out_on == date(
        2019, 1, 10
    )


def test_a_decision_is_copied_plain_and_formatted(page: DecisionsPage) -> None:
    go_to(page)
    press(Key.Key_C, Control | Shift)
    found = QApplication.clipboard().mimeData()
    assert found.text().startswith(CAMERAS)
    assert f"<b>{CAMERAS}" in found.html()


def test_more_columns_show_when_the_list_stands_alone(page: DecisionsPage) -> None:
    def keys() -> list[str]:
        return [column.key for column in page.view.table.shown().columns]

    assert keys() == ["reference", "date", "title", "state"]
    press(Key.Key_3, Control)
    assert sorted(keys()) == sorted(
        ["reference", "date", "title", "state", "result", "responsible", "effective", "meeting"]
    )
    kept = page.layout_state()
    press(Key.Key_3, Control)
    assert keys() == ["reference", "date", "title", "state"]
    page.restore_layout(kept)
    assert keys() == ["reference", "date", "title", "state"]


def test_excel_holds_exactly_what_shows(page: DecisionsPage, tmp_path: Path) -> None:
    QTest.keyClicks(page.view.bar.field, "camera")
    page.export()
    dialog = dialog_of(page.saver)
    target = tmp_path / "besluiten.xlsx"
    dialog.fileSelected.emit(str(target))
    sheet = load_workbook(target).worksheets[0]
    told = [cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None]
    shown = [line.called for line in lines(page)]
    assert [one for one in told if one in shown] == shown
    dialog.close()


def test_an_empty_register_says_what_comes_here(raad: Council, theme: Theme, show: Show) -> None:
    item = raad.item("Aankoop")
    decisions.write(raad.workspace, item, row_version=0, text=from_marks("Goedgekeurd."))
    page = show(page_over(raad.workspace, theme))
    assert lines(page) == []
    assert any(one.isVisible() for one in page.findChildren(EmptyState))
    step_to(raad.workspace, raad.meeting, MeetingStatus.RUNNING)
    held = replace(raad.workspace, clock=FixedClock(datetime(2018, 12, 31, 11, tzinfo=UTC)))
    assert [line.called for line in lines(show(page_over(held, theme)))] == ["GR/2018/1#1"]


def test_a_decision_has_a_window_of_its_own(page: DecisionsPage) -> None:
    spots: list[Spot] = []
    page.own_window_wanted.connect(spots.append)
    go_to(page)
    press(Key.Key_Return, Control)
    (spot,) = spots
    assert page.detail.sheet is not None
    page.go_to(spot)
    assert page.view.table.isHidden()
    assert page.detail.isVisible()


def test_who_only_reads_notes_nothing(lier: Workspace, theme: Theme, show: Show) -> None:
    reader = replace(lier, user=replace(lier.user, role=Role.READER))
    page = show(page_over(reader, theme))
    assert page.detail.carried_out.isReadOnly()
    assert page.detail.remark.isReadOnly()
