"""A small question beside a row of the agenda: a popover that keeps the focus until it is closed.

A frameless child of the window, no dialog: Esc and a click beside it close it and change nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from zonedesk.domain.errors import Refused
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.labels import grounded
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.typed import TypedField
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent

_AROUND, _BELOW = 12, 4
_KEYS = {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress}
_MOST = 9999


class Asking(QFrame):
    """A popover with fields below one another; `column` takes them.

    Args:
        anchor: the widget that gets the focus back.
        name: what is asked, for screen readers.
        width: at 100 %.
    """

    def __init__(self, anchor: QWidget, name: str, *, width: int) -> None:
        super().__init__(anchor.window())
        grounded(self, "raised")
        self.setAccessibleName(name)
        self._anchor, self._width = anchor, width
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_AROUND, _AROUND, _AROUND, _AROUND)
        self.column.setSpacing(8)
        anchor.destroyed.connect(self.deleteLater)

    def stops(self) -> tuple[QWidget, ...]:
        """Give what Tab walks, the first one gets the focus; overridden."""
        raise NotImplementedError

    def open(self, row: QRect) -> None:
        """Open below a row of the anchor, in its coordinates, or above it where the window ends."""
        window = self._anchor.window()
        self.setFixedWidth(min(theme_of(self).px(self._width), window.width()))
        self.adjustSize()
        corner = self._anchor.mapTo(window, QPoint(row.x(), row.bottom() + _BELOW))
        if corner.y() + self.height() > window.height():
            above = self._anchor.mapTo(window, row.topLeft()).y() - _BELOW - self.height()
            corner.setY(max(0, above))
        self.move(max(0, min(corner.x(), window.width() - self.width())), max(0, corner.y()))
        self.show()
        self.raise_()
        self.stops()[0].setFocus(Qt.FocusReason.PopupFocusReason)
        program = QApplication.instance()
        if program is not None:
            program.installEventFilter(self)

    def close_up(self) -> None:
        """Close it; the focus goes back to the anchor."""
        program = QApplication.instance()
        if program is not None:
            program.removeEventFilter(self)
        if not self.isHidden():
            self.hide()
            self._anchor.setFocus(Qt.FocusReason.PopupFocusReason)
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Esc before a shortcut gets it; close at a click beside it."""
        kind = event.type()
        if kind == QEvent.Type.MouseButtonPress and self._is_beside(watched):
            self.close_up()
        elif isinstance(event, QKeyEvent) and kind in _KEYS and self._escapes(watched, event):
            if kind == QEvent.Type.KeyPress:
                self.close_up()
            event.accept()
            return True
        return False

    def _escapes(self, watched: QObject, event: QKeyEvent) -> bool:
        inside = isinstance(watched, QWidget) and self.isAncestorOf(watched)
        return inside and event.key() == Qt.Key.Key_Escape

    def _is_beside(self, watched: QObject) -> bool:
        if not isinstance(watched, QWidget) or watched.window() is not self.window():
            return False  # the list of a drop-down is a window of its own
        return watched is not self and not self.isAncestorOf(watched)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Keep clicks: what lies below must not get them."""
        event.accept()

    def focusNextPrevChild(self, forward: int) -> bool:
        """Let Tab stay inside."""
        stops = [one for one in self.stops() if one.isEnabled() and not one.isHidden()]
        here = next((n for n, one in enumerate(stops) if one.hasFocus()), -1)
        reason = Qt.FocusReason.TabFocusReason
        stops[(here + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True


class PlaceField(TypedField):
    """The number of a place, from 1."""

    def read(self, text: str) -> int | None:
        """Read a number; refused ``place.unknown`` (found) when it is none."""
        typed = text.strip()
        if not typed:
            return None
        last = typed.rpartition(".")[2]  # 4.2 is the second place below 4
        if not last.isdecimal() or not 0 < int(last) <= _MOST:
            raise Refused("place.unknown", found=typed)
        return int(last)

    def written(self, value: object) -> str:
        """Write the number."""
        return str(value)


class PlaceAsk(Asking):
    """Asks to which place an item goes; `chosen` gives the number."""

    chosen = Signal(int)

    def __init__(self, anchor: QWidget) -> None:
        _ = texts().gettext
        super().__init__(anchor, _("Move to place"), width=240)
        self.field = PlaceField()
        self.row = FormRow(_("Move to place"), self.field)
        self.column.addWidget(self.row)
        self.field.refused.connect(self._on_refused)
        self.field.returnPressed.connect(self._on_enter)

    def stops(self) -> tuple[QWidget, ...]:
        """Give the field."""
        return (self.field,)

    def _on_refused(self, refused: Refused | None) -> None:
        self.row.trouble.say("" if refused is None else verdict_words(refused))
        self.adjustSize()

    def _on_enter(self) -> None:
        value = self.field.value() if self.field.take() else None
        if isinstance(value, int):
            self.close_up()
            self.chosen.emit(value)
