"""The rows of a sheet written straight to their file: the cells openpyxl would write, sooner.

openpyxl makes an element for each cell and asks for its look anew; a list of twenty years has
hundreds of thousands of them. What is written is the same (ECMA-376 18.3.1.4 and 18.3.1.73).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from openpyxl.cell import WriteOnlyCell
from openpyxl.compat import safe_string
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import to_excel

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable

    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_STREAM: Final = True  # asks the writer of a sheet for what it writes to
_ESCAPED: Final = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"})


def rows_of(sheet: WriteOnlyWorksheet) -> Generator[None, Iterable[Any], None]:
    """Take the rows of a sheet one by one; closing it ends the list.

    Args:
        sheet: whose writer stands before its rows, and writes to memory.
    """
    writer = sheet._writer
    stream, written = writer.xf.send(_STREAM), _Rows(sheet)
    with stream.element("sheetData"):
        stream.flush()
        try:
            while True:
                row = yield
                writer.out.write(written.row(row))
        except GeneratorExit:
            pass
    writer.xf.send(None)


def hold(cell: WriteOnlyCell, value: str | None, *, kind: str) -> None:
    """Put a value in a cell as it is: openpyxl would look for formulas, errors and dates in it.

    Args:
        cell: to be written next.
        value: a text that a workbook can hold, or None.
        kind: of openpyxl: ``"s"`` a text, ``"n"`` nothing.
    """
    cell._value, cell.data_type = value, kind


class _Rows:
    """Writes the rows of one sheet; it knows the letters of its columns and the ids of looks."""

    def __init__(self, sheet: WriteOnlyWorksheet) -> None:
        self._sheet = sheet
        self._number = 0
        self._letters: list[str] = []
        self._styles: dict[bytes, str] = {}

    def row(self, values: Iterable[Any]) -> bytes:
        """Give the next row; a value of None is no cell."""
        self._number += 1
        number = str(self._number)
        parts = [f'<row r="{number}"', *self._dimension(), ">"]
        for place, value in enumerate(values):
            if value is not None:
                cell = value if hasattr(value, "_style") else WriteOnlyCell(self._sheet, value)
                parts.append(self._cell(cell, self._letter(place) + number))
        parts.append("</row>")
        return "".join(parts).encode()

    def _dimension(self) -> list[str]:
        found = self._sheet.row_dimensions.get(self._number)
        return [] if found is None else [f' {name}="{value}"' for name, value in found]

    def _letter(self, place: int) -> str:
        if place >= len(self._letters):
            self._letters.append(get_column_letter(place + 1))
        return self._letters[place]

    def _cell(self, cell: WriteOnlyCell, place: str) -> str:
        """Write a cell as it stands now: whoever gave it may use it again for the next one."""
        value, kind = cell._value, cell.data_type
        begin = f'<c r="{place}"{self._style(cell)}'
        if value is None or value == "":
            return f"{begin}/>"
        if kind == "s":
            kept = "" if value == value.strip() else ' xml:space="preserve"'
            shown = value.translate(_ESCAPED)
            return f'{begin} t="inlineStr"><is><t{kept}>{shown}</t></is></c>'
        if kind == "d":
            kind, value = "n", to_excel(value, self._sheet.parent.epoch)
        return f'{begin} t="{kind}"><v>{safe_string(value)}</v></c>'

    def _style(self, cell: WriteOnlyCell) -> str:
        key = cell._style.tobytes() if cell.has_style else b""
        found = self._styles.get(key)
        if found is None:
            found = self._styles[key] = f' s="{cell.style_id}"' if key else ""
        return found
