"""One list on one sheet, as every summary workbook shows it (formats.md section 3).

Title, filter line, frozen bold headings, a real table, totals, and pages that print: a list module
only names its columns.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from openpyxl.utils import get_column_letter
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.table import Table, TableColumn

from zonedesk.documents.excel.looks import INDENT_WIDTH, MIN_HEIGHT, Cells, Kind, Look, text_height
from zonedesk.documents.excel.paper import ACCENT, QUIET, TINT, lay_out_pages
from zonedesk.documents.excel.saving import new_sheet, new_workbook, to_bytes

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from openpyxl.cell import WriteOnlyCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

    from zonedesk.documents.excel.context import BookContext
    from zonedesk.documents.excel.register_cells import Content

Row = TypeVar("Row")

HEADING_ROW: Final = 4
FIRST_ROW: Final = HEADING_ROW + 1
MAX_NAME: Final = 31  # characters of a sheet's name (Excel's limit)
MAX_OUTLINE: Final = 7  # levels of grouped rows (Excel's limit)

TITLE: Final = Look(bold=True, size=18, ink=ACCENT, ruled=False, wrapped=False)
QUIET_LINE: Final = Look(ink=QUIET, ruled=False, wrapped=False)
NOTE: Final = Look(bold=True, ruled=False, wrapped=False)

_ILLEGAL: Final = re.compile(r"[\[\]:*?/\\]")
_TITLE_HEIGHT: Final = 28
_HEADING_HEIGHT: Final = 30
_RESERVED: Final = "history"


@dataclass(frozen=True, slots=True)
class ListColumn(Generic[Row]):
    """A column of a list.

    Attributes:
        heading: unique on its sheet, without line breaks.
        value: what a row shows in it; None leaves the cell empty.
        width: in characters.
        kind: text, number, date …
        total: whether the row of totals holds its sum.
        look: how the cell of a row looks, when that depends on the row.
    """

    heading: str
    value: Callable[[Row], Content]
    width: int = 12
    kind: Kind = Kind.TEXT
    total: bool = False
    look: Callable[[Row], Look] | None = None


@dataclass(frozen=True, slots=True)
class ListSheet(Generic[Row]):
    """A list.

    Attributes:
        name: of the sheet.
        title: above the list.
        columns: from left to right.
        depth: how deep a row stands, when rows are grouped.
        adapt: adds what a list has of its own; gets the sheet and the last row.
        vertical: where short texts stand beside long ones, ``"center"`` or ``"top"``.
    """

    name: str
    title: str
    columns: tuple[ListColumn[Row], ...]
    depth: Callable[[Row], int] | None = None
    adapt: Callable[[WriteOnlyWorksheet, int], None] | None = None
    vertical: str = "center"


class SummaryBook:
    """A summary workbook in the making."""

    def __init__(self, context: BookContext) -> None:
        self.context = context
        self._book = new_workbook()
        self._tables: set[str] = set()

    def sheet(self, name: str) -> WriteOnlyWorksheet:
        """Add a sheet with a legal name that no other sheet has."""
        worksheet = new_sheet(self._book, sheet_name(name, self._book.sheetnames))
        worksheet.sheet_view.showGridLines = False
        return worksheet

    def table(self, worksheet: WriteOnlyWorksheet, headings: Sequence[str], *, ref: str) -> None:
        """Make a real table of a range whose first row holds these headings."""
        name = table_name(worksheet.title, self._tables)
        self._tables.add(name.casefold())
        table = Table(displayName=name, ref=ref, autoFilter=AutoFilter(ref=ref))
        for number, heading in enumerate(headings, 1):
            table.tableColumns.append(TableColumn(id=number, name=heading))
        worksheet.tables.add(table)

    def add(self, spec: ListSheet[Row], rows: Sequence[Row], *, note: str = "") -> None:
        """Add a list; the note stands under its filter line."""
        _ListWriter(self, spec, note=note).write(rows)

    def to_bytes(self, title: str) -> bytes:
        """Finish the workbook."""
        return to_bytes(self._book, title=title, author=self.context.zone, made=self.context.made)


class _ListWriter(Generic[Row]):
    """Writes one list on its sheet."""

    def __init__(self, book: SummaryBook, spec: ListSheet[Row], *, note: str) -> None:
        self._book = book
        self._spec = spec
        self._note = note
        self._worksheet = book.sheet(spec.name)
        self._cells = Cells(self._worksheet, language=book.context.language, vertical=spec.vertical)
        self._last = get_column_letter(len(spec.columns))

    def write(self, rows: Sequence[Row]) -> None:
        self._prepare(rows)
        self._write_head()
        for number, row in enumerate(rows, FIRST_ROW):
            self._worksheet.row_dimensions[number].height = self._height(row)
            self._worksheet.append(self._row(row))
        if rows:
            self._worksheet.row_dimensions[FIRST_ROW + len(rows)].height = MIN_HEIGHT
            self._worksheet.append(self._totals(rows))
            headings = [column.heading for column in self._spec.columns]
            ref = f"A{HEADING_ROW}:{self._last}{HEADING_ROW + len(rows)}"
            self._book.table(self._worksheet, headings, ref=ref)
        else:
            nothing = self._book.context.say("Nothing to show.")
            self._worksheet.append(self._line(nothing, QUIET_LINE))

    def _prepare(self, rows: Sequence[Row]) -> None:
        worksheet, context = self._worksheet, self._book.context
        worksheet.freeze_panes = f"A{FIRST_ROW}"
        worksheet.row_dimensions[1].height = _TITLE_HEIGHT
        worksheet.row_dimensions[HEADING_ROW].height = _HEADING_HEIGHT
        for place, column in enumerate(self._spec.columns, 1):
            worksheet.column_dimensions[get_column_letter(place)].width = column.width
        if self._spec.depth is not None:
            worksheet.sheet_properties.outlinePr.summaryBelow = False
            for number, row in enumerate(rows, FIRST_ROW):
                level = min(self._spec.depth(row), MAX_OUTLINE)
                worksheet.row_dimensions[number].outlineLevel = level
            worksheet.sheet_format.outlineLevelRow = MAX_OUTLINE
        if self._spec.adapt is not None and rows:
            self._spec.adapt(worksheet, HEADING_ROW + len(rows))
        lay_out_pages(
            worksheet,
            zone=context.zone,
            repeated=f"{HEADING_ROW}:{HEADING_ROW}",
            marking=context.shown_marking,
            title=self._spec.title,
            language=context.language,
        )

    def _write_head(self) -> None:
        context = self._book.context
        self._worksheet.append(self._line(self._spec.title, TITLE))
        self._worksheet.append(self._line(context.filter_line, QUIET_LINE))
        self._worksheet.append(self._line(self._note, NOTE))
        self._worksheet.append(self._headings())

    def _line(self, text: str, look: Look) -> Iterator[WriteOnlyCell]:
        if text:
            yield self._cells.cell(text, look)

    def _headings(self) -> Iterator[WriteOnlyCell]:
        for column in self._spec.columns:
            kind = column.kind if column.kind.is_number else Kind.TEXT
            yield self._cells.cell(
                column.heading, Look(kind=kind, bold=True, ink=ACCENT, fill=TINT)
            )

    def _row(self, row: Row) -> Iterator[WriteOnlyCell]:
        for column in self._spec.columns:
            look = Look(kind=column.kind) if column.look is None else column.look(row)
            yield self._cells.cell(column.value(row), look)

    def _height(self, row: Row) -> float:
        height = MIN_HEIGHT
        for column in self._spec.columns:
            text = column.value(row)
            if isinstance(text, str) and len(text) >= column.width // 2:
                indent = column.look(row).indent if column.look is not None else 0
                height = max(height, text_height(text, column.width - indent * INDENT_WIDTH))
        return height

    def _totals(self, rows: Sequence[Row]) -> Iterator[WriteOnlyCell]:
        texts = self._book.context.texts
        counted = texts.ngettext("%(count)d row", "%(count)d rows", len(rows))
        label = f"{self._book.context.say('Total')} · {counted % {'count': len(rows)}}"
        for place, column in enumerate(self._spec.columns):
            look = Look(kind=column.kind, bold=True, above=True, wrapped=False)
            content = _sum(column, rows) if column.total else None
            yield self._cells.cell(content if place else label, look)


def _sum(column: ListColumn[Row], rows: Sequence[Row]) -> Content:
    values = (column.value(row) for row in rows)
    return sum(value for value in values if isinstance(value, (int, float)))


def sheet_name(wanted: str, taken: Sequence[str]) -> str:
    """Give a name that Excel allows and that no other sheet of the book has (T75)."""
    plain = _ILLEGAL.sub(" ", " ".join(wanted.split())).strip("' ")
    if not plain or plain.casefold() == _RESERVED:
        plain = f"{plain} 1".strip()
    used = {name.casefold() for name in taken}
    name, number = plain[:MAX_NAME].rstrip("' "), 2
    while name.casefold() in used:
        ending = f" ({number})"
        name = plain[: MAX_NAME - len(ending)].rstrip("' ") + ending
        number += 1
    return name


def table_name(sheet: str, taken: set[str]) -> str:
    """Give a name for a table: no blanks, unlike a cell's, unique in the book."""
    plain = "Lijst_" + re.sub(r"\W", "_", sheet)
    name, number = plain, 2
    while name.casefold() in taken:
        name, number = f"{plain}_{number}", number + 1
    return name
