"""Bars of figures, one below the other: the year told about, and thin the year before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.charts.parts import box, drawing, rule, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.graphics.shapes import Drawing, Shape

    from zonedesk.documents.charts.look import ChartLook
    from zonedesk.domain.charts import BarChart

_BEFORE = 3.0


def bars_height(chart: BarChart, look: ChartLook) -> float:
    """Tell how high a chart is."""
    return look.row * len(chart.bars)


def bar_chart(chart: BarChart, *, width: float, look: ChartLook, names: float) -> Drawing:
    """Draw the bars; names stand at the left in a column of ``names`` wide, figures at the end."""
    return drawing((width, bars_height(chart, look)), _shapes(chart, width, look=look, names=names))


def _shapes(chart: BarChart, width: float, *, look: ChartLook, names: float) -> Iterator[Shape]:
    height = bars_height(chart, look)
    widest = max((look.width(bar.words, strong=True) for bar in chart.bars), default=0.0)
    unit = max(1.0, width - names - widest - look.size) / chart.largest
    for number, bar in enumerate(chart.bars):
        bottom = height - (number + 1) * look.row + (look.row - look.thin) / 2
        baseline = bottom + (look.thin - look.size * 0.68) / 2
        yield words(bar.name, (0, baseline), look=look)
        long = bar.value * unit
        if long:
            yield box((names, bottom), (long, look.thin), look=look, fill=look.filled)
        if bar.before is not None:
            size = (max(look.stroke, bar.before * unit), _BEFORE)
            yield box((names, bottom - _BEFORE - 0.5), size, look=look)
        yield words(bar.words, (names + long + look.size / 2, baseline), look=look, strong=True)
    yield rule((names, 0), (names, height), look=look)
