"""What the place of the plan changes: one function a change, run in the lane."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zonedesk.domain.topics import NOTHING
from zonedesk.services import follow_ups, indicators, plan
from zonedesk.services.follow_ups import Subject

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.indicator_record import IndicatorRecord
    from zonedesk.domain.plan_record import PlanRecord
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.domain.words import FollowUpKind, Health
    from zonedesk.services.workspace import Workspace


def save(
    record: PlanRecord,
    pending: Health | None,
    *,
    fields: dict[str, Any],
    change: Callable[..., Changes],
) -> Changes:
    """Store what was typed in a line.

    An explanation that a judgement waited for is that judgement.

    Args:
        record: the line as it was read.
        pending: the judgement that was chosen and not stored, for want of an explanation.
        fields: by the names of `zonedesk.services.plan.LineFields`.
        change: runs a command of `zonedesk.services.plan` on the line at its newest version.

    Raises:
        Refused, Conflict: as `zonedesk.services.plan.edit_line` and ``judge``.
    """
    rest = {one: fields[one] for one in fields if one != "explanation"}
    if "explanation" not in fields or pending is record.entry.row.health:
        return change(plan.edit_line, fields=fields)
    changes = change(plan.edit_line, fields=rest) if rest else NOTHING
    return changes | change(plan.judge, health=pending, explanation=fields["explanation"])


def measure(
    workspace: Workspace, indicator: IndicatorRecord, *, period: str, value: float | None
) -> Changes:
    """Write a value of an indicator as it was read; see `zonedesk.services.indicators.measure`."""
    found = indicator.of_period(period)
    return indicators.measure(
        workspace,
        indicator.id,
        period=period,
        value=value,
        row_version=None if found is None else found.handle.row_version,
    )


def add_note(workspace: Workspace, line_id: int, *, kind: FollowUpKind, text: str) -> Outcome:
    """Write an entry of follow-up on a line."""
    return follow_ups.add(
        workspace, Subject.LINE, subject_id=line_id, fields={"kind": kind, "text": text}
    )
