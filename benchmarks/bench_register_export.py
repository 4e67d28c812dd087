"""A zone's register read and written, beside the same cells with bare openpyxl."""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from openpyxl import Workbook, load_workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment

from benchmarks.measure import Ratio
from zonedesk.documents.excel.register_cells import number_format, stored_by
from zonedesk.documents.excel.register_reader import read_register
from zonedesk.documents.excel.register_writer import write_register
from zonedesk.domain.register import MEETINGS, SHEETS
from zonedesk.domain.richtext import RichText, from_plain
from zonedesk.domain.words import MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zonedesk.domain.register import Column, Value

DEMO = Path(__file__).parent.parent / "resources" / "demo" / "lier-2018.xlsx"
EXPORTED = datetime(2026, 10, 2, 14, 30)  # noqa: DTZ001 - a wall time
MEETINGS_OF_A_ZONE = 2_000
TOP = Alignment(vertical="top", wrap_text=True)


def meetings() -> list[Mapping[str, Value]]:
    """The meetings of some twenty years."""
    opening: RichText = from_plain("De voorzitter opent de vergadering en heet allen welkom.")
    return [
        {
            "referentie": f"ZVR/{2000 + number // 100}/{number % 100 + 1}",
            "orgaan": "ZVR",
            "datum": date(2000 + number // 100, number % 12 + 1, number % 28 + 1),
            "beginuur": time(14, 0),
            "einduur": time(16, 15),
            "plaats": "Stadhuis, raadzaal",
            "status": MeetingStatus.APPROVED,
            "voorzitter": "burgemeester",
            "secretaris": "secretaris",
            "inleiding": opening,
        }
        for number in range(MEETINGS_OF_A_ZONE)
    ]


def reading_the_demo_register() -> Ratio:
    """Reading every cell of the demo register, checked and converted."""

    def floor() -> object:
        book = load_workbook(DEMO, read_only=True, data_only=True)
        return [list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets]

    return Ratio(name="register lezen", ours=lambda: read_register(DEMO), floor=floor, limit=1.15)


def writing_the_demo_register() -> Ratio:
    """Writing the demo register: seventeen lists, drop-downs, explanation."""
    read = read_register(DEMO).sheets
    sheets = {name: [line.values for line in lines.lines] for name, lines in read.items()}
    return Ratio(
        name="register schrijven, Lier",
        ours=lambda: write_register(sheets, zone="Lokale Politie Lier", exported=EXPORTED),
        floor=lambda: bare(sheets),
        limit=1.3,
    )


def writing_a_large_register() -> Ratio:
    """Writing one long list."""
    sheets = {MEETINGS.name: meetings()}
    return Ratio(
        name=f"register schrijven, {MEETINGS_OF_A_ZONE} regels",
        ours=lambda: write_register(sheets, zone="Lokale Politie Lier", exported=EXPORTED),
        floor=lambda: bare(sheets),
        limit=1.3,
    )


def bare(sheets: Mapping[str, Sequence[Mapping[str, Value]]]) -> bytes:
    """The same cells, each with the same format and alignment."""
    book = Workbook(write_only=True)
    for sheet in SHEETS:
        worksheet = book.create_sheet(sheet.name)
        worksheet.append([column.name for column in sheet.columns])
        for line in sheets.get(sheet.name, ()):
            cells = [
                bare_cell(worksheet, column, value=line.get(column.name))
                for column in sheet.columns
            ]
            worksheet.append(cells)
    out = BytesIO()
    book.save(out)
    return out.getvalue()


def bare_cell(worksheet: object, column: Column, *, value: Value) -> WriteOnlyCell | None:
    """A cell of its own for each value, as the manual of openpyxl shows it."""
    if value is None:
        return None
    cell = WriteOnlyCell(worksheet, stored_by(column)(value))
    cell.number_format = number_format(column)
    cell.alignment = TOP
    return cell
