"""Indicators of a plan line and what is measured: one value, or many as one step (R97, R99)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypedDict

from zonedesk.db.commands import records
from zonedesk.db.commands.order import write_order
from zonedesk.db.models import Indicator, Measurement, PlanLine
from zonedesk.db.queries import indicators
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.indicator_grid import check_rows
from zonedesk.domain.indicator_record import check_period
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.typed import typed
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.db.database import Session
    from zonedesk.domain.indicator_grid import GridRow
    from zonedesk.domain.topics import Changes
    from zonedesk.domain.words import Direction, IndicatorFrequency
    from zonedesk.services.workspace import Workspace

_TOUCHED: Final = frozenset({Topic.INDICATORS, Topic.PLAN})


class IndicatorFields(TypedDict, total=False):
    """What an editor of an indicator may set; ``commitment`` is promised and delivered (R99)."""

    code: str
    name: str
    unit: str
    direction: Direction
    baseline: float | None
    frequency: IndicatorFrequency
    source: str
    commitment: bool


def add(workspace: Workspace, line_id: int, *, fields: IndicatorFields) -> Outcome:
    """Measure something on a plan line, behind what is measured there already.

    Returns:
        id and code of the indicator.

    Raises:
        Refused: ``record.required`` (field); ``indicator.code_exists`` (found), also of one in
            the bin; ``user.may_only_read``.
        Conflict: the line is gone.
    """
    refuse_unknown(fields, IndicatorFields)
    with writing(workspace, "indicator.add") as session:
        records.read(session, PlanLine, record_id=line_id, names=("id",))
        values = {"code": "", "name": ""} | _columns(session, fields)
        records.require(values, ("code", "name"))
        others = indicators.order_of(session, line_id)
        write_order(session, Indicator, order=others)
        values |= {"plan_line_id": line_id, "position": len(others) + 1}
        made = records.add(session, Indicator, values=values)
        return Outcome(_TOUCHED, records.running(session), made, values["code"])


def edit(
    workspace: Workspace, indicator_id: int, *, row_version: int, fields: IndicatorFields
) -> Changes:
    """Set fields of an indicator; its measurements stay.

    Raises:
        Refused: as `add`.
        Conflict: it moved on since it was read, or is gone.
    """
    refuse_unknown(fields, IndicatorFields)
    with writing(workspace, "indicator.edit") as session:
        values = _columns(session, fields, besides=indicator_id)
        changed = records.change(
            session, Indicator, record_id=indicator_id, row_version=row_version, values=values
        )
        return _TOUCHED if changed else NOTHING


def delete(workspace: Workspace, indicator_id: int, *, row_version: int) -> Outcome:
    """Put an indicator in the bin with its measurements; `Conflict` when it moved on."""
    with writing(workspace, "indicator.delete") as session:
        records.to_bin(session, Indicator, record_id=indicator_id, row_version=row_version)
        return Outcome(_TOUCHED, records.running(session), indicator_id)


def restore(workspace: Workspace, indicator_id: int) -> Changes:
    """Take an indicator out of the bin; nothing happens where it is not there."""
    with writing(workspace, "indicator.restore") as session:
        back = records.from_bin(session, Indicator, record_id=indicator_id)
        return _TOUCHED if back else NOTHING


def move(workspace: Workspace, indicator_id: int, *, steps: int) -> Changes:
    """Put an indicator some places further among those of its line, with negative steps back.

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: it is gone.
    """
    with writing(workspace, "indicator.move") as session:
        stored = records.read(session, Indicator, record_id=indicator_id, names=("plan_line_id",))
        before = indicators.order_of(session, stored["plan_line_id"])
        wanted = [one for one in before if one != indicator_id]
        place = min(max(before.index(indicator_id) + steps, 0), len(wanted))
        wanted.insert(place, indicator_id)
        if wanted == before:
            return NOTHING
        write_order(session, Indicator, order=wanted)
        return _TOUCHED


def measure_all(workspace: Workspace, indicator_id: int, *, rows: Sequence[GridRow]) -> Changes:
    """Write what was entered of several periods, as one step that is undone at once (R97).

    A period of which nothing is entered and nothing was known is not written.

    Args:
        workspace: the open work folder.
        indicator_id: the indicator.
        rows: of each period all that stands in the grid.

    Raises:
        Refused: ``register.period`` (found), ``indicator.range_turned`` (period),
            ``user.may_only_read``.
        Conflict: somebody measured one of the periods meanwhile, or the indicator is gone; then
            none of them is written.
    """
    check_rows(rows)
    with writing(workspace, "indicator.measure") as session:
        records.read(session, Indicator, record_id=indicator_id, names=("id",))
        written = [_write(session, indicator_id, row=row) for row in rows]
        return _TOUCHED if any(written) else NOTHING


def measure(
    workspace: Workspace,
    indicator_id: int,
    *,
    period: str,
    value: float | None,
    row_version: int | None = None,
) -> Changes:
    """Write the value of an indicator in a period; its target stays (R97).

    Args:
        workspace: the open work folder.
        indicator_id: the indicator.
        period: ``2018`` or ``2018-K1``.
        value: None takes the value away: missing is not zero.
        row_version: of the measurement as it was read; None when there was none.

    Raises:
        Refused: ``register.period`` (found), ``user.may_only_read``.
        Conflict: somebody measured meanwhile, or the indicator is gone.
    """
    check_period(period)
    with writing(workspace, "indicator.measure") as session:
        records.read(session, Indicator, record_id=indicator_id, names=("id",))
        found = indicators.measurement(session, indicator_id, period=period)
        if found is None and value is None:
            return NOTHING
        if found is None:
            values = {"indicator_id": indicator_id, "period": period, "value": value}
            records.add(session, Measurement, values=values)
            return _TOUCHED
        if row_version is None:
            raise Conflict(Topic.INDICATORS, found)
        changed = records.change(
            session,
            Measurement,
            record_id=found,
            row_version=row_version,
            values={"value": value},
        )
        return _TOUCHED if changed else NOTHING


def _write(session: Session, indicator_id: int, *, row: GridRow) -> bool:
    """Write what was entered of one period; tell whether anything differs."""
    values: dict[str, Any] = {
        "target": row.target,
        "target_to": row.target_to,
        "value": row.value,
        "source": typed(row.source),
        "remark": typed(row.remark),
    }
    found = indicators.measurement(session, indicator_id, period=row.period)
    if found is None:
        if not row.is_empty:
            mine = {"indicator_id": indicator_id, "period": row.period}
            records.add(session, Measurement, values=mine | values)
        return not row.is_empty
    if row.row_version is None:
        raise Conflict(Topic.INDICATORS, found)
    return records.change(
        session, Measurement, record_id=found, row_version=row.row_version, values=values
    )


def _columns(
    session: Session, fields: IndicatorFields, *, besides: int | None = None
) -> dict[str, Any]:
    found = records.columns(Indicator, fields)
    if "code" in found:
        found["code"] = " ".join(found["code"].split())
    records.require(found, ("code", "name"))
    known = indicators.codes(session) if "code" in found else {}
    taken = {code.casefold() for one, code in known.items() if one != besides}
    if "code" in found and found["code"].casefold() in taken:
        raise Refused("indicator.code_exists", found=found["code"])
    return found
