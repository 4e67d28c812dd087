"""Single records: ``show``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.cli.folder import opened
from zonedesk.cli.json_text import encode
from zonedesk.cli.language import noop, texts
from zonedesk.cli.speech import give
from zonedesk.cli.table import record
from zonedesk.services.show import KIND, show

if TYPE_CHECKING:
    import argparse


_KINDS: Final = {
    "meeting": noop("meeting"),
    "item": noop("agenda item"),
    "dossier": noop("dossier"),
    "decision": noop("decision"),
    "action": noop("action point"),
    "line": noop("plan line"),
}


def show_command(options: argparse.Namespace) -> int:
    """Print one record with what belongs to it."""
    with opened(options) as workspace:
        found = show(workspace, options.reference, kind=options.kind)
    if options.json:
        give(encode(found))
    else:
        named = {**found, KIND: texts().gettext(_KINDS[str(found[KIND])])}
        give("\n".join(record(named)))
    return 0
