"""What the command line says and where: results on standard output, all else beside it."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from zonedesk.cli.language import texts
from zonedesk.domain.errors import Refused
from zonedesk.i18n.refusals import sentence
from zonedesk.system.files import write_atomic
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path


def say(text: str) -> None:
    """Tell the user how it goes, on standard error: it never mixes with a result."""
    sys.stderr.write(text + "\n")


def say_code(code: str, facts: Mapping[str, object] | None = None) -> None:
    """Tell the user the sentence of a code; see `zonedesk.i18n.refusals`."""
    say(sentence(code, facts or {}, translator=texts()))


def give(text: str) -> None:
    """Write a result on standard output; it ends with one line end."""
    sys.stdout.write(text.rstrip("\n") + "\n")


def refuse_existing(path: Path, *, force: bool) -> None:
    """Stop before the work begins when its file stands there already.

    Raises:
        Refused: ``output.exists``, ``no_folder`` or ``is_folder`` (each ``path``).
    """
    if path.is_dir():
        raise Refused("is_folder", path=str(path))
    if path.exists() and not force:
        raise Refused("output.exists", path=str(path))
    if not path.absolute().parent.is_dir():
        raise Refused("no_folder", path=str(path))


def write_output(path: Path, data: bytes) -> None:
    """Write the file that was asked for, whole or not at all, and say where it stands."""
    with about_output():
        write_atomic(path, data)
    say(texts().gettext("Written: {path}").format(path=path))


@contextmanager
def about_output() -> Iterator[None]:
    """Trouble with the file to write is bad input, no trouble with the work folder."""
    try:
        yield
    except DataFileError as error:
        raise Refused(error.trouble, **error.facts) from error
