"""Working days and terms counted over them, backward and forward (domain.md L1-L10).

The holidays come in as a value, so that counting needs nothing but the calendar itself.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

_SATURDAY: Final = 5
_SUNDAY: Final = 6
_ONE_DAY: Final = timedelta(days=1)
_MONTHS: Final = 12


@dataclass(frozen=True, slots=True)
class Calendar:
    """The days on which people work (L2).

    Attributes:
        holidays: legal holidays and those of the region, of all years that are counted in.
        saturdays: whether Saturday is a working day; the law on the police does not tell.
    """

    holidays: frozenset[date]
    saturdays: bool = False

    def is_holiday(self, day: date) -> bool:
        """Tell whether a day is a holiday (L1)."""
        return day in self.holidays

    def is_working(self, day: date) -> bool:
        """Tell whether a day is a working day (L2): no Sunday, Saturday or holiday."""
        weekday = day.weekday()
        free = weekday == _SUNDAY or (weekday == _SATURDAY and not self.saturdays)
        return not free and day not in self.holidays

    def working_days_before(self, day: date, n: int, *, strict: bool = True) -> date:
        """Give the last working day on which something may happen so long before a day (L3, L4).

        Args:
            day: of the event, which is not counted.
            n: how many working days before.
            strict: so many full working days lie between, for the day of the act does not count
                either; else the act happens on the n-th working day before.
        """
        left = n + 1 if strict else n
        while left > 0 and day > date.min:
            day -= _ONE_DAY
            left -= self.is_working(day)
        return day

    @staticmethod
    def days_before(day: date, n: int) -> date:
        """Give the last day such that n full days lie between it and a day (L7-L9): D-(n+1)."""
        return _moved(day, -(n + 1))

    def forward(self, day: date, n: int, *, move: bool = False) -> date:
        """Give the last day of a term of n days that starts the day after an act (L10).

        Args:
            day: of the act.
            n: days of the term; all days count.
            move: a last day that is no working day moves to the next one (DLB 291), which a
                Saturday never is under that decree.
        """
        last = _moved(day, n)
        while move and last < date.max and self._is_free_for_terms(last):
            last += _ONE_DAY
        return last

    def _is_free_for_terms(self, day: date) -> bool:
        return day.weekday() >= _SATURDAY or day in self.holidays


def months_after(day: date, n: int) -> date:
    """Give the same day n months later (L25), or the last day of that month where it has none."""
    months = day.year * _MONTHS + day.month - 1 + n
    year, month = divmod(months, _MONTHS)
    if year > date.max.year:
        return date.max
    last = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, last))


def _moved(day: date, days: int) -> date:
    """A day so much further; the end of the calendar itself where it has no more days."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min
