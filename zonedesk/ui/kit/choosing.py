"""Cursor and choice of a list stay together: what is shown beside it is what a key acts on.

Qt walks with Ctrl without choosing. Nobody sees that: the row under the cursor is shown beside the
list while Del and marks go to another one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, Qt
from PySide6.QtGui import QKeyEvent

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractItemView

_Flag = QItemSelectionModel.SelectionFlag
CHOOSE = _Flag.ClearAndSelect | _Flag.Rows
_EXTEND = _Flag.SelectCurrent | _Flag.Rows
_WALKING = {
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
}


def walking_choice(event: QEvent | None, usual: _Flag) -> _Flag:
    """Give how a list of which several rows can be chosen follows its cursor.

    Args:
        event: what moved the cursor.
        usual: what Qt would do.
    """
    if (
        isinstance(event, QKeyEvent)
        and event.type() == QEvent.Type.KeyPress
        and event.key() in _WALKING
        and event.modifiers() & Qt.KeyboardModifier.ControlModifier
    ):
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        return _EXTEND if shift else CHOOSE
    return usual


def single_choice(usual: _Flag) -> _Flag:
    """Give how a list of which one row is chosen follows its cursor: a Ctrl+click keeps the row."""
    return CHOOSE if usual & _Flag.Deselect == _Flag.Deselect else usual


def stay_chosen(view: QAbstractItemView) -> None:
    """Put the cursor on the nearest chosen row when its own was taken out of the choice."""
    picker = view.selectionModel()
    now = view.currentIndex()
    if not now.isValid() or not picker.hasSelection() or picker.isSelected(now):
        return
    nearest = min(picker.selectedRows(), key=lambda one: abs(one.row() - now.row()), default=None)
    if nearest is not None:
        target = nearest.siblingAtColumn(now.column())
        picker.setCurrentIndex(target, _Flag.NoUpdate)


def end_line(count: int, holds: Callable[[int], object | None], *, last: bool) -> int:
    """Find the first or last line that holds a record; headings of groups are passed over.

    Args:
        count: how many lines there are.
        holds: gives what a line holds, None for a heading.
        last: the last one instead of the first.
    """
    lines = range(count - 1, -1, -1) if last else range(count)
    return next((line for line in lines if holds(line) is not None), lines[0] if count else -1)
