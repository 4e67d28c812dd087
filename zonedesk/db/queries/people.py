"""Persons: the list, how they are named everywhere, and who held a seat on a day."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from sqlalchemy import and_, case, or_, select

from zonedesk.db.models import Function, Mandate, Person
from zonedesk.db.once import once_a_reading
from zonedesk.db.prepared import fetch
from zonedesk.db.queries.scope import scope
from zonedesk.domain import functions as titles
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.rows import PersonRow
from zonedesk.domain.words import Gender

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from sqlalchemy import ColumnElement, Row
    from sqlalchemy.orm import Session

    from zonedesk.db.queries.scope import Scope
    from zonedesk.domain.numbering import SortKey
    from zonedesk.domain.words import Capacity


# Written once, for names are read with nearly every record (`zonedesk.db.prepared`).
_NAMES: Final = select(Person.id, Person.first_name, Person.name)
_FUNCTIONS: Final = select(
    Function.id,
    Function.title,
    Function.title_f,
    Function.title_plural,
    Function.title_fr,
    Function.title_fr_f,
    Function.title_fr_plural,
)
#: The title that a person bears, a woman hers where there is one (R21); for `Function.title`.
BORNE: Final = case(
    (and_(Person.gender == Gender.FEMALE, Function.title_f != ""), Function.title_f),
    else_=Function.title,
).label("title")


class Seat(NamedTuple):
    """A person in a body from a day to a last day."""

    person_id: int
    valid_from: date
    valid_to: date | None


def people(
    session: Session, *, year: int | None = None, body: str | None = None
) -> list[PersonRow]:
    """List persons by name: all, or those who sit in a body.

    Args:
        session: to read with.
        year: with a body, those who sat in it in that year; alone it limits nothing.
        body: code; unknown is ``list.unknown_body``.
    """
    limits = scope(session, year=year, body=body)
    query = select(
        Person.key,
        Person.name,
        Person.first_name,
        Person.sort_name,
        Person.gender,
        Person.function_id,
        Person.organisation,
        Person.email,
        Person.phone,
        Person.active,
    ).where(Person.deleted_at.is_(None))
    if limits.body_id is not None:
        query = query.where(Person.id.in_(select(Mandate.person_id).where(_sat(limits))))
    known = functions(session)
    found = sorted(session.execute(query), key=list_order)
    return [
        PersonRow(
            key=row.key,
            name=row.name,
            first_name=row.first_name,
            function=borne(known.get(row.function_id), row.gender),
            organisation=row.organisation,
            email=row.email,
            phone=row.phone,
            active=row.active,
        )
        for row in found
    ]


def _sat(limits: Scope) -> ColumnElement[bool]:
    return (
        (Mandate.body_id == limits.body_id)
        & Mandate.deleted_at.is_(None)
        & (Mandate.valid_from <= limits.last_day)
        & or_(Mandate.valid_to.is_(None), Mandate.valid_to >= limits.first_day)
    )


def list_order(row: Row[*tuple[Any, ...]]) -> tuple[SortKey, ...]:
    """Give by what somebody stands in lists: their sort name where one was typed (R21).

    Args:
        row: with ``key``, ``name``, ``first_name`` and ``sort_name``.
    """
    return sort_key(row.sort_name or row.name), sort_key(row.first_name), sort_key(row.key)


def functions(session: Session) -> dict[int | None, titles.Function]:
    """Give the titles of all functions by id."""
    return {
        function_id: titles.Function(*told) for function_id, *told in session.execute(_FUNCTIONS)
    }


def borne(function: titles.Function | None, gender: Gender | None) -> str:
    """Give the Dutch title that somebody bears (R21); empty without function."""
    return "" if function is None else titles.title_of(function, gender)


def full_name(first_name: str, name: str) -> str:
    """Give the name of a person as it is printed: first name first, where one is known."""
    return f"{first_name} {name}" if first_name else name


@once_a_reading
def names(session: Session) -> dict[int, str]:
    """Give the full name of every person by id, also of those in the bin: they took part."""
    return {
        person_id: full_name(first_name, name)
        for person_id, first_name, name in fetch(session, _NAMES)
    }


def name_or(text: str, person_id: int | None, *, names: Mapping[int, str]) -> str:
    """Give the name of a person of the register, else the free text (formats.md, person/text)."""
    return text if person_id is None else names[person_id]


def seats(session: Session, capacity: Capacity) -> dict[int, list[Seat]]:
    """Give who sits in each body in one capacity, in rank order, by the id of the body."""
    rows = session.execute(
        select(Mandate.body_id, Mandate.person_id, Mandate.valid_from, Mandate.valid_to)
        .where(Mandate.capacity == capacity, Mandate.deleted_at.is_(None))
        .order_by(Mandate.rank.is_(None), Mandate.rank, Mandate.id)
    )
    found: defaultdict[int, list[Seat]] = defaultdict(list)
    for body_id, person_id, valid_from, valid_to in rows:
        found[body_id].append(Seat(person_id, valid_from, valid_to))
    return found


def holder(among: Iterable[Seat], day: date) -> int | None:
    """Give the person of the first seat that is held on a day; None when nobody holds one."""
    return next(
        (
            seat.person_id
            for seat in among
            if seat.valid_from <= day and (seat.valid_to is None or day <= seat.valid_to)
        ),
        None,
    )
