"""What the attendance sheet asks of the lane: marks, boxes, replacements, experts (04)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from zonedesk.domain.words import AttendanceStatus
from zonedesk.services import attendance, attendance_guests, journal
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zonedesk.domain.topics import Changes, Outcome
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

    def invite(self, who: int | str, item_id: int | None) -> None:
        """Add an expert, for the meeting or for one item."""
        work = partial(attendance_guests.invite, who=who, item_id=item_id)
        self._run(work, done=self._on_invited)

    def remove(self, row: SheetRow) -> None:
        """Take who is no member off the list; a toast takes it back."""
        words = texts().gettext("{name} is off the list").format(name=row.name)
        work = partial(attendance_guests.remove, person_id=row.person_id)
        self._run(work, about=row.name, done=partial(self._on_removed, words))

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
