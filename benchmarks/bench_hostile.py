"""A hostile workbook refused, beside an honest one read (C07)."""

from __future__ import annotations

import zipfile
from pathlib import Path

from openpyxl import load_workbook

from benchmarks.measure import Ratio
from zonedesk.documents.excel.register_reader import read_register
from zonedesk.domain.errors import Refused

DEMO = Path(__file__).parent.parent / "resources" / "demo" / "lier-2018.xlsx"
SHEET = "xl/worksheets/sheet1.xml"
HEAD = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'


def refusing_endless_rows(folder: Path) -> Ratio:
    """A sheet of ten million empty rows: 40 times an honest reading is some two seconds."""
    path = folder / "register.xlsx"
    with zipfile.ZipFile(DEMO) as old, zipfile.ZipFile(path, "w", zipfile.ZIP_STORED) as new:
        for entry in old.infolist():
            if entry.filename != SHEET:
                new.writestr(entry, old.read(entry))
        new.writestr(SHEET, HEAD + b"<row/>" * 10_000_000 + b"</sheetData></worksheet>")
    return Ratio(
        name="vijandig register weigeren", ours=lambda: _refused(path), floor=_read, limit=40
    )


def _refused(path: Path) -> None:
    try:
        read_register(path)
    except Refused:
        return
    raise AssertionError(path)


def _read() -> None:
    book = load_workbook(DEMO, read_only=True, data_only=True)
    _ = [list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets]
