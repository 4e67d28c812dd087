"""How a plan line looks: its judgement, class, periods and figures in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QDate

from zonedesk.domain.words import Direction, Health, PlanClass, PlanStatus
from zonedesk.i18n.formats import decimal
from zonedesk.ui.kit.dates import shown_day, spoken_locale
from zonedesk.ui.kit.looks import Progress, ShapeAndWord, health
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named, said
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from zonedesk.domain.indicator_record import IndicatorRecord
    from zonedesk.domain.plan_record import Period, PlanEntry
    from zonedesk.ui.theme.tokens import Tone

_STATUS: Final[Mapping[PlanStatus, tuple[Shape, Tone]]] = {
    PlanStatus.TO_PLAN: (Shape.OPEN, "muted"),
    PlanStatus.NOT_STARTED: (Shape.OPEN, "muted"),
    PlanStatus.RUNNING: (Shape.RUNNING, "accent"),
    PlanStatus.DONE: (Shape.DONE, "good"),
    PlanStatus.STOPPED: (Shape.PAUSED, "paused"),
}


def health_state(value: Health | None) -> ShapeAndWord:
    """Give a judgement by shape and word; none is *not judged*."""
    if value is None:
        return health("unjudged", texts().gettext("Not judged"))
    return health(value.value, named(value))


def status_state(status: PlanStatus) -> ShapeAndWord:
    """Give the status of a line by shape and word."""
    shape, tone = _STATUS[status]
    return ShapeAndWord(shape, named(status), tone)


def stale_words() -> str:
    """Say that a judgement is too old to go by."""
    return texts().gettext("(out of date)")


def class_words(value: PlanClass | None, year: int) -> str:
    """Say the class of a line in a year."""
    _ = texts().gettext
    if value is None:
        return _("No class in {year}").format(year=year)
    words = _("Priority {year}") if value is PlanClass.PRIORITY else _("Attention point {year}")
    return words.format(year=year)


def progress_look(entry: PlanEntry) -> Progress:
    """Give how far a line is, for bar and figure."""
    value = entry.progress
    return Progress(None if value is None else round(value), derived=entry.progress_derived)


def shown_number(value: float | None, *, unit: str = "") -> str:
    """Write a figure as people in Belgium do; none is a dash."""
    if value is None:
        return "–"
    words = decimal(value, texts().language)
    return f"{words} {unit}" if unit else words


def shown_period(period: Period) -> str:
    """Write a period: ``1 jan – 31 dec 2018``, ``vanaf 3 sep 2018``, ``tot 1 okt 2018``."""
    _ = texts().gettext
    first, last = period.first, period.last
    if first is None and last is None:
        return ""
    if last is None and first is not None:
        return _("from {day}").format(day=_short(first))
    if first is None and last is not None:
        return _("until {day}").format(day=_short(last))
    if first is None or last is None:
        return ""
    same = first.year == last.year
    return f"{_short(first, year=not same)} – {_short(last)}"


def judged_words(entry: PlanEntry) -> str:
    """Say when a line was judged, and whether that is too long ago; empty when it was not."""
    row = entry.row
    if row.judged is None:
        return ""
    words = texts().gettext("judged on {day}").format(day=shown_day(row.judged))
    return f"{words} {stale_words()}" if entry.stale else words


def direction_words(indicator: IndicatorRecord) -> str:
    """Say code, unit and direction of an indicator on one line."""
    _ = texts().gettext
    words = {
        Direction.HIGHER: _("higher is better"),
        Direction.LOWER: _("lower is better"),
        Direction.RANGE: _("within a range"),
    }
    promised = _("commitment") if indicator.commitment else ""
    told = (indicator.code, indicator.unit, promised, words[indicator.direction])
    return " · ".join(filter(None, told))


def verdict(indicator: IndicatorRecord, year: int) -> ShapeAndWord | None:
    """Give how an indicator did in a year by shape and word; None where that cannot be told."""
    _ = texts().gettext
    if indicator.value_of(year) is None:
        words = _("{year} is missing").format(year=year)
        return ShapeAndWord(Shape.WATCH, words, "watch")
    reached = indicator.reached(year)
    if reached is None:
        return None
    if reached:
        return ShapeAndWord(Shape.GOOD, _("reached"), "good")
    return ShapeAndWord(Shape.WATCH, _("not reached"), "watch")


def actions_words(entry: PlanEntry) -> str:
    """Say how many open action points serve a line, and how many of them are late."""
    _ = texts()
    if not entry.actions:
        return ""
    words = _.ngettext("{count} open action point", "{count} open action points", entry.actions)
    told = words.format(count=entry.actions)
    if not entry.late:
        return told
    late = _.ngettext("{count} late", "{count} late", entry.late).format(count=entry.late)
    return f"{told}, {late}"


def spoken_line(entry: PlanEntry) -> str:
    """Say all that a row of the tree shows, for screen readers."""
    row = entry.row
    judged = said(row.health) if row.health is not None else ""
    stale = stale_words() if entry.stale else ""
    progress = "" if entry.progress is None else f"{round(entry.progress)} %"
    closed = texts().gettext("confidential") if row.confidential else ""
    kind = "" if row.class_ is None else row.class_.value
    told = (f"{row.code} {row.title}", kind, judged, stale, progress, row.lead)
    return ", ".join(filter(None, (*told, actions_words(entry), closed)))


def _short(day: date, *, year: bool = True) -> str:
    pattern = "d MMM yyyy" if year else "d MMM"
    return spoken_locale().toString(QDate(day.year, day.month, day.day), pattern)
