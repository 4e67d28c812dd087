"""A link on one line, of which a part is left out where there is little room (rule 14)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt

from zonedesk.ui.kit.buttons import Button
from zonedesk.ui.kit.texts import literal

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class ShortLink(Button):
    """A link on one line; screen readers hear all its words, whoever makes it sets its tooltip."""

    def __init__(self, words: str) -> None:
        super().__init__(literal(words), look="link")
        self._whole, self._tail, self._wide = words, "", 0
        self._is_whole = True
        self.setAccessibleName(words)

    def say(self, words: str, *, tail: str = "") -> None:
        """Lead somewhere else, in other words; their end is never cut when it is given here."""
        self._whole, self._tail = words, tail
        self.setAccessibleName(words)
        self._show(words)
        self.updateGeometry()
        self._fit()

    @property
    def is_whole(self) -> bool:
        """Whether there is room for all words."""
        return self._is_whole

    def _needed(self) -> int:
        """Measure the link with all its words."""
        if self._is_whole:
            self._wide = super().sizeHint().width()
        return self._wide

    def _show(self, words: str) -> None:
        self._is_whole = words == self._whole
        self.setText(literal(words))

    def _fit(self) -> None:
        lacking = self._needed() - self.width()
        metrics = self.fontMetrics()
        room = metrics.horizontalAdvance(self._whole) - lacking
        self._show(self._whole if lacking <= 0 else self._shortened(room))

    def _shortened(self, room: int) -> str:
        metrics, right = self.fontMetrics(), Qt.TextElideMode.ElideRight
        head = self._whole.removesuffix(self._tail)
        before = room - metrics.horizontalAdvance(self._tail)
        if self._tail and before < metrics.horizontalAdvance("…"):
            return metrics.elidedText(self._tail.strip(), right, room)
        return metrics.elidedText(head, right, before) + self._tail

    def sizeHint(self) -> QSize:
        """Ask for room for all words."""
        return QSize(self._needed(), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Be content with less."""
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many words as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure all words anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "_whole"):
            self._show(self._whole)
            self.updateGeometry()
