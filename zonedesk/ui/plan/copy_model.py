"""The lines of a plan as they go along to a new one: ticked or not, and their new code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QObject, Qt, Signal

from zonedesk.domain.plan_cycle import ALL_ALONG, Along, copied_code, default_lines, going
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.plan.outline import below

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.plan_record import PlanEntry
    from zonedesk.ui.kit.delegates.row import Index

ROW = Qt.ItemDataRole.UserRole
"""The role under which a row gives its line."""


class CopyModel(QAbstractListModel):
    """Lines in plan order; ticking one ticks all below it.

    `changed` tells that other lines go along.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[PlanEntry, ...] = ()
        self.chosen: frozenset[int] = frozenset()
        self.along: frozenset[Along] = ALL_ALONG
        self.prefix = ""
        self._going: frozenset[int] = frozenset()

    @property
    def count(self) -> int:
        """How many lines go along."""
        return len(self._going)

    def show_lines(self, entries: Sequence[PlanEntry]) -> None:
        """Show other lines; all that are not finished go along."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.chosen = default_lines(entries)
        self._count()
        self.endResetModel()
        self.changed.emit()

    def settle(self, *, along: frozenset[Along], prefix: str) -> None:
        """Take what goes along of lines, and what stands before their codes."""
        self.along, self.prefix = along, prefix
        self._tell()

    def toggle(self, row: int) -> None:
        """Tick a line and all below it, or none of them."""
        entry = self.entries[row]
        family = {entry.id, *(one.id for one in below(self.entries, entry.row.code))}
        ticks = entry.id not in self.chosen
        self.chosen = self.chosen | family if ticks else self.chosen - family
        self._tell()

    def goes(self, entry: PlanEntry) -> bool:
        """Tell whether a line goes along."""
        return entry.id in self._going

    def new_code(self, entry: PlanEntry) -> str:
        """Give the code of the copy of a line; empty when it stays behind."""
        return copied_code(entry.row.code, self.prefix) if self.goes(entry) else ""

    def _tell(self) -> None:
        self._count()
        if self.entries:
            self.dataChanged.emit(self.index(0), self.index(len(self.entries) - 1))
        self.changed.emit()

    def _count(self) -> None:
        found = going(self.entries, self.chosen, along=self.along)
        self._going = frozenset(one.id for one in found)

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the lines."""
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give words to everybody, the line to the delegate."""
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == ROW:
            return entry
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            words = f"{entry.row.code} {entry.row.title}"
            return words if role == Qt.ItemDataRole.DisplayRole else as_tip(words)
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.goes(entry) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = texts().gettext("goes along") if self.goes(entry) else ""
            told = (f"{entry.row.code} {entry.row.title}", words, self.new_code(entry))
            return ", ".join(filter(None, told))
        return None
