"""Lines of the plan put elsewhere: the tree stays a tree, and levels go down as it does (R91).

A plan tree is a tuple of `Stand`; brothers stand in it in their order, and that is all its order
says. A line never stands below one of its own level, save a measure, which may hold sub-actions.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import count
from typing import TYPE_CHECKING, Final, TypeAlias

from zonedesk.domain.errors import Refused
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.words import PlanLevel

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

_LEVELS: Final = tuple(PlanLevel)
_BELOW: Final[Mapping[PlanLevel, PlanLevel]] = {
    PlanLevel.PLAN: PlanLevel.PILLAR,
    PlanLevel.PILLAR: PlanLevel.THEME,
    PlanLevel.THEME: PlanLevel.STRATEGIC,
    PlanLevel.STRATEGIC: PlanLevel.MEASURE,
    PlanLevel.TACTICAL: PlanLevel.MEASURE,
    PlanLevel.OPERATIONAL: PlanLevel.MEASURE,
    PlanLevel.MEASURE: PlanLevel.MEASURE,
}
_NUMBERED: Final = re.compile(r"(.*?)([0-9]{1,9})", re.ASCII | re.DOTALL)


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a line stands: the line above it, None at the top, its level and its code."""

    line: int
    parent: int | None
    level: PlanLevel
    code: str


PlanTree: TypeAlias = tuple[Stand, ...]


def brothers(tree: PlanTree, parent: int | None) -> list[Stand]:
    """Give the lines right below one, or those at the top, in their order."""
    return [one for one in tree if one.parent == parent]


def with_all_below(tree: PlanTree, line: int) -> list[int]:
    """Give a line and all below it, each after the one it stands below."""
    found = [line]
    for above in found:
        found += [one.line for one in tree if one.parent == above]
    return found


def stand_of(tree: PlanTree, line: int) -> Stand:
    """Find a line; an unknown one is StopIteration."""
    return next(one for one in tree if one.line == line)


def moved(tree: PlanTree, line: int, *, parent: int | None, ordinal: int) -> PlanTree:
    """Put a line below another one, at a place counted from 1 without itself.

    It keeps its level where that is deeper than the one above it, else it gets the next deeper
    one; so does what stands below it.

    Args:
        tree: as it stands.
        line: goes with all below it.
        parent: None puts it at the top.
        ordinal: beyond the last is the last.

    Raises:
        Refused: ``plan.cycle`` (line) when it would stand below itself.
    """
    mine = stand_of(tree, line)
    if parent is not None and parent in with_all_below(tree, line):
        raise Refused("plan.cycle", line=mine.code)
    others = [one for one in tree if one.line != line]
    beside = [one for one in others if one.parent == parent]
    place = min(max(ordinal - 1, 0), len(beside))
    at = others.index(beside[place]) if place < len(beside) else len(others)
    others.insert(at, replace(mine, parent=parent))
    return _fitted(tuple(others), line)


def stepped(tree: PlanTree, line: int, *, steps: int) -> PlanTree:
    """Put a line some places further among its brothers; beyond the ends nothing changes."""
    mine = stand_of(tree, line)
    place = brothers(tree, mine.parent).index(mine) + steps
    if not 0 <= place < len(brothers(tree, mine.parent)):
        return tree
    return moved(tree, line, parent=mine.parent, ordinal=place + 1)


def indented(tree: PlanTree, line: int) -> PlanTree:
    """Put a line below the brother before it, as the last one there; the first one stays."""
    mine = stand_of(tree, line)
    beside = brothers(tree, mine.parent)
    place = beside.index(mine)
    if not place:
        return tree
    above = beside[place - 1].line
    return moved(tree, line, parent=above, ordinal=len(brothers(tree, above)) + 1)


def outdented(tree: PlanTree, line: int) -> PlanTree:
    """Put a line right behind the one it stands below; it never leaves its plan."""
    mine = stand_of(tree, line)
    if mine.parent is None:
        return tree
    above = stand_of(tree, mine.parent)
    if above.level is PlanLevel.PLAN:
        return tree
    place = brothers(tree, above.parent).index(above)
    return moved(tree, line, parent=above.parent, ordinal=place + 2)


def level_below(tree: PlanTree, parent: int | None) -> PlanLevel:
    """Give the level of a new line: that of its last brother, else what its plan uses there."""
    beside = brothers(tree, parent)
    if beside:
        return beside[-1].level
    if parent is None:
        return PlanLevel.PLAN
    above = stand_of(tree, parent).level
    levels = {one.line: one.level for one in tree}
    used = [one.level for one in tree if one.parent and levels.get(one.parent) is above]
    return used[-1] if used else _BELOW[above]


def proposed_code(parent: str, beside: Sequence[str], *, taken: Collection[str]) -> str:
    """Propose the code of a new line by how its brothers are numbered: V1.1.3 → V1.1.4.

    Args:
        parent: code of the line above; empty at the top.
        beside: codes of its brothers, in their order.
        taken: codes that nobody may get again, whatever their case.
    """
    used = {one.casefold() for one in taken}
    stem, number = _numbering(parent, beside)
    if number is None:
        letters = (chr(sign) for sign in range(ord("A"), ord("Z") + 1))
        after = (one for one in letters if sort_key(one) > sort_key(beside[-1]))
        found = next((one for one in after if one.casefold() not in used), None)
        if found is not None:
            return found
    tried = (f"{stem}{one}" for one in count(number or 1))
    return next(one for one in tried if one.casefold() not in used)


def _numbering(parent: str, beside: Sequence[str]) -> tuple[str, int | None]:
    """Tell stem and next number of a row of codes; None where brothers bear single letters."""
    found = [match for one in beside if (match := _NUMBERED.fullmatch(one))]
    if found:
        stem = found[-1][1]
        return stem, 1 + max(int(one[2]) for one in found if one[1] == stem)
    if beside and all(len(one) == 1 and one.isalpha() for one in beside):
        return parent, None
    return f"{parent}." if parent[-1:].isdecimal() else parent or "P", 1


def fitting(level: PlanLevel, above: PlanLevel | None) -> PlanLevel:
    """Give the level of a line that comes below another: its own where that is deeper."""
    if above is None or _LEVELS.index(level) > _LEVELS.index(above):
        return level
    return _LEVELS[min(_LEVELS.index(above) + 1, len(_LEVELS) - 1)]


def _fitted(tree: PlanTree, line: int) -> PlanTree:
    levels = {one.line: one.level for one in tree}
    parents = {one.line: one.parent for one in tree}
    for one in with_all_below(tree, line):
        above = parents[one]
        levels[one] = fitting(levels[one], None if above is None else levels[above])
    return tuple(replace(one, level=levels[one.line]) for one in tree)
