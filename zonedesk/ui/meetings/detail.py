"""One meeting: head, status strip, tabs, agenda with its texts, attendance (02 and 04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from zonedesk.domain.words import MeetingStatus
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.labels import grounded, label, rule
from zonedesk.ui.kit.panes import Toolbar
from zonedesk.ui.kit.status_strip import StatusStrip
from zonedesk.ui.kit.tabs import TabBar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.meetings.actions import IN_RECORD
from zonedesk.ui.meetings.detail_agenda import CLOSING, OPENING, AgendaList
from zonedesk.ui.meetings.detail_attendance import attendance_table, show_attendance
from zonedesk.ui.meetings.detail_head import NEED_ATTENDANCE, Head, Lacks, steps_of
from zonedesk.ui.meetings.detail_item import ItemPane
from zonedesk.ui.meetings.looks import (
    counted_items,
    duration,
)

if TYPE_CHECKING:
    from zonedesk.ui.meetings.model import ItemRecord, Lack, MeetingRecord

AGENDA, ATTENDANCE = range(2)
_TREE, _TEXTS = 424, 808
_LEAST_TREE, _LEAST_TEXTS = 320, 560
_SIDE = 24


class MeetingDetail(QWidget):
    """The record of a meeting; `back_wanted` asks for the list, `item_wanted` for an item."""

    back_wanted = Signal()
    item_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self.record: MeetingRecord | None = None
        self._item: ItemRecord | None = None
        self.head = Head()
        self.strip = StatusStrip()
        self.tabs = TabBar()
        self.agenda = AgendaList()
        self.lacks = Lacks(self._go_to_lack)
        self.texts = ItemPane()
        self.attendance = attendance_table()
        self._lay_out()
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.agenda.chosen.connect(self._on_chosen)
        self.texts.stepped.connect(self.agenda.step)
        acts = {
            "meetings.previous_item": self._on_previous,
            "meetings.next_item": self._on_next,
            "meetings.back": self.back_wanted.emit,
        }
        bind(self, IN_RECORD, acts=acts)

    def show_record(self, record: MeetingRecord) -> None:
        """Show a meeting; of the same one, the item that is read stays."""
        same = self.record is not None and self.record.row.reference == record.row.reference
        key = self.agenda.key() if same else ""
        self.record, self._item = record, None
        self.head.show_record(record)
        self._show_steps(record)
        self._counted.setText(
            " · ".join(filter(None, (counted_items(len(record.items)), duration(record.row))))
        )
        for tab, count in ((AGENDA, len(record.items)), (ATTENDANCE, len(record.attendance))):
            self.tabs.set_count(tab, count)
            self.tabs.setTabText(tab, self.tabs.tabText(tab))  # lets Qt measure the tab again
        show_attendance(self.attendance, record.attendance)
        self.lacks.show_lacks(record.lacking)
        self.agenda.show_agenda(record)
        self.choose(key)

    def choose(self, key: str) -> None:
        """Read an item, by its number; an unknown one is the first."""
        before = self.agenda.key()
        first = self.record.items[0].number if self.record and self.record.items else OPENING
        if not self.agenda.choose(key):
            self.agenda.choose(first)
        if self.agenda.key() == before:
            self._on_chosen(before)

    def show_item(self, item: ItemRecord) -> None:
        """Show the texts of an item, if it is still the one under the cursor."""
        if self.record is None or item.row.number != self.agenda.key() or item == self._item:
            return
        self._item = item
        numbers = [one.number for one in self.record.items]
        words = texts().gettext("Item {place} of {count}")
        place = numbers.index(item.row.number) + 1
        self.texts.show_item(item, words.format(place=place, count=len(numbers)))

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        if self.tabs.currentIndex() == ATTENDANCE:
            return (self.tabs, self.attendance)
        return (self.tabs, self.agenda, self.texts)

    def _lay_out(self) -> None:
        _ = texts().gettext
        self.tabs.add(_("Agenda && minutes"))
        self.tabs.add(_("Attendance"))
        tabs = QHBoxLayout()
        tabs.setContentsMargins(_SIDE - 12, 0, _SIDE, 0)  # words stand on the line of the title
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._agenda_page())
        self._stack.addWidget(self.attendance)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.head)
        column.addWidget(rule())
        column.addWidget(self.strip)
        column.addWidget(rule())
        column.addLayout(tabs)
        column.addWidget(rule())
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.agenda)

    def _agenda_page(self) -> QWidget:
        self._counted = label(tone="muted", style="secondary")
        bar = Toolbar()
        bar.row.addWidget(label(texts().gettext("Agenda"), semibold=True))
        bar.row.addStretch(1)
        bar.row.addWidget(self._counted)
        tree = grounded(QWidget(), "surface")
        column = QVBoxLayout(tree)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(rule())
        column.addWidget(self.agenda, 1)
        column.addWidget(self.lacks)
        tree.setMinimumWidth(_LEAST_TREE)
        self.texts.setMinimumWidth(_LEAST_TEXTS)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(tree)
        self.splitter.addWidget(self.texts)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([_TREE, _TEXTS])
        return self.splitter

    def _show_steps(self, record: MeetingRecord) -> None:
        status = record.row.status
        cancelled = named(status) if status is MeetingStatus.CANCELLED else ""
        count = len(record.lacking)
        words = texts().ngettext("{count} thing is missing", "{count} things are missing", count)
        missing = words.format(count=count) if count else ""
        self.strip.show_steps(steps_of(record), missing=missing, cancelled=cancelled)
        for step in self.strip.findChildren(QAbstractButton):
            step.setEnabled(False)  # the strip only tells, as long as no step can be taken here

    def _on_chosen(self, key: str) -> None:
        record = self.record
        if record is None or not key:
            return
        _ = texts().gettext
        if key not in {OPENING, CLOSING}:
            self.item_wanted.emit(key)
            return
        self._item = None
        title, text = (
            (_("Opening"), record.intro) if key == OPENING else (_("Closing"), record.outro)
        )
        self.texts.show_text(title, text)

    def _on_previous(self) -> None:
        self.agenda.step(-1)

    def _on_next(self) -> None:
        self.agenda.step(1)

    def _go_to_lack(self, lack: Lack) -> None:
        if lack.item is not None:
            self.tabs.setCurrentIndex(AGENDA)
            self.agenda.choose(lack.item.number)
            self.agenda.setFocus(Qt.FocusReason.OtherFocusReason)
        elif lack.code in NEED_ATTENDANCE:
            self.tabs.setCurrentIndex(ATTENDANCE)
            self.attendance.setFocus(Qt.FocusReason.OtherFocusReason)
