"""What the place of the plan changes: one function a change, run in the lane."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from zonedesk.services import follow_ups, plan, plan_lines
from zonedesk.services.follow_ups import Subject
from zonedesk.services.plan_record import read_line
from zonedesk.ui.plan.fields import Judgement

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.handles import Handle
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.domain.words import FollowUpKind
    from zonedesk.services.plan import LineFields
    from zonedesk.services.plan_lines import Deleted
    from zonedesk.services.workspace import Workspace


def line_fields(typed: Mapping[str, Any]) -> LineFields:
    """Give what was typed in a line as its command takes it: health goes with its explanation."""
    fields = dict(typed)
    judgement = fields.get("explanation")
    if isinstance(judgement, Judgement):
        fields |= judgement._asdict()
    return cast("LineFields", fields)


def add_note(workspace: Workspace, line_id: int, *, kind: FollowUpKind, text: str) -> Outcome:
    """Write an entry of follow-up on a line."""
    return follow_ups.add(
        workspace, Subject.LINE, subject_id=line_id, fields={"kind": kind, "text": text}
    )


def rename_line(workspace: Workspace, code: str, *, title: str) -> Changes:
    """Give a line another title, as it stands now."""
    line = _handle(workspace, code)
    fields: LineFields = {"title": title}
    return plan.edit_line(workspace, line.id, row_version=line.row_version, fields=fields)


def delete_line(workspace: Workspace, code: str) -> Deleted:
    """Put a line in the bin with all below it, as it stands now."""
    line = _handle(workspace, code)
    return plan_lines.delete(workspace, line.id, row_version=line.row_version)


def _handle(workspace: Workspace, code: str) -> Handle:
    return read_line(workspace, code, year=workspace.clock.today().year).handle
