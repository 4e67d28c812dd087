"""The chart of an indicator: earlier years outlined, this one filled, the target dashed (06).

As on the papers (papers/README.md section 8): from zero, figure and year under the axis, no value
is a dash and no column.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from zonedesk.ui.kit.canvas import SECOND, Canvas, Ink
from zonedesk.ui.kit.labels import Painted
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.plan.looks import shown_number
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.domain.indicator_record import IndicatorRecord

_PLOT, _STEP, _COLUMN = 80, 92, 60
_ABOVE, _FIGURE, _PERIOD = 4, 20, 16
_SAMPLE, _SAMPLE_GAP = 20, 6
_DASHES = (2.5, 2.0)


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what stands under it, its value, and whether it is the year that is shown."""

    name: str
    value: float | None
    now: bool


def columns_of(indicator: IndicatorRecord, year: int) -> tuple[Column, ...]:
    """Give the columns of an indicator up to a year, its baseline first."""
    baseline = texts().gettext("baseline")
    return tuple(
        Column(baseline if of is None else str(of), value, of == year)
        for of, value in indicator.columns(year)
    )


class IndicatorChart(QWidget):
    """The values of an indicator; screen readers hear them one by one."""

    def __init__(
        self, indicator: IndicatorRecord, year: int, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.columns = columns_of(indicator, year)
        self.target = indicator.target_of(year)
        told = [f"{one.name} {shown_number(one.value)}" for one in self.columns]
        if self.target is not None:
            told.append(target_words(self.target))
        self.setAccessibleName(", ".join(told))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _bounds(self) -> tuple[float, float]:
        figures = [one.value for one in self.columns if one.value is not None]
        figures += [] if self.target is None else [self.target]
        return min(0.0, *figures, 0.0), max(0.0, *figures, 0.0)

    def _height_of(self, value: float, room: int) -> int:
        lowest, highest = self._bounds()
        return round((value - lowest) / ((highest - lowest) or 1) * room)

    def _draw_column(self, canvas: Canvas, place: QRect, column: Column) -> None:
        """Draw a column from zero, and figure and year under the axis."""
        theme = canvas.theme
        room = theme.px(_PLOT)
        axis = _ABOVE + room
        if column.value is not None:
            zero, top = self._height_of(0.0, room), self._height_of(column.value, room)
            first, last = sorted((axis - zero, axis - top))
            bar = QRect(place.x(), first, place.width(), max(1, last - first))
            canvas.painter.setPen(QPen(theme.color("accent" if column.now else "text"), 1))
            canvas.painter.setBrush(theme.color("accent" if column.now else "surface"))
            canvas.painter.drawRect(bar.adjusted(0, 0, -1, 0))
        wide = QRect(place.x(), axis + 4, theme.px(_STEP), theme.px(_FIGURE))
        canvas.text(wide, shown_number(column.value), ink=Ink(semibold=True))
        below = QRect(wide.x(), wide.bottom() + 1, wide.width(), theme.px(_PERIOD))
        canvas.text(below, column.name, ink=SECOND)

    def sizeHint(self) -> QSize:
        """Measure plot, figures and years."""
        theme = theme_of(self)
        height = _ABOVE + theme.px(_PLOT) + 4 + theme.px(_FIGURE) + theme.px(_PERIOD)
        return QSize(theme.px(_STEP) * len(self.columns), height)

    def minimumSizeHint(self) -> QSize:
        """Keep the height; columns come closer where there is less room."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the columns, the axis and the target over all of them."""
        painter = QPainter(self)
        theme = theme_of(self)
        canvas = Canvas(painter, theme)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        step = min(theme.px(_STEP), self.width() // max(1, len(self.columns)))
        wide = round(step * _COLUMN / _STEP)
        end = step * (len(self.columns) - 1) + wide
        for number, column in enumerate(self.columns):
            self._draw_column(canvas, QRect(number * step, 0, wide, 0), column)
        axis = _ABOVE + theme.px(_PLOT)
        canvas.bar(QRect(0, axis - self._height_of(0.0, theme.px(_PLOT)), end, 1), "field")
        if self.target is not None:
            level = axis - self._height_of(self.target, theme.px(_PLOT))
            draw_dashes(canvas, QRect(0, level, end + 6, 0))
        painter.end()


class TargetKey(Painted):
    """A sample of the dashed line and the target it stands for."""

    def __init__(self, target: float, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = target_words(target)
        self.setAccessibleName(self._words)

    def draw(self, canvas: Canvas) -> None:
        """Draw the sample and the words."""
        sample = canvas.theme.px(_SAMPLE)
        draw_dashes(canvas, QRect(0, self.height() // 2, sample, 0))
        room = self.rect().adjusted(sample + _SAMPLE_GAP, 0, 0, 0)
        canvas.text(room, self._words, ink=Ink("secondary"))

    def measure(self) -> QSize:
        """Measure the sample and the words."""
        theme = theme_of(self)
        wide = theme.metrics("secondary").horizontalAdvance(self._words)
        return QSize(theme.px(_SAMPLE) + _SAMPLE_GAP + wide + 2, theme.type.line("secondary"))


def target_words(target: float) -> str:
    """Say a target."""
    return texts().gettext("target {value}").format(value=shown_number(target))


def draw_dashes(canvas: Canvas, line: QRect) -> None:
    """Draw the dashed line of a target."""
    pen = QPen(canvas.theme.color("text"), 1.5)
    pen.setDashPattern(list(_DASHES))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    canvas.painter.setPen(pen)
    canvas.painter.drawLine(line.x(), line.y(), line.x() + line.width(), line.y())
