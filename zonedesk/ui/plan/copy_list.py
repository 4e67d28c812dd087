"""The list in which lines are ticked that go along to a new plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from zonedesk.domain.words import PlanLevel
from zonedesk.ui.kit.canvas import MUTED, RIGHT, Canvas, Ink, width_of
from zonedesk.ui.kit.choices import draw_box
from zonedesk.ui.kit.delegates.row import GAP, PADDING, RowState, draw_ground
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.plan.copy_model import ROW, CopyModel
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtCore import QPersistentModelIndex
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter

    from zonedesk.domain.plan_record import PlanEntry
    from zonedesk.ui.kit.delegates.row import Index

_INDENT, _LESS = 16, 4
_MUTED_RIGHT = Ink(tone="muted", align=RIGHT)


class CopyList(QListView):
    """Lines with a box; space or a click ticks one with all below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(texts().gettext("Lines that go along"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.lines = CopyModel(self)
        self.setModel(self.lines)
        self.setItemDelegate(CopyDelegate(self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick the line under the cursor with the space bar."""
        index = self.currentIndex()
        if event.key() == Qt.Key.Key_Space and index.isValid():
            self.lines.toggle(index.row())
            return
        super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tick the line that is clicked."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.lines.toggle(index.row())


class CopyDelegate(QStyledItemDelegate):
    """Draws box, code, title and the new code."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a line."""
        view = option.widget
        if not isinstance(view, CopyList):
            return
        painter.save()
        canvas = Canvas(painter, theme_of(view))
        current = view.currentIndex() == index
        state = RowState(selected=current, focused=view.hasFocus(), hovered=False, current=current)
        draw_ground(canvas, option.rect, state=state, first=True)
        _draw(canvas, option.rect, view=view, entry=index.data(ROW))
        painter.restore()

    def sizeHint(
        self, option: QStyleOptionViewItem, _index: Index | QPersistentModelIndex
    ) -> QSize:
        """Be a little lower than the rows of the plan."""
        return QSize(0, theme_of(option.widget).row_height() - _LESS)


def _draw(canvas: Canvas, rect: QRect, *, view: CopyList, entry: PlanEntry) -> None:
    theme, row, goes = canvas.theme, entry.row, view.lines.goes(entry)
    indent = max(row.depth - 1, 0) * theme.px(_INDENT)
    room = rect.adjusted(PADDING + indent, 0, -PADDING, 0)
    room.setLeft(room.left() + draw_box(canvas, room, checked=goes, usable=True) + GAP)
    canvas.text(room, view.lines.new_code(entry), ink=_MUTED_RIGHT)
    room.setRight(room.right() - width_of(theme, view.lines.new_code(entry)) - GAP)
    canvas.text(room, row.code, ink=MUTED)
    room.setLeft(room.left() + width_of(theme, row.code) + GAP)
    heading = row.level is PlanLevel.PILLAR
    canvas.text(room, row.title, ink=Ink(semibold=heading) if goes else MUTED)
