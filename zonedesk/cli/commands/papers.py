"""Papers as PDF: ``paper``; all of a meeting in one file: ``archive``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from zonedesk.cli.folder import opened
from zonedesk.cli.places import refuse_existing, write_output
from zonedesk.cli.shared_arguments import EDITIONS, reason_of
from zonedesk.domain.errors import Refused
from zonedesk.domain.paper_actions import Grouping
from zonedesk.domain.words import PeriodicPaper
from zonedesk.services import (
    paper_actions,
    paper_plan,
    paper_snapshot,
    plan_snapshots,
    running_terms,
)
from zonedesk.services.leaving import let_out
from zonedesk.services.leaving_kinds import (
    actions_leave,
    archive_leaves,
    dossier_leaves,
    paper_leaves,
    periodic_leaves,
    plan_leaves,
    terms_leaves,
    year_paper_leaves,
)
from zonedesk.services.meeting_archive import meeting_archive
from zonedesk.services.paper_annual import PERIODIC, period_asked, periodic_paper
from zonedesk.services.paper_dossier import KIND, dossier_paper
from zonedesk.services.paper_joined import MINUTES, joined_minutes
from zonedesk.services.paper_years import YEARLY, year_paper
from zonedesk.services.papers import Wish, paper

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Mapping

    from zonedesk.services.leaving import Leaving
    from zonedesk.services.workspace import Workspace

_OF_NO_MEETING: Final = frozenset({paper_actions.KIND, running_terms.KIND})

Made: TypeAlias = "tuple[bytes, Leaving]"
Maker: TypeAlias = "Callable[[Workspace, argparse.Namespace], Made]"


def paper_command(options: argparse.Namespace) -> int:
    """Write one paper of a meeting, of a dossier, or of a year."""
    _refuse_choices(options)
    refuse_existing(options.output, force=options.force)
    with opened(options) as workspace:
        data, leaving = _maker(options)(workspace, options)
        let_out(workspace, leaving, reason=reason_of(options))
    write_output(options.output, data)
    return 0


def _wish(options: argparse.Namespace) -> Wish:
    return Wish(
        EDITIONS[options.edition],
        filled=options.filled,
        differences=options.differences,
        addressee=options.to,
        governor=options.governor,
        formula=options.formula,
        with_actions=options.with_actions,
    )


def _maker(options: argparse.Namespace) -> Maker:
    """Find what makes a paper: of a kind of its own, of a meeting, or of a year."""
    return _MAKERS.get(options.kind) or (_meeting if options.reference else _year)


def _dossier(workspace: Workspace, options: argparse.Namespace) -> Made:
    chosen = {"edition": EDITIONS[options.edition], "timeline": options.timeline}
    data = dossier_paper(workspace, options.reference, **chosen, language=options.language)
    return data, dossier_leaves(workspace, options.reference, **chosen)


def _terms(workspace: Workspace, options: argparse.Namespace) -> Made:
    chosen = {"year": options.year, "body": options.body, "edition": EDITIONS[options.edition]}
    data = running_terms.terms_paper(workspace, **chosen, language=options.language)
    return data, terms_leaves(workspace, **chosen)


def _periodic(workspace: Workspace, options: argparse.Namespace) -> Made:
    """Make the annual report, or the sheet of a quarter."""
    period = period_asked(workspace, options.kind, year=options.year, quarter=options.quarter)
    edition, language = EDITIONS[options.edition], options.language
    data = periodic_paper(workspace, period, edition=edition, language=language)
    return data, periodic_leaves(workspace, period, edition=edition)


def _meeting(workspace: Workspace, options: argparse.Namespace) -> Made:
    wish = _wish(options)
    data = _of_meeting(workspace, options, wish=wish)
    return data, paper_leaves(workspace, options.kind, reference=options.reference, wish=wish)


def _year(workspace: Workspace, options: argparse.Namespace) -> Made:
    chosen = {"year": options.year, "body": options.body, "wish": _wish(options)}
    data = year_paper(workspace, options.kind, **chosen, language=options.language)
    return data, year_paper_leaves(workspace, options.kind, **chosen)


def _plan(workspace: Workspace, options: argparse.Namespace) -> Made:
    if options.snapshot:
        return _snapshot(workspace, options)
    plan, chosen = options.reference, {"year": options.year, "edition": EDITIONS[options.edition]}
    data = paper_plan.plan_paper(workspace, plan, **chosen, language=options.language)
    return data, plan_leaves(workspace, plan, **chosen)


def _snapshot(workspace: Workspace, options: argparse.Namespace) -> Made:
    """Make the paper of a plan from a state that was kept."""
    kept = plan_snapshots.found(workspace, options.reference, wanted=options.snapshot)
    made = paper_snapshot.snapshot_paper(
        workspace, kept, edition=EDITIONS[options.edition], language=options.language
    )
    return made.data, paper_snapshot.snapshot_leaves(kept, made)


def _actions(workspace: Workspace, options: argparse.Namespace) -> Made:
    chosen = paper_actions.ActionsWish(
        options.year, options.body, Grouping(options.group), EDITIONS[options.edition]
    )
    made = paper_actions.made_actions(workspace, chosen, language=options.language)
    return made.data, actions_leave(workspace, chosen)


_MAKERS: Final[Mapping[str, Maker]] = {
    KIND: _dossier,
    paper_actions.KIND: _actions,
    paper_plan.KIND: _plan,
    running_terms.KIND: _terms,
    **dict.fromkeys(PERIODIC, _periodic),
}


def _of_meeting(workspace: Workspace, options: argparse.Namespace, *, wish: Wish) -> bytes:
    """Make a paper of a meeting, the minutes with their documents where that is asked for."""
    reference, language = options.reference, options.language
    if options.with_documents and options.kind == MINUTES:
        return joined_minutes(
            workspace, reference, wish=wish, language=language, reason=reason_of(options)
        )
    return paper(workspace, options.kind, reference=reference, wish=wish, language=language)


def archive_command(options: argparse.Namespace) -> int:
    """Write all papers of a meeting in one ZIP."""
    refuse_existing(options.output, force=options.force)
    with opened(options) as workspace:
        data = meeting_archive(workspace, options.reference, language=options.language)
        let_out(
            workspace,
            archive_leaves(workspace, options.reference),
            reason=reason_of(options),
        )
    write_output(options.output, data)
    return 0


def _refuse_choices(options: argparse.Namespace) -> None:
    """Refuse a paper of which nobody said of what: of a meeting, or of a year."""
    _refuse_stray(options)
    if options.kind in PERIODIC:
        _refuse_of_period(options)
    elif options.kind == paper_plan.KIND:
        _refuse_of_plan(options)
    elif options.kind in _OF_NO_MEETING:
        if options.reference:
            raise Refused("paper.of_no_meeting", kind=options.kind)
    elif options.reference:
        if options.year or options.body:
            raise Refused("paper.year_and_meeting")
    elif options.kind not in YEARLY:
        raise Refused("paper.reference_needed", kind=options.kind)
    elif options.year is None:
        raise Refused("paper.year_needed", kind=options.kind)


def _refuse_stray(options: argparse.Namespace) -> None:
    """Refuse what is asked of a paper that has none."""
    if options.quarter is not None and options.kind != PeriodicPaper.QUARTERLY:
        raise Refused("paper.no_quarter", kind=options.kind)
    if options.snapshot and options.kind != paper_plan.KIND:
        raise Refused("paper.no_snapshot", kind=options.kind)


def _refuse_of_plan(options: argparse.Namespace) -> None:
    if options.body:
        raise Refused("paper.of_all_bodies", kind=options.kind)
    if options.snapshot and options.year is not None:
        raise Refused("paper.year_and_snapshot")


def _refuse_of_period(options: argparse.Namespace) -> None:
    """Refuse the figures of a year of which nobody said which, or of less than all bodies."""
    if options.reference:
        raise Refused("paper.of_no_meeting", kind=options.kind)
    if options.body:
        raise Refused("paper.of_all_bodies", kind=options.kind)
    if options.year is None:
        raise Refused("paper.year_needed", kind=options.kind)
