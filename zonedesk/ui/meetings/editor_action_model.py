"""The action points of an item as rows that come and go one by one, so that open fields stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from zonedesk.ui.kit.delegates.row import LOOK
from zonedesk.ui.kit.states import action_state
from zonedesk.ui.kit.table.editing import short_day
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.meetings.editor_action_due import late_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from zonedesk.domain.meeting_record import ItemAction
    from zonedesk.ui.kit.delegates.row import Index


class ActionModel(QAbstractListModel):
    """Action points as rows.

    Args:
        today: the day in Brussels.

    Attributes:
        editable: whether their parts can be edited.
    """

    def __init__(self, parent: QWidget, today: Callable[[], date]) -> None:
        super().__init__(parent)
        self._today = today
        self.actions: tuple[ItemAction, ...] = ()
        self.editable = True

    def show_actions(self, actions: Sequence[ItemAction]) -> None:
        """Show other action points; a field that is open in one that stays is left open."""
        wanted = _ids(actions)
        for row in reversed(range(len(self.actions))):
            if self.actions[row].handle.id not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                self.actions = (*self.actions[:row], *self.actions[row + 1 :])
                self.endRemoveRows()
        there = _ids(self.actions)
        if there != [key for key in wanted if key in there]:
            self.beginResetModel()
            self.actions = tuple(actions)
            self.endResetModel()
            return
        for row, one in enumerate(actions):
            if one.handle.id not in there:
                self.beginInsertRows(QModelIndex(), row, row)
                self.actions = (*self.actions[:row], one, *self.actions[row:])
                self.endInsertRows()
        self.actions = tuple(actions)
        if actions:
            self.dataChanged.emit(self.index(0), self.index(len(actions) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the rows."""
        return 0 if parent is not None and parent.isValid() else len(self.actions)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let rows be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if self.editable else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the action point to the delegate, its words to everybody else."""
        one = self.actions[index.row()]
        if role == LOOK:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            due = "" if one.due is None else short_day(one.due)
            late = late_words(one, self._today())
            words = (one.reference, one.text, one.owner, due, late, action_state(one.status).word)
            return ", ".join(filter(None, words))
        if role != Qt.ItemDataRole.ToolTipRole:
            return None
        return as_tip("\n".join(filter(None, (one.text, late_words(one, self._today())))))


def _ids(actions: Sequence[ItemAction]) -> list[int]:
    return [one.handle.id for one in actions]
