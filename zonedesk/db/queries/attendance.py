"""Who took part in which meeting."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import (
    AgendaItem,
    Attendance,
    Function,
    Mandate,
    Meeting,
    Person,
    PresenceEvent,
    Vote,
)
from zonedesk.db.queries import agenda, meetings, people
from zonedesk.db.queries.scope import Scope, scope
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.presence_moves import one_reason
from zonedesk.domain.rows import AttendanceRow
from zonedesk.domain.sittings import Candidate, SheetItem, SheetMeeting
from zonedesk.domain.words import MeetingStatus

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.domain.words import AttendanceStatus

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
    reasons = _reasons(session, which)
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
                reason=one_reason(row.reason, reasons.get(row.id, ())),
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


def _reasons(session: Session, which: ColumnElement[bool]) -> dict[int, list[str]]:
    """Give the reasons of comings and goings, by attendance and in the order of the agenda."""
    query = (
        select(PresenceEvent.attendance_id, PresenceEvent.reason)
        .join(Attendance, PresenceEvent.attendance_id == Attendance.id)
        .join(Meeting, Attendance.meeting_id == Meeting.id)
        .join(AgendaItem, PresenceEvent.item_id == AgendaItem.id)
        .where(Meeting.deleted_at.is_(None), which, AgendaItem.deleted_at.is_(None))
        .where(PresenceEvent.reason != "")
        .order_by(AgendaItem.position, PresenceEvent.arrives.desc(), PresenceEvent.id)
    )
    found: defaultdict[int, list[str]] = defaultdict(list)
    for attendance_id, reason in session.execute(query):
        found[attendance_id].append(reason)
    return found


def sheet_items(session: Session, meeting_id: int) -> tuple[SheetItem, ...]:
    """Give the items of a meeting in the order of its agenda, and whether each was voted on."""
    numbers = agenda.numbers(session, Meeting.id == meeting_id)
    voted = set(session.scalars(select(Vote.item_id).join(AgendaItem).where(_of(meeting_id))))
    query = (
        select(AgendaItem.id, AgendaItem.title, AgendaItem.position)
        .where(_of(meeting_id), AgendaItem.heading.is_(False))
        .order_by(AgendaItem.position)
    )
    return tuple(
        SheetItem(row.id, numbers[row.id], row.title, row.position or 0, row.id in voted)
        for row in session.execute(query)
    )


def year_of(session: Session, meeting_id: int) -> tuple[SheetMeeting, ...]:
    """Give the meetings of the same body and year by date, with how everybody took part.

    Cancelled ones are left out, and others of which nothing was noted; the meeting itself stands
    there in any case.
    """
    own = session.execute(
        select(Meeting.body_id, Meeting.held_on).where(Meeting.id == meeting_id)
    ).one()
    which = Scope(own.held_on.year, own.body_id).of_meeting()
    query = (
        select(Meeting.id, Meeting.reference, Meeting.held_on)
        .where(which, Meeting.status != MeetingStatus.CANCELLED)
        .order_by(Meeting.held_on, Meeting.id)
    )
    noted: defaultdict[int, dict[int, AttendanceStatus]] = defaultdict(dict)
    for row in session.execute(
        select(Attendance.meeting_id, Attendance.person_id, Attendance.status)
        .join(Meeting, Attendance.meeting_id == Meeting.id)
        .where(which)
    ):
        noted[row.meeting_id][row.person_id] = row.status
    return tuple(
        SheetMeeting(row.id, row.reference, row.held_on, noted[row.id])
        for row in session.execute(query)
        if row.id in noted or row.id == meeting_id
    )


def ever_seated(session: Session, meeting_id: int) -> set[int]:
    """Give everybody who held a mandate at any time in the body of a meeting."""
    body = select(Meeting.body_id).where(Meeting.id == meeting_id).scalar_subquery()
    query = select(Mandate.person_id).where(Mandate.body_id == body, Mandate.deleted_at.is_(None))
    return set(session.scalars(query))


def candidates(session: Session) -> tuple[Candidate, ...]:
    """Give everybody of the register who is active, by name."""
    query = (
        select(Person.id, Person.first_name, Person.name, people.BORNE, Person.organisation)
        .outerjoin(Function, Person.function_id == Function.id)
        .where(Person.deleted_at.is_(None), Person.active.is_(True))
    )
    found = (
        Candidate(
            row.id,
            people.full_name(row.first_name, row.name),
            row.title or "",
            row.organisation,
        )
        for row in session.execute(query)
    )
    return tuple(sorted(found, key=lambda one: (sort_key(one.name), one.person_id)))


def _of(meeting_id: int) -> ColumnElement[bool]:
    return (AgendaItem.meeting_id == meeting_id) & AgendaItem.deleted_at.is_(None)
