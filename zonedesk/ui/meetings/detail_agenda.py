"""The agenda of a meeting as a list: opening, items with their facts, closing (02)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyleOptionViewItem, QWidget

from zonedesk.i18n.formats import clock
from zonedesk.ui.kit.canvas import RIGHT, SECOND, SHAPE, Canvas, Ink, wrapped
from zonedesk.ui.kit.delegates.row import LOOK, RowDelegate
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.looks import item_facts
from zonedesk.ui.theme.icons import CHIP
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.rows import AgendaRow
    from zonedesk.ui.kit.delegates.row import Cell, Index
    from zonedesk.ui.meetings.model import MeetingRecord
    from zonedesk.ui.theme.theme import Theme

OPENING, CLOSING = "opening", "closing"
_ITEM, _END = 52, 36
_PADDING, _NUMBER, _GAP, _LEVEL = 24, 20, 12, 16
_TITLE_LINE, _FACTS_LINE = 18, 16


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the agenda: an item, or the opening or closing with its hour.

    Attributes:
        key: number of the item, or `OPENING` or `CLOSING`.
        title: that is read.
        hour: of opening and closing.
        row: of an item; None for opening and closing.
    """

    key: str
    title: str
    hour: str = ""
    row: AgendaRow | None = None


def entries_of(record: MeetingRecord) -> tuple[Entry, ...]:
    """Give the rows of the agenda of a meeting."""
    _ = texts().gettext
    start, end = record.row.start, record.row.end
    return (
        Entry(OPENING, _("Opening"), "" if start is None else clock(start)),
        *(Entry(row.number, row.title, row=row) for row in record.items),
        Entry(CLOSING, _("Closing"), "" if end is None else clock(end)),
    )


def spoken(entry: Entry) -> str:
    """Give all that a row of the agenda says."""
    if entry.row is None:
        return f"{entry.title} {entry.hour}".strip()
    kind, closed, result = item_facts(entry.row)
    result = result or texts().gettext("no result")
    return ", ".join(filter(None, (f"{entry.key} {entry.title}", kind, closed, result)))


class AgendaModel(QAbstractListModel):
    """The rows of an agenda."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show another agenda; when only words are new every row keeps its place."""
        keys = [entry.key for entry in self.entries]
        if keys == [entry.key for entry in entries]:
            self.entries = tuple(entries)
            self.dataChanged.emit(self.index(0), self.index(len(keys) - 1))
            return
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the rows."""
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the entry to the delegate, its words to everybody else."""
        entry = self.entries[index.row()]
        if role == LOOK:
            return entry
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole}:
            return spoken(entry)
        return entry.title if role == Qt.ItemDataRole.DisplayRole else None


class AgendaDelegate(RowDelegate):
    """Draws number, title over facts, and the state at the right."""

    def inner(self, rect: QRect, _index: Index) -> QRect:
        """Give the part that is written in: 24 left, 16 right."""
        return rect.adjusted(_PADDING - _GAP, 0, -_PADDING, 0)

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
        canvas.text(number, entry.key, ink=ink)
        _draw_item(canvas, room, row=entry.row, selected=selected)
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


_MUTED_RIGHT = Ink(tone="muted", align=RIGHT)


def _title_room(theme: Theme, rect: QRect, *, entry: Entry) -> QRect:
    """Give the room of the title: behind the number, before the state."""
    level = entry.key.count(".") if entry.row is not None else 0
    left = theme.px(_NUMBER) + _GAP + level * _LEVEL
    return rect.adjusted(left, 0, -theme.px(SHAPE) - _GAP, 0)


def _draw_item(canvas: Canvas, room: QRect, *, row: AgendaRow, selected: bool) -> None:
    theme = canvas.theme
    # Broken as if chosen, so that choosing moves nothing.
    lines = wrapped(theme, row.title, ink=Ink(semibold=True), width=room.width(), most=2)
    step, below = theme.px(_TITLE_LINE), theme.px(_FACTS_LINE)
    top = room.y() + (room.height() - len(lines) * step - below) // 2
    ink = Ink(semibold=True) if selected else Ink()
    for number, words in enumerate(lines):
        canvas.text(QRect(room.x(), top + number * step, room.width(), step), words, ink=ink)
    _draw_facts(canvas, QRect(room.x(), top + len(lines) * step, room.width(), below), row=row)


def _draw_facts(canvas: Canvas, rect: QRect, *, row: AgendaRow) -> None:
    kind, closed, result = item_facts(row)
    left = canvas.text(rect, kind, ink=SECOND)
    if closed:
        left += canvas.text(rect.adjusted(left, 0, 0, 0), " · ", ink=SECOND)
        left += canvas.icon(rect.adjusted(left, 0, 0, 0), "lock", tone="muted", size=CHIP) + 4
        left += canvas.text(rect.adjusted(left, 0, 0, 0), closed, ink=SECOND)
    left += canvas.text(rect.adjusted(left, 0, 0, 0), " · ", ink=SECOND)
    ink = SECOND if result else Ink("secondary", "watch")
    canvas.text(rect.adjusted(left, 0, 0, 0), result or texts().gettext("no result"), ink=ink)


def _draw_state(canvas: Canvas, rect: QRect, *, done: bool) -> None:
    place = rect.adjusted(rect.width() - canvas.theme.px(SHAPE), 0, 0, 0)
    shape = Shape.DONE if done else Shape.WATCH
    canvas.shape(place, shape, tone="good" if done else "watch")


class AgendaList(QListView):
    """The agenda; `chosen` gives the key of the row under the cursor."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(texts().gettext("Agenda"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.agenda = AgendaModel(self)
        self.setModel(self.agenda)
        self.setItemDelegate(AgendaDelegate(self))

    def show_agenda(self, record: MeetingRecord) -> None:
        """Show the agenda of a meeting."""
        self.agenda.show_entries(entries_of(record))

    def key(self) -> str:
        """Give the key of the row under the cursor; empty when there is none."""
        row = self.currentIndex().row()
        return self.agenda.entries[row].key if row >= 0 else ""

    def choose(self, key: str) -> bool:
        """Put the cursor on a row; gives whether there is such a row."""
        keys = [entry.key for entry in self.agenda.entries]
        if key not in keys:
            return False
        self.setCurrentIndex(self.agenda.index(keys.index(key)))
        return True

    def step(self, steps: int) -> None:
        """Go some rows down, or with negative steps up; at the ends nothing happens."""
        row = self.currentIndex().row() + steps
        if 0 <= row < len(self.agenda.entries):
            self.setCurrentIndex(self.agenda.index(row))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row was chosen."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self.agenda.entries[current.row()].key)
