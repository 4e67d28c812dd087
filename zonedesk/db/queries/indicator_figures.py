"""What was measured and delivered in a year or quarter, in the order of the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import Indicator, Measurement
from zonedesk.db.queries import indicators, plan
from zonedesk.domain.figures import IndicatorFigures
from zonedesk.domain.indicator_record import periods_of_year

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zonedesk.domain.indicator_record import IndicatorRecord
    from zonedesk.domain.rows import PlanRow


def indicators_of(
    session: Session, year: int, *, quarter: int | None = None
) -> tuple[tuple[IndicatorFigures, ...], tuple[IndicatorFigures, ...]]:
    """Give the indicators with a target or a value in a period, and the commitments."""
    measured = (
        select(Indicator.plan_line_id)
        .join(Measurement, Measurement.indicator_id == Indicator.id)
        .where(Measurement.period.in_(periods_of_year(year)))
    )
    found = indicators.records(session, lines=tuple(session.scalars(measured.distinct())))
    lines = plan.by_id(session) if found else {}
    made: tuple[list[IndicatorFigures], list[IndicatorFigures]] = ([], [])
    for line_id, row in lines.items():
        for record in found.get(line_id, ()):
            one = _figures(record, row, year=year, quarter=quarter)
            if one.target is not None or one.value is not None:
                made[record.commitment].append(one)
    return tuple(made[False]), tuple(made[True])


def _figures(
    record: IndicatorRecord, row: PlanRow, *, year: int, quarter: int | None
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
        line=row.code,
        name=record.name,
        unit=record.unit,
        direction=record.direction,
        target=target,
        value=value,
        reached=record.reached(year) if quarter is None else None,
        quarters=values[1:],
        confidential=row.confidential,
    )
