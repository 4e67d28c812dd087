"""A list exactly as a screen shows it: its columns, its rows, what it was narrowed to (rule 16)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, time
from typing import Literal, TypeAlias

from zonedesk.domain.words import Marking

CellValue: TypeAlias = str | int | float | date | time | None
ShownKind: TypeAlias = Literal["text", "number", "amount", "date"]


@dataclass(frozen=True, slots=True)
class ShownColumn:
    """A column of the screen.

    Attributes:
        heading: as it is read there.
        kind: what its values are; *amount* is euro with cents, and such a column is added up.
        width: in characters.
    """

    heading: str
    kind: ShownKind = "text"
    width: int = 16


@dataclass(frozen=True, slots=True)
class ShownList:
    """The rows and columns that show, in their order.

    Attributes:
        title: what the list holds.
        columns: from left to right.
        rows: a value for each column; a day and a number are themselves, all else its words.
        filters: what the rows were chosen by, a text each; none means everything.
        marking: strictest marking of what is shown.
    """

    title: str
    columns: tuple[ShownColumn, ...]
    rows: tuple[tuple[CellValue, ...], ...]
    filters: tuple[str, ...] = ()
    marking: Marking = Marking.INTERNAL
