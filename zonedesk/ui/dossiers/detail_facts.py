"""The facts of a dossier, edited in place: names of 96, values after them (05)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QLineEdit

from zonedesk.ui.dossiers.fields import AmountField
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.facts import FactGrid, quiet_field
from zonedesk.ui.kit.keeping.fields import LineField, TypedKept
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.typed import TypedField

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from zonedesk.ui.kit.keeping.record import RecordKeeper

_Kind = TypeVar("_Kind", bound=TypedField)


class Facts:
    """The fields of the facts, kept by a keeper under the names of the command.

    Args:
        keeper: stores what is typed.
        today: the day in Brussels, for days as they are typed.
    """

    def __init__(self, keeper: RecordKeeper, today: Callable[[], date]) -> None:
        _ = texts().gettext
        self._keeper = keeper
        self.grid = FactGrid()
        self.fields: list[QLineEdit] = []
        self.category = self._picked("category", _("Category"))
        self.subcategory = self._picked("subcategory", _("Subcategory"))
        self.phenomenon = self._picked("phenomenon", _("Phenomenon"))
        self.handler = self._picked("handler", _("Handler"))
        self.amount = self._typed("amount", _("Amount"), AmountField())
        self.legal_basis = self._line("legal_basis", _("Legal ground"))
        self.keywords = self._line("keywords", _("Keywords"))
        self.opened = self._typed("opened_on", _("Opened"), DateField(today=today))
        self.closed = self._typed("closed_on", _("Closed on"), DateField(today=today))

    def offer(self, field: PickField, words: Iterable[str]) -> None:
        """Let a field offer texts that were written before."""
        field.set_choices([Choice(one, one) for one in words])

    def offer_people(self, people: Iterable[tuple[int, str]]) -> None:
        """Let the field of the handler offer people; another name is a free text."""
        self.handler.set_choices([Choice(person, name) for person, name in people])

    def _picked(self, name: str, words: str) -> PickField:
        return self._typed(name, words, PickField((), free=True))

    def _typed(self, name: str, words: str, field: _Kind) -> _Kind:
        self._add(words, field)
        self._keeper.add(name, TypedKept(field))
        return field

    def _line(self, name: str, words: str) -> QLineEdit:
        field = QLineEdit()
        self._add(words, field)
        self._keeper.add(name, LineField(field))
        return field

    def _add(self, words: str, field: QLineEdit) -> None:
        self.fields.append(field)
        quiet_field(field)
        self.grid.add(words, field)
