"""An editor between two records: it takes no keys while the one that was chosen is being read."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

_HELD: Final = {
    QEvent.Type.KeyPress,
    QEvent.Type.InputMethod,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.ContextMenu,
    QEvent.Type.DragEnter,
    QEvent.Type.Drop,
}


class Waiting(QObject):
    """Keeps keys, clicks and drops from an editor, whose focus and looks stay as they are.

    Read-only fields would be drawn in other colours with each step through an agenda; what is read
    is there before an eye has seen them. Shortcuts work on: the next item can be asked for.

    Args:
        editor: that nothing may be typed in.
    """

    def __init__(self, editor: QWidget) -> None:
        super().__init__(editor)
        self._editor = editor
        self.is_on = False

    def begin(self) -> None:
        """Take no keys from now on."""
        app = QCoreApplication.instance()
        if not self.is_on and app is not None:
            self.is_on = True
            app.installEventFilter(self)

    def end(self) -> None:
        """Take keys again."""
        app = QCoreApplication.instance()
        if self.is_on and app is not None:
            self.is_on = False
            app.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hold back what would be typed in the record of a moment ago."""
        if event.type() not in _HELD or not isinstance(watched, QWidget):
            return False
        return watched is self._editor or self._editor.isAncestorOf(watched)
