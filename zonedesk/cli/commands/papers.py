"""Papers as PDF: ``paper``; all of a meeting in one file: ``archive``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.cli.folder import opened
from zonedesk.cli.places import refuse_existing, write_output
from zonedesk.cli.shared_arguments import EDITIONS, reason_of
from zonedesk.domain.errors import Refused
from zonedesk.services import running_terms
from zonedesk.services.leaving import let_out
from zonedesk.services.leaving_kinds import (
    archive_leaves,
    dossier_leaves,
    paper_leaves,
    terms_leaves,
    year_paper_leaves,
)
from zonedesk.services.meeting_archive import meeting_archive
from zonedesk.services.paper_dossier import KIND, dossier_paper
from zonedesk.services.paper_joined import MINUTES, joined_minutes
from zonedesk.services.paper_years import YEARLY, year_paper
from zonedesk.services.papers import Wish, paper

if TYPE_CHECKING:
    import argparse

    from zonedesk.services.workspace import Workspace


def paper_command(options: argparse.Namespace) -> int:
    """Write one paper of a meeting, of a dossier, or of a year."""
    _refuse_choices(options)
    refuse_existing(options.output, force=options.force)
    wish = Wish(
        EDITIONS[options.edition],
        filled=options.filled,
        differences=options.differences,
        addressee=options.to,
        governor=options.governor,
        formula=options.formula,
    )
    with opened(options) as workspace:
        if options.kind == KIND:
            data = dossier_paper(
                workspace,
                options.reference,
                edition=wish.edition,
                timeline=options.timeline,
                language=options.language,
            )
            leaving = dossier_leaves(
                workspace, options.reference, edition=wish.edition, timeline=options.timeline
            )
        elif options.kind == running_terms.KIND:
            chosen = {"year": options.year, "body": options.body, "edition": wish.edition}
            data = running_terms.terms_paper(workspace, **chosen, language=options.language)
            leaving = terms_leaves(workspace, **chosen)
        elif options.reference:
            data = _of_meeting(workspace, options, wish=wish)
            leaving = paper_leaves(workspace, options.kind, reference=options.reference, wish=wish)
        else:
            data = year_paper(
                workspace,
                options.kind,
                year=options.year,
                body=options.body,
                wish=wish,
                language=options.language,
            )
            leaving = year_paper_leaves(
                workspace, options.kind, year=options.year, body=options.body, wish=wish
            )
        let_out(workspace, leaving, reason=reason_of(options))
    write_output(options.output, data)
    return 0


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
    if options.kind == running_terms.KIND:
        if options.reference:
            raise Refused("paper.of_no_meeting", kind=options.kind)
    elif options.reference:
        if options.year or options.body:
            raise Refused("paper.year_and_meeting")
    elif options.kind not in YEARLY:
        raise Refused("paper.reference_needed", kind=options.kind)
    elif options.year is None:
        raise Refused("paper.year_needed", kind=options.kind)
