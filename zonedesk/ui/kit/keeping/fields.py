"""Kinds of fields as a keeper sees them: a value, a text to draft it by, and when it changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QFocusEvent

from zonedesk.domain.errors import Refused
from zonedesk.domain.richtext import RichText
from zonedesk.domain.richtext_json import from_json, to_json
from zonedesk.ui.kit.labels import repolish

if TYPE_CHECKING:
    from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

    from zonedesk.ui.kit.richtext.editor import RichTextEdit
    from zonedesk.ui.kit.typed import TypedField

# A menu, another window of the desktop: the user comes back to where they were.
_STAYS = {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason}


class Field(QObject):
    """A field of a record; `typed` tells each change by the user, `left` that the focus went.

    Kinds override `value`, `show_value` and, where a value is no text, `drafted` and `undrafted`.

    Args:
        widget: that is typed in; its accessible name is the name of the field.
    """

    typed = Signal()
    left = Signal()

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.widget = widget
        widget.installEventFilter(self)

    @property
    def name(self) -> str:
        """What the field is called."""
        return self.widget.accessibleName()

    def value(self) -> object:
        """Give what stands in the field; text that cannot be read raises `Refused`."""
        raise NotImplementedError

    def show_value(self, value: object) -> None:
        """Show a value from the data; one that is there already leaves the cursor alone."""
        raise NotImplementedError

    def drafted(self) -> str:
        """Write what stands in the field as a draft keeps it."""
        return str(self.value())

    def undrafted(self, content: str) -> object:
        """Read a draft back; one that is no draft of this kind of field is ValueError."""
        return content

    def is_news(self, content: str, stored: object) -> bool:
        """Whether a draft says something else than is stored; one that is none says nothing."""
        try:
            return self.undrafted(content) != stored
        except ValueError:
            return False

    def put_back(self, content: str) -> None:
        """Show what a draft says."""
        self.show_value(self.undrafted(content))

    def mark_saved(self) -> None:
        """Remember that what stands here is stored."""

    def mark(self, sentence: str) -> None:
        """Mark as wrong what could not be stored; screen readers hear why. Empty unmarks."""
        self.widget.setAccessibleDescription(sentence)
        repolish(self.widget, wrong="true" if sentence else "false")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hear when the focus leaves."""
        if isinstance(event, QFocusEvent) and event.lostFocus() and event.reason() not in _STAYS:
            self.left.emit()
        return super().eventFilter(watched, event)


class RichField(Field):
    """A long text."""

    widget: RichTextEdit

    def __init__(self, widget: RichTextEdit) -> None:
        super().__init__(widget)
        widget.changed.connect(self.typed)

    def value(self) -> RichText:
        """Give the text."""
        return self.widget.rich()

    def show_value(self, value: object) -> None:
        """Show a text."""
        if isinstance(value, RichText):
            self.widget.set_rich(value)

    def drafted(self) -> str:
        """Write the text as JSON of its model."""
        return to_json(self.value())

    def undrafted(self, content: str) -> RichText:
        """Read the text back."""
        return from_json(content)

    def mark_saved(self) -> None:
        """Let the editor know, which keeps undo and cursor."""
        self.widget.mark_saved()


class LineField(Field):
    """A text of one line."""

    widget: QLineEdit

    def __init__(self, widget: QLineEdit) -> None:
        super().__init__(widget)
        widget.textEdited.connect(self.typed)
        widget.returnPressed.connect(self.left)

    def value(self) -> str:
        """Give the text."""
        return self.widget.text()

    def show_value(self, value: object) -> None:
        """Show a text."""
        if value != self.widget.text():
            self.widget.setText(str(value))
            self.widget.setCursorPosition(0)


class PlainField(Field):
    """A text of several lines without looks."""

    widget: QPlainTextEdit

    def __init__(self, widget: QPlainTextEdit) -> None:
        super().__init__(widget)
        self._filling = False
        widget.textChanged.connect(self._on_changed)

    def value(self) -> str:
        """Give the text."""
        return self.widget.toPlainText()

    def show_value(self, value: object) -> None:
        """Show a text."""
        if value != self.widget.toPlainText():
            self._filling = True
            self.widget.setPlainText(str(value))
            self._filling = False

    def _on_changed(self) -> None:
        if not self._filling:
            self.typed.emit()


class TypedKept(Field):
    """A day, an hour or another value that is typed; its draft is its text."""

    widget: TypedField

    def __init__(self, widget: TypedField) -> None:
        super().__init__(widget)
        widget.textEdited.connect(self.typed)
        widget.value_changed.connect(self._on_value)

    def value(self) -> object | None:
        """Give the value as it reads now."""
        return self.widget.read(self.widget.text())

    def show_value(self, value: object | None) -> None:
        """Show a value."""
        self.widget.set_value(value)

    def drafted(self) -> str:
        """Keep the text as it was typed, whether it can be read or not."""
        return self.widget.text()

    def undrafted(self, content: str) -> object | None:
        """Read the text back."""
        try:
            return self.widget.read(content)
        except Refused as refused:
            raise ValueError(content) from refused

    def is_news(self, content: str, stored: object) -> bool:
        """What cannot be read was typed all the same."""
        try:
            return self.undrafted(content) != stored
        except ValueError:
            return True

    def put_back(self, content: str) -> None:
        """Show the text as it was typed; what cannot be read is marked."""
        try:
            super().put_back(content)
        except ValueError:
            self.widget.setText(content)
            self.widget.take()

    def mark(self, sentence: str) -> None:
        """Leave the mark of a text that cannot be read."""
        super().mark(sentence)
        if self.widget.refusal is not None:
            repolish(self.widget, wrong="true")

    def _on_value(self) -> None:
        """A value that was chosen, from the calendar, is whole at once."""
        self.typed.emit()
        self.left.emit()
