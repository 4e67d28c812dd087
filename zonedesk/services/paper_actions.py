"""The list of action points as PDF: what is open today, or all of a year (documents.md 2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.db.queries import actions, paper_decisions, papers
from zonedesk.db.queries.scope import scope
from zonedesk.documents.pdf.actions import render_actions
from zonedesk.domain.errors import Refused
from zonedesk.domain.paper_actions import ActionsPaper, Grouping, actions_paper_of
from zonedesk.domain.words import Edition, Marking
from zonedesk.i18n.catalogue import LANGUAGES
from zonedesk.system.files import safe_name

if TYPE_CHECKING:
    from zonedesk.db.database import Session
    from zonedesk.services.workspace import Workspace

KIND: Final = "actions"
"""How the paper and the workbook of action points are asked for."""


@dataclass(frozen=True, slots=True)
class ActionsWish:
    """What of the action points a paper is to tell; None chooses nothing.

    Attributes:
        year: of their term, else of their origin; without it those that are open.
        body: code of the body they come from.
        grouping: by what they stand together.
        edition: the public one leaves out all that is not public.
    """

    year: int | None = None
    body: str | None = None
    grouping: Grouping = Grouping.OWNER
    edition: Edition = Edition.FULL


@dataclass(frozen=True, slots=True)
class MadeActions:
    """The paper that was made: its bytes, who may read it, what to call its file."""

    data: bytes
    marking: Marking
    name: str


_ALL_OPEN: Final = ActionsWish()


def made_actions(
    workspace: Workspace, wish: ActionsWish = _ALL_OPEN, *, language: str | None = None
) -> MadeActions:
    """Give the list of action points as PDF, with who may read it.

    Args:
        workspace: the open work folder.
        wish: which of them, and how.
        language: nl, fr or de; the zone's first language unless said.

    Raises:
        Refused: ``paper.unknown_language`` (language, known), ``list.unknown_body`` (body).
    """
    with workspace.database.read() as session:
        spoken = language or papers.language(session)
        if spoken not in LANGUAGES:
            raise Refused("paper.unknown_language", language=spoken, known=", ".join(LANGUAGES))
        paper = _read(workspace, session, wish=wish, language=spoken)
    public = "-openbaar" if wish.edition is Edition.PUBLIC else ""
    told = " ".join(str(part) for part in (wish.body, wish.year or f"{paper.day}") if part)
    name = safe_name(f"actiepunten {told}{public}.pdf")
    return MadeActions(render_actions(paper, language=spoken), paper.marking, name)


def actions_marking(workspace: Workspace, wish: ActionsWish) -> Marking:
    """Tell how strict the strictest thing on the paper of `made_actions` is."""
    with workspace.database.read() as session:
        return _read(workspace, session, wish=wish, language=papers.language(session)).marking


def _read(
    workspace: Workspace, session: Session, *, wish: ActionsWish, language: str
) -> ActionsPaper:
    limits, body = scope(session, body=wish.body), ""
    if limits.body_id is not None:
        body = paper_decisions.body_name(session, limits.body_id, language=language)
    return actions_paper_of(
        ActionsPaper(
            house=papers.house(session),
            edition=wish.edition,
            rows=tuple(actions.actions(session, year=wish.year, body=wish.body)),
            day=workspace.clock.today(),
            grouping=wish.grouping,
            year=wish.year,
            body=body,
        )
    )
