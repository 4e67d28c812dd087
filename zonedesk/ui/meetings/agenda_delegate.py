"""How the rows of an agenda are drawn: number, title over facts, time, state (02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QLineEdit, QListView, QStyleOptionViewItem, QWidget

from zonedesk.ui.kit.canvas import (
    RIGHT,
    SECOND,
    SHAPE,
    SHAPE_IN_CHIP,
    Canvas,
    Ink,
    width_of,
    wrapped,
)
from zonedesk.ui.kit.delegates.row import LOOK, RowDelegate, ring_around
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.agenda_model import Entry
from zonedesk.ui.meetings.agenda_words import late_state
from zonedesk.ui.meetings.looks import item_facts
from zonedesk.ui.theme.icons import CHIP
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.rows import AgendaRow
    from zonedesk.domain.words import LateFlag
    from zonedesk.ui.kit.delegates.row import Cell, Index
    from zonedesk.ui.theme.theme import Theme

_ITEM, _END = 52, 36
_PADDING, _NUMBER, _GAP, _LEVEL = 24, 20, 12, 16
_TITLE_LINE, _FACTS_LINE = 18, 16
_MUTED_RIGHT = Ink(tone="muted", align=RIGHT)
_TIME = Ink("secondary", "muted", align=RIGHT)
_HEADING = Ink(tone="muted", semibold=True)
_EDGE = 10  # edge and padding of a field, so that letters stay where they were


class AgendaDelegate(RowDelegate):
    """Draws number, title over facts, time and state at the right; renames in place."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._widest = ("", "")

    def fit(self, entries: Sequence[Entry]) -> None:
        """Give the columns of numbers and times the room that an agenda needs."""
        label = max((one.label for one in entries if one.parent is None), key=len, default="")
        times = (words for one in entries for words in (one.starts, one.takes))
        self._widest = (label, max(times, key=len, default=""))

    def _room(self, theme: Theme, rect: QRect, *, entry: Entry) -> QRect:
        """Give the room of the title: behind the number, before time and state."""
        label, time = self._widest
        number = max(theme.px(_NUMBER), width_of(theme, label, ink=Ink(semibold=True)))
        left = _GAP if entry.heading else number + _GAP
        level = entry.row.number.count(".") if entry.row is not None else 0
        right = theme.px(SHAPE) + _GAP if not entry.heading else 0
        if time and entry.row is not None and not entry.heading:
            right += width_of(theme, time, ink=SECOND) + _GAP
        return rect.adjusted(left + level * _LEVEL, 0, -right, 0)

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
        room = self._room(canvas.theme, cell.rect, entry=entry)
        if entry.heading:
            _draw_title(canvas, room, title=entry.title, ink=_HEADING)
            return
        if entry.row is None:
            taken = canvas.text(room, entry.title)
            canvas.text(room.adjusted(taken + 8, 0, 0, 0), entry.hour, ink=SECOND)
            return
        number = QRect(cell.rect.x(), cell.rect.y(), room.x() - _GAP - cell.rect.x(), room.height())
        selected = cell.state.selected
        ink = Ink(tone="text", semibold=True, align=RIGHT) if selected else _MUTED_RIGHT
        canvas.text(number, entry.label, ink=ink)
        _draw_item(canvas, room, entry=entry, selected=selected)
        _draw_time(canvas, cell.rect, entry=entry)
        if entry.asked or entry.row.result is not None:
            done = entry.row.result is not None and not entry.lacks
            _draw_state(canvas, cell.rect, done=done)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Measure a row: 36 for opening and closing, 52 an item, 70 with a title of two lines."""
        theme = theme_of(option.widget)
        entry = index.data(LOOK)
        if entry.row is None:
            return QSize(0, theme.tall(_END))
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QListView) else 0
        inner = self.inner(QRect(0, 0, wide, 0), index)
        width = self._room(theme, inner, entry=entry).width()
        lines = wrapped(theme, entry.title, ink=Ink(semibold=True), width=width, most=2)
        if entry.heading:
            return QSize(0, theme.tall(_END) + (len(lines) - 1) * theme.px(_TITLE_LINE))
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
        room = self._room(theme_of(editor), self.inner(option.rect, index), entry=entry)
        height = editor.sizeHint().height()
        top = room.y() + (room.height() - height) // 2
        editor.setGeometry(room.x() - _EDGE, top, room.width() + 2 * _EDGE, height)


def _draw_item(canvas: Canvas, room: QRect, *, entry: Entry, selected: bool) -> None:
    below = canvas.theme.px(_FACTS_LINE)
    ink = Ink(semibold=True) if selected else Ink()
    bottom = _draw_title(canvas, room, title=entry.title, ink=ink, below=below)
    if entry.row is not None:
        rect = QRect(room.x(), bottom, room.width(), below)
        left = _draw_late(canvas, rect, late=entry.late)
        _draw_facts(canvas, rect.adjusted(left, 0, 0, 0), row=entry.row, asked=entry.asked)


def _draw_title(canvas: Canvas, room: QRect, *, title: str, ink: Ink, below: int = 0) -> int:
    """Draw a title over at most two lines, with room below; gives where that begins."""
    # Broken as if chosen, so that choosing moves nothing.
    lines = wrapped(canvas.theme, title, ink=Ink(semibold=True), width=room.width(), most=2)
    step = canvas.theme.px(_TITLE_LINE)
    top = room.y() + (room.height() - len(lines) * step - below) // 2
    for number, words in enumerate(lines):
        canvas.text(QRect(room.x(), top + number * step, room.width(), step), words, ink=ink)
    return top + len(lines) * step


def _draw_time(canvas: Canvas, rect: QRect, *, entry: Entry) -> None:
    """Draw at the right when an item comes, over how long it takes."""
    below = canvas.theme.px(_FACTS_LINE)
    room = rect.adjusted(0, 0, -canvas.theme.px(SHAPE) - _GAP, 0)
    told = [words for words in (entry.starts, entry.takes) if words]
    top = room.y() + (room.height() - len(told) * below) // 2
    for number, words in enumerate(told):
        line = QRect(room.x(), top + number * below, room.width(), below)
        canvas.text(line, words, ink=_TIME)


def _draw_late(canvas: Canvas, rect: QRect, *, late: LateFlag | None) -> int:
    """Draw the mark of an item that came after sending; gives the width it took."""
    if late is None:
        return 0
    state = late_state(late)
    left = canvas.shape(rect, state.shape, tone=state.tone, size=SHAPE_IN_CHIP) + 4
    ink = Ink("secondary", state.tone, semibold=True)
    left += canvas.text(rect.adjusted(left, 0, 0, 0), state.word, ink=ink)
    return left + canvas.text(rect.adjusted(left, 0, 0, 0), " · ", ink=SECOND)


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
