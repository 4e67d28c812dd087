"""What is done in a session: from item to item, pauses, persons, action points; all in the lane."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from zonedesk.domain.words import ActionStatus, FollowUpKind
from zonedesk.i18n.formats import clock
from zonedesk.services import (
    actions,
    attendance,
    follow_ups,
    interruptions,
    journal,
    meeting_record,
    session,
)
from zonedesk.services.follow_ups import Subject
from zonedesk.ui.kit.table.editing import short_day
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, time

    from zonedesk.domain.session_record import OpenAction
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.ui.kit.desk import Page


class SessionCommands(QObject):
    """Commands of one session; what is refused is said by the lane.

    Args:
        page: that tells what was done, with the way back.
        meeting_id: the meeting.
    """

    def __init__(self, page: Page, meeting_id: int) -> None:
        super().__init__(page)
        self._page = page
        self._workspace = page.desk.workspace
        self._lane = page.desk.lane
        self._meeting_id = meeting_id

    def turn(self, item_id: int | None, at: time) -> None:
        """Go on to an item."""
        work = partial(session.turn, self._workspace, self._meeting_id, to=item_id, at=at)
        self._lane.command(work)

    def open(self) -> None:
        """Open the meeting."""
        self._lane.command(self._open)

    def close(self, at: time | None, done: Callable[[object], object]) -> None:
        """Close the meeting."""
        self._lane.command(partial(self._close, at), done=done)

    def interrupt(self, at: time, item_id: int | None) -> None:
        """Let the meeting stand still."""
        work = partial(
            interruptions.begin, self._workspace, self._meeting_id, at=at, item_id=item_id
        )
        words = texts().gettext("Interrupted at {hour}").format(hour=clock(at))
        self._lane.command(work, done=partial(self._tell, words))

    def go_on(self, at: time) -> None:
        """Let the meeting go on."""
        self._lane.command(partial(interruptions.end, self._workspace, self._meeting_id, at=at))

    def turn_person(self, person_id: int, item_id: int, *, arrives: bool) -> None:
        """Note that somebody comes or leaves at an item."""
        self._lane.command(partial(self._turn_person, person_id, item_id, arrives=arrives))

    def note(self, action: OpenAction, text: str, done: Callable[[Outcome], object]) -> None:
        """Write what the state of play of an action point is, as heard in this meeting."""
        fields: follow_ups.FollowUpFields = {
            "text": text,
            "kind": FollowUpKind.PROGRESS,
            "meeting_id": self._meeting_id,
        }
        work = partial(
            follow_ups.add,
            self._workspace,
            Subject.ACTION,
            subject_id=action.entry.handle.id,
            fields=fields,
        )
        words = texts().gettext("Noted at {reference}")
        self._run(action, words, work, done=done)

    def postpone(
        self, action: OpenAction, day: date | None, done: Callable[[Outcome], object]
    ) -> None:
        """Give an action point another term."""
        handle = action.entry.handle
        work = partial(
            actions.set_due,
            self._workspace,
            handle.id,
            row_version=handle.row_version,
            due_on=day,
        )
        words = (
            texts().gettext("{reference} is due on {day}")
            if day
            else texts().gettext("{reference} has no term any more")
        )
        told = words.replace("{day}", short_day(day) if day else "")
        self._run(action, told, work, done=done)

    def finish(self, action: OpenAction) -> None:
        """Tell that an action point is done."""
        handle = action.entry.handle
        work = partial(
            actions.set_status,
            self._workspace,
            handle.id,
            row_version=handle.row_version,
            status=ActionStatus.DONE,
        )
        self._run(action, texts().gettext("{reference} is done"), work)

    def _run(
        self,
        action: OpenAction,
        words: str,
        work: Callable[[], Outcome],
        *,
        done: Callable[[Outcome], object] | None = None,
    ) -> None:
        told = words.format(reference=action.entry.row.reference)
        self._lane.command(work, done=partial(self._on_done, told, done))

    def _on_done(
        self, words: str, done: Callable[[Outcome], object] | None, outcome: Outcome
    ) -> None:
        if done is not None:
            done(outcome)
        self._tell(words, outcome)

    def _tell(self, words: str, outcome: Outcome) -> None:
        undo = partial(self._take_back, outcome.transaction_no)
        self._page.told.emit(words, texts().gettext("Undo"), undo)

    def _take_back(self, transaction_no: int) -> None:
        self._lane.command(partial(journal.take_back, self._workspace, transaction_no))

    # What was saved a moment ago counts: these read the version where they write.

    def _open(self) -> Changes:
        version = meeting_record.version(self._workspace, self._meeting_id)
        return session.open_session(self._workspace, self._meeting_id, row_version=version)

    def _close(self, at: time | None) -> Changes:
        version = meeting_record.version(self._workspace, self._meeting_id)
        return session.close_session(self._workspace, self._meeting_id, row_version=version, at=at)

    def _turn_person(self, person_id: int, item_id: int, *, arrives: bool) -> Changes:
        """Turn somebody at an item; a slip at the same item is taken back by the same key."""
        sheet = attendance.sheet(self._workspace, self._meeting_id)
        entry = next(one for one in sheet.entries if one.person_id == person_id)
        places = sheet.places
        behind = [one for one in places if places[one] >= places[item_id]]
        at = dict.fromkeys(behind, arrives)
        if not entry.there and arrives:
            at = {one: one in at for one in places}
        return attendance.attend(self._workspace, self._meeting_id, person_id=person_id, at=at)
