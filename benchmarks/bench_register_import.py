"""A zone's register taken over, beside openpyxl and the bare rows in an encrypted file."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from openpyxl import load_workbook

from benchmarks.measure import Ratio
from zonedesk.db import engine
from zonedesk.documents.excel.register_reader import read_register
from zonedesk.domain.words import Profile
from zonedesk.services.register import take_over
from zonedesk.services.workspace import NewUser, NewZone, Workspace, create, unlock
from zonedesk.system.keys import KeyCost

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

DEMO = Path(__file__).parent.parent / "resources" / "demo" / "lier-2018.xlsx"
PASSWORD = "een wachtzin"
KEY = bytes(range(32))


class Rows(NamedTuple):
    """What the import writes in one table; the journal is no row of the register."""

    table: str
    columns: list[str]
    rows: list[tuple[object, ...]]


def taking_over_the_demo_register(folder: Path) -> Ratio:
    """From the workbook to the last committed row, checked and journaled.

    The verified backup that comes before an import is not in it: it costs the same whatever is
    imported.
    """
    job = _Import(folder)
    return Ratio(
        name="register invoeren",
        ours=job.ours,
        floor=job.floor,
        limit=2.0,
        prepare=job.prepare,
    )


class _Import:
    """The job and its floor, each into a fresh encrypted file."""

    def __init__(self, folder: Path) -> None:
        self._template = folder / "leeg.zonedesk"
        self._place = folder / "lier.zonedesk"
        self._bare_path = folder / "bare.db"
        zone = NewZone("Politiezone", Profile.ONE_MUNICIPALITY)
        cheap = KeyCost(memory_kib=8, iterations=1, lanes=1)
        create(self._template, zone, user=NewUser("beheerder", PASSWORD), cost=cheap)
        self._workspace: Workspace | None = None
        self._bare: Connection | None = None
        self._rows: list[Rows] = []
        self.prepare()
        self._rows = self._written()

    def prepare(self) -> None:
        """Open an empty work folder and an empty file with the same columns, without rules."""
        self._close()
        shutil.rmtree(self._place, ignore_errors=True)
        shutil.copytree(self._template, self._place)
        self._workspace = unlock(self._place, PASSWORD)
        self._bare_path.unlink(missing_ok=True)
        self._bare = engine.open_cipher(self._bare_path, KEY, create=True)
        for table in self._rows:
            self._bare.execute(f"CREATE TABLE {table.table} ({', '.join(table.columns)})")

    def ours(self) -> None:
        """Read, merge, check and write."""
        assert self._workspace is not None
        report = take_over(self._workspace, read_register(DEMO))
        assert not report.problems

    def floor(self) -> None:
        """Every cell with openpyxl, every row of the register with executemany."""
        assert self._bare is not None
        book = load_workbook(DEMO, read_only=True, data_only=True)
        _ = [list(sheet.iter_rows(values_only=True)) for sheet in book.worksheets]
        self._bare.execute("BEGIN IMMEDIATE")
        for table in self._rows:
            marks = ", ".join("?" * len(table.columns))
            self._bare.executemany(f"INSERT INTO {table.table} VALUES ({marks})", table.rows)
        self._bare.execute("COMMIT")

    def _written(self) -> list[Rows]:
        """Import once and take what came into each table."""
        assert self._workspace is not None
        connection = self._workspace.database.connection
        ((before,),) = connection.execute("SELECT max(id) FROM journal").fetchall()
        self.ours()
        tables = connection.execute(
            "SELECT DISTINCT table_name FROM journal WHERE id > ?", (before,)
        ).fetchall()
        return [_rows_of(connection, str(name)) for (name,) in tables]

    def _close(self) -> None:
        if self._bare is not None:
            self._bare.close()
        if self._workspace is not None:
            self._workspace.database.close()
            self._workspace.lock.release()


def _rows_of(connection: Connection, table: str) -> Rows:
    cursor = connection.execute(f"SELECT * FROM {table}")
    return Rows(table, [column[0] for column in cursor.description], cursor.fetchall())
