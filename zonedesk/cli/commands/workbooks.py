"""Excel workbooks: ``workbook``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.cli.folder import opened
from zonedesk.cli.places import refuse_existing, write_output
from zonedesk.cli.shared_arguments import EDITIONS, reason_of
from zonedesk.services.leaving import let_out
from zonedesk.services.leaving_kinds import workbook_leaves
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
        leaving = workbook_leaves(workspace, options.kind, chosen=chosen)
        let_out(workspace, leaving, reason=reason_of(options))
    write_output(options.output, data)
    return 0
