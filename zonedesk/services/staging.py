"""A work folder appears whole or not at all: it is built beside its place and renamed (A18)."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from zonedesk.domain.errors import Refused
from zonedesk.system.files import TEMPORARY_PREFIX, put_in_place
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_ABANDONED_AFTER = 24 * 60 * 60  # seconds


@contextmanager
def staged(target: Path) -> Iterator[Path]:
    """Give a private folder (0700) to fill; at the end of the block it becomes ``target``.

    A failure or a kill leaves ``target`` as it was, absent or empty.

    Raises:
        Refused: ``folder.not_empty`` (``path``): something stands there.
        DataFileError: ``not_writable`` (``path``): the folder around it is closed to us.
    """
    place = target.resolve()
    if place.exists() and not (place.is_dir() and not any(place.iterdir())):
        raise Refused("folder.not_empty", path=str(target))
    begun = f"{TEMPORARY_PREFIX}{place.name}-"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        _sweep(place.parent, begun)
        folder = place.parent / tempfile.mkdtemp(prefix=begun, dir=place.parent)
    except OSError as error:
        raise DataFileError("not_writable", path=str(place.parent)) from error
    try:
        yield folder
        _publish(folder, place)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _publish(folder: Path, place: Path) -> None:
    try:
        if place.exists():
            place.rmdir()  # Windows renames over nothing, not even an empty folder
        put_in_place(folder, place)
    except OSError as error:
        raise DataFileError("not_writable", path=str(place)) from error
    if os.name == "posix":
        handle = os.open(place.parent, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _sweep(parent: Path, begun: str) -> None:
    """Take away what a kill left behind long ago; it never was a work folder."""
    for left in parent.glob(f"{begun}*"):
        if left.is_dir() and time.time() - left.stat().st_mtime > _ABANDONED_AFTER:
            shutil.rmtree(left, ignore_errors=True)
