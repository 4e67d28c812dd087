"""States of plans that were kept, and what a state keeps beside the rows of its lines (R105)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import select

from zonedesk.db.models import Indicator, Measurement, Meeting, PlanLine, PlanSnapshot
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.plan_snapshot import (
    EvaluatingMeeting,
    KeptIndicator,
    KeptValue,
    SnapshotHead,
    begun,
)

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

_MEETINGS: Final = 40


def heads(session: Session, plan_id: int | None = None) -> list[SnapshotHead]:
    """List what was kept, of one plan or of all: the latest day first."""
    which = None if plan_id is None else PlanSnapshot.plan_id == plan_id
    return _heads(session, which)


def content(session: Session, snapshot_id: int) -> tuple[SnapshotHead, str, str] | None:
    """Give what was kept as text, with the SHA-256 it had; None when there is none."""
    found = _heads(session, PlanSnapshot.id == snapshot_id)
    if not found:
        return None
    query = select(PlanSnapshot.content, PlanSnapshot.sha256).where(PlanSnapshot.id == snapshot_id)
    text, digest = session.execute(query).one()
    return found[0], text, digest


def meetings(session: Session, until: date) -> list[EvaluatingMeeting]:
    """List the meetings up to a day that can evaluate a plan, the latest first."""
    query = (
        select(Meeting.id, Meeting.reference, Meeting.held_on)
        .where(Meeting.deleted_at.is_(None), Meeting.held_on <= until)
        .order_by(Meeting.held_on.desc(), Meeting.id.desc())
        .limit(_MEETINGS)
    )
    return [EvaluatingMeeting(*row) for row in session.execute(query)]


def leads(session: Session) -> dict[int, tuple[str, str]]:
    """Give who leads each line for the administrative and the judicial authority, by its id."""
    query = select(PlanLine.id, PlanLine.administrative_lead, PlanLine.judicial_lead)
    return {line_id: (one, other) for line_id, one, other in session.execute(query)}


def indicators(
    session: Session, day: date, *, lines: Collection[int]
) -> dict[int, tuple[KeptIndicator, ...]]:
    """Give what is measured on some lines up to a day, by the id of the line, by code."""
    query = select(Indicator).where(
        Indicator.plan_line_id.in_(lines), Indicator.deleted_at.is_(None)
    )
    values = _values(session)
    found: dict[int, list[KeptIndicator]] = {}
    for one in sorted(session.scalars(query), key=lambda one: sort_key(one.code)):
        made = KeptIndicator(
            one.id,
            one.code,
            one.name,
            one.unit,
            one.direction,
            one.commitment,
            one.baseline,
            begun(values.get(one.id, ()), day),
        )
        found.setdefault(one.plan_line_id, []).append(made)
    return {line_id: tuple(measured) for line_id, measured in found.items()}


def _values(session: Session) -> dict[int, list[KeptValue]]:
    query = select(
        Measurement.indicator_id,
        Measurement.period,
        Measurement.target,
        Measurement.target_to,
        Measurement.value,
    ).order_by(Measurement.period)
    found: dict[int, list[KeptValue]] = {}
    for indicator_id, period, target, target_to, value in session.execute(query):
        made = KeptValue(period, target, target_to, value)
        found.setdefault(indicator_id, []).append(made)
    return found


def _heads(session: Session, which: ColumnElement[bool] | None) -> list[SnapshotHead]:
    query = (
        select(
            PlanSnapshot.id,
            PlanLine.code,
            PlanSnapshot.name,
            PlanSnapshot.as_of,
            PlanSnapshot.year,
            Meeting.reference,
        )
        .outerjoin(PlanLine, PlanSnapshot.plan_id == PlanLine.id)
        .outerjoin(Meeting, PlanSnapshot.meeting_id == Meeting.id)
        .order_by(PlanSnapshot.as_of.desc(), PlanSnapshot.id.desc())
    )
    if which is not None:
        query = query.where(which)
    return [
        SnapshotHead(key, code or "", name, day, year, reference or "")
        for key, code, name, day, year, reference in session.execute(query)
    ]
