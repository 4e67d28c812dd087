"""A pane that takes nothing in while another record is on its way to it.

The cursor of the list is at the next record before that was read. What is typed or clicked in the
pane by then would go into the record before it, so it goes nowhere; the pane looks as it did, for
it is a matter of milliseconds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

_TAKEN: Final = {
    QEvent.Type.ContextMenu,
    QEvent.Type.DragEnter,
    QEvent.Type.Drop,
    QEvent.Type.InputMethod,
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonDblClick,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
}
_GOES_ON: Final = {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Escape}


class Still(QObject):
    """Keeps keys and clicks from a pane and all in it; Tab and Esc go on.

    Args:
        pane: that shows one record.
    """

    def __init__(self, pane: QWidget) -> None:
        super().__init__(pane)
        self._pane = pane
        self._holds = False
        self._wish: Callable[[], object] | None = None

    @property
    def holds(self) -> bool:
        """Whether a record is on its way."""
        return self._holds

    def hold(self) -> None:
        """Take nothing in until `release`; what was wished of another record is forgotten."""
        self._wish = None
        if not self._holds:
            self._holds = True
            for part in self._parts():
                part.installEventFilter(self)

    def release(self) -> None:
        """Take in what comes, for the record is there; do what was wished meanwhile."""
        if not self._holds:
            return
        self._holds = False
        for part in self._parts():
            part.removeEventFilter(self)
        wish, self._wish = self._wish, None
        if wish is not None:
            wish()

    def give_up(self) -> None:
        """Wait no longer: no record is chosen any more."""
        self._wish = None
        self.release()

    def when_there(self, wish: Callable[[], object]) -> None:
        """Do something with the chosen record: now, or as soon as it is there; the last counts."""
        if self._holds:
            self._wish = wish
        else:
            wish()

    def _parts(self) -> list[QWidget]:
        return [self._pane, *self._pane.findChildren(QWidget)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take away what would change or open something."""
        if event.type() not in _TAKEN:
            return super().eventFilter(watched, event)
        return not (isinstance(event, QKeyEvent) and event.key() in _GOES_ON)
