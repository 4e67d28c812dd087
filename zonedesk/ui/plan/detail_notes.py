"""The follow-up of a plan line: what was written, where it was heard, a field for more (06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.words import FollowUpKind
from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.new_entry import NewEntry
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import literal, texts
from zonedesk.ui.kit.words import said

if TYPE_CHECKING:
    from zonedesk.domain.plan_record import PlanNote, PlanRecord


class NoteSection(QWidget):
    """The entries, the newest on top.

    `meeting_wanted` gives the reference of the meeting that heard one.
    """

    meeting_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._notes: tuple[PlanNote, ...] | None = None
        self.header = SectionHeader(_("Follow-up"), act=_("Note"), icon="add")
        self.editor = NewEntry(FollowUpKind.REMARK, closes=True)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        held = QVBoxLayout()
        held.setContentsMargins(0, 4, 0, 8)
        held.addWidget(self.editor)
        column.addWidget(self.header)
        column.addLayout(held)
        column.addLayout(self._rows)
        if self.header.button is not None:
            self.header.button.clicked.connect(self.editor.begin)

    def show_record(self, record: PlanRecord) -> None:
        """Show the entries of a line."""
        if self.header.button is not None:
            self.header.button.setVisible(record.may_edit)
        if record.notes == self._notes:
            return
        self._notes = record.notes
        self.header.set_count(len(record.notes))
        while (item := self._rows.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        for note in record.notes:
            self._rows.addWidget(self._entry(note))

    def _entry(self, note: PlanNote) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        told = filter(None, (shown_day(note.day), said(note.kind), note.author))
        head.addWidget(label(" · ".join(told), "secondary", tone="muted", wrap=True), 1)
        if note.meeting:
            heard = link(literal(note.meeting))
            heard.setObjectName(note.meeting)
            heard.clicked.connect(self._on_meeting)
            head.addWidget(heard, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(label(note.text, wrap=True))
        return made

    def _on_meeting(self) -> None:
        self.meeting_wanted.emit(self.sender().objectName())
