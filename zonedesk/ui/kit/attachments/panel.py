"""The documents of one record: heading, what there is to say, rows (05: *Documenten*)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.ui.kit.attachments.dropping import DropZone
from zonedesk.ui.kit.attachments.facts_form import FactsForm
from zonedesk.ui.kit.attachments.progress import TakingRow
from zonedesk.ui.kit.attachments.reasons import ReasonBar
from zonedesk.ui.kit.attachments.rows import DocumentRows
from zonedesk.ui.kit.labels import label, rule
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from zonedesk.domain.attachments import AttachmentRow, Subject

_LINES_FROM = 24


class DocumentsPanel(QWidget):
    """What a list of documents looks like; `DocumentList` lets it do something.

    Signals: `brought` gives what was dropped on it.

    Args:
        today: the day in Brussels.
        side: room at both sides; over the whole width, 24, lines stand between.
        words: heading; *Documents* unless said.
        hint: whether an empty list says what belongs here.
    """

    brought = Signal(object)

    def __init__(
        self,
        today: Callable[[], date],
        *,
        side: int = 0,
        words: str = "",
        hint: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.subject: Subject | None = None
        self._hints = hint
        self._editable = False
        self.header = SectionHeader("", count=0, act=_("File"), icon="add")
        self.add_button = self.header.button
        self.set_words(words)
        self.bar = MessageBar("stop", "")
        self.reason = ReasonBar()
        self.taking_row = TakingRow()
        self.rows = DocumentRows(side=side)
        self.facts: FactsForm | None = None
        self._today, self._side = today, side
        self.hint = label(tone="muted", wrap=True)
        self._lay_out(side)
        self.zone = DropZone(self, ready=self.takes)
        self.zone.dropped.connect(self.brought)
        self.bar.acted.connect(self.bar.hide)
        self.reason.declined.connect(self._on_facts_left)
        self.show_rows(None, (), editable=False)

    def show_rows(
        self, subject: Subject | None, rows: Sequence[AttachmentRow], *, editable: bool
    ) -> None:
        """Show the documents of a record; of the same one the cursor stays.

        Args:
            subject: the record; None where there is none.
            rows: its documents.
            editable: whether documents can be added and changed here.
        """
        if subject != self.subject:
            self.be_silent()
        self.subject, self._editable = subject, editable
        self.rows.editable = editable
        had_focus = self.rows.hasFocus()
        self.rows.show_documents(rows)
        self.rows.setVisible(bool(rows))
        self.header.set_count(len(rows))
        if self.add_button is not None:
            self.add_button.setVisible(editable)
        self._tell_hint(empty=not rows)
        if had_focus and not rows and self.add_button is not None and editable:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_words(self, words: str) -> None:
        """Give it another heading; *Documents* without words."""
        _ = texts().gettext
        self.header.set_words(words or _("Documents"))
        self.setAccessibleName(words or _("Documents"))
        if self.add_button is not None:
            name = _("Add files: {name}").format(name=words) if words else _("Add files")
            self.add_button.setAccessibleName(name)

    def facts_form(self) -> FactsForm:
        """Give the form of what else is known of a document; made when it is first wanted."""
        if self.facts is None:
            self.facts = FactsForm(self._today)
            self.facts.left.connect(self._on_facts_left)
            self._column.insertLayout(self._column.count() - 1, _inside(self.facts, self._side))
        return self.facts

    def takes(self) -> bool:
        """Whether files can be added now."""
        return self._editable and self.subject is not None

    def say(self, troubles: Sequence[str]) -> None:
        """Say what did not come in; nothing takes an older message away."""
        words = "\n".join(troubles)
        self.bar.tell("stop", words, act=texts().gettext("Close"))
        self.bar.setVisible(bool(words))

    def be_silent(self) -> None:
        """Forget what was said and asked of another record."""
        self.bar.hide()
        self.reason.hide()
        if self.facts is not None:
            self.facts.close_up()

    def has_focus(self) -> bool:
        """Whether the focus is in it."""
        return has_focus_inside(self)

    def _tell_hint(self, *, empty: bool) -> None:
        _ = texts().gettext
        words = _("No documents yet. Drop files here, or paste them with Ctrl+V.")
        self.hint.setText(words if self._editable else _("No documents."))
        self.hint.setVisible(empty and self._hints)

    def _on_facts_left(self) -> None:
        self.rows.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self, side: int) -> None:
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.header, self.bar, self.reason, self.taking_row):
            column.addLayout(_inside(part, side))
        if side >= _LINES_FROM:
            column.addWidget(rule())
        column.addWidget(self.rows)
        column.addLayout(_inside(self.hint, side))
        self.hint.setContentsMargins(0, 6, 0, 6)
        self.bar.hide()


def _inside(part: QWidget, side: int) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setContentsMargins(side, 0, side, 0)
    made.addWidget(part)
    return made
