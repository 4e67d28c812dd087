"""What is being noted of a vote stays in sight, in whatever scrolls around it (03, 04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer
from PySide6.QtWidgets import QAbstractItemView, QApplication, QScrollArea

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

_AROUND = 24  # of what is beside it


class InSight(QObject):
    """Scrolls to the row or field that has the focus inside a widget.

    Args:
        within: the votes, which take more room as they are opened.
    """

    def __init__(self, within: QWidget) -> None:
        super().__init__(within)
        self._within = within
        # Room is made after the call that asks for it: only then can be told what is out of sight.
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self.scroll)

    def look(self) -> None:
        """Scroll as soon as everything has its place."""
        self._soon.start()

    def scroll(self) -> None:
        """Scroll to what has the focus."""
        focused = QApplication.focusWidget()
        if focused is None or not self._within.isAncestorOf(focused):
            return
        place = _place(focused)
        for area in _areas(self._within):
            inside = area.widget()
            if inside is None:
                continue
            middle = focused.mapTo(inside, place.center())
            area.ensureVisible(
                middle.x(), middle.y(), 0, min(place.height(), area.height() // 3) + _AROUND
            )


def _place(widget: QWidget) -> QRect:
    """Give the row under the cursor of a list, else all of a widget, in its own coordinates."""
    if isinstance(widget, QAbstractItemView) and widget.currentIndex().isValid():
        return widget.visualRect(widget.currentIndex())
    return widget.rect()


def _areas(widget: QWidget) -> Iterator[QScrollArea]:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            yield around
        around = around.parentWidget()
