"""Mandates of a body over time, and from which day a meeting was moved."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import JournalEntry, Mandate, Meeting
from zonedesk.domain.participants import Days, Term

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def terms(session: Session, body_id: int) -> tuple[Term, ...]:
    """Give every mandate in a body, those that ended too."""
    query = select(Mandate.person_id, Mandate.capacity, Mandate.valid_from, Mandate.valid_to).where(
        Mandate.body_id == body_id, Mandate.deleted_at.is_(None)
    )
    return tuple(Term(*row) for row in session.execute(query.order_by(Mandate.id)))


def days(session: Session, meeting_id: int) -> Days:
    """Give the day of a meeting, and the one from which it was moved last."""
    day = session.scalars(select(Meeting.held_on).where(Meeting.id == meeting_id)).one()
    query = (
        select(JournalEntry.before)
        .where(
            JournalEntry.table_name == Meeting.__tablename__,
            JournalEntry.row_id == meeting_id,
            JournalEntry.after.contains('"held_on":'),
            JournalEntry.before.is_not(None),
        )
        .order_by(JournalEntry.id.desc())
    )
    before = session.scalar(query.limit(1))
    moved = None if before is None else date.fromisoformat(json.loads(before)["held_on"])
    return Days(day, moved if moved != day else None)
