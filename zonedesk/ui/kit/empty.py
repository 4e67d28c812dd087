"""A list with nothing in it: what belongs here, and the button that makes it (component 8)."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from zonedesk.ui.kit.buttons import Button, link, primary
from zonedesk.ui.kit.canvas import Canvas, Panel
from zonedesk.ui.kit.labels import Painted, label
from zonedesk.ui.theme.theme import theme_of

_CIRCLE, _CIRCLE_ICON = 72, 34
_WIDEST = 560


class _Circle(Painted):
    """The soft circle with the icon of the place."""

    def __init__(self, meaning: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._meaning = meaning

    def draw(self, canvas: Canvas) -> None:
        """Draw circle and icon."""
        canvas.panel(self.rect(), Panel("accent_soft", radius=self.width() / 2))
        edge = canvas.theme.px(_CIRCLE_ICON)
        middle = self.rect().adjusted((self.width() - edge) // 2, 0, 0, 0)
        canvas.icon(middle, self._meaning, tone="accent", size=_CIRCLE_ICON)

    def measure(self) -> QSize:
        """Measure the circle."""
        edge = theme_of(self).px(_CIRCLE)
        return QSize(edge, edge)


class EmptyState(QWidget):
    """What belongs here and the button that makes it (component 8).

    Screen readers hear one text; the primary button is the first Tab stop. Buttons and link are
    given by `add_button` and `add_link`.

    Args:
        meaning: icon of the place.
        title: that there is nothing, in one line.
        words: what belongs here, at most two lines.
    """

    def __init__(
        self, meaning: str, title: str, *, words: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(f"{title}. {words}")
        self.setMaximumWidth(_WIDEST)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        centre = Qt.AlignmentFlag.AlignHCenter
        self._column.addWidget(_Circle(meaning, self), 0, centre)
        self._column.addSpacing(20)
        self._column.addWidget(label(title, "record"), 0, centre)
        self._column.addSpacing(8)
        told = label(words, tone="muted", wrap=True)
        told.setAlignment(centre)
        self._column.addWidget(told)
        self._buttons = QHBoxLayout()
        self._buttons.setSpacing(8)
        self._buttons.setAlignment(centre)

    def add_button(self, words: str, *, icon: str | None = None, main: bool = False) -> Button:
        """Add a button; with ``main`` it is the primary one and stands first."""
        if not self._buttons.count():
            self._column.addSpacing(20)
            self._column.addLayout(self._buttons)
        made = primary(words, icon=icon) if main else Button(words, icon=icon)
        self._buttons.insertWidget(0 if main else self._buttons.count(), made)
        return made

    def add_link(self, words: str) -> Button:
        """Add the one link below the buttons."""
        self._column.addSpacing(20)
        made = link(words)
        self._column.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)
        return made
