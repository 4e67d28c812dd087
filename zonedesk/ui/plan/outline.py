"""Which lines of the plan show: those of one plan, narrowed by words or to what needs attention.

What is found keeps all lines above it, so that everybody sees where it stands; what is counted is
what was found (traps.md T82).
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.domain.words import Health, PlanClass, PlanLevel

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zonedesk.domain.plan_record import PlanEntry

NO_CLASS = "-"
"""Stands for the lines without a class."""

OTHERS = ""
"""The code of the plan of lines that stand under no plan."""


@dataclass(frozen=True, slots=True)
class Narrowing:
    """What the tree is narrowed to: all of these words, only what needs attention, a class.

    ``only`` is the code of a class, `NO_CLASS` for judged lines without one, empty for all.
    """

    words: str = ""
    attention: bool = False
    only: str = ""

    @property
    def is_set(self) -> bool:
        """Whether anything is left out."""
        return bool(self.words.strip()) or self.attention or bool(self.only)


@dataclass(frozen=True, slots=True)
class Outline:
    """The lines that show, in plan order: their entries, and the codes of those that were found."""

    entries: tuple[PlanEntry, ...] = ()
    found: frozenset[str] = frozenset()

    def count(self, plan_class: PlanClass) -> int:
        """Count what was found of a class."""
        return sum(one.row.class_ is plan_class for one in self._found())

    def health(self) -> Mapping[Health, int]:
        """Count what was found by its judgement, the best first."""
        return _by_health(self._found())

    def _found(self) -> Iterable[PlanEntry]:
        return (one for one in self.entries if one.row.code in self.found)


def plans_of(entries: Sequence[PlanEntry]) -> tuple[tuple[str, str], ...]:
    """Give code and title of each plan; lines that stand under none are a plan without a code."""
    tops = [one.row for one in entries if one.row.depth == 0]
    plans = [(row.code, row.title) for row in tops if row.level is PlanLevel.PLAN]
    others = any(row.level is not PlanLevel.PLAN for row in tops)
    return (*plans, (OTHERS, "")) if others else tuple(plans)


def lines_of(entries: Sequence[PlanEntry], plan: str) -> tuple[PlanEntry, ...]:
    """Give the lines of a plan without the plan itself, in plan order."""
    roots = {one.row.code for one in entries if one.row.level is PlanLevel.PLAN}
    above: dict[str, str] = {}
    for one in entries:
        code, parent = one.row.code, one.row.parent
        above[code] = code if code in roots else above.get(parent, OTHERS)
    return tuple(
        one for one in entries if one.row.code not in roots and above[one.row.code] == plan
    )


def outline(lines: Sequence[PlanEntry], narrowing: Narrowing) -> Outline:
    """Give the lines that show: what was found, and all lines above it."""
    wanted = folded(narrowing.words).split()
    found = frozenset(one.row.code for one in lines if _goes_with(one, narrowing, wanted=wanted))
    kept = set(found)
    for one in reversed(lines):
        if one.row.code in kept:
            kept.add(one.row.parent)
    return Outline(tuple(one for one in lines if one.row.code in kept), found)


def below(lines: Iterable[PlanEntry], code: str) -> tuple[PlanEntry, ...]:
    """Give all lines below one, in plan order."""
    inside = {code}
    found = []
    for one in lines:
        if one.row.parent in inside:
            inside.add(one.row.code)
            found.append(one)
    return tuple(found)


def health_below(lines: Iterable[PlanEntry], code: str) -> Mapping[Health, int]:
    """Count the judgements of all lines below one, the best first."""
    return _by_health(below(lines, code))


def folded(text: str) -> str:
    """Make words comparable: without case and accents."""
    parts = unicodedata.normalize("NFD", text.casefold())
    return "".join(sign for sign in parts if not unicodedata.combining(sign))


def _goes_with(entry: PlanEntry, narrowing: Narrowing, *, wanted: Iterable[str]) -> bool:
    if narrowing.attention and not entry.needs_attention:
        return False
    if narrowing.only and not _is_of(entry, narrowing.only):
        return False
    row = entry.row
    told = folded(f"{row.code} {row.title} {row.lead} {row.department} {row.partners}")
    return all(word in told for word in wanted)


def _is_of(entry: PlanEntry, only: str) -> bool:
    """Tell whether a line is of a class; without one only lines that were judged count."""
    if entry.row.class_ is None:
        return only == NO_CLASS and entry.row.health is not None
    return entry.row.class_.value == only


def _by_health(entries: Iterable[PlanEntry]) -> Mapping[Health, int]:
    found = Counter(one.row.health for one in entries)
    return {health: found[health] for health in Health if found[health]}
