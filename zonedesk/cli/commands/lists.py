"""Lists: ``list``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.cli.folder import opened
from zonedesk.cli.headings import COLUMNS, heading
from zonedesk.cli.json_text import encode_rows
from zonedesk.cli.language import texts
from zonedesk.cli.speech import give, say, write
from zonedesk.cli.table import screen_width, shown, table
from zonedesk.services import lists

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence


def list_command(options: argparse.Namespace) -> int:
    """Print a list, whole or of one year or body."""
    with opened(options) as workspace:
        rows = lists.rows(workspace, options.what, year=options.year, body=options.body)
    if options.json:
        give(encode_rows(rows))
        return 0
    names = COLUMNS[options.what]
    titles = [heading(name) for name in names]
    write(table(titles, _cells(rows, names), width=screen_width()))
    counted = texts().ngettext("{count} row", "{count} rows", len(rows))
    say(counted.format(count=len(rows)))
    return 0


def _cells(rows: Sequence[object], names: Sequence[str]) -> list[list[str]]:
    return [[shown(getattr(row, name), name) for name in names] for row in rows]
