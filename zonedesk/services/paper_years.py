"""Papers of a whole year: the list of its decisions, and its approved minutes bound in one file."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.db.queries import paper_decisions, paper_years, papers
from zonedesk.db.queries.approvals import MINUTES
from zonedesk.db.queries.scope import scope
from zonedesk.documents.pdf.booklet import render_booklet
from zonedesk.domain.errors import Refused
from zonedesk.domain.openness import strictest
from zonedesk.domain.paper_booklet import Booklet, BoundMinutes, Draft
from zonedesk.domain.paper_editions import paper_marking
from zonedesk.domain.words import Edition, Marking
from zonedesk.i18n.catalogue import LANGUAGES
from zonedesk.services import paper_sources
from zonedesk.services.paper_decisions import decisions_of_year, marking_of_year
from zonedesk.services.papers import PAPERS, Wish

if TYPE_CHECKING:
    from zonedesk.db.database import Session
    from zonedesk.services.paper_sources import MeetingSources
    from zonedesk.services.workspace import Workspace

YEARLY: Final = ("decisions", "minutes")
"""The kinds of paper that can be made of a year."""
_WHOLE: Final = Wish()


def year_paper(
    workspace: Workspace,
    kind: str,
    *,
    year: int,
    body: str | None = None,
    wish: Wish = _WHOLE,
    language: str | None = None,
) -> bytes:
    """Give a paper of a year as PDF.

    Args:
        workspace: the open work folder.
        kind: one of `YEARLY`.
        year: of the meetings.
        body: code of the one body that is meant; all where it is None.
        wish: edition; whether the list of decisions is for the governor.
        language: nl, fr or de; the zone's first language unless said.

    Raises:
        Refused: ``paper.meeting_needed`` (kind), ``paper.unknown_language`` (language, known),
            ``list.unknown_body`` (body), ``paper.not_for_governor`` (body).
    """
    if kind not in YEARLY:
        raise Refused("paper.meeting_needed", kind=kind)
    with workspace.database.read() as session:
        spoken = language or papers.language(session)
        if spoken not in LANGUAGES:
            raise Refused("paper.unknown_language", language=spoken, known=", ".join(LANGUAGES))
        if kind == MINUTES:
            data = _booklet(session, year=year, body=body, edition=wish.edition, language=spoken)
            return render_booklet(data, language=spoken)
    return decisions_of_year(workspace, year=year, body=body, wish=wish, language=spoken)


def year_marking(
    workspace: Workspace, kind: str, *, year: int, body: str | None, wish: Wish
) -> Marking:
    """Tell how strict the strictest thing in a paper of a year is."""
    if kind != MINUTES:
        return marking_of_year(workspace, year=year, body=body, wish=wish)
    with workspace.database.read() as session:
        limits = scope(session, year=year, body=body)
        found = paper_years.minuted(session, limits.of_meeting())
        language = papers.language(session)
        every = [
            paper_sources.read(session, one.id, language=language)
            for one in found
            if one.status.locked
        ]
    return strictest(_marking(one, wish.edition) for one in every)


def _booklet(
    session: Session, *, year: int, body: str | None, edition: Edition, language: str
) -> Booklet:
    """Bind what was kept of approved minutes; those of the register, never kept, are set now."""
    limits = scope(session, year=year, body=body)
    name = ""
    if limits.body_id is not None:
        name = paper_decisions.body_name(session, limits.body_id, language=language)
    found = paper_years.minuted(session, limits.of_meeting())
    approved = [one for one in found if one.status.locked]
    every = [paper_sources.read(session, one.id, language=language) for one in approved]
    return Booklet(
        house=papers.house(session),
        year=year,
        edition=edition,
        papers=tuple(_bound(session, one, edition=edition) for one in every),
        drafts=tuple(
            Draft(
                one.reference,
                paper_decisions.body_name(session, one.body_id, language=language),
                one.day,
            )
            for one in found
            if not one.status.locked
        ),
        body=name,
        marking=strictest([Marking.PUBLIC, *(_marking(one, edition) for one in every)]),
    )


def _bound(session: Session, sources: MeetingSources, *, edition: Edition) -> BoundMinutes:
    """Give minutes as they were kept; the register brings some that never were."""
    record, language = sources.record, sources.language
    kept = papers.issued(session, record.id, kind=MINUTES, edition=edition, language=language)
    if kept is None:
        made = PAPERS[MINUTES]
        kept = made.render(made.build(sources, Wish(edition)), language=language)
    heading = record.heading
    return BoundMinutes(heading.reference, heading.body, heading.date, kept)


def _marking(sources: MeetingSources, edition: Edition) -> Marking:
    deliberative = sources.record.heading.deliberative
    return paper_marking(sources.items, edition, deliberative=deliberative)
