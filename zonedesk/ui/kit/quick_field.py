"""The field that narrows a list or a tree while one types (05 to 07; rule 14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from zonedesk.ui.theme.icons import LINE
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_WIDTH, _LEAST = 184, 128
_ENTERS = {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.PaletteChange, QEvent.Type.ParentChange}


class QuickField(QLineEdit):
    """The field *In deze lijst*: ↓ and Enter go to what it narrows (`entered`), Esc empties it.

    Args:
        words: what it narrows.
        width: at 100 %; a bar with little room may take some of it.
    """

    entered = Signal()

    def __init__(self, words: str, *, width: int = _WIDTH, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._width = width
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self._icon = QAction(self)
        self.addAction(self._icon, QLineEdit.ActionPosition.LeadingPosition)
        self._dress()

    def _dress(self) -> None:
        theme = theme_of(self)
        self._icon.setIcon(theme.icon("filter", tone="muted", size=LINE))
        self.setMinimumWidth(theme.px(_LEAST))
        self.setMaximumWidth(theme.px(self._width))

    def sizeHint(self) -> QSize:
        """Be as wide as a bar has room for."""
        return QSize(theme_of(self).px(self._width), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk into what is narrowed, or empty the field."""
        if event.key() in _ENTERS:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew when the theme is new."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "_icon"):
            self._dress()
