"""Choice, cursor and scroll of a list, kept by row over reload, sorting and filters."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Hashable

    from PySide6.QtCore import QModelIndex

    from zonedesk.ui.kit.table.model import RecordModel
    from zonedesk.ui.kit.table.view import RecordView

_Flag = QItemSelectionModel.SelectionFlag


class Keeper(QObject):
    """Remembers rows by identity and finds them again when the lines are new.

    A chosen row that a filter hides is chosen again when it comes back, unless the user chose
    something else meanwhile. A current row that is gone hands the cursor to the one in its place.
    """

    current_changed = Signal(object)
    chosen_changed = Signal()

    def __init__(self, view: RecordView, model: RecordModel[Any]) -> None:
        super().__init__(view)
        self._view = view
        self._model = model
        self._chosen: set[Hashable] = set()
        self._current: Hashable | None = None
        self._place = (0, 0)
        self._anchor: tuple[Hashable, int] | None = None
        self._is_new = self._putting_back = False
        model.modelAboutToBeReset.connect(self._remember)
        view.selectionModel().selectionChanged.connect(self._on_chosen)
        view.selectionModel().currentChanged.connect(self._on_current)

    def chosen_lines(self) -> list[int]:
        """Give the lines that are chosen, from top to bottom."""
        ranges = self._view.selectionModel().selection().toList()
        lines = {line for one in ranges for line in range(one.top(), one.bottom() + 1)}
        return sorted(line for line in lines if self._model.row_at(line) is not None)

    def choose(self, identity: Hashable) -> bool:
        """Choose one row, put the cursor on it and scroll to it."""
        line = self._model.line_of(identity)
        if line is None:
            return False
        column = max(0, self._view.currentIndex().column())
        index = self._model.index(line, column)
        # Said outright: the view itself would add to the choice while Ctrl or Shift is down.
        self._view.selectionModel().setCurrentIndex(index, _Flag.ClearAndSelect | _Flag.Rows)
        return True

    def put_back(self) -> None:
        """Choose the remembered rows again where they stand now."""
        self._putting_back = True
        self._choose_again()
        self._putting_back = False
        self._scroll_back()

    def _choose_again(self) -> None:
        picker = self._view.selectionModel()
        last = self._model.columnCount() - 1
        found = QItemSelection()
        for identity in self._chosen:
            line = self._model.line_of(identity)
            if line is not None:
                found.select(self._model.index(line, 0), self._model.index(line, last))
        picker.select(found, _Flag.ClearAndSelect)
        line = None if self._current is None else self._model.line_of(self._current)
        if line is not None:
            index = self._model.index(line, self._place[1])
            picker.setCurrentIndex(index, _Flag.NoUpdate)
        elif self._current is not None and not self._model.knows(self._current):
            self._take_neighbour()

    def _take_neighbour(self) -> None:
        """The row under the cursor is gone: the one in its place is next."""
        line = min(self._place[0], self._model.rowCount() - 1)
        while line >= 0 and self._model.row_at(line) is None:
            line -= 1
        self._chosen = {one for one in self._chosen if self._model.knows(one)}
        self._current = self._model.identity_at(line)
        if line >= 0:
            keep = _Flag.NoUpdate if self._chosen else _Flag.ClearAndSelect | _Flag.Rows
            index = self._model.index(line, self._place[1])
            self._view.selectionModel().setCurrentIndex(index, keep)
            self._is_new = True
        self.current_changed.emit(self._model.row_at(line))

    def _remember(self) -> None:
        if self._is_new:
            lines = self.chosen_lines()
            self._chosen = {self._model.identity_at(line) for line in lines}
            self._is_new = False
        top = self._view.rowAt(0)
        now = self._view.currentIndex()
        if now.isValid():
            self._place = (now.row(), now.column())
        line = now.row() if self._in_sight(now) else top
        identity = self._model.identity_at(line)
        self._anchor = None
        if identity is not None and self._view.verticalScrollBar().value() > 0:
            self._anchor = (identity, self._view.rowViewportPosition(line))

    def _in_sight(self, index: QModelIndex) -> bool:
        room = self._view.viewport().rect()
        return index.isValid() and room.contains(self._view.visualRect(index).center())

    def _scroll_back(self) -> None:
        line = None if self._anchor is None else self._model.line_of(self._anchor[0])
        if self._anchor is not None and line is not None:
            self._view.hold(line, top=self._anchor[1])

    def _on_chosen(self) -> None:
        if not self._putting_back:
            self._is_new = True
            self.chosen_changed.emit()

    def _on_current(self, now: QModelIndex) -> None:
        identity = self._model.identity_at(now.row())
        if self._putting_back or identity == self._current:
            return
        self._current = identity
        self.current_changed.emit(self._model.row_at(now.row()))
