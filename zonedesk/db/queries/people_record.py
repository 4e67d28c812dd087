"""Persons and functions for an editor: lines with handles, mandates, and who is used where."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import func, or_, select, true

from zonedesk.db.models import Body, Function, Mandate, Person
from zonedesk.db.queries import body_record, people, person_uses
from zonedesk.domain.handles import Handle
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.people_record import (
    FunctionLine,
    HeldMandate,
    PersonLine,
    PersonRecord,
)

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

_COLUMNS = (
    Person.id,
    Person.row_version,
    Person.key,
    Person.name,
    Person.first_name,
    Person.salutation,
    Person.gender,
    Person.sort_name,
    Person.function_id,
    Person.organisation,
    Person.email,
    Person.phone,
    Person.active,
)


def lines(session: Session, *, day: date) -> tuple[PersonLine, ...]:
    """List all persons outside the bin by sort name, with the bodies they sit in on a day."""
    return _lines(session, true(), day=day)


def record(session: Session, key: str, *, day: date) -> PersonRecord | None:
    """Read one person outside the bin; None when there is none."""
    found = _lines(session, Person.key == key, day=day)
    if not found:
        return None
    (line,) = found
    person_id = line.handle.id
    uses = person_uses.uses(session, person_id)
    return PersonRecord(line, _mandates(session, person_id), uses)


def functions(session: Session) -> tuple[FunctionLine, ...]:
    """List all functions by title, each with how many persons bear it."""
    counts = select(Person.function_id, func.count()).group_by(Person.function_id)
    used = dict(session.execute(counts).all())
    found = [
        FunctionLine(
            handle=Handle(one.id, one.row_version),
            title=one.title,
            title_f=one.title_f,
            title_plural=one.title_plural,
            title_fr=one.title_fr,
            title_fr_f=one.title_fr_f,
            title_fr_plural=one.title_fr_plural,
            active=one.active,
            used=used.get(one.id, 0),
        )
        for one in session.scalars(select(Function))
    ]
    return tuple(sorted(found, key=lambda one: (sort_key(one.title or one.title_fr), one.title_fr)))


def _lines(session: Session, which: ColumnElement[bool], *, day: date) -> tuple[PersonLine, ...]:
    query = select(*_COLUMNS).where(Person.deleted_at.is_(None), which)
    known = people.functions(session)
    seated = _seated(session, day=day)
    rows = list(session.execute(query))
    rows.sort(key=people.list_order)
    return tuple(
        PersonLine(
            handle=Handle(row.id, row.row_version),
            key=row.key,
            name=row.name,
            first_name=row.first_name,
            salutation=row.salutation,
            gender=row.gender,
            sort_name=row.sort_name,
            function=people.borne(known.get(row.function_id), row.gender),
            organisation=row.organisation,
            email=row.email,
            phone=row.phone,
            active=row.active,
            bodies=tuple(seated[row.id]),
            full_name=people.full_name(row.first_name, row.name),
            function_id=row.function_id,
        )
        for row in rows
    )


def _seated(session: Session, *, day: date) -> defaultdict[int, list[str]]:
    """Give the codes of the bodies in which each person sits on a day, by the person's id."""
    query = (
        select(Mandate.person_id, Body.code)
        .join(Body, Mandate.body_id == Body.id)
        .where(
            Mandate.deleted_at.is_(None),
            Body.deleted_at.is_(None),
            Mandate.valid_from <= day,
            or_(Mandate.valid_to.is_(None), Mandate.valid_to >= day),
        )
        .distinct()
        .order_by(Body.id)
    )
    found: defaultdict[int, list[str]] = defaultdict(list)
    for person_id, code in session.execute(query):
        found[person_id].append(code)
    return found


def _mandates(session: Session, person_id: int) -> tuple[HeldMandate, ...]:
    held = body_record.bars(session, Mandate.person_id == person_id)
    query = select(Body.id, Body.code, Body.name).where(Body.id.in_(held))
    found = [
        HeldMandate(row.code, row.name, row.id, bar)
        for row in session.execute(query)
        for bar in held[row.id]
    ]
    return tuple(sorted(found, key=lambda one: (one.bar.first, one.body_id), reverse=True))
