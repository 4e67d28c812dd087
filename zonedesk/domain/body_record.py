"""What an editor of bodies reads: the list, and one body with its seats through time (R12-R18).

A seat is a row of a time bar: who held it from day to day. Between them it is vacant, and the
vacancies of a body are counted from those same gaps (R17, T40).
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, time, timedelta
from operator import itemgetter
from typing import TYPE_CHECKING, Final

from zonedesk.domain.words import Capacity, MotivationStyle

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonedesk.domain.handles import Handle
    from zonedesk.domain.words import (
        BodyKind,
        Gender,
        ItemKind,
        MinutesKind,
        NumberStyle,
        StandingRole,
    )

FILLED: Final = frozenset({Capacity.CHAIR, Capacity.MEMBER, Capacity.SECRETARY, Capacity.ADDED})
"""Capacities whose seat is vacant when nobody holds it; nobody misses an expert or a substitute."""

_DAY: Final = timedelta(days=1)
_RANKS: Final = {capacity: place for place, capacity in enumerate(Capacity)}


@dataclass(frozen=True, slots=True)
class Period:
    """From a first to a last day, both included; without last day it has no end."""

    first: date
    last: date | None = None

    def holds(self, day: date) -> bool:
        """Tell whether a day lies in it."""
        return self.first <= day and (self.last is None or day <= self.last)

    def meets(self, other: Period) -> bool:
        """Tell whether it has a day in common with another."""
        return (other.last is None or self.first <= other.last) and (
            self.last is None or other.first <= self.last
        )


@dataclass(frozen=True, slots=True)
class MandateBar:
    """A mandate as one bar of a seat: who, how and from when to when.

    Attributes:
        handle: of the mandate.
        person_id: of who holds it, with ``person`` their key and ``name`` their full name.
        gender: of who holds it, where known (R21).
        function: its title as they bear it now (R21), empty without; ``function_id`` is its id.
        rank: place in the order of the body; None comes last.
        substitute_for: name of whom they replace (R16), None for any other mandate.
    """

    handle: Handle
    person_id: int
    person: str
    name: str
    capacity: Capacity
    votes: bool
    weight: float
    municipality: str
    rank: float | None
    first: date
    last: date | None
    function: str = ""
    function_id: int | None = None
    gender: Gender | None = None
    substitute_for_id: int | None = None
    substitute_for: str | None = None

    @property
    def period(self) -> Period:
        """When it runs."""
        return Period(self.first, self.last)


@dataclass(frozen=True, slots=True)
class SeatLine:
    """A seat of a body: its holders one after the other, never two at a time (R17).

    ``title`` is the function of the last holder, empty where none is known: the capacity names the
    seat then. ``rank`` is that of the last holder.
    """

    title: str
    capacity: Capacity
    rank: float | None
    bars: tuple[MandateBar, ...]

    @property
    def gaps(self) -> tuple[Period, ...]:
        """When the seat was vacant, from its first holder on; the last gap may have no end."""
        if self.capacity not in FILLED:
            return ()
        ends = [one.last for one in self.bars]
        begins: list[date | None] = [one.first for one in self.bars[1:]]
        return tuple(
            Period(end + _DAY, None if begin is None else begin - _DAY)
            for end, begin in zip(ends, [*begins, None], strict=True)
            if end is not None and (begin is None or begin > end + _DAY)
        )

    def holder(self, day: date) -> MandateBar | None:
        """Give who holds the seat on a day."""
        return next((one for one in self.bars if one.period.holds(day)), None)

    def vacant(self, day: date) -> bool:
        """Tell whether a day lies in one of its gaps."""
        return any(gap.holds(day) for gap in self.gaps)


def seats(bars: Iterable[MandateBar]) -> tuple[SeatLine, ...]:
    """Put the mandates of a body on seats, in the order of rank.

    A mandate takes over the free seat of its capacity that bore its rank, else the one its person
    held, else the one that somebody with the same function left last; else it is a seat of its own.
    """
    rows: defaultdict[Capacity, list[list[MandateBar]]] = defaultdict(list)
    for bar in sorted(bars, key=lambda one: (one.first, _place(one), one.handle.id)):
        seat = _free_seat(rows[bar.capacity], bar)
        if seat is None:
            rows[bar.capacity].append([bar])
        else:
            seat.append(bar)
    found = [
        SeatLine(row[-1].function, capacity, row[-1].rank, tuple(row))
        for capacity, held in rows.items()
        for row in held
    ]
    return tuple(sorted(found, key=_order))


def vacancies(lines: Iterable[SeatLine], day: date) -> int:
    """Count the seats that are vacant on a day (T40)."""
    return sum(line.vacant(day) for line in lines)


def members(lines: Iterable[SeatLine], day: date) -> int:
    """Count the persons who sit as chair or member on a day (L14)."""
    held = (line.holder(day) for line in lines)
    in_office = (Capacity.CHAIR, Capacity.MEMBER)
    return len({one.person_id for one in held if one is not None and one.capacity in in_office})


def _free_seat(rows: Iterable[list[MandateBar]], bar: MandateBar) -> list[MandateBar] | None:
    """Find the seat that fits best among those that are free; the one left last, of several."""
    fitting = (
        (fit, row[-1].last, row)
        for row in rows
        if row[-1].last is not None and row[-1].last < bar.first and any(fit := _fit(row[-1], bar))
    )
    return max(fitting, key=itemgetter(0, 1), default=(None, None, None))[2]


def _fit(before: MandateBar, bar: MandateBar) -> tuple[bool, bool, bool]:
    return (
        bar.rank is not None and before.rank == bar.rank,
        before.person_id == bar.person_id,
        bar.function_id is not None and before.function_id == bar.function_id,
    )


def _place(bar: MandateBar) -> tuple[bool, float]:
    return bar.rank is None, bar.rank or 0


def _order(line: SeatLine) -> tuple[bool, float, int, int]:
    last = line.bars[-1]
    return *_place(last), _RANKS[line.capacity], last.handle.id


@dataclass(frozen=True, slots=True)
class StandingLine:
    """An item that stands on every agenda of a body (R39); ``minutes`` is its time planned."""

    handle: Handle
    position: int
    title: str
    kind: ItemKind
    role: StandingRole
    part: str
    public: bool | None
    minutes: int | None


@dataclass(frozen=True, slots=True)
class BodyLine:
    """A body in the list of an editor.

    Attributes:
        parts: titles of the parts of its agenda, in order.
        expected: meetings a year, None where no number is set.
        members: persons who sit as chair or member on the day asked.
        vacancies: seats that nobody holds on that day.
        meetings: how many it has; with any, it is deactivated and not deleted.
    """

    handle: Handle
    code: str
    name: str
    name_fr: str
    name_de: str
    kind: BodyKind
    deliberative: bool
    minutes_kind: MinutesKind
    expected: int | None
    place: str
    starts_at: time | None
    parts: tuple[str, ...]
    number_style: NumberStyle
    active: bool
    members: int
    vacancies: int
    meetings: int = 0
    motivation_style: MotivationStyle = MotivationStyle.MODERN


@dataclass(frozen=True, slots=True)
class BodyRecord:
    """One body with its seats through time and what stands on each of its agendas."""

    line: BodyLine
    seats: tuple[SeatLine, ...]
    standing: tuple[StandingLine, ...]
    day: date
