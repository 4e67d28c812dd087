"""The tree of the plan with what edits it: titles in place, keys and mouse that move lines (06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QKeyCombination, QPoint, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemDelegate, QAbstractItemView, QLineEdit, QWidget

from zonedesk.ui.plan.columns import CLASS
from zonedesk.ui.plan.model import NEW_LINE
from zonedesk.ui.plan.places import dropped
from zonedesk.ui.plan.tree import PlanTree

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.plan_record import PlanEntry
    from zonedesk.ui.plan.places import Where

_ALT = Qt.KeyboardModifier.AltModifier
_INDENT = QKeyCombination(_ALT, Qt.Key.Key_Right)
_OUTDENT = QKeyCombination(_ALT, Qt.Key.Key_Left)
_EDITING = QAbstractItemView.State.EditingState
_Hint = QAbstractItemDelegate.EndEditHint
_WALKS = {_Hint.EditNextItem: True, _Hint.EditPreviousItem: False}
_WHERE: dict[QAbstractItemView.DropIndicatorPosition, Where] = {
    QAbstractItemView.DropIndicatorPosition.AboveItem: "above",
    QAbstractItemView.DropIndicatorPosition.OnItem: "on",
    QAbstractItemView.DropIndicatorPosition.BelowItem: "below",
}


class EditedTree(PlanTree):
    """Lines that are named, moved and dropped.

    Signals, each with the id of a line: `renamed` with its title; `moved` with the `Place` it was
    dropped at; `indented` and `outdented`; `unwanted` when nobody named a new one; `class_wanted`
    when its badge was pressed.
    """

    renamed = Signal(int, str)
    moved = Signal(int, object)
    indented = Signal(int)
    outdented = Signal(int)
    unwanted = Signal(int)
    class_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.whole: Sequence[PlanEntry] = ()
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDropIndicatorShown(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.lines.renamed.connect(self.renamed)

    def entry(self) -> PlanEntry | None:
        """Give the line under the cursor."""
        return self.lines.entry(self.currentIndex())

    def rename(self) -> None:
        """Open the title of the line under the cursor."""
        index = self.currentIndex().siblingAtColumn(0)
        if index.isValid() and self.lines.editable and self.state() != _EDITING:
            self.edit(index)

    def name_new(self, line: int) -> None:
        """Open the empty title of a new line, which the cursor stands on."""
        self.setProperty(NEW_LINE, line)
        self.rename()

    def shift(self, *, inwards: bool) -> None:
        """Ask for the line under the cursor to go in, or out."""
        entry = self.entry()
        if entry is not None and self.lines.editable:
            (self.indented if inwards else self.outdented).emit(entry.id)

    def place_of(self, key: str) -> QPoint:
        """Give the lower left corner of a cell of the line under the cursor, on the screen."""
        place = next(no for no, one in enumerate(self.lines.columns) if one.key == key)
        rect = self.visualRect(self.currentIndex().siblingAtColumn(place))
        return self.viewport().mapToGlobal(rect.bottomLeft())

    def drop(self, line: int, target: int | None, *, where: Where) -> None:
        """Ask for a line to come where it was dropped."""
        place = dropped(self.whole, line, target=target, where=where)
        if place is not None and self.lines.editable:
            self.moved.emit(line, place)

    def _shifts(self, event: QKeyEvent) -> bool:
        """Whether keys move a line in or out; in a plan that is only read they go back."""
        return self.lines.editable and event.keyCombination() in {_INDENT, _OUTDENT}

    def closeEditor(self, editor: QWidget, hint: _Hint) -> None:
        """Let Tab move a line that is being named in, and a new one without a title go again."""
        new, entry = self.property(NEW_LINE), self.entry()
        self.setProperty(NEW_LINE, None)
        super().closeEditor(editor, _Hint.NoHint)
        named = isinstance(editor, QLineEdit) and bool(editor.text().strip())
        if entry is None:
            return
        if hint in _WALKS:
            self.shift(inwards=_WALKS[hint])
        if new == entry.id and (hint is _Hint.RevertModelCache or not named):
            self.unwanted.emit(entry.id)

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the dragged line; the tree follows when it is stored."""
        entry = self.entry()
        over = self.lines.entry(self.indexAt(event.position().toPoint()))
        where = _WHERE.get(self.dropIndicatorPosition())
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        if entry is not None and event.source() is self:
            target = over.id if over is not None and where is not None else None
            self.drop(entry.id, target, where=where or "below")

    def event(self, event: QEvent) -> bool:
        """Claim the keys that move a line in and out before the window goes back with them."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self._shifts(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with → and ← moves in and out; everything else as in the tree."""
        if self._shifts(event):
            self.shift(inwards=event.keyCombination() == _INDENT)
        elif self.state() == _EDITING:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Offer the classes where the badge of the line under the cursor is pressed."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        entry = self.lines.entry(index)
        if entry is None or event.button() != Qt.MouseButton.LeftButton:
            return
        if self.lines.columns[index.column()].key == CLASS and self.lines.editable:
            self.class_wanted.emit(entry.id)
