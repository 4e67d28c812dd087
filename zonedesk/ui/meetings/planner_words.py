"""Words of the year planner: what a body lacks, what became of a day, what a rule can say (R28)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale

from zonedesk.domain.planning import LAST, Fate, OnHoliday, Rhythm
from zonedesk.domain.year_plan import Clash, Shortage
from zonedesk.i18n.formats import clock
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.dates import shown_day, spoken_locale
from zonedesk.ui.kit.free_days import holiday_name
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.year_plan import BodyYear, ProposedDay

_SHORTAGES: Final[Mapping[Shortage, str]] = {
    Shortage.TOO_FEW_PLANNED: noop("too few planned"),
    Shortage.TOO_FEW_HELD: noop("too few held"),
    Shortage.FIRST_SEMESTER: noop("none in the first half of the year"),
    Shortage.SECOND_SEMESTER: noop("none in the second half of the year"),
}
_RHYTHMS: Final[Mapping[Rhythm, str]] = {
    Rhythm.MONTH: noop("Every month"),
    Rhythm.QUARTER: noop("Every quarter"),
    Rhythm.WEEKS: noop("Every so many weeks"),
}
_PLACES: Final[Mapping[int, str]] = {
    1: noop("First"),
    2: noop("Second"),
    3: noop("Third"),
    4: noop("Fourth"),
    LAST: noop("Last"),
}
_ON_HOLIDAY: Final[Mapping[OnHoliday, str]] = {
    OnHoliday.SKIP: noop("No meeting"),
    OnHoliday.NEXT_WORKING_DAY: noop("The next working day"),
    OnHoliday.WEEK_LATER: noop("A week later"),
}


def lacks(body: BodyYear) -> str:
    """Say what a body lacks in a year; empty when nothing is."""
    words = ", ".join(texts().gettext(_SHORTAGES[one]) for one in body.shortages)
    return words[:1].upper() + words[1:]


def counted(body: BodyYear) -> str:
    """Say how many meetings stand against how many are expected: ``3 of 4``."""
    if body.expected.a_year is None:
        return str(body.standing)
    words = texts().gettext("{count} of {expected}")
    return words.format(count=body.standing, expected=body.expected.a_year)


def expectation(body: BodyYear) -> str:
    """Say how often a body is to meet, and who says so."""
    _ = texts()
    count = body.expected.a_year
    if count is None:
        return _.gettext("No number a year is set")
    words = _.ngettext("{count} a year expected", "{count} a year expected", count)
    told = words.format(count=count)
    return f"{told} ({_.gettext('by law')})" if body.expected.by_law else told


def progress(body: BodyYear) -> str:
    """Say how many meetings were planned, held and called off."""
    words = texts().gettext("Planned {planned} · held {held} · cancelled {cancelled}")
    return words.format(planned=body.planned, held=body.held, cancelled=body.cancelled)


def rhythms() -> list[tuple[str, Rhythm]]:
    """Give the rhythms to choose from."""
    return [(texts().gettext(words), one) for one, words in _RHYTHMS.items()]


def places() -> list[tuple[str, int]]:
    """Give which weekday of a month or quarter can be chosen."""
    return [(texts().gettext(words), one) for one, words in _PLACES.items()]


def every(weeks: int) -> str:
    """Say every how many weeks."""
    return texts().ngettext("{count} week", "{count} weeks", weeks).format(count=weeks)


def on_holiday() -> list[tuple[str, OnHoliday]]:
    """Give what can be done on a holiday."""
    return [(texts().gettext(words), one) for one, words in _ON_HOLIDAY.items()]


def weekday(number: int) -> str:
    """Name a weekday, Monday is 0."""
    return spoken_locale().dayName(number + 1)


def month(number: int, *, short: bool = True) -> str:
    """Name a month from 1, in a few letters or whole."""
    kind = QLocale.FormatType.ShortFormat if short else QLocale.FormatType.LongFormat
    return spoken_locale().standaloneMonthName(number, kind).rstrip(".")


def proposed(one: ProposedDay) -> str:
    """Write the day that is proposed with its hour, or the day of the rule that gives none."""
    day = shown_day(one.day or one.ruled)
    return f"{day}, {clock(one.starts_at)}" if one.day and one.starts_at else day


def remark(one: ProposedDay) -> str:
    """Say why a day is another one, or none, or who meets then already; empty for nothing."""
    _ = texts().gettext
    told = {
        Fate.SKIPPED: _("No meeting: {holiday}"),
        Fate.TAKEN: _("No meeting: {holiday}, and no other day is free"),
        Fate.MOVED: _("Instead of {day}: {holiday}"),
    }.get(one.fate, "")
    if told:
        told = told.format(holiday=holiday_name(one.ruled), day=shown_day(one.ruled))
    met = {
        Clash.SAME_HOUR: _("Meets then already: {reference}"),
        Clash.SAME_DAY: _("Meets that day at another hour: {reference}"),
    }
    clash = met[one.clash].format(reference=one.met) if one.clash else ""
    past = _("Past") if one.past else ""
    return " · ".join(filter(None, (past, told, clash)))
