"""The sentence that the minutes print of a vote: made by itself until somebody touches it (R71)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zonedesk.ui.kit.buttons import link, small_one
from zonedesk.ui.kit.growing import GrowingText
from zonedesk.ui.kit.labels import repolish
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent

    from zonedesk.domain.vote_record import VoteLine


class _Sentence(GrowingText):
    """The text itself."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field is left."""
        super().focusOutEvent(event)
        self.left.emit()


class SentenceLine(QWidget):
    """A sentence, muted and slanted while it is the generated one.

    `wanted` gives the sentence that is to stand; empty brings the generated one back.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._shown = ""
        self._own = False
        self.text = _Sentence(_("Sentence in the minutes"))
        self.restore = small_one(link(_("Restore")))
        self.restore.setToolTip(_("Bring the generated sentence back"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.text, 1)
        row.addWidget(self.restore, 0, Qt.AlignmentFlag.AlignTop)
        self.text.left.connect(self.take)
        self.text.textChanged.connect(self._on_changed)
        self.restore.clicked.connect(self._on_restore)

    @property
    def typed(self) -> bool:
        """Whether something else stands there than was shown."""
        return self._now() != self._shown

    def show_vote(self, vote: VoteLine | None, *, editable: bool) -> None:
        """Show the sentence of a vote; what is being typed stays."""
        sentence = vote.sentence if vote is not None else ""
        self._own = vote is not None and vote.own_sentence
        if not (self.typed and self.text.hasFocus()):
            self._shown = sentence
            if self._now() != sentence:
                self.text.setPlainText(sentence)
        self.text.setReadOnly(not editable)
        self.setVisible(bool(sentence))
        self._dress()

    def take(self) -> None:
        """Store what was typed."""
        if self.typed and not self.text.isReadOnly():
            self._shown = self._now()
            self.wanted.emit(self._shown)

    def forget(self) -> None:
        """Forget what was typed."""
        self.text.setPlainText(self._shown)

    def _now(self) -> str:
        return " ".join(self.text.toPlainText().split())

    def _on_changed(self) -> None:
        self._dress()

    def _on_restore(self) -> None:
        self._shown = self._now()
        self.wanted.emit("")

    def _dress(self) -> None:
        made = not self._own and not self.typed
        self.restore.setVisible(self._own and not self.text.isReadOnly())
        if self.text.property("made") != str(made).lower():
            repolish(self.text, made=str(made).lower())
