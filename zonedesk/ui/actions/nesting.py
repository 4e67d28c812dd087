"""Parts under the action point they belong to, as far as both stand under one heading (R103).

A part whose whole is filtered out or stands elsewhere keeps its place and names the whole.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonedesk.ui.actions.model import ActionLine

_DEEPEST = 4


class Nesting:
    """How deep each action point stands in the list as it is shown."""

    def __init__(self) -> None:
        self._depths: dict[str, int] = {}

    def depth(self, line: ActionLine) -> int:
        """Tell by how many steps a line stands in."""
        return self._depths.get(line.row.reference, 0)

    def settle(self, lines: Sequence[ActionLine], of: Callable[[ActionLine], str]) -> None:
        """Measure lines anew.

        Args:
            lines: that the quick view holds.
            of: the code of the heading a line stands under.
        """
        members: defaultdict[str, list[ActionLine]] = defaultdict(list)
        for line in lines:
            members[of(line)].append(line)
        self._depths = {}
        for together in members.values():
            for place, deep in _walk(together):
                if deep:
                    self._depths[together[place].row.reference] = min(deep, _DEEPEST)


def nested(lines: Sequence[ActionLine]) -> list[int]:
    """Put each part right after its whole; everything else keeps its order."""
    return [place for place, _ in _walk(lines)]


def open_parts(lines: Sequence[ActionLine], reference: str) -> list[ActionLine]:
    """List the open parts of an action point, however deep."""
    parts = below(lines, reference)
    return [line for line in parts.values() if not line.row.status.finished]


def below(lines: Sequence[ActionLine], reference: str) -> dict[str, ActionLine]:
    """Give the parts of an action point, however deep, by their references."""
    parts_of: defaultdict[str, list[ActionLine]] = defaultdict(list)
    for line in lines:
        if line.entry.parent:
            parts_of[line.entry.parent].append(line)
    found: dict[str, ActionLine] = {}
    left = [reference]
    while left:
        for line in parts_of.get(left.pop(), ()):
            if line.row.reference not in found:
                found[line.row.reference] = line
                left.append(line.row.reference)
    return found


def _walk(lines: Sequence[ActionLine]) -> list[tuple[int, int]]:
    """Give place and depth of each line, a part after its whole."""
    places = {line.row.reference: place for place, line in enumerate(lines)}
    under: defaultdict[int | None, list[int]] = defaultdict(list)
    for place, line in enumerate(lines):
        under[places.get(line.entry.parent)].append(place)
    if len(under) == 1 and None in under:
        return [(place, 0) for place in under[None]]
    found: list[tuple[int, int]] = []
    left = [(place, 0) for place in reversed(under[None])]
    while left:
        place, deep = left.pop()
        found.append((place, deep))
        left += [(part, deep + 1) for part in reversed(under.get(place, ()))]
    return found
