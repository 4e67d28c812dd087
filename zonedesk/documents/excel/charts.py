"""Native charts of a workbook: flat bars with their numbers, as on paper (interface.md)."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from openpyxl.chart import BarChart, Reference
from openpyxl.chart.label import DataLabelList
from openpyxl.chart.series import DataPoint
from openpyxl.chart.series_factory import SeriesFactory
from openpyxl.chart.shapes import GraphicalProperties
from openpyxl.chart.text import RichText
from openpyxl.drawing.line import LineProperties
from openpyxl.drawing.text import (
    CharacterProperties,
    Font,
    Paragraph,
    ParagraphProperties,
)

from zonedesk.documents.excel.looks import MIN_HEIGHT
from zonedesk.documents.excel.paper import ACCENT, QUIET

if TYPE_CHECKING:
    from collections.abc import Sequence

    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

BEFORE: Final = "B7C4D6"

_AROUND: Final = 1.2  # cm for the legend
_PER_BAR: Final = 0.6  # cm for both years of a line
_SMALLEST: Final = 3.4
_ROW: Final = MIN_HEIGHT / 72 * 2.54  # cm of a row of the sheet


def chart_rows(lines: int) -> int:
    """Tell how many rows of a sheet a chart of this many lines covers."""
    return math.ceil(_height(lines) / _ROW)


def years_chart(
    worksheet: WriteOnlyWorksheet,
    *,
    first: int,
    lines: int,
    width: float,
    inks: Sequence[str] = (),
) -> BarChart:
    """Make a chart of two years: a dark bar for the year, a light one for the year before.

    Args:
        worksheet: holds the table: labels in column A, the years in columns C and D.
        first: row of the first line; the headings stand above it.
        lines: number of lines.
        width: in cm.
        inks: a colour a line for the bars of the year; the accent when empty.
    """
    series = ((3, ACCENT), (4, BEFORE))
    chart = figures_chart(worksheet, Plotted(1, series, first, lines), width=width)
    for place, ink in enumerate(inks):
        chart.series[0].dPt.append(DataPoint(idx=place, spPr=_flat(ink)))
    return chart


@dataclass(frozen=True, slots=True)
class Plotted:
    """What a chart shows of a table.

    Attributes:
        labels: column of the names of the lines, from 1.
        series: columns of the figures, each with its colour; its heading stands above it.
        first: row of the first line.
        lines: number of lines.
        stacked: the figures of a line follow one another in one bar.
    """

    labels: int
    series: tuple[tuple[int, str], ...]
    first: int
    lines: int
    stacked: bool = False


def figures_chart(worksheet: WriteOnlyWorksheet, plotted: Plotted, *, width: float) -> BarChart:
    """Make a chart of the figures of a table; ``width`` in cm."""
    chart = BarChart()
    chart.type, chart.grouping, chart.style = "bar", "clustered", 2
    chart.width, chart.height = width, _height(plotted.lines)
    chart.gapWidth, chart.overlap = 45, 0
    if plotted.stacked:
        chart.grouping, chart.overlap = "stacked", 100
    first, last = plotted.first, plotted.first + plotted.lines - 1
    for column, ink in plotted.series:
        values = Reference(worksheet, min_col=column, min_row=first - 1, max_row=last)
        series = SeriesFactory(values, title_from_data=True)
        series.graphicalProperties = _flat(ink)
        series.dLbls = _numbers(QUIET if not plotted.stacked else "FFFFFF")
        chart.series.append(series)
    labels = Reference(worksheet, min_col=plotted.labels, min_row=first, max_row=last)
    chart.set_categories(labels)
    _set_axes(chart)
    chart.legend.position = "b"
    chart.legend.txPr = _text(900)
    chart.graphical_properties = GraphicalProperties(ln=LineProperties(noFill=True))
    return chart


def _height(lines: int) -> float:
    return max(_SMALLEST, _AROUND + _PER_BAR * lines)


def _flat(ink: str) -> GraphicalProperties:
    return GraphicalProperties(solidFill=ink, ln=LineProperties(noFill=True))


def _numbers(ink: str) -> DataLabelList:
    labels = DataLabelList(showVal=True, showSerName=False, showCatName=False)
    labels.showLegendKey = labels.showPercent = False
    labels.numFmt = "#,##0;;"  # a bar of nothing bears no figure
    labels.txPr = _text(800, ink=ink)
    return labels


def _set_axes(chart: BarChart) -> None:
    """Names of the lines at the left, first on top; no scale, for each bar bears its number."""
    chart.x_axis.scaling.orientation = "maxMin"
    chart.x_axis.delete = False
    chart.x_axis.majorTickMark = "none"
    chart.x_axis.graphicalProperties = GraphicalProperties(ln=LineProperties(solidFill=QUIET))
    chart.x_axis.txPr = _text(900)
    chart.y_axis.delete = True
    chart.y_axis.majorGridlines = None
    chart.y_axis.scaling.min = 0


def _text(size: int, ink: str = "000000") -> RichText:
    looks = CharacterProperties(sz=size, solidFill=ink, latin=Font(typeface="Calibri"))
    return RichText(p=[Paragraph(pPr=ParagraphProperties(defRPr=looks), endParaRPr=looks)])
