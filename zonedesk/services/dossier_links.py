"""Dossiers linked to one another, with a remark; a link is seen from both ends (R50)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.db.commands import dossier_links as commands
from zonedesk.db.commands import records
from zonedesk.db.models import Dossier
from zonedesk.db.queries import dossier_links as queries
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.typed import typed
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.domain.dossier_links import DossierChoice, LinkedDossier
    from zonedesk.services.workspace import Workspace

_TOUCHED: Final = frozenset({Topic.DOSSIERS})


def linked(workspace: Workspace, dossier_id: int) -> tuple[LinkedDossier, ...]:
    """Give the dossiers that belong with one, by reference."""
    with workspace.database.read() as session:
        return queries.of_dossier(session, dossier_id)


def choices(workspace: Workspace, dossier_id: int) -> tuple[DossierChoice, ...]:
    """Give the dossiers that can be linked to one, the newest first."""
    with workspace.database.read() as session:
        return queries.choices(session, dossier_id)


def link(workspace: Workspace, dossier_id: int, *, other_id: int, remark: str = "") -> Outcome:
    """Let two dossiers belong together; told again, another remark counts.

    Returns:
        the link, with the reference of the other dossier.

    Raises:
        Refused: ``dossier.links_itself``, ``user.may_only_read``.
        Conflict: one of the two is gone or in the bin.
    """
    with writing(workspace, "dossier.tie") as session:
        if dossier_id == other_id:
            raise Refused("dossier.links_itself")
        records.read(session, Dossier, record_id=dossier_id, names=("id",))
        other = records.read(session, Dossier, record_id=other_id, names=("reference",))
        ends = (min(dossier_id, other_id), max(dossier_id, other_id))
        link_id, changed = commands.put(session, ends, remark=typed(remark))
        changes = _TOUCHED if changed else NOTHING
        return Outcome(changes, records.running(session), link_id, other["reference"])


def unlink(workspace: Workspace, link_id: int) -> Outcome:
    """Take a link away; both dossiers stay.

    Raises:
        Refused: ``user.may_only_read``.
        Conflict: the link is gone.
    """
    with writing(workspace, "dossier.untie") as session:
        if not commands.take_away(session, link_id):
            raise Conflict(Topic.DOSSIERS, link_id)
        return Outcome(_TOUCHED, records.running(session), link_id)
