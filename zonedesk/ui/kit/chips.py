"""Chips: a kind, link, state or filter in a small box (component 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from zonedesk.ui.kit.canvas import ROUND_SMALL, Canvas, Panel
from zonedesk.ui.kit.looks import CHIP_PADDING, ChipLook, chip_size, draw_chip
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.icons import CHIP
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtCore import QEvent
    from PySide6.QtGui import QEnterEvent, QResizeEvent


class Chip(QAbstractButton):
    """A chip; `clicked` opens what it stands for, `removed` takes a filter or link away.

    Args:
        look: what it shows.
        acts: whether it can be clicked; one that only tells is no Tab stop.
    """

    removed = Signal()

    def __init__(
        self, look: ChipLook, parent: QWidget | None = None, *, acts: bool = False
    ) -> None:
        super().__init__(parent)
        self._acts = acts or look.removable
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        policy = Qt.FocusPolicy.StrongFocus if self._acts else Qt.FocusPolicy.NoFocus
        self.setFocusPolicy(policy)
        self.show_look(look)

    def show_look(self, look: ChipLook) -> None:
        """Show another state; the whole text stands in the tooltip when it is cut."""
        self._look = look
        self.setText(look.words.replace("&", "&&"))
        self.setAccessibleName(look.words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Measure the chip."""
        return chip_size(theme_of(self), self._look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the whole text as tooltip when it is cut."""
        super().resizeEvent(event)
        if chip_size(theme_of(self), self._look, whole=True).width() > self.width():
            self.setToolTip(as_tip(self._look.words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the chip away with Del or Backspace; Enter and space click."""
        if self._look.removable and event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif self._acts and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Take the chip away when its cross was clicked."""
        cross = self.width() - CHIP_PADDING * 1.5 - theme_of(self).px(CHIP)
        if self._look.removable and event.position().x() >= cross and self.isDown():
            self.setDown(False)
            self.removed.emit()
            return
        super().mouseReleaseEvent(event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that it can be clicked."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Show the chip as it is again."""
        super().leaveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the chip, hover ground and focus ring."""
        painter = QPainter(self)
        canvas = Canvas(painter, theme_of(self))
        draw_chip(canvas, self.rect(), look=self._look, hovered=self._acts and self.underMouse())
        if self.hasFocus():
            canvas.panel(self.rect(), Panel(line="accent", radius=ROUND_SMALL, width=2))
        painter.end()
