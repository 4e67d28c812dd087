"""Charts on a page: drawings beside one another in the text column (papers/README.md section 8)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reportlab.graphics import renderPDF
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from zonedesk.documents import fonts
from zonedesk.documents.charts.bars import bar_chart
from zonedesk.documents.charts.columns import column_chart
from zonedesk.documents.charts.health import health_chart
from zonedesk.documents.charts.look import ChartLook, look_of
from zonedesk.documents.pdf import text
from zonedesk.documents.pdf.styles import RIGHT, TEXT
from zonedesk.domain.charts import ChartStyle

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reportlab.graphics.shapes import Drawing

    from zonedesk.documents.pdf.styles import Styles
    from zonedesk.domain.charts import BarChart, Column, ColumnChart, HealthBar

NAMES = 66 * mm
"""Room for the names of bars, from B."""
ROOM = RIGHT - TEXT

_STEP = 16 * mm
_COLUMN = 9 * mm
_BETWEEN = 6 * mm
_AMONG_BARS = 5.0
_FIRST, _NEXT = 2.0, 14.0


class Drawn(Flowable):  # type: ignore[misc]  # reportlab has no types
    """Drawings on one line, each at a place from axis A; it never divides.

    Args:
        drawings: with their places, their tops on one height.
        before: white above, in points.
    """

    def __init__(self, drawings: Sequence[tuple[Drawing, float]], *, before: float = 0) -> None:
        super().__init__()
        self.drawings, self.before = drawings, before

    def getSpaceBefore(self) -> float:  # noqa: N802
        """The white above, none at the top of a page."""
        return self.before

    def wrap(self, availWidth: float, _availHeight: float) -> tuple[float, float]:  # noqa: N803
        """Take the height of the highest."""
        self.high = max(float(drawing.height) for drawing, _ in self.drawings)
        return availWidth, self.high

    def draw(self) -> None:
        """Print the drawings."""
        for drawing, place in self.drawings:
            renderPDF.draw(drawing, self.canv, place, self.high - drawing.height)


def paper_look(look: Styles) -> ChartLook:
    """Give the look of charts in the accent of a house."""
    return look_of(ChartStyle(accent=f"#{look.accent.hexval()[2:]}"))


def bars(chart: BarChart, *, look: Styles) -> list[Flowable]:
    """Set bars of figures on B; a name that is too long for its column is cut."""
    drawn = paper_look(look)
    fitting = tuple(
        replace(
            bar,
            name=_shortened(bar.name, drawn, room=NAMES - drawn.size),
            words=_printed(bar.words),
        )
        for bar in chart.bars
    )
    made = bar_chart(replace(chart, bars=fitting), width=ROOM, look=drawn, names=NAMES)
    return [Drawn([(made, TEXT)])]


def health(bars_of: Sequence[HealthBar], *, look: Styles) -> Iterator[Flowable]:
    """Set bars of health on B, one below the other and all on one scale."""
    most = max((bar.total for bar in bars_of), default=1)
    drawn = paper_look(look)
    for number, bar in enumerate(bars_of):
        made = health_chart(bar, width=ROOM, most=most, look=drawn)
        yield Drawn([(made, TEXT)], before=_AMONG_BARS if number else 0)


def columns(charts: Iterable[ColumnChart], *, look: Styles) -> Iterator[Flowable]:
    """Set charts of columns beside one another on B, as many on a row as there is room for."""
    plain = paper_look(look)
    row: list[tuple[Drawing, float]] = []
    place, before = TEXT, _FIRST
    for chart in charts:
        drawn = replace(plain, column=(_COLUMN, _step(chart, plain)))
        shown = replace(chart, title=_shortened(chart.title, drawn, room=ROOM, strong=True))
        wide = _width(shown, drawn)
        if row and place + wide > RIGHT:
            yield Drawn(row, before=before)
            row, place, before = [], TEXT, _NEXT
        row.append((column_chart(shown, width=min(wide, RIGHT - place), look=drawn), place))
        place += wide + _BETWEEN
    if row:
        yield Drawn(row, before=before)


def _step(chart: ColumnChart, look: ChartLook) -> float:
    """Tell how far apart columns stand, so that the words under them do not touch."""
    widest = max((_words_width(one, look) for one in chart.columns[:-1]), default=0.0)
    return float(max(_STEP, widest + look.size * 0.6))


def _width(chart: ColumnChart, look: ChartLook) -> float:
    """Measure how wide a chart is: its columns, or its words where these need more."""
    column, step = look.column
    last = max(column, *(_words_width(one, look) for one in chart.columns[-1:]))
    under = step * (len(chart.columns) - 1) + last
    target = look.width(chart.target_words) + look.size * 2.5 if chart.target_words else 0.0
    return float(max(under, look.width(chart.title, strong=True), target))


def _words_width(column: Column, look: ChartLook) -> float:
    return max(look.width(column.words, strong=True), look.width(column.name))


def _shortened(words: str, look: ChartLook, *, room: float, strong: bool = False) -> str:
    face = fonts.SEMIBOLD if strong else fonts.REGULAR
    fitting = text.shortened(words, face, size=look.size, room=room)
    return _printed("".join(part for _, part in fitting))


def _printed(words: str) -> str:
    """Give words as the one face of a chart can print them: what it has not as a code point."""
    known = fonts.characters(fonts.REGULAR)
    return "".join(one if one in known else f"[U+{ord(one):04X}]" for one in words)
