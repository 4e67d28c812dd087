"""What the place of the dossiers reads for editing: rows and handles, each in one session."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.queries import actions, dossier_record, dossiers
from zonedesk.domain.dossier_record import DossierList, DossierRecord, Stage, standing
from zonedesk.domain.errors import Refused

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace

_WAITING = frozenset({Stage.TO_SEND, Stage.RUNNING})


def read_list(workspace: Workspace) -> DossierList:
    """Give all dossiers, and what the fields of an editor offer."""
    with workspace.database.read() as session:
        return DossierList(
            lines=dossier_record.lines(session),
            people=dossier_record.people_to_choose(session),
            bodies=dossier_record.bodies_to_choose(session),
            today=workspace.clock.today(),
        )


def read_record(workspace: Workspace, reference: str) -> DossierRecord:
    """Give one dossier with its supervision, its course and its action points.

    Raises:
        Refused: ``show.unknown`` (reference), when there is none outside the bin.
    """
    with workspace.database.read() as session:
        dossier_id = dossiers.find(session, reference)
        if dossier_id is None:
            raise Refused("show.unknown", reference=reference)
        points = actions.of_dossier(session, dossier_id)
        today = workspace.clock.today()
        return dossier_record.record(session, dossier_id, actions=points, today=today)


def count_waiting(workspace: Workspace) -> int:
    """Count the dossiers under a running term: of sending the list, or of supervision."""
    today = workspace.clock.today()
    with workspace.database.read() as session:
        lines = dossier_record.unanswered(session)
    return sum(standing(line.supervision, today).stage in _WAITING for line in lines)
