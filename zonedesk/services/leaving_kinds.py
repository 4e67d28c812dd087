"""What a paper, a workbook or an archive is when it leaves the folder, by what stands in it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.domain.access import ARCHIVE, PAPER, REGISTER, WORKBOOK
from zonedesk.domain.paper_marking import marking_of
from zonedesk.domain.words import Edition
from zonedesk.services import paper_actions, paper_plan
from zonedesk.services.leaving import Leaving, let_out, made_paper_leaves
from zonedesk.services.paper_annual import periodic_report
from zonedesk.services.paper_dossier import KIND, dossier_marking
from zonedesk.services.paper_years import year_marking
from zonedesk.services.papers import paper_data
from zonedesk.services.running_terms import KIND as TERMS
from zonedesk.services.running_terms import terms_marking, terms_paper
from zonedesk.services.workbooks import Choice, workbook, workbook_marking
from zonedesk.system.outputs import save_copy

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.domain.paper_annual import ReportPeriod
    from zonedesk.domain.paper_options import Wish
    from zonedesk.services.workspace import Workspace

_MINUTES: Final = "minutes"


def paper_leaves(workspace: Workspace, kind: str, *, reference: str, wish: Wish) -> Leaving:
    """Tell what a paper of a meeting is; see `zonedesk.services.papers.paper` for refusals."""
    contents = paper_data(workspace, kind, reference=reference, wish=wish)
    return made_paper_leaves(kind, reference, contents=contents)


def dossier_leaves(
    workspace: Workspace, reference: str, *, edition: Edition, timeline: bool = False
) -> Leaving:
    """Tell what the sheet of a dossier is."""
    marking = dossier_marking(workspace, reference, edition=edition, timeline=timeline)
    return Leaving(PAPER + KIND, reference, marking)


def year_paper_leaves(
    workspace: Workspace, kind: str, *, year: int, body: str | None, wish: Wish
) -> Leaving:
    """Tell what a paper of a year is."""
    marking = year_marking(workspace, kind, year=year, body=body, wish=wish)
    return Leaving(PAPER + kind, _words(body, year), marking)


def periodic_leaves(workspace: Workspace, period: ReportPeriod, *, edition: Edition) -> Leaving:
    """Tell what the annual report is, or the sheet of a quarter."""
    marking = periodic_report(workspace, period, edition=edition).marking
    quarter = f"K{period.quarter}" if period.quarter else ""
    return Leaving(PAPER + period.paper, _words(period.year, quarter), marking)


def terms_leaves(
    workspace: Workspace, *, year: int | None, body: str | None, edition: Edition
) -> Leaving:
    """Tell what the paper of running terms is."""
    marking = terms_marking(workspace, year=year, body=body, edition=edition)
    return Leaving(PAPER + TERMS, _words(body, year), marking)


def plan_leaves(
    workspace: Workspace, reference: str | None, *, year: int | None, edition: Edition
) -> Leaving:
    """Tell what the paper of a plan is."""
    marking = paper_plan.plan_marking(workspace, reference, year=year, edition=edition)
    return Leaving(PAPER + paper_plan.KIND, _words(reference, year), marking)


def actions_leave(workspace: Workspace, wish: paper_actions.ActionsWish) -> Leaving:
    """Tell what the paper of action points is."""
    marking = paper_actions.actions_marking(workspace, wish)
    return Leaving(PAPER + paper_actions.KIND, _words(wish.body, wish.year), marking)


def workbook_leaves(workspace: Workspace, kind: str, *, chosen: Choice) -> Leaving:
    """Tell what a workbook is."""
    told = REGISTER if kind == REGISTER else WORKBOOK
    marking = workbook_marking(workspace, kind, chosen=chosen)
    return Leaving(told, _words(kind, chosen.body, chosen.year), marking)


def save_of_year(workspace: Workspace, kind: str, *, year: int, target: Path, reason: str) -> None:
    """Save a workbook of a year in full; see `workbook`, `let_out` and `save_copy` for refusals."""
    data = workbook(workspace, kind, year=year)
    leaving = workbook_leaves(workspace, kind, chosen=Choice(year))
    let_out(workspace, leaving, reason=reason)
    save_copy(target, data)


def save_terms(workspace: Workspace, *, target: Path, reason: str) -> None:
    """Save the paper of the running terms in full; see `let_out` and `save_copy` for refusals."""
    leaving = terms_leaves(workspace, year=None, body=None, edition=Edition.FULL)
    data = terms_paper(workspace)
    let_out(workspace, leaving, reason=reason)
    save_copy(target, data)


def archive_leaves(workspace: Workspace, reference: str) -> Leaving:
    """Tell what all papers of a meeting in one file are: as strict as the minutes in full."""
    contents = paper_data(workspace, _MINUTES, reference=reference)
    return Leaving(ARCHIVE, reference, marking_of(contents))


def _words(*parts: object) -> str:
    return " ".join(str(part) for part in parts if part)
