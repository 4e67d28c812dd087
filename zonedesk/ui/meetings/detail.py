"""One meeting: head, status strip, tabs, agenda with its editor, attendance (02 and 04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from zonedesk.domain.words import Role
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.keeping.unmade import UnmadeKeeper
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.tabs import TabBar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.actions import IN_RECORD
from zonedesk.ui.meetings.agenda_model import CLOSING, OPENING
from zonedesk.ui.meetings.agenda_pane import AgendaPane
from zonedesk.ui.meetings.agenda_words import items_of
from zonedesk.ui.meetings.attendance import AttendanceTab
from zonedesk.ui.meetings.cancelled import CancelledBar
from zonedesk.ui.meetings.documents_tab import DocumentsTab
from zonedesk.ui.meetings.editor import EditorPane
from zonedesk.ui.meetings.editor_parts import Gapped
from zonedesk.ui.meetings.head import Head
from zonedesk.ui.meetings.head_editor import HeadEditor
from zonedesk.ui.meetings.mending import AGENDA, ATTENDANCE, DOCUMENTS, Mending
from zonedesk.ui.meetings.record_parts import RecordParts
from zonedesk.ui.meetings.steps import Steps
from zonedesk.ui.meetings.terms import MeetingTerms

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.meeting_record import Choices, ItemRecord, MeetingRecord
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.meetings.commands import Commands

_TREE, _TEXTS = 424, 808
_LEAST_TEXTS = 560
_SIDE = 24
#: What can be done with a meeting that is not locked.
_WHILE_OPEN = (
    "meetings.add_item",
    "meetings.decision_of_sentence",
    "meetings.consensus",
    "meetings.edit",
    "meetings.cancel",
    "meetings.delete",
)


class MeetingDetail(RecordParts):
    """The record of a meeting.

    Signals: `back_wanted` asks for the list; `item_wanted` for an item by its id; `paper_wanted`
    for a kind of paper; `delete_wanted` that the meeting goes to the bin; `session_wanted` that
    it is shown as it is held.

    Args:
        desk: the open work folder.
        commands: of the place.
        ask: reads what an item can be linked to, and gives it to a slot.
    """

    back_wanted = Signal()
    item_wanted = Signal(int)
    paper_wanted = Signal(str)
    delete_wanted = Signal()
    session_wanted = Signal()

    def __init__(
        self,
        desk: Desk,
        commands: Commands,
        *,
        ask: Callable[[Callable[[Choices], object]], object],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self.record: MeetingRecord | None = None
        self._commands = commands
        self._may_write = desk.workspace.user.role is not Role.READER
        self.head = Head()
        self.editor = EditorPane(desk, commands, ask=ask)
        ends = (self.editor.ends[OPENING].hour, self.editor.ends[CLOSING].hour)
        self.head_editor = HeadEditor(desk, commands, ends=ends)
        self.terms = MeetingTerms(desk, self.head.terms)
        self.cancelled = CancelledBar()
        self.steps = Steps()
        self.tabs = TabBar()
        self.agenda_pane = AgendaPane()
        self.agenda = self.agenda_pane.list
        self.lacks = self.agenda_pane.lacks
        titles = {"title": self.agenda_pane.new.field}
        self.unmade = UnmadeKeeper(desk, "new_item", typed=titles, subject="meeting", parent=self)
        self.attendance = AttendanceTab(desk)
        self.documents = DocumentsTab(desk)
        self.mending = Mending(self)
        self._lay_out()
        self._bind()
        self._connect()

    def show_record(self, record: MeetingRecord, *, at: int | None = None) -> None:
        """Show a meeting, at an item where one is named; of the same one its item stays."""
        same = self.record is not None and self.record.handle.id == record.handle.id
        if not same:
            self.leave()
        key = self.agenda.key() if same and at is None else at
        row = self.agenda.currentIndex().row()
        self.record = record
        editable = self._may_write and not record.row.status.locked
        self.head.show_record(record, editable=editable)
        self.head_editor.show_record(record)
        self.terms.show_record(record)
        self.cancelled.show_record(record, may_write=self._may_write)
        self.steps.show_record(record, may_write=self._may_write)
        self._offer(editable=editable)
        self._show_count(AGENDA, str(len(items_of(record))))
        self.attendance.show_meeting(record.handle.id, record.row.reference)
        self.documents.show_meeting(record)
        self.editor.renew_ends(record)
        if self._may_write:
            self.unmade.open(record.handle.id)
        self.agenda_pane.show_record(record, may_write=self._may_write)
        before = self.agenda.key()
        if not self.agenda.choose(key):
            self._choose_near(row if same else 1)
        elif key == before and key is not None:
            self._on_chosen(key)

    def choose(self, key: int | None) -> None:
        """Show an item by its id, the opening or the closing; an unknown one changes nothing."""
        self.agenda.choose(key)

    def choose_number(self, number: str) -> bool:
        """Show an item by its number; gives whether there is one."""
        items = self.record.items if self.record else ()
        found = next((one.handle.id for one in items if one.row.number == number), None)
        return self.agenda.choose(found)

    def show_item(self, item: ItemRecord) -> None:
        """Show an item, if it is still the one under the cursor."""
        record = self.record
        items = record.items if record else ()
        entry = next((one for one in items if one.handle.id == item.handle.id), None)
        if record is None or entry is None or item.handle.id != self.agenda.key():
            return
        words, counted = texts().gettext("Item {place} of {count}"), items_of(record)
        told = ""
        if entry in counted:  # a heading is not
            told = words.format(place=counted.index(entry) + 1, count=len(counted))
        self.editor.show_item(record, item, entry=entry, place=told)
        self.mending.arrive()

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        if self.tabs.currentIndex() == ATTENDANCE:
            return (self.head, self.tabs, *self.attendance.areas())
        if self.tabs.currentIndex() == DOCUMENTS:
            return (self.head, self.tabs, *self.documents.areas())
        return (self.head, self.tabs, self.agenda, self.editor)

    def put_away(self) -> None:
        """Store what is being typed."""
        self.editor.put_away()
        self.head_editor.put_away()
        self.attendance.put_away()
        self.unmade.flush()

    def leave(self) -> None:
        """Store what is being typed and forget the meeting."""
        self.editor.leave()
        self.attendance.put_away()
        self.documents.forget()
        self.head_editor.leave()
        self.terms.leave()
        self.mending.forget()
        self.unmade.close()
        self.steps.be_silent()
        self.record = None

    def edit_head(self) -> None:
        """Open the small editor of the head, or close it."""
        if not self.head_editor.isHidden():
            self._close_head()
        elif self.record is not None and not self.record.row.status.locked and self._may_write:
            self.head_editor.begin()

    def _offer(self, *, editable: bool) -> None:
        """Let the actions be those that can be done now."""
        for name in _WHILE_OPEN:
            self.actions_here[name].setEnabled(editable)
        self.actions_here["meetings.action_of_sentence"].setEnabled(self._may_write)
        locked = self.record is not None and self.record.row.status.locked
        self.actions_here["meetings.reopen"].setEnabled(self._may_write and locked)
        for name in ("meetings.to_next", "meetings.let_wait"):
            self.actions_here[name].setEnabled(self.cancelled.offers)

    def _show_count(self, tab: int, count: str) -> None:
        self.tabs.set_count(tab, count)
        self.tabs.setTabText(tab, self.tabs.tabText(tab))  # lets Qt measure the tab again

    def _choose_near(self, row: int) -> None:
        """Choose the row that stands where the last one stood, or the first item."""
        last = len(self.agenda.agenda.entries) - 1
        key = self.agenda.agenda.entries[min(max(row, 0), last)].key
        if key == CLOSING:
            key = OPENING if last == 1 else self.agenda.agenda.entries[last - 1].key
        self.agenda.choose(key)

    def _on_chosen(self, key: int) -> None:
        record = self.record
        if record is None:
            return
        if key in {OPENING, CLOSING}:
            self.editor.show_end(record, key)
            return
        shown = self.editor.item.item
        if shown is None or shown.handle.id != key:
            self.editor.wait_for_item()
        self.item_wanted.emit(key)

    def _on_entered(self) -> None:
        """Go into the texts; of an item that is being read, they are reached when it is there."""
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back(self) -> None:
        """One step back: from an open part to the agenda, from there to the list."""
        if not self.head_editor.isHidden() and has_focus_inside(self.head_editor):
            self._close_head()
        elif has_focus_inside(self.steps.approval):
            self.steps.approval.given_up.emit()
        elif has_focus_inside(self.terms):
            self.terms.back()
        elif has_focus_inside(self.attendance.participants):
            self.attendance.participants.back()
        elif has_focus_inside(self.editor) or has_focus_inside(self.agenda_pane.new):
            self.put_away()
            self.agenda.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.back_wanted.emit()

    def _close_head(self) -> None:
        self.head_editor.close_up()
        self.agenda.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_previous(self) -> None:
        self.agenda.step(-1)

    def _on_next(self) -> None:
        self.agenda.step(1)

    def _on_add_item(self) -> None:
        self.tabs.setCurrentIndex(AGENDA)
        self.agenda_pane.begin_item()

    def _on_print(self) -> None:
        self.paper_wanted.emit("minutes")

    def _on_counted(self, there: int, called: int) -> None:
        self._show_count(ATTENDANCE, f"{there}/{called}" if called else "")

    def _on_documents(self, count: int) -> None:
        self._show_count(DOCUMENTS, str(count) if count else "")

    def _lay_out(self) -> None:
        _ = texts().gettext
        self.tabs.add(_("Agenda && minutes"))
        self.tabs.add(_("Attendance"))
        self.tabs.add(_("Documents"))
        tabs = QHBoxLayout()
        tabs.setContentsMargins(_SIDE - 12, 0, _SIDE, 0)  # words stand on the line of the title
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.agenda_pane)
        self.splitter.addWidget(self.editor)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([_TREE, _TEXTS])
        self.editor.setMinimumWidth(_LEAST_TEXTS)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.splitter)
        self._stack.addWidget(self.attendance)
        self._stack.addWidget(self.documents)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        hours = Gapped(self.head_editor.hours.bar, side=_SIDE, gap=8, parent=self)
        off = Gapped(self.cancelled, side=_SIDE, gap=8, parent=self)
        for widget in (self.head, self.terms, hours, off, self.head_editor, rule(), self.steps):
            column.addWidget(widget)
        column.addLayout(tabs)
        column.addWidget(rule())
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.agenda)

    def _bind(self) -> None:
        acts = {
            "meetings.previous_item": self._on_previous,
            "meetings.next_item": self._on_next,
            "meetings.next_missing": self.lacks.go_on,
            "meetings.add_item": self._on_add_item,
            "meetings.decision_of_sentence": self.editor.item.decide_sentence,
            "meetings.action_of_sentence": self.editor.item.act_on_sentence,
            "meetings.consensus": self.editor.item.votes.agree,
            "meetings.more_facts": self.editor.item.show_more,
            "meetings.session": self.session_wanted.emit,
            "meetings.edit": self.edit_head,
            "meetings.reopen": self.steps.reopen,
            "meetings.cancel": self.steps.cancel,
            "meetings.to_next": self.cancelled.to_next,
            "meetings.let_wait": self.cancelled.let_wait,
            "meetings.delete": self.delete_wanted.emit,
            "meetings.print": self._on_print,
            "meetings.back": self._on_back,
        }
        self.actions_here = bind(self, IN_RECORD, acts=acts)
        names = ("meetings.edit", "meetings.reopen", "meetings.cancel", "meetings.delete")
        self.head.set_more([self.actions_here[name] for name in names])

    def _connect(self) -> None:
        self.tabs.currentChanged.connect(self._stack.setCurrentIndex)
        self.agenda.chosen.connect(self._on_chosen)
        self.agenda.entered.connect(self._on_entered)
        self.editor.stepped.connect(self.agenda.step)
        self.lacks.wanted.connect(self.mending.mend)
        self.mending.linked.connect(self.editor.linked)
        self.head.edit_wanted.connect(self.edit_head)
        self.head.paper_wanted.connect(self.paper_wanted)
        self.head.session.clicked.connect(self.session_wanted)
        self.head_editor.done.connect(self._close_head)
        self.unmade.restored.connect(self.agenda_pane.show_new)
        self.attendance.counted.connect(self._on_counted)
        self.documents.counted.connect(self._on_documents)
