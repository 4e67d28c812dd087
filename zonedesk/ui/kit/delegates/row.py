"""The base of every drawn row: ground, selection bar, hover, line, ring (component 7b).

A delegate of one kind of row overrides `draw`. Views are ordinary item views; a table that wants
the whole row under the mouse to light up keeps a property ``hovered_row``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from zonedesk.ui.kit.canvas import Canvas
from zonedesk.ui.theme.theme import Theme, theme_of

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QPainter

    from zonedesk.ui.theme.tokens import Tone

Index: TypeAlias = QModelIndex | QPersistentModelIndex

#: The frozen value that a row or cell is drawn from.
LOOK = Qt.ItemDataRole.UserRole + 1

PADDING, GAP, BAR = 16, 12, 3


@dataclass(frozen=True, slots=True)
class RowState:
    """What holds for the row that is drawn."""

    selected: bool
    focused: bool
    hovered: bool
    current: bool


@dataclass(frozen=True, slots=True)
class Cell:
    """What is drawn: the room inside its padding, where it stands in the model, its state."""

    rect: QRect
    index: Index
    state: RowState

    @property
    def look(self) -> object:
        """The frozen value the model gives for it."""
        return self.index.data(LOOK)


class RowDelegate(QStyledItemDelegate):
    """Draws what all rows share, then lets its kind draw the rest.

    Args:
        lines: one or two lines of text; the height follows density and text size.
        height: height at 100 % for kinds that have their own; else that of the density.
        line: whether a line stands below each row.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        lines: int = 1,
        height: int | None = None,
        line: bool = True,
    ) -> None:
        super().__init__(parent)
        self._lines = lines
        self._height = height
        self._line = line

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw the row inside its padding; overridden by each kind."""
        raise NotImplementedError

    def height(self, theme: Theme) -> int:
        """Give the height of a row in the theme that is worn now."""
        if self._height is None:
            return theme.row_height(self._lines)
        return theme.tall(self._height, lines=self._lines)

    def inner(self, rect: QRect, index: Index) -> QRect:
        """Give the part of a row or cell that is written in: padding 16 outside, 6 inside."""
        last = index.model().columnCount() - 1
        left = PADDING if index.column() == 0 else GAP // 2
        right = PADDING if index.column() == last else GAP // 2
        return rect.adjusted(left, 0, -right, 0)

    def ringed(self, _theme: Theme, cell: Cell) -> QRect:
        """Give the room that the ring of the current cell goes around."""
        return ring_around(cell.rect)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground, bar and line, then the row itself."""
        painter.save()
        canvas = Canvas(painter, theme_of(option.widget))
        state = row_state(option, index)
        draw_ground(canvas, option.rect, state=state, first=index.column() == 0, line=self._line)
        cell = Cell(self.inner(option.rect, index), index, state)
        self.draw(canvas, cell)
        if state.current and state.focused and index.flags() & Qt.ItemFlag.ItemIsEditable:
            ring = self.ringed(canvas.theme, cell)
            if not ring.isEmpty():
                canvas.ring(ring)
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Measure the row: the width is the view's business."""
        theme = theme_of(option.widget)
        return QSize(super().sizeHint(option, index).width(), self.height(theme))


def row_state(option: QStyleOptionViewItem, index: Index) -> RowState:
    """Read the state of a row from its view."""
    flags = option.state
    view: QWidget | None = option.widget
    current = isinstance(view, QAbstractItemView) and view.currentIndex() == index
    hovered = bool(flags & QStyle.StateFlag.State_MouseOver)
    if view is not None and not hovered:
        hovered = view.property("hovered_row") == index.row()
    return RowState(
        selected=bool(flags & QStyle.StateFlag.State_Selected),
        focused=view is not None and (view.hasFocus() or view.property("shown") == "focus"),
        hovered=hovered,
        current=current,
    )


def draw_ground(
    canvas: Canvas, rect: QRect, *, state: RowState, first: bool = True, line: bool = True
) -> None:
    """Draw ground, line below and, in the first column, the selection bar."""
    ground = _ground(state)
    if ground is not None:
        canvas.bar(rect, ground)
    if line:
        canvas.bar(QRect(rect.x(), rect.bottom(), rect.width(), 1), "line")
    if state.selected and first:
        bar = QRect(rect.x(), rect.y(), BAR, rect.height() - int(line))
        canvas.bar(bar, "accent" if state.focused else "field")


def ring_around(rect: QRect) -> QRect:
    """Give the ring around what is written in a cell."""
    return rect.adjusted(-5, 3, 5, -4)


def _ground(state: RowState) -> Tone | None:
    if state.selected:
        return "accent_soft" if state.focused else "paused_soft"
    return "hover" if state.hovered else None
