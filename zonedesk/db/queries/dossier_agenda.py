"""The agendas that a dossier can be put on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import Body, Meeting
from zonedesk.domain.dossier_agenda import AgendaPlace
from zonedesk.domain.words import MeetingStatus

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_TO_COME = (MeetingStatus.PREPARING, MeetingStatus.AGENDA_SENT, MeetingStatus.RUNNING)


def places(session: Session) -> tuple[AgendaPlace, ...]:
    """Give the meetings to come by day, then every active body; those that decide go first."""
    there = Body.deleted_at.is_(None) & Body.active
    order = Body.deliberative.desc()
    meetings = (
        select(Body.id, Body.name, Meeting.id, Meeting.reference, Meeting.held_on)
        .join(Meeting, Meeting.body_id == Body.id)
        .where(there, Meeting.deleted_at.is_(None), Meeting.status.in_(_TO_COME))
        .order_by(order, Meeting.held_on, Meeting.id)
    )
    bodies = select(Body.id, Body.name, Body.code).where(there).order_by(order, Body.id)
    found = [AgendaPlace(*row) for row in session.execute(meetings)]
    found += [
        AgendaPlace(body_id, name, reference=code)
        for body_id, name, code in session.execute(bodies)
    ]
    return tuple(found)
