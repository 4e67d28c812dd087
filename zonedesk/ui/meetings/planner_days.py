"""The days that a rule proposes, each with a box to choose it by and what speaks against it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import QListView

from zonedesk.ui.kit.canvas import BODY, MUTED, SECOND, Ink
from zonedesk.ui.kit.choices import BOX, GAP, draw_box
from zonedesk.ui.kit.delegates.row import LOOK, RowDelegate
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.whole_list import LookRows, WholeList
from zonedesk.ui.meetings.planner_words import proposed, remark
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from zonedesk.domain.year_plan import ProposedDay
    from zonedesk.ui.kit.canvas import Canvas
    from zonedesk.ui.kit.delegates.row import Cell, Index

_ROW, _TWO_LINES, _FIRST = 32, 44, 20
_INSET = 4
_KEYS = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


@dataclass(frozen=True, slots=True)
class _Row:
    """A day that is proposed, and whether a meeting is to be made of it."""

    told: ProposedDay
    chosen: bool

    @property
    def words(self) -> str:
        """What screen readers say of it."""
        _ = texts().gettext
        state = "" if self.told.day is None else _("chosen") if self.chosen else _("not chosen")
        return ", ".join(filter(None, (proposed(self.told), state, remark(self.told))))


class _DayDelegate(RowDelegate):
    """Draws box, day and remark; a day of which no meeting comes is muted and has no box."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent, height=_ROW)

    def inner(self, rect: QRect, _index: Index) -> QRect:
        """Write over the whole width but for the bar of the row under the cursor."""
        return rect.adjusted(_INSET, 0, -_INSET, 0)

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw a day."""
        row = cell.look
        if not isinstance(row, _Row):
            return
        theme = canvas.theme
        if row.told.day is not None:
            draw_box(canvas, cell.rect, checked=row.chosen)
        room = cell.rect.adjusted(theme.px(BOX) + GAP, 0, 0, 0)
        ink = MUTED if row.told.day is None else BODY
        words = remark(row.told)
        if not words:
            canvas.text(room, proposed(row.told), ink=ink)
            return
        first = theme.px(_FIRST)
        top = room.y() + (room.height() - 2 * first) // 2
        canvas.text(QRect(room.x(), top, room.width(), first), proposed(row.told), ink=ink)
        below = QRect(room.x(), top + first, room.width(), first)
        clash = Ink("secondary", "watch") if row.told.clash else SECOND
        canvas.text(below, words, ink=clash)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Measure a day: a remark needs a line of its own."""
        row = index.data(LOOK)
        theme = theme_of(option.widget)
        if isinstance(row, _Row) and remark(row.told):
            return QSize(0, theme.tall(_TWO_LINES, lines=2))
        return QSize(0, theme.tall(_ROW))


class DayList(WholeList):
    """The days; space, Enter or a click chooses one or leaves it; `changed` tells it.

    A day against which something speaks is not chosen until somebody does so.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        name = texts().gettext("Proposed days")
        rows = LookRows(lambda row: row.words, tip=lambda row: remark(row.told))
        super().__init__(name, rows, parent)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.setItemDelegate(_DayDelegate(self))

    def show_days(self, found: Sequence[ProposedDay]) -> None:
        """Show other days; what was chosen or left of the same ones stays so."""
        known = {row.told: row.chosen for row in self.looks.rows}
        self.show_rows(_Row(one, known.get(one, one.is_advised)) for one in found)
        self.changed.emit()

    def days(self) -> tuple[date, ...]:
        """Give the days that are chosen."""
        rows = self.looks.rows
        return tuple(row.told.day for row in rows if row.chosen and row.told.day is not None)

    def toggle(self, line: int) -> None:
        """Choose the day of a line, or leave it."""
        row = self.looks.rows[line]
        if row.told.day is None:
            return
        rows = list(self.looks.rows)
        rows[line] = replace(row, chosen=not row.chosen)
        place = self.currentIndex().row()
        self.show_rows(rows)
        self.setCurrentIndex(self.looks.index(place, 0))
        self.changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Toggle with space or Enter."""
        if event.key() in _KEYS and self.currentIndex().isValid():
            self.toggle(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Toggle with a click anywhere on the row."""
        super().mouseReleaseEvent(event)
        index: QModelIndex = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self.toggle(index.row())
