"""The rows of an agenda: opening, items with their facts, closing; changed row by row.

A reload keeps cursor, scroll and an open rename: rows go, come and change places one by one.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt, Signal

from zonedesk.domain.agenda_numbers import unmarked
from zonedesk.domain.words import MeetingStatus
from zonedesk.i18n.formats import clock
from zonedesk.ui.kit.delegates.row import LOOK
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.kit.words import said
from zonedesk.ui.meetings.agenda_words import span
from zonedesk.ui.meetings.looks import item_facts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from zonedesk.domain.handles import Handle
    from zonedesk.domain.meeting_record import AgendaEntry, MeetingRecord
    from zonedesk.domain.rows import AgendaRow
    from zonedesk.domain.words import LateFlag
    from zonedesk.ui.kit.delegates.row import Index

OPENING: Final = 0
CLOSING: Final = -1
"""Keys of the two rows that are no item; an item has its id."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A row of the agenda: an item, or the opening or closing with its hour.

    Attributes:
        key: id of the item, or `OPENING` or `CLOSING`.
        title: that is read.
        hour: of opening and closing.
        row: of an item; None for opening and closing.
        handle: of an item.
        parent: key of the item it stands below.
        asked: whether its result should be there by now.
        heading: whether it only stands above others, without number or result (R37).
        label: the number that is shown, without the mark of a late item.
        late: why it came after the agenda was sent.
        starts: hour at which it comes, empty where no time is planned.
        takes: the time planned for it.
        standing: whether it comes from a standing item, so that it can be skipped (R46).
        lacks: whether anything of it is missing for the next step of the meeting (R45).
    """

    key: int
    title: str
    hour: str = ""
    row: AgendaRow | None = None
    handle: Handle | None = None
    parent: int | None = None
    asked: bool = True
    heading: bool = False
    label: str = ""
    late: LateFlag | None = None
    starts: str = ""
    takes: str = ""
    standing: bool = False
    lacks: bool = False


#: Meetings that were not held: nobody asks for the results of their items.
_NOT_HELD = frozenset({MeetingStatus.PREPARING, MeetingStatus.AGENDA_SENT, MeetingStatus.CANCELLED})


def entries_of(record: MeetingRecord) -> tuple[Entry, ...]:
    """Give the rows of the agenda of a meeting."""
    _ = texts().gettext
    start, end = record.row.start, record.row.end
    asked = record.row.status not in _NOT_HELD
    timed = record.times is not None and record.times.total > 0
    lacking = {one.item.handle.id for one in record.lacking if one.item is not None}
    return (
        Entry(OPENING, _("Opening"), "" if start is None else clock(start)),
        *(
            replace(_entry(one, asked=asked, timed=timed), lacks=one.handle.id in lacking)
            for one in record.items
        ),
        Entry(CLOSING, _("Closing"), "" if end is None else clock(end)),
    )


def _entry(one: AgendaEntry, *, asked: bool, timed: bool) -> Entry:
    slot = one.slot if timed else None
    return Entry(
        one.handle.id,
        one.row.title,
        "",
        one.row,
        one.handle,
        one.parent,
        asked and not one.heading,
        heading=one.heading,
        label=unmarked(one.label or one.row.number),
        late=one.late,
        starts="" if slot is None or slot.starts is None else clock(slot.starts),
        takes="" if slot is None or not slot.minutes else span(slot.minutes),
        standing=one.standing,
    )


def spoken(entry: Entry) -> str:
    """Give all that a row of the agenda says."""
    _ = texts().gettext
    if entry.row is None:
        return f"{entry.title} {entry.hour}".strip()
    if entry.heading:
        return _("{title}, heading").format(title=entry.title)
    kind, closed, result = item_facts(entry.row)
    result = result or (_("no result") if entry.asked else "")
    late = "" if entry.late is None else said(entry.late)
    title = f"{entry.label} {entry.title}"
    told = (title, late, kind, closed, result, entry.starts, entry.takes)
    return ", ".join(filter(None, told))


class AgendaModel(QAbstractListModel):
    """The rows of an agenda; `renamed` gives key and new title of an item.

    Attributes:
        editable: whether items can be renamed and dragged.
    """

    renamed = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()
        self.editable = True

    def keys(self) -> list[int]:
        """Give the keys of all rows, from top to bottom."""
        return [entry.key for entry in self.entries]

    def place(self, key: int) -> int:
        """Give the row of a key, -1 for an unknown one."""
        keys = self.keys()
        return keys.index(key) if key in keys else -1

    def start_anew(self, entries: Sequence[Entry]) -> None:
        """Show the agenda of another meeting."""
        self.beginResetModel()
        self.entries = tuple(entries)
        self.endResetModel()

    def renew(self, entries: Sequence[Entry]) -> None:
        """Show the same agenda as it stands now."""
        before = self.entries
        wanted = {entry.key for entry in entries}
        for row in reversed(range(len(self.entries))):
            if self.entries[row].key not in wanted:
                self.beginRemoveRows(QModelIndex(), row, row)
                self.entries = (*self.entries[:row], *self.entries[row + 1 :])
                self.endRemoveRows()
        there = set(self.keys())
        self._reorder([entry for entry in entries if entry.key in there])
        for row, entry in enumerate(entries):
            if entry.key not in there:
                self.beginInsertRows(QModelIndex(), row, row)
                self.entries = (*self.entries[:row], entry, *self.entries[row:])
                self.endInsertRows()
        if self.entries and before != self.entries:
            self.dataChanged.emit(self.index(0), self.index(len(self.entries) - 1))

    def _reorder(self, entries: Sequence[Entry]) -> None:
        if self.keys() != [entry.key for entry in entries]:
            self.layoutAboutToBeChanged.emit()
            before = self.persistentIndexList()
            keys = [self.entries[index.row()].key for index in before]
            self.entries = tuple(entries)
            after = [self.index(self.place(key)) for key in keys]
            self.changePersistentIndexList(before, after)
            self.layoutChanged.emit()
        self.entries = tuple(entries)

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the rows."""
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let items be renamed and dragged, and be dropped on and between."""
        flags = super().flags(index)
        if not self.editable:
            return flags
        if not index.isValid():
            return flags | Qt.ItemFlag.ItemIsDropEnabled
        if self.entries[index.row()].row is None:
            return flags
        drags = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsDropEnabled
        return flags | drags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the entry to the delegate, its words to everybody else."""
        entry = self.entries[index.row()]
        if role == LOOK:
            return entry
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return spoken(entry)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(spoken(entry))
        shows = role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}
        return entry.title if shows else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tell a new title; it stands in the row when it is stored."""
        title = str(value).strip()
        entry = self.entries[index.row()]
        if role != Qt.ItemDataRole.EditRole or not title or title == entry.title:
            return False
        self.renamed.emit(entry.key, title)
        return True

    def supportedDropActions(self) -> Qt.DropAction:
        """Let items be moved."""
        return Qt.DropAction.MoveAction
