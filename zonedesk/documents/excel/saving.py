"""A finished workbook as bytes: the same bytes for the same content, whenever it is made."""

from __future__ import annotations

from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from openpyxl import Workbook
from openpyxl.drawing.spreadsheet_drawing import SpreadsheetDrawing
from openpyxl.worksheet._writer import WorksheetWriter
from openpyxl.writer.excel import ExcelWriter

from zonedesk.documents.excel.row_stream import rows_of

if TYPE_CHECKING:
    from datetime import datetime

    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

_UNIX_FILE = 0o600 << 16
_FIRST_YEAR_OF_ZIP = 1980


def new_workbook() -> Workbook:
    """Give an empty workbook that is written row by row; its sheets come from `new_sheet`."""
    return Workbook(write_only=True)


def new_sheet(book: Workbook, name: str) -> WriteOnlyWorksheet:
    """Add a sheet that gathers its rows in memory.

    openpyxl itself gathers them in a readable file in the folder for temporary files, where a
    kill would leave them: nothing of the content may stand outside the encryption (B09).
    """
    sheet = book.create_sheet(name)
    sheet._get_writer = partial(_gather, sheet)
    sheet._write_rows = partial(rows_of, sheet)
    return sheet


def _gather(sheet: WriteOnlyWorksheet) -> None:
    """Begin the sheet at its first row, when its panes and widths are known."""
    if sheet._writer is None:
        sheet._writer = WorksheetWriter(sheet, out=BytesIO())
        sheet._writer.write_top()


def to_bytes(book: Workbook, *, title: str, author: str, made: datetime) -> bytes:
    """Write a workbook.

    Args:
        book: filled workbook; it can be written once.
        title: shown in the properties of the file.
        author: the zone, shown there too.
        made: wall time of the making; the only time in the file, so that equal content of the
            same time gives equal bytes.
    """
    moment = made.replace(tzinfo=None, microsecond=0)
    properties = book.properties
    properties.title, properties.creator, properties.lastModifiedBy = title, author, author
    properties.created = properties.modified = moment
    out = BytesIO()
    with _SteadyZip(out, moment) as archive:
        _MemoryWriter(book, archive).write_data()
    return out.getvalue()


class _MemoryWriter(ExcelWriter):  # type: ignore[misc]
    """Writes a workbook whose sheets were gathered in memory."""

    def write_worksheet(self, ws: WriteOnlyWorksheet) -> None:
        """Write one sheet; called by openpyxl for each."""
        ws._drawing = SpreadsheetDrawing()
        ws._drawing.charts, ws._drawing.images = ws._charts, ws._images
        ws.close()
        ws._rels = ws._writer._rels
        self._archive.writestr(ws.path, ws._writer.out.getvalue())
        self.manifest.append(ws)


class _SteadyZip(ZipFile):
    """A zip whose entries all bear one time, instead of that of the clock."""

    def __init__(self, out: BytesIO, moment: datetime) -> None:
        super().__init__(out, "w", ZIP_DEFLATED)
        year = max(moment.year, _FIRST_YEAR_OF_ZIP)
        self._moment = (year, moment.month, moment.day, moment.hour, moment.minute, moment.second)

    def writestr(  # type: ignore[override] # openpyxl gives a name and data, no more
        self, name: str, data: str | bytes
    ) -> None:
        """Add an entry of these bytes."""
        super().writestr(self._entry(name), data)

    def _entry(self, name: str) -> ZipInfo:
        entry = ZipInfo(name.lstrip("/"), self._moment)
        entry.compress_type = ZIP_DEFLATED
        entry.external_attr = _UNIX_FILE
        return entry
