"""A part of the window that takes files: what is dragged over it shows where it will come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from zonedesk.ui.kit.attachments.bringing import brought, can_bring
from zonedesk.ui.kit.canvas import Canvas, Panel
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable

_GOES = {QEvent.Type.DragLeave, QEvent.Type.Hide}


class _Frame(QWidget):
    """The dashed line around what takes the files."""

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def cover(self, host: QWidget) -> None:
        """Lie over all of it."""
        self.setGeometry(host.rect())
        self.show()
        self.raise_()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        painter = QPainter(self)
        look = Panel(line="accent", width=2, dashed=True)
        Canvas(painter, theme_of(self)).panel(self.rect().adjusted(1, 1, -1, -1), look)
        painter.end()


class DropZone(QObject):
    """Lets a widget take files that are dragged from outside; `dropped` gives what was `Brought`.

    Args:
        host: takes them wherever no part of it wants them itself.
        ready: whether files can be taken now.
    """

    dropped = Signal(object)

    def __init__(self, host: QWidget, *, ready: Callable[[], bool]) -> None:
        super().__init__(host)
        self._host, self._ready = host, ready
        self.frame = _Frame(host)
        host.setAcceptDrops(True)
        host.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what is dragged over the host."""
        if watched is not getattr(self, "_host", None):  # it goes while the window goes
            return False
        if event.type() in _GOES:
            self.frame.hide()
        elif isinstance(event, QDragEnterEvent | QDragMoveEvent):
            return self._on_over(event)
        elif isinstance(event, QDropEvent):
            return self._on_drop(event)
        return super().eventFilter(watched, event)

    def _on_over(self, event: QDragMoveEvent) -> bool:
        if not (self._wants(event) and self._ready()):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)  # never moved away from where it was
        event.accept()
        self.frame.cover(self._host)
        return True

    def _on_drop(self, event: QDropEvent) -> bool:
        self.frame.hide()
        if not (self._wants(event) and self._ready()):
            return False
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(brought(event.mimeData()))
        return True

    def _wants(self, event: QDropEvent) -> bool:
        """Whether it comes from outside: what is moved inside a list is not for us."""
        return event.source() is None and can_bring(event.mimeData())
