"""The course of a dossier: its timeline (component 12)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal

from zonedesk.ui.dossiers.looks import entry_of
from zonedesk.ui.kit.delegates.timeline import TimelineDelegate
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.whole_list import LookRows, WholeList

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from zonedesk.domain.dossier_record import DossierRecord, Event
    from zonedesk.ui.kit.delegates.timeline import Entry

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def _told(entry: Entry) -> str:
    return ", ".join(filter(None, (entry.day, entry.what, entry.facts)))


def _tip(entry: Entry) -> str:
    return "\n".join(filter(None, (entry.what, entry.facts)))


class Timeline(WholeList):
    """All entries in sight, the newest on top; `item_wanted` gives the reference of an item."""

    item_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(texts().gettext("Course"), LookRows(_told, tip=_tip), parent)
        self._events: tuple[Event, ...] = ()
        self.setItemDelegate(TimelineDelegate(self))
        self.clicked.connect(self._on_clicked)

    def show_course(self, record: DossierRecord) -> None:
        """Show what happened to a dossier; the cursor stays at its place."""
        place = self.currentIndex().row() if self.hasFocus() else -1
        by = record.row.handler
        entries = tuple(entry_of(one, record.today, opened_by=by) for one in record.course)
        self._events = record.course
        self.show_rows(entries)
        if place >= 0:
            self.setCurrentIndex(self.looks.index(min(place, len(entries) - 1), 0))

    def entries(self) -> tuple[Entry, ...]:
        """Give what it shows."""
        return self.looks.rows

    def _on_clicked(self, index: QModelIndex) -> None:
        event = self._events[index.row()] if index.isValid() else None
        if event is not None and event.item is not None:
            self.item_wanted.emit(event.item.reference)

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
        linked = index.isValid() and self.looks.rows[index.row()].link
        shape = Qt.CursorShape.PointingHandCursor if linked else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)
