"""The day of a meeting as a leaf of a calendar: month on accent, day, weekday (01)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QRect, QRectF, QSize
from PySide6.QtGui import QPainterPath

from zonedesk.ui.kit.canvas import CENTER, ROUND, Canvas, Ink, Panel
from zonedesk.ui.kit.dates import shown_day, spoken_locale
from zonedesk.ui.kit.labels import Painted
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from datetime import date

_EDGE, _MONTH, _WEEKDAY = 64, 20, 18


class DateTile(Painted):
    """A day, 64 × 64."""

    def __init__(self) -> None:
        super().__init__()
        self._day: date | None = None

    def show_day(self, day: date) -> None:
        """Show another day."""
        self._day = day
        self.setAccessibleName(shown_day(day))
        self.update()

    def draw(self, canvas: Canvas) -> None:
        """Draw the leaf."""
        if self._day is None:
            return
        theme, locale = canvas.theme, spoken_locale()
        day = QDate(self._day.year, self._day.month, self._day.day)
        month = QRect(0, 0, self.width(), theme.px(_MONTH))
        path = QPainterPath()
        path.addRoundedRect(QRectF(self.rect()), ROUND, ROUND)
        canvas.painter.save()
        canvas.painter.setClipPath(path)
        canvas.bar(month, "accent")
        canvas.painter.restore()
        canvas.panel(self.rect(), Panel(line="edge"))
        ink = Ink("secondary", "accent_on", semibold=True, align=CENTER)
        canvas.text(month, locale.toString(day, "MMM").removesuffix("."), ink=ink)
        foot = theme.px(_WEEKDAY)
        weekday = QRect(0, self.height() - foot - 2, self.width(), foot)
        middle = QRect(0, month.height(), self.width(), weekday.y() - month.height())
        canvas.text(middle, str(self._day.day), ink=Ink("page", align=CENTER))
        second = Ink("secondary", "muted", align=CENTER)
        canvas.text(weekday, locale.toString(day, "ddd"), ink=second)

    def measure(self) -> QSize:
        """Measure the leaf."""
        edge = theme_of(self).px(_EDGE)
        return QSize(edge, edge)
