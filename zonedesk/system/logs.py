"""The log of the program: what happened by number, never a title, a name or a sentence (B10)."""

from __future__ import annotations

import logging
import traceback
from contextlib import suppress
from logging.handlers import RotatingFileHandler
from typing import TYPE_CHECKING

from zonedesk.system.paths import log_dir

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_FILE = "zonedesk.log"
_MOST_BYTES = 1024 * 1024
_KEPT_FILES = 3
_LINE = "%(asctime)s %(levelname)s %(name)s %(message)s"


def configure() -> Path:
    """Send the log of the program to a file of this computer; once is enough, twice is harmless.

    A log that cannot be written is silent: it never stops work and never speaks to the screen.

    Returns:
        the file, which comes into being with the first line.
    """
    path = log_dir() / _FILE
    log = logging.getLogger("zonedesk")
    for handler in list(log.handlers):
        if isinstance(handler, _LogFile):
            if handler.baseFilename == str(path.absolute()):
                return path
            log.removeHandler(handler)
            handler.close()
    with suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
    log.addHandler(_log_file(path))
    log.setLevel(logging.INFO)
    return path


def _log_file(path: Path) -> _LogFile:
    handler = _LogFile(
        path, maxBytes=_MOST_BYTES, backupCount=_KEPT_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(_WithoutContent(_LINE))
    return handler


class _LogFile(RotatingFileHandler):
    """A log file that keeps quiet when the disk is full or another window turns it over."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - the standard library's name
        """Say nothing: a command line prints its own sentences only."""


class _WithoutContent(logging.Formatter):
    """Writes the road to an error without its message, which may quote what the user typed."""

    def formatException(  # noqa: N802 - the standard library's name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        """Frames and kind of the error, and those of the errors it came from."""
        lines: list[str] = []
        error = ei[1]
        while error is not None:
            frames = traceback.extract_tb(error.__traceback__)
            lines.append(type(error).__qualname__)
            lines.extend(f"  {frame.filename}:{frame.lineno} {frame.name}" for frame in frames)
            error = error.__cause__ or error.__context__
        return "\n".join(lines)
