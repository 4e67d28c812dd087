"""What columns of the register are: their headings, what their cells hold, and the keys."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeAlias

from zonedesk.domain import words

WordKind: TypeAlias = type[words.Word]


class CellType(Enum):
    """What a cell holds, and with it the Python value it is read as."""

    TEXT = auto()  # str
    DATE = auto()  # date
    TIME = auto()  # time
    NUMBER = auto()  # int when whole, else float
    YEAR = auto()  # int, 1900 to 2200
    AMOUNT = auto()  # int, cents of euro
    PERCENT = auto()  # int or float, 0 to 100; a cell formatted as a percentage counts x100
    YES_NO = auto()  # bool
    LIST = auto()  # tuple of str, written with ";"
    PERSON = auto()  # str, a key of Personen
    PERSON_OR_TEXT = auto()  # str, a key of Personen, else free text
    RICH = auto()  # RichText, written with marks
    WORD = auto()  # member of Column.words
    WORDS = auto()  # tuple of members, written with ";"
    DATE_OR_TEXT = auto()  # date, else str
    VOTES = auto()  # int, or tuple of person keys when the vote was by name
    ITEM_NUMBER = auto()  # str such as "4" or "4.1"
    PERIOD = auto()  # str such as "2018" or "2018-K1"


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a sheet: heading, type, and whether it is required or part of the key."""

    name: str
    type: CellType = CellType.TEXT
    required: bool = False
    key: bool = False
    words: WordKind | None = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet of the register: its name and its columns in order."""

    name: str
    columns: tuple[Column, ...]

    @property
    def key(self) -> tuple[str, ...]:
        """Names of the columns that identify a record."""
        return tuple(column.name for column in self.columns if column.key)

    def column(self, name: str) -> Column:
        """Find a column by its exact name; raises KeyError when there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)
