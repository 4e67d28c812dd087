"""Writing a register workbook: every sheet, ready to be filled in and imported (formats.md 2)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from zonedesk.documents.excel.cell_text import cut, literal
from zonedesk.documents.excel.choices import LISTS_SHEET, Choices
from zonedesk.documents.excel.context import words_of_workbooks
from zonedesk.documents.excel.explanation import CutText, Look, explanation_lines
from zonedesk.documents.excel.looks import text_height
from zonedesk.documents.excel.paper import ACCENT, FONT, TINT, lay_out_pages
from zonedesk.documents.excel.register_cells import Content, number_format, stored_by
from zonedesk.documents.excel.saving import new_sheet, new_workbook, to_bytes
from zonedesk.domain.register import SHEETS, CellType, Column, Sheet, Value

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from datetime import datetime

    from openpyxl import Workbook
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

    from zonedesk.documents.excel.explanation import Explained

EXPLANATION: Final = "Toelichting"
CUT_MARK: Final = "… [ingekort]"

_WIDTHS: Final = {
    CellType.RICH: 60,
    CellType.DATE: 13,
    CellType.DATE_OR_TEXT: 13,
    CellType.TIME: 10,
    CellType.AMOUNT: 14,
    CellType.YES_NO: 14,
    CellType.PERSON: 20,
    CellType.PERSON_OR_TEXT: 20,
}
_WIDE: Final = {
    "titel": 48,
    "tekst": 60,
    "samenvatting": 40,
    "korte_titel": 28,
    "naam": 40,
    "naam_fr": 34,
    "naam_de": 34,
    "waarde": 40,
    "toelichting": 40,
    "plaats": 28,
    "functie": 28,
    "organisatie": 34,
    "e-mail": 28,
    "rechtsgrond": 20,
}
_USUAL_WIDTH: Final = 16
_NARROWEST: Final = 3  # characters beside a heading for the arrow of its filter

_TITLE_HEIGHT: Final = 28
_TOP: Final = Alignment(vertical="top")
_WRAPPED: Final = Alignment(vertical="top", wrap_text=True)


def write_register(
    sheets: Mapping[str, Sequence[Mapping[str, Value]]],
    *,
    zone: str,
    exported: datetime,
    marking: str = "",
) -> bytes:
    """Write a register workbook; a sheet without lines is a template to fill in.

    Args:
        sheets: lines by the name of their sheet, values by the name of their column; what is
            absent is empty.
        zone: name of the zone, for the sheet *Toelichting* and the footers.
        exported: wall time of the export; with equal lines it gives equal bytes.
        marking: who may read it, in words, for header and footer of every page; empty for none.
    """
    book = new_workbook()
    explained = new_sheet(book, EXPLANATION)
    choices = Choices({name: len(lines) for name, lines in sheets.items()})
    cuts: list[CutText] = []
    for sheet in SHEETS:
        lines = sheets.get(sheet.name, ())
        writer = _SheetWriter(new_sheet(book, sheet.name), sheet, choices=choices)
        writer.prepare(len(lines), zone=zone, marking=marking)
        cuts += writer.write(lines)
    _write_lists(book, choices)
    lay_out_pages(explained, zone=zone, repeated="1:1", marking=marking)
    _write_explanation(explained, explanation_lines(zone, exported, cuts=cuts))
    title = words_of_workbooks("nl")("Register of %(zone)s") % {"zone": zone}
    return to_bytes(book, title=title, author=zone, made=exported)


class _SheetWriter:
    """Writes one sheet of the register.

    One cell serves all values of one look: openpyxl writes each before it asks for the next, and
    styling a cell costs more than writing it.
    """

    def __init__(self, worksheet: WriteOnlyWorksheet, sheet: Sheet, *, choices: Choices) -> None:
        self._worksheet = worksheet
        self._sheet = sheet
        self._choices = choices
        self._columns = [
            (column.name, stored_by(column), self._cell(column), _width(column))
            for column in sheet.columns
        ]

    def prepare(self, lines: int, *, zone: str, marking: str) -> None:
        """Set what stands before the first row: widths, frozen headings, filter, lists, pages."""
        worksheet = self._worksheet
        worksheet.freeze_panes = "A2"
        for place, column in enumerate(self._sheet.columns, 1):
            dimension = worksheet.column_dimensions[get_column_letter(place)]
            dimension.width = _width(column)
            dimension.number_format = number_format(column)
            dimension.alignment = _alignment(column)
            rule = self._choices.rule(column, place=place, lines=lines)
            if rule is not None:
                worksheet.data_validations.append(rule)
        last = get_column_letter(len(self._sheet.columns))
        worksheet.auto_filter.ref = f"A1:{last}{lines + 1}"
        lay_out_pages(worksheet, zone=zone, repeated="1:1", marking=marking)

    def write(self, lines: Sequence[Mapping[str, Value]]) -> list[CutText]:
        """Write headings and lines; give the texts that no cell can hold in full."""
        self._worksheet.append(self._headings())
        cuts: list[CutText] = []
        for row, line in enumerate(lines, 2):
            cells: list[WriteOnlyCell | None] = []
            height = 0.0
            for name, stored, cell, width in self._columns:
                value = line.get(name)
                content = None if value is None else stored(value)
                if content is None or content == "":
                    cells.append(None)
                    continue
                cells.append(cell)
                if _fill(cell, content):
                    cuts.append(CutText(self._sheet.name, row, name))
                if isinstance(content, str) and len(content) > width:
                    height = max(height, text_height(content, width))
            if height:
                self._worksheet.row_dimensions[row].height = height
            self._worksheet.append(cells)
        return cuts

    def _cell(self, column: Column) -> WriteOnlyCell:
        cell = WriteOnlyCell(self._worksheet)
        cell.number_format = number_format(column)
        cell.alignment = _alignment(column)
        return cell

    def _headings(self) -> Iterator[WriteOnlyCell]:
        looks = {strong: self._heading(strong=strong) for strong in (True, False)}
        for column in self._sheet.columns:
            cell = looks[column.required or column.key]
            cell.value = column.name
            yield cell

    def _heading(self, *, strong: bool) -> WriteOnlyCell:
        cell = WriteOnlyCell(self._worksheet)
        cell.font = Font(name=FONT, bold=True, color="FFFFFF" if strong else ACCENT)
        cell.fill = PatternFill("solid", start_color=ACCENT if strong else TINT)
        return cell


def _fill(cell: WriteOnlyCell, content: Content) -> bool:
    """Put a value in a cell; tell whether it is a text that had to be cut."""
    if not isinstance(content, str):
        cell.value = content
        return False
    text = literal(content)
    cell.value = fitting = cut(text, CUT_MARK)
    cell.data_type = "s"  # after the value: a text is never a formula (C05)
    return fitting is not text


def _alignment(column: Column) -> Alignment:
    wrapped = column.type in {CellType.RICH, CellType.TEXT, CellType.LIST, CellType.VOTES}
    return _WRAPPED if wrapped else _TOP


def _width(column: Column) -> int:
    usual = _WIDTHS.get(column.type, _WIDE.get(column.name, _USUAL_WIDTH))
    return max(usual, len(column.name) + _NARROWEST)


def _write_lists(book: Workbook, choices: Choices) -> None:
    """Write the lists too long for a rule on a sheet that the import skips."""
    if not choices.lists:
        return
    worksheet = new_sheet(book, LISTS_SHEET)
    worksheet.sheet_state = "hidden"
    longest = max(len(texts) for texts in choices.lists.values())
    worksheet.append(list(choices.lists))
    for place in range(longest):
        texts = [list_[place : place + 1] for list_ in choices.lists.values()]
        worksheet.append([text[0] if text else None for text in texts])


def _write_explanation(worksheet: WriteOnlyWorksheet, lines: Sequence[Explained]) -> None:
    for letter, width in zip("ABCDE", (18, 24, 14, 30, 70), strict=True):
        worksheet.column_dimensions[letter].width = width
    worksheet.sheet_view.showGridLines = False
    worksheet.row_dimensions[1].height = _TITLE_HEIGHT
    looks = {look: _look(worksheet, look) for look in Look}
    for line in lines:
        worksheet.append(_texts(looks[line.look], line.texts))


def _look(worksheet: WriteOnlyWorksheet, look: Look) -> WriteOnlyCell:
    cell = WriteOnlyCell(worksheet)
    cell.font = look.value
    cell.alignment = _WRAPPED if look is Look.COLUMN else _TOP
    return cell


def _texts(cell: WriteOnlyCell, texts: tuple[str, ...]) -> Iterator[WriteOnlyCell]:
    for text in texts:
        cell.value = literal(text) or None
        cell.data_type = "s" if text else "n"
        yield cell
