"""The years under a time bar: which of them show, and where a day stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from zonedesk.domain.body_record import Period, SeatLine

TERM: Final = 6
"""Years of a term of office of municipal councils (Nieuwe Gemeentewet and its successors)."""

_STEPS: Final = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True)
class Axis:
    """Whole years side by side; ``last`` is the last year that shows."""

    first: int
    last: int

    @property
    def years(self) -> int:
        """How many years show."""
        return self.last - self.first + 1

    def place(self, day: date, width: int) -> int:
        """Give where a day begins on a width; days beside the axis are at its ends."""
        start = date(self.first, 1, 1)
        days = (date(self.last, 12, 31) - start).days + 1
        past = min(max(0, (day - start).days), days)
        return round(width * past / days)

    def span(self, period: Period, width: int) -> tuple[int, int] | None:
        """Give the left and right end of a period; None when it lies beside the axis."""
        end = date.max if period.last is None else period.last
        if end < date(self.first, 1, 1) or period.first > date(self.last, 12, 31):
            return None
        after = end if end == date.max else end + timedelta(days=1)
        left = self.place(period.first, width)
        return left, max(left + 2, self.place(after, width))

    def labelled(self, width: int, least: int) -> Iterator[int]:
        """Give the years whose number has room: every first, second, fifth..."""
        step = next((one for one in _STEPS if width * one >= least * self.years), _STEPS[-1])
        return (year for year in range(self.first, self.last + 1) if not year % step)


def axis_of(seats: Iterable[SeatLine], today: date, *, terms: int = 0) -> Axis:
    """Choose the years of an axis.

    Args:
        seats: whose mandates show.
        today: always on the axis, with the year after it.
        terms: so many terms of six years up to next year; none for all that is known.
    """
    days = [day for seat in seats for bar in seat.bars for day in (bar.first, bar.last) if day]
    last = max([today.year + 1, *(day.year for day in days)])
    if terms:
        last = min(last, today.year + TERM)
        first = today.year - terms * TERM + 1
        return Axis(max(first, min([day.year for day in days], default=first)), last)
    return Axis(min([today.year, *(day.year for day in days)]), min(last, today.year + TERM * 2))
