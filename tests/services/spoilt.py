"""The example register with a mistake in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from openpyxl import load_workbook

from zonedesk.services.demo import example_register

if TYPE_CHECKING:
    from pathlib import Path


def spoilt_register(path: Path) -> Path:
    """Write the example with a date that is none, of the meeting in row 2."""
    book = load_workbook(example_register())
    sheet = book["Vergaderingen"]
    heading = next(cell for cell in sheet[1] if cell.value == "datum")
    sheet.cell(2, heading.column).value = "ooit"
    book.save(path)
    return path
