"""The plan tree: order and depth of its lines, and what a confidential line covers (R91).

Lines are named by their code. ``parents`` gives of each line the line above it; a line whose
parent is None, or not among the lines, stands at the top.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.errors import Refused
from zonedesk.domain.numbering import sort_key

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping


def plan_order(parents: Mapping[str, str | None], positions: Mapping[str, int]) -> list[str]:
    """Give the lines as the plan is read: each line, then all below it.

    Args:
        parents: line above each line.
        positions: place of a line among its brothers; equal or missing ones go by code, naturally.

    Raises:
        Refused: ``plan.cycle`` (line) when a line hangs on itself.
    """
    return _top_down(
        parents, sorted(parents, key=lambda code: (positions.get(code, 0), sort_key(code)))
    )


def depths(parents: Mapping[str, str | None]) -> dict[str, int]:
    """Give how deep each line stands; a line at the top has 0. Cycle: ``plan.cycle`` (line)."""
    found: dict[str, int] = {}
    for code in _top_down(parents, parents):
        above = parents[code]
        found[code] = 0 if above is None else found.get(above, -1) + 1
    return found


def effective_confidential(
    parents: Mapping[str, str | None], flags: Collection[str]
) -> frozenset[str]:
    """Give all lines that are confidential: those marked, and all below them (formats.md 2).

    Args:
        parents: line above each line.
        flags: the lines that are marked themselves.

    Raises:
        Refused: ``plan.cycle`` (line) when a line hangs on itself.
    """
    covered: set[str] = set()
    marked = frozenset(flags)
    for code in _top_down(parents, parents):
        if code in marked or parents[code] in covered:
            covered.add(code)
    return frozenset(covered)


def _top_down(parents: Mapping[str, str | None], lines: Iterable[str]) -> list[str]:
    """Order lines so that each stands after its parent; brothers keep the order of ``lines``."""
    children: dict[str | None, list[str]] = {}
    for code in lines:
        above = parents[code]
        children.setdefault(above if above in parents else None, []).append(code)
    ordered: list[str] = []
    waiting = children.get(None, [])[::-1]
    while waiting:
        code = waiting.pop()
        ordered.append(code)
        waiting.extend(reversed(children.get(code, ())))
    if len(ordered) < len(parents):
        raise Refused("plan.cycle", line=_in_cycle(parents, set(ordered)))
    return ordered


def _in_cycle(parents: Mapping[str, str | None], reached: set[str]) -> str:
    """Name a line of a cycle: who climbs long enough from a line never reached is in one."""
    code = next(code for code in parents if code not in reached)
    for _ in parents:
        code = parents[code] or code
    return code
