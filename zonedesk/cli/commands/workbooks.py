"""Excel workbooks: ``workbook``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.cli.folder import opened
from zonedesk.cli.places import refuse_existing, write_output
from zonedesk.cli.shared_arguments import EDITIONS
from zonedesk.services.workbooks import Choice, refuse_choices, workbook

if TYPE_CHECKING:
    import argparse


def workbook_command(options: argparse.Namespace) -> int:
    """Write one workbook."""
    chosen = Choice(options.year, options.body, EDITIONS[options.edition])
    refuse_choices(options.kind, chosen)
    refuse_existing(options.output, force=options.force)
    with opened(options) as workspace:
        data = workbook(
            workspace,
            options.kind,
            year=chosen.year,
            body=chosen.body,
            edition=chosen.edition,
        )
    write_output(options.output, data)
    return 0
