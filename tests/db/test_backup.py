"""Copies of the open database are whole, encrypted and proved."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from tests.db.test_engine import flip_bit
from tests.workspaces import KEY, add_people, closed_database
from zonedesk.db import engine
from zonedesk.db.backup import copy_database, prove_copy
from zonedesk.db.database import Database
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with closing(Database.open(closed_database(tmp_path), KEY)) as opened:
        add_people(opened, "Korpschef", "Burgemeester")
        yield opened


def test_a_copy_holds_every_row_under_the_same_key(database: Database, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    proved = copy_database(database, copy, key=KEY)
    assert proved.rows["person"] == 2
    assert proved.journal == proved.rows["journal"] == 3
    with closing(engine.open_cipher(copy, KEY)) as opened:
        rows = opened.execute("SELECT name FROM person ORDER BY id").fetchall()
    assert rows == [("Korpschef",), ("Burgemeester",)]
    assert b"Korpschef" not in copy.read_bytes()
    assert not list(tmp_path.glob("copy.db-*"))


def test_a_copy_is_salted_anew(database: Database, tmp_path: Path) -> None:
    copy_database(database, tmp_path / "copy.db", key=KEY)
    assert (tmp_path / "copy.db").read_bytes()[:16] != database.path.read_bytes()[:16]


@pytest.mark.parametrize("page", [1, 3, 10])
def test_a_damaged_copy_is_not_taken_for_a_backup(
    database: Database, tmp_path: Path, page: int
) -> None:
    copy = tmp_path / "copy.db"
    copy_database(database, copy, key=KEY)
    flip_bit(copy, (page - 1) * engine.PAGE_BYTES + 500)
    with pytest.raises(DataFileError) as caught:
        prove_copy(copy, KEY)
    assert caught.value.trouble == "damaged"


def test_broken_links_are_not_taken_for_a_backup(database: Database, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy_database(database, copy, key=KEY)
    with closing(engine.open_cipher(copy, KEY)) as opened:
        opened.execute("PRAGMA foreign_keys = OFF")
        opened.execute("DROP TRIGGER journal_person_update")
        opened.execute("UPDATE person SET function_id = 99 WHERE id = 1")
    with pytest.raises(DataFileError) as caught:
        prove_copy(copy, KEY)
    assert caught.value.facts["problems"] == 1
