"""The sheet of a dossier as PDF (documents.md 2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.db.models import AgendaItem, Dossier
from zonedesk.db.queries import (
    actions,
    decisions,
    dossier_course,
    dossier_history,
    dossiers,
    papers,
    supervision,
)
from zonedesk.db.queries.meetings import names_of_bodies
from zonedesk.documents.pdf.dossier import render_dossier
from zonedesk.domain.dossier_course import newest_first
from zonedesk.domain.errors import Refused
from zonedesk.domain.openness import shown_in
from zonedesk.domain.paper_dossier import DossierPaper, for_reader
from zonedesk.domain.words import Edition, Marking
from zonedesk.i18n.catalogue import LANGUAGES
from zonedesk.system.files import safe_name

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.domain.rows import DecisionRow
    from zonedesk.services.workspace import Workspace

KIND: Final = "dossier"


@dataclass(frozen=True, slots=True)
class MadeSheet:
    """The sheet of a dossier that was made: its bytes, who may read it, what to call its file."""

    data: bytes
    marking: Marking
    name: str


def dossier_paper(
    workspace: Workspace,
    reference: str,
    *,
    edition: Edition = Edition.FULL,
    timeline: bool = False,
    language: str | None = None,
) -> bytes:
    """Give the sheet of a dossier as PDF; see `made_sheet`."""
    made = made_sheet(workspace, reference, edition=edition, timeline=timeline, language=language)
    return made.data


def made_sheet(
    workspace: Workspace,
    reference: str,
    *,
    edition: Edition = Edition.FULL,
    timeline: bool = False,
    language: str | None = None,
) -> MadeSheet:
    """Give the sheet of a dossier as PDF, with who may read it.

    Args:
        workspace: the open work folder.
        reference: of the dossier.
        edition: full or public.
        timeline: the course tells everything that happened, each change of a field included.
        language: nl, fr or de; the zone's first language unless said.

    Raises:
        Refused: ``show.unknown`` (reference); ``paper.dossier_not_public`` (reference) for the
            public edition of a dossier that is not public: it leaves nothing there;
            ``paper.unknown_language`` (language, known).
    """
    with workspace.database.read() as session:
        spoken = language or papers.language(session)
        if spoken not in LANGUAGES:
            raise Refused("paper.unknown_language", language=spoken, known=", ".join(LANGUAGES))
        today = workspace.clock.today()
        paper = _read(session, reference, edition=edition, timeline=timeline, today=today)
    public = "-openbaar" if edition is Edition.PUBLIC else ""
    name = safe_name(f"dossier {reference}{public}.pdf")
    return MadeSheet(render_dossier(paper, language=spoken), paper.marking, name)


def dossier_marking(
    workspace: Workspace, reference: str, *, edition: Edition, timeline: bool = False
) -> Marking:
    """Tell how strict the strictest thing on the sheet of a dossier is."""
    today = workspace.clock.today()
    with workspace.database.read() as session:
        paper = _read(session, reference, edition=edition, timeline=timeline, today=today)
    return paper.marking


def _read(
    session: Session, reference: str, *, edition: Edition, timeline: bool, today: date
) -> DossierPaper:
    dossier_id = dossiers.find(session, reference)
    if dossier_id is None:
        raise Refused("show.unknown", reference=reference)
    row = dossiers.one(session, dossier_id)
    if not shown_in(edition, row.marking):
        raise Refused("paper.dossier_not_public", reference=reference)
    points = actions.of_dossier(session, dossier_id)
    watched = supervision.supervisions(session, Dossier.id == dossier_id)[dossier_id]
    found = decisions.held(session, AgendaItem.dossier_id == dossier_id, today=today)
    events = dossier_course.read(
        session,
        dossier_id,
        row=row,
        supervision=watched,
        around=dossier_course.Around(points, found, today),
    )
    if timeline:
        changes = dossier_history.changes(session, dossier_id, actions=points)
        events = newest_first([*reversed(events), *changes])
    decided = [one.row for one in found]
    if edition is Edition.PUBLIC:

        def settled(rows: Sequence[DecisionRow]) -> list[DecisionRow]:
            return decisions.with_known_links(session, rows, may_read=_is_public, today=today)

        decided = settled(decided)
        events = dossier_course.with_known_links(events, settled)
    return for_reader(
        DossierPaper(
            house=papers.house(session),
            edition=edition,
            row=row,
            body=names_of_bodies(session).get(row.body, row.body),
            course=tuple(reversed(events)),
            decisions=tuple(decided),
            supervision=watched if watched.terms else None,
            actions=tuple(points),
            plan_lines=dossier_course.served(session, dossier_id),
            today=today,
            whole=timeline,
        )
    )


def _is_public(row: DecisionRow) -> bool:
    return row.marking is Marking.PUBLIC
