"""What was written on an action point afterwards (07, R101)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QListView,
    QStyleOptionViewItem,
    QWidget,
)

from zonedesk.domain.action_record import FollowUpEntry
from zonedesk.domain.words import FollowUpKind
from zonedesk.ui.kit.canvas import BODY, MUTED, SECOND, Canvas, wrapped
from zonedesk.ui.kit.delegates.row import LOOK, RowDelegate
from zonedesk.ui.kit.table.editing import short_day
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.whole_list import LookRows, WholeList
from zonedesk.ui.kit.words import said
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from zonedesk.ui.kit.delegates.row import Cell, Index
    from zonedesk.ui.theme.theme import Theme

_DAY, _GAP, _ABOVE, _LINE, _FACTS = 88, 8, 10, 18, 16
_MOST_LINES: Final = 400
_MOST_FACTS: Final = 3
_FIELD = 60
BLEED: Final = 4
"""Room left and right of the entries, so that their words stand on the line of the pane."""
_KINDS: Final = (FollowUpKind.PROGRESS, FollowUpKind.REMARK, FollowUpKind.EVALUATION)
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


def facts_of(entry: FollowUpEntry) -> str:
    """Say kind, author and meeting of an entry: *stand · Korpschef*."""
    return " · ".join(filter(None, (said(entry.kind), entry.author, entry.meeting)))


def _told(entry: FollowUpEntry) -> str:
    return ", ".join((short_day(entry.date), entry.text, facts_of(entry)))


class _EntryDelegate(RowDelegate):
    """Draws the day, the whole text over lines, and kind and author below it."""

    def inner(self, rect: QRect, _index: Index) -> QRect:
        """Leave room for the bar of the selection; the list stands so much further out."""
        return rect.adjusted(BLEED, 0, -BLEED, 0)

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw an entry."""
        entry = cell.look
        if not isinstance(entry, FollowUpEntry):
            return
        theme = canvas.theme
        step, facts = theme.px(_LINE), theme.px(_FACTS)
        canvas.bar(QRect(cell.rect.x(), cell.rect.bottom(), cell.rect.width(), 1), "line")
        text = _text_room(theme, cell.rect)
        top = cell.rect.y() + _ABOVE
        day = QRect(cell.rect.x(), top, theme.px(_DAY), step)
        canvas.text(day, short_day(entry.date), ink=MUTED)
        room = QRect(text.x(), top, text.width(), step)
        for part in entry.text.splitlines() or [""]:
            lines = canvas.lines(room, part, ink=BODY, most=_MOST_LINES, step=step)
            room.translate(0, lines * step)
        below = QRect(text.x(), room.y(), text.width(), facts)
        canvas.lines(below, facts_of(entry), ink=SECOND, most=_MOST_FACTS, step=facts)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Measure an entry: as high as its text."""
        theme = theme_of(option.widget)
        entry = index.data(LOOK)
        view = option.widget
        wide = view.viewport().width() if isinstance(view, QListView) else 0
        room = _text_room(theme, self.inner(QRect(0, 0, wide, 0), index)).width()
        parts = entry.text.splitlines() or [""]
        count = sum(
            len(wrapped(theme, part, ink=BODY, width=room, most=_MOST_LINES)) for part in parts
        )
        facts = len(wrapped(theme, facts_of(entry), ink=SECOND, width=room, most=_MOST_FACTS))
        return QSize(0, count * theme.px(_LINE) + facts * theme.px(_FACTS) + 2 * _ABOVE)


def _text_room(theme: Theme, rect: QRect) -> QRect:
    return rect.adjusted(theme.px(_DAY) + _GAP, 0, 0, 0)


class FollowUpList(WholeList):
    """The entries, all of them in sight; Del asks for the bin with `delete_wanted`."""

    delete_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(texts().gettext("Follow-up"), LookRows(_told), parent)
        self.setItemDelegate(_EntryDelegate(self, line=False))

    def show_entries(self, entries: Sequence[FollowUpEntry]) -> None:
        """Show other entries."""
        self.show_rows(entries)
        self.setVisible(bool(entries))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask for the bin with Del."""
        row = self.currentIndex().row()
        if event.key() == Qt.Key.Key_Delete and row >= 0:
            self.delete_wanted.emit(self.looks.rows[row])
        else:
            super().keyPressEvent(event)
