"""The field of a day: may be empty, takes ``31/1``, ``vr``, ``+14``, ``vandaag``; with a calendar.

QDateEdit cannot be empty and knows no words (trust.md rule 21), therefore this is a line of text
over `zonedesk.domain.dates`. Alt+↓ or F4 opens the calendar; typing goes on
while it is open, Enter takes what stands in the field, Esc puts back what stood there.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QAction, QFocusEvent, QHideEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from zonedesk.domain.dates import parse_day
from zonedesk.domain.errors import Refused
from zonedesk.system.clock import SystemClock
from zonedesk.ui.kit.month import MonthPopover, is_weekend
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.typed import TypedField
from zonedesk.ui.theme.icons import LINE
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable

_BELOW = 4
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.ParentChange}


def shown_day(day: date) -> str:
    """Write a day as every field and list shows it: ``ma 5 mrt 2018``."""
    return spoken_locale().toString(QDate(day.year, day.month, day.day), "ddd d MMM yyyy")


def spoken_locale() -> QLocale:
    """Give the Belgian locale of the language of the window."""
    return QLocale(f"{texts().language}_BE")


def _program() -> QApplication:
    program = QApplication.instance()
    if not isinstance(program, QApplication):
        raise TypeError(program)
    return program


class DateField(TypedField):
    """A day, shown as ``ma 5 mrt 2018``, or nothing.

    Args:
        today: the day in Brussels; asked each time, for a window may stay open over midnight.
        ahead: a day without a year is the first one from today on, as terms are meant.
        free: tells weekends and holidays, which the calendar shows muted.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        today: Callable[[], date] | None = None,
        ahead: bool = False,
        free: Callable[[date], bool] = is_weekend,
    ) -> None:
        super().__init__(parent)
        self._today = today or SystemClock().today
        self._ahead = ahead
        self._free = free
        self._popover: MonthPopover | None = None
        self._before = ""
        self._opener = QAction(texts().gettext("Choose from the calendar"), self)
        self._opener.triggered.connect(self.open_calendar)
        self.addAction(self._opener, QLineEdit.ActionPosition.TrailingPosition)
        self._dress()

    @property
    def calendar(self) -> MonthPopover | None:
        """The open calendar; None while it is closed."""
        return self._popover

    def day(self) -> date | None:
        """Give the day; None when the field is empty."""
        day = self.value()
        return day if isinstance(day, date) else None

    def set_day(self, day: date | None) -> None:
        """Show a day from the data."""
        self.set_value(day)

    def read(self, text: str) -> date | None:
        """Read a day as it was typed."""
        return parse_day(text, self._today(), ahead=self._ahead)

    def written(self, value: object) -> str:
        """Write a day with its weekday."""
        return shown_day(value) if isinstance(value, date) else ""

    def open_calendar(self) -> None:
        """Open the calendar at the day that is typed, else at today."""
        if self.isReadOnly() or not self.isEnabled() or self._popover is not None:
            return
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = self.text()
        self._popover = MonthPopover(self, locale=spoken_locale(), free=self._free)
        self._popover.walked.connect(self._on_walked)
        self._popover.picked.connect(self._on_picked)
        self.destroyed.connect(self._popover.deleteLater)
        self.textEdited.connect(self._follow)
        self._follow()
        self._popover.show_below(_BELOW)
        _program().installEventFilter(self)

    def close_calendar(self) -> None:
        """Close the calendar; the text stays."""
        popover, self._popover = self._popover, None
        if popover is not None:
            _program().removeEventFilter(self)
            self.textEdited.disconnect(self._follow)
            popover.hide()
            popover.deleteLater()

    def _follow(self) -> None:
        if self._popover is not None:
            self._popover.show_day(self._typed_day(), today=self._today())

    def _typed_day(self) -> date | None:
        try:
            return self.read(self.text())
        except Refused:
            return None

    def _on_walked(self, day: date) -> None:
        self.setText(self.written(day))
        self.setModified(True)

    def _on_picked(self, day: date) -> None:
        self._on_walked(day)
        self.close_calendar()
        self.take()

    def _press_in_calendar(self, popover: MonthPopover, key: Qt.Key) -> bool:
        """Give a key to the open calendar; False when the text wants it."""
        if key == Qt.Key.Key_Escape:
            self.setText(self._before)
            self.close_calendar()
            return True
        if key in _ENTER:
            self.close_calendar()
            return not self.take()
        return popover.press(key)

    def _dress(self) -> None:
        self._opener.setIcon(theme_of(self).icon("calendar", tone="muted", size=LINE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the calendar with Alt+↓ or F4; while it is open arrows walk in it."""
        key = Qt.Key(event.key())
        down = key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if down or key == Qt.Key.Key_F4:
            self.open_calendar()
        elif self._popover is None or not self._press_in_calendar(self._popover, key):
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Close the calendar with the field."""
        self.close_calendar()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Close the calendar with the field."""
        self.close_calendar()
        super().hideEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close the open calendar at a click beside it; Esc is for it before any shortcut."""
        if watched is self and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape)
            return event.isAccepted()
        if event.type() == QEvent.Type.MouseButtonPress and isinstance(watched, QWidget):
            popover = self._popover
            inside = popover is not None and (watched is popover or popover.isAncestorOf(watched))
            if not inside and watched is not self and not self.isAncestorOf(watched):
                self.close_calendar()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew when the theme is new."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "_opener"):
            self._dress()
