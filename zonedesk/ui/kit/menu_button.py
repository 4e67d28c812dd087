"""A button that opens a menu: words and a chevron at the right (05 to 07: *Groepeer: termijn*)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QStyle, QStyleOptionButton

from zonedesk.ui.kit.buttons import Button
from zonedesk.ui.kit.canvas import Canvas, Ink
from zonedesk.ui.kit.texts import plain_words
from zonedesk.ui.theme.icons import LINE
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_GAP, _PADDING = 8, 12


class MenuButton(Button):
    """A button over a menu; its maker fills the menu, at once or when it is about to show."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.choices = QMenu(self)
        self.setMenu(self.choices)

    def sizeHint(self) -> QSize:
        """Measure words and chevron."""
        size = super().sizeHint()
        return QSize(size.width() + _GAP + theme_of(self).px(LINE), size.height())

    def minimumSizeHint(self) -> QSize:
        """Tell layouts that less would cut words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of a button, its words at the left and the chevron at the right."""
        painter = QPainter(self)
        ground = QStyleOptionButton()
        self.initStyleOption(ground)
        ground.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, ground, painter, self)
        canvas = Canvas(painter, theme_of(self))
        usable = self.isEnabled()
        inner = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
        canvas.text(inner, plain_words(self.text()), ink=Ink(tone="text" if usable else "off"))
        inner.setLeft(inner.right() + 1 - canvas.theme.px(LINE))
        canvas.icon(inner, "expanded", tone="muted" if usable else "off", size=LINE)
        painter.end()


def drop_menu(menu: QMenu, below: QWidget, *, gap: int = 0) -> None:
    """Open a menu below what was pressed; it is freed when it closes."""
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    menu.popup(below.mapToGlobal(QPoint(0, below.height() + gap)))
