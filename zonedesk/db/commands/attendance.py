"""Attendance of a meeting: members with and without a mark, comings and goings, votes taken."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import delete, or_, select
from sqlalchemy.orm import aliased

from zonedesk.db.commands.records import add
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
from zonedesk.db.queries.people import BORNE, full_name
from zonedesk.db.queries.presence_events import events
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.sittings import AWAY, AttendanceEntry, Member

if TYPE_CHECKING:
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
            BORNE,
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
            name=full_name(row.first_name, row.name),
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
    instead = aliased(Person)
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
            instead.first_name.label("first_name_instead"),
            instead.name.label("name_instead"),
        )
        .join(Person, Attendance.person_id == Person.id)
        .outerjoin(instead, Attendance.replaced_by_id == instead.id)
        .where(Attendance.meeting_id == meeting_id)
        .order_by(Attendance.id)
    )
    found = events(session, meeting_id)
    entries = []
    for row in session.execute(query):
        moves = found.moves.get(row.id, ())
        entries.append(
            AttendanceEntry(
                person_id=row.person_id,
                name=full_name(row.first_name, row.name),
                function=row.function,
                organisation=row.organisation,
                status=row.status,
                replaced_by_id=row.replaced_by_id,
                replaced_by_text=row.replaced_by_text,
                replaced_by=row.replaced_by_text
                if row.replaced_by_id is None
                else full_name(row.first_name_instead, row.name_instead),
                reason=row.reason,
                arrives=tuple(move.item_id for move in moves if move.arrives),
                leaves=tuple(move.item_id for move in moves if not move.arrives),
                row_version=row.row_version,
                moves=moves,
            )
        )
    away = {one.person_id for one in entries if one.status in AWAY}
    return [replace(one, stand_in_away=one.replaced_by_id in away) for one in entries]


def places(session: Session, meeting_id: int) -> dict[int, int]:
    """Give the positions of the items of a meeting, by their ids; headings are none of them."""
    query = select(AgendaItem.id, AgendaItem.position).where(
        AgendaItem.meeting_id == meeting_id,
        AgendaItem.deleted_at.is_(None),
        AgendaItem.heading.is_(False),
    )
    return {item_id: position or 0 for item_id, position in session.execute(query)}


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
        select(BORNE, Person.organisation)
        .select_from(Person)
        .outerjoin(Function, Person.function_id == Function.id)
        .where(Person.id == person_id)
    ).one()
    return {"function": row.title or "", "organisation": row.organisation}


def moves(session: Session, attendance_id: int, *, events: set[tuple[int, bool]]) -> bool:
    """Let somebody come and go at these items only: pairs of an item and whether they arrive.

    What stands at an item in the bin waits there with it.

    Returns:
        whether anything was written.
    """
    stored = {
        (row.item_id, row.arrives): row.id
        for row in session.execute(
            select(PresenceEvent.id, PresenceEvent.item_id, PresenceEvent.arrives)
            .join(AgendaItem, PresenceEvent.item_id == AgendaItem.id)
            .where(PresenceEvent.attendance_id == attendance_id, AgendaItem.deleted_at.is_(None))
        )
    }
    gone = [event_id for event, event_id in stored.items() if event not in events]
    if gone:
        session.execute(delete(PresenceEvent).where(PresenceEvent.id.in_(gone)))
    new = sorted(events - stored.keys())
    for item_id, arrives in new:
        values = {"attendance_id": attendance_id, "item_id": item_id, "arrives": arrives}
        add(session, PresenceEvent, values=values)
    return bool(gone or new)


def forget(session: Session, attendance_id: int) -> None:
    """Take somebody off the sheet, with their comings and goings."""
    session.execute(delete(PresenceEvent).where(PresenceEvent.attendance_id == attendance_id))
    session.execute(delete(Attendance).where(Attendance.id == attendance_id))


def same_name(session: Session, name: str) -> int | None:
    """Find somebody of the register by the name people read, whatever its case and accents."""
    wanted = sort_key(name)[0]
    query = select(Person.id, Person.first_name, Person.name).where(
        Person.deleted_at.is_(None), Person.active.is_(True)
    )
    found = (
        row.id
        for row in session.execute(query.order_by(Person.id))
        if sort_key(full_name(row.first_name, row.name))[0] == wanted
    )
    return next(found, None)
