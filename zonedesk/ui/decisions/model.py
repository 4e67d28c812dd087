"""What the place of the decisions asks of the services, run in the lane."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zonedesk.services.decision_course import carried_out
from zonedesk.services.decision_record import read_book, read_sheet

if TYPE_CHECKING:
    from zonedesk.domain.decision_record import DecisionSheet
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

__all__ = ["read_book", "read_one", "store_course"]


def read_one(workspace: Workspace, key: str) -> DecisionSheet:
    """Read a decision by what the list knows it by.

    Raises:
        Refused: ``show.unknown`` (reference), when it is there no more.
    """
    return read_sheet(workspace, int(key))


def store_course(
    workspace: Workspace, decision_id: int, row_version: int, fields: dict[str, Any]
) -> Changes:
    """Store when and how a decision was carried out; what was not typed stays as it is."""
    now = read_sheet(workspace, decision_id).course
    told = {"carried_out_on": now.carried_out_on, "remark": now.remark} | fields
    outcome = carried_out(
        workspace,
        decision_id,
        row_version=row_version,
        on=told["carried_out_on"],
        remark=told["remark"],
    )
    return outcome.changes
