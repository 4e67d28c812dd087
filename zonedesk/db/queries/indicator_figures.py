"""What was measured and delivered in a year or quarter, in the order of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import Indicator, Measurement, PlanLine
from zonedesk.db.queries import indicators, openness
from zonedesk.domain.figures import IndicatorFigures
from zonedesk.domain.indicator_record import periods_of_year
from zonedesk.domain.plan import plan_order
from zonedesk.domain.words import Marking

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zonedesk.domain.indicator_record import IndicatorRecord


def indicators_of(
    session: Session, year: int, *, quarter: int | None = None
) -> tuple[tuple[IndicatorFigures, ...], tuple[IndicatorFigures, ...]]:
    """Give the indicators with a target or a value in a period, and the commitments."""
    measured = (
        select(Indicator.plan_line_id)
        .join(Measurement, Measurement.indicator_id == Indicator.id)
        .where(Measurement.period.in_(periods_of_year(year)))
    )
    lines = tuple(session.scalars(measured.distinct()))
    found = indicators.records(session, lines=lines, periods=periods_of_year(year))
    made: tuple[list[IndicatorFigures], list[IndicatorFigures]] = ([], [])
    for line_id, line in _lines(session).items() if found else ():
        for record in found.get(line_id, ()):
            one = _figures(record, line, year=year, quarter=quarter)
            if one.target is not None or one.value is not None:
                made[record.commitment].append(one)
    return tuple(made[False]), tuple(made[True])


def _lines(session: Session) -> dict[int, tuple[str, bool]]:
    """Give code of each plan line, and whether it is confidential, by id in plan order."""
    query = select(PlanLine.id, PlanLine.code, PlanLine.parent_id, PlanLine.position)
    rows = {row.code: row for row in session.execute(query.where(PlanLine.deleted_at.is_(None)))}
    codes = {row.id: code for code, row in rows.items()}
    parents = {code: codes.get(row.parent_id) for code, row in rows.items()}
    markings = openness.line_markings(session)
    order = plan_order(parents, {code: row.position for code, row in rows.items()})
    return {rows[code].id: (code, markings[rows[code].id] is not Marking.PUBLIC) for code in order}


def _figures(
    record: IndicatorRecord, line: tuple[str, bool], *, year: int, quarter: int | None
) -> IndicatorFigures:
    """Tell what an indicator says of a period; of a quarter only what was entered of it."""
    periods = periods_of_year(year)
    entered = [record.of_period(period) for period in periods]
    values = tuple(None if one is None else one.value for one in entered)
    if quarter is None:
        value, target = record.value_of(year), record.target_of(year)
    else:
        measured = entered[quarter]
        value, target = values[quarter], None if measured is None else measured.target
    return IndicatorFigures(
        code=record.code,
        line=line[0],
        name=record.name,
        unit=record.unit,
        direction=record.direction,
        target=target,
        value=value,
        reached=record.reached(year) if quarter is None else None,
        quarters=values[1:],
        confidential=line[1],
    )
