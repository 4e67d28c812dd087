"""What the place of the dossiers asks of the services, run in the lane."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from zonedesk.domain.topics import NOTHING
from zonedesk.services import dossiers, journal
from zonedesk.services.dossier_record import count_waiting, read_list, read_record

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonedesk.domain.handles import Handle
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.services.workspace import Workspace

__all__ = [
    "count_waiting",
    "delete",
    "make",
    "read_handles",
    "read_list",
    "read_record",
    "take_back",
]


def delete(workspace: Workspace, handle: Handle) -> Outcome:
    """Put a dossier in the bin."""
    return dossiers.delete(workspace, handle.id, row_version=handle.row_version)


def read_handles(workspace: Workspace, references: Sequence[str]) -> list[Handle]:
    """Give what commands on dossiers hold on to; `Refused` as `read_record` when one is gone."""
    return [read_record(workspace, one).handle for one in references]


def make(
    workspace: Workspace, fields: dossiers.DossierFields, *, body_id: int | None
) -> Callable[[], Outcome]:
    """Give the work that opens a dossier."""
    return partial(dossiers.create, workspace, fields=fields, body_id=body_id)


def take_back(workspace: Workspace, numbers: Sequence[int]) -> Changes:
    """Undo transactions, the last first."""
    changes = NOTHING
    for number in reversed(numbers):
        changes |= journal.take_back(workspace, number)
    return changes
