"""What the place of the action points changes: each time one command, told with its way back."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QObject, Signal

from zonedesk.domain.topics import NOTHING
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
    from zonedesk.ui.kit.lane import Verdict

    Work = Callable[[], Outcome]


class ActionCommands(QObject):
    """Changes action points through the lane.

    Signals: `told` as of a page, the words of a toast with its action; `added` gives the reference
    of a new action point; `noted` the id of the action point that got an entry of follow-up.
    """

    told = Signal(str, str, object)
    added = Signal(str)
    noted = Signal(int)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._workspace = desk.workspace
        self._versions = Versions()

    def set_status(self, entry: ActionEntry, status: ActionStatus) -> None:
        """Tell where an action point stands."""
        words = texts().gettext("The status of {reference} is now {status}")
        told = words.format(reference=entry.row.reference, status=named(status))
        self._change(entry, partial(actions.set_status, status=status), told=told)

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

    def add(self, fields: ActionFields, *, making: Callable[[Work], Work]) -> None:
        """Note an action point that comes from no meeting.

        Args:
            fields: as they were typed.
            making: lets the draft go when it is made.
        """
        work = making(partial(actions.add, self._workspace, fields=fields))
        self._desk.lane.command(work, done=self._on_added)

    def delete(self, entries: Sequence[ActionEntry]) -> None:
        """Put action points in the bin, each as its own change."""
        done: list[Outcome] = []
        work = partial(self._delete_all, [entry.handle for entry in entries], done)
        failed = partial(self._on_half_deleted, done)
        self._desk.lane.command(work, done=partial(self._on_deleted, done), failed=failed)

    def add_follow_up(self, handle: Handle, kind: FollowUpKind, text: str) -> None:
        """Write an entry of follow-up."""
        fields: follow_ups.FollowUpFields = {"text": text, "kind": kind}
        work = partial(
            follow_ups.add, self._workspace, Subject.ACTION, subject_id=handle.id, fields=fields
        )
        self._desk.lane.command(work, done=partial(self._on_written, handle.id))

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

    def _delete_all(self, handles: Sequence[Handle], done: list[Outcome]) -> Changes:
        done.extend(self._do(handle, actions.delete) for handle in handles)
        return _touched(done)

    def _tell(self, words: str, outcome: Outcome) -> None:
        if outcome.changes:
            self._offer(words, (outcome.transaction_no,))

    def _on_added(self, outcome: Outcome) -> None:
        words = texts().gettext("{reference} was noted").format(reference=outcome.reference)
        self._tell(words, outcome)
        self.added.emit(outcome.reference)

    def _on_written(self, action_id: int, outcome: Outcome) -> None:
        self._tell(texts().gettext("The entry of follow-up was added"), outcome)
        self.noted.emit(action_id)

    def _on_deleted(self, done: Sequence[Outcome], _changes: Changes) -> None:
        _ = texts()
        many = _.ngettext(
            "{count} action point is in the bin", "{count} action points are in the bin", len(done)
        )
        words = many.format(count=len(done))
        if len(done) == 1:
            one = _.gettext("{reference} is in the bin")
            words = one.format(reference=done[0].reference)
        self._offer(words, tuple(outcome.transaction_no for outcome in reversed(done)))

    def _on_half_deleted(self, done: Sequence[Outcome], verdict: Verdict) -> None:
        """One could not be deleted; those before it are in the bin."""
        if done:
            self._on_deleted(done, NOTHING)
            self._desk.hub.changed.emit(_touched(done), None)
        self._desk.lane.refused.emit(verdict)

    def _offer(self, words: str, transactions: tuple[int, ...]) -> None:
        self.told.emit(words, texts().gettext("Undo"), partial(self._undo, transactions))

    def _undo(self, transactions: tuple[int, ...]) -> None:
        self._desk.lane.command(partial(self._take_back, transactions))

    def _take_back(self, transactions: tuple[int, ...]) -> Changes:
        return frozenset().union(*(take_back(self._workspace, one) for one in transactions))


def _touched(done: Sequence[Outcome]) -> Changes:
    return frozenset().union(*(outcome.changes for outcome in done))
