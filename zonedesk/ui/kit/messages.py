"""What the program says inside the page, above what it is about (component 5)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QWidget,
)

from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.labels import Painted, label, repolish
from zonedesk.ui.theme.icons import BUTTON
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from zonedesk.ui.kit.buttons import Button
    from zonedesk.ui.kit.canvas import Canvas
    from zonedesk.ui.theme.tokens import Tone

Severity = Literal["info", "watch", "stop", "good"]

BAR_HEIGHT = 36
_LINK_INSET = 2  # the edge of a link is drawn around its words only when it has the focus
_TONES: dict[str, Tone] = {"info": "accent", "watch": "watch", "stop": "stop", "good": "good"}


class Icon(Painted):
    """An icon beside words, in the colour of a role; screen readers hear the words only."""

    def __init__(
        self,
        meaning: str,
        *,
        tone: Tone = "text",
        size: int = BUTTON,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._meaning, self._tone, self._size = meaning, tone, size

    def show_icon(self, meaning: str, *, tone: Tone) -> None:
        """Show another icon."""
        self._meaning, self._tone = meaning, tone
        self.update()

    def draw(self, canvas: Canvas) -> None:
        """Draw the icon."""
        canvas.icon(self.rect(), self._meaning, tone=self._tone, size=self._size)

    def measure(self) -> QSize:
        """Measure the icon."""
        edge = theme_of(self).px(self._size)
        return QSize(edge, edge)


class MessageBar(QFrame):
    """A message above what it is about; it goes when its cause goes (component 5).

    Args:
        severity: info, watch, stop or good; *stop* is announced to screen readers at once.
        words: what happened, what is safe, what to do.
        act: words of the link at the right, or empty; `acted` tells that it was clicked.

    Where the user has to choose, a second link stands before it; `declined` tells that one.
    """

    acted = Signal()
    declined = Signal()

    def __init__(
        self, severity: Severity, words: str, *, act: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, 7, 12 - _LINK_INSET, 7)
        row.setSpacing(10)
        self._icon = Icon(severity, tone=_TONES[severity])
        self._words = label(wrap=True)
        self._link = link("")
        self._other: Button | None = None
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        row.addWidget(self._link, 0, Qt.AlignmentFlag.AlignVCenter)
        self._link.clicked.connect(self.acted)
        self.tell(severity, words, act=act)

    def tell(self, severity: Severity, words: str, *, act: str = "", other: str = "") -> None:
        """Say something else in the same place; ``other`` are the words of the second link."""
        self._severity = severity
        self._icon.show_icon(severity, tone=_TONES[severity])
        self._words.setText(words)
        self._link.setText(act)
        self._link.setVisible(bool(act))
        self._tell_other(other)
        self.setAccessibleName(words)
        repolish(self, bar=severity)
        if self.isVisible():
            self._announce()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def _tell_other(self, words: str) -> None:
        """Show the second link, which few messages need."""
        if words and self._other is None:
            self._other = link("")
            self._other.clicked.connect(self.declined)
            self._row.insertWidget(2, self._other, 0, Qt.AlignmentFlag.AlignVCenter)
        if self._other is not None:
            self._other.setText(words)
            self._other.setVisible(bool(words))

    def _announce(self) -> None:
        if self._severity == "stop":
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def minimumSizeHint(self) -> QSize:
        """Be at least 36 high."""
        least = super().minimumSizeHint()
        return QSize(least.width(), max(least.height(), theme_of(self).tall(BAR_HEIGHT)))

    def showEvent(self, event: QShowEvent) -> None:
        """Let screen readers hear a stop at once."""
        super().showEvent(event)
        self._announce()
