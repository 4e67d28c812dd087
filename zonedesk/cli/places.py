"""The files and folders a command names: what cannot be read or written is told, never a crash."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from zonedesk.cli.language import texts
from zonedesk.cli.speech import say
from zonedesk.domain.errors import Refused
from zonedesk.system.files import write_atomic
from zonedesk.system.trouble import DataFileError, Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def looking_at(path: Path) -> Iterator[None]:
    """Tell that a place cannot be looked at: a name that is too long, a closed folder above it.

    Raises:
        DataFileError: ``not_readable`` (``path``).
    """
    try:
        yield
    except OSError as error:
        raise DataFileError("not_readable", path=str(path)) from error


@contextmanager
def about_place() -> Iterator[None]:
    """Trouble with a place to write is bad input; the seven troubles of a work folder stay so.

    Raises:
        Refused: the code and facts of the trouble.
    """
    try:
        yield
    except DataFileError as error:
        if error.trouble in set(Trouble):
            raise
        raise Refused(error.trouble, **error.facts) from error


def refuse_existing(path: Path, *, force: bool) -> None:
    """Stop before the work begins when its file cannot come there.

    Raises:
        Refused: ``output.exists``, ``no_folder``, ``is_folder`` or ``not_readable`` (``path``).
    """
    with about_place(), looking_at(path):
        if path.is_dir():
            raise Refused("is_folder", path=str(path))
        if path.exists() and not force:
            raise Refused("output.exists", path=str(path))
        if not path.absolute().parent.is_dir():
            raise Refused("no_folder", path=str(path))


def write_output(path: Path, data: bytes) -> None:
    """Write the file that was asked for, whole or not at all, and say where it stands."""
    with about_place():
        write_atomic(path, data)
    say(texts().gettext("Written: {path}").format(path=path))
