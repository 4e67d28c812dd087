"""The one place that wires the program: log, last resort, window, command line.

The command line never waits for the libraries of the window, nor the window for those of the
commands; therefore each is loaded when it is known which one is asked for.
"""

from __future__ import annotations

import gc
import importlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from zonedesk.cli.entrance import PASSWORD_VARIABLE, surely_means_desktop
from zonedesk.cli.window import WindowWork
from zonedesk.system import logs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

#: What a window makes at its start stays: collecting rubbish there finds none and costs time.
_PATIENT_COLLECTOR = (50_000, 20, 50)
_DISPLAYS = ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command, or the desktop, and give its exit status (formats.md section 1).

    Args:
        arguments: what stands behind the name of the program; by default that of this process.
    """
    given = sys.argv[1:] if arguments is None else arguments
    log = logs.configure()
    sys.excepthook = _last_resort(log, given)
    if has_display() and _means_desktop(given):
        return _desktop(given, log)
    program = importlib.import_module("zonedesk.cli.program")
    return int(program.main(given, window=WindowWork(_pictures, _check)))


def has_display() -> bool:
    """Whether a window can be shown: always on Windows and macOS, elsewhere when one is named."""
    return sys.platform in {"win32", "darwin"} or any(map(os.environ.get, _DISPLAYS))


def _means_desktop(given: Sequence[str]) -> bool:
    if surely_means_desktop(given):
        return True
    return bool(importlib.import_module("zonedesk.cli.program").means_desktop(given))


def _last_resort(log: Path, given: Sequence[str]) -> Callable[..., None]:
    def report(*error: Any) -> None:  # noqa: ANN401 - whatever Python hands on
        crash = importlib.import_module("zonedesk.cli.crash")
        crash.reporter(log, given)(*error)

    return report


def _desktop(given: Sequence[str], log: Path) -> int:
    gc.set_threshold(*_PATIENT_COLLECTOR)
    application = importlib.import_module("zonedesk.ui.application")
    folder = Path(given[0]) if given else None
    password = os.environ.get(PASSWORD_VARIABLE) or None
    return int(application.run(folder, password=password, log=log))


def _pictures(folder: Path, password: str, **wish: Any) -> Iterable[Path]:  # noqa: ANN401
    album = importlib.import_module("zonedesk.ui.pictures.album")
    taken: Iterable[Path] = album.take(folder, password, **wish)
    return taken


def _check(folder: Path, password: str, *, meeting: str) -> str:
    check = importlib.import_module("zonedesk.ui.pictures.check")
    return str(check.check_window(folder, password, meeting=meeting))
