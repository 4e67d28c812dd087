"""Killed at any moment of an import: all of it or nothing, and work goes on (A02)."""

from __future__ import annotations

import os
import random
import shutil
import time
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from tests.killing import kill_after
from tests.services.folders import let_go
from tests.services.registers import full_register, write
from tests.workspaces import closed_folder, opened_folder
from zonedesk.db.models import Base, Dossier
from zonedesk.documents.excel.register_reader import read_register
from zonedesk.services.register import import_register, take_over

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from zonedesk.domain.register import RegisterBook, Value
    from zonedesk.services.workspace import Workspace

    Tell = Callable[[object], object]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a kill is a signal here")

KILLS = 30
DOSSIERS = 150


def large_register() -> dict[str, list[dict[str, Value]]]:
    """The full register with so many dossiers that writing it takes a while."""
    sheets = full_register()
    like = sheets["Dossiers"][0]
    sheets["Dossiers"] += [like | {"referentie": f"K/{number}"} for number in range(DOSSIERS)]
    return sheets


def whole_import(place: Path, tell: Tell) -> None:
    """Unlock, import with the backup before it, and tell when it is acknowledged."""
    workspace = opened_without_backup(place)
    tell("ready")
    report = import_register(workspace, place / "large.xlsx")
    assert not report.problems
    tell("kept")
    time.sleep(60)


def opened_without_backup(place: Path) -> Workspace:
    """The work folder, open, with its backups gone: the import has to make one first."""
    workspace = opened_folder(place / "lier.zonedesk")
    for gone in workspace.folder.backups.iterdir():
        gone.unlink()
    return workspace


def writing_alone(place: Path, tell: Tell) -> None:
    """The one transaction, over and over, each time with another title."""
    workspace = opened_folder(place / "lier.zonedesk")
    book = read_register(place / "large.xlsx")
    tell("ready")
    for number in range(1000):
        assert not take_over(workspace, retitled(book, f"Titel {number}")).problems
        tell(number)


def retitled(book: RegisterBook, title: str) -> RegisterBook:
    """The same register with another title for every dossier."""
    sheet = book.sheets["Dossiers"]
    lines = (replace(line, values={**line.values, "titel": title}) for line in sheet.lines)
    return replace(book, sheets={"Dossiers": replace(sheet, lines=tuple(lines))})


def counted(place: Path) -> dict[str, int]:
    """Rows of every table of the business after the next unlocking, which needs no user."""
    workspace = opened_folder(place / "lier.zonedesk")
    try:
        with workspace.database.read() as session:
            found = {
                table.name: session.scalar(select(func.count()).select_from(table)) or 0
                for table in Base.metadata.sorted_tables
            }
        connection = workspace.database.connection
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        assert not connection.execute("PRAGMA foreign_key_check").fetchall()
        assert not connection.execute("PRAGMA cipher_integrity_check").fetchall()
    finally:
        let_go(workspace)
    del found["backup_log"], found["operation"]
    return found


@pytest.fixture
def prepared(tmp_path: Path) -> Path:
    """An empty work folder and the workbook to take over."""
    closed_folder(tmp_path)
    write(tmp_path / "large.xlsx", large_register())
    return tmp_path


def test_thirty_kills_during_an_import(prepared: Path, tmp_path: Path) -> None:
    nothing = counted(prepared)
    fresh = shutil.copytree(prepared / "lier.zonedesk", tmp_path / "vers.zonedesk")
    workspace = opened_without_backup(prepared)
    begin = time.perf_counter()
    import_register(workspace, prepared / "large.xlsx")
    lasted = time.perf_counter() - begin
    let_go(workspace)
    everything = counted(prepared)
    moments = random.Random(2)
    seen = set()
    for _ in range(KILLS):
        shutil.rmtree(prepared / "lier.zonedesk")
        shutil.copytree(fresh, prepared / "lier.zonedesk")
        told = kill_after(whole_import, prepared, seconds=moments.uniform(0, 1.5 * lasted))
        found = counted(prepared)
        assert found in (nothing, everything)
        assert found == everything or not told
        seen.add(found == everything)
    assert seen == {True, False}


def test_thirty_kills_between_and_during_transactions(prepared: Path) -> None:
    workspace = opened_folder(prepared / "lier.zonedesk")
    assert not take_over(workspace, read_register(prepared / "large.xlsx")).problems
    let_go(workspace)
    before = titles(prepared)
    moments = random.Random(3)
    for _ in range(KILLS):
        told = kill_after(writing_alone, prepared, seconds=moments.uniform(0, 0.25))
        found = titles(prepared)
        assert len(found) == 1, "part of a transaction was kept"
        if told:
            kept = int(told[-1])
            assert found <= {f"Titel {kept}", f"Titel {kept + 1}"}
        else:
            assert found <= before | {"Titel 0"}
        before = found
    counted(prepared)


def titles(place: Path) -> set[str]:
    """The titles of the dossiers that each import changes all at once."""
    workspace = opened_folder(place / "lier.zonedesk")
    try:
        with workspace.database.read() as session:
            query = select(Dossier.title).where(Dossier.reference.like("K/%")).distinct()
            return set(session.scalars(query))
    finally:
        let_go(workspace)
