"""The one place that wires the program: log, last resort, window, command line."""

from __future__ import annotations

import importlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from zonedesk.cli import crash, program
from zonedesk.cli.password import VARIABLE
from zonedesk.system import logs

if TYPE_CHECKING:
    from collections.abc import Sequence

_DISPLAYS = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or the desktop, and give its exit status (formats.md section 1).

    Args:
        arguments: what stands behind the name of the program; by default that of this process.
    """
    given = sys.argv[1:] if arguments is None else arguments
    log = logs.configure()
    sys.excepthook = crash.reporter(log, given)
    if program.means_desktop(given) and has_display():
        return _desktop(given, log)
    return program.main(given)


def has_display() -> bool:
    """Whether a window can be shown: always on Windows and macOS, elsewhere when one is named."""
    return sys.platform in {"win32", "darwin"} or any(map(os.environ.get, _DISPLAYS))


def _desktop(given: Sequence[str], log: Path) -> int:
    # The command line never waits for the libraries of the window.
    application = importlib.import_module("zonedesk.ui.application")
    folder = Path(given[0]) if given else None
    return int(application.run(folder, password=os.environ.get(VARIABLE) or None, log=log))
