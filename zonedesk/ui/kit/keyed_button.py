"""A button that shows its keys behind its words, as *Afdrukken… Ctrl+P* (component 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QWidget

from zonedesk.ui.kit.buttons import Button
from zonedesk.ui.kit.canvas import Canvas, Ink, width_of
from zonedesk.ui.kit.looks import draw_key, key_size
from zonedesk.ui.kit.texts import plain_words
from zonedesk.ui.theme.icons import BUTTON
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.ui.theme.tokens import Tone

_GAP, _SIDE = 8, 12


class KeyedButton(Button):
    """The primary button of a bar with its icon, words and keys.

    Args:
        words: what it does, with its access key.
        icon: meaning of its icon.
        keys: as they are written on it; the action itself binds them.
    """

    def __init__(self, words: str, *, icon: str, keys: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent, look="primary", icon=icon)
        self._drawn_icon, self._keys = icon, keys
        self._shows_keys = True

    def show_keys(self, *, shown: bool) -> None:
        """Show the keys, or leave them out where there is no room."""
        self._shows_keys = shown
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Measure icon, words and keys."""
        theme = theme_of(self)
        words = width_of(theme, plain_words(self.text()), ink=Ink(semibold=True))
        wide = theme.px(BUTTON) + _GAP + words + 2 * _SIDE
        if self._shows_keys:
            wide += _GAP + key_size(theme, self._keys).width()
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Tell layouts that less would cut words."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of the style, then icon, words and keys upon it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words, option.text, option.icon = plain_words(self.text()), "", QIcon()
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        theme = theme_of(self)
        canvas = Canvas(painter, theme)
        tone: Tone = "accent_on" if self.isEnabled() else "muted"
        inner = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        taken = canvas.icon(inner, self._drawn_icon, tone=tone, size=BUTTON) + _GAP
        ink = Ink(tone=tone, semibold=True)
        taken += canvas.text(inner.adjusted(taken, 0, 0, 0), words, ink=ink) + _GAP
        if self._shows_keys:
            size = key_size(theme, self._keys)
            place = QRect(inner.left() + taken, 0, size.width(), size.height())
            place.moveTop((self.height() - size.height()) // 2)
            draw_key(canvas, place, keys=self._keys, on_primary=self.isEnabled())
        painter.end()
