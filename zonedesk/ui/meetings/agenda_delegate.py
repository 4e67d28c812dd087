"""How the rows of an agenda are drawn: number, title over facts, state (02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLineEdit, QListView, QStyleOptionViewItem, QWidget

from zonedesk.ui.kit.canvas import RIGHT, SECOND, SHAPE, Canvas, Ink, wrapped
from zonedesk.ui.kit.delegates.row import LOOK, RowDelegate, ring_around
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.agenda_model import Entry
from zonedesk.ui.meetings.looks import item_facts
from zonedesk.ui.theme.icons import CHIP
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.domain.rows import AgendaRow
    from zonedesk.ui.kit.delegates.row import Cell, Index
    from zonedesk.ui.theme.theme import Theme

_ITEM, _END = 52, 36
_PADDING, _NUMBER, _GAP, _LEVEL = 24, 20, 12, 16
_TITLE_LINE, _FACTS_LINE = 18, 16
_MUTED_RIGHT = Ink(tone="muted", align=RIGHT)
_EDGE = 10  # edge and padding of a field, so that letters stay where they were


class AgendaDelegate(RowDelegate):
    """Draws number, title over facts, and the state at the right; renames in place."""

    def inner(self, rect: QRect, _index: Index) -> QRect:
        """Give the part that is written in: 24 left, 16 right."""
        return rect.adjusted(_PADDING - _GAP, 0, -_PADDING, 0)

    def ringed(self, _theme: Theme, cell: Cell) -> QRect:
        """Let the selection bar alone tell where the cursor is."""
        return QRect() if isinstance(cell.look, Entry) else ring_around(cell.rect)

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw an item, or the opening or closing."""
        entry = cell.look
        if not isinstance(entry, Entry):
            return
        room = _title_room(canvas.theme, cell.rect, entry=entry)
        if entry.row is None:
            taken = canvas.text(room, entry.title)
            canvas.text(room.adjusted(taken + 8, 0, 0, 0), entry.hour, ink=SECOND)
            return
        number = QRect(cell.rect.x(), cell.rect.y(), room.x() - _GAP - cell.rect.x(), room.height())
        selected = cell.state.selected
        ink = Ink(tone="text", semibold=True, align=RIGHT) if selected else _MUTED_RIGHT
        canvas.text(number, entry.row.number, ink=ink)
        _draw_item(canvas, room, entry=entry, selected=selected)
        if entry.asked or entry.row.result is not None:
            _draw_state(canvas, cell.rect, done=entry.row.result is not None)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Measure a row: 36 for opening and closing, 52 an item, 70 with a title of two lines."""
        theme = theme_of(option.widget)
        entry = index.data(LOOK)
        if entry.row is None:
            return QSize(0, theme.tall(_END))
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QListView) else 0
        inner = self.inner(QRect(0, 0, wide, 0), index)
        width = _title_room(theme, inner, entry=entry).width()
        lines = wrapped(theme, entry.title, ink=Ink(semibold=True), width=width, most=2)
        height = _ITEM - _TITLE_LINE - _FACTS_LINE
        return QSize(0, height + len(lines) * theme.px(_TITLE_LINE) + theme.px(_FACTS_LINE))

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the field in which an item is renamed."""
        made = QLineEdit(str(index.data()), parent)
        made.setProperty("small", "true")
        made.setAccessibleName(texts().gettext("Title"))
        made.selectAll()
        return made

    def setEditorData(self, _editor: QWidget, _index: Index) -> None:
        """Leave what is typed alone when the agenda changes meanwhile."""

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Put the field over the title."""
        entry = index.data(LOOK)
        room = _title_room(theme_of(editor), self.inner(option.rect, index), entry=entry)
        height = editor.sizeHint().height()
        top = room.y() + (room.height() - height) // 2
        editor.setGeometry(room.x() - _EDGE, top, room.width() + 2 * _EDGE, height)


def _title_room(theme: Theme, rect: QRect, *, entry: Entry) -> QRect:
    """Give the room of the title: behind the number, before the state."""
    level = entry.row.number.count(".") if entry.row is not None else 0
    left = theme.px(_NUMBER) + _GAP + level * _LEVEL
    return rect.adjusted(left, 0, -theme.px(SHAPE) - _GAP, 0)


def _draw_item(canvas: Canvas, room: QRect, *, entry: Entry, selected: bool) -> None:
    theme = canvas.theme
    # Broken as if chosen, so that choosing moves nothing.
    lines = wrapped(theme, entry.title, ink=Ink(semibold=True), width=room.width(), most=2)
    step, below = theme.px(_TITLE_LINE), theme.px(_FACTS_LINE)
    top = room.y() + (room.height() - len(lines) * step - below) // 2
    ink = Ink(semibold=True) if selected else Ink()
    for number, words in enumerate(lines):
        canvas.text(QRect(room.x(), top + number * step, room.width(), step), words, ink=ink)
    rect = QRect(room.x(), top + len(lines) * step, room.width(), below)
    if entry.row is not None:
        _draw_facts(canvas, rect, row=entry.row, asked=entry.asked)


def _draw_facts(canvas: Canvas, rect: QRect, *, row: AgendaRow, asked: bool) -> None:
    kind, closed, result = item_facts(row)
    left = canvas.text(rect, kind, ink=SECOND)
    if closed:
        left += canvas.text(rect.adjusted(left, 0, 0, 0), " · ", ink=SECOND)
        left += canvas.icon(rect.adjusted(left, 0, 0, 0), "lock", tone="muted", size=CHIP) + 4
        left += canvas.text(rect.adjusted(left, 0, 0, 0), closed, ink=SECOND)
    if not (result or asked):
        return
    left += canvas.text(rect.adjusted(left, 0, 0, 0), " · ", ink=SECOND)
    ink = SECOND if result else Ink("secondary", "watch")
    canvas.text(rect.adjusted(left, 0, 0, 0), result or texts().gettext("no result"), ink=ink)


def _draw_state(canvas: Canvas, rect: QRect, *, done: bool) -> None:
    place = rect.adjusted(rect.width() - canvas.theme.px(SHAPE), 0, 0, 0)
    shape = Shape.DONE if done else Shape.WATCH
    canvas.shape(place, shape, tone="good" if done else "watch")
