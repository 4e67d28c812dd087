"""What a meeting still lacks before its agenda can be sent (R45)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.commands import attendance, meetings
from zonedesk.db.queries import meetings as listed
from zonedesk.db.queries import preparing, readiness
from zonedesk.domain.readiness import ReadyMeeting
from zonedesk.domain.readiness import missing as lacking
from zonedesk.domain.sittings import CALLED
from zonedesk.domain.words import MeetingStatus
from zonedesk.services import proposing
from zonedesk.services import terms as meeting_terms

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.domain.readiness import Missing
    from zonedesk.domain.terms import MeetingTerm
    from zonedesk.services.workspace import Workspace

_ASKED = frozenset({MeetingStatus.PREPARING, MeetingStatus.AGENDA_SENT})


def missing(
    workspace: Workspace, meeting_id: int, *, terms: Iterable[MeetingTerm] | None = None
) -> tuple[Missing, ...]:
    """Tell what a meeting lacks; nothing once it was opened, cancelled or approved.

    Args:
        workspace: the open work folder.
        meeting_id: the meeting.
        terms: those of the meeting, where they are read already; else they are computed.

    Returns:
        of the meeting first, then item by item as the agenda reads; empty when it is ready.

    Raises:
        Conflict: the meeting is gone.
        Refused: as `zonedesk.services.terms.of_meeting`.
    """
    with workspace.database.read() as session:
        status = meetings.standing(session, meeting_id).status
        if status not in _ASKED:
            return ()
        found = _meeting(session, meeting_id, today=workspace.clock.today())
    if status is MeetingStatus.AGENDA_SENT:
        return lacking(found)
    known = meeting_terms.of_meeting(workspace, meeting_id) if terms is None else terms
    return lacking(found, known)


def _meeting(session: Session, meeting_id: int, *, today: date) -> ReadyMeeting:
    meeting = preparing.prepared(session, meeting_id)
    row = listed.one(session, meeting_id)
    members = attendance.members(session, meeting.body_id, day=meeting.held_on)
    return ReadyMeeting(
        start=row.start,
        place=row.place,
        mode=readiness.mode(session, meeting_id),
        chair=row.chair,
        secretary=listed.texts(session, meeting_id).secretary,
        members=len({one.person_id for one in members if one.capacity in CALLED}),
        deliberative=meeting.deliberative,
        items=readiness.items(session, meeting_id),
        awaiting=proposing.awaiting(session, meeting, today=today),
    )
