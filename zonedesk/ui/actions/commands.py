"""What the place of the action points changes: each time one command, told with its way back."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Signal

from zonedesk.domain.words import ActionStatus
from zonedesk.services import actions, follow_ups
from zonedesk.services.follow_ups import Subject
from zonedesk.services.journal import take_back
from zonedesk.ui.actions.columns import OWNER, STATUS, TERM
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.keeping.versions import Versions
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonedesk.domain.action_record import ActionEntry, FollowUpEntry
    from zonedesk.domain.handles import Handle
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.domain.words import FollowUpKind
    from zonedesk.services.actions import ActionFields
    from zonedesk.ui.kit.choice_list import Choice
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.once import Once

    Work = Callable[[], Outcome]


class ActionCommands(QObject):
    """Changes action points through the lane.

    Signals: `told` as of a page, the words of a toast with its action; `added` gives the reference
    of a new action point; `finished` that of one of which nothing more is expected; `noted` the
    id of the action point that got an entry of follow-up, and its text.
    """

    told = Signal(str, str, object)
    added = Signal(str)
    finished = Signal(str)
    noted = Signal(int, str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._workspace = desk.workspace
        self._versions = Versions()

    def set_status(
        self, entry: ActionEntry, status: ActionStatus, *, with_parts: bool = False
    ) -> None:
        """Tell where an action point stands, and its open parts where that is asked."""
        words = texts().gettext("The status of {reference} is now {status}")
        if with_parts:
            words = texts().gettext("The status of {reference} and its parts is now {status}")
        told = words.format(reference=entry.row.reference, status=named(status))
        command = partial(actions.set_status, status=status, with_parts=with_parts)
        self._change(entry, command, told=told)
        if status.finished:
            self.finished.emit(entry.row.reference)

    def set_parent(self, entry: ActionEntry, whole: ActionEntry | None) -> None:
        """Make an action point a part of another one, or one of its own."""
        _ = texts().gettext
        words = _("{reference} is now part of {whole}")
        if whole is None:
            words = _("{reference} is no part of another action point any more")
        told = words.format(
            reference=entry.row.reference, whole=whole.row.reference if whole else ""
        )
        parent = whole.handle.id if whole else None
        self._change(entry, partial(actions.set_parent, parent_id=parent), told=told)

    def set_term(self, entry: ActionEntry, due: date | None) -> None:
        """Set the term of an action point, or take it away."""
        _ = texts().gettext
        words = _("The term of {reference} is now {day}")
        if due is None:
            words = _("{reference} has no term any more")
        day = shown_day(due) if due else ""
        told = words.format(reference=entry.row.reference, day=day)
        self._change(entry, partial(actions.set_due, due_on=due), told=told)

    def set_owner(self, entry: ActionEntry, owner: int | str | None, *, name: str) -> None:
        """Make somebody responsible; the name is for the toast."""
        _ = texts().gettext
        words = _("{name} is now responsible for {reference}")
        if owner is None:
            words = _("Nobody is responsible for {reference} any more")
        told = words.format(reference=entry.row.reference, name=name)
        self._change(entry, partial(actions.set_owner, owner=owner), told=told)

    def set_cell(
        self, entry: ActionEntry, key: str, value: object, *, names: Sequence[Choice]
    ) -> None:
        """Change what was edited in a cell of the list, unless it stood so already."""
        row = entry.row
        if key == TERM and value != row.due:
            self.set_term(entry, value if isinstance(value, date) else None)
        elif key == STATUS and isinstance(value, ActionStatus) and value is not row.status:
            self.set_status(entry, value)
        elif key == OWNER and value != (entry.owner_id or row.owner or None):
            owner = value if isinstance(value, int | str) else None
            known = {choice.value: choice.words for choice in names}
            self.set_owner(entry, owner, name=known.get(owner, str(owner)))

    def save(self, record_id: int, row_version: int, fields: dict[str, Any]) -> Changes:
        """Store what was typed in the details; in the lane."""
        typed = cast("ActionFields", fields)
        return self._versions.run(
            record_id,
            row_version,
            lambda version: actions.edit(
                self._workspace, record_id, row_version=version, fields=typed
            ),
        )

    def add(self, fields: ActionFields, *, making: Callable[[Work], Work], once: Once) -> None:
        """Note an action point that comes from no meeting, or from where its whole comes from.

        Args:
            fields: as they were typed.
            making: lets the draft go when it is made.
            once: keeps the form from asking twice.
        """
        work = making(partial(actions.add, self._workspace, fields=fields))
        once.ask(self._desk.lane, work, done=self._on_added)

    def delete(self, entries: Sequence[ActionEntry]) -> None:
        """Put action points in the bin, all or none."""
        work = partial(self._delete_all, [entry.handle for entry in entries])
        self._desk.lane.command(work, done=partial(self._on_deleted, len(entries)))

    def add_follow_up(self, handle: Handle, kind: FollowUpKind, *, text: str, once: Once) -> None:
        """Write an entry of follow-up, once."""
        fields: follow_ups.FollowUpFields = {"text": text, "kind": kind}
        work = partial(
            follow_ups.add, self._workspace, Subject.ACTION, subject_id=handle.id, fields=fields
        )
        once.ask(self._desk.lane, work, done=partial(self._on_written, handle.id, text))

    def delete_follow_up(self, entry: FollowUpEntry) -> None:
        """Put an entry of follow-up in the bin."""
        work = partial(
            follow_ups.delete,
            self._workspace,
            entry.handle.id,
            row_version=entry.handle.row_version,
        )
        words = texts().gettext("The entry of follow-up is in the bin")
        self._desk.lane.command(work, done=partial(self._tell, words))

    def _change(self, entry: ActionEntry, command: Callable[..., Outcome], *, told: str) -> None:
        work = partial(self._do, entry.handle, command)
        self._desk.lane.command(work, done=partial(self._tell, told))

    def _do(self, handle: Handle, command: Callable[..., Outcome]) -> Outcome:
        """Run a command on the newest version that is known here; in the lane."""
        return self._versions.run(
            handle.id,
            handle.row_version,
            lambda version: command(self._workspace, handle.id, row_version=version),
        )

    def _delete_all(self, handles: Sequence[Handle]) -> Outcome:
        """Delete on the newest versions that are known here; in the lane."""
        newest = self._versions.newest
        told = [(one.id, newest(one.id, one.row_version)) for one in handles]
        return actions.delete_all(self._workspace, told)

    def _tell(self, words: str, outcome: Outcome) -> None:
        """Tell what was changed, with its way back."""
        if outcome.changes:
            undo = partial(self._undo, outcome.transaction_no)
            self.told.emit(words, texts().gettext("Undo"), undo)

    def _on_added(self, outcome: Outcome) -> None:
        words = texts().gettext("{reference} was noted").format(reference=outcome.reference)
        self._tell(words, outcome)
        self.added.emit(outcome.reference)

    def _on_written(self, action_id: int, text: str, outcome: Outcome) -> None:
        self._tell(texts().gettext("The entry of follow-up was added"), outcome)
        self.noted.emit(action_id, text)

    def _on_deleted(self, count: int, outcome: Outcome) -> None:
        _ = texts()
        many = _.ngettext(
            "{count} action point is in the bin", "{count} action points are in the bin", count
        )
        words = many.format(count=count)
        if count == 1:
            words = _.gettext("{reference} is in the bin").format(reference=outcome.reference)
        self._tell(words, outcome)

    def _undo(self, transaction_no: int) -> None:
        self._desk.lane.command(partial(take_back, self._workspace, transaction_no))
