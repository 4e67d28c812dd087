"""Fields that edit a cell of a list in its place, and the click that opens them (07).

A column gives its `editor`; the delegate lays it over the cell so that letters stay where they
were. Enter writes and goes down, Tab writes, Esc leaves the cell as it was.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QDate, QEvent, QModelIndex, QObject, Qt
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout

from zonedesk.ui.kit.dates import DateField, spoken_locale
from zonedesk.ui.kit.forms import Trouble
from zonedesk.ui.kit.labels import grounded
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.popover import show_by
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from zonedesk.domain.errors import Refused
    from zonedesk.ui.kit.choice_list import Choice
    from zonedesk.ui.kit.table.table import RecordTable
    from zonedesk.ui.kit.typed import TypedField

_SELECTS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

_TROUBLE_WIDTH, _BELOW = 320, 4


def short_day(day: date) -> str:
    """Write a day in a narrow column: ``30 jun 2018``."""
    return spoken_locale().toString(QDate(day.year, day.month, day.day), "d MMM yyyy")


class CellDate(DateField):
    """The field of a day in a cell; it writes the day as the cell does."""

    def written(self, value: object) -> str:
        """Write a day without its weekday, for which a cell has no room."""
        return short_day(value) if isinstance(value, date) else ""


class CellTrouble(QFrame):
    """Says below the field of a cell why its text cannot be read; it goes with the field."""

    def __init__(self, field: TypedField) -> None:
        super().__init__(field.window())
        grounded(self, "raised")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.trouble = Trouble()
        self._around = around = QVBoxLayout(self)
        around.setContentsMargins(8, 4, 8, 4)
        around.addWidget(self.trouble)
        self._field = field
        self.hide()
        field.refused.connect(self._on_refused)
        field.destroyed.connect(self.deleteLater)
        field.installEventFilter(self)

    def _on_refused(self, refused: Refused | None) -> None:
        words = "" if refused is None else verdict_words(refused)
        self.trouble.say(words)
        self._field.setAccessibleDescription(words)
        if words and self._field.isVisible():
            self.setFixedWidth(theme_of(self).px(_TROUBLE_WIDTH))
            self._lie_down()
        else:
            self.hide()

    def _lie_down(self) -> None:
        self.setFixedHeight(self._around.heightForWidth(self.width()))
        show_by(self, self._field, gap=_BELOW)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along with the field: where it moves, and when it is gone."""
        if event.type() == QEvent.Type.Hide:
            self.hide()
        elif event.type() == QEvent.Type.Move and self.isVisible():
            self._lie_down()
        return super().eventFilter(watched, event)


def date_editor(day: date | None, parent: QWidget, *, today: Callable[[], date]) -> CellDate:
    """Make the field of a term in a cell: a day without a year lies ahead."""
    field = CellDate(parent, today=today, ahead=True)
    field.set_day(day)
    CellTrouble(field)
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


def edit_cell(table: RecordTable[Any], key: str) -> None:
    """Open the field of a cell of the current line; nothing where it is fixed.

    Args:
        table: the list.
        key: of the column.
    """
    place = next(n for n, one in enumerate(table.model.columns) if one.key == key)
    index = table.view.currentIndex().siblingAtColumn(place)
    if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
        table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        table.view.setCurrentIndex(index)
        table.view.edit(index)


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
