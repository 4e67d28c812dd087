"""Cells of a list: the kit's drawing, the room of the column, and editing in place (7b, 07)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QHelpEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QStyleOptionViewItem, QTableView, QToolTip, QWidget

from zonedesk.ui.kit.canvas import BODY, width_of
from zonedesk.ui.kit.delegates.cells import CellDelegate
from zonedesk.ui.kit.table.header import padding_of
from zonedesk.ui.kit.table.model import RecordModel
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.ui.kit.delegates.row import Index

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_EDITOR_ROOM, _EDITOR_HEIGHT = 10, 28  # letters stay where they were: the field's own padding


@runtime_checkable
class CellEditor(Protocol):
    """What edits a cell: `TypedField` is one."""

    def take(self) -> bool:
        """Read what was typed; False when it cannot be read and the editor must stay."""
        ...

    def value(self) -> object | None:
        """Give the value that was read."""
        ...


class TableDelegate(CellDelegate):
    """Draws cells inside the room of their column and opens the field that edits one.

    `edited` gives the index and the value that was read; the model never changes itself.
    """

    edited = Signal(object, object)

    def inner(self, rect: QRect, index: Index) -> QRect:
        """Give the part of a cell that is written in, by where its column stands now."""
        view = self.parent()
        if not isinstance(view, QTableView):
            return super().inner(rect, index)
        left, right = padding_of(view.horizontalHeader(), index.column())
        return rect.adjusted(left, 0, -right, 0)

    def _closes(self, editor: QWidget, event: QKeyEvent) -> bool:
        """Write a value that can be read and leave; what cannot be read keeps the editor open.

        The view has the focus again and the cursor is below before anybody hears of the value:
        the row may stand elsewhere after it.
        """
        if not isinstance(editor, CellEditor):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
        elif editor.take():
            view = self.parent()
            index = view.currentIndex() if isinstance(view, QTableView) else QModelIndex()
            place = QPersistentModelIndex(index)
            value = editor.value()
            self.closeEditor.emit(editor)
            if event.key() in _ENTER:
                self._go_down()
            self.edited.emit(place, value)
        return True

    def _go_down(self) -> None:
        """Put the cursor on the next row; headings are left aside, at the last row it stays."""
        view = self.parent()
        if not isinstance(view, QTableView):
            return
        below = view.currentIndex().siblingAtRow(view.currentIndex().row() + 1)
        while below.isValid() and not below.flags() & Qt.ItemFlag.ItemIsSelectable:
            below = below.siblingAtRow(below.row() + 1)
        if below.isValid():
            view.setCurrentIndex(below)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the field of the column, filled with the value of the row."""
        model = index.model()
        if isinstance(model, RecordModel):
            column = model.columns[index.column()]
            if column.editor is not None:
                editor = column.editor(model.row_at(index.row()), parent)
                editor.setProperty("small", "true")
                editor.setAccessibleName(column.title)
                return editor
        return super().createEditor(parent, option, index)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Leave the field as its maker filled it."""

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Tell the page the new value, if it can be read."""
        if isinstance(editor, CellEditor) and editor.take():
            self.edited.emit(index, editor.value())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Lay the field over the cell so that its letters stay where they were."""
        room = self.inner(option.rect, index).adjusted(-_EDITOR_ROOM, 0, _EDITOR_ROOM, 0)
        height = theme_of(editor).tall(_EDITOR_HEIGHT)
        top = room.y() + (room.height() - height) // 2
        editor.setGeometry(room.x(), top, room.width(), height)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Enter and Tab write; what cannot be read stays open as it was typed."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key == Qt.Key.Key_Escape and _has_popover(editor):
                return False
            if isinstance(editor, QWidget) and key in _ENTER | {Qt.Key.Key_Tab}:
                return self._closes(editor, event)
        if event.type() == QEvent.Type.FocusOut and _is_unread(editor):
            return False
        return super().eventFilter(editor, event)

    def helpEvent(
        self,
        event: QHelpEvent,
        view: QAbstractItemView,
        option: QStyleOptionViewItem,
        index: Index,
    ) -> bool:
        """Show what a column tells of its cell, else the whole text where it is cut."""
        words = str(index.data(Qt.ItemDataRole.DisplayRole) or "")
        tip = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
        if tip not in {"", as_tip(words)}:
            return super().helpEvent(event, view, option, index)
        room = self.inner(option.rect, index).width() * self._lines
        if width_of(theme_of(view), words, ink=BODY) > room:
            QToolTip.showText(event.globalPos(), as_tip(words), view)
        else:
            QToolTip.hideText()
        return True


def _has_popover(editor: QObject) -> bool:
    """Whether a calendar or a list is open below a field: Esc is for that one first."""
    return any(getattr(editor, name, None) is not None for name in ("calendar", "choices_shown"))


def _is_unread(editor: QObject) -> bool:
    return isinstance(editor, CellEditor) and not editor.take()
