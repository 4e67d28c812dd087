"""What is remembered of a list between two days: columns, order and coded filters, no content.

The words of the quick filter and filters by text (a name, a title) never leave the encrypted
folder, therefore they are not part of it (interface.md section 1).
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from zonedesk.ui.kit.table.columns import Filter, SortBy


@dataclass(frozen=True, slots=True)
class ColumnState:
    """A column as the user left it; width in logical pixels at 100 % text."""

    key: str
    width: int
    shown: bool = True


@dataclass(frozen=True, slots=True)
class ListState:
    """A list as the user left it; columns stand in the order of the screen."""

    columns: tuple[ColumnState, ...] = ()
    sort: tuple[SortBy, ...] = ()
    filters: tuple[Filter, ...] = ()

    def to_json(self) -> str:
        """Write the state as one line."""
        stored = {
            "columns": [[one.key, one.width, one.shown] for one in self.columns],
            "sort": [[one.key, one.descending] for one in self.sort],
            "filters": [[one.key, one.value] for one in self.filters],
        }
        return json.dumps(stored, ensure_ascii=False, separators=(",", ":"))


def state_from_json(stored: str) -> ListState:
    """Read a state; what is damaged or from another version is left out, never an error."""
    try:
        read = json.loads(stored)
    except (ValueError, RecursionError):
        return ListState()
    if not isinstance(read, dict):
        return ListState()
    columns = _entries(read, "columns", kinds=(str, int, bool))
    return ListState(
        tuple(ColumnState(key, width, shown) for key, width, shown in columns if width > 0),
        tuple(SortBy(key, down) for key, down in _entries(read, "sort", kinds=(str, bool))),
        tuple(Filter(key, value) for key, value in _entries(read, "filters", kinds=(str, str))),
    )


def _entries(read: dict[str, Any], name: str, *, kinds: tuple[type, ...]) -> list[list[Any]]:
    entries = read.get(name)
    if not isinstance(entries, list):
        return []
    return [one for one in entries if isinstance(one, list) and [type(x) for x in one] == [*kinds]]
