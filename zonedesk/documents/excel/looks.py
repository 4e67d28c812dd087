"""Looks of cells: styled once and used for every cell that looks the same.

openpyxl writes a cell before it asks for the next one, so one cell a look serves a whole sheet.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Final

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side

from zonedesk.documents.excel.cell_text import cut, literal
from zonedesk.documents.excel.context import words_of_workbooks
from zonedesk.documents.excel.paper import FONT, RULE
from zonedesk.documents.excel.register_cells import (
    DATE_FORMAT,
    FIRST_REAL_DATE,
    TEXT_FORMAT,
    TIME_FORMAT,
    Content,
)
from zonedesk.documents.excel.row_stream import hold

if TYPE_CHECKING:
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

MAX_HEIGHT: Final = 409.0  # points (Excel's limit)
MIN_HEIGHT: Final = 18.0
INDENT_WIDTH: Final = 1.5  # of a step to the right, in units of column width

_CHARACTERS_PER_UNIT: Final = 1.2  # of 10 points, in a unit of column width
_LINE_HEIGHT: Final = 13.0
_PADDING: Final = 6.0
_SIZE: Final = 10


class Kind(Enum):
    """What a column holds, and with it the format of its cells."""

    TEXT = TEXT_FORMAT
    NUMBER = "#,##0"
    DECIMAL = "#,##0.##"
    EURO = "#,##0.00"
    PERCENT = '0" %"'
    SHARE = "0 %"
    DATE = DATE_FORMAT
    TIME = TIME_FORMAT

    @property
    def is_number(self) -> bool:
        """Whether it stands at the right of its column."""
        return self in {Kind.NUMBER, Kind.DECIMAL, Kind.EURO}


@dataclass(frozen=True, slots=True)
class Look:
    """How one cell looks.

    Attributes:
        kind: format and side.
        ink: colour of the text, black when empty.
        fill: colour behind it, none when empty.
        mark: sign shown before a text without being part of it.
        indent: steps to the right.
        above: whether a rule stands above it instead of below.
        outlined: whether it is framed, as a badge.
    """

    kind: Kind = Kind.TEXT
    bold: bool = False
    size: int = _SIZE
    ink: str = ""
    fill: str = ""
    mark: str = ""
    indent: int = 0
    centred: bool = False
    above: bool = False
    outlined: bool = False
    ruled: bool = True
    wrapped: bool = True


def text_height(text: str, width: float) -> float:
    """Tell how high a row must be, in points, for a wrapped text in a column of this width.

    Excel would find out when the row is touched, a viewer or a printer may not.
    """
    room = max(width * _CHARACTERS_PER_UNIT, 1)
    lines = sum(max(1, math.ceil(len(line) / room)) for line in text.split("\n"))
    return min(lines * _LINE_HEIGHT + _PADDING, MAX_HEIGHT)


class Cells:
    """Gives the cells of one sheet, each look styled once.

    Args:
        worksheet: write-only.
        language: of the mark that a text was cut.
        vertical: ``"center"``, or ``"top"`` where texts are long.
    """

    def __init__(
        self, worksheet: WriteOnlyWorksheet, *, language: str, vertical: str = "center"
    ) -> None:
        self._worksheet = worksheet
        self._vertical = vertical
        self._styled: dict[Look, WriteOnlyCell] = {}
        self._cut_mark = words_of_workbooks(language)("… [shortened]")

    def cell(self, content: Content, look: Look) -> WriteOnlyCell:
        """Give a cell with this content; it must be written before the next one is asked for."""
        cell = self._styled.get(look)
        if cell is None:
            cell = self._styled[look] = _styled(self._worksheet, look, vertical=self._vertical)
        if isinstance(content, date) and content < FIRST_REAL_DATE:
            content = f"{content:%d/%m/}{content.year:04}"
        if isinstance(content, str) and content:
            hold(cell, cut(literal(content), self._cut_mark), kind="s")  # never a formula (C05)
        elif content is None or content == "":
            hold(cell, None, kind="n")
        else:
            cell.value = content
        return cell


def _styled(worksheet: WriteOnlyWorksheet, look: Look, *, vertical: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(worksheet)
    cell.font = Font(name=FONT, size=look.size, bold=look.bold, color=look.ink or None)
    cell.number_format = f'"{look.mark}  "@' if look.mark else look.kind.value
    cell.alignment = Alignment(
        horizontal=_side(look),
        vertical=vertical,
        wrap_text=look.wrapped,
        indent=look.indent or int(look.kind.is_number),
    )
    if look.fill:
        cell.fill = PatternFill("solid", start_color=look.fill)
    cell.border = _border(look)
    return cell


def _side(look: Look) -> str:
    if look.centred:
        return "center"
    return "right" if look.kind.is_number else "left"


def _border(look: Look) -> Border:
    rule, strong = Side("thin", RULE), Side("thin", look.ink or "000000")
    if look.outlined:
        return Border(strong, strong, strong, strong)
    if look.above:
        return Border(top=Side("medium", "000000"))
    return Border(bottom=rule) if look.ruled else Border()
