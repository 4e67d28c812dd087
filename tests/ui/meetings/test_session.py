"""The window of a session: one meeting from its opening to its end, by keys alone (picture 03)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tests.services.council import Council, as_role, one, rows, state, step_to
from tests.ui.desks import at_desk
from tests.ui.meetings.conftest import page_over
from tests.ui.meetings.keys import Alt, Control, Key, Shift, press, type_in
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import AttendanceStatus, MeetingStatus, Role, VoteChoice
from zonedesk.services import (
    actions,
    agenda,
    attendance,
    attendance_guests,
    carrying,
    interruptions,
    meeting_record,
    meetings,
    session,
    votes,
)
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.meetings.session.window import SessionWindow
from zonedesk.ui.meetings.text_blocks import BlockPicker

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.ui.conftest import Show
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.theme.theme import Theme

BEGIN = datetime(2018, 12, 31, 19, 0, tzinfo=UTC)  # 20:00 in Brussels


class Watch:
    """A clock that a test turns."""

    def __init__(self) -> None:
        self.moment = BEGIN

    def later(self, minutes: int) -> None:
        """Let minutes pass."""
        self.moment += timedelta(minutes=minutes)

    def now_utc(self) -> datetime:
        """The instant."""
        return self.moment

    def today(self) -> date:
        """The day of the meeting."""
        return self.moment.date()


@pytest.fixture
def watch() -> Watch:
    """The clock of the evening."""
    return Watch()


@pytest.fixture
def held(raad: Council, watch: Watch) -> Council:
    """The council on the evening of its meeting, its agenda of three items sent."""
    desk = replace(raad, workspace=replace(raad.workspace, clock=watch))
    meetings.edit(desk.workspace, desk.meeting, row_version=1, fields={"starts_at": time(20)})
    for title, minutes in (("Verslag", 10), ("Begroting", 30), ("Varia", 5)):
        agenda.add(desk.workspace, desk.meeting, fields={"title": title, "minutes": minutes})
    step_to(desk.workspace, desk.meeting, MeetingStatus.AGENDA_SENT)
    return desk


@pytest.fixture
def window(held: Council, theme: Theme, show: Show) -> SessionWindow:
    """The session of the council, shown."""
    return shown(held.workspace, held.meeting, theme=theme, show=show)


def shown(folder: Workspace, meeting: int, *, theme: Theme, show: Show) -> SessionWindow:
    """The session of a meeting, with the focus in its text."""

    def made(desk: Desk) -> SessionWindow:
        return SessionWindow(desk, meeting)

    found = at_desk(made, folder, theme)
    found.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)  # the test closes it
    show(found)
    found.page.middle.talk.setFocus()
    return found


def items(desk: Council) -> list[dict[str, object]]:
    """The items of the meeting as they stand in the file."""
    return rows(desk.workspace, "agenda_item")


def number(window: SessionWindow) -> str:
    """The number of the item that is shown."""
    return window.page.middle.number.text()


def turn_page() -> None:
    """Press the keys of the next step."""
    press(Key.Key_PageDown, Control)


def test_a_meeting_is_held_from_its_opening_to_its_end_by_keys_alone(
    window: SessionWindow, held: Council, watch: Watch
) -> None:
    turn_page()  # opens the meeting, with its first item
    assert one(held.workspace, "meeting", held.meeting)["status"] == "running"
    for digit in (Key.Key_1, Key.Key_2, Key.Key_3):
        press(digit, Control)
    assert window.page.strip.count.text().startswith("3 ")
    type_in("Geen opmerkingen.")
    press(Key.Key_1, Alt)
    watch.later(10)
    turn_page()
    assert number(window) == "2"
    type_in("De uitgaven stijgen. De raad vraagt een nota.")
    press(Key.Key_2, Control)  # leaves at this item
    press(Key.Key_B, Control | Shift)
    type_in(" Tegen maart.")
    window.page.middle.talk.setFocus()
    press(Key.Key_A, Control | Shift)
    press(Key.Key_Return)  # nobody is responsible, no term
    watch.later(30)
    window.page.middle.talk.setFocus()
    press(Key.Key_2, Alt)
    window.page.middle.decision.setFocus()
    turn_page()
    assert window.page.middle.talk.hasFocus()  # the next words are said, not decided
    press(Key.Key_1, Alt)
    watch.later(5)
    turn_page()  # the last item: the end
    meeting = one(held.workspace, "meeting", held.meeting)
    assert (meeting["status"], meeting["began_at"][:5], meeting["ends_at"][:5]) == (
        "draft_minutes",
        "20:00",
        "20:45",
    )
    found = items(held)
    hours = [(str(row["began_at"])[:5], str(row["done_at"])[:5]) for row in found]
    assert hours == [("20:00", "20:10"), ("20:10", "20:40"), ("20:40", "20:45")]
    assert [row["result"] for row in found] == ["approved", "noted", "approved"]
    assert [row["discussion_plain"] for row in found] == [
        "Geen opmerkingen.",
        "De uitgaven stijgen. De raad vraagt een nota.",
        "",
    ]
    (decision,) = rows(held.workspace, "decision")
    assert decision["text_plain"] == "De raad vraagt een nota. Tegen maart."
    (action,) = rows(held.workspace, "action_item")
    assert (action["text"], action["origin_item_id"]) == (
        "De raad vraagt een nota.",
        found[1]["id"],
    )
    sheet = attendance.sheet(held.workspace, held.meeting)
    left = next(entry for entry in sheet.entries if entry.person_id == held.member)
    assert list(left.present(sheet.places).values()) == [True, False, False]


def test_opening_and_leaving_change_nothing(
    held: Council, theme: Theme, show: Show, qtbot: QtBot
) -> None:
    path: Path = held.workspace.folder.database
    step_to(held.workspace, held.meeting, MeetingStatus.RUNNING)
    before, written = path.read_bytes(), state(held.workspace)
    window = shown(held.workspace, held.meeting, theme=theme, show=show)
    for row in range(3):
        window.page.agenda.list.setCurrentIndex(window.page.agenda.rows.index(row, 0))
    press(Key.Key_F6)
    window.page.middle.talk.setFocus()
    with qtbot.waitSignal(window.closed):
        press(Key.Key_Escape)
    assert state(held.workspace) == written
    assert path.read_bytes() == before


def test_looking_at_an_item_does_not_begin_it(window: SessionWindow, held: Council) -> None:
    turn_page()
    window.page.agenda.list.setFocus()
    press(Key.Key_Down)
    press(Key.Key_Down)
    assert number(window) == "3"
    assert [row["began_at"] is not None for row in items(held)] == [True, False, False]
    turn_page()  # begins the one that is looked at, out of its turn
    assert [row["began_at"] is not None for row in items(held)] == [True, False, True]
    press(Key.Key_PageUp, Control)
    assert number(window) == "2"


def test_the_clock_tells_minutes_used_and_how_far_the_meeting_is(
    window: SessionWindow, watch: Watch
) -> None:
    turn_page()
    watch.later(4)
    window.page.tick()
    first = window.page.agenda.rows.rows[0]
    assert (first.used, first.planned) == (4, 10)
    assert window.page.head.clock.text() == "20:04"
    assert "20:10" in window.page.agenda.course.text()
    watch.later(11)
    window.page.tick()
    assert "5" in window.page.agenda.course.text()
    assert "20:15" in window.page.agenda.course.text()


def test_a_meeting_is_interrupted_and_goes_on(
    window: SessionWindow, held: Council, watch: Watch
) -> None:
    turn_page()
    window.page.head.pause.click()
    watch.later(7)
    window.page.tick()
    assert "7" in window.page.head.pause.text()
    window.page.head.pause.click()
    (pause,) = interruptions.listed(held.workspace, held.meeting)
    assert (pause.starts, pause.ends) == (time(20), time(20, 7))
    assert window.page.agenda.rows.rows[0].used == 0


def test_a_result_is_taken_away_by_the_same_key(window: SessionWindow, held: Council) -> None:
    press(Key.Key_3, Alt)
    assert items(held)[0]["result"] == "rejected"
    assert window.page.middle.result.code == "rejected"
    press(Key.Key_3, Alt)
    assert items(held)[0]["result"] is None
    assert window.page.middle.result.code is None


def test_that_all_agree_is_noted_by_one_key_while_one_types(
    window: SessionWindow, held: Council
) -> None:
    pane = window.page.middle.votes
    assert pane.isVisible()
    type_in("Iedereen is het eens")
    press(Key.Key_E, Control | Shift)
    (vote,) = rows(held.workspace, "vote")
    assert (vote["item_id"], vote["method"]) == (1, "consensus")
    assert pane.sentence.text.toPlainText()
    press(Key.Key_E, Control | Shift)  # it stands already
    assert len(rows(held.workspace, "vote")) == 1
    assert window.page.middle.talk.hasFocus()
    pane.line.method.setFocus()
    press(Key.Key_Escape)  # back to the text, not out of the session
    assert window.page.middle.talk.hasFocus()


def test_the_key_leaves_another_vote_alone(window: SessionWindow, held: Council) -> None:
    item = int(str(items(held)[0]["id"]))
    counts = {VoteChoice.FOR: 1, VoteChoice.AGAINST: 1}
    attendance.mark_rest(held.workspace, held.meeting, status=AttendanceStatus.PRESENT)
    votes.by_count(held.workspace, item, counts=counts)
    window.page.refresh()
    press(Key.Key_E, Control | Shift)
    assert [row["method"] for row in rows(held.workspace, "vote")] == ["by_count"]
    assert has_focus_inside(window.page.middle.votes.line)


def test_a_result_makes_a_sentence_and_leaves_what_was_typed(
    window: SessionWindow, held: Council
) -> None:
    decision = window.page.middle.decision
    press(Key.Key_1, Alt)
    printed = meeting_record.item(held.workspace, 1).sentence
    assert printed
    assert decision.placeholderText() == printed
    assert not rows(held.workspace, "decision")
    decision.setFocus()
    type_in("Eigen woorden")
    press(Key.Key_4, Alt)
    assert decision.toPlainText() == "Eigen woorden"
    assert [row["text_plain"] for row in rows(held.workspace, "decision")] == ["Eigen woorden"]


def test_what_is_typed_is_kept_when_the_window_goes(window: SessionWindow, held: Council) -> None:
    type_in("Half af")
    window.page.aside.begin_action("Nog te doen")
    window.close()
    assert items(held)[0]["discussion_plain"] == "Half af"
    noted = [row["text"] for row in rows(held.workspace, "action_item")]
    assert noted == ["Nog te doen"]


def test_saving_leaves_the_cursor_and_what_can_be_undone(window: SessionWindow) -> None:
    talk = window.page.middle.talk
    type_in("een twee")
    press(Key.Key_Left)
    window.page.put_away()
    assert talk.textCursor().position() == 7
    assert talk.document().isUndoAvailable()
    assert window.page.middle.saved.text().endswith("20:00")


def test_an_open_action_point_is_followed_up_where_it_comes_back(
    window: SessionWindow, held: Council, theme: Theme, show: Show
) -> None:
    folder = held.workspace
    second = items(held)[1]["id"]
    assert isinstance(second, int)
    agenda.edit(folder, second, row_version=1, fields={"discussion": from_plain("Gezegd.")})
    made = actions.add(folder, fields={"text": "Nakijken"}, item_id=second)
    later = meetings.create(folder, held.body, day=BEGIN.date() + timedelta(days=28)).id
    carrying.carry_over(folder, second, to=later)
    window.close()
    other = shown(folder, later, theme=theme, show=show)
    (card,) = other.page.aside.cards
    assert card.reference.text() == made.reference
    assert other.page.aside.last_said.text() == "Gezegd."
    card.note.setFocus()
    press(Key.Key_Space)
    type_in("Offerte ontvangen")
    press(Key.Key_Return)
    (entry,) = rows(folder, "follow_up")
    assert (entry["text"], entry["meeting_id"]) == ("Offerte ontvangen", later)
    assert "Offerte ontvangen" in card.facts.text()
    assert card.field.isHidden()
    card.postpone.setFocus()
    press(Key.Key_Space)
    type_in("31/3/2019")
    press(Key.Key_Return)
    assert rows(folder, "action_item")[0]["due_on"] == "2019-03-31"
    card.done.setFocus()
    press(Key.Key_Space)
    assert rows(folder, "action_item")[0]["status"] == "done"
    assert not other.page.aside.cards
    assert other.toast.isVisible()


def test_esc_closes_a_small_field_before_the_window(window: SessionWindow, held: Council) -> None:
    actions.add(held.workspace, fields={"text": "Iets"}, item_id=window.page.middle.item.handle.id)  # type: ignore[union-attr]
    window.page.refresh()
    card = window.page.aside.cards[0]
    card.note.click()
    press(Key.Key_Escape)
    assert card.field.isHidden()
    assert window.isVisible()
    press(Key.Key_Escape)
    assert window.page.middle.talk.hasFocus()


def test_a_locked_meeting_says_so_and_takes_nothing(
    held: Council, theme: Theme, show: Show
) -> None:
    step_to(held.workspace, held.meeting, MeetingStatus.APPROVED)
    before = state(held.workspace)
    window = shown(held.workspace, held.meeting, theme=theme, show=show)
    assert window.page.bar.isVisible()
    type_in("niet")
    press(Key.Key_1, Alt)
    press(Key.Key_1, Control)
    turn_page()
    assert number(window) == "2"
    assert state(held.workspace) == before


def test_a_reader_looks_on(held: Council, theme: Theme, show: Show) -> None:
    reader = as_role(held.workspace, Role.READER)
    before = state(held.workspace)
    window = shown(reader, held.meeting, theme=theme, show=show)
    press(Key.Key_1, Control)
    turn_page()
    assert number(window) == "2"
    assert not window.page.foot.decision.isVisible()
    assert state(held.workspace) == before


def test_an_empty_agenda_and_a_meeting_of_another_day(
    raad: Council, theme: Theme, show: Show
) -> None:
    window = shown(raad.workspace, raad.meeting, theme=theme, show=show)
    assert window.page.agenda.none.isVisible()
    assert not window.page.agenda.rows.rows
    turn_page()
    assert window.page.bar.isVisible()  # says why nothing can be sent
    window.close()
    raad.item("Later")
    step_to(raad.workspace, raad.meeting, MeetingStatus.RUNNING)
    other = shown(raad.workspace, raad.meeting, theme=theme, show=show)
    assert not other.page.head.pause.isVisible()
    turn_page()  # closes it, on another day
    meeting = one(raad.workspace, "meeting", raad.meeting)
    assert (meeting["status"], meeting["ends_at"]) == ("draft_minutes", None)


def test_long_names_are_cut_so_that_everybody_is_in_sight(
    window: SessionWindow, held: Council
) -> None:
    titles = [f"Bestuurlijk directeur-coördinator van arrondissement {one}" for one in "ABCD"]
    for title in titles:
        attendance_guests.invite(held.workspace, held.meeting, who=title)
    window.page.refresh()
    window.resize(1440, 900)
    QApplication.processEvents()
    strip = window.page.strip
    room = strip.sideways.viewport().rect()
    assert len(strip.buttons) == 7
    for button in strip.buttons:
        shown = button.rect().translated(button.mapTo(strip.sideways.viewport(), QPoint()))
        assert room.contains(shown)
    assert [one for one in strip.buttons if titles[0] in one.toolTip()]


def test_a_body_that_is_not_in_number_says_so(window: SessionWindow, held: Council) -> None:
    attendance.mark_rest(held.workspace, held.meeting, status=AttendanceStatus.PRESENT)
    window.page.refresh()
    assert not window.page.strip.lost.isVisible()
    first = items(held)[0]["id"]
    assert isinstance(first, int)
    for person in (held.chair, held.member):
        attendance.leave(held.workspace, held.meeting, person_id=person, item_id=first)
    window.page.refresh()
    assert window.page.strip.lost.isVisible()


def test_the_lock_is_asked_for_from_the_window(window: SessionWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.lock_wanted):
        press(Key.Key_L, Control)


def test_text_blocks_are_offered_in_what_is_said(window: SessionWindow) -> None:
    press(Key.Key_F4)
    assert window.findChild(BlockPicker) is not None


def test_letters_follow_the_keys_of_the_text_size(window: SessionWindow, theme: Theme) -> None:
    before = window.page.agenda.width()
    press(Key.Key_Plus, Control)
    assert theme.percent > 100
    press(Key.Key_0, Control)
    assert (theme.percent, window.page.agenda.width()) == (100, before)


def test_f11_in_the_record_opens_the_session_and_both_windows_follow(
    held: Council, theme: Theme, show: Show
) -> None:
    page = show(page_over(held.workspace, theme))
    page.open("GR/2018/1")
    page.detail.agenda.setFocus()
    press(Key.Key_F11)
    window = page.sessions.window
    assert window is not None
    assert window.page.meeting_id == held.meeting
    window.page.middle.talk.insertPlainText("Uit de zitting")
    window.page.put_away()
    page.detail.choose(window.page.middle.item.handle.id)  # type: ignore[union-attr]
    assert page.detail.editor.item.discussion.text.toPlainText() == "Uit de zitting"
    window.page.middle.talk.insertPlainText(" en meer")
    page.leave()  # the lock
    assert page.sessions.window is None
    assert items(held)[0]["discussion_plain"] == "Uit de zitting en meer"
    assert session.session(held.workspace, held.meeting).shown is not None
