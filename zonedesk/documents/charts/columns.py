"""Columns of an indicator: earlier periods empty, the last one filled, the target dashed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.charts.parts import box, dashes, drawing, rule, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.graphics.shapes import Drawing, Shape

    from zonedesk.documents.charts.look import ChartLook
    from zonedesk.domain.charts import ColumnChart

_SAMPLE = 2.0
_BEYOND = 4.0


def columns_height(chart: ColumnChart, look: ChartLook) -> float:
    """Tell how high a chart is with its words."""
    above = (1 if chart.title else 0) + (1 if _keyed(chart) else 0)
    return look.plot + look.line * (above + 2) + 4


def column_chart(chart: ColumnChart, *, width: float, look: ChartLook) -> Drawing:
    """Draw the columns from zero; figure and period stand under the axis.

    Columns come closer together where the width does not hold them all.
    """
    return drawing((width, columns_height(chart, look)), _shapes(chart, width, look=look))


def _keyed(chart: ColumnChart) -> bool:
    return chart.target is not None and bool(chart.target_words)


def _shapes(chart: ColumnChart, width: float, *, look: ChartLook) -> Iterator[Shape]:
    top = columns_height(chart, look)
    if chart.title:
        top -= look.line
        yield words(chart.title, (0, top + look.line - look.size), look=look, strong=True)
    if _keyed(chart):
        top -= look.line
        middle = top + look.line - look.size * 0.7
        sample = look.size * _SAMPLE
        yield dashes((0, middle), (sample, middle), look=look)
        place = (sample + look.size * 0.5, top + look.line - look.size)
        yield words(chart.target_words, place, look=look)
    yield from _plot(chart, width, look=look)


def _plot(chart: ColumnChart, width: float, *, look: ChartLook) -> Iterator[Shape]:
    """Draw columns and axis; a value below zero hangs under it."""
    lowest, highest = chart.bounds
    unit = look.plot / ((highest - lowest) or 1.0)
    bottom = look.line * 2 + 2
    axis = bottom - lowest * unit
    column, step = look.column
    squeeze = min(1.0, width / (step * max(1, len(chart.columns))))
    column, step = column * squeeze, step * squeeze
    for number, one in enumerate(chart.columns):
        left = number * step
        if one.value is not None:
            size = (column, max(look.stroke, abs(one.value) * unit))
            place = (left, axis if one.value >= 0 else axis - size[1])
            now = number == len(chart.columns) - 1
            yield box(place, size, look=look, fill=look.filled if now else None)
        yield words(one.words, (left, look.line * 2 - look.size), look=look, strong=True)
        yield words(one.name, (left, look.line - look.size), look=look)
    end = step * (len(chart.columns) - 1) + column
    yield rule((0, axis), (end, axis), look=look)
    if chart.target is not None:
        level = axis + chart.target * unit
        yield dashes((0, level), (min(width, end + _BEYOND), level), look=look)
