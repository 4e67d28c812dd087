"""The attendance sheet as Qt asks for it: headings and persons, five columns (04)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.delegates.row import LOOK
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.attendance_rows import Heading, SheetRow, lines_of

if TYPE_CHECKING:
    from zonedesk.domain.sittings import AttendanceSheet, SheetItem
    from zonedesk.ui.kit.delegates.row import Index
    from zonedesk.ui.meetings.attendance_rows import Line

NAME, CAPACITY, STATUS, MOVEMENT, BOXES = range(5)
_TITLES: Final = (
    noop("Name and function"),
    noop("Capacity"),
    noop("Status"),
    noop("Movement or replacement"),
    noop("There at item"),
)
_NO_PARENT = QModelIndex()
_WORDS = {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}


class SheetModel(QAbstractTableModel):
    """Headings and persons; the same persons again keep cursor and choice."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.lines: tuple[Line, ...] = ()
        self.items: tuple[SheetItem, ...] = ()
        self.editable = True

    def show_sheet(self, sheet: AttendanceSheet, *, editable: bool) -> None:
        """Show a sheet; where the same persons stand in the same lines, nothing jumps."""
        lines = lines_of(sheet, editable=editable)
        same = [_who(line) for line in lines] == [_who(line) for line in self.lines]
        if not same:
            self.beginResetModel()
        self.lines, self.items, self.editable = lines, sheet.items, editable
        if not same:
            self.endResetModel()
        elif lines:
            last = self.index(len(lines) - 1, BOXES)
            self.dataChanged.emit(self.index(0, 0), last)

    def row_at(self, line: int) -> SheetRow | None:
        """Give the person of a line; None for a heading and outside the sheet."""
        found = self.lines[line] if 0 <= line < len(self.lines) else None
        return found if isinstance(found, SheetRow) else None

    def heading_at(self, line: int) -> Heading | None:
        """Give the heading that a line is, or None."""
        found = self.lines[line] if 0 <= line < len(self.lines) else None
        return found if isinstance(found, Heading) else None

    def line_of(self, person_id: int) -> int | None:
        """Find the line of a person."""
        for line, found in enumerate(self.lines):
            if isinstance(found, SheetRow) and found.person_id == person_id:
                return line
        return None

    def rows(self) -> list[SheetRow]:
        """Give the persons from top to bottom."""
        return [line for line in self.lines if isinstance(line, SheetRow)]

    def _words(self, line: int, column: int) -> str:
        heading, row = self.heading_at(line), self.row_at(line)
        if heading is not None:
            return f"{heading.words} {heading.count}" if column == NAME else ""
        if row is None:
            return ""
        if column == BOXES:
            there = [item.number for item, box in zip(self.items, row.boxes, strict=True) if box]
            return ", ".join(there) or "–"
        told = {
            NAME: (row.name, row.second),
            CAPACITY: (row.capacities,),
            STATUS: (row.state_word,),
            MOVEMENT: (row.movement.words, row.movement.second),
        }
        return ", ".join(filter(None, told[column]))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        """Count the lines, headings too."""
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(_TITLES)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Answer a view: words for screen readers, the line itself for the delegate."""
        if role == LOOK:
            return self.row_at(index.row())
        if role in _WORDS:
            return self._words(index.row(), index.column())
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Give the heading of a column."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return texts().gettext(_TITLES[section])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Tell what can be chosen; of a person with a mark the reason can be written."""
        row = self.row_at(index.row())
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if self.editable and index.column() == MOVEMENT and row.status is not None:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags


def _who(line: Line) -> int | str:
    return line.words if isinstance(line, Heading) else line.person_id
