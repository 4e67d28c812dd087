"""Two states of a plan side by side: what came, went, moved and changed, line by line (R105).

A line is the same one by its id, whatever it is called. That a judgement was only confirmed, with
the same words, is no change; neither is a place that differs because other lines came or went, nor
progress that followed from the lines below both times.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from zonedesk.domain.order_kept import in_order
from zonedesk.domain.plan_record import Period
from zonedesk.domain.words import Health, Word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from zonedesk.domain.plan_snapshot import (
        KeptIndicator,
        KeptLine,
        KeptValue,
        PlanStand,
        SnapshotHead,
    )

FieldValue = str | float | bool | date | Period | Word | None
"""What a field holds; progress is a number, a period two days."""


class Field(StrEnum):
    """What of a line is compared, in the order in which it is told."""

    CODE = "code"
    LEVEL = "level"
    TITLE = "title"
    GOAL = "goal"
    CLASS = "class"
    STATUS = "status"
    HEALTH = "health"
    EXPLANATION = "explanation"
    PROGRESS = "progress"
    LEAD = "lead"
    ADMINISTRATIVE_LEAD = "administrative_lead"
    JUDICIAL_LEAD = "judicial_lead"
    DEPARTMENT = "department"
    PARTNERS = "partners"
    PLANNED = "planned"
    ACTUAL = "actual"
    LAST_PROGRESS = "last_progress"
    CONFIDENTIAL = "confidential"


class Kind(StrEnum):
    """In what a line differs; one that came or went is told nothing else of."""

    NEW = "new"
    GONE = "gone"
    MOVED = "moved"
    CHANGED = "changed"


class Turn(StrEnum):
    """Whether a judgement became better or worse."""

    BETTER = "better"
    WORSE = "worse"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that differs."""

    field: Field
    old: FieldValue
    new: FieldValue


@dataclass(frozen=True, slots=True)
class IndicatorChange:
    """An indicator that came or went, or a period of it whose value or target differs.

    ``period`` is empty where the whole indicator came (``old`` is None) or went (``new``).
    """

    name: str
    unit: str
    period: str = ""
    old: KeptValue | None = None
    new: KeptValue | None = None
    kind: Kind = Kind.CHANGED


@dataclass(frozen=True, slots=True)
class LineChange:
    """A line in both states, or in one of them.

    Attributes:
        old: as it stood; None when it is new.
        new: as it stands; None when it is gone.
        kinds: in what it differs, in the order of `Kind`; empty when in nothing.
        fields: that differ.
        turn: of its judgement.
        indicators: what differs in its figures.
    """

    old: KeptLine | None
    new: KeptLine | None
    kinds: tuple[Kind, ...] = ()
    fields: tuple[FieldChange, ...] = ()
    turn: Turn | None = None
    indicators: tuple[IndicatorChange, ...] = ()

    @property
    def line(self) -> KeptLine:
        """The line as it stands, else as it stood."""
        found = self.old if self.new is None else self.new
        if found is None:
            raise ValueError("a line stands in one state at least")
        return found

    @property
    def confidential(self) -> bool:
        """Whether it was confidential in one of the states."""
        return any(one is not None and one.row.confidential for one in (self.old, self.new))

    @property
    def advanced(self) -> float | None:
        """By how much its progress differs; None where one of the states tells none."""
        if self.old is None or self.new is None:
            return None
        before, now = self.old.progress, self.new.progress
        return None if before is None or now is None else now - before

    def changed(self, field: Field) -> FieldChange | None:
        """Give how a field differs; None when it does not."""
        return next((one for one in self.fields if one.field is field), None)


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two states: where it comes from (None is the register itself), its day, year."""

    head: SnapshotHead | None
    day: date
    year: int


@dataclass(frozen=True, slots=True)
class PlanComparison:
    """Two states of a plan, in the order of the later one; a line that is gone where it stood."""

    old: Side
    new: Side
    lines: tuple[LineChange, ...]

    @property
    def kinds(self) -> Mapping[Kind, int]:
        """How many lines differ, by how."""
        return Counter(kind for line in self.lines for kind in line.kinds)

    @property
    def turns(self) -> Mapping[Turn, int]:
        """How many judgements became better, how many worse."""
        return Counter(line.turn for line in self.lines if line.turn is not None)


_RANKS: Final = {Health.GOOD: 0, Health.RISK: 1, Health.BLOCKED: 2}
_READ: Final[Mapping[Field, Callable[[KeptLine], FieldValue]]] = {
    Field.CODE: lambda line: line.row.code,
    Field.LEVEL: lambda line: line.row.level,
    Field.TITLE: lambda line: line.row.title,
    Field.GOAL: lambda line: line.goal_words,
    Field.CLASS: lambda line: line.row.class_,
    Field.STATUS: lambda line: line.row.status,
    Field.HEALTH: lambda line: line.row.health,
    Field.EXPLANATION: lambda line: line.row.explanation,
    Field.PROGRESS: lambda line: line.progress,
    Field.LEAD: lambda line: line.row.lead,
    Field.ADMINISTRATIVE_LEAD: lambda line: line.administrative_lead,
    Field.JUDICIAL_LEAD: lambda line: line.judicial_lead,
    Field.DEPARTMENT: lambda line: line.row.department,
    Field.PARTNERS: lambda line: line.row.partners,
    Field.PLANNED: lambda line: Period(line.row.planned_from, line.row.planned_to),
    Field.ACTUAL: lambda line: Period(line.row.actual_from, line.row.actual_to),
    Field.LAST_PROGRESS: lambda line: "" if line.last is None else line.last.text,
    Field.CONFIDENTIAL: lambda line: line.row.confidential,
}


def compare(
    old: PlanStand,
    new: PlanStand,
    *,
    old_head: SnapshotHead | None = None,
    new_head: SnapshotHead | None = None,
) -> PlanComparison:
    """Compare an earlier state with a later one.

    Args:
        old: how the plan stood.
        new: how it stands, or stood later.
        old_head: where the one comes from; None for the register itself.
        new_head: where the other comes from.
    """
    before = {line.id: line for line in old.lines}
    there = {line.id for line in new.lines}
    moved = _moved(old.lines, new.lines)
    lines: list[LineChange] = []
    for place, line in _laid_out(old.lines, new.lines):
        if place not in before:
            lines.append(LineChange(None, line, (Kind.NEW,)))
        elif place not in there:
            lines.append(LineChange(line, None, (Kind.GONE,)))
        else:
            lines.append(_both(before[place], line, moved=place in moved))
    return PlanComparison(
        Side(old_head, old.day, old.year), Side(new_head, new.day, new.year), tuple(lines)
    )


def turn_of(old: Health | None, new: Health | None) -> Turn | None:
    """Tell whether a judgement became better or worse.

    Good is better than risk, and risk than blocked; what is paused only differs from good.
    """
    if old is None or new is None or old is new:
        return None
    if Health.PAUSED in {old, new}:
        if Health.GOOD not in {old, new}:
            return None
        return Turn.BETTER if new is Health.GOOD else Turn.WORSE
    return Turn.BETTER if _RANKS[new] < _RANKS[old] else Turn.WORSE


def _both(old: KeptLine, new: KeptLine, *, moved: bool) -> LineChange:
    follows = not (_tells_itself(old) or _tells_itself(new))
    fields = tuple(
        FieldChange(field, read(old), read(new))
        for field, read in _READ.items()
        if read(old) != read(new) and not (field is Field.PROGRESS and follows)
    )
    figures = tuple(_figures(old.indicators, new.indicators))
    kinds = [Kind.MOVED] if moved else []
    if fields or figures:
        kinds.append(Kind.CHANGED)
    turn = turn_of(old.row.health, new.row.health)
    return LineChange(old, new, tuple(kinds), fields, turn, figures)


def _tells_itself(line: KeptLine) -> bool:
    """Tell whether a line has progress of its own."""
    return line.progress is not None and not line.derived


def _figures(
    old: Sequence[KeptIndicator], new: Sequence[KeptIndicator]
) -> Iterator[IndicatorChange]:
    """Tell what differs in the figures of a line, in the order of the later state."""
    before = {one.id: one for one in old}
    for one in new:
        if one.id in before:
            yield from _values(before[one.id], one)
        else:
            yield IndicatorChange(one.name, one.unit, kind=Kind.NEW)
    there = {one.id for one in new}
    for one in old:
        if one.id not in there:
            yield IndicatorChange(one.name, one.unit, kind=Kind.GONE)


def _values(old: KeptIndicator, new: KeptIndicator) -> Iterator[IndicatorChange]:
    before = {one.period: one for one in old.values}
    now = {one.period: one for one in new.values}
    for period in sorted(before.keys() | now.keys()):
        if before.get(period) != now.get(period):
            yield IndicatorChange(new.name, new.unit, period, before.get(period), now.get(period))


def _laid_out(old: Sequence[KeptLine], new: Sequence[KeptLine]) -> Iterator[tuple[int, KeptLine]]:
    """Give the lines of the later state, each that is gone right behind what it stood behind."""
    there = {line.id for line in new}
    behind: dict[int | None, list[KeptLine]] = {}
    last: int | None = None
    for line in old:
        if line.id in there:
            last = line.id
        else:
            behind.setdefault(last, []).append(line)
    for line in behind.get(None, ()):
        yield line.id, line
    for line in new:
        yield line.id, line
        for gone in behind.get(line.id, ()):
            yield gone.id, gone


def _moved(old: Sequence[KeptLine], new: Sequence[KeptLine]) -> set[int]:
    """Give the lines that stand below another one, or out of the old order among their brothers."""
    before, now = _parents(old), _parents(new)
    elsewhere = {one for one in now if one in before and before[one] != now[one]}
    rows: dict[int | None, list[int]] = {}
    for one, parent in now.items():
        if one in before and one not in elsewhere:
            rows.setdefault(parent, []).append(one)
    place = {line.id: index for index, line in enumerate(old)}
    return elsewhere | {one for row in rows.values() for one in set(row) - in_order(row, place)}


def _parents(lines: Sequence[KeptLine]) -> dict[int, int | None]:
    ids = {line.row.code: line.id for line in lines}
    return {line.id: ids.get(line.row.parent) for line in lines}
