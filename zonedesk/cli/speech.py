"""What the command line says and where: results on standard output, all else beside it."""

from __future__ import annotations

import errno
import io
import sys
from typing import TYPE_CHECKING

from zonedesk.cli.language import texts
from zonedesk.i18n.refusals import sentence

if TYPE_CHECKING:
    from collections.abc import Mapping


class OutputFailed(Exception):
    """A result cannot be written on standard output: full disk, closed pipe, no output at all."""


class NoOutput(io.StringIO):
    """Stands for a standard output that was closed before we began: nothing can be written."""

    def write(self, text: str, /) -> int:
        """Refuse, as a closed file does."""
        raise OSError(errno.EBADF, text[:0])


def say(text: str) -> None:
    """Tell the user how it goes, on standard error: it never mixes with a result."""
    sys.stderr.write(text + "\n")


def say_code(code: str, facts: Mapping[str, object] | None = None) -> None:
    """Tell the user the sentence of a code; see `zonedesk.i18n.refusals`."""
    say(sentence(code, facts or {}, translator=texts()))


def give(text: str) -> None:
    """Write a result on standard output; it ends with one line end."""
    write(text.rstrip("\n") + "\n")


def write(text: str) -> None:
    """Write text on standard output as it is.

    Raises:
        OutputFailed: it cannot be written.
    """
    try:
        sys.stdout.write(text)
    except OSError as error:
        raise OutputFailed from error


def flush() -> None:
    """Hand on what was written; raises `OutputFailed` as `write` does."""
    try:
        sys.stdout.flush()
    except OSError as error:
        raise OutputFailed from error
