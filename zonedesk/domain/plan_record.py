"""The plan as its place shows it: what is derived for a line, and one line with all on it.

A judgement is stale a quarter after it was made: the zone reports on its plan every quarter
(domain.md 2). Progress and periods that were not filled in come from the lines below (R94, R96).
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from zonedesk.domain.words import ActionStatus, Health, PlanLevel, PlanStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from zonedesk.domain.handles import Handle
    from zonedesk.domain.indicator_record import IndicatorRecord
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.rows import PlanRow
    from zonedesk.domain.words import FollowUpKind, PlanClass

STALE_AFTER: Final = timedelta(days=92)
"""How long a judgement says how a line is doing (R95)."""

OBJECTIVES: Final = frozenset({PlanLevel.STRATEGIC, PlanLevel.TACTICAL, PlanLevel.OPERATIONAL})
"""The levels that are given a class and a judgement; of a measure it is free (R91, R92)."""

FINISHED: Final = frozenset({PlanStatus.DONE, PlanStatus.STOPPED})
"""The statuses in which nothing is expected of a line any more."""

_NEXT: Final[Mapping[PlanStatus, frozenset[PlanStatus]]] = {
    PlanStatus.TO_PLAN: frozenset({PlanStatus.NOT_STARTED, PlanStatus.RUNNING, PlanStatus.STOPPED}),
    PlanStatus.NOT_STARTED: frozenset({PlanStatus.TO_PLAN, PlanStatus.RUNNING, PlanStatus.STOPPED}),
    PlanStatus.RUNNING: frozenset({PlanStatus.DONE, PlanStatus.STOPPED}),
    PlanStatus.DONE: frozenset({PlanStatus.RUNNING}),
    PlanStatus.STOPPED: frozenset({PlanStatus.TO_PLAN, PlanStatus.RUNNING}),
}
_WHOLE: Final = 100.0
_NONE: Final = (0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Period:
    """From a day to a day, either may be open; derived when a day comes from lines below."""

    first: date | None = None
    last: date | None = None
    derived: bool = False

    @property
    def turned(self) -> bool:
        """Whether it ends before it begins: an own day that the lines below contradict (R94)."""
        return self.first is not None and self.last is not None and self.last < self.first

    @property
    def is_empty(self) -> bool:
        """Whether neither day is known."""
        return self.first is None and self.last is None


@dataclass(frozen=True, slots=True)
class PlanEntry:
    """A line in the tree, with what is derived and counted for it.

    Attributes:
        row: the line; its class is that of the year that is shown.
        id: surrogate id of the line.
        progress: 0 to 100, of its own or derived; None when nothing tells it.
        progress_derived: whether it comes from the lines below.
        planned: when it is planned.
        actual: when it ran.
        actions: open action points that serve it.
        late: how many of these are over their term.
        stale: whether its judgement is older than a quarter.
        missing: its indicators without a value in the year that is shown.
        classes: its class of each year, the earliest first (R92).
        weight: how much it counts in the progress of the line above.
    """

    row: PlanRow
    id: int
    progress: float | None = None
    progress_derived: bool = False
    planned: Period = Period()
    actual: Period = Period()
    actions: int = 0
    late: int = 0
    stale: bool = False
    missing: int = 0
    classes: tuple[tuple[int, PlanClass], ...] = ()
    weight: float = 1.0

    @property
    def is_judged(self) -> bool:
        """Whether the line has a judgement, or should have one."""
        return self.row.level in OBJECTIVES or self.row.health is not None

    @property
    def needs_attention(self) -> bool:
        """Whether something asks for attention: risk, blocked, late, stale, not measured."""
        troubled = self.row.health in {Health.RISK, Health.BLOCKED}
        return troubled or self.late > 0 or self.stale or self.missing > 0


@dataclass(frozen=True, slots=True)
class PlanBook:
    """The whole plan of a year.

    Attributes:
        entries: each line, then all below it.
        years: that can be shown, the earliest first.
        year: that is shown.
        may_edit: whether the user may change anything.
    """

    entries: tuple[PlanEntry, ...]
    years: tuple[int, ...]
    year: int
    may_edit: bool


@dataclass(frozen=True, slots=True)
class PlanNote:
    """An entry of follow-up; ``meeting`` is the reference of the meeting that heard it."""

    day: date
    kind: FollowUpKind
    text: str
    author: str
    meeting: str


@dataclass(frozen=True, slots=True)
class TreatingItem:
    """An agenda item that treated a line: reference of its meeting, its number there, its title."""

    meeting: str
    number: str
    title: str


@dataclass(frozen=True, slots=True)
class ServingAction:
    """An open action point that serves a line."""

    reference: str
    text: str
    due: date | None
    status: ActionStatus


@dataclass(frozen=True, slots=True)
class PlanRecord:
    """One line with all that hangs on it.

    Attributes:
        entry: the line in the tree.
        handle: for commands on it.
        text: the goal.
        confidential: its own mark; that of the entry's row is inherited too (R91).
        lead: id of a person, a free text or None; that of the entry's row is said.
        administrative_lead: who leads for the administrative authority (R98).
        judicial_lead: who leads for the judicial authority.
        levels: that it can have where it stands, its own included.
        year: that is shown.
        children: the lines right below it.
        indicators: with their measurements.
        notes: follow-up, the newest first.
        items: agenda items that treated it.
        actions: open action points that serve it.
        people: ids and names that a lead can have.
        may_edit: whether the user may change anything.
    """

    entry: PlanEntry
    handle: Handle
    text: RichText
    confidential: bool
    lead: int | str | None
    administrative_lead: str
    judicial_lead: str
    levels: tuple[PlanLevel, ...]
    year: int
    children: tuple[PlanEntry, ...]
    indicators: tuple[IndicatorRecord, ...]
    notes: tuple[PlanNote, ...]
    items: tuple[TreatingItem, ...]
    actions: tuple[ServingAction, ...]
    people: tuple[tuple[int, str], ...]
    may_edit: bool


def may_become(old: PlanStatus, new: PlanStatus) -> bool:
    """Tell whether a line may go from one status to the other (R93)."""
    return new is old or new in _NEXT[old]


def next_statuses(status: PlanStatus) -> tuple[PlanStatus, ...]:
    """Give what a line may become from a status, that one included, in the order of its life.

    What never ran is not done, and what is done or ran is not unplanned again (R93).
    """
    return tuple(one for one in PlanStatus if may_become(status, one))


def is_stale(row: PlanRow, today: date) -> bool:
    """Tell whether a judgement is too old to go by; a finished line needs no new one (R95)."""
    if row.judged is None or row.status in FINISHED:
        return False
    return today - row.judged > STALE_AFTER


def is_late(due: date | None, status: ActionStatus, *, today: date) -> bool:
    """Tell whether an open action point is over its term; on the day itself it is not."""
    return not status.finished and due is not None and due < today


def progress_of(
    rows: Sequence[PlanRow], weights: Mapping[str, float] | None = None
) -> dict[str, tuple[float | None, bool]]:
    """Give progress of each line and whether it is derived: the mean of the lines below (R96).

    A line that is done is whole; a stopped line does not count for the one above it, nor does one
    that weighs nothing.

    Args:
        rows: in plan order, each line after the one above it.
        weights: how much a line counts, by its code; 1 where it is not given.
    """
    weighed = weights or {}
    below: dict[str, tuple[float, float]] = {}
    found: dict[str, tuple[float | None, bool]] = {}
    for row in reversed(rows):
        done, weight = below.get(row.code, _NONE)
        own = _WHOLE if row.progress is None and row.status is PlanStatus.DONE else row.progress
        mean = done / weight if weight else None
        value = mean if own is None else own
        found[row.code] = (value, own is None and value is not None)
        if value is not None and row.status is not PlanStatus.STOPPED:
            done, weight = below.get(row.parent, _NONE)
            mine = weighed.get(row.code, 1.0)
            below[row.parent] = (done + mine * value, weight + mine)
    return found


def periods_of(rows: Sequence[PlanRow], *, actual: bool = False) -> dict[str, Period]:
    """Give the period of each line; an empty day is the outermost of the lines below (R94).

    Args:
        rows: in plan order.
        actual: when lines ran, instead of when they are planned.
    """
    below: dict[str, list[Period]] = {}
    found: dict[str, Period] = {}
    for row in reversed(rows):
        own = (row.actual_from, row.actual_to) if actual else (row.planned_from, row.planned_to)
        found[row.code] = _period(*own, parts=below.get(row.code, ()))
        below.setdefault(row.parent, []).append(found[row.code])
    return found


def _period(first: date | None, last: date | None, *, parts: Iterable[Period]) -> Period:
    parts = list(parts)
    if not parts:
        return Period(first, last)
    begins = [one.first for one in parts if one.first is not None]
    ends = [one.last for one in parts if one.last is not None]
    begin = min(begins, default=None) if first is None else first
    # As long as one line below has not ended, the line above it has not.
    whole = all(one.last is not None for one in parts)
    end = max(ends, default=None) if last is None and whole else last
    return Period(begin, end, derived=(begin, end) != (first, last))
