"""What a kept view of a list holds: columns, order, filters, typed words, and what a place adds.

It stands in the encrypted folder, so that filters by name or text may be part of it.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from zonedesk.ui.kit.table.state import ListState, state_from_json

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class ViewContent:
    """A list as it stands.

    Attributes:
        table: columns, order and filters.
        quick: the words typed in the field of the list.
        mode: for which arrangement of the place its columns are; others keep their own.
        more: what the place has besides, by name.
    """

    table: ListState
    quick: str = ""
    mode: str = ""
    more: Mapping[str, str] = field(default_factory=dict)

    def to_json(self) -> str:
        """Write it as one line."""
        stored = json.loads(self.table.to_json())
        stored |= {"quick": self.quick, "mode": self.mode, "more": dict(self.more)}
        return json.dumps(stored, ensure_ascii=False, separators=(",", ":"))

    def shows_as(self, other: ViewContent) -> bool:
        """Tell whether another shows the same; widths do not count, nor columns elsewhere."""
        return self._meaning(other.mode) == other._meaning(self.mode)

    def _meaning(self, mode: str) -> tuple[object, ...]:
        columns = [one.key for one in self.table.columns if one.shown] if mode == self.mode else []
        filters = frozenset(self.table.filters)
        return columns, self.table.sort, filters, " ".join(self.quick.split()), dict(self.more)


def content_from_json(stored: str) -> ViewContent:
    """Read a view; what is damaged or from another version is left out, never an error."""
    read = _mapping(stored)
    more = read.get("more")
    told = more if isinstance(more, dict) else {}
    return ViewContent(
        state_from_json(stored),
        _text(read.get("quick")),
        _text(read.get("mode")),
        {key: value for key, value in told.items() if isinstance(value, str)},
    )


def known_only(content: ViewContent, keys: frozenset[str]) -> ViewContent:
    """Leave out what a view says about columns that the list has no longer."""
    table = content.table
    kept = ListState(
        tuple(one for one in table.columns if one.key in keys),
        tuple(one for one in table.sort if one.key in keys),
        tuple(one for one in table.filters if one.key in keys),
    )
    return replace(content, table=kept)


def _mapping(stored: str) -> dict[str, object]:
    try:
        read = json.loads(stored)
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
