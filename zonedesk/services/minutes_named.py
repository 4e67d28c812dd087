"""Which minutes an item approves: the link between a meeting and the next one (R39, L29).

The item alone bears it, so that nothing is written in the earlier meeting, which may be locked.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.db.commands import meetings, records
from zonedesk.db.models import AgendaItem
from zonedesk.db.queries import preparing
from zonedesk.domain.errors import Refused
from zonedesk.domain.topics import NOTHING, Topic
from zonedesk.domain.words import ItemKind
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.db.database import Session
    from zonedesk.domain.preparing import ForApproval
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

_TOUCHED: Final = frozenset({Topic.AGENDA, Topic.MEETINGS})


def choices(workspace: Workspace, item_id: int) -> tuple[ForApproval, ...]:
    """Give the meetings whose minutes an item may approve, the latest first.

    Raises:
        Conflict: the item is gone.
    """
    with workspace.database.read() as session:
        item = records.read(session, AgendaItem, record_id=item_id, names=("meeting_id",))
        return _earlier(workspace, session, meeting_id=item["meeting_id"])


def name(workspace: Workspace, item_id: int, *, meeting_id: int | None) -> Changes:
    """Let an item approve the minutes of a meeting, or of none.

    Args:
        workspace: the open work folder.
        item_id: an item of the kind *goedkeuring verslag*.
        meeting_id: an earlier meeting of the same body.

    Raises:
        Refused: ``approval.not_minutes``, ``approval.not_earlier``, ``meeting.locked``,
            ``user.may_only_read``.
        Conflict: the item is gone.
    """
    with writing(workspace, "agenda.name_minutes") as session:
        own = meetings.open_meeting_of(session, item_id)
        item = records.read(session, AgendaItem, record_id=item_id, names=("kind",))
        if item["kind"] is not ItemKind.MINUTES_APPROVAL:
            raise Refused("approval.not_minutes")
        earlier = _earlier(workspace, session, meeting_id=own.id)
        if meeting_id is not None and meeting_id not in {one.id for one in earlier}:
            raise Refused("approval.not_earlier")
        version = records.unmoved(session, AgendaItem, record_id=item_id, seen={})
        values = {"approves_id": meeting_id}
        changed = records.change(
            session, AgendaItem, record_id=item_id, row_version=version, values=values
        )
        return _TOUCHED if changed else NOTHING


def _earlier(workspace: Workspace, session: Session, *, meeting_id: int) -> tuple[ForApproval, ...]:
    meeting = preparing.prepared(session, meeting_id)
    found = preparing.earlier(session, meeting, today=workspace.clock.today())
    return tuple(one.meeting for one in reversed(found))
