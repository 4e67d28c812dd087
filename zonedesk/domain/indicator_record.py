"""An indicator with its measurements, and what they say about a year (R97, R99).

A missing value is None and never zero. A commitment is promised and delivered: its quarters add
up to the year. Of any other indicator a year without a value of its own has that of its last
quarter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from zonedesk.domain.errors import Refused
from zonedesk.domain.words import Direction, IndicatorFrequency

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.handles import Handle

_PERIOD: Final = re.compile(r"(?:19|20|21)\d\d(?:-K[1-4])?", re.ASCII)
_NUMBER: Final = re.compile(r"[+-]?\d{1,15}(?:,\d{1,6})?", re.ASCII)
_GROUPED: Final = re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d{1,6})?", re.ASCII)
_POINT: Final = re.compile(r"[+-]?\d{1,15}\.\d{1,6}", re.ASCII)
_QUARTERS: Final = tuple(f"-K{number}" for number in range(1, 5))


@dataclass(frozen=True, slots=True)
class MeasurementRecord:
    """Target and value of a year (``2018``) or quarter (``2018-K1``).

    ``target`` is the lower end where the value must stay in a range, ``target_to`` its upper end.
    """

    period: str
    target: float | None
    value: float | None
    handle: Handle
    target_to: float | None = None
    source: str = ""
    remark: str = ""


@dataclass(frozen=True, slots=True)
class Trend:
    """Which way a value went since the one before: 1 up, -1 down, 0 the same.

    ``good`` tells whether that is the way it should go; None where neither can be said.
    """

    way: int
    good: bool | None


@dataclass(frozen=True, slots=True)
class IndicatorRecord:
    """What is measured on a plan line, with all its measurements by period."""

    id: int
    code: str
    name: str
    unit: str
    direction: Direction
    commitment: bool
    baseline: float | None
    measurements: tuple[MeasurementRecord, ...]
    frequency: IndicatorFrequency = IndicatorFrequency.YEAR
    source: str = ""
    row_version: int = 0

    def of_period(self, period: str) -> MeasurementRecord | None:
        """Give the measurement of a period; None when there is none."""
        return next((one for one in self.measurements if one.period == period), None)

    def value_of(self, year: int) -> float | None:
        """Give the value of a year."""
        return self._of_year(year, lambda one: one.value)

    def target_of(self, year: int) -> float | None:
        """Give the target of a year."""
        return self._of_year(year, lambda one: one.target)

    def target_to_of(self, year: int) -> float | None:
        """Give the upper end of the range of a year."""
        return self._of_year(year, lambda one: one.target_to)

    def reached(self, year: int) -> bool | None:
        """Tell whether the target of a year was reached; None where that cannot be told.

        A range is reached from its lower end up to its upper end; it needs both.
        """
        value, target = self.value_of(year), self.target_of(year)
        if value is None or target is None:
            return None
        if self.direction is Direction.RANGE:
            return None if self.target_to_of(year) is None else self._away(value, year) == 0
        return value >= target if self.direction is Direction.HIGHER else value <= target

    def trend(self, year: int) -> Trend | None:
        """Tell which way the value of a year went since the last one before it, or the baseline.

        None where one of both is missing. In a range it is good to come nearer.
        """
        value, before = self.value_of(year), self._before(year)
        if value is None or before is None:
            return None
        way = (value > before) - (value < before)
        if way == 0:
            return Trend(0, None)
        if self.direction is Direction.RANGE:
            if self.target_of(year) is None or self.target_to_of(year) is None:
                return Trend(way, None)
            nearer = self._away(before, year) - self._away(value, year)
            return Trend(way, None if nearer == 0 else nearer > 0)
        return Trend(way, (way > 0) is (self.direction is Direction.HIGHER))

    def columns(self, year: int, *, most: int = 5) -> tuple[tuple[int | None, float | None], ...]:
        """Give the columns of its chart: the baseline (None), then years up to this one."""
        known = {int(one.period[:4]) for one in self.measurements if one.value is not None}
        years = sorted({one for one in known if one < year})[-(most - 1) :]
        values = [(one, self.value_of(one)) for one in (*years, year)]
        first = [] if self.baseline is None else [(None, self.baseline)]
        return (*first, *values)

    def _before(self, year: int) -> float | None:
        """Give the value of the last year before one that has a value, else the baseline."""
        years = {int(one.period[:4]) for one in self.measurements if one.value is not None}
        earlier = [one for one in years if one < year]
        return self.value_of(max(earlier)) if earlier else self.baseline

    def _away(self, value: float, year: int) -> float:
        """Tell how far a value is from the range of a year; 0 inside it."""
        low, high = self.target_of(year), self.target_to_of(year)
        below = 0.0 if low is None else low - value
        above = 0.0 if high is None else value - high
        return max(0.0, below, above)

    def _of_year(
        self, year: int, figure: Callable[[MeasurementRecord], float | None]
    ) -> float | None:
        whole = self.of_period(f"{year:04d}")
        if whole is not None and figure(whole) is not None:
            return figure(whole)
        quarters = (self.of_period(f"{year:04d}{quarter}") for quarter in _QUARTERS)
        told = [figure(one) for one in quarters if one is not None]
        known = [one for one in told if one is not None]
        if not known:
            return None
        return sum(known) if self.commitment else known[-1]


def periods_of_year(year: int) -> tuple[str, ...]:
    """Give the periods that can be measured in a year: itself, then its quarters."""
    return (f"{year:04d}", *(f"{year:04d}{quarter}" for quarter in _QUARTERS))


def check_period(period: str) -> None:
    """Refuse what is no year or quarter: ``register.period`` (found)."""
    if not _PERIOD.fullmatch(period):
        raise Refused("register.period", found=period)


def parse_number(text: str) -> float | None:
    """Read a number as people in Belgium write it: ``1.234,5``, ``4,1``, ``187``, also ``4.1``.

    Empty and ``–`` are no value. A point with three digits behind it stands for thousands.

    Raises:
        Refused: ``register.number`` (found).
    """
    bare = "".join(text.split()).replace("\N{MINUS SIGN}", "-")
    if bare in {"", "-", "–"}:
        return None
    if _GROUPED.fullmatch(bare):
        return float(bare.replace(".", "").replace(",", "."))
    if _NUMBER.fullmatch(bare) or _POINT.fullmatch(bare):
        return float(bare.replace(",", "."))
    raise Refused("register.number", found=text.strip())
