"""The state of an action plan as PDF (documents.md 2): as it stands, or on the last day of a year.

What stands on the paper is one frozen `PlanState`; a snapshot keeps the same, so that it prints
through the same functions.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.db.queries import indicators, paper_plan, papers, plan, plan_record
from zonedesk.documents.pdf.plan import render_plan
from zonedesk.domain.errors import Refused
from zonedesk.domain.paper_plan import PaperLine, PlanState, measured, paper_of, state_day
from zonedesk.domain.plan_record import Period, periods_of, progress_of
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import Edition, Marking, PlanLevel
from zonedesk.i18n.catalogue import LANGUAGES
from zonedesk.system.files import safe_name

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.domain.paper_plan import PlanPaper
    from zonedesk.domain.rows import PlanRow
    from zonedesk.services.workspace import Workspace

KIND: Final = "plan"
"""How the paper and the workbook of a plan are asked for."""


@dataclass(frozen=True, slots=True)
class MadePlan:
    """The paper of a plan that was made: its bytes, who may read it, what to call its file."""

    data: bytes
    marking: Marking
    name: str


def plan_paper(
    workspace: Workspace,
    reference: str | None = None,
    *,
    year: int | None = None,
    edition: Edition = Edition.FULL,
    language: str | None = None,
) -> bytes:
    """Give the state of a plan as PDF; see `made_plan`."""
    made = made_plan(workspace, reference, year=year, edition=edition, language=language)
    return made.data


def made_plan(
    workspace: Workspace,
    reference: str | None = None,
    *,
    year: int | None = None,
    edition: Edition = Edition.FULL,
    language: str | None = None,
) -> MadePlan:
    """Give the state of a plan as PDF, with who may read it.

    Args:
        workspace: the open work folder.
        reference: code of the plan, or of a line of it; without it the plan whose term holds the
            year.
        year: of the classes and the values; without it this year, or the last one of the plan.
        edition: the public one leaves out what is confidential, and counts it.
        language: nl, fr or de; the zone's first language unless said.

    Raises:
        Refused: ``show.unknown`` (reference); ``paper.no_plan`` (year);
            ``paper.plan_not_public`` (reference) for the public edition of a confidential plan;
            ``paper.unknown_language`` (language, known).
    """
    with workspace.database.read() as session:
        spoken = language or papers.language(session)
        if spoken not in LANGUAGES:
            raise Refused("paper.unknown_language", language=spoken, known=", ".join(LANGUAGES))
        paper = _read(session, reference, year=year, edition=edition, today=workspace.clock.today())
    public = "-openbaar" if edition is Edition.PUBLIC else ""
    name = safe_name(f"actieplan {paper.plan.row.code} {paper.year}{public}.pdf")
    return MadePlan(render_plan(paper, language=spoken), paper.marking, name)


def plan_marking(
    workspace: Workspace,
    reference: str | None,
    *,
    year: int | None = None,
    edition: Edition = Edition.FULL,
) -> Marking:
    """Tell how strict the strictest thing on the paper of `made_plan` is."""
    today = workspace.clock.today()
    with workspace.database.read() as session:
        return _read(session, reference, year=year, edition=edition, today=today).marking


def state_of_plan(session: Session, code: str, *, year: int, day: date) -> PlanState:
    """Read how a plan stands, whole, inside a reading that is under way.

    Args:
        session: to read with.
        code: of the line of the plan itself.
        year: of the classes and the values.
        day: terms of action points are judged on it; what was written later is left out.

    Raises:
        Refused: ``show.unknown`` (reference).
    """
    found = plan.find(session, code)
    if found is None:
        raise Refused("show.unknown", reference=code)
    rows = plan.by_id(session, year=year)
    lines = {line_id: rows[line_id] for line_id in _below(rows, found)}
    codes = {row.code for row in lines.values()}
    return PlanState(
        year=year,
        day=day,
        lines=tuple(_lines(session, lines, year=year, day=day)),
        actions=tuple(paper_plan.open_actions(session, day, codes=codes)),
        discussed=tuple(paper_plan.discussed(session, day, lines=lines)),
    )


def _read(
    session: Session, reference: str | None, *, year: int | None, edition: Edition, today: date
) -> PlanPaper:
    rows = list(plan.by_id(session, year=year).values())
    row = _plan_of_line(rows, reference) if reference else _plan_of_year(rows, year or today.year)
    if row.confidential and edition is Edition.PUBLIC:
        raise Refused("paper.plan_not_public", reference=row.code)
    term = periods_of(rows)[row.code]
    shown = year if year is not None else _year_of(term, today)
    state = state_of_plan(session, row.code, year=shown, day=state_day(shown, today))
    return paper_of(state, house=papers.house(session), edition=edition)


def _plan_of_line(rows: list[PlanRow], reference: str) -> PlanRow:
    known = {row.code.casefold(): row for row in rows}
    found = known.get(reference.strip().casefold())
    if found is None:
        raise Refused("show.unknown", reference=reference)
    while found.parent:
        found = known[found.parent.casefold()]
    return found


def _plan_of_year(rows: list[PlanRow], year: int) -> PlanRow:
    """Choose the plan whose term holds a year; of several the one that began last."""
    terms = periods_of(rows)
    tops = [row for row in rows if not row.parent and row.level is PlanLevel.PLAN]
    fitting = [row for row in tops if _holds(terms[row.code], year)]
    if not fitting:
        raise Refused("paper.no_plan", year=year)
    begun = {row.code: terms[row.code].first for row in fitting}
    return max(fitting, key=lambda row: (begun[row.code] is not None, begun[row.code]))


def _holds(term: Period, year: int) -> bool:
    first = term.first is None or term.first.year <= year
    return first and (term.last is None or term.last.year >= year)


def _year_of(term: Period, today: date) -> int:
    return today.year if term.last is None else min(today.year, term.last.year)


def _below(rows: Mapping[int, PlanRow], top: int) -> list[int]:
    """Give the ids of a line and all below it, in plan order."""
    codes, found = {rows[top].code}, []
    for line_id, row in rows.items():
        if line_id == top or row.parent in codes:
            codes.add(row.code)
            found.append(line_id)
    return found


def _lines(
    session: Session, lines: Mapping[int, PlanRow], *, year: int, day: date
) -> list[PaperLine]:
    progress = progress_of(list(lines.values()), plan_record.weights(session))
    goals = paper_plan.goals(session)
    last = paper_plan.last_progress(session, day)
    known = indicators.records(session)
    return [
        PaperLine(
            row,
            progress=progress[row.code][0],
            goal=goals.get(line_id, RichText()),
            last=last.get(line_id),
            indicators=tuple(measured(one, year) for one in known.get(line_id, ())),
        )
        for line_id, row in lines.items()
    ]
