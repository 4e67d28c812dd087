"""A field whose text means a value: read when it is left, kept as typed when it cannot be read.

Never a masked edit and never a box: what is wrong stays as it was typed, is marked, and its
refusal goes to the form row beside it (trust.md rules 20, 21). The field may be empty.
"""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from zonedesk.domain.errors import Refused
from zonedesk.ui.kit.labels import repolish


class TypedField(QLineEdit):
    """A line whose text is read into a value when the field is left or Enter is pressed.

    `value_changed` gives each new value (None when emptied), `refused` the refusal of a text that
    cannot be read, and None as soon as the user types on. Kinds override `read` and `written`.
    """

    value_changed = Signal(object)
    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value: object | None = None
        self._refusal: Refused | None = None
        self.editingFinished.connect(self.take)
        self.textEdited.connect(self._on_typed)

    @property
    def refusal(self) -> Refused | None:
        """Why the text cannot be read; None while it can."""
        return self._refusal

    def read(self, text: str) -> object | None:
        """Read a text; empty is None, and what cannot be read raises `Refused`."""
        raise NotImplementedError

    def written(self, value: object) -> str:
        """Write a value as the field shows it."""
        raise NotImplementedError

    def value(self) -> object | None:
        """Give the last value that could be read."""
        return self._value

    def set_value(self, value: object | None) -> None:
        """Show a value from the data; one that is there already leaves text and cursor alone."""
        if value == self._value and self._refusal is None and not self.isModified():
            return
        self._value = value
        self._show(value)

    def take(self) -> bool:
        """Read what was typed now; gives whether the field holds a value or is empty."""
        try:
            value = self.read(self.text())
        except Refused as refused:
            self._mark(refused)
            return False
        self._show(value)
        if value != self._value:
            self._value = value
            self.value_changed.emit(value)
        return True

    def _show(self, value: object | None) -> None:
        text = "" if value is None else self.written(value)
        if text != self.text():
            self.setText(text)
        self.setModified(False)
        self._mark(None)

    def _mark(self, refused: Refused | None) -> None:
        if refused is self._refusal:
            return
        self._refusal = refused
        repolish(self, wrong="false" if refused is None else "true")
        self.refused.emit(refused)

    def _on_typed(self) -> None:
        self._mark(None)
