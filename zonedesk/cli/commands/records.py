"""Single records: ``show``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.cli.folder import opened
from zonedesk.cli.json_text import encode
from zonedesk.cli.speech import give
from zonedesk.cli.table import record
from zonedesk.services.show import show

if TYPE_CHECKING:
    import argparse


def show_command(options: argparse.Namespace) -> int:
    """Print one record with what belongs to it."""
    with opened(options) as workspace:
        found = show(workspace, options.reference, kind=options.kind)
    give(encode(found) if options.json else "\n".join(record(found)))
    return 0
