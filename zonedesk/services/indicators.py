"""Measurements of indicators: the value of a year or quarter, written where it was missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.commands import records
from zonedesk.db.models import Indicator, Measurement
from zonedesk.db.queries import indicators
from zonedesk.domain.errors import Conflict
from zonedesk.domain.indicator_record import check_period
from zonedesk.domain.topics import NOTHING, Topic
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace


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
    touched = frozenset({Topic.INDICATORS, Topic.PLAN})
    with writing(workspace, "indicator.measure") as session:
        records.read(session, Indicator, record_id=indicator_id, names=("id",))
        found = indicators.measurement(session, indicator_id, period=period)
        if found is None and value is None:
            return NOTHING
        if found is None:
            values = {"indicator_id": indicator_id, "period": period, "value": value}
            records.add(session, Measurement, values=values)
            return touched
        if row_version is None:
            raise Conflict(Topic.INDICATORS, found)
        changed = records.change(
            session,
            Measurement,
            record_id=found,
            row_version=row_version,
            values={"value": value},
        )
        return touched if changed else NOTHING
