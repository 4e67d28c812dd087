"""The last meeting of a body that has an agenda, read for the form of a new one (R27)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from zonedesk.db.models import AgendaItem, Meeting
from zonedesk.domain.new_agenda import LastAgenda
from zonedesk.domain.words import MeetingStatus

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session


def last(session: Session, body_id: int, *, day: date) -> LastAgenda | None:
    """Give the last meeting on a day or before it that has items; cancelled ones do not count."""
    count = func.count(AgendaItem.id)
    query = (
        select(Meeting.id, Meeting.reference, Meeting.held_on, count)
        .join(AgendaItem, AgendaItem.meeting_id == Meeting.id)
        .where(
            Meeting.body_id == body_id,
            Meeting.held_on <= day,
            Meeting.deleted_at.is_(None),
            Meeting.status != MeetingStatus.CANCELLED,
            AgendaItem.deleted_at.is_(None),
        )
        .group_by(Meeting.id)
        .order_by(Meeting.held_on.desc(), Meeting.starts_at.desc(), Meeting.id.desc())
        .limit(1)
    )
    row = session.execute(query).one_or_none()
    return LastAgenda(*row) if row else None
