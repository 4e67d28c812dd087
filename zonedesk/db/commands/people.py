"""Persons and mandates: keys, functions, and seats that would be held twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from zonedesk.db.commands.records import add
from zonedesk.db.models import Body, Function, Mandate, Person
from zonedesk.domain.numbering import sort_key

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from zonedesk.domain.words import Capacity

_BETWEEN = re.compile(r"[^a-z0-9]+")


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
    """Find a function by its titles, or make it; None without any title."""
    if not title and not title_fr:
        return None
    same = (Function.title == title) & (Function.title_fr == title_fr)
    found = session.scalar(select(Function.id).where(same))
    return found or add(session, Function, values={"title": title, "title_fr": title_fr})


def is_code(session: Session, code: str) -> bool:
    """Tell whether a body bears a code already, one in the bin too."""
    return session.scalar(select(Body.id).where(Body.code == code)) is not None


def overlapping(
    session: Session, seat: tuple[int, int, Capacity], *, first: date, last: date | None
) -> bool:
    """Tell whether a person holds a seat (body, person, capacity) already in a period."""
    body_id, person_id, capacity = seat
    query = select(Mandate.id).where(
        Mandate.body_id == body_id,
        Mandate.person_id == person_id,
        Mandate.capacity == capacity,
        Mandate.deleted_at.is_(None),
        or_(Mandate.valid_to.is_(None), Mandate.valid_to >= first),
    )
    if last is not None:
        query = query.where(Mandate.valid_from <= last)
    return session.scalar(query.limit(1)) is not None
