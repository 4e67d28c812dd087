"""Rows of a form: label, field and the line that says what is wrong (component 10)."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from zonedesk.ui.kit.canvas import SHAPE, Canvas
from zonedesk.ui.kit.labels import Painted, label, repolish
from zonedesk.ui.kit.texts import plain_words
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

_ABOVE_FIELD, _BEFORE_SENTENCE = 4, 8


class Trouble(QWidget):
    """What is wrong with a field: ■ and a sentence, in stop colour."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BEFORE_SENTENCE)
        self._words = label("", "secondary", tone="stop", wrap=True)
        row.addWidget(_Square(self), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._words, 1)
        self.hide()

    @property
    def words(self) -> str:
        """The sentence; empty when nothing is wrong."""
        return self._words.text()

    def say(self, sentence: str) -> None:
        """Show a sentence, or go with an empty one."""
        self._words.setText(sentence)
        self.setVisible(bool(sentence))


class _Square(Painted):
    """The stop shape before the sentence."""

    def draw(self, canvas: Canvas) -> None:
        """Draw the shape."""
        canvas.shape(self.rect(), Shape.STOP, tone="stop", size=SHAPE)

    def measure(self) -> QSize:
        """Measure the shape."""
        theme = theme_of(self)
        return QSize(theme.px(SHAPE), theme.px(SHAPE))


class FormRow(QWidget):
    """A field with its label above and its trouble below or at its right.

    The label is the field's buddy: its access key goes to the field, and screen readers name the
    field by it. A refusal stands beside the field, never in a box (trust.md rule 20).

    Args:
        words: label, with its access key, for example ``"&Titel"``.
        field: the widget that is filled in; for a compound one its focus proxy gets the key.
        beside: the trouble stands at the right of the field instead of under it.
    """

    def __init__(
        self, words: str, field: QWidget, *, beside: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.field = field
        self.label = label(words, "secondary", tone="muted", semibold=True)
        self.label.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(plain_words(words))
        self.trouble = Trouble()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_ABOVE_FIELD)
        column.addWidget(self.label)
        if not beside:
            column.addWidget(field)
            column.addWidget(self.trouble)
            return
        row = QHBoxLayout()
        row.setSpacing(_BEFORE_SENTENCE)
        row.addWidget(field)
        row.addWidget(self.trouble, 1)
        row.addStretch(0)
        column.addLayout(row)

    def refuse(self, sentence: str) -> None:
        """Mark the field as wrong and say why; screen readers hear it with the field."""
        self.trouble.say(sentence)
        self.field.setAccessibleDescription(sentence)
        repolish(self.field, wrong="true" if sentence else "false")

    def accept(self) -> None:
        """Take the mark away."""
        self.refuse("")

    @property
    def wrong(self) -> bool:
        """Whether the field is marked as wrong."""
        return bool(self.trouble.words)


def label_of(field: QWidget, *, within: QWidget) -> QLabel | None:
    """Find the label whose buddy a field is, inside a form; None when it has none."""
    return next((each for each in within.findChildren(QLabel) if each.buddy() is field), None)
