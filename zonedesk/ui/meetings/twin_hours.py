"""One hour of a meeting in two fields: below its head, and beside the text of its opening."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker

from zonedesk.ui.kit.keeping.fields import TypedKept
from zonedesk.ui.kit.labels import repolish

if TYPE_CHECKING:
    from zonedesk.ui.kit.typed import TypedField


class TwinKept(TypedKept):
    """A typed value with two fields; what is typed in one stands in the other at once.

    They have one keeper: of one value there is one draft, and no conflict with itself.

    Args:
        widget: the field that gives the value its name.
        twin: the other one.
    """

    def __init__(self, widget: TypedField, twin: TypedField) -> None:
        super().__init__(widget)
        self._twin = twin
        twin.installEventFilter(self)
        twin.textEdited.connect(self.typed)
        for one, other in ((widget, twin), (twin, widget)):
            one.textEdited.connect(partial(_mirror, other))
            one.value_changed.connect(partial(_take_over, other))
        twin.value_changed.connect(self._on_value)

    def show_value(self, value: object | None) -> None:
        """Show a value in both."""
        super().show_value(value)
        self._twin.set_value(value)

    def put_back(self, content: str) -> None:
        """Show the text as it was typed in both."""
        super().put_back(content)
        _mirror(self._twin, self.widget.text())

    def mark(self, sentence: str) -> None:
        """Mark both as wrong."""
        super().mark(sentence)
        self._twin.setAccessibleDescription(sentence)
        repolish(self._twin, wrong=self.widget.property("wrong") or "false")


def _mirror(field: TypedField, text: str) -> None:
    field.setText(text)
    field.setModified(True)  # so that a value from the data takes its place


def _take_over(field: TypedField, value: object | None) -> None:
    with QSignalBlocker(field):
        field.set_value(value)
