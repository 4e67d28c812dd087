"""Mandates as a time bar: a row per seat, a bar per mandate, vacancies hatched (interface.md 3.7).

↑ and ↓ walk over the seats, ← and → over what stood on a seat, Enter opens it, Del asks to take it
away. Screen readers hear the seat and the mandate that is chosen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHelpEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from zonedesk.domain.body_record import MandateBar, SeatLine
from zonedesk.ui.kit.canvas import ROUND_SMALL, Canvas
from zonedesk.ui.kit.delegates.row import RowDelegate
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.kit.whole_list import LookRows, WholeList
from zonedesk.ui.people.looks import bar_words, gap_words, seat_fact, seat_title
from zonedesk.ui.people.time_axis import Axis
from zonedesk.ui.people.time_drawing import (
    Ruler,
    Stretch,
    draw_seat,
    draw_years,
    period_of,
    places,
    stretches,
)
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent

    from zonedesk.ui.kit.delegates.row import Cell, Index
    from zonedesk.ui.theme.tokens import Tone

_SIDE, _HEAD = 24, 28
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_SIDEWAYS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


def stretch_words(stretch: Stretch) -> str:
    """Say a mandate or a vacancy on one line."""
    return bar_words(stretch) if isinstance(stretch, MandateBar) else gap_words(stretch)


class _SeatDelegate(RowDelegate):
    """Draws a seat."""

    def __init__(self, bars: TimeBar) -> None:
        super().__init__(bars, lines=2)
        self._bars = bars

    def inner(self, rect: QRect, _index: Index) -> QRect:
        """Give the part that is written in: 24 at both sides."""
        return rect.adjusted(_SIDE, 0, -_SIDE, 0)

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw the seat; the stretch under the cursor bears the ring."""
        if isinstance(cell.look, SeatLine):
            draw_seat(canvas, cell.rect, seat=cell.look, ruler=self._bars.ruler)
        if isinstance(cell.look, SeatLine) and cell.state.current:
            self._ring(canvas, cell, seat=cell.look)

    def _ring(self, canvas: Canvas, cell: Cell, *, seat: SeatLine) -> None:
        """Ring the stretch under the cursor, muted while the focus is in its form."""
        axis, place = self._bars.ruler.axis, self._bars.place
        spans = places(canvas.theme, cell.rect, seat=seat, axis=axis)
        span = spans[place] if place < len(spans) else None
        if span is not None:
            tone: Tone = "accent" if cell.state.focused else "field"
            canvas.ring(span.adjusted(-2, -2, 2, 2), radius=ROUND_SMALL + 1, tone=tone)


class TimeBar(WholeList):
    """The seats of a body through time.

    Signals: `opened` gives seat and stretch (Enter, click), `chosen` those under the cursor,
    `removed` the mandate that Del was pressed on.

    Args:
        today: the day in Brussels.
    """

    opened = Signal(object, object)
    chosen = Signal(object, object)
    removed = Signal(object)

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(texts().gettext("Mandates"), LookRows(self._told), parent)
        self.ruler = Ruler(Axis(today.year, today.year + 1), today)
        self.place = 0
        self._day = today
        self.setItemDelegate(_SeatDelegate(self))
        self.setMouseTracking(True)
        self.selectionModel().currentChanged.connect(self._on_row)

    @property
    def seats(self) -> tuple[SeatLine, ...]:
        """The seats it shows."""
        return self.looks.rows

    @property
    def seat(self) -> SeatLine | None:
        """The seat under the cursor."""
        row = self.currentIndex().row()
        return self.seats[row] if 0 <= row < len(self.seats) else None

    @property
    def stretch(self) -> Stretch | None:
        """What the cursor stands on."""
        seat = self.seat
        if seat is None:
            return None
        mine = stretches(seat)
        return mine[min(self.place, len(mine) - 1)] if mine else None

    def show_seats(self, seats: Sequence[SeatLine], axis: Axis, today: date) -> None:
        """Show other seats or years; the cursor stays on its seat and day."""
        row = self.currentIndex().row()
        self.ruler = Ruler(axis, today)
        self.show_rows(seats)
        if seats and row >= 0:
            self.setCurrentIndex(self.looks.index(min(row, len(seats) - 1), 0))
        self._on_row()
        self.viewport().update()

    def choose(self, mandate_id: int) -> bool:
        """Put the cursor on a mandate; False when it is not there."""
        for row, seat in enumerate(self.seats):
            for place, one in enumerate(stretches(seat)):
                if isinstance(one, MandateBar) and one.handle.id == mandate_id:
                    self.setCurrentIndex(self.looks.index(row, 0))
                    self._choose_place(place)
                    return True
        return False

    def _told(self, seat: SeatLine) -> str:
        mine = stretches(seat)
        title = ", ".join(filter(None, (seat_title(seat), seat_fact(seat))))
        if seat is self.seat and 0 <= self.place < len(mine):
            words = texts().gettext("{seat}: {mandate} ({place} of {count})")
            mandate = stretch_words(mine[self.place])
            facts = {"place": self.place + 1, "count": len(mine)}
            return words.format(seat=title, mandate=mandate, **facts)
        return f"{title}: " + "; ".join(map(stretch_words, mine))

    def _on_row(self) -> None:
        """Stand on what held the same day on the other seat, else on what is nearest."""
        seat = self.seat
        if seat is None:
            return
        mine = stretches(seat)
        near = sorted(range(len(mine)), key=lambda one: _apart(mine[one], self._day))
        self._show_place(near[0] if near else 0)

    def _choose_place(self, place: int) -> None:
        seat = self.seat
        mine = stretches(seat) if seat is not None else ()
        if not mine:
            return
        place = min(max(0, place), len(mine) - 1)
        period = period_of(mine[place])
        if not period.holds(self._day):
            self._day = period.first
        self._show_place(place)

    def _show_place(self, place: int) -> None:
        self.place = place
        index = self.currentIndex()
        self.looks.dataChanged.emit(index, index)
        event = QAccessibleEvent(self, QAccessible.Event.NameChanged)
        event.setChild(index.row())
        QAccessible.updateAccessibility(event)
        self.chosen.emit(self.seat, self.stretch)

    def _at(self, point: QPoint) -> tuple[QModelIndex, int | None]:
        index = self.indexAt(point)
        if not index.isValid():
            return index, None
        seat = self.seats[index.row()]
        rect = self.visualRect(index).adjusted(_SIDE, 0, -_SIDE, 0)
        spans = places(theme_of(self), rect, seat=seat, axis=self.ruler.axis)
        found = (n for n, span in enumerate(spans) if span is not None and span.contains(point))
        return index, next(found, None)

    def _open(self) -> None:
        if self.stretch is not None:
            self.opened.emit(self.seat, self.stretch)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk along a seat, open what stands there or ask to take it away."""
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif key in _SIDEWAYS:
            self._choose_place(self.place + _SIDEWAYS[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self._choose_place(0 if key == Qt.Key.Key_Home else len(self.seats) + 10_000)
        elif key in _ENTER:
            self._open()
        elif key == Qt.Key.Key_Delete and isinstance(self.stretch, MandateBar):
            self.removed.emit(self.stretch)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the bar that was clicked."""
        super().mouseReleaseEvent(event)
        index, place = self._at(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self.setCurrentIndex(index)
            self._choose_place(place)
            self._open()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say the whole mandate under the mouse, whose bar may be too short for a name."""
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            index, place = self._at(event.pos())
            words = ""
            if place is not None:
                words = stretch_words(stretches(self.seats[index.row()])[place])
            QToolTip.showText(event.globalPos(), as_tip(words), self)
            return True
        return super().viewportEvent(event)


class Years(QWidget):
    """The years above a time bar, in the same columns.

    Args:
        bars: whose years they are.
    """

    def __init__(self, bars: TimeBar, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bars = bars
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Measure a line of figures."""
        return QSize(0, theme_of(self).tall(_HEAD, style="secondary"))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the numbers of the years."""
        painter = QPainter(self)
        rect = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        draw_years(Canvas(painter, theme_of(self)), rect, ruler=self._bars.ruler)
        painter.end()


def _apart(stretch: Stretch, day: date) -> int:
    """Count the days between a stretch and a day; none when it holds the day."""
    period = period_of(stretch)
    if period.holds(day):
        return 0
    if day < period.first:
        return (period.first - day).days
    return (day - (period.last or day)).days
