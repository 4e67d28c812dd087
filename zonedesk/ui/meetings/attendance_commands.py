"""What the attendance sheet asks of the lane: marks, boxes, replacements, experts (04)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from zonedesk.domain.words import AttendanceStatus
from zonedesk.services import (
    attendance,
    attendance_guests,
    attendance_moves,
    journal,
    reconvening,
)
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date, time

    from zonedesk.domain.reconvening import Reconvening
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.services.attendance_moves import Wanted
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.meetings.attendance_rows import SheetRow


class SheetCommands(QObject):
    """Changes of the sheet of one meeting.

    Signals: `begun` that one is asked, so that an older refusal is of no use any more; `refused`
    a verdict and the names of whom it was about, `told` a toast as `Page.told`, `invited` the id
    of a new expert.
    """

    begun = Signal()
    refused = Signal(object, str)
    told = Signal(str, str, object)
    invited = Signal(int)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self.meeting: int | None = None

    def mark(self, rows: Sequence[SheetRow], status: AttendanceStatus) -> None:
        """Give persons a mark, all or none of them."""
        people = [row.person_id for row in rows]
        work = partial(attendance.mark_several, people=people, status=status)
        self._run(work, about=", ".join(row.name for row in rows))

    def mark_rest(self) -> None:
        """Note everybody who was called and has no mark yet as present."""
        self._run(attendance.mark_rest)

    def attend(self, row: SheetRow, at: Mapping[int, bool]) -> None:
        """Note at which items, by id, somebody is there."""
        work = partial(attendance.attend, person_id=row.person_id, at=at)
        self._run(work, about=row.name)

    def replace(self, row: SheetRow, who: int | str) -> None:
        """Note who comes instead of somebody: a person or a name."""
        work = partial(
            attendance.mark,
            person_id=row.person_id,
            status=AttendanceStatus.REPLACED,
            replaced_by=who,
        )
        self._run(work, about=row.name)

    def reason(self, row: SheetRow, words: str) -> None:
        """Keep why somebody was absent, or why they come or go."""
        if row.status is not None and words.strip() != row.entry.reason:
            work = partial(
                attendance.mark, person_id=row.person_id, status=row.status, reason=words
            )
            self._run(work, about=row.name)

    def move(self, row: SheetRow, wanted: Wanted, event: int) -> None:
        """Note a coming or going, or let one that was noted be another one."""
        if event:
            self._on_event(partial(attendance_moves.amend, wanted=wanted), event, about=row.name)
        else:
            work = partial(attendance_moves.note, person_id=row.person_id, wanted=wanted)
            self._run(work, about=row.name)

    def drop_move(self, row: SheetRow, event: int) -> None:
        """Take a coming or going away."""
        self._on_event(attendance_moves.forget, event, about=row.name)

    def write_sentence(self, event: int, words: str) -> None:
        """Keep what the minutes say of a coming or going; nothing makes it again."""
        work = partial(attendance_moves.describe, fields={"sentence": words})
        self._on_event(work, event, about="")

    def ask_reconvening(self, then: Callable[[Reconvening], object]) -> None:
        """Find out what calling the council together again would make."""
        self.begun.emit()
        work = partial(reconvening.prospect, self._desk.workspace, self._meeting_id())
        self._desk.lane.query(work, then, failed=partial(self._on_refused, ""))

    def reconvene(self, day: date, start: time | None) -> None:
        """Call the council together again; a toast takes it back."""
        work = partial(reconvening.reconvene, day=day, start=start)
        self._run(work, done=self._on_reconvened)

    def invite(self, who: int | str, item_id: int | None) -> None:
        """Add an expert, for the meeting or for one item."""
        work = partial(attendance_guests.invite, who=who, item_id=item_id)
        self._run(work, done=self._on_invited)

    def remove(self, row: SheetRow) -> None:
        """Take who is no member off the list; a toast takes it back."""
        words = texts().gettext("{name} is off the list").format(name=row.name)
        work = partial(attendance_guests.remove, person_id=row.person_id)
        self._run(work, about=row.name, done=partial(self._on_removed, words))

    def _meeting_id(self) -> int:
        return self.meeting or 0

    def _on_event(self, work: Callable[..., Changes], event: int, *, about: str) -> None:
        """Run a command on one coming or going, which needs no meeting."""
        self.begun.emit()
        bound = partial(work, self._desk.workspace, event)
        self._desk.lane.command(bound, failed=partial(self._on_refused, about))

    def _on_reconvened(self, outcome: Outcome) -> None:
        words = texts().gettext("{reference} is made, with what was not dealt with")
        undo = partial(self._take_back, outcome.transaction_no)
        self.told.emit(words.format(reference=outcome.reference), texts().gettext("Undo"), undo)

    def _run(
        self,
        work: Callable[..., Changes | Outcome],
        *,
        about: str = "",
        done: Callable[[Any], object] | None = None,
    ) -> None:
        self.begun.emit()
        bound = partial(work, self._desk.workspace, self.meeting)
        failed = partial(self._on_refused, about)
        self._desk.lane.command(bound, done=done, failed=failed)

    def _on_refused(self, about: str, verdict: Verdict) -> None:
        self.refused.emit(verdict, about)

    def _on_invited(self, outcome: Outcome) -> None:
        self.invited.emit(outcome.id)

    def _on_removed(self, words: str, outcome: Outcome) -> None:
        undo = partial(self._take_back, outcome.transaction_no)
        self.told.emit(words, texts().gettext("Undo"), undo)

    def _take_back(self, transaction_no: int) -> None:
        work = partial(journal.take_back, self._desk.workspace, transaction_no)
        self._desk.lane.command(work, failed=partial(self._on_refused, ""))
