"""A list as Qt asks for it: every answer is a lookup in the arrangement."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from zonedesk.ui.kit.delegates.row import LOOK
from zonedesk.ui.kit.table.arrangement import Arrangement
from zonedesk.ui.kit.table.columns import Filter, Group, Grouping, Row, SortBy, TableColumn
from zonedesk.ui.kit.tips import as_tip

if TYPE_CHECKING:
    from collections import Counter
    from collections.abc import Callable, Hashable, Sequence

    from PySide6.QtCore import QObject

    from zonedesk.ui.kit.delegates.cells import Look
    from zonedesk.ui.kit.delegates.row import Index

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_WORDS = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}
_NO_PARENT = QModelIndex()


class RecordModel(QAbstractTableModel, Generic[Row]):
    """Frozen rows for a view: lazy, sorted, filtered and grouped by row numbers.

    Each change of order or filter is one reset; who shows the model keeps selection and scroll by
    `identity_at` and `line_of`.

    Args:
        columns: what is shown.
        identity: what makes a row the same row after a reload, for example its reference.
    """

    def __init__(
        self,
        columns: Sequence[TableColumn[Row]],
        *,
        identity: Callable[[Row], Hashable],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._identity = identity
        self._arranged: Arrangement[Row] = Arrangement(self.columns)
        self._looks: dict[tuple[int, int], Look] = {}
        self._numbers: dict[Hashable, int] | None = None
        self._places: dict[int, int] | None = None
        self._lines: list[int] = []
        self._groups: list[tuple[Group, int]] = []
        self._shown = 0

    @property
    def total(self) -> int:
        """How many rows there are, filters left aside."""
        return len(self._arranged.rows)

    @property
    def shown_count(self) -> int:
        """How many rows pass all filters, those of collapsed groups counted."""
        return self._shown

    @property
    def sort_order(self) -> tuple[SortBy, ...]:
        """The columns that sort."""
        return self._arranged.sort

    @property
    def filters(self) -> tuple[Filter, ...]:
        """The chips that are set."""
        return self._arranged.filters

    @property
    def is_filtered(self) -> bool:
        """Whether a chip or the quick filter holds rows back."""
        return bool(self._arranged.filters or self._arranged.quick)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows, arranged as before."""
        self._looks.clear()
        self._numbers = None
        self._change(lambda: self._arranged.set_rows(rows))

    def set_sort(self, sort: Sequence[SortBy]) -> None:
        """Sort by these columns."""
        self._change(lambda: self._arranged.set_sort(sort))

    def set_filters(self, filters: Sequence[Filter]) -> None:
        """Show only rows with these values."""
        self._change(lambda: self._arranged.set_filters(filters))

    def set_quick(self, text: str) -> None:
        """Show only rows in which each of these words occurs."""
        self._change(lambda: self._arranged.set_quick(text))

    def set_grouping(self, grouping: Grouping[Row] | None) -> None:
        """Put rows under headings, or take the headings away."""
        self._change(lambda: self._arranged.set_grouping(grouping))

    def toggle_group(self, code: str) -> None:
        """Collapse a group, or open it again."""
        self._change(lambda: self._arranged.collapsed.symmetric_difference_update({code}))

    def prepare(self) -> bool:
        """Make some rows ready for the quick filter while nobody types; whether more are left."""
        return self._arranged.prepare()

    def is_collapsed(self, code: str) -> bool:
        """Tell whether the rows of a group are folded away."""
        return code in self._arranged.collapsed

    def facet(self, key: str) -> Counter[str]:
        """Count the values of a column among the rows that pass all other filters."""
        return self._arranged.facet(key)

    def label(self, chip: Filter) -> str:
        """Give the words of a filter's value."""
        return self._arranged.label(chip)

    def row_at(self, line: int) -> Row | None:
        """Give the row of a line; None for a heading and outside the list."""
        if not 0 <= line < len(self._lines) or self._lines[line] < 0:
            return None
        return self._arranged.rows[self._lines[line]]

    def group_at(self, line: int) -> tuple[Group, int] | None:
        """Give the group whose heading a line is, with its number of rows; else None."""
        if not self._groups or not 0 <= line < len(self._lines) or self._lines[line] >= 0:
            return None
        return self._groups[~self._lines[line]]

    def group_lines(self) -> list[int]:
        """Give the lines that are headings."""
        return [place for place, line in enumerate(self._lines) if line < 0] if self._groups else []

    def rows_shown(self) -> tuple[Row, ...]:
        """Give the rows that pass all filters in the order of the screen, folded ones too."""
        lines, _ = self._arranged.grouped(self._arranged.found(), unfold=True)
        rows = self._arranged.rows
        return tuple([rows[line] for line in lines if line >= 0])

    def identity_at(self, line: int) -> Hashable | None:
        """Give what makes the row of a line the same row after a reload."""
        row = self.row_at(line)
        return None if row is None else self._identity(row)

    def knows(self, identity: Hashable) -> bool:
        """Tell whether a row is in the data, shown or not."""
        return identity in self._by_identity()

    def line_of(self, identity: Hashable) -> int | None:
        """Give the line of a row; None when it does not show."""
        number = self._by_identity().get(identity)
        if self._places is None:
            self._places = {line: place for place, line in enumerate(self._lines)}
        return None if number is None else self._places.get(number)

    def cell(self, line: int, column: int) -> str:
        """Give what a cell says; of a heading nothing."""
        number = self._lines[line]
        return self._arranged.texts(number)[column] if number >= 0 else ""

    def _change(self, change: Callable[[], object]) -> None:
        self.beginResetModel()
        change()
        found = self._arranged.found()
        self._shown = len(found)
        self._lines, self._groups = self._arranged.grouped(found)
        self._places = None
        self.endResetModel()

    def _by_identity(self) -> dict[Hashable, int]:
        if self._numbers is None:
            known = [self._identity(row) for row in self._arranged.rows]
            self._numbers = dict(zip(known, range(len(known)), strict=True))
        return self._numbers

    def _look(self, line: int, column: int) -> Look:
        number = self._lines[line]
        if number < 0:
            return None
        key = (number, column)
        if key not in self._looks:
            row = self._arranged.rows[number]
            self._looks[key] = self.columns[column].drawn(row, self.cell(line, column))
        return self._looks[key]

    def _tip(self, line: int, column: int) -> str:
        row, tip = self.row_at(line), self.columns[column].tip
        return "" if row is None or tip is None else tip(row)

    def _heading(self, line: int) -> str:
        group = self.group_at(line)
        return f"{group[0].title} {group[1]}" if group else ""

    def _words(self, line: int, column: int) -> str:
        heads = self._lines[line] < 0 and column == 0
        return self._heading(line) if heads else self.cell(line, column)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Tell how many lines there are, headings counted."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Tell how many columns there are, hidden ones counted."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer a view: words, the look that the delegate draws, alignment."""
        line, column = index.row(), index.column()
        if role == LOOK:
            return self._look(line, column)
        if role in _WORDS:
            return self._words(line, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(self._tip(line, column) or self._words(line, column))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if self.columns[column].align == "right" else _LEFT
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell what can be chosen and edited; headings only take the cursor."""
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self._lines[index.row()] < 0:
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.columns[index.column()].editor is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags
