"""Persons and mandates: keys, functions, and seats that would be held twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from sqlalchemy import delete, func, or_, select, update

from zonedesk.db.bulk import table_of
from zonedesk.db.commands import records
from zonedesk.db.commands.records import add, unstamped
from zonedesk.db.models import (
    AgendaItem,
    Attendance,
    Body,
    Dossier,
    Function,
    Mandate,
    Meeting,
    Person,
    Vote,
    Voter,
)
from zonedesk.db.queries.people import full_name
from zonedesk.domain.body_record import FILLED
from zonedesk.domain.errors import Refused
from zonedesk.domain.numbering import sort_key

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy.orm import Session

    from zonedesk.domain import functions
    from zonedesk.domain.body_record import Period
    from zonedesk.domain.words import Capacity

_BETWEEN = re.compile(r"[^a-z0-9]+")


class Seat(NamedTuple):
    """What a mandate is held in: two persons never hold a seat of one rank at a time (R17)."""

    body_id: int
    person_id: int
    capacity: Capacity
    rank: float | None = None


def free_key(session: Session, *names: str) -> str:
    """Make a key of a name that nobody bears: ``janssens-an``, then ``janssens-an-2``."""
    (folded, _) = sort_key(" ".join(names))
    base = _BETWEEN.sub("-", "".join(map(str, folded))).strip("-") or "persoon"
    taken = set(session.scalars(select(Person.key).where(Person.key.startswith(base))))
    number = 2
    key = base
    while key in taken:
        key = f"{base}-{number}"
        number += 1
    return key


def function_id(session: Session, title: str, *, title_fr: str) -> int | None:
    """Find a function by its titles, or make it; None without any title.

    Without French title the Dutch one is enough, also as a woman bears it; a function in use goes
    before one that was deactivated.
    """
    if not title and not title_fr:
        return None
    found = _titled(session, title, title_fr=title_fr)
    return found or add(session, Function, values={"title": title, "title_fr": title_fr})


def _titled(session: Session, title: str, *, title_fr: str) -> int | None:
    if not title or title_fr:
        return same_function(session, title, title_fr=title_fr)
    same = or_(Function.title == title, Function.title_f == title)
    best = (Function.title != title, Function.active.is_(False), Function.title_fr != "")
    query = select(Function.id).where(same).order_by(*best, Function.id)
    return session.scalar(query.limit(1))


def preset_function(session: Session, told: functions.Function) -> int:
    """Find a function by its Dutch title, or make it with all its titles."""
    found = _titled(session, told.title, title_fr="")
    return found or add(
        session,
        Function,
        values={
            "title": told.title,
            "title_f": told.title_f,
            "title_plural": told.title_plural,
            "title_fr": told.title_fr,
            "title_fr_f": told.title_fr_f,
            "title_fr_plural": told.title_fr_plural,
        },
    )


def same_function(session: Session, title: str, *, title_fr: str) -> int | None:
    """Find the function that bears exactly these titles."""
    same = (Function.title == title) & (Function.title_fr == title_fr)
    return session.scalar(select(Function.id).where(same))


def drop_function(session: Session, function_id: int, *, row_version: int) -> None:
    """Delete a function for good; `Conflict` where it moved on since it was read."""
    records.change(session, Function, record_id=function_id, row_version=row_version, values={})
    session.execute(delete(Function).where(Function.id == function_id))


def bearers(session: Session, function_id: int) -> int:
    """Count the persons who bear a function, those in the bin among them."""
    query = select(func.count()).where(Person.function_id == function_id)
    return session.scalar(query) or 0


def same_person(session: Session, values: Mapping[str, Any]) -> int | None:
    """Find an active person by name, first name and function."""
    query = select(Person.id).where(
        Person.name == values["name"],
        Person.first_name == values.get("first_name", ""),
        Person.function_id == values["function_id"],
        Person.deleted_at.is_(None),
        Person.active,
    )
    return session.scalar(query.order_by(Person.id).limit(1))


def highest_rank(session: Session, body_id: int) -> float:
    """Give the highest rank in a body, of any day; 0 where nobody has one."""
    query = select(func.max(Mandate.rank)).where(Mandate.body_id == body_id)
    return session.scalar(query) or 0


def is_code(session: Session, code: str) -> bool:
    """Tell whether a body bears a code already, one in the bin too."""
    return session.scalar(select(Body.id).where(Body.code == code)) is not None


def hangs_on_body(session: Session, body_id: int) -> int:
    """Count the meetings and dossiers of a body and the items that wait for it, bin included."""
    links = (Meeting.body_id, Dossier.body_id, AgendaItem.backlog_body_id)
    return sum(session.scalar(select(func.count()).where(one == body_id)) or 0 for one in links)


def refuse_overlap(
    session: Session, seat: Seat, *, period: Period, besides: int | None = None
) -> None:
    """Refuse a mandate where its person, or somebody on the seat of that rank, sits already.

    Args:
        session: of the transaction.
        seat: body, person, capacity and rank.
        period: in which it is to be held.
        besides: the mandate that is changed itself.

    Raises:
        Refused: ``mandate.overlaps`` (person, first, last), ``last`` None for one without end.
    """
    same = Mandate.person_id == seat.person_id
    if seat.rank is not None and seat.capacity in FILLED:
        same |= Mandate.rank == seat.rank
    query = (
        select(Person.first_name, Person.name, Mandate.valid_from, Mandate.valid_to)
        .join(Person, Mandate.person_id == Person.id)
        .where(
            Mandate.body_id == seat.body_id,
            Mandate.capacity == seat.capacity,
            same,
            Mandate.deleted_at.is_(None),
            Mandate.id != (besides or 0),
            or_(Mandate.valid_to.is_(None), Mandate.valid_to >= period.first),
        )
        .order_by(Mandate.valid_from)
    )
    if period.last is not None:
        query = query.where(Mandate.valid_from <= period.last)
    found = session.execute(query.limit(1)).one_or_none()
    if found is not None:
        raise Refused(
            "mandate.overlaps",
            person=full_name(found.first_name, found.name),
            first=found.valid_from,
            last=found.valid_to,
        )


def clear_way(session: Session, seat: Seat, *, first: date) -> None:
    """Let a mandate of the bin go for good that began on the same day on the same seat.

    The table holds one mandate of a person in a capacity from a day, whether in the bin or not.
    """
    table = table_of(Mandate)
    session.execute(
        delete(table).where(
            table.c.body_id == seat.body_id,
            table.c.person_id == seat.person_id,
            table.c.capacity == seat.capacity,
            table.c.valid_from == first,
            table.c.deleted_at.is_not(None),
        )
    )


def rank_all(session: Session, body_id: int) -> None:
    """Give a rank to each mandate of a body without one, so that the order stays as it is.

    Who follows somebody on a seat bears the same rank; nobody who edits one meets a conflict.
    """
    highest = highest_rank(session, body_id)
    query = select(Mandate.id).where(Mandate.body_id == body_id, Mandate.rank.is_(None))
    table = table_of(Mandate)
    ids = session.scalars(query.order_by(Mandate.id)).all()
    for rank, mandate_id in enumerate(ids, start=int(highest) + 1):
        values = {**unstamped(table), "rank": float(rank)}
        session.execute(update(table).where(table.c.id == mandate_id).values(values))


def used_at(session: Session, mandate_id: int) -> list[str]:
    """Give the references of the meetings at which the holder of a mandate was noted (R20).

    Noted is who stands on the attendance, takes the chair, keeps the minutes or voted by name.
    """
    body_id, person_id, first, last = session.execute(
        select(Mandate.body_id, Mandate.person_id, Mandate.valid_from, Mandate.valid_to).where(
            Mandate.id == mandate_id
        )
    ).one()
    attended = select(Attendance.meeting_id).where(
        or_(Attendance.person_id == person_id, Attendance.replaced_by_id == person_id)
    )
    voted = (
        select(AgendaItem.meeting_id)
        .join(Vote, Vote.item_id == AgendaItem.id)
        .join(Voter, Voter.vote_id == Vote.id)
        .where(Voter.person_id == person_id)
    )
    query = select(Meeting.reference).where(
        Meeting.body_id == body_id,
        Meeting.deleted_at.is_(None),
        Meeting.held_on >= first,
        or_(
            Meeting.id.in_(attended),
            Meeting.id.in_(voted),
            Meeting.chair_id == person_id,
            Meeting.secretary_id == person_id,
        ),
    )
    if last is not None:
        query = query.where(Meeting.held_on <= last)
    return list(session.scalars(query.order_by(Meeting.held_on, Meeting.id)))
