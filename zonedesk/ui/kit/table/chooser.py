"""The menu of columns and order: what the mouse does on the headings, for the keyboard too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from zonedesk.ui.kit.table.header import clicked_sort
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.ui.kit.table.table import RecordTable


class ColumnMenu(QMenu):
    """Which columns show, by which one is sorted, and everything as it came (rule 12)."""

    def __init__(self, table: RecordTable[Any]) -> None:
        super().__init__(table)
        self._table = table
        _ = texts().gettext
        titles = [column.title for column in table.model.columns]
        for place, title in enumerate(titles):
            made = self._tick(self, title, place, ticked=table.columns.is_shown(place))
            made.setEnabled(table.columns.can_hide(place))
            made.triggered.connect(self._on_column)
        self.addSeparator()
        self._sorting = self.addMenu(_("Sort by"))
        sorting = {by.key for by in table.model.sort_order}
        for place, title in enumerate(titles):
            sorts = table.model.columns[place].key in sorting
            made = self._tick(self._sorting, title, place, ticked=sorts)
            made.triggered.connect(self._on_sort)
        self.addAction(_("Own order of the list")).triggered.connect(self._on_own_order)
        self.addSeparator()
        self.addAction(_("Columns as they came")).triggered.connect(table.reset)

    def _tick(self, menu: QMenu, title: str, place: int, *, ticked: bool) -> QAction:
        made = QAction(title.replace("&", "&&"), menu)
        made.setCheckable(True)
        made.setChecked(ticked)
        made.setData(place)
        menu.addAction(made)
        return made

    def _on_column(self) -> None:
        place = _place(self.sender())
        self._table.columns.show(place, shown=not self._table.columns.is_shown(place))
        self._table.arranged.emit()

    def _on_sort(self) -> None:
        key = self._table.model.columns[_place(self.sender())].key
        self._table.set_sort(clicked_sort(self._table.model.sort_order, key, adding=False))

    def _on_own_order(self) -> None:
        self._table.set_sort(())


def _place(sender: object) -> int:
    place = sender.data() if isinstance(sender, QAction) else 0
    return int(place)
