"""Workbooks: the register, the lists one by one, and the year for the college (formats.md 3)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from zonedesk.db.queries import attendance_overview, college, papers
from zonedesk.db.queries.actions import actions
from zonedesk.db.queries.decisions import decisions, with_known_links
from zonedesk.db.queries.dossier_record import supervisions_by_reference
from zonedesk.db.queries.dossiers import dossiers
from zonedesk.db.queries.figures import latest_year
from zonedesk.db.queries.indicators import indicators
from zonedesk.db.queries.meetings import meetings
from zonedesk.db.queries.plan import by_id, plan
from zonedesk.db.queries.plan_record import weights
from zonedesk.documents.excel.actions import render_actions
from zonedesk.documents.excel.annual import render_annual
from zonedesk.documents.excel.attendance import render_attendance_book
from zonedesk.documents.excel.college import render_college
from zonedesk.documents.excel.context import BookContext
from zonedesk.documents.excel.decisions import render_decisions
from zonedesk.documents.excel.dossiers import render_dossiers
from zonedesk.documents.excel.indicators import render_indicators
from zonedesk.documents.excel.meetings import render_meetings
from zonedesk.documents.excel.plan import render_plan
from zonedesk.documents.excel.terms import render_terms_book
from zonedesk.domain.college import CollegeBook, LeftOut
from zonedesk.domain.errors import Refused
from zonedesk.domain.figures import named_outside
from zonedesk.domain.openness import shown_in, strictest
from zonedesk.domain.paper_annual import PeriodicReport, ReportPeriod
from zonedesk.domain.plan_record import periods_of, progress_of
from zonedesk.domain.words import Edition, Marking
from zonedesk.i18n.catalogue import translator
from zonedesk.services.figures import figures_of
from zonedesk.services.paper_annual import periodic_report
from zonedesk.services.register import export_register
from zonedesk.services.running_terms import lines as running_terms
from zonedesk.system.clock import in_brussels

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.domain.dossier_supervision import Supervision
    from zonedesk.domain.figures import YearFigures
    from zonedesk.domain.rows import (
        ActionRow,
        DecisionRow,
        DossierRow,
        IndicatorRow,
        MeetingRow,
        PlanRow,
    )
    from zonedesk.domain.running_terms import TermLine
    from zonedesk.services.workspace import Workspace


@dataclass(frozen=True, slots=True)
class ListKind:
    """A list as a workbook: what reads it, how open each row is, and what writes it.

    ``of_day`` tells that its rows depend on the day on which they are read; ``settle`` leaves out
    of rows what they tell of other ones that the reader may not know of; ``terms`` gives what the
    sheet tells of supervision.
    """

    read: Callable[..., Sequence[Any]]
    marking: Callable[[Any], Marking]
    render: Callable[..., bytes]
    of_day: bool = False
    settle: Callable[..., list[Any]] | None = None
    terms: Callable[[Session], Mapping[str, Supervision]] | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """What of the work folder a workbook is to show; None chooses nothing."""

    year: int | None = None
    body: str | None = None
    edition: Edition = Edition.FULL


def workbook(
    workspace: Workspace,
    kind: str,
    *,
    year: int | None = None,
    body: str | None = None,
    edition: Edition = Edition.FULL,
) -> bytes:
    """Give a workbook as ``.xlsx``.

    Args:
        workspace: the open work folder.
        kind: one of `WORKBOOKS`.
        year: rows of that year only; for the college the latest year with a meeting unless said.
        body: code of a body, rows of it only.
        edition: the public one leaves out all that is not public.

    Raises:
        Refused: ``workbook.unknown_kind`` (kind, known), ``list.unknown_body``;
            ``workbook.no_choice`` (kind, choice): the register is always whole, the college
            reads of all bodies and its workbook has no public edition.
    """
    chosen = Choice(year, body, edition)
    refuse_choices(kind, chosen)
    if kind == "register":
        return export_register(workspace)
    if kind == "college":
        return _college(workspace, year)
    if kind == "annual":
        return _annual(workspace, chosen)
    if kind == "attendance":
        return _attendance(workspace, chosen)
    if kind not in LIST_KINDS:
        raise Refused("workbook.unknown_kind", kind=kind, known=", ".join(WORKBOOKS))
    return _list(workspace, LIST_KINDS[kind], chosen=chosen)


def workbook_marking(workspace: Workspace, kind: str, *, chosen: Choice) -> Marking:
    """Tell how strict the strictest thing in a workbook is, for who lets it leave the folder.

    The register holds everything, whatever stands in it today.
    """
    if kind == "register":
        return Marking.CLOSED
    if chosen.edition is Edition.PUBLIC or kind == "attendance":
        return Marking.PUBLIC
    if kind == "college":
        with workspace.database.read() as session:
            year = chosen.year or latest_year(session) or workspace.clock.today().year
        return strictest(_markings(college_book(workspace, year)))
    if kind == "annual":
        return _report(workspace, chosen).marking
    if kind not in LIST_KINDS:
        return Marking.CLOSED
    made = LIST_KINDS[kind]
    of_day = {"today": workspace.clock.today()} if made.of_day else {}
    with workspace.database.read() as session:
        rows = made.read(session, year=chosen.year, body=chosen.body, **of_day)
    return strictest(map(made.marking, rows))


def refuse_choices(kind: str, chosen: Choice) -> None:
    """Refuse a choice that a kind of workbook does not know, rather than overlook it.

    Raises:
        Refused: ``workbook.no_choice`` (kind, choice: a field of `Choice`).
    """
    for choice in _NOT_CHOSEN.get(kind, ()):
        if getattr(chosen, choice) != getattr(Choice(), choice):
            raise Refused("workbook.no_choice", kind=kind, choice=choice)


def _list(workspace: Workspace, kind: ListKind, *, chosen: Choice) -> bytes:
    with workspace.database.read() as session:
        of_day = {"today": workspace.clock.today()} if kind.of_day else {}
        rows = kind.read(session, year=chosen.year, body=chosen.body, **of_day)
        kept = [row for row in rows if shown_in(chosen.edition, kind.marking(row))]
        if kind.settle is not None and chosen.edition is Edition.PUBLIC:
            kept = kind.settle(session, kept, may_read=_is_public, **of_day)
        markings = [kind.marking(row) for row in kept]
        context = _context(workspace, session, chosen=chosen, markings=markings)
        beside = {} if kind.terms is None else {"terms": kind.terms(session)}
    return kind.render(kept, context=context, **beside)


def _attendance(workspace: Workspace, chosen: Choice) -> bytes:
    """Write who took part; that is no secret, what it is about is not told."""
    with workspace.database.read() as session:
        rows = attendance_overview.lines(session, year=chosen.year, body=chosen.body)
        totals = attendance_overview.overview(session, year=chosen.year, body=chosen.body)
        context = _context(workspace, session, chosen=chosen, markings=())
    return render_attendance_book(rows, totals, context=context)


def _annual(workspace: Workspace, chosen: Choice) -> bytes:
    """Write the figures of a year; the latest with a meeting unless said."""
    report = _report(workspace, chosen)
    of_year = replace(chosen, year=report.figures.year)
    with workspace.database.read() as session:
        context = _context(workspace, session, chosen=of_year, markings=(report.marking,))
    return render_annual(report, context=context)


def _report(workspace: Workspace, chosen: Choice) -> PeriodicReport:
    with workspace.database.read() as session:
        year = chosen.year or latest_year(session) or workspace.clock.today().year
        spoken = papers.language(session)
    language = spoken if spoken in LANGUAGES else LANGUAGES[0]
    period = ReportPeriod(year)
    return periodic_report(workspace, period, edition=chosen.edition, language=language)


def _context(
    workspace: Workspace, session: Session, *, chosen: Choice, markings: Iterable[Marking]
) -> BookContext:
    """Tell whose a workbook is, what it shows and who may read it; a full one is for inside."""
    spoken = papers.language(session)
    language = spoken if spoken in LANGUAGES else LANGUAGES[0]
    public = chosen.edition is Edition.PUBLIC
    house = papers.house(session)
    return BookContext(
        zone=house.zone,
        wordings=house.wordings,
        made=in_brussels(workspace.clock.now_utc()),
        filters=_filters(chosen, language),
        edition=chosen.edition,
        marking=Marking.PUBLIC if public else strictest([Marking.INTERNAL, *markings]),
        year=chosen.year,
        language=language,
    )


def _filters(chosen: Choice, language: str) -> tuple[str, ...]:
    say = translator(language).gettext
    year = say("year %s") % chosen.year if chosen.year is not None else ""
    body = say("body %s") % chosen.body if chosen.body is not None else ""
    return tuple(words for words in (year, body) if words)


def _college(workspace: Workspace, year: int | None) -> bytes:
    with workspace.database.read() as session:
        of_year = year or latest_year(session) or workspace.clock.today().year
        book = book_of_college(session, of_year, today=workspace.clock.today())
        context = _context(workspace, session, chosen=Choice(of_year), markings=_markings(book))
    return render_college(book, context=replace(context, for_college=True))


def college_book(workspace: Workspace, year: int) -> CollegeBook:
    """Give what the workbook of the college holds for a year, without writing it."""
    with workspace.database.read() as session:
        return book_of_college(session, year, today=workspace.clock.today())


def book_of_college(session: Session, year: int, *, today: date) -> CollegeBook:
    """Read as `college_book`, inside a reading that is under way."""
    decided, decisions_out = college.decisions_of(session, year, today=today)
    treated, dossiers_out = college.dossiers_of(session, year)
    lines, plan_out = college.plan_of(session, year)
    points, actions_out = college.actions_of(session, year)
    return CollegeBook(
        year=year,
        figures=_figures(session, year),
        previous=_figures(session, year - 1),
        decisions=decided,
        dossiers=treated,
        plan=lines,
        actions=points,
        terms=_terms_of(session, treated),
        left_out=LeftOut(decisions_out, dossiers_out, plan_out, actions_out),
    )


def _terms_of(session: Session, treated: Iterable[DossierRow]) -> dict[str, Supervision]:
    """Give the terms of the dossiers that are shown, and of no other."""
    shown = {row.reference for row in treated}
    every = supervisions_by_reference(session)
    return {reference: terms for reference, terms in every.items() if reference in shown}


def _figures(session: Session, year: int) -> YearFigures:
    """Count everything; a word that only hidden records bear is not told."""
    found = named_outside(figures_of(session, year))
    return replace(found, dossiers=college.categories_of(session, year))


def _markings(book: CollegeBook) -> Iterator[Marking]:
    yield from (row.marking for row in book.decisions)
    yield from (row.marking for row in book.dossiers)
    yield from (row.marking for row in book.actions)


def _plan(session: Session, *, year: int | None, body: str | None) -> list[PlanRow]:
    """List plan lines; what was not filled in comes from the lines below (R94, R96)."""
    whole = list(by_id(session, year=year).values())
    progress = progress_of(whole, weights(session))
    planned, actual = periods_of(whole), periods_of(whole, actual=True)
    return [
        replace(
            row,
            progress=progress[row.code][0],
            planned_from=planned[row.code].first,
            planned_to=planned[row.code].last,
            actual_from=actual[row.code].first,
            actual_to=actual[row.code].last,
        )
        for row in plan(session, year=year, body=body)
    ]


def _of_meeting(_row: MeetingRow) -> Marking:
    """That a meeting takes place is no secret; its items are not named."""
    return Marking.PUBLIC


def _of_line(row: PlanRow | IndicatorRow) -> Marking:
    return Marking.CLOSED if row.confidential else Marking.PUBLIC


def _marked(row: DossierRow | ActionRow | DecisionRow | TermLine) -> Marking:
    return row.marking


def _is_public(row: DecisionRow) -> bool:
    return row.marking is Marking.PUBLIC


#: German is for papers only (architecture.md, i18n).
LANGUAGES: Final = ("nl", "fr")
LIST_KINDS: Final = {
    "meetings": ListKind(meetings, _of_meeting, render_meetings),
    "decisions": ListKind(
        decisions, _marked, render_decisions, of_day=True, settle=with_known_links
    ),
    "dossiers": ListKind(dossiers, _marked, render_dossiers, terms=supervisions_by_reference),
    "plan": ListKind(_plan, _of_line, render_plan),
    "indicators": ListKind(indicators, _of_line, render_indicators),
    "actions": ListKind(actions, _marked, render_actions),
    "terms": ListKind(running_terms, _marked, render_terms_book, of_day=True),
}
_NOT_CHOSEN: Final = {
    "register": ("year", "body", "edition"),
    "college": ("body", "edition"),
    "annual": ("body",),
}
WORKBOOKS: Final = ("register", "college", *LIST_KINDS, "attendance", "annual")
