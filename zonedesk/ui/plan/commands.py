"""What the place of the plan changes: one function a change, run in the lane."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from zonedesk.domain.topics import NOTHING
from zonedesk.services import follow_ups, indicators, plan
from zonedesk.services.follow_ups import Subject

if TYPE_CHECKING:
    from zonedesk.domain.indicator_record import IndicatorRecord
    from zonedesk.domain.plan_record import PlanRecord
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.domain.words import FollowUpKind, Health
    from zonedesk.services.plan import LineFields
    from zonedesk.services.workspace import Workspace


def save(
    workspace: Workspace,
    record: PlanRecord,
    pending: Health | None,
    *,
    row_version: int,
    fields: dict[str, Any],
) -> Changes:
    """Store what was typed in a line.

    An explanation that a judgement waited for is that judgement.

    Args:
        workspace: the open work folder.
        record: the line as it was read.
        pending: the judgement that was chosen and not stored, for want of an explanation.
        row_version: of the line, as the keeper counts it.
        fields: by the names of `zonedesk.services.plan.LineFields`.

    Raises:
        Refused, Conflict: as `zonedesk.services.plan.edit_line` and ``judge``.
    """
    line_id = record.handle.id
    rest = cast("LineFields", {one: fields[one] for one in fields if one != "explanation"})
    if "explanation" not in fields or pending is record.entry.row.health:
        whole = cast("LineFields", fields)
        return plan.edit_line(workspace, line_id, row_version=row_version, fields=whole)
    changes = NOTHING
    if rest:
        changes = plan.edit_line(workspace, line_id, row_version=row_version, fields=rest)
    return changes | plan.judge(
        workspace,
        line_id,
        row_version=row_version + bool(changes),
        health=pending,
        explanation=fields["explanation"],
    )


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
