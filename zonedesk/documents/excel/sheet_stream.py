"""The cells of a workbook as a stream: what was stored, row by row, and never more than needed.

openpyxl reads names, styles and relations; the lists themselves go through expat, for openpyxl
builds an element for each cell of a row before anybody can say stop (trust.md M22). Values come
out as Excel shows them: text, number, yes or no, date, time; a formula as its stored result.
"""

from __future__ import annotations

import re
from typing import IO, TYPE_CHECKING, Final
from xml.parsers.expat import ParserCreate

from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.reader.excel import ExcelReader
from openpyxl.styles.numbers import is_date_format, is_timedelta_format
from openpyxl.styles.stylesheet import apply_stylesheet
from openpyxl.utils.cell import column_index_from_string, get_column_letter
from openpyxl.utils.datetime import from_excel, from_ISO8601
from openpyxl.xml.constants import SHARED_STRINGS, XLSX

from zonedesk.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from openpyxl.workbook.workbook import Workbook

MAX_ROWS: Final = 100_000
MAX_COLUMNS: Final = 60
MAX_TAGS: Final = 8_000_000  # of all lists together: some two million cells
MAX_IDLE: Final = 1_000_000  # tags of a part that hold nothing: cells without a value and such
MAX_TEXTS: Final = 1_000_000
MAX_KEPT: Final = 40_000  # characters of a cell that are kept; Excel holds fewer

_NAMESPACE: Final = "http://schemas.openxmlformats.org/spreadsheetml/2006/main "
_CHUNK: Final = 1 << 16
#: What a number format shows as it stands: in quotes, behind a sign of its own, in brackets.
_LITERAL: Final = re.compile(r'"[^"]*"|[\\_*].|\[[^\]]*\]', re.DOTALL)
_ESCAPED: Final = re.compile(r"_x([0-9A-Fa-f]{4})_")


class ErrorValue(str):
    """What Excel shows for a formula that failed, such as ``#N/A`` or ``#DIV/0!``."""

    __slots__ = ()


class Percentage(float):
    """A number whose cell is formatted as a percentage: 0.7 that shows as 70 %."""

    __slots__ = ()


class StoredBook:
    """The lists of an open workbook.

    Args:
        file: the bytes of a workbook that passed the guard; stays open as long as it is read.
    """

    def __init__(self, file: IO[bytes]) -> None:
        self._reader = ExcelReader(file, read_only=True, data_only=True, keep_links=False)
        self._reader.read_manifest()
        self._check_main_part()
        self._reader.read_workbook()
        apply_stylesheet(self._reader.archive, self._reader.wb)
        self._styles = _Styles(self._reader.wb)
        self._texts: list[str] | None = None
        self._tags_left = MAX_TAGS

    def _check_main_part(self) -> None:
        """Only a part that the guard has counted may be read in one piece."""
        main = self._reader.package.find(XLSX)
        if main is not None and not main.PartName.startswith("/xl/workbook"):
            raise Refused("file.suspicious")

    def sheets(self) -> list[tuple[str, str]]:
        """Give title and part of each list, hidden ones too; sheets that are a chart are none."""
        return [
            (sheet.name, relation.target)
            for sheet, relation in self._reader.parser.find_sheets()
            if "chartsheet" not in relation.Type and relation.target in self._reader.valid_files
        ]

    def rows(self, part: str, *, title: str) -> Iterator[tuple[int, Mapping[int, object]]]:
        """Give each row that holds something: Excel's number, and values by column from 0.

        Raises:
            Refused: ``file.sheet_too_large`` as soon as a value stands outside what a list of a
                zone can be, ``file.suspicious`` for a declaration of entities.
        """
        if self._texts is None:
            self._texts = self._shared_texts()
        handler = _Cells(self._texts, self._styles, title=title)
        for _ in self._fed(part, handler):
            yield from handler.rows
            handler.rows.clear()

    def _shared_texts(self) -> list[str]:
        part = self._reader.package.find(SHARED_STRINGS)
        if part is None:
            return []
        handler = _Texts()
        for _ in self._fed(part.PartName[1:], handler):
            if len(handler.texts) > MAX_TEXTS:
                raise Refused("file.too_large")
        return handler.texts

    def _fed(self, part: str, handler: _Texts | _Cells) -> Iterator[None]:
        """Feed a part to expat, piece by piece, in the one encoding of workbooks."""
        parser = ParserCreate("UTF-8", " ")
        parser.buffer_text = True
        parser.StartElementHandler = handler.start
        parser.EndElementHandler = handler.end
        parser.CharacterDataHandler = handler.text
        parser.StartDoctypeDeclHandler = _refuse_declaration
        with self._reader.archive.open(part) as source:
            while chunk := source.read(_CHUNK):
                self._tags_left -= chunk.count(b"<")
                if self._tags_left < 0:
                    raise Refused("file.too_large")
                parser.Parse(chunk, False)  # noqa: FBT003 - expat takes it by place only
                if handler.idle > MAX_IDLE:
                    raise Refused("file.too_large")
                yield
            parser.Parse(b"", True)  # noqa: FBT003
            yield


def _refuse_declaration(*_: object) -> None:
    raise Refused("file.suspicious")


def _unescaped(text: str) -> str:
    """Give a text as Excel shows it: ``_x0041_`` stands for a character (ECMA-376 22.4.2.4)."""
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text) if "_x" in text else text


class _Gathering:
    """Joins the characters of the elements that hold a value, up to what a cell may hold."""

    def __init__(self) -> None:
        self.idle = 0
        self._parts: list[str] = []
        self._kept = 0
        self._open = False
        self._phonetic = False

    def text(self, data: str) -> None:
        """Take characters; expat may give a text in pieces."""
        if self._open and self._kept < MAX_KEPT:
            self._parts.append(data)
            self._kept += len(data)

    def _gathered(self) -> str:
        parts, self._parts, self._kept = self._parts, [], 0
        return parts[0] if len(parts) == 1 else "".join(parts)


class _Texts(_Gathering):
    """The table of texts that cells point to."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def start(self, name: str, _: dict[str, str]) -> None:
        """Begin an element of the table of texts."""
        self._open = name == _T and not self._phonetic
        if name == _RUN_ABOVE:
            self._phonetic = True
        elif name not in _TEXT_TAGS:
            self.idle += 1

    def end(self, name: str) -> None:
        """End an element; with it a text is complete."""
        self._open = False
        if name == _RUN_ABOVE:
            self._phonetic = False
        elif name == _SI:
            self.texts.append(_unescaped(self._gathered()))


class _Cells(_Gathering):
    """The cells of one sheet, gathered to rows."""

    def __init__(self, texts: list[str], styles: _Styles, *, title: str) -> None:
        super().__init__()
        self.rows: list[tuple[int, dict[int, object]]] = []
        self._texts = texts
        self._styles = styles
        self._title = title
        self._row = 0
        self._column = -1
        self._cells: dict[int, object] = {}
        self._type = "n"
        self._style = 0

    def start(self, name: str, given: dict[str, str]) -> None:
        """Begin a row, a cell or its value."""
        if name == _C:
            place = given.get("r")
            self._column = _column_of(place) if place else self._column + 1
            self._type = given.get("t", "n")
            self._style = int(given.get("s", 0))
        elif name in _VALUES:
            self._open = not self._phonetic
        elif name == _ROW:
            self._row = int(given.get("r", self._row + 1))
            self._column = -1
        elif name == _RUN_ABOVE:
            self._phonetic = True
        elif name not in _CELL_TAGS:
            self.idle += 1

    def end(self, name: str) -> None:
        """End an element; with it a value, a cell or a row is complete."""
        self._open = False
        if name == _C:
            if self._parts and (stored := self._gathered()):
                self._take(stored)
            else:
                self.idle += 1
        elif name == _ROW:
            if self._cells:
                self.rows.append((self._row, self._cells))
                self._cells = {}
            else:
                self.idle += 1
        elif name == _RUN_ABOVE:
            self._phonetic = False

    def _take(self, stored: str) -> None:
        if self._row > MAX_ROWS or self._column >= MAX_COLUMNS:
            raise Refused("file.sheet_too_large", sheet=self._title)
        match self._type:
            case "s":
                value: object = self._texts[int(stored)] or None
            case "n":
                value = self._styles.number(stored, self._style)
            case "b":
                value = stored.strip() != "0"
            case "e":
                value = ErrorValue(stored)
            case "d":
                value = from_ISO8601(stored)
            case _:
                value = _unescaped(stored)
        if value is not None:
            self._cells[self._column] = value


def _column_of(place: str) -> int:
    letters = place.rstrip("0123456789")
    found = _COLUMNS.get(letters)
    return int(column_index_from_string(letters)) - 1 if found is None else found


class _Styles:
    """What the format of a cell makes of its number: a date, a time, a percentage or itself."""

    def __init__(self, parent: Workbook) -> None:
        self.parent = parent  # so named for the cell that is asked for its format
        self._kinds: dict[int, str] = {0: ""}

    def number(self, stored: str, style: int) -> object:
        """Give what a number stands for in a cell of this style."""
        kind = self._kinds.get(style)
        if kind is None:
            kind = self._kinds[style] = self._kind(style)
        number = int(stored) if stored.isdecimal() else float(stored)
        if not kind:
            return number
        if kind == "percentage":
            return Percentage(number)
        try:
            return from_excel(number, self.parent.epoch, timedelta=kind == "span")
        except (OverflowError, ValueError):
            return number

    def _kind(self, style: int) -> str:
        looks = ReadOnlyCell(self, 1, 1, 0, "n", style).number_format
        if is_date_format(looks):
            return "span" if is_timedelta_format(looks) else "date"
        return "percentage" if "%" in _LITERAL.sub("", looks) else ""


_C, _ROW, _T, _SI = (_NAMESPACE + name for name in ("c", "row", "t", "si"))
_RUN_ABOVE: Final = _NAMESPACE + "rPh"  # how a word sounds, in Japanese lists
_TEXT_TAGS: Final = frozenset({_T, _SI})
_CELL_TAGS: Final = frozenset({_NAMESPACE + "is", _NAMESPACE + "f"})
_VALUES: Final = frozenset({_NAMESPACE + "v", _T})
_COLUMNS: Final = {get_column_letter(place + 1): place for place in range(MAX_COLUMNS)}
