"""What an overview of attendance counts: meetings held, mandates, marks (R61)."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from sqlalchemy import and_, select

from zonedesk.db.models import (
    AgendaItem,
    Attendance,
    Body,
    Function,
    Mandate,
    Meeting,
    Person,
    PresenceEvent,
)
from zonedesk.db.queries.attendance import attendance as attendance_rows
from zonedesk.db.queries.bodies import HELD
from zonedesk.db.queries.meetings import meetings
from zonedesk.db.queries.people import BORNE, full_name
from zonedesk.db.queries.scope import scope
from zonedesk.domain import attendance
from zonedesk.domain.presence_overview import (
    AttendanceLine,
    HeldMeeting,
    Noted,
    OverviewRow,
    Term,
    tallies,
)
from zonedesk.domain.words import AttendanceStatus

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.domain.rows import AttendanceRow

_PEOPLE: Final = select(Person.id, Person.key, Person.first_name, Person.name, BORNE).outerjoin(
    Function, Person.function_id == Function.id
)


def overview(
    session: Session,
    *,
    year: int | None = None,
    body: str | None = None,
    person_id: int | None = None,
    period: tuple[date, date] | None = None,
) -> tuple[OverviewRow, ...]:
    """Count how often everybody took part in meetings that were held (R61).

    Args:
        session: to read with.
        year: meetings of that year only.
        body: code of a body; unknown is ``list.unknown_body``.
        person_id: this person only.
        period: meetings from a first to a last day only.
    """
    which = scope(session, year=year, body=body).of_meeting()
    if period is not None:
        which = and_(which, Meeting.held_on.between(*period))
    codes = {row.id: row.code for row in session.execute(select(Body.id, Body.code))}
    people = {row.id: row for row in session.execute(_PEOPLE)}
    found = tallies(held(session, which), terms=terms(session), noted=noted(session, which))
    return tuple(
        OverviewRow(
            codes[one.body_id],
            who.key,
            full_name(who.first_name, who.name),
            who.title or "",
            one,
        )
        for one in found
        if person_id in {None, one.person_id}
        for who in (people[one.person_id],)
    )


def lines(
    session: Session, *, year: int | None = None, body: str | None = None
) -> tuple[AttendanceLine, ...]:
    """Give how everybody took part in each meeting, in the order of the list of meetings.

    Args:
        session: to read with.
        year: meetings of that year only.
        body: code of a body; unknown is ``list.unknown_body``.
    """
    known = {row.reference: row for row in meetings(session, year=year, body=body)}
    return tuple(
        AttendanceLine(
            row.meeting,
            known[row.meeting].body,
            known[row.meeting].date,
            row.name,
            row.status,
            row.replaced_by,
            row.arrives,
            row.leaves,
            row.reason if _moves(row) else "",
        )
        for row in attendance_rows(session, year=year, body=body)
    )


def _moves(row: AttendanceRow) -> bool:
    return row.status is AttendanceStatus.PRESENT and bool(row.arrives or row.leaves)


def held(session: Session, which: ColumnElement[bool]) -> tuple[HeldMeeting, ...]:
    """Give the meetings that were held of those for which a condition holds, bodies in turn."""
    query = (
        select(Meeting.id, Meeting.body_id, Meeting.held_on)
        .join(Body, Meeting.body_id == Body.id)
        .where(which, Meeting.deleted_at.is_(None), Meeting.status.in_(HELD))
        .order_by(Body.id, Meeting.held_on, Meeting.id)
    )
    items = (
        select(AgendaItem.meeting_id, AgendaItem.position)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(which, AgendaItem.deleted_at.is_(None), AgendaItem.heading.is_(False))
        .order_by(AgendaItem.position)
    )
    positions: defaultdict[int | None, list[int]] = defaultdict(list)
    for meeting_id, position in session.execute(items):
        positions[meeting_id].append(position or 0)
    return tuple(
        HeldMeeting(row.id, row.body_id, row.held_on, tuple(positions[row.id]))
        for row in session.execute(query)
    )


def terms(session: Session) -> tuple[Term, ...]:
    """Give all mandates in rank order."""
    query = (
        select(
            Mandate.person_id,
            Mandate.body_id,
            Mandate.capacity,
            Mandate.valid_from,
            Mandate.valid_to,
        )
        .where(Mandate.deleted_at.is_(None))
        .order_by(Mandate.rank.is_(None), Mandate.rank, Mandate.id)
    )
    return tuple(Term(*row) for row in session.execute(query))


def noted(session: Session, which: ColumnElement[bool]) -> tuple[Noted, ...]:
    """Give the attendance of the meetings for which a condition holds, as it was entered."""
    moves = (
        select(PresenceEvent.attendance_id, AgendaItem.position, PresenceEvent.arrives)
        .join(AgendaItem, PresenceEvent.item_id == AgendaItem.id)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(which, AgendaItem.deleted_at.is_(None), AgendaItem.heading.is_(False))
    )
    events: defaultdict[int, list[attendance.PresenceEvent]] = defaultdict(list)
    for attendance_id, position, arrives in session.execute(moves):
        event = attendance.PresenceEvent(position or 0, leaves=not arrives)
        events[attendance_id].append(event)
    query = (
        select(
            Attendance.id,
            Attendance.meeting_id,
            Attendance.person_id,
            Attendance.status,
            Attendance.replaced_by_id,
        )
        .join(Meeting, Attendance.meeting_id == Meeting.id)
        .where(which)
        .order_by(Attendance.id)
    )
    return tuple(
        Noted(
            row.meeting_id,
            row.person_id,
            row.status,
            events=tuple(sorted(events[row.id])),
            stand_in=row.replaced_by_id,
        )
        for row in session.execute(query)
    )
