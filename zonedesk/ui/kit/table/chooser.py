"""The menu of columns and order: what the mouse does on the headings, for the keyboard too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from zonedesk.ui.kit.table.header import clicked_sort
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.ui.kit.table.layout import ColumnLayout
    from zonedesk.ui.kit.table.model import RecordModel


class ColumnMenu(QMenu):
    """Which columns show, by which one is sorted, and everything as it came (rule 12).

    `arranged` tells that columns are new, `reset_wanted` asks for everything as it came.
    """

    arranged = Signal()
    reset_wanted = Signal()

    def __init__(self, model: RecordModel[Any], columns: ColumnLayout, *, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self._columns = columns
        _ = texts().gettext
        titles = [column.title for column in model.columns]
        for place, title in enumerate(titles):
            made = _tick(self, title, place=place, ticked=columns.is_shown(place))
            made.setEnabled(columns.can_hide(place))
            made.triggered.connect(self._on_column)
        self.addSeparator()
        self._sorting = self.addMenu(_("Sort by"))
        sorting = {by.key for by in model.sort_order}
        for place, title in enumerate(titles):
            sorts = model.columns[place].key in sorting
            made = _tick(self._sorting, title, place=place, ticked=sorts)
            made.triggered.connect(self._on_sort)
        self.addAction(_("Own order of the list")).triggered.connect(self._on_own_order)
        self.addSeparator()
        self.addAction(_("Columns as they came")).triggered.connect(self.reset_wanted)

    def _on_column(self) -> None:
        place = _place(self.sender())
        self._columns.show(place, shown=not self._columns.is_shown(place))
        self.arranged.emit()

    def _on_sort(self) -> None:
        key = self._model.columns[_place(self.sender())].key
        self._model.set_sort(clicked_sort(self._model.sort_order, key, adding=False))

    def _on_own_order(self) -> None:
        self._model.set_sort(())


def _tick(menu: QMenu, title: str, *, place: int, ticked: bool) -> QAction:
    made = QAction(title.replace("&", "&&"), menu)
    made.setCheckable(True)
    made.setChecked(ticked)
    made.setData(place)
    menu.addAction(made)
    return made


def _place(sender: object) -> int:
    place = sender.data() if isinstance(sender, QAction) else 0
    return int(place)
