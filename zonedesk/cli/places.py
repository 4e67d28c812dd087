"""The files and folders a command names: what cannot be read or written is told, never a crash."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from zonedesk.cli.language import texts
from zonedesk.cli.speech import say
from zonedesk.domain.errors import Refused
from zonedesk.system.files import write_atomic
from zonedesk.system.outputs import lies_in_work_folder
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


def refuse_existing(path: Path, *, force: bool, backups: Path | None = None) -> None:
    """Stop before the work begins when its file cannot come there.

    Args:
        path: where the user wants the file.
        force: whether it may take the place of a file that stands there.
        backups: the one folder inside a work folder where it may come; for backups only.

    Raises:
        Refused: ``output.inside``, ``backup.inside``, ``output.exists``, ``no_folder``,
            ``is_folder`` or ``not_readable`` (``path``).
    """
    with about_place(), looking_at(path):
        if lies_in_work_folder(path, backups=backups):
            raise Refused("backup.inside" if backups else "output.inside", path=str(path))
        if path.is_dir():
            raise Refused("is_folder", path=str(path))
        if path.exists() and not force:
            raise Refused("output.exists", path=str(path))
        if not path.absolute().parent.is_dir():
            raise Refused("no_folder", path=str(path))


def refuse_full_folder(path: Path, *, force: bool) -> None:
    """Stop before the work begins when its files cannot come in a folder.

    Args:
        path: the folder for them; it may be absent.
        force: whether they may come among what stands there.

    Raises:
        Refused: ``output.inside``, ``folder.not_empty``, ``output.exists`` for a file, or
            ``not_readable`` (``path``).
    """
    with about_place(), looking_at(path):
        if lies_in_work_folder(path / "picture"):
            raise Refused("output.inside", path=str(path))
        if path.is_file():
            raise Refused("output.exists", path=str(path))
        if not force and path.is_dir() and any(path.iterdir()):
            raise Refused("folder.not_empty", path=str(path))


def refuse_folder(path: Path) -> None:
    """Tell that a folder was named where a file is to be read.

    Raises:
        Refused: ``is_folder`` or ``not_readable`` (``path``).
    """
    with about_place(), looking_at(path):
        if path.is_dir():
            raise Refused("is_folder", path=str(path))


def write_output(path: Path, data: bytes) -> None:
    """Write the file that was asked for, whole or not at all, and say where it stands."""
    with about_place():
        write_atomic(path, data)
    say(texts().gettext("Written: {path}").format(path=path))
