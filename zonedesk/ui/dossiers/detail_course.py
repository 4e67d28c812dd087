"""The course of a dossier: its timeline, and the note that is added to it (component 12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QWidget,
)

from zonedesk.ui.dossiers.looks import entry_of
from zonedesk.ui.kit.delegates.row import LOOK
from zonedesk.ui.kit.delegates.timeline import TimelineDelegate
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

    from zonedesk.domain.dossier_record import DossierRecord, Event
    from zonedesk.ui.kit.delegates.row import Index
    from zonedesk.ui.kit.delegates.timeline import Entry

_ROW, _NOTE_LINES = 40, 3
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class _Entries(QAbstractListModel):
    """The entries of a timeline."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.events: tuple[Event, ...] = ()
        self.entries: tuple[Entry, ...] = ()

    def show_entries(self, events: tuple[Event, ...], entries: tuple[Entry, ...]) -> None:
        """Show another course."""
        self.beginResetModel()
        self.events, self.entries = events, entries
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """Count the entries."""
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the entry to the delegate, all its words to everybody else."""
        entry = self.entries[index.row()]
        if role == LOOK:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            return ", ".join(filter(None, (entry.day, entry.what, entry.facts)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (entry.what, entry.facts)))
        return None


class Timeline(QListView):
    """All entries in sight, the newest on top; `item_wanted` gives the reference of an item."""

    item_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(texts().gettext("Course"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._entries = _Entries(self)
        self.setModel(self._entries)
        self.setItemDelegate(TimelineDelegate(self))
        self.clicked.connect(self._on_clicked)

    def show_course(self, record: DossierRecord) -> None:
        """Show what happened to a dossier; the cursor stays at its place."""
        place = self.currentIndex().row() if self.hasFocus() else -1
        by = record.row.handler
        entries = tuple(entry_of(one, record.today, opened_by=by) for one in record.course)
        self._entries.show_entries(record.course, entries)
        if place >= 0:
            self.setCurrentIndex(self._entries.index(min(place, len(entries) - 1), 0))
        self.updateGeometry()

    def entries(self) -> tuple[Entry, ...]:
        """Give what it shows."""
        return self._entries.entries

    def _on_clicked(self, index: QModelIndex) -> None:
        event = self._entries.events[index.row()] if index.isValid() else None
        if event is not None and event.item is not None:
            self.item_wanted.emit(event.item.reference)

    def sizeHint(self) -> QSize:
        """Be as high as all entries."""
        height = theme_of(self).tall(_ROW, lines=2) * self._entries.rowCount()
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Tell layouts that less would cut entries."""
        return QSize(0, self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the origin with Enter."""
        if event.key() in _ENTER:
            self._on_clicked(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Choose nothing while the focus is elsewhere: these are no records."""
        super().focusOutEvent(event)
        self.selectionModel().clear()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show the hand over what can be opened."""
        index = self.indexAt(event.position().toPoint())
        linked = index.isValid() and self._entries.entries[index.row()].link
        shape = Qt.CursorShape.PointingHandCursor if linked else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "_entries"):
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()
