"""Chips in a row that goes on below when it is full (README of the pictures, 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtWidgets import QSizePolicy, QWidget

from zonedesk.ui.kit.chips import Chip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent

    from zonedesk.ui.kit.looks import ChipLook

_GAP = 6
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class ChipFlow(QWidget):
    """Chips that only tell, 6 apart, over as many lines as they need."""

    def __init__(self, looks: Sequence[ChipLook], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips = [Chip(look, self) for look in looks]
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        left = top = 0
        for chip in self.chips:
            size = chip.sizeHint()
            if left and left + size.width() > width:
                left, top = 0, top + size.height() + _GAP
            places.append(QRect(left, top, min(size.width(), max(1, width)), size.height()))
            left += size.width() + _GAP
        return places

    def _place(self) -> None:
        for chip, place in zip(self.chips, self._places(self.width()), strict=True):
            chip.setGeometry(place)

    def sizeHint(self) -> QSize:
        """Be as wide as all chips on one line."""
        wide = sum(chip.sizeHint().width() + _GAP for chip in self.chips)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        """Be as narrow as the widest chip."""
        widest = max((chip.sizeHint().width() for chip in self.chips), default=0)
        return QSize(widest, self.heightForWidth(self.width() or widest))

    def heightForWidth(self, width: int) -> int:
        """Tell how high the lines are at a width."""
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def changeEvent(self, event: QEvent) -> None:
        """Lay the chips out anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES:
            self.updateGeometry()
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the chips out in the new width."""
        super().resizeEvent(event)
        self._place()
        self.updateGeometry()
