"""The sentences on comings and goings in the minutes, each written over in its place (04, R58)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.ui.kit.growing import GrowingText
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.messages import Icon
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.icons import LINE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QKeyEvent

    from zonedesk.domain.sittings import PresenceSentence

_TO_FIRST_LINE = 6
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class SentenceField(GrowingText):
    """One sentence; left or with Enter it is `written`, emptied it is made again, Esc undoes."""

    written = Signal(int, str)

    def __init__(self, sentence: PresenceSentence) -> None:
        words = texts().gettext("Sentence at item {number}").format(number=sentence.item)
        hint = texts().gettext("It is made again")
        super().__init__(words, hint=hint, quiet=True)
        self.sentence = sentence
        self.show_sentence(sentence)

    def show_sentence(self, sentence: PresenceSentence) -> None:
        """Show it as it is stored; what is being typed stays."""
        typed = self.hasFocus() and self.toPlainText() != self.sentence.words
        self.sentence = sentence
        if not typed and self.toPlainText() != sentence.words:
            self.setPlainText(sentence.words)

    def take(self) -> None:
        """Tell what was written, if it is something else than before."""
        words = " ".join(self.toPlainText().split())
        if words != self.sentence.words:
            self.written.emit(self.sentence.event_id, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write with Enter; Esc shows again what was there."""
        if event.key() in _ENTER:
            self.take()
        elif event.key() == Qt.Key.Key_Escape and self.toPlainText() != self.sentence.words:
            self.setPlainText(self.sentence.words)
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Write what was typed when the field is left."""
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.take()


class SentenceList(QWidget):
    """All of them, in the order of the minutes; `written` gives an event and its words."""

    written = Signal(int, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        none = texts().gettext("Nobody comes in or leaves.")
        self._none = label(none, tone="muted", wrap=True)
        self._column.addWidget(self._none)
        self.fields: list[SentenceField] = []
        self._rows: list[QWidget] = []

    def show_sentences(self, sentences: Sequence[PresenceSentence], *, editable: bool) -> None:
        """Show what the minutes say; the same ones again keep the cursor."""
        ids = [(one.event_id, one.item) for one in sentences]
        if ids != [(one.sentence.event_id, one.sentence.item) for one in self.fields]:
            self._make(sentences)
        for field, sentence in zip(self.fields, sentences, strict=True):
            field.show_sentence(sentence)
            field.setReadOnly(not editable)
        self._none.setVisible(not sentences)

    def _make(self, sentences: Sequence[PresenceSentence]) -> None:
        for row in self._rows:
            row.hide()
            row.deleteLater()
        self.fields = [SentenceField(one) for one in sentences]
        self._rows = [_row(field) for field in self.fields]
        for field, row in zip(self.fields, self._rows, strict=True):
            field.written.connect(self.written)
            self._column.addWidget(row)


def _row(field: SentenceField) -> QWidget:
    """Put a sentence beside the sign of coming or leaving."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    sign = QVBoxLayout()
    sign.setContentsMargins(0, _TO_FIRST_LINE, 0, 0)
    meaning = "log_in" if field.sentence.arrives else "log_out"
    sign.addWidget(Icon(meaning, tone="muted", size=LINE), 0, Qt.AlignmentFlag.AlignTop)
    row.addLayout(sign)
    row.addWidget(field, 1)
    return made
