"""The follow-up of a plan line: what was written, where it was heard, a field for more (06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.words import FollowUpKind
from zonedesk.ui.kit.buttons import link, plain, small_one
from zonedesk.ui.kit.choices import SegmentedControl
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named, said
from zonedesk.ui.plan.fields import GrowingText

if TYPE_CHECKING:
    from zonedesk.domain.plan_record import PlanNote, PlanRecord


class NoteEditor(QWidget):
    """The field of a new entry with its kind; `written` gives kind and text (Ctrl+Enter)."""

    written = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.field = GrowingText(_("New entry"), hint=_("What happened, how it stands…"))
        kinds = [(one.value, named(one)) for one in FollowUpKind]
        self.kind = SegmentedControl(kinds, name=_("Kind of entry"), small=True)
        self.kind.choose(FollowUpKind.REMARK.value)
        self.button = small_one(plain(_("Add")))
        self.button.setToolTip(_("Add (Ctrl+Enter)"))
        self.button.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(8)
        column.addWidget(self.kind)
        column.addWidget(self.field)
        column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignRight)
        self.field.textChanged.connect(self._on_typed)
        self.field.sent.connect(self.write)
        self.button.clicked.connect(self.write)
        self.setFocusProxy(self.field)
        self.hide()

    @property
    def text(self) -> str:
        """What is typed."""
        return self.field.toPlainText().strip()

    def write(self) -> None:
        """Give what was typed, if anything was."""
        if self.text:
            kind = next(one for one in FollowUpKind if one.value == self.kind.code)
            self.written.emit(kind, self.text)

    def empty(self) -> None:
        """Forget what was typed, for it was stored."""
        self.field.clear()
        self.hide()

    def _on_typed(self) -> None:
        self.button.setEnabled(bool(self.text))


class NoteSection(QWidget):
    """The entries, the newest on top.

    Signals: `written` gives kind and text of a new entry, `meeting_wanted` the reference of the
    meeting that heard one.
    """

    written = Signal(object, str)
    meeting_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._notes: tuple[PlanNote, ...] | None = None
        self._line = 0
        self._typed: dict[int, str] = {}
        self.header = SectionHeader(_("Follow-up"), act=_("Note"), icon="add")
        self.editor = NoteEditor()
        self.editor.written.connect(self.written)
        self._rows = QVBoxLayout()
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(0)
        for part in (self.header, self.editor):
            column.addWidget(part)
        column.addLayout(self._rows)
        if self.header.button is not None:
            self.header.button.clicked.connect(self.open_editor)

    def show_record(self, record: PlanRecord) -> None:
        """Show the entries of a line; what was typed on another waits there."""
        if record.handle.id != self._line:
            self._change_line(record.handle.id)
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

    def open_editor(self) -> None:
        """Let the user write an entry."""
        self.editor.show()
        self.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_editor(self) -> bool:
        """Close the field, if nothing is typed in it; gives whether it was open."""
        was_open = self.editor.isVisible()
        if not self.editor.text:
            self.editor.hide()
        return was_open and not self.editor.isVisible()

    def forget(self, line: int) -> None:
        """Forget what was typed on a line, for it was stored."""
        self._typed.pop(line, None)
        if line == self._line:
            self.editor.empty()

    def _change_line(self, line: int) -> None:
        self._typed[self._line] = self.editor.text
        self._line = line
        typed = self._typed.pop(line, "")
        self.editor.field.setPlainText(typed)
        self.editor.setVisible(bool(typed))

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
            heard = link(note.meeting)
            heard.setObjectName(note.meeting)
            heard.clicked.connect(self._on_meeting)
            head.addWidget(heard, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(label(note.text, wrap=True))
        return made

    def _on_meeting(self) -> None:
        self.meeting_wanted.emit(self.sender().objectName())
