"""A work folder appears whole or not at all: it is built beside its place and renamed (A18)."""

from __future__ import annotations

import glob
import shutil
import tempfile
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, Final

from zonedesk.domain.errors import Refused
from zonedesk.system.files import (
    TEMPORARY_PREFIX,
    flush_folder,
    is_abandoned,
    put_in_place,
    told,
)
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

#: Signs of a folder's name that its unfinished one bears: file systems stop at 255 bytes.
_OF_NAME: Final = 50


@contextmanager
def staged(target: Path) -> Iterator[Path]:
    """Give a private folder (0700) to fill; at the end of the block it becomes ``target``.

    A failure or a kill leaves ``target`` as it was, absent or empty.

    Raises:
        Refused: ``folder.not_empty`` (``path``): something stands there.
        DataFileError: ``not_writable`` (``path``): the folder around it is closed to us;
            ``name_too_long``, ``no_folder``, ``disk_full`` as in `replacing`.
    """
    place = target.resolve()
    with told(place):
        if place.exists() and not (place.is_dir() and not any(place.iterdir())):
            raise Refused("folder.not_empty", path=str(target))
    begun = f"{TEMPORARY_PREFIX}{place.name[:_OF_NAME]}-"
    with _not_writable(place.parent):
        place.parent.mkdir(parents=True, exist_ok=True)
        _sweep(place.parent, begun)
        folder = place.parent / tempfile.mkdtemp(prefix=begun, dir=place.parent)
    try:
        yield folder
        with _not_writable(place):
            _publish(folder, place)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _not_writable(place: Path) -> Iterator[None]:
    """Tell what the disk says in its own words, where it has any."""
    try:
        with told(place):
            yield
    except OSError as error:
        raise DataFileError("not_writable", path=str(place)) from error


def _publish(folder: Path, place: Path) -> None:
    stood = place.exists()
    if stood:
        place.rmdir()  # Windows renames over nothing, not even an empty folder
    try:
        put_in_place(folder, place)
    except BaseException:
        if stood:
            place.mkdir()
        raise
    flush_folder(place.parent)


def _sweep(parent: Path, begun: str) -> None:
    """Take away what a kill left behind long ago; it never was a work folder."""
    for left in parent.glob(f"{glob.escape(begun)}*"):
        with suppress(OSError):
            if left.is_dir() and is_abandoned(left):
                shutil.rmtree(left)
