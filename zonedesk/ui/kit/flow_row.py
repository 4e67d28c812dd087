"""Widgets in a row that goes on below when it is full; those that are hidden take no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from zonedesk.ui.kit.labels import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

# While it is hidden nobody tells it that a part came or grew.
_RESTYLES = {
    QEvent.Type.StyleChange,
    QEvent.Type.FontChange,
    QEvent.Type.LayoutRequest,
    QEvent.Type.Show,
}


class FlowRow(QWidget):
    """Widgets beside one another, each in the middle of its line.

    Args:
        parts: in their order.
        gap: between two parts.
        between: room between two lines.
    """

    def __init__(
        self,
        parts: Sequence[QWidget],
        *,
        gap: int = 12,
        between: int = 6,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._parts, self._gap, self._between = tuple(parts), gap, between
        for part in parts:
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _there(self) -> list[QWidget]:
        return [part for part in self._parts if not part.isHidden()]

    def _lines(self, width: int) -> list[list[tuple[QWidget, QSize]]]:
        lines: list[list[tuple[QWidget, QSize]]] = [[]]
        left = 0
        for part in self._there():
            size = _size(part)
            if lines[-1] and left + size.width() > width:
                lines.append([])
                left = 0
            lines[-1].append((part, size))
            left += size.width() + self._gap
        return lines

    def _places(self, width: int) -> list[tuple[QWidget, QRect]]:
        places: list[tuple[QWidget, QRect]] = []
        top = 0
        for line in self._lines(width):
            high = max((size.height() for _, size in line), default=0)
            left = 0
            for part, size in line:
                wide = min(size.width(), max(1, width))
                down = top + (high - size.height()) // 2
                places.append((part, QRect(left, down, wide, size.height())))
                left += size.width() + self._gap
            top += high + self._between if line else 0
        return places

    def _place(self) -> None:
        for part, place in self._places(self.width()):
            part.setGeometry(place)

    def sizeHint(self) -> QSize:
        """Be as wide as all parts on one line."""
        wide = sum(_size(part).width() + self._gap for part in self._there())
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the widest part."""
        widest = max((_size(part).width() for part in self._there()), default=0)
        return QSize(widest, self.heightForWidth(self.width() or widest))

    def heightForWidth(self, width: int) -> int:
        """Tell how high the lines are at a width."""
        return max((place.bottom() + 1 for _, place in self._places(width)), default=0)

    def event(self, event: QEvent) -> bool:
        """Lay the parts out anew when one of them comes, goes or grows."""
        handled = super().event(event)
        if event.type() in _RESTYLES and hasattr(self, "_parts"):
            self.updateGeometry()
            self._place()
        return handled

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the parts out in the new width."""
        super().resizeEvent(event)
        self._place()
        self.updateGeometry()


class Named(QWidget):
    """A muted name and what it names, on one line."""

    def __init__(self, words: str, part: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(label(words, "secondary", tone="muted"))
        row.addWidget(part)


def _size(part: QWidget) -> QSize:
    return part.sizeHint().expandedTo(part.minimumSize())
