"""Charts on the screen: the drawings of the papers, in the colours and the text size of the desk.

The same description feeds screen and paper (interface.md section 4). Screen readers hear the
figures as one sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QByteArray, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QSizePolicy, QWidget

from zonedesk.domain.charts import BarChart, ChartStyle, ColumnChart, HealthBar
from zonedesk.services import charts
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from typing import TypeAlias

    from zonedesk.services.charts import DrawnChart
    from zonedesk.ui.theme.theme import Theme

    Chart: TypeAlias = HealthBar | ColumnChart | BarChart

_POINT: Final = 96 / 72
_BAR, _GAP, _THIN, _ROW = 14, 2, 12, 30
_PLOT, _COLUMN, _STEP = 80, 60, 92
_LEAST = 120


def style_of(theme: Theme) -> ChartStyle:
    """Give the style of charts in a theme: papers' black is text there, their white surface."""
    inks = theme.tokens
    return ChartStyle(
        text=inks.text,
        surface=inks.surface,
        accent=inks.accent,
        health=(inks.good, inks.watch, inks.stop, inks.paused),
        size=theme.type.points("secondary") * _POINT,
        line=theme.type.line("secondary"),
        bar=theme.px(_BAR),
        gap=_GAP,
        stroke=1.0,
        plot=theme.px(_PLOT),
        column=(theme.px(_COLUMN), theme.px(_STEP)),
        thin=theme.px(_THIN),
        row=theme.px(_ROW),
    )


class ChartView(QWidget):
    """One chart, as wide as its place.

    Args:
        chart: what it shows.
        most: of a bar of health, how many lines fill the width.
        names: of bars of figures, the width of the names in pixels.
    """

    def __init__(
        self,
        chart: Chart,
        *,
        most: int = 0,
        names: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.chart = chart
        self._most = most
        self._names = names
        self._drawn: tuple[tuple[float, ChartStyle], DrawnChart] | None = None
        self.setAccessibleName(spoken(chart))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def drawn(self, width: float) -> DrawnChart:
        """Give the drawing for a width; it is made anew when width or theme changed."""
        theme = theme_of(self)
        key = (width, style_of(theme))
        if self._drawn is None or self._drawn[0] != key:
            self._drawn = (key, self._draw(width, key[1], family=theme.type.family))
        return self._drawn[1]

    def _draw(self, width: float, style: ChartStyle, *, family: str) -> DrawnChart:
        match self.chart:
            case HealthBar() as bar:
                most = self._most or bar.total
                return charts.health(bar, width=width, most=most, style=style, family=family)
            case ColumnChart() as columns:
                return charts.columns(columns, width=width, style=style, family=family)
            case bars:
                names = theme_of(self).px(self._names)
                return charts.bars(bars, width=width, names=names, style=style, family=family)

    def sizeHint(self) -> QSize:
        """Keep the height of the drawing."""
        return QSize(_LEAST, round(self.drawn(max(_LEAST, self.width())).height))

    def minimumSizeHint(self) -> QSize:
        """Keep the height; the drawing comes closer together where there is less room."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it in the theme that is worn now."""
        made = self.drawn(self.width())
        painter = QPainter(self)
        QSvgRenderer(QByteArray(made.svg)).render(painter, QRectF(0, 0, made.width, made.height))
        painter.end()


def spoken(chart: Chart) -> str:
    """Say a chart in one sentence."""
    match chart:
        case HealthBar(title=title, facts=facts, parts=parts):
            told = [title, facts, *(part.words for part in parts if part.count)]
        case ColumnChart(title=title, columns=columns, target_words=target):
            told = [title, *(f"{one.name} {one.words}" for one in columns), target]
        case BarChart(bars=bars):
            told = [f"{bar.name} {bar.words}" for bar in bars]
    return ", ".join(part for part in told if part)
