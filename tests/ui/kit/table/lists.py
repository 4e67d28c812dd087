"""A list of dossiers for the tests of the record table, and what one does with it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from zonedesk.ui.kit.dates import DateField, shown_day
from zonedesk.ui.kit.table.columns import TableColumn

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zonedesk.ui.kit.table.table import RecordTable

TODAY = date(2019, 1, 14)
LEFT = Qt.MouseButton.LeftButton


@dataclass(frozen=True, slots=True)
class Dossier:
    """A row: number, title, category, amount in cents, day."""

    number: str
    title: str
    category: str = "Personeel"
    amount: int | None = None
    day: date | None = None


def day_field(row: Dossier, parent: QWidget) -> DateField:
    """The field that edits the day of a row in place."""
    field = DateField(parent, today=lambda: TODAY)
    field.set_day(row.day)
    return field


COLUMNS: tuple[TableColumn[Dossier], ...] = (
    TableColumn("number", "Nummer", lambda row: row.number, width=104, muted=True),
    TableColumn("title", "Titel", lambda row: row.title, width=200, flexible=True),
    TableColumn("category", "Categorie", lambda row: row.category, code=lambda row: row.category),
    TableColumn(
        "amount",
        "Bedrag",
        lambda row: "" if row.amount is None else f"{row.amount / 100:.2f}",
        align="right",
        kind="number",
        sort_key=lambda row: row.amount,
    ),
    TableColumn(
        "day",
        "Termijn",
        lambda row: shown_day(row.day) if row.day else "",
        kind="date",
        sort_key=lambda row: row.day,
        editor=day_field,
    ),
    TableColumn("hidden", "Letters", lambda row: row.title[:1], shown=False),
)

ROWS = (
    Dossier("A/2", "Éénmalige aankoop van camera's", "Aankoop", 1_760_000, date(2019, 1, 31)),
    Dossier("A/10", "aanstelling van een consulent", amount=5000),
    Dossier("A/1", "Ontslag van een inspecteur", day=date(2018, 12, 1)),
    Dossier("A/9", "Élan voor de wijk", "Aankoop", 100, date(2019, 1, 15)),
    Dossier("A/20", "Onderhoud van de camera", "Aankoop", 99),
)


def cells(table: RecordTable[Dossier], column: int = 0) -> list[str]:
    """What a column says, line by line."""
    return [table.model.cell(line, column) for line in range(table.model.rowCount())]


def click_heading(
    table: RecordTable[Dossier], key: str, modifier: Qt.KeyboardModifier | None = None
) -> None:
    """Click the heading of a column."""
    place = next(place for place, column in enumerate(COLUMNS) if column.key == key)
    x = table.header.sectionViewportPosition(place) + 20
    keys = modifier or Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(table.header.viewport(), LEFT, keys, QPoint(x, 12))


def numbers(rows: tuple[Dossier, ...]) -> list[str]:
    """The numbers of rows."""
    return [row.number for row in rows]
