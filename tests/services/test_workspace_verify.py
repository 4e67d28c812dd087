"""Verifying tells what is sound and what is not, and changes nothing."""

from __future__ import annotations

import os
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from tests.db.test_engine import flip_bit
from tests.workspaces import PASSWORD, add_people, closed_folder, data_key, opened_folder
from zonedesk.db import engine
from zonedesk.services.verification import Verification, verify
from zonedesk.system.trouble import DataFileError

NAMES = ["keys", "opens", "pages", "structure", "links", "journal", "schema"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    place = closed_folder(tmp_path)
    with opened_folder(place) as workspace:
        add_people(workspace.database, *(f"Inspecteur {number}" * 10 for number in range(100)))
    return place


def failing(report: Verification) -> list[str]:
    return [check.name for check in report.checks if not check.ok]


def test_a_sound_folder_passes_and_stays_as_it_is(folder: Path) -> None:
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    report = verify(folder, PASSWORD)
    assert report.ok
    assert [check.name for check in report.checks] == [*NAMES, "contents"]
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_sound_backup_passes_with_its_counts(folder: Path) -> None:
    for path in (folder / "backups").iterdir():
        report = verify(path, PASSWORD)
        assert report.ok
        assert [check.name for check in report.checks] == [*NAMES, "counts", "contents"]


def test_trouble_is_told_as_when_unlocking(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(DataFileError) as caught:
        verify(folder, "anders")
    assert caught.value.trouble == "wrong_password"
    with pytest.raises(DataFileError) as caught:
        verify(tmp_path / "weg", PASSWORD)
    assert caught.value.trouble == "missing"
    with opened_folder(folder), pytest.raises(DataFileError) as caught:
        verify(folder, PASSWORD)
    assert caught.value.trouble == "in_use"


def test_a_damaged_first_page_is_a_check_that_fails(folder: Path) -> None:
    flip_bit(folder / "zonedesk.db", 2000)
    report = verify(folder, PASSWORD)
    assert failing(report) == ["opens", "pages"]


def test_a_damaged_page_is_found_wherever_it_is(folder: Path) -> None:
    pages = (folder / "zonedesk.db").stat().st_size // engine.PAGE_BYTES
    for page in {3, pages // 2, pages - 1}:
        copy = Path(shutil.copytree(folder, folder.with_name(f"{page}.zonedesk")))
        flip_bit(copy / "zonedesk.db", page * engine.PAGE_BYTES + 99)
        assert "pages" in failing(verify(copy, PASSWORD))


@pytest.mark.parametrize("share", [0.5, 0.999])
def test_a_cut_file_fails(folder: Path, share: float) -> None:
    size = (folder / "zonedesk.db").stat().st_size
    os.truncate(folder / "zonedesk.db", int(size * share))
    assert set(failing(verify(folder, PASSWORD))) & {"opens", "pages"}


@pytest.mark.parametrize(
    ("statement", "check"),
    [
        ("DELETE FROM journal WHERE id = 3", "journal"),
        ("DELETE FROM journal WHERE id = (SELECT max(id) FROM journal)", "journal"),
        ("UPDATE person SET function_id = 99 WHERE id = 1", "links"),
        ("DROP TABLE draft", "schema"),
        ("ALTER TABLE person ADD COLUMN odd", "schema"),
        ("DROP TRIGGER journal_person_insert", "schema"),
    ],
)
def test_what_somebody_changed_by_hand_is_found(folder: Path, statement: str, check: str) -> None:
    with closing(engine.open_cipher(folder / "zonedesk.db", data_key(folder))) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("DROP TRIGGER journal_person_update")
        connection.execute("DROP TRIGGER journal_no_delete")
        connection.execute(statement)
    assert set(failing(verify(folder, PASSWORD))) == {"schema", check}


def test_damaged_key_slots_end_the_checks(folder: Path) -> None:
    os.truncate(folder / "keys.json", 50)
    assert failing(verify(folder, PASSWORD)) == ["keys"]
