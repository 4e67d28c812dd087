"""How columns of a sheet stand in a table: as they are, by reference, or as formatted text.

Each field reads its register values from a stored row and writes them back; an empty cell is None
in the register and the column's own empty value in the table.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from zonedesk.db.models import ActionItem, AgendaItem, Dossier, Function, Meeting, Person, PlanLine
from zonedesk.domain import words
from zonedesk.domain.references import item_reference
from zonedesk.domain.register_defaults import origin_of
from zonedesk.domain.richtext import RichText, plain

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.db.models import Journaled
    from zonedesk.domain.register import Value

Row: TypeAlias = "Mapping[str, Any]"
Stored: TypeAlias = "dict[str, Any]"
Part: TypeAlias = "dict[str, Value]"


@dataclass(slots=True)
class Keys:
    """Register keys by id and ids by key, for each table that others refer to.

    An item's key is its meeting's reference and its number, a function's its two titles.
    """

    ids: dict[type[Journaled], dict[Any, int]] = field(default_factory=dict)
    keys: dict[type[Journaled], dict[int, Any]] = field(default_factory=dict)

    def add(self, model: type[Journaled], key: object, *, record_id: int) -> None:
        """Note the key of a record; keys of more than one column are tuples."""
        self.ids.setdefault(model, {})[key] = record_id
        self.keys.setdefault(model, {})[record_id] = key

    def key(self, model: type[Journaled], record_id: int | None) -> Any:  # noqa: ANN401
        """Give the key of a record; None for None and for a record in the bin."""
        return None if record_id is None else self.keys.get(model, {}).get(record_id)

    def id(self, model: type[Journaled], key: object) -> int | None:
        """Give the id of a record; None when the key is None or unknown."""
        return None if key is None else self.ids.get(model, {}).get(key)


class Field(Protocol):
    """One or more columns of a sheet in their table."""

    def read(self, row: Row, keys: Keys, /) -> Part:
        """Give the register values of a stored row."""

    def write(self, values: Mapping[str, Value], keys: Keys, /) -> Stored:
        """Give the table's columns for a whole register record."""


@dataclass(frozen=True, slots=True)
class Plain:
    """A value stored as it is; ``empty`` stands in the table for an empty cell."""

    column: str
    attr: str
    empty: object = ""

    def read(self, row: Row, _keys: Keys) -> Part:
        """Give the value; the table's empty text is None."""
        value = row[self.attr]
        return {self.column: None if value == "" else value}

    def write(self, values: Mapping[str, Value], _keys: Keys) -> Stored:
        """Give the value, or the table's empty value for None."""
        value = values[self.column]
        return {self.attr: self.empty if value is None else value}


def nullable(column: str, attr: str) -> Plain:
    """Make a field whose empty cell is NULL."""
    return Plain(column, attr, None)


@dataclass(frozen=True, slots=True)
class Reference:
    """A record of another table, named by its key."""

    column: str
    attr: str
    model: type[Journaled]

    def read(self, row: Row, keys: Keys) -> Part:
        """Give the key of the record referred to."""
        return {self.column: keys.key(self.model, row[self.attr])}

    def write(self, values: Mapping[str, Value], keys: Keys) -> Stored:
        """Give the id of the record referred to."""
        return {self.attr: keys.id(self.model, values[self.column])}


@dataclass(frozen=True, slots=True)
class PersonOrText:
    """A person of the register by key, else free text (formats.md, person/text)."""

    column: str
    name: str

    def read(self, row: Row, keys: Keys) -> Part:
        """Give the person's key, else the text."""
        person = keys.key(Person, row[f"{self.name}_id"])
        return {self.column: person or row[f"{self.name}_text"] or None}

    def write(self, values: Mapping[str, Value], keys: Keys) -> Stored:
        """Give the person's id when the value is a key, else the text."""
        value = values[self.column]
        person = keys.id(Person, value)
        text = value if value is not None and person is None else ""
        return {f"{self.name}_id": person, f"{self.name}_text": text}


@dataclass(frozen=True, slots=True)
class Rich:
    """Formatted text with its plain text beside it for search."""

    column: str
    attr: str

    def read(self, row: Row, _keys: Keys) -> Part:
        """Give the text; an empty one is None."""
        text: RichText = row[self.attr]
        return {self.column: None if text.is_empty else text}

    def write(self, values: Mapping[str, Value], _keys: Keys) -> Stored:
        """Give the model and its plain text."""
        return formatted(self.attr, values[self.column])


def formatted(attr: str, value: Value) -> Stored:
    """Give the two columns of a formatted text."""
    text = value if isinstance(value, RichText) else RichText.empty
    return {attr: text, f"{attr}_plain": plain(text)}


@dataclass(frozen=True, slots=True)
class NextMeeting:
    """When the next meeting is: a date, else a text."""

    column: str = "volgende"

    def read(self, row: Row, _keys: Keys) -> Part:
        """Give the date, else the text."""
        return {self.column: row["next_on"] or row["next_text"] or None}

    def write(self, values: Mapping[str, Value], _keys: Keys) -> Stored:
        """Give a date or a text, never both."""
        value = values[self.column]
        is_date = isinstance(value, date)
        return {"next_on": value if is_date else None, "next_text": "" if is_date else value or ""}


@dataclass(frozen=True, slots=True)
class PersonFunction:
    """A person's function by its titles in Dutch and French."""

    def read(self, row: Row, keys: Keys) -> Part:
        """Give the two titles."""
        title, title_fr = keys.key(Function, row["function_id"]) or ("", "")
        return {"functie": title or None, "functie_fr": title_fr or None}

    def write(self, values: Mapping[str, Value], keys: Keys) -> Stored:
        """Give the function's id."""
        return {"function_id": keys.id(Function, titles(values))}


def titles(values: Mapping[str, Value]) -> tuple[str, str]:
    """Give the key of a person's function; two empty texts when there is none."""
    return str(values["functie"] or ""), str(values["functie_fr"] or "")


@dataclass(frozen=True, slots=True)
class ItemOf:
    """The agenda item that a record hangs on, by meeting and number."""

    def read(self, row: Row, keys: Keys) -> Part:
        """Give meeting and number."""
        meeting, number = keys.key(AgendaItem, row["item_id"]) or (None, None)
        return {"vergadering": meeting, "nummer": number}

    def write(self, values: Mapping[str, Value], keys: Keys) -> Stored:
        """Give the item's id."""
        return {"item_id": keys.id(AgendaItem, (values["vergadering"], values["nummer"]))}


@dataclass(frozen=True, slots=True)
class ItemBeside:
    """An item of the meeting that the record hangs on, by its number."""

    column: str = "nummer"

    def read(self, row: Row, keys: Keys) -> Part:
        """Give the number; None when there is no item, or it is in the bin."""
        item = keys.key(AgendaItem, row["item_id"])
        return {self.column: None if item is None else item[1]}

    def write(self, values: Mapping[str, Value], keys: Keys) -> Stored:
        """Give the item's id."""
        return {"item_id": keys.id(AgendaItem, (values["vergadering"], values[self.column]))}


@dataclass(frozen=True, slots=True)
class VoteCounts:
    """The numbers of a vote; a vote by name has voters in their place (attached)."""

    def read(self, row: Row, _keys: Keys) -> Part:
        """Give a number for each choice."""
        return {choice.word: row[f"votes_{choice.value}"] for choice in words.VoteChoice}

    def write(self, values: Mapping[str, Value], _keys: Keys) -> Stored:
        """Give the numbers, or NULL where voters are named."""
        by_name = values["wijze"] is words.VoteMethod.BY_NAME
        return {
            f"votes_{choice.value}": None if by_name else values[choice.word]
            for choice in words.VoteChoice
        }


@dataclass(frozen=True, slots=True)
class Origin:
    """Where an action point comes from: a meeting, or an item of it."""

    column: str = "oorsprong"

    def read(self, row: Row, keys: Keys) -> Part:
        """Give ``meeting#item``, else the meeting."""
        item = keys.key(AgendaItem, row["origin_item_id"])
        meeting = keys.key(Meeting, row["origin_meeting_id"])
        return {self.column: item_reference(*item) if item else meeting}

    def write(self, values: Mapping[str, Value], keys: Keys) -> Stored:
        """Give the ids of meeting and item."""
        value = values[self.column]
        if value is None:
            return {"origin_meeting_id": None, "origin_item_id": None}
        meeting, number = origin_of(
            value, is_meeting=lambda text: keys.id(Meeting, text) is not None
        )
        item = None if number is None else keys.id(AgendaItem, (meeting, number))
        return {"origin_meeting_id": keys.id(Meeting, meeting), "origin_item_id": item}


@dataclass(frozen=True, slots=True)
class Subject:
    """What a follow-up is written on: an action, a dossier or a plan line, in that order."""

    column: str = "bij"

    def read(self, row: Row, keys: Keys) -> Part:
        """Give the key of whichever it is."""
        found = (keys.key(model, row[attr]) for attr, model in _SUBJECTS.items())
        return {self.column: next((key for key in found if key is not None), None)}

    def write(self, values: Mapping[str, Value], keys: Keys) -> Stored:
        """Give the id of the first that bears the key; the other two are NULL."""
        stored: Stored = dict.fromkeys(_SUBJECTS)
        for attr, model in _SUBJECTS.items():
            if (record_id := keys.id(model, values[self.column])) is not None:
                stored[attr] = record_id
                return stored
        return stored


_SUBJECTS = {"action_id": ActionItem, "dossier_id": Dossier, "plan_line_id": PlanLine}
