"""What is said when the program itself fails: one sentence and a number, never a traceback."""

from __future__ import annotations

import logging
import secrets
import sys
from typing import TYPE_CHECKING

from zonedesk.cli import program
from zonedesk.cli.language import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

_log = logging.getLogger(__name__)


def reporter(log_file: Path, arguments: Sequence[str] = ()) -> Callable[..., None]:
    """Give the last resort of the process: it logs the error under a number and names that.

    Python ends with exit status 1 after it. The log holds the road to the error, no content.

    Args:
        log_file: where the log lies.
        arguments: of the run; with ``--json`` among them the number is told as JSON too.
    """

    def report(kind: type[BaseException], error: BaseException, *_: object) -> None:
        number = secrets.token_hex(3).upper()
        _log.critical("crash %s", number, exc_info=(kind, error, error.__traceback__))
        sentence = texts().gettext(
            "Something went wrong that we did not foresee (number {number}). "
            "What was saved is safe. Pass on the number together with the file {path}."
        )
        message = sentence.format(number=number, path=log_file)
        sys.stderr.write(message + "\n")
        program.tell_crash(arguments, number=number, message=message)

    return report
