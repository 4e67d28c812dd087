"""Papers as PDF: ``paper``; all of a meeting in one file: ``archive``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.cli.folder import opened
from zonedesk.cli.places import refuse_existing, write_output
from zonedesk.cli.shared_arguments import EDITIONS
from zonedesk.domain.errors import Refused
from zonedesk.services.meeting_archive import meeting_archive
from zonedesk.services.paper_years import YEARLY, year_paper
from zonedesk.services.papers import Wish, paper

if TYPE_CHECKING:
    import argparse


def paper_command(options: argparse.Namespace) -> int:
    """Write one paper of a meeting, or of a year."""
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
        if options.reference:
            data = paper(
                workspace,
                options.kind,
                reference=options.reference,
                wish=wish,
                language=options.language,
            )
        else:
            data = year_paper(
                workspace,
                options.kind,
                year=options.year,
                body=options.body,
                wish=wish,
                language=options.language,
            )
    write_output(options.output, data)
    return 0


def archive_command(options: argparse.Namespace) -> int:
    """Write all papers of a meeting in one ZIP."""
    refuse_existing(options.output, force=options.force)
    with opened(options) as workspace:
        data = meeting_archive(workspace, options.reference, language=options.language)
    write_output(options.output, data)
    return 0


def _refuse_choices(options: argparse.Namespace) -> None:
    """Refuse a paper of which nobody said of what: of a meeting, or of a year."""
    if options.reference:
        if options.year or options.body:
            raise Refused("paper.year_and_meeting")
    elif options.kind not in YEARLY:
        raise Refused("paper.reference_needed", kind=options.kind)
    elif options.year is None:
        raise Refused("paper.year_needed", kind=options.kind)
