"""The lines of the plan as a tree of rows; what shows is decided before (`outline`)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, Signal

from zonedesk.ui.kit.delegates.row import LOOK
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.plan.columns import columns
from zonedesk.ui.plan.looks import actions_words, class_words, judged_words, spoken_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.plan_record import PlanEntry
    from zonedesk.ui.kit.delegates.row import Index
    from zonedesk.ui.plan.outline import Outline

ENTRY = LOOK + 1
"""The role under which a cell gives its line."""

NEW_LINE = "new_line"
"""The property of the tree that holds the id of a line that is named for the first time."""


class PlanModel(QAbstractItemModel):
    """Lines of the plan; the first column is the tree itself.

    `renamed` gives the id of a line and the title that was typed for it.
    """

    renamed = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.columns = columns(0)
        self.year = 0
        self.editable = False
        self._entries: tuple[PlanEntry, ...] = ()
        self._below: dict[str, list[int]] = {}
        self._places: dict[str, int] = {}

    @property
    def entries(self) -> tuple[PlanEntry, ...]:
        """The lines that show, in plan order."""
        return self._entries

    def keeps_rows(self, shown: Outline) -> bool:
        """Tell whether other lines stand in the very same places."""
        return [_stand(one) for one in self._entries] == [_stand(one) for one in shown.entries]

    def show_outline(self, shown: Outline, year: int) -> None:
        """Show other lines; where only words are new every row keeps its place."""
        self.columns = columns(year)
        self.year = year
        if self.keeps_rows(shown):
            self._entries = shown.entries
            self._tell_words()
            return
        self.beginResetModel()
        self._take(shown.entries)
        self.endResetModel()

    def entry(self, index: Index) -> PlanEntry | None:
        """Give the line at a place; None outside the tree."""
        return self._entries[index.internalId()] if index.isValid() else None

    def index_of(self, code: str, column: int = 0) -> QModelIndex:
        """Find a line by its code; an invalid place when it does not show."""
        place = self._places.get(code)
        if place is None:
            return QModelIndex()
        brothers = self._below[self._above(self._entries[place])]
        return self.createIndex(brothers.index(place), column, place)

    def _take(self, entries: Sequence[PlanEntry]) -> None:
        self._entries = tuple(entries)
        self._places = {one.row.code: place for place, one in enumerate(entries)}
        self._below = {}
        for place, one in enumerate(entries):
            self._below.setdefault(self._above(one), []).append(place)

    def _above(self, entry: PlanEntry) -> str:
        parent = entry.row.parent
        return parent if parent in self._places else ""

    def _tell_words(self) -> None:
        last = len(self.columns) - 1
        for brothers in self._below.values():
            first = self.createIndex(0, 0, brothers[0])
            end = self.createIndex(len(brothers) - 1, last, brothers[-1])
            self.dataChanged.emit(first, end)

    def _tip(self, entry: PlanEntry, key: str) -> str:
        row = entry.row
        if key == "health":
            return "\n".join(filter(None, (judged_words(entry), row.explanation)))
        if key == "class":
            other = ((year, kind) for year, kind in entry.classes if year != self.year)
            told = (class_words(kind, year) for year, kind in other)
            return "\n".join((class_words(row.class_, self.year), *told))
        if key == "actions":
            return actions_words(entry)
        column = next(one for one in self.columns if one.key == key)
        return column.text(entry)

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        """Give the place of a row below another."""
        above = self.entry(parent) if parent is not None else None
        brothers = self._below.get(above.row.code if above else "", [])
        if not (0 <= row < len(brothers) and 0 <= column < len(self.columns)):
            return QModelIndex()
        return self.createIndex(row, column, brothers[row])

    def parent(self, child: Index) -> QModelIndex:  # type: ignore[override]  # stubs: overloaded
        """Give the place of the line above."""
        entry = self.entry(child)
        return QModelIndex() if entry is None else self.index_of(self._above(entry))

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the lines right below a place."""
        if parent is not None and parent.column() > 0:
            return 0
        above = self.entry(parent) if parent is not None else None
        return len(self._below.get(above.row.code if above else "", ()))

    def columnCount(self, _parent: Index | None = None) -> int:
        """Count the columns."""
        return len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give words to everybody, the line and its look to the delegate."""
        entry = self.entry(index)
        if entry is None:
            return None
        column = self.columns[index.column()]
        if role == ENTRY:
            return entry
        if role == LOOK:
            return column.drawn(entry, column.text(entry))
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(entry)
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return spoken_line(entry)
        return as_tip(self._tip(entry, column.key)) if role == Qt.ItemDataRole.ToolTipRole else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell a new title; it stands in the row when it is stored."""
        title, entry = str(value).strip(), self.entry(index)
        if role != Qt.ItemDataRole.EditRole or entry is None or not title:
            return False
        self.renamed.emit(entry.id, title)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let lines be renamed and dragged, and be dropped on and between."""
        flags = super().flags(index)
        if not self.editable:
            return flags
        moves = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        edits = Qt.ItemFlag.ItemIsEditable if index.column() == 0 else Qt.ItemFlag.NoItemFlags
        return flags | moves | edits

    def supportedDropActions(self) -> Qt.DropAction:
        """Let lines be moved."""
        return Qt.DropAction.MoveAction

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give the headings."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None


def _stand(entry: PlanEntry) -> tuple[str, str]:
    return (entry.row.code, entry.row.parent)
