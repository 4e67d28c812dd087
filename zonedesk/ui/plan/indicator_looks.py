"""How an indicator looks: its chart, what its target is, and which way it goes (06, R97)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.domain.charts import Column, ColumnChart
from zonedesk.domain.words import Direction
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.plan.looks import shown_number
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from zonedesk.domain.indicator_record import IndicatorRecord


def chart_of(indicator: IndicatorRecord, year: int) -> ColumnChart:
    """Give the chart of an indicator up to a year, its baseline first and its target dashed."""
    baseline = texts().gettext("baseline")
    columns = (
        Column(baseline if of is None else str(of), value, shown_number(value))
        for of, value in indicator.columns(year)
    )
    target = indicator.target_of(year)
    return ColumnChart("", tuple(columns), target, target_words(indicator, year))


def target_words(indicator: IndicatorRecord, year: int) -> str:
    """Say what is to be reached in a year; empty where nothing is."""
    _ = texts().gettext
    target, upper = indicator.target_of(year), indicator.target_to_of(year)
    if target is None:
        return ""
    if indicator.direction is Direction.RANGE and upper is not None:
        words = _("target {low} to {high}")
        return words.format(low=shown_number(target), high=shown_number(upper))
    words = _("promised {value}") if indicator.commitment else _("target {value}")
    return words.format(value=shown_number(target))


def trend(indicator: IndicatorRecord, year: int) -> ShapeAndWord | None:
    """Give by shape and word which way an indicator went; None where that cannot be told."""
    _ = texts().gettext
    found = indicator.trend(year)
    if found is None:
        return None
    words = {1: _("rising"), -1: _("falling"), 0: _("unchanged")}[found.way]
    if found.good is None:
        return ShapeAndWord(Shape.OPEN, words, "muted")
    if found.good:
        return ShapeAndWord(Shape.GOOD, words, "good")
    return ShapeAndWord(Shape.WATCH, words, "watch")
