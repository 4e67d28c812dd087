"""Reading a register workbook: every line with its values, every problem with its cell.

One pass over each sheet; all problems are collected, for a secretary mends a file once and not
forty times (formats.md section 2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from openpyxl.cell.read_only import EMPTY_CELL
from openpyxl.utils import get_column_letter

from zonedesk.documents.excel.cells import CellProblem, as_text, bare_text, converter
from zonedesk.documents.excel.guard import open_workbook, refusing
from zonedesk.domain.errors import Refused
from zonedesk.domain.register import (
    SHEETS,
    CellType,
    Column,
    Line,
    Problem,
    RegisterBook,
    Sheet,
    SheetLines,
    Value,
)
from zonedesk.domain.words import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
    from openpyxl.worksheet._read_only import ReadOnlyWorksheet

    Cells = tuple[ReadOnlyCell | EmptyCell, ...]

MAX_ROWS: Final = 200_000
MAX_COLUMNS: Final = 60
EXPLANATION: Final = "Toelichting"
IGNORED: Final = "#"

_SHEETS: Final = {fold(sheet.name): sheet for sheet in SHEETS}
_ORDER: Final = {sheet.name: place for place, sheet in enumerate(SHEETS)}


class _Place(NamedTuple):
    """A column of a file: where it stands and how its cells are read."""

    index: int
    column: Column
    convert: Callable[[object], Value]


def read_register(path: Path) -> RegisterBook:
    """Read a register workbook: any of its sheets, in any order.

    Raises:
        Refused: the file itself cannot be taken (see `open_workbook`), or a sheet is larger than
            any list of a zone (``file.too_large``).
    """
    sheets: dict[str, SheetLines] = {}
    problems: list[Problem] = []
    with open_workbook(path) as book:
        for worksheet in book.worksheets:
            name = worksheet.title.strip()
            if name.startswith(IGNORED) or fold(name) == fold(EXPLANATION):
                continue
            sheet = _SHEETS.get(fold(name))
            if sheet is None:
                problems.append(Problem(name, 0, "", "register.sheet_unknown", {"sheet": name}))
            elif sheet.name in sheets:
                problems.append(Problem(sheet.name, 0, "", "register.sheet_twice"))
            else:
                sheets[sheet.name] = _read_sheet(path, worksheet, sheet, problems)
    return RegisterBook(sheets, tuple(sorted(problems, key=_reading_order)))


def _reading_order(problem: Problem) -> tuple[int, str, int, int]:
    known = problem.sheet in _ORDER
    columns = [column.name for column in SHEETS[_ORDER[problem.sheet]].columns] if known else []
    place = columns.index(problem.column) if problem.column in columns else -1
    return _ORDER.get(problem.sheet, len(_ORDER)), problem.sheet, problem.row, place


def _read_sheet(
    path: Path, worksheet: ReadOnlyWorksheet, sheet: Sheet, problems: list[Problem], /
) -> SheetLines:
    rows = _filled_rows(path, worksheet)
    number, headings = next(rows, (1, ()))
    if number != 1:
        problems.append(Problem(sheet.name, 1, "", "register.headings_missing"))
        return SheetLines(sheet, (), ())
    reader = _LineReader(sheet, headings, problems)
    lines = [line for row, cells in rows if (line := reader.line(row, cells)) is not None]
    return SheetLines(sheet, reader.columns, tuple(lines))


def _filled_rows(path: Path, worksheet: ReadOnlyWorksheet) -> Iterator[tuple[int, Cells]]:
    """Give each row that may hold something, with Excel's row number, as wide as a list can be.

    What the sheet declares is believed when it is too large and never when it is small.
    """
    _refuse_larger(path, worksheet, worksheet.max_row or 0, columns=worksheet.max_column or 0)
    worksheet.reset_dimensions()
    gap: Cells | None = None  # openpyxl gives the same cells for each row that is not there
    with refusing(path):
        for number, cells in enumerate(worksheet.iter_rows(max_col=MAX_COLUMNS), 1):
            if cells is gap:
                continue
            if any(cell.value is not None for cell in cells):
                _refuse_larger(path, worksheet, number)
                yield number, cells
            else:
                gap = cells


def _refuse_larger(
    path: Path, worksheet: ReadOnlyWorksheet, rows: int, /, *, columns: int = 0
) -> None:
    if rows > MAX_ROWS or columns > MAX_COLUMNS:
        raise Refused("file.sheet_too_large", path=str(path), sheet=worksheet.title)


class _LineReader:
    """Reads the lines of one sheet by its headings."""

    def __init__(self, sheet: Sheet, headings: Cells, problems: list[Problem], /) -> None:
        self._sheet = sheet
        self._problems = problems
        self._places: list[_Place] = []
        self._reported: set[int] = set()
        names = [as_text("" if cell.value is None else cell.value) for cell in headings]
        self._width = max((index for index, name in enumerate(names, 1) if name), default=0)
        for index, name in enumerate(names[: self._width]):
            self._take_heading(index, name)
        self._unnamed = {index for index in range(self._width) if not names[index]}
        self._beyond = (EMPTY_CELL,) * (MAX_COLUMNS - self._width)
        self._check_keys()

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns present, in the order of the file."""
        return tuple(place.column.name for place in self._places)

    def line(self, row: int, cells: Cells) -> Line | None:
        """Read one row; None when nothing stands under our headings."""
        if self._unnamed or cells[self._width :] != self._beyond:
            self._check_unnamed(row, cells)
        values: dict[str, Value] = {}
        wrong: dict[str, CellProblem] = {}
        for index, column, convert in self._places:
            try:
                values[column.name] = _value(cells[index], column, convert)
            except CellProblem as problem:
                wrong[column.name] = problem
        if not wrong and all(value is None for value in values.values()):
            return None
        self._report(row, values, wrong)
        return Line(row, values)

    def _report(self, row: int, values: dict[str, Value], wrong: dict[str, CellProblem], /) -> None:
        for name, problem in wrong.items():
            self._add(row, name, problem.code, **problem.facts)
        for place in self._places:
            name = place.column.name
            if place.column.required and name not in wrong and values[name] is None:
                self._add(row, name, "register.required")

    def _add(self, row: int, column: str, code: str, /, **facts: object) -> None:
        self._problems.append(Problem(self._sheet.name, row, column, code, facts))

    def _take_heading(self, index: int, heading: str) -> None:
        if not heading or heading.startswith(IGNORED):
            return
        name = heading.casefold()
        column = next((column for column in self._sheet.columns if column.name == name), None)
        if column is None:
            self._add(1, heading, "register.heading_unknown", heading=heading)
        elif column.name in self.columns:
            self._add(1, column.name, "register.heading_twice", heading=heading)
        else:
            self._places.append(_Place(index, column, converter(column)))

    def _check_keys(self) -> None:
        """Without the columns of its key a line is nobody's; other columns may be absent."""
        for column in self._sheet.columns:
            if column.key and column.required and column.name not in self.columns:
                self._add(1, column.name, "register.key_missing", heading=column.name)

    def _check_unnamed(self, row: int, cells: Cells) -> None:
        """Report a value without a heading, once a column: nothing typed is lost unseen."""
        for index in sorted({*self._unnamed, *range(self._width, len(cells))}):
            if cells[index].value is not None and index not in self._reported:
                self._reported.add(index)
                self._add(row, get_column_letter(index + 1), "register.heading_missing")


def _value(
    cell: ReadOnlyCell | EmptyCell, column: Column, convert: Callable[[object], Value], /
) -> Value:
    value = cell.value
    if value is None:
        return None
    if isinstance(value, str):
        if cell.data_type == "e":
            raise CellProblem("register.error_value", found=value)
        return convert(bare_text(value)) if value.strip() else None
    if column.type is CellType.PERCENT and "%" in cell.number_format:
        value *= 100
    return convert(value)
