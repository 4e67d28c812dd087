"""What the place of the dossiers reads for editing: rows and handles, each in one session."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zonedesk.db.models import AgendaItem
from zonedesk.db.queries import (
    actions,
    categories,
    decisions,
    dossier_course,
    dossier_links,
    dossier_record,
    dossiers,
    supervision,
)
from zonedesk.domain.dossier_links import DossierDecision
from zonedesk.domain.dossier_record import DossierList, DossierRecord
from zonedesk.domain.dossier_supervision import Stage, standing
from zonedesk.domain.errors import Refused
from zonedesk.services import dossier_steps

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.db.queries.decisions import DecisionRecord
    from zonedesk.services.workspace import Workspace

_WAITING = frozenset({Stage.TO_SEND, Stage.RUNNING, Stage.INTERRUPTED})


def read_list(workspace: Workspace) -> DossierList:
    """Give all dossiers, and what the fields of an editor offer."""
    with workspace.database.read() as session:
        return DossierList(
            lines=dossier_record.lines(session),
            people=dossier_record.people_to_choose(session),
            bodies=dossier_record.bodies_to_choose(session),
            today=workspace.clock.today(),
            categories=tuple(categories.lines(session)),
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
        decided = decisions.held(session, AgendaItem.dossier_id == dossier_id, today=today)
        around = dossier_course.Around(points, decided, today)
        found = dossier_record.record(session, dossier_id, around=around)
        return replace(
            found,
            route=dossier_steps.of_dossier(session, dossier_id, today=today),
            decisions=_decisions(decided),
            linked=dossier_links.of_dossier(session, dossier_id),
            keywords=dossiers.keywords(session, dossier_id),
        )


def count_waiting(workspace: Workspace) -> int:
    """Count the dossiers under a running term: of sending the list, or of supervision."""
    today = workspace.clock.today()
    with workspace.database.read() as session:
        found = supervision.supervisions(session, supervision.unanswered())
    return sum(standing(one, today).stage in _WAITING for one in found.values())


def _decisions(found: Sequence[DecisionRecord]) -> tuple[DossierDecision, ...]:
    """Give the decisions on a dossier, the newest first; those of a meeting to come are not yet."""
    return tuple(
        DossierDecision(
            id=one.handle.id,
            called=one.row.reference or one.row.item,
            title=one.row.title,
            item=one.row.item,
            day=one.row.date,
            standing=one.row.state,
            carried_out_on=one.carried_out_on,
            earlier=one.earlier,
            later=one.later,
        )
        for one in reversed(found)
    )
