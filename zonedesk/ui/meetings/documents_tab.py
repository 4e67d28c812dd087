"""The tab *Documents* of a meeting: its own documents, and those of each item of its agenda."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from zonedesk.domain.agenda_numbers import unmarked
from zonedesk.domain.attachments import Subject, SubjectKind
from zonedesk.domain.topics import Topic
from zonedesk.services import attachments
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.attachments.actions import of_documents
from zonedesk.ui.kit.attachments.document_list import DocumentList
from zonedesk.ui.kit.buttons import quiet
from zonedesk.ui.kit.labels import grounded, label, rule
from zonedesk.ui.kit.panes import Toolbar
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from zonedesk.domain.attachments import AttachmentRow
    from zonedesk.domain.meeting_record import AgendaEntry, MeetingRecord
    from zonedesk.domain.topics import Changes
    from zonedesk.ui.kit.desk import Desk

PLACE: Final = "meetings"
IN_TAB: Final = of_documents(PLACE)
_SIDE: Final = 24


class DocumentsTab(QWidget):
    """A group of documents for the meeting and for each item; files can be dropped on each.

    Signals: `seen` gives a document that is to be shown and its version or None; `told` words of
    a toast, as `Page.told`; `counted` how many documents there are in all.
    """

    seen = Signal(object, object)
    told = Signal(str, str, object)
    counted = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self._desk = desk
        self._meeting: Subject | None = None
        self._called = ""
        self._headings: tuple[tuple[Subject, str], ...] = ()
        self._rows: tuple[AttachmentRow, ...] = ()
        self._fits = False  # the groups are those of the meeting
        self.groups: dict[Subject, DocumentList] = {}
        self.count = label(tone="muted")
        self.export_all = quiet(texts().gettext("Export all…"), icon="download")
        self._lay_out()
        acts = {one.id: partial(self._on_act, one.id.rpartition(".")[2]) for one in IN_TAB}
        self.actions_here = bind(self, IN_TAB, acts=acts)
        self.export_all.clicked.connect(self._on_export_all)
        desk.hub.changed.connect(self._on_changed)

    def show_meeting(self, record: MeetingRecord) -> None:
        """Show the documents of a meeting and of its items."""
        meeting = Subject(SubjectKind.MEETING, record.handle.id)
        self._called = record.row.reference
        headings = ((meeting, texts().gettext("Of the meeting")), *map(_heading, record.items))
        self._fits = self._fits and meeting == self._meeting and headings == self._headings
        self._meeting, self._headings = meeting, headings
        self.read()

    def read(self) -> None:
        """Read the documents again."""
        if self._meeting is not None:
            work = partial(attachments.attached_to_meeting, self._desk.workspace, self._meeting.id)
            self._desk.lane.query(work, partial(self._on_read, self._meeting))

    def forget(self) -> None:
        """Know no meeting any more."""
        self._meeting = None

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks: each group."""
        return (self.export_all, *self.groups.values())

    def current(self) -> DocumentList | None:
        """Give the group that has the focus."""
        return next((one for one in self.groups.values() if one.has_focus()), None)

    def _lay_out(self) -> None:
        bar = Toolbar()
        bar.row.addWidget(self.count)
        bar.row.addStretch(1)
        bar.row.addWidget(self.export_all)
        page = grounded(QWidget(), "surface")
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(0, 0, 0, 24)
        self._column.setSpacing(8)
        self._column.addStretch(1)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(rule())
        column.addWidget(self._area, 1)

    def _show_groups(self) -> None:
        if not self._fits:
            self._fits = True
            self._make_groups()
        for subject, group in self.groups.items():
            own = tuple(row for row in self._rows if row.subject == subject)
            group.show_documents(subject, own)

    def _make_groups(self) -> None:
        """Make a group for each heading; those of the agenda before keep their place and focus."""
        before, self.groups = self.groups, {}
        for place, (subject, words) in enumerate(self._headings):
            group = before.pop(subject, None) or self._group(words)
            group.set_words(words)
            self._column.insertWidget(place, group)
            self.groups[subject] = group
        for gone in before.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()

    def _group(self, words: str) -> DocumentList:
        made = DocumentList(self._desk, PLACE, side=_SIDE, words=words, bound=False)
        made.share(self.actions_here)
        made.seen.connect(self.seen)
        made.told.connect(self.told)
        return made

    def _on_read(self, meeting: Subject, rows: tuple[AttachmentRow, ...]) -> None:
        if meeting != self._meeting:
            return
        self._rows = rows
        if self.isVisible():
            self._show_groups()
        words = texts().ngettext("{count} document", "{count} documents", len(rows))
        self.count.setText(words.format(count=len(rows)))
        self.export_all.setEnabled(bool(rows))
        self.counted.emit(len(rows))

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if Topic.ATTACHMENTS in changes:
            self.read()

    def _on_act(self, name: str) -> None:
        group = self.current() or next(iter(self.groups.values()), None)
        if name == "export_all":
            self._on_export_all()
        elif name == "export_folder":
            self._on_export_folder()
        elif group is not None:
            group.act(name)

    def _on_export_all(self) -> None:
        first = next(iter(self.groups.values()), None)
        if first is not None and self._meeting is not None:
            first.exporter.ask_all(self._meeting, self._called)

    def _on_export_folder(self) -> None:
        first = next(iter(self.groups.values()), None)
        if first is not None and self._meeting is not None:
            first.exporter.ask_folder(self._meeting)

    def showEvent(self, event: QShowEvent) -> None:
        """Make the groups when they are first looked at."""
        super().showEvent(event)
        if self._meeting is not None:
            self._show_groups()


def _heading(entry: AgendaEntry) -> tuple[Subject, str]:
    number = unmarked(entry.label or entry.row.number)
    words = " ".join(filter(None, (number, entry.row.title)))
    return Subject(SubjectKind.ITEM, entry.handle.id), words
