"""Bars that are too narrow: words make place for their icon or for shorter words (rule 14).

Nothing is lost: what is not written any more stands in the tooltip, and screen readers hear it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QIcon, QPainter
from PySide6.QtWidgets import QLabel, QStyle, QStyleOptionButton, QWidget

from zonedesk.ui.kit.buttons import Button
from zonedesk.ui.kit.texts import plain_words
from zonedesk.ui.kit.tips import as_tip

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from zonedesk.ui.kit.buttons import Look
    from zonedesk.ui.theme.tokens import Tone

_MOVES = {
    QEvent.Type.Resize,
    QEvent.Type.LayoutRequest,
    QEvent.Type.StyleChange,
    QEvent.Type.FontChange,
}


class Yields(Protocol):
    """What can be shorter: a `ShortButton` or a `ShortLabel`."""

    @property
    def yielded(self) -> int:
        """How much narrower it is now than it would like to be."""

    def give_way(self, *, short: bool) -> None:
        """Be short, or as long as it would like to be."""

    def isHidden(self) -> bool:
        """Whether it takes no room at all."""


class ShortButton(Button):
    """A button with icon and words, of which the icon stays where there is little room.

    Args:
        words: what it does, with its access key, which works without the words too.
        icon: meaning of its icon.
        look: plain, primary or quiet.
    """

    def __init__(
        self, words: str, *, icon: str, look: Look = "plain", parent: QWidget | None = None
    ) -> None:
        super().__init__(words, parent, look=look, icon=icon)
        self._short = False
        self._tip = ""

    @property
    def yielded(self) -> int:
        """How much narrower the icon alone is, while it stands alone."""
        return super().sizeHint().width() - self.sizeHint().width()

    def give_way(self, *, short: bool) -> None:
        """Show the icon alone, with the words as tooltip where there is none, or both."""
        if short == self._short:
            return
        if short:
            self._tip = self.toolTip()
        self.setToolTip(self._tip or as_tip(plain_words(self.text())) if short else self._tip)
        self._short = short
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Measure icon and words, or a square around the icon."""
        whole = super().sizeHint()
        return QSize(whole.height(), whole.height()) if self._short else whole

    def minimumSizeHint(self) -> QSize:
        """Tell layouts that less would cut words."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the button, or its ground with the icon in the middle."""
        if not self._short:
            super().paintEvent(event)
            return
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text, option.icon = "", QIcon()
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        edge = self.iconSize().height()
        gap = self.iconSize().width() - edge  # stands behind the icon, for the words
        place = self.rect().adjusted(gap, 0, 0, 0)
        mode = QIcon.Mode.Normal if self.isEnabled() else QIcon.Mode.Disabled
        self.icon().paint(painter, place, Qt.AlignmentFlag.AlignCenter, mode)
        painter.end()


class ShortLabel(QLabel):
    """Muted words of a bar that have a shorter form: *64 planregels*, *64*."""

    def __init__(self, *, tone: Tone = "muted", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._long = self._brief = ""
        self._short = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", "secondary")
        self.setProperty("tone", tone)

    @property
    def yielded(self) -> int:
        """How much narrower the short words are, while they stand there."""
        if not self._short:
            return 0
        metrics = self.fontMetrics()
        return metrics.horizontalAdvance(self._long) - metrics.horizontalAdvance(self._brief)

    def say(self, words: str, *, short: str = "") -> None:
        """Write other words; the short ones stand there where there is little room."""
        self._long, self._brief = words, short
        self.setAccessibleName(words)
        self._write()

    def give_way(self, *, short: bool) -> None:
        """Write the short words or the long ones."""
        if short != self._short:
            self._short = short
            self._write()

    def _write(self) -> None:
        self.setText(self._brief if self._short else self._long)
        self.setToolTip(as_tip(self._long) if self._short else "")


class Yielding(QObject):
    """Lets parts of a bar be short, one after the other, until the bar has room for all.

    Args:
        bar: whose layout is measured.
        parts: the first one gives way first.
    """

    def __init__(self, bar: QWidget, parts: Sequence[Yields]) -> None:
        super().__init__(bar)
        self._bar = bar
        self._parts = tuple(parts)
        bar.installEventFilter(self)

    def fit(self) -> None:
        """Let as few parts as possible be short."""
        layout = self._bar.layout()
        if layout is None:
            return
        shown = [part for part in self._parts if not part.isHidden()]
        # Measured from what stands there now: a part that changes asks for another round.
        lacks = layout.minimumSize().width() - self._bar.width()
        lacks += sum(part.yielded for part in shown)
        for part in shown:
            part.give_way(short=lacks > 0)
            lacks -= part.yielded

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Fit whenever the bar or what stands in it has another width."""
        # While a window goes, Qt may still ask an object whose Python part is gone already.
        bar = getattr(self, "_bar", None)
        if bar is not None and watched is bar and event.type() in _MOVES:
            self.fit()
        return super().eventFilter(watched, event)
