"""A new note on a dossier: its kind, its text, kept as a draft while it is typed (3.1)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from zonedesk.domain.words import FollowUpKind
from zonedesk.services import drafts
from zonedesk.services.drafts import Place
from zonedesk.ui.kit.buttons import plain, quiet, small_one
from zonedesk.ui.kit.choices import SegmentedControl
from zonedesk.ui.kit.keeping.record import DRAFT_SECONDS
from zonedesk.ui.kit.labels import KeyHint
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QObject

    from zonedesk.domain.handles import Handle
    from zonedesk.services.drafts import KeptDraft
    from zonedesk.ui.kit.desk import Desk

_NOTE_LINES = 3
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}
_SUBJECT, _FIELD = "dossier", "note"


class NoteEditor(QWidget):
    """A new note: its kind, its text; Ctrl+Enter adds it, Esc puts the editor away.

    `added` gives kind and text. What was typed and never added comes back with its dossier.

    Args:
        desk: the open work folder, in which the draft is kept.
    """

    added = Signal(object, str)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._desk = desk
        self._handle: Handle | None = None
        self.draft_timer = QTimer(self, singleShot=True, interval=DRAFT_SECONDS * 1000)
        self.draft_timer.timeout.connect(self.keep_draft)
        kinds = [(one.value, named(one)) for one in FollowUpKind]
        self.kind = SegmentedControl(kinds, name=_("Kind of note"), small=True)
        self.kind.choose(FollowUpKind.REMARK.value)
        self.text = QPlainTextEdit()
        self.text.setAccessibleName(_("Note"))
        self.text.setTabChangesFocus(True)
        self.button = small_one(plain(_("Add")))
        self.cancel = small_one(quiet(_("Cancel")))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.button)
        row.addWidget(KeyHint("Ctrl+Enter"))
        row.addStretch(1)
        row.addWidget(self.cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 12)
        column.setSpacing(8)
        column.addWidget(self.kind)
        column.addWidget(self.text)
        column.addLayout(row)
        self.text.installEventFilter(self)
        self.text.textChanged.connect(self._on_text)
        self.button.clicked.connect(self.add)
        self.cancel.clicked.connect(self.put_away)
        self._on_text()
        self._fit()
        self.hide()

    def serve(self, handle: Handle) -> None:
        """Take notes on a dossier; of another one, what was typed before comes back."""
        other = self._handle is None or self._handle.id != handle.id
        self._handle = handle
        if other:
            self.text.clear()
            self.hide()
            work = partial(drafts.of_record, self._desk.workspace, _SUBJECT, record_id=handle.id)
            self._desk.lane.query(work, partial(self._on_drafts, handle))

    def begin(self) -> None:
        """Show the editor with the focus in the text."""
        self.show()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def add(self) -> None:
        """Give what was written, if anything was; it stays here until it is stored."""
        text = self.text.toPlainText().strip()
        if text:
            kinds = {kind.value: kind for kind in FollowUpKind}
            self.added.emit(kinds.get(self.kind.code or "", FollowUpKind.REMARK), text)

    def put_away(self) -> None:
        """Forget what was written, its draft too."""
        self.text.clear()
        self.draft_timer.stop()
        self.hide()
        if self._handle is not None:
            work = partial(drafts.drop, self._desk.workspace, self._place(self._handle))
            self._desk.lane.query(work)

    def keep_draft(self) -> None:
        """Keep what was written so far; called by the timer, and before the folder is locked."""
        text = self.text.toPlainText()
        self.draft_timer.stop()
        if self._handle is not None and text.strip():
            place, version = self._place(self._handle), self._handle.row_version
            work = partial(
                drafts.keep, self._desk.workspace, place, content=text, row_version=version
            )
            self._desk.lane.query(work)

    def _place(self, handle: Handle) -> Place:
        return Place(_SUBJECT, handle.id, _FIELD)

    def _on_drafts(self, handle: Handle, found: Sequence[KeptDraft]) -> None:
        kept = next((one for one in found if one.place.field == _FIELD), None)
        here = self._handle is not None and self._handle.id == handle.id
        if kept is not None and here and not self.text.toPlainText():
            self.text.setPlainText(kept.content)
            self.show()

    def _on_text(self) -> None:
        written = bool(self.text.toPlainText().strip())
        self.button.setEnabled(written)
        if written and not self.draft_timer.isActive():
            self.draft_timer.start()

    def _fit(self) -> None:
        theme = theme_of(self)
        self.text.setFixedHeight(_NOTE_LINES * theme.type.line("body") + 16)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear Ctrl+Enter in the text, before anything else does."""
        if watched is self.text and event.type() == QEvent.Type.ShortcutOverride:
            if _adds(event):
                event.accept()
                return True
        elif watched is self.text and event.type() == QEvent.Type.KeyPress and _adds(event):
            self.add()
            return True
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "text"):
            self._fit()


def _adds(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.key() not in _ENTER:
        return False
    return bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
