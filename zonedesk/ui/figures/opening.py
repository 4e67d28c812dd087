"""Buttons that hold a figure or a chart and open what it counts; many are one stop of Tab."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from zonedesk.ui.kit.canvas import BODY, SECOND, Canvas, Ink, width_of
from zonedesk.ui.kit.row_button import RowButton
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QPaintEvent

    from zonedesk.ui.figures.rows import Opens, Tile

_TILE, _PADDING, _GAP = 80, 16, 8
_TOP, _FIGURE, _LINE = 12, 32, 20
_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class Roving(QObject):
    """Makes buttons one stop of Tab: arrows go from one to the next, Tab goes past them.

    Args:
        parent: that holds them.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._buttons: list[QAbstractButton] = []

    def serve(self, buttons: Sequence[QAbstractButton]) -> None:
        """Take other buttons; the first is the stop."""
        self._buttons = list(buttons)
        for button in self._buttons:
            button.installEventFilter(self)
        self._stop_at(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go on with the arrows, and stop where the focus was last."""
        if watched in self._buttons:
            place = next(no for no, one in enumerate(self._buttons) if one is watched)
            if event.type() is QEvent.Type.FocusIn:
                self._stop_at(place)
            if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
                return self._step(place, event.key())
        return False

    def _step(self, place: int, key: int) -> bool:
        step = next((steps for one, steps in _STEPS.items() if one == key), 0)
        if step and 0 <= place + step < len(self._buttons):
            self._buttons[place + step].setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(step)

    def _stop_at(self, place: int) -> None:
        for number, button in enumerate(self._buttons):
            here = number == place
            policy = Qt.FocusPolicy.StrongFocus if here else Qt.FocusPolicy.ClickFocus
            button.setFocusPolicy(policy)


class TileButton(RowButton):
    """A big figure with its word and what explains it (08)."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self._left = self._above = False
        self.tile: Tile | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_tile(self, tile: Tile) -> None:
        """Show another figure."""
        self.tile = tile
        told = f"{tile.figure} {tile.word}, {tile.fact}"
        self.setText(told)
        self.setAccessibleName(told)
        self.setToolTip(as_tip("\n".join(part for part in (told, tile.tip) if part)))
        self.updateGeometry()
        self.update()

    def set_edges(self, *, left: bool, above: bool) -> None:
        """Draw a line between it and the tile at its left or above it."""
        self._left, self._above = left, above
        self.update()

    def sizeHint(self) -> QSize:
        """Measure the figure with its word, and the line below."""
        theme = theme_of(self)
        tile = self.tile
        figure, word = ("", "") if tile is None else (tile.figure, tile.word)
        wide = width_of(theme, figure, ink=_FIGURE_INK) + width_of(theme, word) + _GAP
        extra = theme.type.line("figure") - _FIGURE
        return QSize(wide + 2 * _PADDING, theme.tall(_TILE, style="secondary") + extra)

    def minimumSizeHint(self) -> QSize:
        """Let words that explain be cut, but not the figure."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, figure, word and explanation."""
        painter = QPainter(self)
        canvas, tile = Canvas(painter, theme_of(self)), self.tile
        if self.underMouse():
            canvas.bar(self.rect().adjusted(1, 1, -1, -1), "hover")
        if self._left:
            canvas.bar(QRect(0, 0, 1, self.height()), "line")
        if self._above:
            canvas.bar(QRect(0, 0, self.width(), 1), "line")
        if tile is not None:
            self._draw_tile(canvas, tile)
        if self.hasFocus():
            canvas.ring(self.rect().adjusted(2, 2, -2, -2), radius=4)
        painter.end()

    def _draw_tile(self, canvas: Canvas, tile: Tile) -> None:
        theme = canvas.theme
        top = self.rect().adjusted(_PADDING, _TOP, -_PADDING, 0)
        top.setHeight(theme.type.line("figure"))
        taken = canvas.text(top, tile.figure, ink=_FIGURE_INK) + _GAP
        word = top.adjusted(taken, 0, 0, 0)
        drop = theme.metrics("figure").ascent() - theme.metrics("body").ascent()
        drop -= (theme.metrics("figure").height() - theme.metrics("body").height()) // 2
        canvas.text(word.translated(0, drop), tile.word, ink=BODY)
        fact = top.translated(0, top.height())
        fact.setHeight(theme.tall(_LINE, style="secondary"))
        canvas.text(fact, tile.fact, ink=SECOND)


_FIGURE_INK = Ink("figure", semibold=True)


class OpeningPart(RowButton):
    """A button around widgets, such as a chart with its heading; it opens what they count.

    Args:
        told: what it says to screen readers.
        opens: what it opens; None lets it be no button.
    """

    def __init__(self, told: str, opens: Opens | None, parent: QWidget | None = None) -> None:
        super().__init__(told, parent)
        self.opens = opens
        self.setAccessibleName(told)
        words = texts().gettext("{name}: open what was counted").format(name=told)
        self.setToolTip(as_tip(words if opens else told))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_PADDING, 4, _PADDING, 4)
        self.column.setSpacing(2)
        if opens is not None:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def add(self, part: QWidget) -> None:
        """Put a widget below the others; clicks go through it."""
        part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.column.addWidget(part)

    def sizeHint(self) -> QSize:
        """Measure what it holds."""
        return self.column.sizeHint()

    def minimumSizeHint(self) -> QSize:
        """Keep the height of what it holds."""
        return self.column.minimumSize()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground under the mouse and the ring of the focus."""
        painter = QPainter(self)
        canvas = Canvas(painter, theme_of(self))
        if self.underMouse() and self.opens is not None:
            canvas.bar(self.rect(), "hover")
        if self.hasFocus():
            canvas.ring(self.rect().adjusted(2, 1, -2, -1), radius=4)
        painter.end()
