"""The list of steps at the left of the first-run card: what is done, where one is, what comes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from zonedesk.ui.kit.canvas import CENTER, ROUND_SMALL, SHAPE, Canvas, Ink, Panel
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QWidget

    from zonedesk.ui.theme.tokens import Tone

_HEIGHT, _CIRCLE, _GAP = 40, 22, 12
_GROUNDS = {
    "done": Panel("good_soft", "good", radius=11),
    "now": Panel("accent", "accent", radius=11),
    "later": Panel(None, "field", radius=11),
}
_NUMBERS: dict[str, Tone] = {"now": "accent_on", "later": "muted"}
_NAMES: dict[str, Tone] = {"done": "text", "now": "accent", "later": "muted"}


@dataclass(frozen=True, slots=True)
class StepLook:
    """A step as the list shows it: its number, name, second line, and done, now or later."""

    number: int
    name: str
    second: str
    state: str


class StepButton(QAbstractButton):
    """One step; a step that was done can be opened again."""

    def __init__(self, look: StepLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_look(look)

    def show_look(self, look: StepLook) -> None:
        """Show the step in another state."""
        self.look = look
        self.setText(look.name)
        self.setAccessibleName(f"{look.number} {look.name}, {look.second}")
        done = look.state == "done"
        self.setEnabled(done)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if done else Qt.FocusPolicy.NoFocus)
        shape = Qt.CursorShape.PointingHandCursor if done else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)
        self.update()

    def _draw_circle(self, canvas: Canvas, circle: QRect) -> None:
        ground = _GROUNDS[self.look.state]
        canvas.panel(circle, Panel(ground.fill, ground.line, radius=circle.width() / 2))
        if self.look.state == "done":
            inset = (circle.width() - canvas.theme.px(SHAPE)) // 2
            canvas.shape(circle.adjusted(inset, 0, 0, 0), Shape.DONE, tone="good")
            return
        tone = _NUMBERS[self.look.state]
        ink = Ink("secondary", tone, semibold=self.look.state == "now", align=CENTER)
        canvas.text(circle, str(self.look.number), ink=ink)

    def sizeHint(self) -> QSize:
        """Measure two lines."""
        return QSize(160, theme_of(self).tall(_HEIGHT, lines=2))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw circle, name and second line."""
        painter = QPainter(self)
        theme = theme_of(self)
        canvas = Canvas(painter, theme)
        line = theme.px(18)
        edge = theme.px(_CIRCLE)
        top = max(0, (edge - line + 1) // 2)
        self._draw_circle(canvas, QRect(0, top + (line - edge) // 2, edge, edge))
        left = edge + _GAP
        wide = self.width() - left
        ink = Ink(tone=_NAMES[self.look.state], semibold=self.look.state == "now")
        canvas.text(QRect(left, top, wide, line), self.look.name, ink=ink)
        second = QRect(left, top + line, wide, theme.px(16))
        canvas.text(second, self.look.second, ink=Ink("secondary", "muted"))
        if self.hasFocus():
            canvas.ring(self.rect(), radius=ROUND_SMALL)
        painter.end()
