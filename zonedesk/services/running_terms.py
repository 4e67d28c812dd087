"""All running terms in one list: of supervision and sending, of notes and of meetings (R22)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.db.queries import paper_decisions, papers
from zonedesk.db.queries import running_terms as queries
from zonedesk.db.queries import supervision as supervising
from zonedesk.db.queries.scope import scope
from zonedesk.documents.pdf.terms import render_terms
from zonedesk.domain.dossier_supervision import TermState
from zonedesk.domain.errors import Refused
from zonedesk.domain.openness import shown_in
from zonedesk.domain.running_terms import TermLine, TermSource, TermsPaper, by_day, state_on
from zonedesk.domain.term_rules import TermCode
from zonedesk.domain.words import Edition, Marking
from zonedesk.i18n.catalogue import LANGUAGES
from zonedesk.services import terms
from zonedesk.services.term_words import explained, named

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.domain.dossier_supervision import Supervision, Term
    from zonedesk.domain.terms import RunningTerm
    from zonedesk.services.workspace import Workspace

KIND: Final = "terms"
"""How the paper and the workbook of running terms are asked for."""

_CONVENING: Final = frozenset({TermCode.CONVOCATION, TermCode.EXTRAORDINARY})
#: The dossiers tell of these themselves; a meeting only says when they would be.
_OF_DOSSIERS: Final = frozenset({TermCode.GOVERNOR_LIST, TermCode.SUSPENSION, TermCode.ANNULMENT})


def running(workspace: Workspace, *, language: str = "nl") -> tuple[TermLine, ...]:
    """Give every term that runs today, late ones first: by day.

    Raises:
        Refused: ``rule.unreadable`` (rule, value).
    """
    with workspace.database.read() as session:
        return lines(session, today=workspace.clock.today(), language=language)


def lines(
    session: Session,
    *,
    year: int | None = None,
    body: str | None = None,
    today: date,
    language: str | None = None,
) -> tuple[TermLine, ...]:
    """Give terms inside a reading: those that run, or all whose last day falls in a year.

    Args:
        session: of the register.
        year: in which the last day falls; None for all that still ask something today.
        body: code of a body; None for all.
        today: the day in Brussels.
        language: of the words; the zone's first one unless said.

    Raises:
        Refused: ``rule.unreadable`` (rule, value); ``list.unknown_body`` (body).
    """
    limits = scope(session, body=body)
    spoken = language or papers.language(session)
    read = _Reading(session, today, language=spoken, year=year)
    found = [*read.dossiers(), *read.notes(), *read.meetings()]
    if limits.body_id is not None:
        wanted = (body or "").strip().casefold()
        found = [one for one in found if one.body.casefold() == wanted]
    return by_day(found)


def terms_paper(
    workspace: Workspace,
    *,
    year: int | None = None,
    body: str | None = None,
    edition: Edition = Edition.FULL,
    language: str | None = None,
) -> bytes:
    """Give the running terms as PDF.

    Args:
        workspace: the open work folder.
        year: in which the last day falls; None for all that run today.
        body: code of the one body that is meant; None for all.
        edition: the public one leaves out all that is not public.
        language: nl, fr or de; the zone's first language unless said.

    Raises:
        Refused: ``paper.unknown_language`` (language, known), ``list.unknown_body`` (body).
    """
    paper, spoken = _data(workspace, year, body=body, edition=edition, language=language)
    return render_terms(paper, language=spoken)


def terms_marking(
    workspace: Workspace,
    *,
    year: int | None = None,
    body: str | None = None,
    edition: Edition = Edition.FULL,
) -> Marking:
    """Tell how open the paper of `terms_paper` is."""
    return _data(workspace, year, body=body, edition=edition, language=None)[0].marking


def _data(
    workspace: Workspace,
    year: int | None,
    *,
    body: str | None,
    edition: Edition,
    language: str | None,
) -> tuple[TermsPaper, str]:
    """Read what the paper holds, and the language that it speaks."""
    today = workspace.clock.today()
    with workspace.database.read() as session:
        spoken = language or papers.language(session)
        if spoken not in LANGUAGES:
            raise Refused("paper.unknown_language", language=spoken, known=", ".join(LANGUAGES))
        every = lines(session, year=year, body=body, today=today, language=spoken)
        limits, name = scope(session, body=body), ""
        if limits.body_id is not None:
            name = paper_decisions.body_name(session, limits.body_id, language=spoken)
        house = papers.house(session)
    kept = tuple(one for one in every if shown_in(edition, one.marking))
    return TermsPaper(house, edition, kept, today, year, name), spoken


class _Reading:
    """Reads terms of every source on a day, in a language, of one year or those that run."""

    def __init__(self, session: Session, today: date, *, language: str, year: int | None) -> None:
        self._session = session
        self._today = today
        self._language = language
        self._year = year

    def dossiers(self) -> Iterator[TermLine]:
        """Give the terms of supervision and of sending."""
        which = supervising.unanswered()
        if self._year is not None:
            which = supervising.under_supervision()
        subjects = supervising.subjects(self._session, which)
        for dossier_id, found in supervising.supervisions(self._session, which).items():
            subject = subjects[dossier_id]
            for term in self._wanted(found):
                told = term.told(self._today)
                yield TermLine(
                    TermSource.SENDING if term.ours else TermSource.SUPERVISION,
                    term.until,
                    term.state(self._today),
                    named(told, self._language),
                    subject.reference,
                    subject.title,
                    article=term.article,
                    counted=explained(told, self._language),
                    marking=subject.marking,
                    body=subject.body,
                    provisional=term.presumed,
                    overruled=term.overruled.reason if term.overruled else "",
                )

    def notes(self) -> Iterator[TermLine]:
        """Give the notes on open dossiers that bear a term (R53)."""
        for note in queries.notes_due(self._session):
            if self._year in {None, note.due.year}:
                late = note.due < self._today
                state = TermState.LATE if late else state_on(note.due, self._today)
                words = next(iter(note.text.splitlines()), "")
                yield TermLine(
                    TermSource.NOTE,
                    note.due,
                    state,
                    words,
                    note.reference,
                    note.title,
                    marking=note.marking,
                    body=note.body,
                )

    def meetings(self) -> Iterator[TermLine]:
        """Give the terms of meetings; those of their decisions come from the dossiers."""
        middle = self._year or self._today.year
        unsent = queries.unsent(self._session, self._today)
        for year in (middle - 1, middle, middle + 1):
            for one in terms.of_meetings(self._session, year, today=self._today):
                term = one.term
                if term.code not in _OF_DOSSIERS and self._asks(one, unsent=unsent):
                    late = self._year is None and term.passed
                    yield TermLine(
                        TermSource.MEETING,
                        term.day,
                        TermState.LATE if late else state_on(term.day, self._today),
                        named(term, self._language),
                        one.reference,
                        one.title,
                        article=term.article,
                        counted=explained(term, self._language),
                        body=one.body,
                        overruled=term.overruled.reason if term.overruled else "",
                    )

    def _asks(self, one: RunningTerm, *, unsent: frozenset[str]) -> bool:
        """Tell whether a term of a meeting is meant: of a year all, else those not done with.

        A convocation that went out asks nothing any more; one that did not is late until it does.
        """
        if self._year is not None:
            return one.term.day.year == self._year
        if one.term.code in _CONVENING:
            return one.reference in unsent
        return not one.term.passed

    def _wanted(self, found: Supervision) -> tuple[Term, ...]:
        if self._year is None:
            return found.open_terms(self._today)
        return tuple(one for one in found.terms if one.until.year == self._year)
