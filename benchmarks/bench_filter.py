"""A key stroke in the quick filter of 16,000 agenda items, beside the bare statement."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from benchmarks.measure import Ratio
from zonedesk.ui.kit.table.columns import TableColumn
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.theme.theme import Theme

ITEMS, EACH, DOSSIERS = 16_000, 20, 400
TYPED = "zaken 1234"
"""Typed letter by letter, and taken away again."""
SCREEN = 20
"""Rows that a screen shows at once."""


@dataclass(frozen=True, slots=True)
class Item:
    """A row of the list, and of the answer of the statement."""

    meeting: str
    number: str
    title: str
    dossier: str
    proposer: str


COLUMNS = (
    TableColumn[Item]("meeting", "Vergadering", lambda row: row.meeting),
    TableColumn[Item]("number", "Nummer", lambda row: row.number),
    TableColumn[Item]("title", "Titel", lambda row: row.title, flexible=True),
    TableColumn[Item]("dossier", "Dossier", lambda row: row.dossier),
    TableColumn[Item]("proposer", "Indiener", lambda row: row.proposer),
)
TABLES = """
CREATE TABLE meeting (id INTEGER PRIMARY KEY, reference TEXT NOT NULL, held_on TEXT NOT NULL);
CREATE TABLE dossier (id INTEGER PRIMARY KEY, reference TEXT NOT NULL);
CREATE TABLE item (
    id INTEGER PRIMARY KEY, meeting_id INTEGER NOT NULL REFERENCES meeting,
    dossier_id INTEGER REFERENCES dossier, position INTEGER NOT NULL, title TEXT NOT NULL,
    proposer TEXT NOT NULL
);
CREATE INDEX item_meeting ON item (meeting_id, position);
"""
LIST = """
SELECT m.reference AS meeting, CAST(i.position AS TEXT) AS number, i.title AS title,
       coalesce(d.reference, '') AS dossier, i.proposer AS proposer
FROM item i JOIN meeting m ON m.id = i.meeting_id LEFT JOIN dossier d ON d.id = i.dossier_id
ORDER BY m.held_on, m.id, i.position
"""
ANYWHERE = "meeting || ' ' || number || ' ' || title || ' ' || dossier || ' ' || proposer LIKE ?"


def key_strokes_on_16_000_items() -> Ratio:
    """Typing a filter and taking it away, each step drawn; the list stands on the screen."""
    connection = filled()
    application = dressed()
    table = on_screen([Item(*row) for row in connection.execute(LIST)])
    application.processEvents()
    steps = [TYPED[:length] for length in range(1, len(TYPED) + 1)]
    steps += [*reversed(steps[:-1]), ""]

    def ours() -> list[str]:
        found = []
        for text in steps:
            table.set_quick(text)
            table.view.viewport().repaint()
            shown = min(SCREEN, table.model.rowCount())
            found += [table.model.cell(line, 2) for line in range(shown)]
        return found

    def floor() -> list[str]:
        return [row[2] for text in steps for row in connection.execute(*statement(text))]

    if ours() != floor():
        message = "the list and its floor differ"
        raise AssertionError(message)
    return Ratio(name="20 key strokes on 16,000 items", ours=ours, floor=floor, limit=3)


def statement(text: str) -> tuple[str, list[str]]:
    """The bare statement for a filter text, each word in any cell, with its parameters."""
    words = text.split()
    where = " AND ".join([ANYWHERE] * len(words)) or "1"
    return f"SELECT * FROM ({LIST}) WHERE {where} LIMIT {SCREEN}", [f"%{word}%" for word in words]


def filled() -> sqlite3.Connection:
    """Twenty-five years of agenda items in memory, without encryption: the fastest there is."""
    connection = sqlite3.connect(":memory:")
    connection.executescript(TABLES)
    meetings = range(1, ITEMS // EACH + 1)
    connection.executemany(
        "INSERT INTO meeting VALUES (?, ?, date('2001-01-15', ?))",
        [(n, f"ZVR/{2001 + n // 32}/{n}", f"+{11 * n} days") for n in meetings],
    )
    connection.executemany(
        "INSERT INTO dossier VALUES (?, ?)",
        [(n, f"2018_GR_{n:05d}") for n in range(1, DOSSIERS + 1)],
    )
    connection.executemany("INSERT INTO item VALUES (?, ?, ?, ?, ?, ?)", map(_item, range(ITEMS)))
    return connection


def _item(n: int) -> tuple[int, int, int | None, int, str, str]:
    meeting, place = divmod(n, EACH)
    dossier = 1 + n % DOSSIERS if n % 3 == 0 else None
    title = f"Lokale Politie Lier. Stand van zaken van punt {n} – bespréking"
    return n + 1, meeting + 1, dossier, place + 1, title, "Korpschef" if n % 2 else "Dienst verkeer"


def dressed() -> QApplication:
    """The application of this process, in the colours of the program."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    known = QApplication.instance()
    application = known if isinstance(known, QApplication) else QApplication([])
    Theme(application).apply(application)
    return application


def on_screen(rows: list[Item]) -> RecordTable[Item]:
    """The list in a window, made ready as it is a moment after it opened."""
    made = RecordTable(COLUMNS, identity=lambda row: (row.meeting, row.number), name="Punten")
    made.resize(1200, 800)
    made.set_rows(rows)
    made.show()
    while made.model.prepare():
        pass
    return made
