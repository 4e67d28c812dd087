"""The numbers of a vote by count or in secret: one field a choice (R71)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.errors import Refused
from zonedesk.domain.words import VoteChoice
from zonedesk.ui.kit.flow_row import FlowRow, Named
from zonedesk.ui.kit.forms import Trouble
from zonedesk.ui.kit.typed import TypedField
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.kit.words import named
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFocusEvent

_WIDE = 56
_FIGURES: Final = re.compile("[0-9]{1,4}")


class VotesField(TypedField):
    """A number of votes; `left` tells that the focus went."""

    left = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("small", "true")
        self.setFixedWidth(theme_of(self).px(_WIDE))

    def read(self, text: str) -> int | None:
        """Read a whole number; raises `Refused` ``count.unreadable`` (found)."""
        typed = text.strip()
        if not typed:
            return None
        if not _FIGURES.fullmatch(typed):
            raise Refused("count.unreadable", found=typed)
        return int(typed)

    def written(self, value: object) -> str:
        """Write the number as it can be typed again."""
        return str(value)

    def number(self) -> int | None:
        """Give what stands in the field now; None when it is empty or cannot be read."""
        text = self.text().strip()
        return int(text) if _FIGURES.fullmatch(text) else None

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field is left."""
        super().focusOutEvent(event)
        self.left.emit()


class NumbersEntry(QWidget):
    """A field for each choice, in a row.

    Signals: `changed` with each key, `left` when a field is left.

    Args:
        choices: for which there is a field.
    """

    changed = Signal()
    left = Signal()

    def __init__(
        self,
        choices: tuple[VoteChoice, ...] = tuple(VoteChoice),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.fields: dict[VoteChoice, VotesField] = {}
        self._named: dict[VoteChoice, QWidget] = {}
        self.trouble = Trouble()
        for choice in choices:
            field = VotesField(named(choice))
            self.fields[choice], self._named[choice] = field, Named(named(choice), field)
            field.textEdited.connect(self.changed)
            field.left.connect(self.left)
            field.refused.connect(self._on_refused)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(FlowRow(list(self._named.values()), gap=16))
        column.addWidget(self.trouble)

    def show_numbers(self, numbers: Mapping[VoteChoice, int], *, editable: bool) -> None:
        """Show the numbers that are stored; what is being typed stays."""
        for choice, field in self.fields.items():
            field.setReadOnly(not editable)
            field.set_value(numbers.get(choice))

    def show_only(self, choices: tuple[VoteChoice, ...]) -> None:
        """Show the fields of some choices."""
        for choice, both in self._named.items():
            both.setVisible(choice in choices)

    def numbers(self) -> dict[VoteChoice, int]:
        """Give what stands in the fields now; empty ones are left out."""
        return {
            choice: number
            for choice, field in self.fields.items()
            if not self._named[choice].isHidden() and (number := field.number()) is not None
        }

    @property
    def readable(self) -> bool:
        """Whether every field holds a number or nothing."""
        return all(
            field.number() is not None or not field.text().strip() for field in self.fields.values()
        )

    def take(self) -> bool:
        """Read all fields; gives whether they could be read."""
        read = [field.take() for field in self.fields.values()]
        return all(read)

    def _on_refused(self, refused: Refused | None) -> None:
        self.trouble.say("" if refused is None else verdict_words(refused))
