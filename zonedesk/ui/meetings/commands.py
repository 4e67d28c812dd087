"""What the user does to meetings and their items: commands in the lane, and what is told of it."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any, Final, cast

from PySide6.QtCore import QObject, Signal

from zonedesk.domain.words import ActionStatus, MeetingStatus
from zonedesk.services import (
    actions,
    agenda,
    backlog,
    journal,
    meeting_record,
    meetings,
    waiting,
)
from zonedesk.ui.kit.keeping.versions import Versions
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.agenda_commands import AgendaCommands
from zonedesk.ui.meetings.decision_commands import DecisionCommands

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonedesk.domain.backlog import WaitingItem
    from zonedesk.domain.meeting_record import ItemAction
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.services.actions import ActionFields
    from zonedesk.services.agenda import ItemFields
    from zonedesk.services.meetings import MeetingFields
    from zonedesk.ui.kit.desk import Page
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.meetings.agenda_places import Place

    Failed = Callable[[Verdict], object]
    Made = Callable[[Outcome], object]

# Loaded when it is first needed, in the lane: it makes papers (trust.md 7).
_SENDING: Final = "zonedesk.services.agenda_sending"


@dataclass(frozen=True, slots=True)
class StepAsked:
    """A step that is wanted: to which status, why, and whether what was not treated waits."""

    to: MeetingStatus
    reason: str = ""
    lets_wait: bool = False


class Commands(QObject):
    """Commands of the place; what is refused without its own slot is said by the frame.

    `meeting_gone` gives the id of a meeting that is in the bin now.

    Args:
        page: that tells of deletions, with the way back.
    """

    meeting_gone = Signal(int)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self._workspace = page.desk.workspace
        self._lane = page.desk.lane
        self._versions = Versions()  # of action points
        self.agenda = AgendaCommands(page, self.tell_done)
        self.decisions = DecisionCommands(page, self.tell_done)

    def delete_meeting(self, meeting_id: int) -> None:
        """Put a meeting in the bin."""
        self._lane.command(partial(self._delete_meeting, meeting_id), done=self._on_gone)

    def step(self, meeting_id: int, asked: StepAsked, *, failed: Failed) -> None:
        """Take a meeting to another status."""
        self._lane.command(partial(self._step, meeting_id, asked), failed=failed)

    def choose_of_meeting(self, meeting_id: int, fields: MeetingFields) -> None:
        """Set fields of a meeting by one click."""
        self._lane.command(partial(self._choose_of_meeting, meeting_id, fields))

    def refuse(self, verdict: Verdict) -> None:
        """Let the frame say a verdict."""
        self._lane.refused.emit(verdict)

    def add_item(self, meeting_id: int, title: str, *, done: Made, failed: Failed) -> None:
        """Put a new item at the end of an agenda."""
        fields: ItemFields = {"title": title}
        work = partial(agenda.add, self._workspace, meeting_id, fields=fields)
        self._lane.command(work, done=done, failed=failed)

    def move_item(self, item_id: int, place: Place) -> None:
        """Move an item with all below it."""
        work = partial(
            agenda.move, self._workspace, item_id, ordinal=place.ordinal, under=place.under
        )
        self._lane.command(work)

    def indent_item(self, item_id: int) -> None:
        """Put an item below the one before it."""
        self._lane.command(partial(agenda.indent, self._workspace, item_id))

    def outdent_item(self, item_id: int) -> None:
        """Put an item beside the one it stands below."""
        self._lane.command(partial(agenda.outdent, self._workspace, item_id))

    def delete_item(self, item_id: int, title: str) -> None:
        """Put an item in the bin, with all below it."""
        words = texts().gettext("“{title}” is in the bin").format(title=title)
        work = partial(self._delete_item, item_id)
        self._lane.command(work, done=partial(self.tell_done, words))

    def take_off_item(self, item_id: int, title: str) -> None:
        """Let an item wait for another meeting, with all below it."""
        words = texts().gettext("“{title}” waits for a later meeting").format(title=title)
        work = partial(self._take_off_item, item_id)
        self._lane.command(work, done=partial(self.tell_done, words))

    def let_wait(self, body_id: int, title: str) -> None:
        """Let a new item wait for a meeting of a body."""
        words = texts().gettext("“{title}” waits for a later meeting").format(title=title)
        work = partial(waiting.add, self._workspace, body_id, title=title)
        self._lane.command(work, done=partial(self.tell_done, words))

    def read_waiting(self, body_id: int, give: Callable[[Sequence[WaitingItem]], object]) -> None:
        """Read what waits for a meeting of a body."""
        self._lane.query(partial(backlog.waiting, self._workspace, body_id), give)

    def put_on_item(self, item_id: int, title: str, *, meeting_id: int, done: Made) -> None:
        """Put an item that waits at the end of an agenda."""
        words = texts().gettext("“{title}” is on the agenda").format(title=title)
        work = partial(backlog.put_on, self._workspace, item_id, meeting_id=meeting_id)
        self._lane.command(work, done=partial(self._on_put_on, words, done))

    def choose_of_item(self, item_id: int, *, seen: ItemFields, fields: ItemFields) -> None:
        """Set fields of an item by one click."""
        work = partial(agenda.choose, self._workspace, item_id, seen=seen, fields=fields)
        self._lane.command(work)

    def link_line(self, item_id: int, line_id: int) -> None:
        """Let an item serve a plan line."""
        self._lane.command(partial(agenda.link_line, self._workspace, item_id, line_id=line_id))

    def unlink_line(self, item_id: int, line_id: int) -> None:
        """Let an item serve a plan line no more."""
        self._lane.command(partial(agenda.unlink_line, self._workspace, item_id, line_id=line_id))

    def add_action(
        self, item_id: int, fields: ActionFields, *, failed: Failed, decision_id: int | None = None
    ) -> None:
        """Note an action point that comes from an item, or from a decision on it."""
        work = partial(
            actions.add, self._workspace, fields=fields, item_id=item_id, decision_id=decision_id
        )
        self._lane.command(work, failed=failed)

    def edit_action(self, action: ItemAction, field: str, value: object) -> None:
        """Set a field of an action point by its name."""
        if isinstance(value, ActionStatus):
            self._change_action(action, partial(actions.set_status, status=value))
        else:
            fields = cast("ActionFields", {field: value})
            self._change_action(action, partial(actions.edit, fields=fields))

    def delete_action(self, action: ItemAction) -> None:
        """Put an action point in the bin."""
        words = texts().gettext("{reference} is in the bin").format(reference=action.reference)
        self._change_action(action, actions.delete, done=partial(self.tell_done, words))

    def save_item(self, item_id: int, row_version: int, fields: dict[str, Any]) -> Changes:
        """Store what was typed in an item; runs in the lane."""
        told = cast("ItemFields", fields)  # fields are kept under the names of the command
        return agenda.edit(self._workspace, item_id, row_version=row_version, fields=told)

    def save_decision(self, item_id: int, row_version: int, fields: dict[str, Any]) -> Changes:
        """Store what was typed in the first decision on an item; runs in the lane."""
        return self.decisions.save_first(item_id, row_version, fields)

    def save_meeting(self, meeting_id: int, row_version: int, fields: dict[str, Any]) -> Changes:
        """Store what was typed in a meeting; runs in the lane."""
        told = cast("MeetingFields", fields)
        return meetings.edit(self._workspace, meeting_id, row_version=row_version, fields=told)

    def _change_action(
        self, action: ItemAction, command: Callable[..., Any], *, done: Made | None = None
    ) -> None:
        handle = action.handle
        work = partial(
            self._versions.run,
            handle.id,
            handle.row_version,
            lambda version: command(self._workspace, handle.id, row_version=version),
        )
        self._lane.command(work, done=done)

    # What was saved a moment ago counts: these read the version where they write.

    def _delete_meeting(self, meeting_id: int) -> Outcome:
        version = meeting_record.version(self._workspace, meeting_id)
        return meetings.delete(self._workspace, meeting_id, row_version=version)

    def _choose_of_meeting(self, meeting_id: int, fields: MeetingFields) -> Changes:
        version = meeting_record.version(self._workspace, meeting_id)
        return meetings.edit(self._workspace, meeting_id, row_version=version, fields=fields)

    def _step(self, meeting_id: int, asked: StepAsked) -> Changes:
        version = meeting_record.version(self._workspace, meeting_id)
        if asked.to is MeetingStatus.AGENDA_SENT and not asked.reason:  # no step back
            return self._send(meeting_id, version)
        return meetings.step(
            self._workspace,
            meeting_id,
            row_version=version,
            to=asked.to,
            reason=asked.reason,
            lets_wait=asked.lets_wait,
        )

    def _send(self, meeting_id: int, version: int) -> Changes:
        """Send the agenda; what was sent and its papers are kept as they are now (R41)."""
        sending = importlib.import_module(_SENDING)
        day = self._workspace.clock.today()
        sent: Outcome = sending.send(self._workspace, meeting_id, row_version=version, day=day)
        return sent.changes

    def _delete_item(self, item_id: int) -> Outcome:
        version = meeting_record.item(self._workspace, item_id).handle.row_version
        return agenda.delete(self._workspace, item_id, row_version=version)

    def _take_off_item(self, item_id: int) -> Outcome:
        version = meeting_record.item(self._workspace, item_id).handle.row_version
        return backlog.take_off(self._workspace, item_id, row_version=version)

    def _on_put_on(self, words: str, done: Made, outcome: Outcome) -> None:
        self.tell_done(words, outcome)
        done(outcome)

    def _on_gone(self, outcome: Outcome) -> None:
        words = texts().gettext("{reference} is in the bin").format(reference=outcome.reference)
        self.tell_done(words, outcome)
        self.meeting_gone.emit(outcome.id)

    def tell_done(self, words: str, outcome: Outcome) -> None:
        """Say what was done, with the way back."""
        undo = partial(self._take_back, outcome.transaction_no)
        self._page.told.emit(words, texts().gettext("Undo"), undo)

    def _take_back(self, transaction_no: int) -> None:
        self._lane.command(partial(journal.take_back, self._workspace, transaction_no))
