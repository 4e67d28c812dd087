"""The rule by which a body meets, and the days of a year that follow from it (R28, L24).

Days and hours are wall time in Brussels: that the clocks change moves no meeting (T16). Holidays
come in as a `Calendar`; what is done with a day that falls on one is part of the rule.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from zonedesk.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from zonedesk.domain.working_days import Calendar

LAST: Final = -1
"""Stands for the last weekday of a month or a quarter."""
PLACES: Final = (1, 2, 3, 4, LAST)
"""Which weekday of a month or quarter a rule can mean; a fifth one not every month has."""
WEEKS: Final = range(1, 14)
"""Every how many weeks a rule can mean: what is rarer is said by the quarter."""
MONTHS: Final = range(1, 13)

_DAYS: Final = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_DAY: Final = timedelta(days=1)
_QUARTER: Final = 3
_QUARTERS, _WEEKS_A_YEAR = 4, 52


class Rhythm(StrEnum):
    """In what a rule counts."""

    WEEKS = "weeks"
    MONTH = "month"
    QUARTER = "quarter"


class OnHoliday(StrEnum):
    """What is done with a day of the rule that is a holiday."""

    SKIP = "skip"
    NEXT_WORKING_DAY = "next"
    WEEK_LATER = "later"


class Fate(StrEnum):
    """What became of a day of the rule.

    ``TAKEN``: moved from a holiday it would fall on another day of the rule, or out of the year.
    """

    KEPT = "kept"
    MOVED = "moved"
    SKIPPED = "skipped"
    TAKEN = "taken"


@dataclass(frozen=True, slots=True)
class PlanningRule:
    """When a body meets.

    Attributes:
        rhythm: in what it counts.
        weekday: Monday is 0.
        weeks: every how many weeks; only for `Rhythm.WEEKS`.
        place: which weekday of the month or quarter, one of `PLACES`; not for weeks.
        months: in which months, none for all; for a quarter without meaning.
        starts_at: the hour; None where it is that of the body.
        since: first day of the period, from which weeks are counted; None: every year anew.
        until: last day of the period.
        on_holiday: what is done with a holiday.

    A value that no form offers is ValueError.
    """

    rhythm: Rhythm = Rhythm.MONTH
    weekday: int = 0
    weeks: int = 1
    place: int = 1
    months: tuple[int, ...] = ()
    starts_at: time | None = None
    since: date | None = None
    until: date | None = None
    on_holiday: OnHoliday = OnHoliday.SKIP

    def __post_init__(self) -> None:
        """Refuse what no form offers."""
        known = (
            self.weekday in range(len(_DAYS))
            and self.weeks in WEEKS
            and self.place in PLACES
            and set(self.months) <= set(MONTHS)
            and tuple(sorted(set(self.months))) == self.months
        )
        if not known:
            raise ValueError(self)


@dataclass(frozen=True, slots=True)
class RuledDay:
    """A day that follows from a rule; ``day`` is None where no meeting comes of it.

    Attributes:
        ruled: the day of the rule itself.
        day: the day that is proposed: another one when it was moved.
        fate: why it is another day, or none.
    """

    ruled: date
    day: date | None
    fate: Fate


def dates(rule: PlanningRule, year: int, *, calendar: Calendar) -> tuple[RuledDay, ...]:
    """Give the days of a year that follow from a rule, in the order of the rule.

    Args:
        rule: when the body meets.
        year: of the days; a day that a holiday moves stays in that year and in the period.
        calendar: the holidays.

    Raises:
        Refused: ``planning.period`` (since, until) when the period ends before it begins.
    """
    if rule.since and rule.until and rule.until < rule.since:
        raise Refused("planning.period", since=rule.since, until=rule.until)
    ruled = [day for day in _ruled(rule, year) if _inside(rule, day)]
    taken = {day for day in ruled if not calendar.is_holiday(day)}
    found = []
    for day in ruled:
        one = _settled(rule, day, calendar=calendar)
        if one.fate is Fate.MOVED and one.day is not None:
            free = one.day not in taken and _inside(rule, one.day)
            one = one if free else RuledDay(day, None, Fate.TAKEN)
            taken.add(one.day or day)
        found.append(one)
    return tuple(found)


def usual(expected: int | None) -> PlanningRule:
    """Give a rule to begin with for a body that was never planned, by how often it is to meet."""
    if expected is None or _QUARTERS < expected <= len(MONTHS):
        return PlanningRule()
    if expected <= _QUARTERS:
        return PlanningRule(Rhythm.QUARTER)
    return PlanningRule(Rhythm.WEEKS, weeks=max(1, _WEEKS_A_YEAR // expected))


def to_text(rule: PlanningRule) -> str:
    """Write a rule as it is kept with its body: ``month thu place=-1 at=19:30 holiday=next``."""
    parts = [rule.rhythm.value, _DAYS[rule.weekday]]
    parts += [f"{name}={told}" for name, told in _told(rule).items() if told]
    return " ".join(parts)


def from_text(text: str) -> PlanningRule | None:
    """Read a rule that `to_text` wrote; None where none can be read, as from a newer version."""
    named, *told = text.split(" ")
    given = dict(part.partition("=")[::2] for part in told[1:])
    if given.keys() - _READ.keys() or not told:
        return None
    try:
        read = {_FIELDS[key]: _READ[key](value) for key, value in given.items()}
        return PlanningRule(Rhythm(named), _DAYS.index(told[0]), **read)
    except ValueError:
        return None


def _told(rule: PlanningRule) -> dict[str, str]:
    """What a rule says beside its rhythm and its weekday; nothing of what has no meaning for it."""
    weekly = rule.rhythm is Rhythm.WEEKS
    return {
        "every": str(rule.weeks) if weekly else "",
        "place": "" if weekly else str(rule.place),
        "months": ",".join(str(month) for month in rule.months),
        "at": rule.starts_at.isoformat("minutes") if rule.starts_at else "",
        "since": rule.since.isoformat() if rule.since else "",
        "until": rule.until.isoformat() if rule.until else "",
        "holiday": rule.on_holiday.value,
    }


def _months(text: str) -> tuple[int, ...]:
    return tuple(int(one) for one in text.split(","))


_FIELDS: Final[Mapping[str, str]] = {
    "every": "weeks",
    "place": "place",
    "months": "months",
    "at": "starts_at",
    "since": "since",
    "until": "until",
    "holiday": "on_holiday",
}
_READ: Final[Mapping[str, Callable[[str], Any]]] = {
    "every": int,
    "place": int,
    "months": _months,
    "at": time.fromisoformat,
    "since": date.fromisoformat,
    "until": date.fromisoformat,
    "holiday": OnHoliday,
}


def _ruled(rule: PlanningRule, year: int) -> Iterator[date]:
    """The days of a year that a rule means, holidays and period left aside."""
    if rule.rhythm is Rhythm.WEEKS:
        yield from _weekly(rule, year)
        return
    size = _QUARTER if rule.rhythm is Rhythm.QUARTER else 1
    for first in range(1, len(MONTHS) + 1, size):
        if size > 1 or not rule.months or first in rule.months:
            yield _placed(rule, date(year, first, 1), last=_last_day(year, first + size - 1))


def _weekly(rule: PlanningRule, year: int) -> Iterator[date]:
    step = rule.weeks * len(_DAYS)
    start, end = date(year, 1, 1).toordinal(), date(year, 12, 31).toordinal()
    first = _on_or_after(rule.since.toordinal() if rule.since else start, rule.weekday)
    if first < start:
        first += -(-(start - first) // step) * step
    for ordinal in range(first, end + 1, step):
        day = date.fromordinal(ordinal)
        if not rule.months or day.month in rule.months:
            yield day


def _placed(rule: PlanningRule, first: date, *, last: date) -> date:
    """The weekday of a stretch of days that has the place of the rule."""
    if rule.place == LAST:
        return last - _DAY * ((last.weekday() - rule.weekday) % len(_DAYS))
    start = _on_or_after(first.toordinal(), rule.weekday)
    return date.fromordinal(start + (rule.place - 1) * len(_DAYS))


def _on_or_after(ordinal: int, weekday: int) -> int:
    """The ordinal of the first such weekday from a day on; day 1 of the calendar is a Monday."""
    return ordinal + (weekday - (ordinal - 1)) % len(_DAYS)


def _last_day(year: int, month: int) -> date:
    return date(year, month, monthrange(year, month)[1])


def _inside(rule: PlanningRule, day: date) -> bool:
    return (rule.since is None or rule.since <= day) and (rule.until is None or day <= rule.until)


def _settled(rule: PlanningRule, day: date, *, calendar: Calendar) -> RuledDay:
    """What becomes of a day of the rule, other days of it left aside."""
    if not calendar.is_holiday(day):
        return RuledDay(day, day, Fate.KEPT)
    if rule.on_holiday is OnHoliday.SKIP:
        return RuledDay(day, None, Fate.SKIPPED)
    weekly = rule.on_holiday is OnHoliday.WEEK_LATER
    end = date(day.year, 12, 31).toordinal()
    step = len(_DAYS) if weekly else 1
    for ordinal in range(day.toordinal() + step, end + 1, step):
        other = date.fromordinal(ordinal)
        if not calendar.is_holiday(other) if weekly else calendar.is_working(other):
            return RuledDay(day, other, Fate.MOVED)
    return RuledDay(day, None, Fate.TAKEN)
