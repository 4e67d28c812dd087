"""What a value of the register looks like in its cell, so that reading it gives the same value."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import TYPE_CHECKING, Final, TypeAlias

from zonedesk.domain.register import CellType, Column, Value
from zonedesk.domain.richtext import RichText
from zonedesk.domain.richtext_marks import to_marks
from zonedesk.domain.words import Word

if TYPE_CHECKING:
    from collections.abc import Callable

Content: TypeAlias = str | int | float | date | time | None

# Excel counts a 29 February 1900 that never was; before it dates are written as text (T23).
FIRST_REAL_DATE: Final = date(1900, 3, 1)
DATE_FORMAT: Final = "dd/mm/yyyy"
TIME_FORMAT: Final = "hh:mm"
TEXT_FORMAT: Final = "@"

_FORMATS: Final = {
    CellType.DATE: DATE_FORMAT,
    CellType.DATE_OR_TEXT: DATE_FORMAT,
    CellType.TIME: TIME_FORMAT,
    CellType.NUMBER: "General",
    CellType.VOTES: "General",
    CellType.YEAR: "0",
    CellType.PERCENT: "0.##",
    CellType.AMOUNT: "#,##0.00",
}


def number_format(column: Column) -> str:
    """Give the format of a column; text is formatted as text, or Excel would make dates of it."""
    return _FORMATS.get(column.type, TEXT_FORMAT)


def stored(value: Value) -> Content:
    """Give what a cell holds for a value; amounts have a function of their own."""
    match value:
        case bool():
            return "ja" if value else "nee"
        case Word():
            return value.word
        case RichText():
            return to_marks(value)
        case tuple():
            return "; ".join(part.word if isinstance(part, Word) else part for part in value)
        case datetime() | date() if value < FIRST_REAL_DATE:
            return f"{value:%d/%m/}{value.year:04}"
        case _:
            return value


def _euro(value: Value) -> float | None:
    return value / 100 if isinstance(value, int) else None


def stored_by(column: Column) -> Callable[[Value], Content]:
    """Give the function that tells what a cell of this column holds."""
    return _euro if column.type is CellType.AMOUNT else stored
