"""The files and folders a command names: what cannot be read or written is told, never a crash."""

from __future__ import annotations

import os
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from zonedesk.cli.language import texts
from zonedesk.cli.speech import say
from zonedesk.domain.errors import Refused
from zonedesk.system.files import write_atomic
from zonedesk.system.paths import WorkFolder
from zonedesk.system.trouble import DataFileError, Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator


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
        if _lies_in_work_folder(path, backups=backups):
            raise Refused("backup.inside" if backups else "output.inside", path=str(path))
        if path.is_dir():
            raise Refused("is_folder", path=str(path))
        if path.exists() and not force:
            raise Refused("output.exists", path=str(path))
        if not path.absolute().parent.is_dir():
            raise Refused("no_folder", path=str(path))


def refuse_folder(path: Path) -> None:
    """Tell that a folder was named where a file is to be read.

    Raises:
        Refused: ``is_folder`` or ``not_readable`` (``path``).
    """
    with about_place(), looking_at(path):
        if path.is_dir():
            raise Refused("is_folder", path=str(path))


def _lies_in_work_folder(path: Path, *, backups: Path | None) -> bool:
    """Whether a file would come among those of any work folder, links followed.

    Both the name itself and what it links to are looked at: neither may be replaced.
    """
    named = Path(os.path.realpath(path.parent)) / path.name
    allowed = None if backups is None else Path(os.path.realpath(backups))
    return any(
        place.parent != allowed and any(map(_is_work_folder, place.parents))
        for place in (named, Path(os.path.realpath(path)))
    )


def _is_work_folder(folder: Path) -> bool:
    """A folder with a database or key slots of ours, also one that lost the other of the two."""
    parts = WorkFolder(folder)
    return parts.database.exists() or parts.keys.exists()


def write_output(path: Path, data: bytes) -> None:
    """Write the file that was asked for, whole or not at all, and say where it stands."""
    with about_place():
        write_atomic(path, data)
    say(texts().gettext("Written: {path}").format(path=path))
