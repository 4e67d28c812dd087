"""What a user of this computer chose: one small file outside every work folder (product.md 1).

A setting is declared once, with its type and default; the file is read with suspicion, so that
whatever somebody wrote into it, work begins with something sensible.
"""

from __future__ import annotations

import json
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, Generic, TypeGuard, TypeVar

from zonedesk.system.files import write_atomic
from zonedesk.system.paths import settings_dir
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Mapping
    from pathlib import Path

Value = TypeVar("Value", int, str)

_FILE: Final = "settings.json"
_MOST_BYTES: Final = 256 * 1024


@dataclass(frozen=True, slots=True)
class Setting(Generic[Value]):
    """Something a user can choose.

    Attributes:
        key: in the file, ``"look.text_size"``.
        type: of its values.
        default: where nothing was chosen, or nothing that can be.
        title: English source of its name.
        allowed: the values there are.
    """

    key: str
    type: type[Value]
    default: Value
    title: str
    allowed: Container[Value]

    def accepts(self, value: object) -> TypeGuard[Value]:
        """Tell whether something can be its value; a truth value is no number."""
        return type(value) is self.type and value in self.allowed


class Settings:
    """What was chosen; every choice is on disk at once.

    Args:
        registry: every setting there is. What else stands in the file, from a newer version, is
            left as it is.
    """

    def __init__(self, registry: Iterable[Setting[Any]]) -> None:
        self._known = {setting.key: setting for setting in registry}
        self._path = settings_dir() / _FILE
        self._stored = read_small(self._path)

    def of(self, setting: Setting[Value]) -> Value:
        """Give the value of a setting; one that is not in the registry is KeyError."""
        if setting is not self._known[setting.key]:
            raise KeyError(setting)
        found = self._stored.get(setting.key)
        return found if setting.accepts(found) else setting.default

    def choose(self, setting: Setting[Value], value: Value) -> None:
        """Remember a choice; a value that cannot be is ValueError, an unknown setting KeyError."""
        if not setting.accepts(value):
            raise ValueError(value)
        if self.of(setting) != value:
            self._stored[setting.key] = value
            write_small(self._path, self._stored)


def read_small(path: Path) -> dict[str, Any]:
    """Read a small file of ours; whatever cannot be read is as if it was never there (D13)."""
    try:
        if path.stat().st_size > _MOST_BYTES:
            return {}
        found = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def write_small(path: Path, document: Mapping[str, Any]) -> None:
    """Write a small file of ours; a disk that refuses stops nobody's work."""
    with suppress(OSError, DataFileError):
        path.parent.mkdir(parents=True, exist_ok=True)
        write_atomic(path, json.dumps(document, indent=1).encode())
