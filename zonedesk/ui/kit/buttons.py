"""Buttons: plain, primary, quiet, link and icon alone (component 1).

One primary per screen, and it is always the next step. A button says its keys in its tooltip or
beside it with a `KeyHint`. Words carry their access key: ``"&Bewaren"``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QWidget

from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.icons import BUTTON
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zonedesk.ui.theme.tokens import Tone

Look = Literal["plain", "primary", "quiet", "link"]

_ICON_TONES: dict[str, Tone] = {
    "plain": "muted",
    "primary": "accent_on",
    "quiet": "muted",
    "link": "accent",
}
_RESTYLES = {
    QEvent.Type.StyleChange,
    QEvent.Type.PaletteChange,
    QEvent.Type.FontChange,
    QEvent.Type.ParentChange,
}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_HELD = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.ShiftModifier
)
_GAP = 4  # Fusion leaves 4 between icon and words; the pictures have 8


class Button(QPushButton):
    """A button in one of the looks, whose icon follows the theme.

    Args:
        words: what it does, with its access key; empty only for an icon alone.
        look: plain, primary, quiet or link.
        icon: meaning of its icon, or None.
    """

    def __init__(
        self,
        words: str,
        parent: QWidget | None = None,
        *,
        look: Look = "plain",
        icon: str | None = None,
    ) -> None:
        super().__init__(words, parent)
        self._meaning = icon
        self.setProperty("look", look)
        self.setProperty("alone", icon is not None and not words)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        if look == "link":
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._dress()

    def set_meaning(self, meaning: str | None) -> None:
        """Show another icon, or none."""
        self._meaning = meaning
        self._dress()

    def _dress(self) -> None:
        if self._meaning is None:
            self.setIconSize(QSize(0, 0))
            return
        theme = theme_of(self)
        look = self.property("look")
        gap = 0 if self.property("alone") else _GAP
        off: Tone = "muted" if look == "primary" else "off"
        tone = _ICON_TONES[look]
        self.setIcon(theme.icon(self._meaning, tone=tone, off=off, size=BUTTON, gap=gap))
        self.setIconSize(QSize(theme.px(BUTTON) + gap, theme.px(BUTTON)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button that has the focus, as the space bar does."""
        if not pressed_by(event, self):
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Draw the icon anew when the theme is new."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "_meaning"):
            self._dress()


def pressed_by(event: QKeyEvent, button: QAbstractButton) -> bool:
    """Press a button when Enter is pressed on it; gives whether it was Enter.

    An Enter that is held down since the field before presses nothing.
    """
    if event.key() not in _ENTER or event.modifiers() & _HELD:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True


def primary(words: str, *, icon: str | None = None, parent: QWidget | None = None) -> Button:
    """Make the one button of the screen that is the next step."""
    return Button(words, parent, look="primary", icon=icon)


def plain(words: str, *, icon: str | None = None, parent: QWidget | None = None) -> Button:
    """Make an ordinary button."""
    return Button(words, parent, icon=icon)


def quiet(words: str, *, icon: str | None = None, parent: QWidget | None = None) -> Button:
    """Make a button without an edge, for bars and rows."""
    return Button(words, parent, look="quiet", icon=icon)


def link(words: str, *, icon: str | None = None, parent: QWidget | None = None) -> Button:
    """Make a link: words in accent that act; for the keyboard it is a button."""
    return Button(words, parent, look="link", icon=icon)


def icon_button(
    meaning: str, name: str, *, small: bool = True, parent: QWidget | None = None
) -> Button:
    """Make a square button with an icon alone, 28 or 32; its name is tooltip and spoken name."""
    made = Button("", parent, look="quiet", icon=meaning)
    made.setToolTip(as_tip(name))
    made.setAccessibleName(name)
    return small_one(made) if small else made


def small_one(button: Button) -> Button:
    """Make a button 28 instead of 32 pixels high, for bars and rows."""
    button.setProperty("small", "true")
    return button


def big_one(button: Button) -> Button:
    """Make a button 36 instead of 32 pixels high, for the one big step."""
    button.setProperty("big", "true")
    return button
