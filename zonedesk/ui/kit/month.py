"""The calendar that a field of a day opens: one month, Monday first, with week numbers (07).

Today is outlined, the day of the field filled, free days muted. The focus stays in the field, which
hands arrows (walk) and PgUp and PgDn (turn the month) to `MonthPopover.press`.
"""

from __future__ import annotations

from datetime import MAXYEAR, date, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QLocale, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.dates import FIRST_YEAR
from zonedesk.ui.kit.buttons import icon_button
from zonedesk.ui.kit.canvas import CENTER, ROUND_SMALL, Canvas, Ink, Panel
from zonedesk.ui.kit.labels import label, rule
from zonedesk.ui.kit.popover import show_by
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.ui.theme.tokens import Tone

_WIDTH, _PADDING = 272, 12
_CELL, _ROW = 31, 26
_DAYS, _WEEKS = 7, 6
_SATURDAY = 5
_EARLIEST, _LATEST = date(FIRST_YEAR, 1, 1), date(MAXYEAR, 12, 31)

#: How far each key walks, in days.
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_DAYS,
    Qt.Key.Key_Down: _DAYS,
}
_TURNS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}


def is_weekend(day: date) -> bool:
    """Tell whether a day is a Saturday or Sunday."""
    return day.weekday() >= _SATURDAY


def days_of(month: date) -> list[date | None]:
    """Give the 42 days of a calendar page, from the Monday on or before the first of the month.

    Days that no calendar has (after 31 December 9999) are None.
    """
    first = month.replace(day=1)
    before = first.weekday()
    return [_moved(first, number - before) for number in range(_DAYS * _WEEKS)]


def turned(day: date, months: int) -> date:
    """Give the same day so many months further, or the last one of a shorter month."""
    count = day.year * 12 + day.month - 1 + months
    moved = QDate(count // 12, count % 12 + 1, 1)
    last = moved.daysInMonth()
    if not moved.isValid() or not _EARLIEST.year <= moved.year() <= _LATEST.year:
        return day
    return date(moved.year(), moved.month(), min(day.day, last))


def _moved(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days)
    except OverflowError:
        return None


class MonthGrid(QWidget):
    """The days of one month with their weeks; `picked` gives the day that was clicked."""

    picked = Signal(object)

    def __init__(
        self, parent: QWidget | None = None, *, locale: QLocale, free: Callable[[date], bool]
    ) -> None:
        super().__init__(parent)
        self._locale = locale
        self._free = free
        self.chosen_day: date | None = None
        self._today = self.cursor_day = _EARLIEST

    def show_days(self, cursor: date, *, chosen: date | None, today: date) -> None:
        """Show the month of the cursor with the chosen day and today."""
        self.cursor_day, self.chosen_day, self._today = cursor, chosen, today
        self.update()

    def day_at(self, point: QPoint) -> date | None:
        """Tell which day stands at a point; None beside the days."""
        column, row = point.x() // self._cell() - 1, point.y() // self._row() - 1
        if 0 <= column < _DAYS and 0 <= row < _WEEKS:
            return days_of(self.cursor_day)[row * _DAYS + column]
        return None

    def rect_of(self, day: date) -> QRect:
        """Tell where a day of the shown page stands."""
        place = days_of(self.cursor_day).index(day)
        return self._box(place % _DAYS + 1, place // _DAYS + 1)

    def _cell(self) -> int:
        return theme_of(self).px(_CELL)

    def _row(self) -> int:
        return theme_of(self).px(_ROW)

    def _box(self, column: int, row: int) -> QRect:
        return QRect(column * self._cell(), row * self._row(), self._cell(), self._row())

    def _draw_heading(self, canvas: Canvas) -> None:
        ink = Ink("secondary", "muted", align=CENTER)
        for column in range(1, _DAYS + 1):
            name = self._locale.standaloneDayName(column, QLocale.FormatType.ShortFormat)
            canvas.text(self._box(column, 0), name, ink=ink)

    def _draw_day(self, canvas: Canvas, box: QRect, *, day: date) -> None:
        tone: Tone = "off" if day.month != self.cursor_day.month else "text"
        if tone == "text" and self._free(day):
            tone = "muted"
        room = box.adjusted(1, 1, -1, -1)
        if day == self.chosen_day:
            canvas.panel(room, Panel("accent", radius=ROUND_SMALL))
            tone = "accent_on"
        elif day == self._today:
            canvas.panel(room, Panel(None, "accent", radius=ROUND_SMALL))
        canvas.text(box, str(day.day), ink=Ink(tone=tone, align=CENTER))

    def sizeHint(self) -> QSize:
        """Measure a page of six weeks."""
        return QSize((_DAYS + 1) * self._cell(), (_WEEKS + 1) * self._row())

    def minimumSizeHint(self) -> QSize:
        """Tell layouts that less would cut days."""
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Wait for the release."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Pick the day under the mouse."""
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self.picked.emit(day)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw names of days, weeks and days."""
        painter = QPainter(self)
        canvas = Canvas(painter, theme_of(self))
        self._draw_heading(canvas)
        week = Ink("secondary", "muted", align=CENTER)
        for place, day in enumerate(days_of(self.cursor_day)):
            row, column = divmod(place, _DAYS)
            if day is not None and column == 0:
                canvas.text(self._box(0, row + 1), str(day.isocalendar().week), ink=week)
            if day is not None:
                self._draw_day(canvas, self._box(column + 1, row + 1), day=day)
        painter.end()


class MonthPopover(QFrame):
    """The calendar over the window of a field; it never takes the focus.

    `picked` gives a day that was clicked, `walked` one that the keys came to.
    """

    picked = Signal(object)
    walked = Signal(object)

    def __init__(self, field: QWidget, *, locale: QLocale, free: Callable[[date], bool]) -> None:
        super().__init__(field.window())
        self.setProperty("ground", "raised")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(texts().gettext("Calendar"))
        self._field = field
        self._locale = locale
        self._today = _EARLIEST
        self.grid = MonthGrid(self, locale=locale, free=free)
        self.grid.picked.connect(self.picked)
        self.heading = label("", "body", semibold=True)
        self.heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._lay_out()

    def show_day(self, day: date | None, *, today: date) -> None:
        """Show a day in its month; without one, today's month."""
        self._today = today
        self._turn_to(day or today, chosen=day)

    def show_below(self, gap: int) -> None:
        """Open below the field, or above it where the window ends."""
        self.setFixedWidth(theme_of(self).px(_WIDTH))
        self.adjustSize()
        show_by(self, self._field, gap=gap)

    def press(self, key: Qt.Key) -> bool:
        """Walk or turn; False when the key means nothing here."""
        cursor = self.grid.cursor_day
        if key in _STEPS:
            day = _moved(cursor, _STEPS[key]) or cursor
        elif key in _TURNS:
            day = turned(cursor, _TURNS[key])
        else:
            return False
        if _EARLIEST <= day <= _LATEST:
            self._turn_to(day, chosen=day)
            self.walked.emit(day)
        return True

    def _lay_out(self) -> None:
        _ = texts().gettext
        top = QHBoxLayout()
        for meaning, name, act in (
            ("previous", _("Previous month"), self._on_back),
            ("next", _("Next month"), self._on_next),
        ):
            button = icon_button(meaning, name, parent=self)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            button.clicked.connect(act)
            top.addWidget(button)
        top.insertWidget(1, self.heading, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        column.setSpacing(6)
        column.addLayout(top)
        column.addWidget(self.grid)
        column.addWidget(rule(self))
        hint = _("You can also type 31/1, vr, +14 or vandaag")
        column.addWidget(label(hint, "secondary", tone="muted", wrap=True))

    def _turn_to(self, day: date, *, chosen: date | None) -> None:
        if not _EARLIEST <= day <= _LATEST:
            return
        self.grid.show_days(day, chosen=chosen, today=self._today)
        first = QDate(day.year, day.month, 1)
        self.heading.setText(self._locale.toString(first, "MMMM yyyy"))

    def _on_back(self) -> None:
        self._turn_to(turned(self.grid.cursor_day, -1), chosen=self.grid.chosen_day)

    def _on_next(self) -> None:
        self._turn_to(turned(self.grid.cursor_day, 1), chosen=self.grid.chosen_day)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep clicks: what lies below must not get them."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turn the month with the wheel."""
        if event.angleDelta().y() > 0:
            self._on_back()
        else:
            self._on_next()
