"""The meetings of a year that have minutes, approved or not, in the order of their days."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select

from zonedesk.db.models import Meeting
from zonedesk.db.queries.bodies import HELD

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.domain.words import MeetingStatus


class Minuted(NamedTuple):
    """A meeting that was held; ``status`` tells whether its minutes are approved."""

    id: int
    body_id: int
    reference: str
    day: date
    status: MeetingStatus


def minuted(session: Session, which: ColumnElement[bool]) -> list[Minuted]:
    """Give the meetings that were held and of which a condition holds."""
    query = (
        select(Meeting.id, Meeting.body_id, Meeting.reference, Meeting.held_on, Meeting.status)
        .where(which, Meeting.status.in_(HELD), Meeting.deleted_at.is_(None))
        .order_by(Meeting.held_on, Meeting.starts_at, Meeting.id)
    )
    return [Minuted(*row) for row in session.execute(query)]
