"""What the place of the dossiers asks of the services, run in the lane."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from zonedesk.domain.dossier_examples import EXAMPLES
from zonedesk.domain.errors import Refused
from zonedesk.services import dossier_templates, dossiers
from zonedesk.services.dossier_record import count_waiting, read_list, read_record
from zonedesk.services.journal import take_back

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonedesk.domain.dossier_templates import TemplateText
    from zonedesk.domain.topics import Outcome
    from zonedesk.services.workspace import Workspace

__all__ = [
    "count_waiting",
    "delete",
    "make",
    "read_list",
    "read_record",
    "read_templates",
    "take_back",
]


def delete(workspace: Workspace, references: Sequence[str]) -> Outcome:
    """Put dossiers in the bin as they stand now, all or none.

    Raises:
        Refused: ``show.unknown`` (reference), when one is there no more.
    """
    handles = {line.row.reference: line.handle for line in read_list(workspace).lines}
    gone = next((one for one in references if one not in handles), None)
    if gone is not None:
        raise Refused("show.unknown", reference=gone)
    told = [(handles[one].id, handles[one].row_version) for one in references]
    return dossiers.delete_all(workspace, told)


def read_templates(workspace: Workspace) -> tuple[tuple[TemplateText, int | None], ...]:
    """Give the templates as a dossier of today would begin with them, each with its body.

    A zone that wrote none yet is offered the examples.
    """
    known = dossier_templates.values(workspace)
    found = [(one.text, one.body_id) for one in dossier_templates.listed(workspace)]
    offered = found or [(one, None) for one in EXAMPLES]
    return tuple((dossier_templates.preview(text, known), body) for text, body in offered)


def make(
    workspace: Workspace, fields: dossiers.DossierFields, *, body_id: int | None
) -> Callable[[], Outcome]:
    """Give the work that opens a dossier."""
    return partial(dossiers.create, workspace, fields=fields, body_id=body_id)
