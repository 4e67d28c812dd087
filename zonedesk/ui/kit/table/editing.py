"""Fields that edit a cell of a list in its place, and the click that opens them (07).

A column gives its `editor`; the delegate lays it over the cell so that letters stay where they
were. Enter writes and goes down, Tab writes, Esc leaves the cell as it was.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QApplication

from zonedesk.ui.kit.dates import DateField, spoken_locale
from zonedesk.ui.kit.pick_field import PickField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from zonedesk.ui.kit.choice_list import Choice
    from zonedesk.ui.kit.table.table import RecordTable

_SELECTS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def short_day(day: date) -> str:
    """Write a day in a narrow column: ``30 jun 2018``."""
    return spoken_locale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


class CellDate(DateField):
    """The field of a day in a cell; it writes the day as the cell does."""

    def written(self, value: object) -> str:
        """Write a day without its weekday, for which a cell has no room."""
        return short_day(value) if isinstance(value, date) else ""


def date_editor(day: date | None, parent: QWidget, *, today: Callable[[], date]) -> CellDate:
    """Make the field of a term in a cell: a day without a year lies ahead."""
    field = CellDate(parent, today=today, ahead=True)
    field.set_day(day)
    return field


def choice_editor(
    value: object, parent: QWidget, *, choices: Sequence[Choice], free: bool = False
) -> PickField:
    """Make the field of a choice in a cell.

    Args:
        value: what the cell holds now.
        parent: what the editor lies in.
        choices: all values.
        free: any other text is a value too; else the list opens at once, as a menu does.
    """
    field = PickField(choices, parent, free=free, at_once=not free)
    field.set_value(value)
    field.chosen.connect(parent.setFocus)  # leaving the cell writes it
    return field


class ClickEditing(QObject):
    """Opens the field of a cell that is clicked; of a day with its calendar."""

    def __init__(self, table: RecordTable[Any]) -> None:
        super().__init__(table)
        self._view = table.view
        self._view.clicked.connect(self._on_clicked)

    def _on_clicked(self, index: QModelIndex) -> None:
        editable = index.flags() & Qt.ItemFlag.ItemIsEditable
        if not editable or QApplication.keyboardModifiers() & _SELECTS:
            return
        self._view.edit(index)
        field = QApplication.focusWidget()
        if isinstance(field, CellDate):
            field.open_calendar()
