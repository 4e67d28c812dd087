"""Any list of the screen as a workbook: the rows and columns that show, and no others."""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Final

from zonedesk.documents.excel.looks import Kind
from zonedesk.documents.excel.sheet import ListColumn, ListSheet, SummaryBook

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zonedesk.documents.excel.context import BookContext
    from zonedesk.domain.shown_list import CellValue, ShownColumn, ShownKind, ShownList

_KINDS: Final[Mapping[ShownKind, Kind]] = {
    "text": Kind.TEXT,
    "number": Kind.DECIMAL,
    "amount": Kind.EURO,
    "date": Kind.DATE,
}


def render_shown(shown: ShownList, *, context: BookContext) -> bytes:
    """Write a list as the screen shows it, with the sums of its amounts."""
    book = SummaryBook(context)
    headings = _unique([column.heading for column in shown.columns])
    sheet: ListSheet[tuple[CellValue, ...]] = ListSheet(
        name=shown.title,
        title=shown.title,
        columns=tuple(
            _column(column, place, heading=headings[place])
            for place, column in enumerate(shown.columns)
        ),
    )
    book.add(sheet, shown.rows)
    return book.to_bytes(shown.title)


def _column(column: ShownColumn, place: int, *, heading: str) -> ListColumn[tuple[CellValue, ...]]:
    return ListColumn(
        heading,
        itemgetter(place),
        column.width,
        _KINDS[column.kind],
        total=column.kind == "amount" and place > 0,
    )


def _unique(headings: Sequence[str]) -> list[str]:
    """Give headings that a table of Excel takes: none is empty, none occurs twice."""
    made: list[str] = []
    for number, heading in enumerate(headings, 1):
        plain = " ".join(heading.split()) or str(number)
        taken = {one.casefold() for one in made}
        made.append(f"{plain} {number}" if plain.casefold() in taken else plain)
    return made
