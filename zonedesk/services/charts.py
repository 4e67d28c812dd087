"""Charts for the screen: the drawings of the papers as SVG, in the inks of the screen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.documents.charts.bars import bar_chart
from zonedesk.documents.charts.columns import column_chart
from zonedesk.documents.charts.health import health_chart
from zonedesk.documents.charts.look import look_of
from zonedesk.documents.charts.svg import DrawnChart, svg
from zonedesk.documents.fonts import register_fonts

if TYPE_CHECKING:
    from zonedesk.domain.charts import BarChart, ChartStyle, ColumnChart, HealthBar

__all__ = ["DrawnChart", "bars", "columns", "health"]


def health(
    bar: HealthBar, *, width: float, most: int, style: ChartStyle, family: str
) -> DrawnChart:
    """Draw a bar of health; ``most`` lines fill the width, so that all bars have one scale.

    A bar without a title has no line for it.
    """
    register_fonts()
    titled = bool(bar.title)
    drawn = health_chart(bar, width=width, most=most, look=look_of(style), titled=titled)
    return svg(drawn, family=family)


def columns(chart: ColumnChart, *, width: float, style: ChartStyle, family: str) -> DrawnChart:
    """Draw the columns of an indicator."""
    register_fonts()
    return svg(column_chart(chart, width=width, look=look_of(style)), family=family)


def bars(
    chart: BarChart, *, width: float, names: float, style: ChartStyle, family: str
) -> DrawnChart:
    """Draw bars of figures, their names in a column of ``names`` pixels."""
    register_fonts()
    drawn = bar_chart(chart, width=width, look=look_of(style), names=names)
    return svg(drawn, family=family)
