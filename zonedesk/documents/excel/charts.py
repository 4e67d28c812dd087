"""Native charts of a workbook: flat bars with their numbers, as on paper (interface.md)."""

from __future__ import annotations

import math
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
    chart = BarChart()
    chart.type, chart.grouping, chart.style = "bar", "clustered", 2
    chart.width, chart.height = width, _height(lines)
    chart.gapWidth, chart.overlap = 45, 0
    labels = Reference(worksheet, min_col=1, min_row=first, max_row=first + lines - 1)
    for column, ink in ((3, ACCENT), (4, BEFORE)):
        values = Reference(worksheet, min_col=column, min_row=first - 1, max_row=first + lines - 1)
        series = SeriesFactory(values, title_from_data=True)
        series.graphicalProperties = _flat(ink)
        series.dLbls = _numbers()
        chart.series.append(series)
    chart.set_categories(labels)
    for place, ink in enumerate(inks):
        chart.series[0].dPt.append(DataPoint(idx=place, spPr=_flat(ink)))
    _set_axes(chart)
    chart.legend.position = "b"
    chart.legend.txPr = _text(900)
    chart.graphical_properties = GraphicalProperties(ln=LineProperties(noFill=True))
    return chart


def _height(lines: int) -> float:
    return max(_SMALLEST, _AROUND + _PER_BAR * lines)


def _flat(ink: str) -> GraphicalProperties:
    return GraphicalProperties(solidFill=ink, ln=LineProperties(noFill=True))


def _numbers() -> DataLabelList:
    labels = DataLabelList(showVal=True, showSerName=False, showCatName=False)
    labels.showLegendKey = labels.showPercent = False
    labels.numFmt = "#,##0;;"  # a bar of nothing bears no figure
    labels.txPr = _text(800, ink=QUIET)
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
