"""The fields of a dossier: they look like text until they are used (05)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from zonedesk.domain.amounts import parse_amount
from zonedesk.domain.words import Word
from zonedesk.i18n.formats import amount
from zonedesk.ui.kit.chips import Chip
from zonedesk.ui.kit.keeping.fields import Field
from zonedesk.ui.kit.menu_button import drop_menu
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.typed import TypedField

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from zonedesk.ui.kit.looks import ChipLook


class AmountField(TypedField):
    """An amount in euro, shown as ``17.600,00``, or nothing; its value is in cents."""

    def read(self, text: str) -> int | None:
        """Read an amount as it was typed."""
        return parse_amount(text)

    def written(self, value: object) -> str:
        """Write an amount with its cents."""
        words = amount(value, texts().language) if isinstance(value, int) else ""
        return f"€ {words}" if words else ""


class ChoiceChip(Chip):
    """A chip whose menu changes what it tells: a status, a marking, a result; `shown` tells it.

    Args:
        choices: what can be chosen; None among them takes the value away.
        look: how a choice looks.
        name: what is chosen, for screen readers.

    Attributes:
        asks: is told a choice first; True where it has a question, and takes it later itself.
    """

    shown = Signal()

    def __init__(
        self,
        choices: Sequence[Word | None],
        *,
        look: Callable[[Any], ChipLook],
        name: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look(choices[0]), parent, acts=True)
        self._look_of = look
        self._name = name
        self.choices = tuple(choices)
        self.value: Word | None = choices[0]
        self.kept: ChoiceKept | None = None
        self.asks: Callable[[Any], bool] | None = None
        self.clicked.connect(self._open)
        self.show_value(choices[0])

    def show_value(self, value: Word | None) -> None:
        """Show what was chosen."""
        self.value = value
        look = self._look_of(value)
        self.show_look(look)
        self.setAccessibleName(f"{self._name}: {look.words}")
        self.shown.emit()

    def menu(self) -> QMenu:
        """Make the menu of all choices, the one that holds ticked."""
        made = QMenu(self)
        for choice in self.choices:
            action = made.addAction(self._look_of(choice).words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(choice is self.value)
            action.triggered.connect(partial(self._on_chosen, choice))
        return made

    def _open(self) -> None:
        drop_menu(self.menu(), self, gap=2)

    def _on_chosen(self, choice: Word | None) -> None:
        if choice is not self.value and not (self.asks and self.asks(choice)):
            self.take(choice)

    def take(self, choice: Word | None) -> None:
        """Choose something and let it be stored."""
        if choice is not self.value and self.kept is not None:
            self.show_value(choice)
            self.kept.typed.emit()
            self.kept.left.emit()


class ChoiceKept(Field):
    """A chip as a keeper sees it: what is chosen is stored at once."""

    widget: ChoiceChip

    def __init__(self, widget: ChoiceChip, *, name: str) -> None:
        super().__init__(widget)
        self._words = name
        widget.kept = self

    @property
    def name(self) -> str:
        """What is chosen."""
        return self._words

    def value(self) -> Word | None:
        """Give what is chosen."""
        return self.widget.value

    def show_value(self, value: object) -> None:
        """Show what is stored."""
        self.widget.show_value(value if isinstance(value, Word) else None)

    def drafted(self) -> str:
        """Write the code."""
        return "" if self.widget.value is None else self.widget.value.value

    def undrafted(self, content: str) -> Word | None:
        """Read the code back."""
        codes = {"" if one is None else one.value: one for one in self.widget.choices}
        if content not in codes:
            raise ValueError(content)
        return codes[content]
