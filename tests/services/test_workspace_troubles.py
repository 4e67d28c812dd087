"""Trouble with a work folder: each kind has its name, and telling it harms nothing."""

from __future__ import annotations

import json
import os
import platform
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.db.test_engine import flip_bit, hot_copy
from tests.workspaces import (
    CHEAP,
    CLOCK,
    PASSWORD,
    add_people,
    closed_folder,
    data_key,
    opened_folder,
)
from zonedesk.db import engine
from zonedesk.db.migration import SCHEMA_VERSION
from zonedesk.domain.words import Profile
from zonedesk.services.verification import verify
from zonedesk.services.workspace import NewUser, NewZone, create, unlock
from zonedesk.system.files import TEMPORARY_PREFIX
from zonedesk.system.trouble import DataFileError

ROOT = Path(__file__).parents[2]


def trouble(folder: Path, password: str = PASSWORD) -> DataFileError:
    with pytest.raises(DataFileError) as caught:
        unlock(folder, password, clock=CLOCK)
    return caught.value


def test_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    assert trouble(tmp_path / "weg").trouble == "missing"
    assert not list(tmp_path.iterdir())


def test_an_ordinary_folder_is_no_work_folder(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").touch()
    assert trouble(tmp_path).trouble == "missing"


def test_a_missing_database_is_not_made_anew(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    (folder / "zonedesk.db").unlink()
    assert trouble(folder).trouble == "missing"
    assert not (folder / "zonedesk.db").exists()


def test_an_empty_database_is_told(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    os.truncate(folder / "zonedesk.db", 0)
    assert trouble(folder).trouble == "empty"


def test_a_file_in_place_of_the_folder_is_foreign(tmp_path: Path) -> None:
    (tmp_path / "nota.pdf").write_bytes(b"%PDF-1.7")
    assert trouble(tmp_path / "nota.pdf").trouble == "foreign"


@pytest.mark.parametrize("with_keys", [True, False])
def test_a_readable_database_is_foreign(tmp_path: Path, *, with_keys: bool) -> None:
    folder = closed_folder(tmp_path)
    (folder / "zonedesk.db").unlink()
    with closing(sqlite3.connect(folder / "zonedesk.db")) as connection:
        connection.execute("CREATE TABLE note (text)")
    if not with_keys:
        (folder / "keys.json").unlink()
    assert trouble(folder).trouble == "foreign"


def test_a_wrong_password_writes_nothing(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert trouble(folder, "iets anders").trouble == "wrong_password"
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("place", [3, 100, 4000])
def test_damage_is_never_called_a_wrong_password(tmp_path: Path, place: int) -> None:
    folder = closed_folder(tmp_path)
    flip_bit(folder / "zonedesk.db", place)
    found = trouble(folder)
    assert (found.trouble, found.facts["what"]) == ("damaged", "zonedesk.db")
    assert trouble(folder).trouble == "damaged"


def test_key_slots_that_are_gone_or_cut_are_damage(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    os.truncate(folder / "keys.json", 100)
    assert trouble(folder).facts["what"] == "keys.json"
    (folder / "keys.json").unlink()
    assert trouble(folder).trouble == "damaged"


def test_the_database_of_another_folder_does_not_open(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    create(
        tmp_path / "ander",
        NewZone("Lier", Profile.BRUSSELS),
        user=NewUser("beheerder", PASSWORD),
        cost=CHEAP,
    )
    shutil.copy2(tmp_path / "ander" / "zonedesk.db", folder)
    assert trouble(folder).trouble == "damaged"


def test_a_folder_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    with closing(engine.open_cipher(folder / "zonedesk.db", data_key(folder))) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = (folder / "zonedesk.db").read_bytes()
    found = trouble(folder)
    assert (found.trouble, found.facts["ours"]) == ("newer", SCHEMA_VERSION)
    assert (folder / "zonedesk.db").read_bytes() == before
    assert not (folder / "lock.json").exists()


def test_a_folder_in_use_tells_by_whom_and_since_when(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    with opened_folder(folder):
        found = trouble(folder)
    assert found.trouble == "in_use"
    assert found.facts["name"] == "beheerder"
    assert found.facts["since"] == "22/11/2018 12:00"
    assert found.facts["host"]
    opened_folder(folder).close()


RACE = """
import sys; from pathlib import Path
from tests.workspaces import PASSWORD
from zonedesk.services.workspace import unlock
from zonedesk.system.trouble import DataFileError
sys.stdin.readline()
try: workspace = unlock(Path(sys.argv[1]), PASSWORD)
except DataFileError as error: print(error.trouble, flush=True)
else: print("open", flush=True)
sys.stdin.readline()
"""


def test_of_several_starts_exactly_one_opens(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    starts = [
        subprocess.Popen(
            [sys.executable, "-c", RACE, str(folder)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    for start in starts:
        assert start.stdin
        start.stdin.write("\n")
        start.stdin.flush()
    words = [start.stdout.readline().strip() for start in starts if start.stdout]
    for start in starts:
        start.communicate("\n")
    assert sorted(words) == ["in_use", "in_use", "in_use", "open"]


def test_after_a_crash_the_folder_is_checked_and_opens(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    key = data_key(folder)
    hot_copy(folder / "zonedesk.db", tmp_path / "killed", key=key)
    for file in (tmp_path / "killed").iterdir():
        shutil.copy2(file, folder)
    with opened_folder(folder) as workspace:
        assert "recovered" in workspace.remarks
    with opened_folder(folder) as workspace:
        assert not workspace.remarks


def killed_folder(parent: Path, *, damaged: bool) -> Path:
    """A folder whose holder was killed; its damage lies where opening does not look."""
    folder = closed_folder(parent)
    with opened_folder(folder) as workspace:
        add_people(workspace.database, *(f"Inspecteur {number}" * 20 for number in range(200)))
    if damaged:
        flip_bit(folder / "zonedesk.db", (folder / "zonedesk.db").stat().st_size - 2000)
    holder = {"host": platform.node(), "pid": 4194301, "started": "0", "slot": 1, "since": "?"}
    (folder / "lock.json").write_text(json.dumps(holder))
    return folder


def test_after_a_crash_damage_deep_in_the_file_is_found_at_every_start(tmp_path: Path) -> None:
    folder = killed_folder(tmp_path, damaged=True)
    assert [trouble(folder).trouble for _ in range(3)] == ["damaged"] * 3


def test_a_damaged_folder_is_refused_beside_a_window_that_was_refused(tmp_path: Path) -> None:
    folder = killed_folder(tmp_path, damaged=True)
    assert trouble(folder).trouble == "damaged"
    start = subprocess.run(
        [sys.executable, "-c", RACE, str(folder)],
        cwd=ROOT,
        input="\n\n",
        capture_output=True,
        text=True,
        check=True,
    )
    assert start.stdout.strip() == "damaged"


def test_verifying_damage_does_not_let_it_in_afterwards(tmp_path: Path) -> None:
    folder = killed_folder(tmp_path, damaged=True)
    assert not verify(folder, PASSWORD).ok
    assert trouble(folder).trouble == "damaged"


def test_verifying_a_sound_folder_ends_the_doubt(tmp_path: Path) -> None:
    folder = killed_folder(tmp_path, damaged=False)
    assert verify(folder, PASSWORD).ok
    with opened_folder(folder) as workspace:
        assert not workspace.remarks


def test_damage_in_a_half_written_file_is_found_at_every_start(tmp_path: Path) -> None:
    """The first opening rolls back and takes the journal away that told of the crash."""
    folder = killed_folder(tmp_path, damaged=True)
    hot_copy(folder / "zonedesk.db", tmp_path / "killed", key=data_key(folder))
    for file in (tmp_path / "killed").iterdir():
        shutil.copy2(file, folder)
    (folder / "lock.json").unlink()
    assert [trouble(folder).trouble for _ in range(2)] == ["damaged"] * 2


@pytest.mark.parametrize("held", [True, False])
def test_unfinished_files_that_cannot_be_deleted_do_not_keep_us_out(
    tmp_path: Path, *, held: bool
) -> None:
    folder = closed_folder(tmp_path)
    left = folder / f"{TEMPORARY_PREFIX}oud.tmp"
    if held:
        left.mkdir()  # nobody may unlink a folder: as good as a file that a scanner holds
    else:
        left.touch()
    with opened_folder(folder):
        assert left.exists() == held
