"""A file of ours that stays open: seen without opening it again, for that would drop our lock."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from pathlib import Path


def look(path: Path) -> tuple[int, ...] | None:
    """What tells a file from another one, from outside (M32); None when it is gone."""
    try:
        found = path.stat()
    except OSError:
        return None
    # Windows writes the time of a file that stays open at a moment of its own choosing.
    time = found.st_mtime_ns if os.name == "posix" else 0
    return found.st_dev, found.st_ino, found.st_size, time


def refuse_other(path: Path, seen: tuple[int, ...] | None) -> None:
    """Refuse to write in a file that is no longer the one that was looked at (A09, A10).

    Raises:
        DataFileError: ``moved`` or ``replaced`` (``path``).
    """
    now = look(path)
    if now is None:
        raise DataFileError("moved", path=str(path))
    if now != seen:
        raise DataFileError("replaced", path=str(path))
