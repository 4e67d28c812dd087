"""Meetings as the calendar of another program shows them (R34)."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import Body, Meeting, Zone
from zonedesk.db.queries.scope import scope
from zonedesk.domain.calendar_entries import CalendarEntry
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.words import MeetingStatus

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.domain.numbering import SortKey


def of_meeting(session: Session, reference: str) -> tuple[CalendarEntry, ...]:
    """Give the meeting with a reference, or nothing."""
    return _entries(session, Meeting.reference == reference)


def of_year(session: Session, year: int, *, body: str | None = None) -> tuple[CalendarEntry, ...]:
    """List the meetings of a year, of one body or of all; unknown is ``list.unknown_body``."""
    return _entries(session, scope(session, year=year, body=body).of_meeting())


def zone(session: Session) -> tuple[str, str]:
    """Give what makes references of the zone unique, its code or else its name, and its name."""
    code, name = session.execute(select(Zone.code, Zone.name)).one()
    return code or name, name


def _entries(session: Session, which: ColumnElement[bool]) -> tuple[CalendarEntry, ...]:
    """List meetings by day, hour and reference, those that were called off too.

    A meeting without a place of its own is held at the body's.
    """
    query = (
        select(
            Meeting.reference,
            Body.name,
            Meeting.place,
            Body.place.label("usual_place"),
            Meeting.held_on,
            Meeting.starts_at,
            Meeting.ends_at,
            Meeting.status,
            Meeting.row_version,
        )
        .join(Body, Meeting.body_id == Body.id)
        .where(Meeting.deleted_at.is_(None), which)
    )
    found = [
        CalendarEntry(
            reference=row.reference,
            body=row.name,
            place=row.place or row.usual_place,
            day=row.held_on,
            starts_at=row.starts_at,
            ends_at=row.ends_at,
            cancelled=row.status is MeetingStatus.CANCELLED,
            version=row.row_version,
        )
        for row in session.execute(query)
    ]
    return tuple(sorted(found, key=_moment))


def _moment(entry: CalendarEntry) -> tuple[date, time, SortKey]:
    return entry.day, entry.starts_at or time.min, sort_key(entry.reference)
