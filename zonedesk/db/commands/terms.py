"""Days that somebody set for a term of a meeting, instead of the one of the rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from zonedesk.db.bulk import table_of
from zonedesk.db.commands import records
from zonedesk.db.models import MeetingTerm

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zonedesk.domain.terms import Overruled


def put(session: Session, meeting_id: int, *, code: str, overruled: Overruled) -> bool:
    """Set a day and its reason for a term; tell whether either differs."""
    values = {"day": overruled.day, "reason": overruled.reason}
    found = _stored(session, meeting_id, code=code)
    if found is None:
        told = {"meeting_id": meeting_id, "code": code}
        records.add(session, MeetingTerm, values=told | values)
        return True
    term_id, row_version = found
    return records.change(
        session, MeetingTerm, record_id=term_id, row_version=row_version, values=values
    )


def remove(session: Session, meeting_id: int, *, code: str) -> bool:
    """Let a term follow the rules again; tell whether it did not."""
    found = _stored(session, meeting_id, code=code)
    if found:
        table = table_of(MeetingTerm)
        session.execute(delete(table).where(table.c.id == found[0]))
    return found is not None


def _stored(session: Session, meeting_id: int, *, code: str) -> tuple[int, int] | None:
    query = select(MeetingTerm.id, MeetingTerm.row_version).where(
        MeetingTerm.meeting_id == meeting_id, MeetingTerm.code == code
    )
    found = session.execute(query).one_or_none()
    return None if found is None else (found[0], found[1])
