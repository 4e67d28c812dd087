"""The rows of a list on the screen, and its keys (README of the pictures: Keys)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QRect, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from zonedesk.ui.kit.canvas import SECOND, Canvas, Ink, width_of
from zonedesk.ui.kit.choosing import CHOOSE, end_line, stay_chosen, walking_choice
from zonedesk.ui.kit.delegates.row import PADDING
from zonedesk.ui.theme.icons import LINE
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.ui.kit.delegates.row import Index
    from zonedesk.ui.kit.table.columns import Group
    from zonedesk.ui.kit.table.delegate import TableDelegate
    from zonedesk.ui.kit.table.header import RecordHeader
    from zonedesk.ui.kit.table.model import RecordModel

_Move = QAbstractItemView.CursorAction
_Flag = QItemSelectionModel.SelectionFlag
_ENDS = {_Move.MoveHome, _Move.MoveEnd}
GROUP_HEIGHT = 32
_GROUP_GAP = 8
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_BY_KEYS = {
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
}
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class RecordView(QTableView):
    """Rows of one height under headings; Enter opens, F2 edits, Del and Ctrl+Enter ask.

    Signals: `opened`, `own_window_wanted` and `edit_wanted` give the line, `delete_wanted` and
    `copy_wanted` nothing, `resized` tells that columns must be fitted anew.
    """

    opened = Signal(int)
    own_window_wanted = Signal(int)
    edit_wanted = Signal(int)
    delete_wanted = Signal()
    copy_wanted = Signal()
    resized = Signal()

    def __init__(self, model: RecordModel[Any], parent: QWidget) -> None:
        super().__init__(parent)
        self._records = model
        self._headings: set[int] = set()
        self.setModel(model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.setVisible(False)
        rows.setMinimumSectionSize(1)
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.doubleClicked.connect(self._on_double_clicked)
        self.clicked.connect(self._on_clicked)

    def dress(self, header: RecordHeader, delegate: TableDelegate) -> None:
        """Take headings and the drawing of cells."""
        self.setHorizontalHeader(header)
        self.setItemDelegate(delegate)
        self.fit_rows()

    def fit_rows(self) -> None:
        """Give rows and group rows their heights in the theme that is worn now."""
        delegate = self.itemDelegate()
        theme = theme_of(self)
        rows = self.verticalHeader()
        height = getattr(delegate, "height", None)
        if height is not None and rows.defaultSectionSize() != height(theme):
            rows.setDefaultSectionSize(height(theme))
        group = theme.tall(GROUP_HEIGHT, style="secondary")
        headings = self._records.group_lines()
        for line in self._headings.difference(headings):
            rows.resizeSection(line, rows.defaultSectionSize())  # a reset keeps the old heights
        for line in headings:
            rows.resizeSection(line, group)
        self._headings = set(headings)

    def hold(self, line: int, *, top: int) -> None:
        """Scroll so that a line stands this far below the headings: lists never jump."""
        self.updateGeometries()
        self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(line) - top)

    def _act(self, key: Qt.Key, line: int, *, control: bool) -> bool:
        """Do what a key asks of the current row; False when it asks nothing."""
        editable = self._records.flags(self.currentIndex()) & Qt.ItemFlag.ItemIsEditable
        if key in _ENTER and control:
            self.own_window_wanted.emit(line)
        elif key in _ENTER and not editable:
            self.opened.emit(line)
        elif editable and (key in _ENTER or key == Qt.Key.Key_F2):
            self.edit(self.currentIndex())
        elif key == Qt.Key.Key_F2:
            self.edit_wanted.emit(line)
        elif key == Qt.Key.Key_Delete:
            self.delete_wanted.emit()
        else:
            return False
        return True

    def _fold(self, key: Qt.Key, line: int) -> bool:
        """Collapse or open the group under the cursor; False when the key does not ask it."""
        group = self._records.group_at(line)
        if group is None:
            return False
        folded = self._records.is_collapsed(group[0].code)
        opens, closes = key == Qt.Key.Key_Right and folded, key == Qt.Key.Key_Left and not folded
        if not (key in _ENTER or opens or closes):
            return key in {Qt.Key.Key_Left, Qt.Key.Key_Right}
        self._toggle(group[0], line)
        return True

    def _toggle(self, group: Group, line: int) -> None:
        self._records.toggle_group(group.code)
        self.setCurrentIndex(self._records.index(line, max(0, self.currentIndex().column())))

    def _on_clicked(self, index: QModelIndex) -> None:
        group = self._records.group_at(index.row())
        if group is not None:
            self._toggle(group[0], index.row())

    def _on_double_clicked(self, index: QModelIndex) -> None:
        if self._records.row_at(index.row()) is not None:
            self.opened.emit(index.row())

    def _draw_group(self, canvas: Canvas, rect: QRect, *, line: int) -> None:
        group = self._records.group_at(line)
        if group is None:
            return
        canvas.bar(rect, "background")
        canvas.bar(QRect(rect.x(), rect.bottom(), rect.width(), 1), "line")
        folded = self._records.is_collapsed(group[0].code)
        inner = rect.adjusted(PADDING, 0, -PADDING, 0)
        chevron = "collapsed" if folded else "expanded"
        step = canvas.icon(inner, chevron, tone="muted", size=LINE) + _GROUP_GAP
        inner.setLeft(inner.left() + step)
        title = Ink("secondary", "text", semibold=True)
        canvas.text(inner, group[0].title, ink=title)
        step = width_of(canvas.theme, group[0].title, ink=title) + _GROUP_GAP
        canvas.text(inner.adjusted(step, 0, 0, 0), str(group[1]), ink=SECOND)
        if self.hasFocus() and self.currentIndex().row() == line:
            canvas.ring(rect.adjusted(2, 1, -2, -2))

    def _hover(self, line: int) -> None:
        if self.property("hovered_row") != line:
            self.setProperty("hovered_row", line)
            self.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copy, open, edit, delete, fold; everything else walks."""
        line, key = self.currentIndex().row(), Qt.Key(event.key())
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_wanted.emit()
        elif line < 0 or not (
            self._fold(key, line)
            or (self._records.row_at(line) is not None and self._act(key, line, control=control))
        ):
            super().keyPressEvent(event)
            stay_chosen(self)

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the first or last row with Home and End, in the column of the cursor."""
        if action not in _ENDS:
            return super().moveCursor(action, modifiers)
        count, last = self._records.rowCount(), action == _Move.MoveEnd
        line = end_line(count, self._records.row_at, last=last)
        return self._records.index(line, max(0, self.currentIndex().column()))

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> _Flag:
        """Choose what is walked to, also with Ctrl."""
        return walking_choice(event, super().selectionCommand(index, event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Keep the cursor on a chosen row when its own was taken out of the choice."""
        super().mouseReleaseEvent(event)
        stay_chosen(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the row under the cursor, so that the first arrow key leaves from what is seen."""
        super().focusInEvent(event)
        now = self.currentIndex()
        unseen = now.isValid() and not self.selectionModel().hasSelection()
        if unseen and event.reason() in _BY_KEYS:
            self.selectionModel().select(now, CHOOSE)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the whole row under the mouse."""
        self._hover(self.rowAt(event.position().toPoint().y()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Let no row be lit."""
        self._hover(-1)
        super().leaveEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for columns that fit."""
        super().resizeEvent(event)
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure rows and columns anew when letters are larger or smaller."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "_records"):
            self.fit_rows()
            self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and over them the headings of groups, which run over all columns."""
        super().paintEvent(event)
        first = max(0, self.rowAt(0))
        last = self.rowAt(self.viewport().height() - 1)
        painter = QPainter(self.viewport())
        canvas = Canvas(painter, theme_of(self))
        for line in range(first, (last if last >= 0 else self._records.rowCount() - 1) + 1):
            top, height = self.rowViewportPosition(line), self.rowHeight(line)
            self._draw_group(canvas, QRect(0, top, self.viewport().width(), height), line=line)
        painter.end()
