"""A title that is edited in place: as a record title, over several lines but one paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zonedesk.ui.kit.growing import GrowingText
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class TitleEdit(GrowingText):
    """A record title; Enter goes to the next field, line breaks become blanks."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(name, quiet=True, parent=parent)
        self.setProperty("type", "record")

    def line_height(self) -> int:
        """Give the height of a line of a title."""
        return max(theme_of(self).type.line("record"), super().line_height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next field with Enter."""
        if event.key() in _ENTER:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste on one line."""
        self.insertPlainText(" ".join(source.text().split()))
