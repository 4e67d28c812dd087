"""Who took part in which meeting."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import Attendance, Meeting, Person, PresenceEvent
from zonedesk.db.queries import agenda, meetings, people
from zonedesk.db.queries.scope import scope
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.rows import AttendanceRow

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

SEVERAL = "; "
"""Between the items of somebody who came in or left more than once."""


def attendance(
    session: Session, *, year: int | None = None, body: str | None = None
) -> list[AttendanceRow]:
    """List attendance: meetings as in their own list, in each the order of entry.

    Args:
        session: to read with.
        year: of the date of the meeting.
        body: code; unknown is ``list.unknown_body``.
    """
    return rows(session, scope(session, year=year, body=body).of_meeting())


def of_meeting(session: Session, meeting_id: int) -> list[AttendanceRow]:
    """List the attendance of one meeting."""
    return rows(session, Meeting.id == meeting_id)


def rows(session: Session, which: ColumnElement[bool]) -> list[AttendanceRow]:
    """List the attendance of the meetings for which a condition on meetings holds."""
    query = (
        select(
            Attendance.meeting_id,
            Attendance.id,
            Person.key,
            Attendance.person_id,
            Attendance.status,
            Attendance.replaced_by_id,
            Attendance.replaced_by_text,
            Attendance.reason,
        )
        .join(Person, Attendance.person_id == Person.id)
        .join(Meeting, Attendance.meeting_id == Meeting.id)
        .where(Meeting.deleted_at.is_(None), which)
        .order_by(Attendance.id)
    )
    names = people.names(session)
    moves = _moves(session, which)
    by_meeting: defaultdict[int, list[AttendanceRow]] = defaultdict(list)
    sittings = meetings.sittings(session, which)
    references = {sitting.id: sitting.reference for sitting in sittings}
    for row in session.execute(query):
        by_meeting[row.meeting_id].append(
            AttendanceRow(
                meeting=references[row.meeting_id],
                person=row.key,
                name=names[row.person_id],
                status=row.status,
                replaced_by=people.name_or(row.replaced_by_text, row.replaced_by_id, names=names),
                arrives=moves.get((row.id, True), ""),
                leaves=moves.get((row.id, False), ""),
                reason=row.reason,
            )
        )
    return [row for sitting in sittings for row in by_meeting[sitting.id]]


def _moves(session: Session, which: ColumnElement[bool]) -> dict[tuple[int, bool], str]:
    """Give the items at which somebody comes in or leaves, by attendance and direction."""
    query = (
        select(PresenceEvent.attendance_id, PresenceEvent.arrives, PresenceEvent.item_id)
        .join(Attendance, PresenceEvent.attendance_id == Attendance.id)
        .join(Meeting, Attendance.meeting_id == Meeting.id)
        .where(Meeting.deleted_at.is_(None), which)
    )
    events = session.execute(query).all()
    numbers = agenda.numbers(session, which) if events else {}
    moves: defaultdict[tuple[int, bool], list[str]] = defaultdict(list)
    for attendance_id, arrives, item_id in events:
        if item_id in numbers:
            moves[attendance_id, arrives].append(numbers[item_id])
    return {key: SEVERAL.join(sorted(items, key=sort_key)) for key, items in moves.items()}
