"""The fields of a person, stored while they are typed (R14, R21)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QLineEdit

from zonedesk.domain.words import Gender
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.facts import FactGrid, quiet_field
from zonedesk.ui.kit.keeping.fields import LineField, TypedKept
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.people.fields import ComboKept, WordCombo

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonedesk.domain.people_record import FunctionLine, PersonLine
    from zonedesk.ui.kit.keeping.record import RecordKeeper

_NAME = 104


class PersonFacts(FactGrid):
    """First name, name, form of address, function and how somebody is reached.

    Args:
        keeper: stores what is typed.
        usable: whether anything may be changed.
    """

    def __init__(self, keeper: RecordKeeper, *, usable: bool) -> None:
        super().__init__(name=_NAME, between=2)
        _ = texts().gettext
        self._keeper, self._usable = keeper, usable
        self.first_name = self._line("first_name", _("First name"))
        self.name = self._line("name", _("Name"))
        self.salutation = self._line("salutation", _("Salutation"))
        self.gender = WordCombo(
            (None, *Gender), name=_("Title of the function"), none=_("Not said")
        )
        self.gender.setEnabled(usable)
        self.add(_("Form of title"), self.gender)
        keeper.add("gender", ComboKept(self.gender))
        self.function = PickField((), free=True)
        self.function.setReadOnly(not usable)
        quiet_field(self.function)
        self.add(_("Function"), self.function)
        keeper.add("function", TypedKept(self.function))
        self.organisation = self._line("organisation", _("Organisation"))
        self.email = self._line("email", _("E-mail"))
        self.phone = self._line("phone", _("Telephone"))
        self.sort_name = self._line("sort_name", _("In lists under"))
        self.sort_name.setPlaceholderText(_("the name"))

    def offer(self, functions: Iterable[FunctionLine]) -> None:
        """Let the field offer the functions that are in use."""
        choices = [Choice(one.handle.id, function_words(one)) for one in functions if one.active]
        self.function.set_choices(choices)

    def values(self, line: PersonLine) -> dict[str, Any]:
        """Give what the fields show of a person."""
        return {
            "first_name": line.first_name,
            "name": line.name,
            "salutation": line.salutation,
            "gender": line.gender,
            "function": line.function_id,
            "organisation": line.organisation,
            "email": line.email,
            "phone": line.phone,
            "sort_name": line.sort_name,
        }

    def _line(self, name: str, words: str) -> QLineEdit:
        field = QLineEdit()
        field.setReadOnly(not self._usable)
        quiet_field(field)
        self.add(words, field)
        self._keeper.add(name, LineField(field))
        return field


def function_words(one: FunctionLine) -> str:
    """Name a function in the language of the window."""
    french = texts().language == "fr" and one.title_fr
    return one.title_fr if french else one.title or one.title_fr
