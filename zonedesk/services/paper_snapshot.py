"""The paper of a plan as it stood: printed from the state that was kept, whatever changed (R105).

House style and the words around it are those of today; what stands in it is what was kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.queries import papers
from zonedesk.documents.pdf.plan import render_plan
from zonedesk.domain.access import PAPER
from zonedesk.domain.errors import Refused
from zonedesk.domain.paper_plan import paper_of
from zonedesk.domain.plan_snapshot import printed
from zonedesk.domain.words import Edition
from zonedesk.i18n.catalogue import LANGUAGES
from zonedesk.services.leaving import Leaving, let_out
from zonedesk.services.paper_plan import KIND, MadePlan
from zonedesk.system.files import safe_name
from zonedesk.system.outputs import save_copy

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.domain.plan_snapshot import KeptStand
    from zonedesk.services.workspace import Workspace


def snapshot_paper(
    workspace: Workspace,
    kept: KeptStand,
    *,
    edition: Edition = Edition.FULL,
    language: str | None = None,
) -> MadePlan:
    """Give a kept state of a plan as PDF, with who may read it.

    Args:
        workspace: the open work folder.
        kept: the state, as `plan_snapshots.read` or `plan_snapshots.found` gives it.
        edition: the public one leaves out what was confidential then, and counts it.
        language: nl, fr or de; the zone's first language unless said.

    Raises:
        Refused: ``paper.plan_not_public`` (reference) for the public edition of a plan that was
            confidential; ``paper.unknown_language`` (language, known).
    """
    state = printed(kept.stand)
    top = state.lines[0].row
    if top.confidential and edition is Edition.PUBLIC:
        raise Refused("paper.plan_not_public", reference=top.code)
    with workspace.database.read() as session:
        spoken = language or papers.language(session)
        if spoken not in LANGUAGES:
            raise Refused("paper.unknown_language", language=spoken, known=", ".join(LANGUAGES))
        paper = paper_of(state, house=papers.house(session), edition=edition)
    public = "-openbaar" if edition is Edition.PUBLIC else ""
    name = safe_name(f"actieplan {top.code} {kept.head.as_of.isoformat()}{public}.pdf")
    return MadePlan(render_plan(paper, language=spoken), paper.marking, name)


def snapshot_leaves(kept: KeptStand, made: MadePlan) -> Leaving:
    """Tell what the paper of a kept state is when it leaves the folder."""
    reference = f"{kept.head.plan} {kept.head.as_of.isoformat()}".strip()
    return Leaving(PAPER + KIND, reference, made.marking)


def save_snapshot(
    workspace: Workspace, kept: KeptStand, *, target: Path, reason: str, edition: Edition
) -> None:
    """Save the paper of a kept state; see `snapshot_paper`, `let_out`, `save_copy` for refusals."""
    made = snapshot_paper(workspace, kept, edition=edition)
    let_out(workspace, snapshot_leaves(kept, made), reason=reason)
    save_copy(target, made.data)
