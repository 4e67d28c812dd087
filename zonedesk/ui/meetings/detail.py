"""One meeting: head, status strip, tabs, agenda with its texts, attendance (02 and 04)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QHBoxLayout,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from zonedesk.domain.lifecycle import WAY
from zonedesk.domain.words import MeetingStatus
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.chips import Chip
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.labels import State, grounded, label, rule
from zonedesk.ui.kit.looks import ChipLook, ShapeAndWord
from zonedesk.ui.kit.status_strip import StatusStrip, Step
from zonedesk.ui.kit.tabs import TabBar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.actions import IN_RECORD
from zonedesk.ui.meetings.detail_agenda import CLOSING, OPENING, AgendaList
from zonedesk.ui.meetings.detail_attendance import attendance_table, show_attendance
from zonedesk.ui.meetings.detail_item import ItemPane, Toolbar
from zonedesk.ui.meetings.looks import (
    counted_items,
    duration,
    lack_words,
    named,
    when_and_where,
)
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.ui.meetings.model import ItemRecord, Lack, MeetingRecord

AGENDA, ATTENDANCE = range(2)
_TREE, _TEXTS = 424, 808
_LEAST_TREE, _LEAST_TEXTS = 320, 560
_SIDE, _ABOVE_HEAD = 24, 8
_NEED_ATTENDANCE: Final = frozenset({"attendance", "chair_absent"})


class MeetingDetail(QWidget):
    """The record of a meeting; `back_wanted` asks for the list, `item_wanted` for an item."""

    back_wanted = Signal()
    item_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self.record: MeetingRecord | None = None
        self._item: ItemRecord | None = None
        self.head = _Head()
        self.strip = StatusStrip()
        self.tabs = TabBar()
        self.agenda = AgendaList()
        self.lacks = _Lacks(self._go_to_lack)
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
        self.strip.show_steps(_steps(record), missing=missing, cancelled=cancelled)
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
        elif lack.code in _NEED_ATTENDANCE:
            self.tabs.setCurrentIndex(ATTENDANCE)
            self.attendance.setFocus(Qt.FocusReason.OtherFocusReason)


class _Head(QWidget):
    """The record head: body and reference over date, hours, place and chair."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = label(style="page")
        self.reference = Chip(ChipLook("", "reference"))
        self.second = label(tone="muted", wrap=True)
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.title)
        first.addWidget(self.reference)
        first.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _ABOVE_HEAD, _SIDE, _ABOVE_HEAD)
        column.setSpacing(0)
        column.addLayout(first)
        column.addWidget(self.second)

    def show_record(self, record: MeetingRecord) -> None:
        """Show the head of a meeting."""
        self.title.setText(record.body)
        self.reference.show_look(ChipLook(record.row.reference, "reference"))
        self.second.setText(when_and_where(record.row))

    def _least(self) -> int:
        letters = theme_of(self).type
        return letters.line("page") + letters.line("body") + 2 * _ABOVE_HEAD

    def minimumSizeHint(self) -> QSize:
        """Be at least 64 high: two lines and what is around them."""
        least = super().minimumSizeHint()
        return QSize(least.width(), max(least.height(), self._least()))

    def heightForWidth(self, width: int) -> int:
        """Be higher where the second line needs two."""
        return max(super().heightForWidth(width), self._least())


class _Lacks(QWidget):
    """What is still missing, below the agenda; a line leads to where it is filled in (02)."""

    def __init__(self, go_to: Callable[[Lack], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._go_to = go_to
        self._lacks: dict[QWidget, Lack] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        self._lines = QVBoxLayout()
        self._lines.setContentsMargins(_SIDE, 12, _SIDE, 12)
        self._lines.setSpacing(8)
        column.addLayout(self._lines)

    def show_lacks(self, lacks: tuple[Lack, ...]) -> None:
        """Show other lines; without any the panel is gone."""
        while (item := self._lines.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._lacks.clear()
        self.setVisible(bool(lacks))
        if not lacks:
            return
        words = texts().gettext("Still missing")
        state = ShapeAndWord(Shape.WATCH, f"{words} {len(lacks)}", "watch", semibold=True)
        self._lines.addWidget(State(state))
        for lack in lacks:
            self._lines.addWidget(self._line(lack), 0, Qt.AlignmentFlag.AlignLeft)

    def _line(self, lack: Lack) -> QWidget:
        if lack.item is None and lack.code not in _NEED_ATTENDANCE:
            return label(lack_words(lack), wrap=True)
        made = link(lack_words(lack))
        made.clicked.connect(self._on_clicked)
        self._lacks[made] = lack
        return made

    def _on_clicked(self) -> None:
        sender = self.sender()
        if isinstance(sender, QWidget) and sender in self._lacks:
            self._go_to(self._lacks[sender])


def _steps(record: MeetingRecord) -> tuple[Step, ...]:
    """Give the steps of a meeting that goes as planned; the day it is held is known."""
    status = record.row.status
    now = WAY.index(status) if status in WAY else len(WAY)
    held = WAY.index(MeetingStatus.RUNNING)
    return tuple(
        Step(
            step.value,
            named(step),
            "done" if place < now else "now" if place == now else "later",
            shown_day(record.row.date) if place == held else "",
        )
        for place, step in enumerate(WAY)
    )
