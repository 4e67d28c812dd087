"""The backlog of a body: what was taken off an agenda and waits for another meeting (R48).

Taking off is no deletion: the item keeps its texts and links, and stands ready for the next
meeting of its body.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.commands import agenda, backlog, meetings, records
from zonedesk.db.models import AgendaItem, Meeting
from zonedesk.domain import agenda_order
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import Outcome, Topic
from zonedesk.domain.touched import Touched
from zonedesk.services import agenda_late
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.db.database import Session
    from zonedesk.domain.backlog import WaitingItem
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.AGENDA, Topic.MEETINGS, Topic.DECISIONS, Topic.ACTIONS})


def waiting(workspace: Workspace, body_id: int) -> tuple[WaitingItem, ...]:
    """Give what waits for a meeting of a body, the longest waiting first."""
    with workspace.database.read() as session:
        return tuple(backlog.listed(session, body_id))


def take_off(workspace: Workspace, item_id: int, *, row_version: int) -> Outcome:
    """Take an item and all below it off its agenda; what follows closes up.

    Raises:
        Refused: ``agenda.already_treated`` (item) when the meeting has dealt with it: then it is
            carried over or put in the bin; ``meeting.locked``, ``agenda.number_frozen`` (number),
            ``user.may_only_read``.
        Conflict: it moved on since it was read.
    """
    with writing(workspace, "agenda.take_off", moves=Touched(beside=(item_id,))) as session:
        meeting = meetings.open_meeting_of(session, item_id)
        records.change(session, AgendaItem, record_id=item_id, row_version=row_version, values={})
        order = agenda.order_of(session, meeting.id)
        gone = agenda_order.subtree(order, item_id)
        if backlog.treated(session, gone):
            shown = meetings.shown_numbers(session, [item_id])
            raise Refused("agenda.already_treated", item=next(iter(shown)))
        backlog.take_off(session, gone, meeting_id=meeting.id)
        backlog.leave_parent(session, item_id)
        agenda.write_order(session, agenda_order.without(order, gone))
        return Outcome(_TOUCHED, records.running(session), item_id)


def put_on(
    workspace: Workspace, item_id: int, *, meeting_id: int, ordinal: int | None = None
) -> Outcome:
    """Put an item that waits on an agenda, with all below it, last unless a place is given.

    Once the agenda is sent they are supplementary or urgent by it (R40).

    Args:
        workspace: the open work folder.
        item_id: an item on the backlog of the body of the meeting.
        meeting_id: a meeting that is not locked.
        ordinal: its place among the items at the top, from 1.

    Raises:
        Refused: ``agenda.other_body``, ``meeting.locked``, ``agenda.number_frozen`` (number),
            ``user.may_only_read``.
        Conflict: it waits no more, or the meeting is gone.
    """
    late = agenda_late.flag(workspace, meeting_id)
    with writing(workspace, "agenda.put_on", moves=Touched(beside=(item_id,))) as session:
        meetings.open_meeting(session, meeting_id)
        body_id = _body_of(session, item_id)
        held = records.read(session, Meeting, record_id=meeting_id, names=("body_id",))
        if held["body_id"] != body_id:
            raise Refused("agenda.other_body")
        waits = backlog.waiting(session, body_id)
        coming = agenda_order.subtree(waits, item_id)
        order = agenda.order_of(session, meeting_id)
        parents = {entry.item: entry.parent for entry in waits}
        order = agenda_order.added(order, item_id, ordinal=ordinal)
        for one in coming[1:]:
            order = agenda_order.added(order, one, under=parents[one])
        backlog.put_on(session, coming, meeting_id=meeting_id, late=late)
        agenda.write_order(session, order)
        return Outcome(_TOUCHED, records.running(session), item_id)


def _body_of(session: Session, item_id: int) -> int:
    found = backlog.body_of(session, item_id)
    if found is None:
        raise Conflict(Topic.AGENDA, item_id)
    return found
