"""What the lines of a new plan take over from those of the old one: values, classes, indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import select

from zonedesk.db.commands import records
from zonedesk.db.models import Indicator, Measurement, PlanLine, PlanLineClass
from zonedesk.domain.errors import Refused
from zonedesk.domain.plan_cycle import Along, copied_code

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from sqlalchemy.orm import Session

_ALWAYS: Final = ("level", "title", "weight")
_COLUMNS: Final[Mapping[Along, tuple[str, ...]]] = {
    Along.LEADS: ("lead_id", "lead_text", "administrative_lead", "judicial_lead", "department"),
    Along.PARTNERS: ("partners",),
    Along.TEXTS: ("text", "text_plain"),
}
_OF_INDICATOR: Final = (
    "name",
    "unit",
    "direction",
    "commitment",
    "frequency",
    "source",
    "position",
)


def line_values(session: Session, line_id: int, *, along: Collection[Along]) -> dict[str, Any]:
    """Give what a copy takes over of a line."""
    names = [*_ALWAYS, *(name for one in along for name in _COLUMNS.get(one, ()))]
    return dict(records.read(session, PlanLine, record_id=line_id, names=names))


def copy_classes(session: Session, copies: Mapping[int, int], *, year: int) -> None:
    """Give the copies the latest class of their lines, for a year."""
    query = (
        select(PlanLineClass.plan_line_id, PlanLineClass.plan_class)
        .where(PlanLineClass.plan_line_id.in_(copies))
        .order_by(PlanLineClass.year)
    )
    latest = dict(session.execute(query).all())
    for line, plan_class in latest.items():
        values = {"plan_line_id": copies[line], "year": year, "plan_class": plan_class}
        records.add(session, PlanLineClass, values=values)


def copy_indicators(session: Session, copies: Mapping[int, int], *, prefix: str) -> None:
    """Give the copies the indicators of their lines; the last value is the new baseline.

    Raises:
        Refused: ``plan.code_exists`` (found).
    """
    taken = {one.casefold() for one in session.scalars(select(Indicator.code))}
    query = select(Indicator).where(
        Indicator.plan_line_id.in_(copies), Indicator.deleted_at.is_(None)
    )
    values = _last_values(session, copies)
    for one in session.scalars(query).all():
        code = copied_code(one.code, prefix)
        if code.casefold() in taken:
            raise Refused("plan.code_exists", found=code)
        taken.add(code.casefold())
        made = {name: getattr(one, name) for name in _OF_INDICATOR}
        made |= {"code": code, "plan_line_id": copies[one.plan_line_id]}
        made["baseline"] = values.get(one.id, one.baseline)
        records.add(session, Indicator, values=made)


def _last_values(session: Session, lines: Collection[int]) -> dict[int, float]:
    """Give the last value of each indicator that was ever measured; a year ends its quarters."""
    query = (
        select(Measurement.indicator_id, Measurement.period, Measurement.value)
        .join(Indicator, Measurement.indicator_id == Indicator.id)
        .where(Indicator.plan_line_id.in_(lines), Measurement.value.is_not(None))
    )
    found: dict[int, tuple[tuple[str, str], float]] = {}
    for indicator, period, value in session.execute(query):
        rank = (period[:4], period[5:] or "Z")  # the whole year is known after its quarters
        newer = indicator not in found or found[indicator][0] < rank
        if newer and value is not None:
            found[indicator] = (rank, value)
    return {indicator: value for indicator, (_, value) in found.items()}
