"""Numbers given out: the next one of a series that no record bears (R65, T10-T13)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select, update

from zonedesk.db.bulk import table_of
from zonedesk.db.commands.records import add
from zonedesk.db.models import ActionItem, Body, Decision, Dossier, LastNumber, Meeting
from zonedesk.domain.references import ReferenceKind, parse, reference

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.db.models.base import Binned
    from zonedesk.domain.references import Series

BEARERS: Final[Mapping[ReferenceKind, type[Binned]]] = {
    ReferenceKind.MEETING: Meeting,
    ReferenceKind.DOSSIER: Dossier,
    ReferenceKind.DECISION: Decision,
    ReferenceKind.ACTION: ActionItem,
}


def next_reference(session: Session, series: Series) -> str:
    """Give the next reference of a series, and count it as used for good.

    A count that is not there, or is below zero in a file that was tampered with, is none (T13).
    """
    last = session.scalar(select(LastNumber.number).where(_of(series)))
    number = max(last or 0, 0) + 1
    while is_borne(session, series.kind, text=reference(series, number)):
        number += 1
    _note(session, series, number=number)
    return reference(series, number)


def is_borne(session: Session, kind: ReferenceKind, *, text: str) -> bool:
    """Tell whether a record bears a reference already, one in the bin too."""
    table = table_of(BEARERS[kind])
    return session.scalar(select(table.c.id).where(table.c.reference == text)) is not None


def note_typed(session: Session, kind: ReferenceKind, *, text: str) -> None:
    """Count a reference that was typed as used, when it is of our pattern."""
    found = parse(kind, text, bodies=set(session.scalars(select(Body.code))))
    if found is not None:
        series, number = found
        last = session.scalar(select(LastNumber.number).where(_of(series))) or 0
        if number > last:
            _note(session, series, number=number)


def _note(session: Session, series: Series, *, number: int) -> None:
    changed = session.scalar(
        update(LastNumber).where(_of(series)).values(number=number).returning(LastNumber.id)
    )
    if changed is None:
        values = {"kind": series.kind.value, "body": series.body, "year": series.year}
        add(session, LastNumber, values={**values, "number": number})


def _of(series: Series) -> ColumnElement[bool]:
    return (
        (LastNumber.kind == series.kind.value)
        & (LastNumber.body == series.body)
        & (LastNumber.year == series.year)
    )
