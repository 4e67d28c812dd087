"""Indicators of the plan with their measurements."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, or_, select, true

from zonedesk.db.models import Indicator, Measurement, PlanLine
from zonedesk.db.queries import plan
from zonedesk.db.queries.scope import scope
from zonedesk.domain.handles import Handle
from zonedesk.domain.indicator_record import IndicatorRecord, MeasurementRecord
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.rows import IndicatorRow

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session


def indicators(
    session: Session, *, year: int | None = None, body: str | None = None
) -> list[IndicatorRow]:
    """List indicators, a row a period: in the order of the plan, then by code and period.

    Args:
        session: to read with.
        year: of the period; without it an indicator that was never measured stands there too,
            without period.
        body: code; the indicators of the lines that the body treats (see `plan.plan`); unknown
            is ``list.unknown_body``.
    """
    limits = scope(session, year=year, body=body)
    rows = of_period(session, true() if year is None else _in_year(year))
    if limits.body_id is None:
        return rows
    treated = plan.chosen(session, scope(session, body=body))
    return [row for row in rows if row.line in treated]


def of_line(session: Session, line_id: int) -> list[IndicatorRow]:
    """List the indicators of one plan line."""
    return of_period(session, Indicator.plan_line_id == line_id)


def of_period(session: Session, which: ColumnElement[bool]) -> list[IndicatorRow]:
    """List the indicators for which a condition on indicator and measurement holds, in order."""
    query = (
        select(
            Indicator.code,
            Indicator.plan_line_id,
            Indicator.name,
            Indicator.unit,
            Indicator.direction,
            Indicator.commitment,
            Indicator.baseline,
            Measurement.period,
            Measurement.target,
            Measurement.value,
        )
        .join(PlanLine, Indicator.plan_line_id == PlanLine.id)
        .outerjoin(Measurement, Measurement.indicator_id == Indicator.id)
        .where(PlanLine.deleted_at.is_(None), which)
    )
    lines = plan.by_id(session)
    places = {line_id: place for place, line_id in enumerate(lines)}
    found = sorted(
        session.execute(query),
        key=lambda row: (places[row.plan_line_id], sort_key(row.code), sort_key(row.period or "")),
    )
    return [
        IndicatorRow(
            code=row.code,
            line=lines[row.plan_line_id].code,
            name=row.name,
            unit=row.unit,
            direction=row.direction,
            commitment=row.commitment,
            baseline=row.baseline,
            period=row.period or "",
            target=row.target,
            value=row.value,
            confidential=lines[row.plan_line_id].confidential,
        )
        for row in found
    ]


def records(
    session: Session,
    *,
    lines: Collection[int] | None = None,
    periods: Collection[str] | None = None,
) -> dict[int, list[IndicatorRecord]]:
    """Give indicators with their measurements, by the id of their line, each in its order.

    Args:
        session: to read with.
        lines: ids of the only lines that are asked about.
        periods: the only ones of which measurements are read.
    """
    mine = true() if lines is None else Indicator.plan_line_id.in_(lines)
    query = select(Indicator).join(PlanLine, Indicator.plan_line_id == PlanLine.id)
    query = query.where(Indicator.deleted_at.is_(None), PlanLine.deleted_at.is_(None), mine)
    found: dict[int, list[IndicatorRecord]] = {}
    asked = sorted(session.scalars(query), key=lambda one: (one.position, sort_key(one.code)))
    of_period = true() if periods is None else Measurement.period.in_(periods)
    measured = _measurements(session, mine & of_period) if asked else {}
    for one in asked:
        made = IndicatorRecord(
            one.id,
            one.code,
            one.name,
            one.unit,
            one.direction,
            one.commitment,
            one.baseline,
            tuple(measured.get(one.id, ())),
            one.frequency,
            one.source,
            one.row_version,
        )
        found.setdefault(one.plan_line_id, []).append(made)
    return found


def order_of(session: Session, line_id: int) -> list[int]:
    """Give the ids of the indicators of a line in their order."""
    query = select(Indicator.id, Indicator.code, Indicator.position)
    mine = (Indicator.plan_line_id == line_id) & Indicator.deleted_at.is_(None)
    found = session.execute(query.where(mine)).all()
    return [one.id for one in sorted(found, key=lambda one: (one.position, sort_key(one.code)))]


def codes(session: Session) -> dict[int, str]:
    """Give all codes by id, those in the bin included: a code is never given twice."""
    return {one.id: one.code for one in session.execute(select(Indicator.id, Indicator.code))}


def measurement(session: Session, indicator_id: int, *, period: str) -> int | None:
    """Find the measurement of an indicator in a period; None when there is none."""
    mine = (Measurement.indicator_id == indicator_id) & (Measurement.period == period)
    return session.scalar(select(Measurement.id).where(mine))


def years(session: Session) -> set[int]:
    """Give the years of which a value or a target of an indicator is known."""
    query = (
        select(Measurement.period)
        .join(Indicator, Measurement.indicator_id == Indicator.id)
        .where(Indicator.deleted_at.is_(None))
    )
    return {int(period[:4]) for period in session.scalars(query.distinct())}


def _measurements(
    session: Session, which: ColumnElement[bool]
) -> dict[int, list[MeasurementRecord]]:
    """Give the measurements of the indicators for which a condition holds, by indicator."""
    query = (
        select(
            Measurement.id,
            Measurement.row_version,
            Measurement.indicator_id,
            Measurement.period,
            Measurement.target,
            Measurement.value,
            Measurement.target_to,
            Measurement.source,
            Measurement.remark,
        )
        .join(Indicator, Measurement.indicator_id == Indicator.id)
        .where(which)
        .order_by(Measurement.period)
    )
    found: dict[int, list[MeasurementRecord]] = {}
    for one in session.execute(query):
        handle = Handle(one.id, one.row_version)
        made = MeasurementRecord(
            one.period,
            one.target,
            one.value,
            handle,
            target_to=one.target_to,
            source=one.source,
            remark=one.remark,
        )
        found.setdefault(one.indicator_id, []).append(made)
    return found


def _in_year(year: int) -> ColumnElement[bool]:
    """Tell which periods are of a year: ``2018`` itself and ``2018-K1``."""
    text = f"{year:04d}"
    quarter = Measurement.period.startswith(f"{text}-")
    return and_(Measurement.period.is_not(None), or_(Measurement.period == text, quarter))
