"""Excel workbooks: ``workbook``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.cli.arguments import EDITIONS
from zonedesk.cli.folder import opened
from zonedesk.cli.places import refuse_existing, write_output
from zonedesk.services.workbooks import workbook

if TYPE_CHECKING:
    import argparse


def workbook_command(options: argparse.Namespace) -> int:
    """Write one workbook."""
    refuse_existing(options.output, force=options.force)
    with opened(options) as workspace:
        data = workbook(
            workspace,
            options.kind,
            year=options.year,
            body=options.body,
            edition=EDITIONS[options.edition],
        )
    write_output(options.output, data)
    return 0
