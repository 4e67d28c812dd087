"""A table of figures in a card: names, bars and figures, of which each opens its rows (08)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QSizePolicy, QStyleOptionViewItem, QWidget

from zonedesk.ui.figures.rows import FigureRow, FigureTable
from zonedesk.ui.kit.canvas import HEADING, RIGHT, Canvas, Ink, width_of
from zonedesk.ui.kit.delegates.row import LOOK, PADDING, RowDelegate
from zonedesk.ui.kit.labels import Painted
from zonedesk.ui.kit.looks import draw_state, state_width
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.whole_list import LookRows, WholeList
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter

    from zonedesk.ui.kit.delegates.row import Cell, Index
    from zonedesk.ui.theme.theme import Theme
    from zonedesk.ui.theme.tokens import Tone

_ROW, _SUB, _TOTAL, _HEAD, _TWO = 30, 26, 44, 32, 46
_GAP, _INDENT, _BETWEEN = 12, 16, 12
_BAR, _SUB_BAR, _LEAST_BAR, _WIDEST_BAR = 12, 6, 40, 200
_STATE_GAP = 8
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}


class Columns:
    """Where the columns of a table stand at a width.

    Args:
        table: what it shows.
        theme: that is worn.
        width: of a row inside its padding.
    """

    def __init__(self, table: FigureTable, theme: Theme, width: int) -> None:
        self.figures = _figure_widths(table, theme)
        self.state = _state_width(table, theme)
        taken = sum(self.figures) + (self.state + _STATE_GAP if self.state else 0)
        room = max(0, width - taken)
        self.name = room
        self.bar = 0
        if table.bars:
            longest = max((_name_width(row, theme) for row in table.rows), default=0)
            bar = min(theme.px(_WIDEST_BAR), room - longest - _BETWEEN)
            if bar >= theme.px(_LEAST_BAR):
                self.bar = bar
                self.name = room - _BETWEEN - max(bar, min(room // 2, room - longest - _BETWEEN))

    def of_figures(self, rect: QRect) -> list[QRect]:
        """Give the rooms of the figures in a row."""
        right = rect.right() + 1 - (self.state + _STATE_GAP if self.state else 0)
        left = right - sum(self.figures)
        rooms = []
        for wide in self.figures:
            rooms.append(QRect(left, rect.y(), wide, rect.height()))
            left += wide
        return rooms

    def of_state(self, rect: QRect) -> QRect:
        """Give the room of the verdict in a row."""
        return QRect(rect.right() + 1 - self.state, rect.y(), self.state, rect.height())


def _figure_widths(table: FigureTable, theme: Theme) -> list[int]:
    count = max((len(row.figures) for row in table.rows), default=len(table.headings))
    found = []
    for place in range(count):
        words = (row.figures[place].words for row in table.rows if place < len(row.figures))
        heading = table.headings[place] if place < len(table.headings) else ""
        widest = max((width_of(theme, one, ink=_STRONG) for one in words), default=0)
        found.append(max(widest, width_of(theme, heading, ink=HEADING)) + theme.px(_GAP))
    return found


def _state_width(table: FigureTable, theme: Theme) -> int:
    states = (row.state for row in table.rows if row.state is not None and not row.leads)
    return max((state_width(theme, one) for one in states), default=0)


def _name_width(row: FigureRow, theme: Theme) -> int:
    return width_of(theme, row.name, ink=_STRONG if row.strong else Ink()) + row.level * _INDENT


_STRONG = Ink(semibold=True)


class FigureHead(Painted):
    """The titles above the columns of a table of figures."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: FigureTable | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_table(self, table: FigureTable) -> None:
        """Show the titles of another table."""
        self._table = table
        self.setAccessibleName(", ".join((table.heading, *table.headings)))
        self.update()

    def draw(self, canvas: Canvas) -> None:
        """Draw the titles, with the line below them."""
        table = self._table
        if table is None:
            return
        inner = self.rect().adjusted(PADDING, 0, -PADDING, 0)
        columns = Columns(table, canvas.theme, inner.width())
        rooms = columns.of_figures(inner)
        name = QRect(inner)
        name.setWidth(columns.name)
        canvas.text(name, table.heading, ink=HEADING)
        right = Ink("secondary", "muted", semibold=True, align=RIGHT)
        for room, words in zip(rooms, table.headings, strict=False):
            canvas.text(room, words, ink=right)
        if columns.state and len(table.headings) > len(rooms):
            canvas.text(columns.of_state(inner), table.headings[-1], ink=HEADING)
        canvas.bar(QRect(0, self.height() - 1, self.width(), 1), "line")

    def measure(self) -> QSize:
        """Measure the heading."""
        return QSize(0, theme_of(self).tall(_HEAD, style="secondary"))


class _FigureDelegate(RowDelegate):
    """Draws a row of figures."""

    def __init__(self, view: FigureList) -> None:
        super().__init__(view, height=_ROW, line=False)
        self._view = view

    def inner(self, rect: QRect, _index: Index) -> QRect:
        """Write inside the padding of the card."""
        return rect.adjusted(PADDING, 0, -PADDING, 0)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw ground and row, with a line above each row that is no part of another."""
        super().paint(painter, option, index)
        row = index.data(LOOK)
        if index.row() and isinstance(row, FigureRow) and not row.level:
            top = QRect(option.rect.x(), option.rect.y(), option.rect.width(), 1)
            Canvas(painter, theme_of(option.widget)).bar(top, "line")

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw name, bar, figures and verdict."""
        row, table = cell.look, self._view.table
        if not isinstance(row, FigureRow) or table is None:
            return
        columns = Columns(table, canvas.theme, cell.rect.width())
        name = QRect(cell.rect)
        name.setWidth(columns.name)
        _draw_name(canvas, name, row)
        if columns.bar and row.bar:
            left = cell.rect.x() + columns.name + _BETWEEN
            _draw_bar(canvas, QRect(left, cell.rect.y(), columns.bar, cell.rect.height()), row)
        for place, room in enumerate(columns.of_figures(cell.rect)[: len(row.figures)]):
            figure = row.figures[place]
            opens = figure.opens is not None and figure.value is not None and not row.total
            tone: Tone = "accent" if opens else "text" if row.total and not place else "muted"
            strong = (row.strong and not place) or (row.total and place == 0)
            canvas.text(room, figure.words, ink=Ink(tone=tone, semibold=strong, align=RIGHT))
        if row.state is not None and not row.leads:
            draw_state(canvas, columns.of_state(cell.rect), state=row.state)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Measure a row: parts are lower, the total is higher, a long name has two lines."""
        row, table, theme = index.data(LOOK), self._view.table, theme_of(option.widget)
        if not isinstance(row, FigureRow) or table is None:
            return QSize(0, theme.tall(_ROW))
        if row.total or row.level:
            return QSize(0, theme.tall(_TOTAL if row.total else _SUB))
        room = self._view.viewport().width() - 2 * PADDING
        columns = Columns(table, theme, room)
        if _name_width(row, theme) > columns.name and not columns.bar:
            return QSize(0, theme.tall(_TWO, lines=2))
        return QSize(0, theme.tall(_ROW))


def _draw_name(canvas: Canvas, room: QRect, row: FigureRow) -> None:
    if row.leads and row.state is not None:
        draw_state(canvas, room, state=row.state)
        return
    room.setLeft(room.left() + row.level * _INDENT)
    ink = Ink(tone="muted" if row.level else "text", semibold=row.strong)
    line = canvas.theme.type.line("body") - 2
    if width_of(canvas.theme, row.name, ink=ink) <= room.width() or room.height() < 2 * line:
        canvas.text(room, row.name, ink=ink)
        return
    top = QRect(room.x(), room.y() + (room.height() - 2 * line) // 2, room.width(), line)
    canvas.lines(top, row.name, ink=ink, most=2, step=line)


def _draw_bar(canvas: Canvas, room: QRect, row: FigureRow) -> None:
    high = canvas.theme.px(_SUB_BAR if row.level else _BAR)
    wide = max(1, round(room.width() * (row.bar or 0)))
    top = room.y() + (room.height() - high) // 2
    canvas.bar(QRect(room.x(), top, wide, high), "accent")


class FigureList(WholeList):
    """The rows of a card; a click or Enter opens what was counted.

    Signal: `wanted` gives what is to be opened.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.table: FigureTable | None = None
        super().__init__("", LookRows(self._said, tip=_tip), parent)
        self.setItemDelegate(_FigureDelegate(self))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_table(self, table: FigureTable) -> None:
        """Show another table."""
        self.table = table
        self.setAccessibleName(table.title)
        self.setVisible(bool(table.rows))
        self.show_rows(table.rows)
        self.viewport().update()

    def _said(self, row: FigureRow) -> str:
        return row.told(self.table.headings if self.table else ())

    def _opened_at(self, index: Index, x: int) -> object:
        """Give what is opened at a place of a row: that of the figure there, else of the row."""
        row = index.data(LOOK)
        if not isinstance(row, FigureRow) or self.table is None:
            return None
        rect = self.visualRect(index).adjusted(PADDING, 0, -PADDING, 0)
        columns = Columns(self.table, theme_of(self), rect.width())
        rooms = columns.of_figures(rect)
        for room, figure in zip(rooms, row.figures, strict=False):
            if room.left() <= x <= room.right() and figure.opens is not None:
                return figure.opens
        return row.opens

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open what was counted by the figure that is clicked."""
        super().mouseReleaseEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            opens = self._opened_at(index, place.x())
            if opens is not None:
                self.wanted.emit(opens)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show a hand over what opens something."""
        super().mouseMoveEvent(event)
        place = event.position().toPoint()
        row = self.indexAt(place).data(LOOK) if self.indexAt(place).isValid() else None
        opens = isinstance(row, FigureRow) and row.opens is not None
        shape = Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open what was counted with Enter."""
        row = self.currentIndex().data(LOOK) if self.currentIndex().isValid() else None
        if event.key() in _ENTER and isinstance(row, FigureRow):
            if row.opens is not None:
                self.wanted.emit(row.opens)
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the cursor where it was left, first in the first row."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.looks.rowCount():
            self.setCurrentIndex(self.looks.index(0, 0))
        self.setCurrentIndex(self.currentIndex())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave no row marked in a card where nobody is."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.selectionModel().clearSelection()


def _tip(row: FigureRow) -> str:
    if row.opens is None:
        return row.name
    return texts().gettext("{name}: open what was counted").format(name=row.name)
