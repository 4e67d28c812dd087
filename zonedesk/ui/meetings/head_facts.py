"""The second line of the head: when, where and chair; beside it or below it the next term (02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QWidget

from zonedesk.ui.kit.labels import label
from zonedesk.ui.meetings.terms_line import TermsLine

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_BETWEEN = 16
_MOVES = {QEvent.Type.LayoutRequest, QEvent.Type.StyleChange, QEvent.Type.FontChange}


class HeadFacts(QWidget):
    """Both stand on one line where there is room for all their words, else one below the other.

    It places them itself: a layout that turns while it is asked for its height forgets to grow.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = label(tone="muted", wrap=True)
        self.terms = TermsLine()
        for part in (self.words, self.terms):
            part.setParent(self)

    def say(self, words: str) -> None:
        """Write when and where the meeting is."""
        self.words.setText(words)
        self._place()
        self.updateGeometry()

    def _needed(self) -> tuple[int, int]:
        """Measure both on one line."""
        term = 0 if self.terms.isHidden() else _BETWEEN + self.terms.sizeHint().width()
        return self.words.fontMetrics().horizontalAdvance(self.words.text()) + 1, term

    def _heights(self, width: int) -> tuple[int, int]:
        """Give the height of the words, and where the term begins; 0 is beside the words."""
        words, term = self._needed()
        if term and words + term > width:
            high = self.words.heightForWidth(width)
            return high, high
        return self.words.heightForWidth(width - term), 0

    def _place(self) -> None:
        wide = self.width()
        high, top = self._heights(wide)
        term = self.terms.sizeHint()
        if top:
            self.words.setGeometry(0, 0, wide, high)
            self.terms.setGeometry(0, top, min(wide, term.width()), term.height())
            return
        _, taken = self._needed()
        line = max(high, term.height()) if taken else high
        self.words.setGeometry(0, (line - high) // 2, wide - taken, high)
        left, top = wide - term.width(), (line - term.height()) // 2
        self.terms.setGeometry(left, top, term.width(), term.height())

    def hasHeightForWidth(self) -> bool:
        """Tell layouts that words wrap."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Measure both in a width."""
        high, top = self._heights(width)
        term = 0 if self.terms.isHidden() else self.terms.sizeHint().height()
        return top + term if top else max(high, term)

    def sizeHint(self) -> QSize:
        """Ask for one line."""
        wide = sum(self._needed())
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Be content with less width."""
        return QSize(0, self.words.fontMetrics().height())

    def event(self, event: QEvent) -> bool:
        """Find a place for the term again when its words or the letters are others."""
        if event.type() in _MOVES and hasattr(self, "terms"):
            self._place()
            self.updateGeometry()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Find a place for the term in another width."""
        super().resizeEvent(event)
        self._place()
