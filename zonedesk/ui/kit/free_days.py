"""Days on which nobody works: weekends, and the holidays with their names (domain.md L1)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.system import holidays
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

_SATURDAY, _THURSDAY, _APRIL = 5, 3, 4

#: Holidays on the same day every year, as month and day, those of the communities too.
_FIXED: Final[Mapping[tuple[int, int], str]] = {
    (1, 1): noop("New Year’s Day"),
    (5, 1): noop("Labour Day"),
    (5, 8): noop("Day of the Brussels-Capital Region"),
    (7, 11): noop("Day of the Flemish Community"),
    (7, 21): noop("National Day"),
    (8, 15): noop("Assumption"),
    (9, 27): noop("Day of the French Community"),
    (11, 1): noop("All Saints’ Day"),
    (11, 11): noop("Armistice Day"),
    (11, 15): noop("Day of the German-speaking Community"),
    (12, 25): noop("Christmas"),
}


def is_free(day: date) -> bool:
    """Tell whether a day is in a weekend, or a legal holiday; those of a region do not count."""
    return day.weekday() >= _SATURDAY or day in holidays.calendar(day.year, day.year)


def holiday_name(day: date) -> str:
    """Name a holiday, of the country or of a community."""
    return texts().gettext(_source(day))


def _source(day: date) -> str:
    """Give the name of a holiday: one on a fixed day, else one that follows Easter."""
    fixed = _FIXED.get((day.month, day.day))
    if fixed is not None:
        return fixed
    if day.weekday() == _THURSDAY:
        return noop("Ascension Day")
    return noop("Easter Monday") if day.month <= _APRIL else noop("Whit Monday")
