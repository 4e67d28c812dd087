"""Whether this installation works: ``self-test``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.cli.language import noop, texts
from zonedesk.cli.speech import give, say
from zonedesk.services.self_test import checks

if TYPE_CHECKING:
    import argparse

    from zonedesk.cli.window import WindowWork

_NAMES: Final = {
    "versions": noop("versions of Python and the libraries"),
    "resources": noop("files of the program"),
    "languages": noop("texts in every language"),
    "fonts": noop("fonts of the papers"),
    "demo": noop("work folder with the imported example"),
    "encryption": noop("nothing readable in the database"),
    "paper": noop("minutes as PDF"),
    "workbook": noop("workbook for the college"),
    "backup": noop("verified backup"),
    "verify": noop("check of the work folder"),
    "window": noop("window with the example, letters and pages"),
}


def self_test_command(options: argparse.Namespace) -> int:
    """Print a line a check as soon as it is done; 1 when one failed."""
    _ = texts().gettext
    failed = 0
    window: WindowWork | None = options.window
    for check in checks(window.check if window is not None else None):
        mark = _("ok") if check.ok else _("FAILED")
        give(f"{mark:<9} {_(_NAMES[check.name])}" + (f" ({check.detail})" if check.detail else ""))
        failed += not check.ok
    say(_("This installation works.") if not failed else _("This installation does not work."))
    return 1 if failed else 0
