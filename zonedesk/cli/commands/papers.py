"""Papers as PDF: ``paper``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.cli.arguments import EDITIONS
from zonedesk.cli.folder import opened
from zonedesk.cli.places import refuse_existing, write_output
from zonedesk.services.papers import Wish, paper

if TYPE_CHECKING:
    import argparse


def paper_command(options: argparse.Namespace) -> int:
    """Write one paper of a meeting."""
    refuse_existing(options.output, force=options.force)
    with opened(options) as workspace:
        data = paper(
            workspace,
            options.kind,
            reference=options.reference,
            wish=Wish(
                EDITIONS[options.edition],
                filled=options.filled,
                differences=options.differences,
                addressee=options.to,
            ),
            language=options.language,
        )
    write_output(options.output, data)
    return 0
