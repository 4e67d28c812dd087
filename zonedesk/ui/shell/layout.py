"""How a work folder looked last time at this computer: sizes and columns, never content.

One small file for each work folder stands among the settings, outside the folder; its name is a
check sum of the path, so that not even that can be read from it (product.md section 1).
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from zonedesk.system.paths import settings_dir
from zonedesk.system.settings import read_small, write_small

if TYPE_CHECKING:
    from pathlib import Path

_FOLDER: Final = "layout"


class Layout:
    """What is remembered of one work folder: texts by name, for each part of the window.

    Args:
        folder: the work folder.
    """

    def __init__(self, folder: Path) -> None:
        name = hashlib.sha256(str(folder.absolute()).encode()).hexdigest()[:24]
        self._path = settings_dir() / _FOLDER / f"{name}.json"
        self._parts = _read(self._path)

    def of(self, part: str) -> dict[str, str]:
        """Give what is remembered of a part; empty when nothing is, or nothing readable (D13)."""
        return dict(self._parts.get(part, {}))

    def keep(self, part: str, stored: dict[str, str]) -> None:
        """Remember a part; `write` puts it on disk."""
        self._parts[part] = stored

    def write(self) -> None:
        """Write everything; a disk that refuses stops nobody's work."""
        write_small(self._path, self._parts)


def _read(path: Path) -> dict[str, dict[str, str]]:
    stored = read_small(path)
    return {str(name): _texts(part) for name, part in stored.items() if isinstance(part, dict)}


def _texts(part: dict[object, object]) -> dict[str, str]:
    return {str(name): value for name, value in part.items() if isinstance(value, str)}
