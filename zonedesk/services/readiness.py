"""What a meeting still lacks before its agenda can be sent (R45)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.commands import attendance, meetings
from zonedesk.db.queries import meetings as listed
from zonedesk.db.queries import preparing, readiness
from zonedesk.domain.errors import Refused
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
    """
    with workspace.database.read() as session:
        status = meetings.standing(session, meeting_id).status
        today = workspace.clock.today()
        return found(session, meeting_id, status=status, today=today, terms=terms)


def found(
    session: Session,
    meeting_id: int,
    *,
    status: MeetingStatus,
    today: date,
    terms: Iterable[MeetingTerm] | None = None,
) -> tuple[Missing, ...]:
    """Tell what a meeting lacks inside a reading; see `missing`.

    Args:
        session: of the reading.
        meeting_id: a meeting that is there.
        status: that it has.
        today: for which terms have passed and earlier meetings are over.
        terms: those of the meeting; else they are computed. Where a rule cannot be read none is
            told: who asks for the terms themselves is.
    """
    if status not in _ASKED:
        return ()
    meeting = _meeting(session, meeting_id, today=today)
    if status is MeetingStatus.AGENDA_SENT:
        return lacking(meeting)
    return lacking(meeting, _terms(session, meeting_id, today=today) if terms is None else terms)


def _terms(session: Session, meeting_id: int, *, today: date) -> Iterable[MeetingTerm]:
    try:
        return meeting_terms.counted(session, meeting_id, today=today)
    except Refused:
        return ()


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
