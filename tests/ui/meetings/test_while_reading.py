"""Between a choice and what it shows: what is typed, clicked or asked meanwhile goes nowhere else.

The lane is a thread beside the window here, kept busy as by a paper that is being made.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from tests.services.council import rows
from tests.ui.desks import at_desk
from tests.ui.gates import Gate
from tests.ui.meetings.keys import Control, Key, press, type_in
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import ActionStatus, AttendanceStatus
from zonedesk.services import actions, agenda, attendance, drafts, meeting_record, meetings
from zonedesk.services.drafts import Place
from zonedesk.ui.kit.desk import Spot
from zonedesk.ui.meetings.agenda_model import CLOSING, OPENING
from zonedesk.ui.meetings.editor_action_places import DUE, STATUS, TEXT
from zonedesk.ui.meetings.page import MeetingsPage
from zonedesk.ui.meetings.spots import NewPlace

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.services.council import Council
    from tests.ui.conftest import Show
    from zonedesk.domain.meeting_record import ItemAction
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.meetings.editor_action_rows import ActionRows
    from zonedesk.ui.theme.theme import Theme

REFERENCE = "GR/2018/1"


@pytest.fixture
def items(raad: Council) -> tuple[int, int]:
    """Two items on the agenda."""
    return raad.item("Verslag"), raad.item("Begroting")


@pytest.fixture
def page(
    raad: Council, items: tuple[int, int], theme: Theme, show: Show, qtbot: QtBot
) -> Iterator[MeetingsPage]:
    """The meeting, open at its first item, with the focus in the agenda."""
    made = show(at_desk(MeetingsPage, raad.workspace, theme, inline=False))
    rest = Gate(made.desk.lane, qtbot).rest
    rest()
    made.open(REFERENCE)
    rest()
    made.detail.agenda.setFocus()
    assert made.detail.agenda.key() == items[0]
    yield made
    made.desk.lane.close()


@pytest.fixture
def gate(page: MeetingsPage, qtbot: QtBot) -> Iterator[Gate]:
    """The way through the lane of the page; open again after the test."""
    made = Gate(page.desk.lane, qtbot)
    yield made
    made.let_through()


@pytest.fixture
def refused(page: MeetingsPage) -> list[object]:
    """What the frame would have said of commands."""
    told: list[object] = []
    page.desk.lane.refused.connect(told.append)
    return told


def discussion(raad: Council, item: int) -> str:
    """What is stored as the discussion of an item."""
    found = {row["id"]: row["discussion_plain"] for row in rows(raad.workspace, "agenda_item")}
    return found[item] or ""


def shown_actions(page: MeetingsPage) -> tuple[ItemAction, ...]:
    """The action points of the item that is shown."""
    return page.detail.editor.item.actions_part.rows.actions_model.actions


@pytest.fixture
def action(page: MeetingsPage, raad: Council, items: tuple[int, int], gate: Gate) -> ActionRows:
    """The row of an action point of the first item, under the cursor."""
    actions.add(raad.workspace, fields={"text": "Nota"}, item_id=items[0])
    page.refresh()
    gate.rest()
    made = page.detail.editor.item.actions_part.rows
    made.setFocus()
    made.setCurrentIndex(made.model().index(0, 0))
    return made


def test_what_is_typed_while_the_next_item_is_read_goes_into_no_other_one(
    page: MeetingsPage, raad: Council, items: tuple[int, int], gate: Gate
) -> None:
    gate.shut()
    press(Key.Key_Down)
    press(Key.Key_Return)
    text = page.detail.editor.item.discussion.text
    assert text.hasFocus()
    type_in("Vertrouwelijk")
    assert not text.toPlainText()
    gate.open()
    assert text.hasFocus()  # Enter was meant for the item that is there now
    type_in("Verslag")
    page.detail.agenda.setFocus()
    gate.rest()
    assert (discussion(raad, items[0]), discussion(raad, items[1])) == ("", "Verslag")


def test_typing_goes_on_in_an_item_that_is_only_read_again(
    page: MeetingsPage, raad: Council, items: tuple[int, int], gate: Gate
) -> None:
    page.detail.editor.item.discussion.text.setFocus()
    gate.shut()
    page.refresh()
    type_in("Verslag")
    gate.open()
    page.detail.agenda.setFocus()
    gate.rest()
    assert discussion(raad, items[0]) == "Verslag"


def test_the_opening_can_be_typed_in_though_an_item_is_still_being_read(
    page: MeetingsPage, gate: Gate
) -> None:
    gate.shut()
    page.detail.agenda.step(1)
    page.detail.choose(OPENING)
    text = page.detail.editor.ends[OPENING].long.text
    text.setFocus()
    type_in("Welkom")
    assert text.toPlainText() == "Welkom"
    gate.open()


def test_the_list_takes_keys_though_an_item_is_still_being_read(
    page: MeetingsPage, gate: Gate
) -> None:
    gate.shut()
    page.detail.agenda.step(1)
    page.close_record()
    page.view.bar.field.setFocus()
    type_in("GR")
    assert page.view.bar.field.text() == "GR"
    gate.open()


def test_the_editor_of_the_head_does_not_open_on_the_meeting_before(
    page: MeetingsPage, raad: Council, gate: Gate
) -> None:
    other = meetings.create(raad.workspace, raad.body, day=date(2018, 12, 1))
    gate.shut()
    page.open(other.reference)
    page.detail.edit_head()
    gate.open()
    assert page.detail.record is not None
    assert page.detail.record.row.reference == other.reference
    assert page.detail.head_editor.isHidden()


@pytest.mark.parametrize("back", [False, True])
def test_a_meeting_that_comes_late_does_not_take_the_form_away(
    page: MeetingsPage, gate: Gate, *, back: bool
) -> None:
    page.close_record()
    gate.rest()
    gate.shut()
    page.open(REFERENCE)
    if back:
        page.go_to(Spot(state=NewPlace()))
    else:
        page.begin_meeting()
    gate.open()
    assert page.new.isVisible()


def test_a_meeting_that_is_gone_does_not_call_back_who_went_to_another_one(
    page: MeetingsPage, raad: Council, gate: Gate
) -> None:
    other = meetings.create(raad.workspace, raad.body, day=date(2018, 12, 1))
    version = meeting_record.version(raad.workspace, raad.meeting)
    meetings.delete(raad.workspace, raad.meeting, row_version=version)
    gate.shut()
    page.refresh()  # the deletion was heard of
    page.open(other.reference)
    gate.open()
    assert page.shows_record()
    assert page.detail.record is not None
    assert page.detail.record.row.reference == other.reference


def test_two_quick_unlinkings_of_plan_lines_are_both_done(
    lier: Workspace, theme: Theme, show: Show, qtbot: QtBot
) -> None:
    meeting = meetings.create(lier, rows(lier, "body")[0]["id"], day=date(2018, 12, 20))
    lines = tuple(row["id"] for row in rows(lier, "plan_line")[:2])
    item = agenda.add(lier, meeting.id, fields={"title": "Punt", "plan_lines": lines}).id
    page = show(at_desk(MeetingsPage, lier, theme, inline=False))
    gate = Gate(page.desk.lane, qtbot)
    page.open(meeting.reference)
    gate.rest()
    gate.rest()
    codes = {one.reference for one in meeting_record.item(lier, item).plan_lines}
    chips = page.detail.editor.item.chips.chips
    linked = [one for one in chips if one.text().split()[0] in codes]
    assert len(linked) == len(lines)
    gate.shut()
    for chip in linked:
        chip.setFocus()
        press(Key.Key_Delete)
    gate.open()
    page.desk.lane.close()
    assert not meeting_record.item(lier, item).plan_lines


def test_quick_edits_of_an_action_point_are_no_conflict(
    page: MeetingsPage, raad: Council, action: ActionRows, gate: Gate, refused: list[object]
) -> None:
    gate.shut()
    action.edit_part(0, TEXT)
    type_in("Nota over de begroting")
    press(Key.Key_Return)
    QCoreApplication.processEvents()  # the field is closed in a turn of its own
    action.edit_part(0, DUE)
    type_in("31/12/2018")
    press(Key.Key_Return)
    QCoreApplication.processEvents()
    action.edited.emit(shown_actions(page)[0], "status", ActionStatus.RUNNING)
    gate.open()
    assert not refused
    (stored,) = rows(raad.workspace, "action_item")
    assert (stored["text"], stored["due_on"]) == ("Nota over de begroting", "2018-12-31")


def test_an_open_field_of_an_action_point_is_stored_when_the_next_item_is_chosen(
    page: MeetingsPage, raad: Council, items: tuple[int, int], action: ActionRows, gate: Gate
) -> None:
    action.edit_part(0, TEXT)
    type_in("Nota aan de raad")
    press(Key.Key_PageDown, Control)
    gate.rest()
    assert page.detail.agenda.key() == items[1]
    assert rows(raad.workspace, "action_item")[0]["text"] == "Nota aan de raad"


def test_an_open_field_stays_when_another_action_point_comes(
    page: MeetingsPage, raad: Council, items: tuple[int, int], action: ActionRows, gate: Gate
) -> None:
    action.edit_part(0, TEXT)
    type_in("Nota aan de r")
    actions.add(raad.workspace, fields={"text": "Brief"}, item_id=items[0])
    page.refresh()
    gate.rest()
    assert len(shown_actions(page)) == 2
    type_in("aad")
    press(Key.Key_Return)
    gate.rest()
    assert {row["text"] for row in rows(raad.workspace, "action_item")} == {
        "Nota aan de raad",
        "Brief",
    }


def test_a_day_that_cannot_be_read_stays_open_and_is_told_when_its_item_goes(
    page: MeetingsPage,
    items: tuple[int, int],
    action: ActionRows,
    gate: Gate,
    refused: list[object],
) -> None:
    action.edit_part(0, DUE)
    type_in("32/13")
    page.detail.editor.item.discussion.text.setFocus()
    (field,) = (one for one in action.viewport().findChildren(QLineEdit) if one.isVisible())
    assert field.text() == "32/13"
    action.edit_part(0, STATUS)
    assert field.hasFocus()
    assert not refused
    press(Key.Key_PageDown, Control)
    gate.rest()
    assert page.detail.agenda.key() == items[1]
    assert len(refused) == 1


def test_a_reason_that_is_being_typed_goes_to_its_own_meeting(
    page: MeetingsPage, raad: Council, gate: Gate
) -> None:
    other = meetings.create(raad.workspace, raad.body, day=date(2018, 12, 1))
    for meeting in (raad.meeting, other.id):
        attendance.mark(
            raad.workspace, meeting, person_id=raad.member, status=AttendanceStatus.EXCUSED
        )
    page.detail.tabs.setCurrentIndex(1)
    page.desk.hub.changed.emit(frozenset({Topic.ATTENDANCE}), None)
    gate.rest()
    sheet = page.detail.attendance
    sheet.view.choose(raad.member)
    sheet.view.setFocus()
    press(Key.Key_F2)
    type_in("ziek")
    page.open(other.reference)
    gate.rest()
    reasons = {row["meeting_id"]: row["reason"] for row in rows(raad.workspace, "attendance")}
    assert (reasons[raad.meeting], reasons[other.id] or "") == ("ziek", "")


def test_a_double_click_makes_one_meeting(page: MeetingsPage, raad: Council, gate: Gate) -> None:
    page.begin_meeting()
    gate.rest()
    page.new.body.setCurrentIndex(0)
    page.new.day.setFocus()
    type_in("3/12/2018")
    gate.shut()
    left = Qt.MouseButton.LeftButton
    QTest.mouseClick(page.new.make, left)
    QTest.mouseClick(page.new.make, left)
    press(Key.Key_Return)
    gate.open()
    assert len(rows(raad.workspace, "meeting")) == 2


def test_enter_twice_seats_somebody_once(page: MeetingsPage, raad: Council, gate: Gate) -> None:
    page.begin_meeting()
    gate.rest()
    page.new.body.setCurrentIndex(0)
    page.new.day.setFocus()
    type_in("3/12/2018")
    press(Key.Key_Tab)
    gate.rest()
    page.new.members.name.setFocus()
    type_in("Waarnemer")
    gate.shut()
    press(Key.Key_Return)
    press(Key.Key_Return)
    gate.open()
    assert [row["name"] for row in rows(raad.workspace, "person")].count("Waarnemer") == 1
    assert not page.new.members.trouble.isVisible()


def test_a_paper_that_is_shown_follows_its_meeting(
    page: MeetingsPage, raad: Council, items: tuple[int, int], gate: Gate
) -> None:
    page.detail.paper_wanted.emit("agenda")
    gate.rest()
    assert page.preview.made is not None
    before = page.preview.made.data
    page.desk.lane.command(
        lambda: agenda.choose(
            raad.workspace, items[0], seen={}, fields={"title": "Heel iets anders"}
        )
    )
    gate.rest()
    gate.rest()
    assert page.preview.made.data != before


def test_a_lock_ends_the_paper_and_its_printing(
    page: MeetingsPage, gate: Gate, tmp_path: Path, qtbot: QtBot
) -> None:
    page.detail.paper_wanted.emit("minutes")
    gate.rest()
    assert page.preview.made is not None
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    ended: list[bool] = []
    page.preview.output.printed.connect(lambda: ended.append(True))
    page.preview.output.failed.connect(lambda _words: ended.append(False))
    page.preview.output.print(page.preview.made.data, printer)
    QCoreApplication.processEvents()
    page.leave()
    assert page.preview.pages.document is None
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [False]


def test_a_paper_that_is_made_too_late_is_not_shown_after_a_lock(
    page: MeetingsPage, gate: Gate
) -> None:
    gate.shut()
    page.detail.paper_wanted.emit("minutes")
    page.leave()
    gate.open()
    assert page.preview.made is None
    assert page.preview.pages.document is None


def test_an_hour_has_one_draft_and_one_value_in_both_its_fields(
    page: MeetingsPage, raad: Council, gate: Gate
) -> None:
    page.detail.edit_head()
    gate.rest()
    head, opening = page.detail.head_editor, page.detail.editor.ends[OPENING]
    head.start.setFocus()
    type_in("19u")
    assert opening.hour.text() == "19u"
    press(Key.Key_Tab)
    gate.rest()
    assert opening.hour.text() == head.start.text() == "19:00"
    page.detail.choose(CLOSING)
    closing = page.detail.editor.ends[CLOSING]
    closing.hour.setFocus()
    type_in("22u15")
    page.detail.agenda.setFocus()
    gate.rest()
    assert head.end.text() == closing.hour.text() == "22:15"
    (meeting,) = rows(raad.workspace, "meeting")
    assert meeting["starts_at"].startswith("19:00")
    assert meeting["ends_at"].startswith("22:15")


def test_a_draft_of_an_hour_is_offered_once(page: MeetingsPage, raad: Council, gate: Gate) -> None:
    page.close_record()
    gate.rest()
    place = Place("meeting", raad.meeting, "starts_at")
    drafts.keep(raad.workspace, place, content="19:30", row_version=1)
    page.open(REFERENCE)
    gate.rest()
    page.detail.edit_head()
    page.detail.choose(OPENING)
    gate.rest()
    head, opening = page.detail.head_editor, page.detail.editor.ends[OPENING]
    bars = (head.hours.bar, head.keeper.bar, opening.keeper.bar)
    assert [bar.isVisible() for bar in bars] == [True, False, False]
    head.hours.bar.message.acted.emit()
    assert head.start.text() == opening.hour.text() == "19:30"
    page.detail.agenda.setFocus()
    gate.rest()
    page.detail.put_away()
    gate.rest()
    (meeting,) = rows(raad.workspace, "meeting")
    assert meeting["starts_at"].startswith("19:30")
    assert not drafts.offered(raad.workspace)
