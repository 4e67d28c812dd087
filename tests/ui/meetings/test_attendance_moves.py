"""Comings and goings by real keys, sentences written over, a council called together again."""

from __future__ import annotations

from datetime import date, time
from functools import partial
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.services.council import Council, one, rows, step_to
from tests.ui.desks import at_desk
from zonedesk.db.models import Vote
from zonedesk.domain.presence_moves import MoveKind
from zonedesk.domain.words import AttendanceStatus, MeetingStatus, VoteMethod
from zonedesk.services import attendance, attendance_moves
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.attendance import AttendanceTab
from zonedesk.ui.meetings.attendance_model import MOVEMENT
from zonedesk.ui.meetings.attendance_mover import MoveEditor

if TYPE_CHECKING:
    from tests.ui.conftest import Show
    from zonedesk.domain.sittings import AttendanceEntry
    from zonedesk.ui.theme.theme import Theme

Key = Qt.Key


@pytest.fixture
def raad(raad: Council) -> Council:
    """A council with a meeting of three items, everybody present."""
    for title in ("Goedkeuring", "Camera's", "Varia"):
        raad.item(title)
    attendance.mark_rest(raad.workspace, raad.meeting)
    return raad


@pytest.fixture
def tab(raad: Council, theme: Theme, show: Show) -> AttendanceTab:
    """The attendance of that meeting, the cursor on the member and the second item."""
    made = show(partial(at_desk, AttendanceTab)(raad.workspace, theme))
    made.show_meeting(raad.meeting, "GR/2018/1")
    made.view.setFocus()
    made.view.choose(raad.member)
    made.view.set_place(1)
    return made


def press(*keys: Qt.Key) -> None:
    """Press keys where the focus is."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)


def editor(tab: AttendanceTab) -> MoveEditor:
    """The editor that is open."""
    (found,) = (one for one in tab.window().findChildren(MoveEditor) if one.isVisible())
    return found


def is_open(tab: AttendanceTab) -> bool:
    """Whether an editor is open."""
    return any(one.isVisible() for one in tab.window().findChildren(MoveEditor))


def member(raad: Council) -> AttendanceEntry:
    """The member as the folder has it."""
    sheet = attendance.sheet(raad.workspace, raad.meeting)
    return next(entry for entry in sheet.entries if entry.person_id == raad.member)


def movement(tab: AttendanceTab) -> str:
    """What the movement of the person under the cursor says."""
    return str(tab.view.currentIndex().siblingAtColumn(MOVEMENT).data())


@pytest.mark.parametrize("key", [Key.Key_F2, Key.Key_Return])
def test_a_conflict_of_interest_by_keys_alone(
    raad: Council, tab: AttendanceTab, key: Qt.Key
) -> None:
    press(key)
    opened = editor(tab)
    assert opened.kind.hasFocus()
    assert opened.kind.currentData() == MoveKind.LEAVES
    press(Key.Key_Down)
    assert opened.conflict.isChecked()
    press(Key.Key_Return)
    assert not is_open(tab)
    assert tab.view.hasFocus()
    left, back = member(raad).moves
    assert (left.arrives, left.conflict, back.arrives) == (False, True, True)
    assert [one["conflict"] for one in rows(raad.workspace, "presence_event")] == [1, 0]
    assert "2" in movement(tab)
    assert len(tab.pane.sentences.fields) == 2


def test_hour_and_reason_are_noted_with_it(raad: Council, tab: AttendanceTab) -> None:
    press(Key.Key_F2, Key.Key_Tab, Key.Key_Down, Key.Key_Tab)
    opened = editor(tab)
    assert opened.hour.hasFocus()
    QTest.keyClicks(opened.hour, "1435")
    press(Key.Key_Tab)
    QTest.keyClicks(opened.reason, "trein")
    press(Key.Key_Return)
    (left,) = member(raad).moves
    assert (left.at, left.reason, left.conflict) == (time(14, 35), "trein", False)
    assert left.item_id == rows(raad.workspace, "agenda_item")[2]["id"]
    assert movement(tab).endswith("14:35 · trein")


def test_an_hour_that_cannot_be_read_stays_and_is_said_beside_it(tab: AttendanceTab) -> None:
    press(Key.Key_F2)
    opened = editor(tab)
    opened.hour.setFocus()
    QTest.keyClicks(opened.hour, "25:99")
    press(Key.Key_Return)
    assert opened.isVisible()
    assert opened.hour_row.wrong
    press(Key.Key_Escape)
    assert not is_open(tab)
    assert tab.view.hasFocus()


def test_the_editor_goes_with_the_sheet_below_it(tab: AttendanceTab) -> None:
    press(Key.Key_F2)
    assert is_open(tab)
    tab.view.hide()
    assert not is_open(tab)


def test_several_for_one_person_are_changed_and_taken_away(
    raad: Council, tab: AttendanceTab
) -> None:
    items = [row["id"] for row in rows(raad.workspace, "agenda_item")]
    attendance_moves.steps_out(
        raad.workspace, raad.meeting, person_id=raad.member, item_id=items[1]
    )
    tab.reader.read()
    press(Key.Key_F2)
    opened = editor(tab)
    left, back = member(raad).moves
    assert set(opened.known) == {left.id, back.id}
    opened.known[left.id].setFocus()
    press(Key.Key_Space)
    assert opened.kind.currentData() == MoveKind.STEPS_OUT
    assert opened.conflict.isChecked()
    opened.item.setFocus()
    press(Key.Key_Down, Key.Key_Return)
    (left,) = member(raad).moves
    assert (left.item_id, left.conflict) == (items[2], True)
    press(Key.Key_F2)
    editor(tab).dropped.emit(left.id)
    assert member(raad).moves == ()


def test_a_vote_refuses_what_would_change_who_was_there(raad: Council, tab: AttendanceTab) -> None:
    item = rows(raad.workspace, "agenda_item")[1]["id"]
    at = raad.workspace.clock.now_utc()
    with raad.workspace.database.write("test.vote", 1, at=at) as session:
        session.add(Vote(item_id=item, method=VoteMethod.SECRET))
    tab.reader.read()
    press(Key.Key_F2, Key.Key_Return)
    assert tab.refusal.isVisible()
    assert member(raad).moves == ()


def test_a_sentence_is_written_over_and_emptied_is_made_again(
    raad: Council, tab: AttendanceTab
) -> None:
    press(Key.Key_Minus)
    (field,) = tab.pane.sentences.fields
    made = field.toPlainText()
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "Het lid vertrekt.")
    press(Key.Key_Return)
    assert rows(raad.workspace, "presence_event")[0]["sentence"] == "Het lid vertrekt."
    tab.view.setFocus()
    tab.view.choose(raad.chair)
    press(Key.Key_Minus)
    assert [one.toPlainText() for one in tab.pane.sentences.fields][-1] != made
    own = next(one for one in tab.pane.sentences.fields if one.sentence.own)
    own.setFocus()
    own.clear()
    tab.view.setFocus()
    assert made in [one.toPlainText() for one in tab.pane.sentences.fields]
    assert {row["sentence"] for row in rows(raad.workspace, "presence_event")} == {""}


def test_sentences_of_an_approved_meeting_are_only_read(raad: Council, tab: AttendanceTab) -> None:
    press(Key.Key_Minus)
    step_to(raad.workspace, raad.meeting, MeetingStatus.APPROVED)
    tab.reader.read()
    assert tab.pane.sentences.fields[0].isReadOnly()
    press(Key.Key_F2)
    assert not is_open(tab)


def test_a_council_not_in_number_is_called_together_again(
    raad: Council, tab: AttendanceTab
) -> None:
    press(Key.Key_Minus)
    assert "2" in tab.pane.quorum.words
    told: list[tuple[str, str, Any]] = []
    tab.told.connect(lambda words, action, act: told.append((words, action, act)))
    tab.pane.again.click()
    form = tab.pane.reconvening
    assert form.isVisible()
    assert form.day.day() == date(2019, 1, 14)
    press(Key.Key_Return)
    assert not form.isVisible()
    made = rows(raad.workspace, "meeting")[-1]
    assert (made["convocation"], made["held_on"]) == (2, "2019-01-14")
    ((words, action, undo),) = told
    assert made["reference"] in words
    assert action == texts().gettext("Undo")
    undo()
    assert [row["id"] for row in rows(raad.workspace, "meeting")] == [raad.meeting]
    assert one(raad.workspace, "agenda_item", 2)["result"] is None


def test_the_pane_names_the_item_from_which_on_it_fails(raad: Council, tab: AttendanceTab) -> None:
    assert tab.sheet is not None
    assert tab.sheet.quorum is not None
    assert not tab.sheet.quorum.failing
    assert not tab.pane.again.isVisible()
    press(Key.Key_Minus)
    check = tab.sheet.quorum
    assert check is not None
    assert [(item.number, int(item.present)) for item in check.failing] == [("2", 1), ("3", 1)]
    assert check.article in tab.pane.quorum.words


def test_who_is_absent_has_a_reason_and_no_movement(raad: Council, tab: AttendanceTab) -> None:
    attendance.mark(
        raad.workspace, raad.meeting, person_id=raad.member, status=AttendanceStatus.ABSENT
    )
    tab.reader.read()
    press(Key.Key_F2)
    assert not is_open(tab)
    assert tab.view.state() == tab.view.State.EditingState
