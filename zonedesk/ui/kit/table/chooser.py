"""The menu of columns and order: what the mouse does on the headings, for the keyboard too."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from zonedesk.ui.kit.table.header import clicked_sort
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import SignalInstance

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
        sorting = [by.key for by in model.sort_order]
        self._sorting = self.addMenu(_("Sort by"))
        self._offer(self._sorting, titles, sorting=sorting[:1]).connect(self._on_sort)
        self._adding = self.addMenu(_("Then by"))
        self._adding.setEnabled(bool(sorting))
        self._offer(self._adding, titles, sorting=sorting[1:]).connect(self._on_add)
        self.addAction(_("Own order of the list")).triggered.connect(self._on_own_order)
        self.addSeparator()
        self.addAction(_("Columns as they came")).triggered.connect(self.reset_wanted)

    def _offer(
        self, menu: QMenu, titles: Sequence[str], *, sorting: Sequence[str]
    ) -> SignalInstance:
        """Fill a menu with the columns, those that sort ticked; gives its signal."""
        for place, title in enumerate(titles):
            _tick(menu, title, place=place, ticked=self._model.columns[place].key in sorting)
        return menu.triggered

    def _on_column(self) -> None:
        place = _place(self.sender())
        self._columns.show(place, shown=not self._columns.is_shown(place))
        self.arranged.emit()

    def _on_sort(self, chosen: QAction) -> None:
        self._sort(chosen, adding=False)

    def _on_add(self, chosen: QAction) -> None:
        self._sort(chosen, adding=True)

    def _sort(self, chosen: QAction, *, adding: bool) -> None:
        key = self._model.columns[_place(chosen)].key
        self._model.set_sort(clicked_sort(self._model.sort_order, key, adding=adding))

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
