"""Bodies for an editor: lines with handles, mandates as bars, and items that always stand there."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import func, select, true

from zonedesk.db.models import Body, Mandate, Meeting, Person, StandingItem
from zonedesk.db.queries import people
from zonedesk.domain.body_record import (
    BodyLine,
    BodyRecord,
    MandateBar,
    StandingLine,
    members,
    seats,
    vacancies,
)
from zonedesk.domain.handles import Handle

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.domain.body_record import SeatLine

    _Seats = Mapping[int, tuple[SeatLine, ...]]

_COLUMNS = (
    Body.id,
    Body.row_version,
    Body.code,
    Body.name,
    Body.name_fr,
    Body.name_de,
    Body.kind,
    Body.deliberative,
    Body.minutes_kind,
    Body.expected,
    Body.place,
    Body.starts_at,
    Body.parts,
    Body.number_style,
    Body.motivation_style,
    Body.active,
)
_BAR = (
    Mandate.id,
    Mandate.row_version,
    Mandate.body_id,
    Mandate.person_id,
    Mandate.capacity,
    Mandate.votes,
    Mandate.weight,
    Mandate.municipality,
    Mandate.rank,
    Mandate.valid_from,
    Mandate.valid_to,
    Mandate.substitute_for_id,
    Person.key,
    Person.gender,
    Person.function_id,
)


def lines(session: Session, *, day: date) -> tuple[BodyLine, ...]:
    """List all bodies outside the bin in the order of entry, as they stand on a day."""
    placed = {body_id: seats(found) for body_id, found in bars(session, true()).items()}
    return _lines(session, true(), placed=placed, day=day)


def record(session: Session, code: str, *, day: date) -> BodyRecord | None:
    """Read one body outside the bin with its seats; None when there is none."""
    body_id = session.scalar(select(Body.id).where(Body.code == code, Body.deleted_at.is_(None)))
    if body_id is None:
        return None
    placed = seats(bars(session, Mandate.body_id == body_id)[body_id])
    (line,) = _lines(session, Body.id == body_id, placed={body_id: placed}, day=day)
    return BodyRecord(line, placed, standing(session, body_id), day)


def bars(session: Session, which: ColumnElement[bool]) -> defaultdict[int, list[MandateBar]]:
    """Give the mandates outside the bin for which a condition holds, by the id of their body."""
    query = (
        select(*_BAR)
        .join(Person, Mandate.person_id == Person.id)
        .where(Mandate.deleted_at.is_(None), which)
        .order_by(Mandate.valid_from, Mandate.rank.is_(None), Mandate.rank, Mandate.id)
    )
    names = people.names(session)
    known = people.functions(session)
    found: defaultdict[int, list[MandateBar]] = defaultdict(list)
    for row in session.execute(query):
        bar = MandateBar(
            handle=Handle(row.id, row.row_version),
            person_id=row.person_id,
            person=row.key,
            name=names[row.person_id],
            capacity=row.capacity,
            votes=row.votes,
            weight=row.weight,
            municipality=row.municipality,
            rank=row.rank,
            first=row.valid_from,
            last=row.valid_to,
            function=people.borne(known.get(row.function_id), row.gender),
            function_id=row.function_id,
            gender=row.gender,
            substitute_for_id=row.substitute_for_id,
            substitute_for=names.get(row.substitute_for_id),
        )
        found[row.body_id].append(bar)
    return found


def standing(session: Session, body_id: int) -> tuple[StandingLine, ...]:
    """Give the items that stand on each agenda of a body, in order (R39)."""
    query = select(StandingItem).where(StandingItem.body_id == body_id)
    found = session.scalars(query.order_by(StandingItem.position, StandingItem.id))
    return tuple(
        StandingLine(
            handle=Handle(one.id, one.row_version),
            position=one.position,
            title=one.title,
            kind=one.kind,
            role=one.role,
            part=one.part,
            public=one.public,
            minutes=one.minutes,
        )
        for one in found
    )


def _lines(
    session: Session, which: ColumnElement[bool], *, placed: _Seats, day: date
) -> tuple[BodyLine, ...]:
    query = select(*_COLUMNS).where(Body.deleted_at.is_(None), which).order_by(Body.id)
    counted = _meetings(session)
    return tuple(
        BodyLine(
            handle=Handle(row.id, row.row_version),
            code=row.code,
            name=row.name,
            name_fr=row.name_fr,
            name_de=row.name_de,
            kind=row.kind,
            deliberative=row.deliberative,
            minutes_kind=row.minutes_kind,
            expected=row.expected,
            place=row.place,
            starts_at=row.starts_at,
            parts=tuple(part for part in row.parts.splitlines() if part.strip()),
            number_style=row.number_style,
            active=row.active,
            members=members(placed.get(row.id, ()), day),
            vacancies=vacancies(placed.get(row.id, ()), day),
            meetings=counted.get(row.id, 0),
            motivation_style=row.motivation_style,
        )
        for row in session.execute(query)
    )


def _meetings(session: Session) -> dict[int, int]:
    """Count the meetings outside the bin by the id of their body."""
    query = select(Meeting.body_id, func.count()).where(Meeting.deleted_at.is_(None))
    return dict(session.execute(query.group_by(Meeting.body_id)).all())
