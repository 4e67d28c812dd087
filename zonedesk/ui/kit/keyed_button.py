"""A button that shows its keys behind its words, as *Afdrukken… Ctrl+P* (component 1)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionButton

from zonedesk.ui.kit.buttons import Button
from zonedesk.ui.kit.canvas import Canvas, Ink, width_of
from zonedesk.ui.kit.looks import draw_key, key_size
from zonedesk.ui.kit.texts import plain_words
from zonedesk.ui.theme.icons import BUTTON
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.ui.kit.buttons import Look
    from zonedesk.ui.theme.tokens import Tone

_GAP, _SIDE = 8, 12


class KeyedButton(Button):
    """A button of a bar with its icon, words and keys; the primary one unless told otherwise.

    Args:
        words: what it does, with its access key.
        icon: meaning of its icon; None has none.
        keys: as they are written on it; the action itself binds them.
        look: plain, primary or quiet.
        icon_behind: the icon stands behind the words: it points on.
        on_accent: it stands on accent ground.
    """

    def __init__(
        self,
        words: str,
        *,
        icon: str | None,
        keys: str = "",
        look: Look = "primary",
        icon_behind: bool = False,
        on_accent: bool = False,
    ) -> None:
        super().__init__(words, look=look, icon=icon)
        self._keys, self._behind = keys, icon_behind
        self._shows_keys = bool(keys)
        self._bright = on_accent or look == "primary"
        if on_accent:
            self.setProperty("on", "accent")

    def show_keys(self, *, shown: bool) -> None:
        """Show the keys, or leave them out where there is no room."""
        self._shows_keys = shown and bool(self._keys)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Measure icon, words and keys."""
        theme = theme_of(self)
        wide = width_of(theme, plain_words(self.text()), ink=self._ink()) + 2 * _SIDE
        if self._meaning is not None:
            wide += theme.px(BUTTON) + _GAP
        if self._shows_keys:
            wide += _GAP + key_size(theme, self._keys).width()
        return QSize(wide, super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """Tell layouts that less would cut words."""
        return self.sizeHint()

    def _ink(self, tone: Tone = "text") -> Ink:
        return Ink(tone=tone, semibold=True if self.property("look") == "primary" else None)

    def _tones(self) -> tuple[Tone, Tone]:
        """Give the colours of icon and words."""
        if self._bright:
            bright: Tone = "accent_on" if self.isEnabled() else "muted"
            return bright, bright
        return ("muted", "text") if self.isEnabled() else ("off", "off")

    def _draw(self, canvas: Canvas) -> None:
        """Draw icon, words and keys from the left."""
        theme = canvas.theme
        icon, words = self._tones()
        inner = self.rect().adjusted(_SIDE, 0, -_SIDE, 0)
        if self._meaning is not None and not self._behind:
            inner.setLeft(inner.left() + self._draw_icon(canvas, inner, icon) + _GAP)
        taken = canvas.text(inner, plain_words(self.text()), ink=self._ink(words))
        inner.setLeft(inner.left() + taken + _GAP)
        if self._meaning is not None and self._behind:
            inner.setLeft(inner.left() + self._draw_icon(canvas, inner, icon) + _GAP)
        if self._shows_keys:
            size = key_size(theme, self._keys)
            place = QRect(inner.left(), 0, size.width(), size.height())
            place.moveTop((self.height() - size.height()) // 2)
            bright = self._bright and self.isEnabled()
            draw_key(canvas, place, keys=self._keys, on_primary=bright)

    def _draw_icon(self, canvas: Canvas, room: QRect, tone: Tone) -> int:
        return canvas.icon(room, self._meaning or "", tone=tone, size=BUTTON)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of the style, then icon, words and keys upon it."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        self._draw(Canvas(painter, theme_of(self)))
        painter.end()
