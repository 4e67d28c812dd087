"""Reading a register workbook: every line with its values, every problem with its cell.

One pass over each sheet; all problems are collected, for a secretary mends a file once and not
forty times (formats.md section 2).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from openpyxl.utils import get_column_letter

from zonedesk.documents.excel.cells import CellProblem, as_text, converter
from zonedesk.documents.excel.guard import open_workbook
from zonedesk.domain.register import (
    SHEETS,
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
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

    Cells = Mapping[int, object]

EXPLANATION: Final = "Toelichting"
IGNORED: Final = "#"

_SHEETS: Final = {fold(sheet.name): sheet for sheet in SHEETS}
_ORDER: Final = {sheet.name: place for place, sheet in enumerate(SHEETS)}


class _Place(NamedTuple):
    """A column of a file: at which place of a row it stands and how its cells are read."""

    at: int
    column: Column
    convert: Callable[[object], Value]


def read_register(path: Path) -> RegisterBook:
    """Read a register workbook: any of its sheets, in any order.

    Raises:
        Refused: the file itself cannot be taken (see `open_workbook`).
    """
    sheets: dict[str, SheetLines] = {}
    problems: list[Problem] = []
    with open_workbook(path) as book:
        for title, part in book.sheets():
            name = title.strip()
            if name.startswith(IGNORED) or fold(name) == fold(EXPLANATION):
                continue
            sheet = _SHEETS.get(fold(name))
            if sheet is None:
                problems.append(Problem(name, 0, "", "register.sheet_unknown", {"sheet": name}))
            elif sheet.name in sheets:
                problems.append(Problem(sheet.name, 0, "", "register.sheet_twice"))
            else:
                sheets[sheet.name] = _read_sheet(
                    sheet, book.rows(part, title=title), problems=problems
                )
    return RegisterBook(sheets, tuple(sorted(problems, key=_reading_order)))


def _reading_order(problem: Problem) -> tuple[int, str, int, int]:
    known = problem.sheet in _ORDER
    columns = [column.name for column in SHEETS[_ORDER[problem.sheet]].columns] if known else []
    place = columns.index(problem.column) if problem.column in columns else -1
    return _ORDER.get(problem.sheet, len(_ORDER)), problem.sheet, problem.row, place


def _read_sheet(
    sheet: Sheet, rows: Iterator[tuple[int, Cells]], *, problems: list[Problem]
) -> SheetLines:
    number, headings = next(rows, (1, {}))
    if number != 1:
        problems.append(Problem(sheet.name, 1, "", "register.headings_missing"))
        return SheetLines(sheet, (), ())
    reader = _LineReader(sheet, headings, problems=problems)
    lines = [line for row, cells in rows if (line := reader.line(row, cells)) is not None]
    return SheetLines(sheet, reader.columns, tuple(lines))


class _LineReader:
    """Reads the lines of one sheet by its headings."""

    def __init__(self, sheet: Sheet, headings: Cells, *, problems: list[Problem]) -> None:
        self._sheet = sheet
        self._problems = problems
        self._places: list[_Place] = []
        self._reported: set[int] = set()
        names = {index: text for index, value in headings.items() if (text := as_text(value))}
        for index, name in sorted(names.items()):
            self._take_heading(index, name)
        self._named = names.keys()
        self._required = [p.column.name for p in self._places if p.column.required]
        self._check_keys()

    @property
    def columns(self) -> tuple[str, ...]:
        """Names of the columns present, in the order of the file."""
        return tuple(place.column.name for place in self._places)

    def line(self, row: int, cells: Cells) -> Line | None:
        """Read one row; None when nothing stands under our headings."""
        if not cells.keys() <= self._named:
            self._check_unnamed(row, cells)
        values: dict[str, Value] = {}
        wrong: dict[str, CellProblem] = {}
        for at, column, convert in self._places:
            value = cells.get(at)
            try:
                values[column.name] = None if value is None else convert(value)
            except CellProblem as problem:
                wrong[column.name] = problem
        if not wrong and all(value is None for value in values.values()):
            return None
        for name, trouble in wrong.items():
            self._add(row, trouble.code, column=name, facts=trouble.facts)
        for name in self._required:
            if name not in wrong and values[name] is None:
                self._add(row, "register.required", column=name)
        return Line(row, values)

    def _add(
        self, row: int, code: str, *, column: str, facts: Mapping[str, object] | None = None
    ) -> None:
        self._problems.append(Problem(self._sheet.name, row, column, code, facts or {}))

    def _take_heading(self, index: int, heading: str) -> None:
        if heading.startswith(IGNORED):
            return
        name = heading.casefold()
        column = next((column for column in self._sheet.columns if column.name == name), None)
        if column is None:
            self._add(1, "register.heading_unknown", column=heading)
        elif column.name in self.columns:
            self._add(1, "register.heading_twice", column=column.name)
        else:
            self._places.append(_Place(index, column, converter(column)))

    def _check_keys(self) -> None:
        """Without the columns of its key a line is nobody's; other columns may be absent."""
        for column in self._sheet.columns:
            if column.key and column.required and column.name not in self.columns:
                self._add(1, "register.key_missing", column=column.name)

    def _check_unnamed(self, row: int, cells: Cells) -> None:
        """Report a value without a heading, once a column: nothing typed is lost unseen."""
        for index in sorted(cells.keys() - self._named - self._reported):
            self._reported.add(index)
            letter = get_column_letter(index + 1)
            self._add(row, "register.heading_missing", column=letter)
