"""Attendance of a meeting: members with and without a mark, comings and goings, votes taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, or_, select

from zonedesk.db.models import (
    AgendaItem,
    Attendance,
    Function,
    Mandate,
    Person,
    PresenceEvent,
    Vote,
    Voter,
)
from zonedesk.domain.attendance import PresenceEvent as Event
from zonedesk.domain.sittings import AttendanceEntry, Member

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class VotedItem:
    """An item on which was voted; ``voters`` are those who voted by name."""

    id: int
    position: int
    voters: frozenset[int]


def members(session: Session, body_id: int, *, day: date) -> list[Member]:
    """Give who sits in a body on a day, in rank order; who has two mandates stands there twice."""
    query = (
        select(
            Mandate.id,
            Mandate.person_id,
            Person.key,
            Person.name,
            Person.first_name,
            Function.title,
            Person.organisation,
            Mandate.capacity,
            Mandate.votes,
            Mandate.weight,
            Mandate.municipality,
            Mandate.substitute_for_id,
        )
        .join(Person, Mandate.person_id == Person.id)
        .outerjoin(Function, Person.function_id == Function.id)
        .where(
            Mandate.body_id == body_id,
            Mandate.deleted_at.is_(None),
            Mandate.valid_from <= day,
            or_(Mandate.valid_to.is_(None), Mandate.valid_to >= day),
        )
        .order_by(Mandate.rank.is_(None), Mandate.rank, Mandate.id)
    )
    return [
        Member(
            mandate_id=row.id,
            person_id=row.person_id,
            key=row.key,
            name=_full(row.first_name, row.name),
            function=row.title or "",
            organisation=row.organisation,
            capacity=row.capacity,
            votes=row.votes,
            weight=row.weight,
            municipality=row.municipality,
            substitute_for_id=row.substitute_for_id,
        )
        for row in session.execute(query)
    ]


def marked(session: Session, meeting_id: int) -> list[AttendanceEntry]:
    """Give the persons whose attendance was noted, in the order of entry."""
    query = (
        select(
            Attendance.id,
            Attendance.row_version,
            Attendance.person_id,
            Person.first_name,
            Person.name,
            Attendance.function,
            Attendance.organisation,
            Attendance.status,
            Attendance.replaced_by_id,
            Attendance.replaced_by_text,
            Attendance.reason,
        )
        .join(Person, Attendance.person_id == Person.id)
        .where(Attendance.meeting_id == meeting_id)
        .order_by(Attendance.id)
    )
    arrives, leaves = (_moves(session, meeting_id, arrives=way) for way in (True, False))
    return [
        AttendanceEntry(
            person_id=row.person_id,
            name=_full(row.first_name, row.name),
            function=row.function,
            organisation=row.organisation,
            status=row.status,
            replaced_by_id=row.replaced_by_id,
            replaced_by_text=row.replaced_by_text,
            reason=row.reason,
            arrives=arrives.get(row.id, ()),
            leaves=leaves.get(row.id, ()),
            row_version=row.row_version,
        )
        for row in session.execute(query)
    ]


def _moves(session: Session, meeting_id: int, *, arrives: bool) -> dict[int, tuple[int, ...]]:
    """Give the items at which people come or go, in the order of the agenda."""
    query = (
        select(PresenceEvent.attendance_id, PresenceEvent.item_id)
        .join(Attendance, PresenceEvent.attendance_id == Attendance.id)
        .join(AgendaItem, PresenceEvent.item_id == AgendaItem.id)
        .where(
            Attendance.meeting_id == meeting_id,
            PresenceEvent.arrives.is_(arrives),
            AgendaItem.deleted_at.is_(None),
        )
        .order_by(AgendaItem.position)
    )
    found: dict[int, tuple[int, ...]] = {}
    for attendance_id, item_id in session.execute(query):
        found[attendance_id] = (*found.get(attendance_id, ()), item_id)
    return found


def places(session: Session, meeting_id: int) -> dict[int, int]:
    """Give the positions of the items of a meeting, by their ids."""
    query = select(AgendaItem.id, AgendaItem.position).where(
        AgendaItem.meeting_id == meeting_id, AgendaItem.deleted_at.is_(None)
    )
    return {item_id: position or 0 for item_id, position in session.execute(query)}


def events(entry: AttendanceEntry, places: Mapping[int, int]) -> tuple[Event, ...]:
    """Give the comings and goings of somebody as the rules count them."""
    came = [Event(places[item], leaves=False) for item in entry.arrives if item in places]
    went = [Event(places[item], leaves=True) for item in entry.leaves if item in places]
    return tuple(sorted(came + went))


def voted_items(session: Session, meeting_id: int) -> list[VotedItem]:
    """Give the items of a meeting on which was voted, in the order of the agenda."""
    query = (
        select(AgendaItem.id, AgendaItem.position, Voter.person_id)
        .join(Vote, Vote.item_id == AgendaItem.id)
        .outerjoin(Voter, Voter.vote_id == Vote.id)
        .where(AgendaItem.meeting_id == meeting_id, AgendaItem.deleted_at.is_(None))
        .order_by(AgendaItem.position)
    )
    voters: dict[tuple[int, int], set[int]] = {}
    for item_id, position, person_id in session.execute(query):
        found = voters.setdefault((item_id, position or 0), set())
        if person_id is not None:
            found.add(person_id)
    return [VotedItem(*item, frozenset(found)) for item, found in voters.items()]


def attendance_id(session: Session, meeting_id: int, *, person_id: int) -> int | None:
    """Find the attendance of a person; None when it was not noted yet."""
    return session.scalar(
        select(Attendance.id).where(
            Attendance.meeting_id == meeting_id, Attendance.person_id == person_id
        )
    )


def as_of_now(session: Session, person_id: int) -> dict[str, str]:
    """Give the function and organisation a person has now, to be kept with the meeting (R20)."""
    row = session.execute(
        select(Function.title, Person.organisation)
        .select_from(Person)
        .outerjoin(Function, Person.function_id == Function.id)
        .where(Person.id == person_id)
    ).one()
    return {"function": row.title or "", "organisation": row.organisation}


def forget_moves(session: Session, attendance_id: int) -> None:
    """Forget at which items somebody came and went."""
    session.execute(delete(PresenceEvent).where(PresenceEvent.attendance_id == attendance_id))


def _full(first_name: str, name: str) -> str:
    return f"{first_name} {name}" if first_name else name
