"""The course of a dossier: its timeline, narrowed to a kind, and on paper (component 12)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.dossier_course import CourseKind, newest_first, of_kind
from zonedesk.services import dossier_course
from zonedesk.ui.dossiers.course_looks import entry_of, kind_words
from zonedesk.ui.kit.acting_chips import ActingChips
from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.delegates.timeline import TimelineDelegate
from zonedesk.ui.kit.looks import ChipLook
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.whole_list import LookRows, WholeList

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent

    from zonedesk.domain.dossier_course import Event
    from zonedesk.domain.dossier_record import DossierRecord
    from zonedesk.ui.kit.chips import Chip
    from zonedesk.ui.kit.delegates.timeline import Entry
    from zonedesk.ui.kit.desk import Desk

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_KINDS = (None, *CourseKind)


def _told(entry: Entry) -> str:
    return ", ".join(filter(None, (entry.day, entry.what, entry.facts)))


def _tip(entry: Entry) -> str:
    return "\n".join(filter(None, (entry.what, entry.facts)))


class Timeline(WholeList):
    """Entries in sight, the newest on top; `origin_wanted` gives place and reference of one."""

    origin_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(texts().gettext("Course"), LookRows(_told, tip=_tip), parent)
        self._events: tuple[Event, ...] = ()
        self.setItemDelegate(TimelineDelegate(self))
        self.clicked.connect(self._on_clicked)

    def show_events(self, events: tuple[Event, ...], record: DossierRecord) -> None:
        """Show what happened to a dossier; the cursor stays at its place."""
        place = self.currentIndex().row() if self.hasFocus() else -1
        by = record.row.handler
        entries = tuple(entry_of(one, record.today, opened_by=by) for one in events)
        self._events = events
        self.show_rows(entries)
        if place >= 0:
            self.setCurrentIndex(self.looks.index(min(place, len(entries) - 1), 0))

    def entries(self) -> tuple[Entry, ...]:
        """Give what it shows."""
        return self.looks.rows

    def _on_clicked(self, index: QModelIndex) -> None:
        event = self._events[index.row()] if index.isValid() else None
        if event is not None and event.origin is not None:
            self.origin_wanted.emit(*event.origin)

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


class KindChips(ActingChips):
    """What the course can be narrowed to: the kinds that it has; one is chosen, first all."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind: CourseKind | None = None
        self.offered: tuple[CourseKind | None, ...] = ()

    def show_kinds(self, events: Iterable[Event]) -> None:
        """Offer the kinds of some entries; one that is not there any more is let go."""
        there = {kind for event in events for kind in event.kinds}
        self.offered = tuple(kind for kind in _KINDS if kind is None or kind in there)
        if self.kind not in self.offered:
            self.kind = None
        looks = [
            ChipLook(kind_words(kind), "link" if kind is self.kind else "reference")
            for kind in self.offered
        ]
        for chip, kind in zip(self.show_looks(looks), self.offered, strict=True):
            chip.setChecked(kind is self.kind)

    def chip_made(self, chip: Chip) -> None:
        """Let a chip choose its kind."""
        chip.setCheckable(True)
        chip.clicked.connect(partial(self._on_clicked, len(self._pool) - 1))

    def _on_clicked(self, place: int, *_checked: bool) -> None:
        self.kind = self.offered[place]
        self.chosen.emit()


class CoursePart(QWidget):
    """The timeline of a dossier with what narrows it.

    The changes of its fields are read apart, for the journal of years is long; they come along as
    soon as they are there. Signals: `counted` gives how many entries there are, `paper_wanted`
    asks for the paper of the dossier with all of them.
    """

    counted = Signal(int)
    paper_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._record: DossierRecord | None = None
        self._changes: tuple[Event, ...] = ()
        self.kinds = KindChips()
        self.print_button = link(texts().gettext("Print"), icon="print")
        self.timeline = Timeline()
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 8)
        row.setSpacing(8)
        row.addWidget(self.kinds, 1)
        row.addWidget(self.print_button, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.timeline)
        self.kinds.chosen.connect(self._show)
        self.print_button.clicked.connect(self.paper_wanted)

    def show_record(self, record: DossierRecord) -> None:
        """Show the course of a dossier; of another one all of it."""
        before = self._record
        if before is None or before.handle.id != record.handle.id:
            self._changes, self.kinds.kind = (), None
        self._record = record
        self._show()
        reference = record.row.reference
        work = partial(dossier_course.changes, self._desk.workspace, reference)
        self._desk.lane.query(work, partial(self._on_changes, reference))

    def events(self) -> tuple[Event, ...]:
        """Give all entries, the newest first."""
        course = self._record.course if self._record is not None else ()
        return newest_first([*reversed(course), *self._changes]) if self._changes else course

    def _on_changes(self, reference: str, found: tuple[Event, ...]) -> None:
        record = self._record
        if record is None or record.row.reference != reference or found == self._changes:
            return
        self._changes = tuple(reversed(found))
        self._show()

    def _show(self) -> None:
        if self._record is None:
            return
        events = self.events()
        self.kinds.show_kinds(events)
        self.timeline.show_events(of_kind(events, self.kinds.kind), self._record)
        self.counted.emit(len(events))
