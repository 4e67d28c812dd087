"""Terms of a meeting: ``deadlines``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.cli.folder import opened
from zonedesk.cli.headings import heading
from zonedesk.cli.json_text import encode_rows
from zonedesk.cli.language import LANGUAGE, texts
from zonedesk.cli.speech import give, say, write
from zonedesk.cli.table import screen_width, shown, table
from zonedesk.services.terms import deadlines

if TYPE_CHECKING:
    import argparse

_COLUMNS: Final = ("date", "what", "article", "counted")


def deadlines_command(options: argparse.Namespace) -> int:
    """Print the terms of a meeting, the first day first: what, date, article, how counted."""
    with opened(options) as workspace:
        found = deadlines(workspace, options.reference, language=LANGUAGE)
    if options.json:
        give(encode_rows(found))
        return 0
    titles = [heading(name) for name in _COLUMNS]
    cells = [[shown(getattr(one, name), name) for name in _COLUMNS] for one in found]
    write(table(titles, cells, width=screen_width()))
    counted = texts().ngettext("{count} term", "{count} terms", len(found))
    say(counted.format(count=len(found)))
    return 0
