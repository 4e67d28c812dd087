"""Opening the encrypted file: every trouble has its own name, and nothing is written meanwhile."""

from __future__ import annotations

import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from tests.conftest import SHIPPED_MEMORY_SECURITY
from tests.workspaces import KEY, closed_database
from zonedesk.db import engine
from zonedesk.db.migration import SCHEMA_VERSION
from zonedesk.system.trouble import DataFileError

ROOT = Path(__file__).parents[2]


def trouble(path: Path, key: bytes = KEY) -> DataFileError:
    with pytest.raises(DataFileError) as caught:
        engine.open_cipher(path, key)
    assert caught.value.facts["path"]
    return caught.value


def run(code: str, *arguments: str, home: Path = ROOT) -> str:
    """Output of another process."""
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": f"{home}{os.pathsep}{ROOT}"},
    )
    return done.stdout.strip() + done.stderr


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return closed_database(tmp_path)


def flip_bit(path: Path, place: int) -> None:
    with path.open("rb+") as file:
        file.seek(place)
        byte = file.read(1)[0]
        file.seek(place)
        file.write(bytes([byte ^ 1]))


def test_the_right_key_opens(path: Path) -> None:
    with closing(engine.open_cipher(path, KEY)) as connection:
        assert engine.pragma(connection, "application_id") == engine.APPLICATION_ID
        assert engine.pragma(connection, "user_version") == SCHEMA_VERSION


@pytest.mark.parametrize(
    ("setting", "value"),
    [
        ("foreign_keys", 1),
        ("synchronous", 2),
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("cipher_memory_security", 1),
    ],
)
def test_the_connection_is_set_for_safety(
    path: Path, setting: str, value: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "MEMORY_SECURITY", SHIPPED_MEMORY_SECURITY)
    with closing(engine.open_cipher(path, KEY)) as connection:
        assert engine.pragma(connection, setting) == value


def test_no_journal_mode_but_the_oldest_and_no_extensions(path: Path) -> None:
    with closing(engine.open_cipher(path, KEY)) as connection:
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("delete",)
        assert connection.execute("PRAGMA locking_mode").fetchone() == ("exclusive",)
        with pytest.raises(dbapi2.OperationalError, match="not authorized"):
            connection.load_extension("anything")


def test_a_missing_file_is_not_made(tmp_path: Path) -> None:
    assert trouble(tmp_path / "zonedesk.db").trouble == "missing"
    assert not list(tmp_path.iterdir())


def test_an_empty_file_is_never_taken_for_a_new_one(tmp_path: Path) -> None:
    empty = tmp_path / "zonedesk.db"
    empty.touch()
    assert trouble(empty).trouble == "empty"
    assert empty.stat().st_size == 0


@pytest.mark.parametrize(
    "beginning",
    [
        b"%PDF-1.7\n",
        b"PK\x03\x04",
        b"\x00\x01\x00\x00Standard ACE DB",
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    ],
)
def test_the_file_of_another_program_is_named_so(tmp_path: Path, beginning: bytes) -> None:
    strange = tmp_path / "zonedesk.db"
    strange.write_bytes(beginning + bytes(8192))
    assert trouble(strange).trouble == "foreign"


def test_a_readable_database_is_refused(tmp_path: Path) -> None:
    plain = tmp_path / "zonedesk.db"
    with closing(sqlite3.connect(plain)) as connection:
        connection.execute("CREATE TABLE note (text)")
    assert trouble(plain).trouble == "foreign"


def test_an_encrypted_database_of_another_program_is_foreign(tmp_path: Path) -> None:
    other = tmp_path / "zonedesk.db"
    other.touch()
    with closing(engine.connect(other, KEY)) as connection:
        connection.execute("CREATE TABLE note (text)")
    assert trouble(other).trouble == "foreign"


def test_a_wrong_key_is_told_and_the_right_one_still_opens(path: Path) -> None:
    assert trouble(path, bytes(32)).trouble == "wrong_password"
    engine.open_cipher(path, KEY).close()


@pytest.mark.parametrize("place", [100, 3000, 4095])
def test_damage_in_the_first_page_is_not_taken_for_a_wrong_key(path: Path, place: int) -> None:
    flip_bit(path, place)
    found = trouble(path)
    assert (found.trouble, found.facts["pages"]) == ("damaged", 1)


def test_damage_of_the_salt_looks_like_a_wrong_key_here(path: Path) -> None:
    flip_bit(path, 3)
    assert trouble(path).trouble == "wrong_password"


@pytest.mark.parametrize("page", [2, 5, -1])
def test_damage_elsewhere_is_found_by_the_page(path: Path, page: int) -> None:
    pages = path.stat().st_size // engine.PAGE_BYTES
    flip_bit(path, (page % (pages + 1) - 1) * engine.PAGE_BYTES + 700)
    with closing(engine.connect(path, KEY)) as connection:
        assert len(engine.damaged_pages(connection)) == 1


@pytest.mark.parametrize("share", [0.5, 0.999])
def test_a_file_cut_inside_a_page_is_damaged(path: Path, share: float) -> None:
    pages = path.stat().st_size // engine.PAGE_BYTES
    os.truncate(path, int(pages * share) * engine.PAGE_BYTES + 700)
    with closing(engine.connect(path, KEY)) as connection:
        assert engine.damaged_pages(connection)
    assert trouble(path).trouble == "damaged"


@pytest.mark.parametrize("kept", [2, 10, -1])
def test_a_file_cut_between_two_pages_is_damaged(path: Path, kept: int) -> None:
    pages = path.stat().st_size // engine.PAGE_BYTES
    os.truncate(path, kept % pages * engine.PAGE_BYTES)
    assert trouble(path).trouble == "damaged"


def test_a_newer_file_is_left_as_it_is(path: Path) -> None:
    with closing(engine.open_cipher(path, KEY)) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 3}")
    before = hashlib.sha256(path.read_bytes()).digest()
    found = trouble(path)
    assert (found.trouble, found.facts["version"], found.facts["ours"]) == (
        "newer",
        SCHEMA_VERSION + 3,
        SCHEMA_VERSION,
    )
    assert hashlib.sha256(path.read_bytes()).digest() == before


@pytest.mark.parametrize("ending", ["-wal", "-shm"])
def test_a_remnant_of_another_program_is_not_played_into_our_file(path: Path, ending: str) -> None:
    path.with_name(path.name + ending).write_bytes(b"stale")
    assert trouble(path).trouble == "sidecar"


def test_another_process_neither_reads_nor_writes_while_we_have_it(path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from zonedesk.db import engine\n"
        "try: engine.open_cipher(Path(sys.argv[1]), bytes(range(32)))\n"
        "except engine.DataFileError as error: print(error.trouble)"
    )
    with closing(engine.open_cipher(path, KEY)) as connection:
        assert run(code, str(path)) == "in_use"
        path.stat()
        engine.pragma(connection, "data_version")
        assert run(code, str(path)) == "in_use"
    assert run(code, str(path)) == ""


def test_a_new_file_never_replaces_one(path: Path) -> None:
    with pytest.raises(FileExistsError):
        engine.open_cipher(path, KEY, create=True)


def test_without_the_cipher_nothing_readable_is_written(tmp_path: Path) -> None:
    fake = tmp_path / "sqlcipher3"
    fake.mkdir()
    (fake / "__init__.py").touch()
    (fake / "dbapi2.py").write_text("from sqlite3 import *\nfrom sqlite3 import dbapi2\n")
    code = (
        "import sys; from pathlib import Path; from zonedesk.db import engine\n"
        "try: engine.open_cipher(Path(sys.argv[1]), bytes(32), create=True)\n"
        "except engine.DataFileError as error: print(error.trouble)"
    )
    target = tmp_path / "new.db"
    assert run(code, str(target), home=tmp_path) == "no_cipher"
    assert target.stat().st_size == 0


def hot_copy(path: Path, place: Path, *, key: bytes = KEY) -> Path:
    """What a kill in the middle of a transaction leaves: half-written pages and a hot journal."""
    place.mkdir()
    with closing(engine.open_cipher(path, key)) as connection:
        connection.execute("PRAGMA cache_size = 5")
        connection.execute("CREATE TABLE note (text)")
        connection.execute("INSERT INTO note VALUES ('kept')")
        connection.execute("BEGIN IMMEDIATE")
        connection.executemany("INSERT INTO note VALUES (?)", [("lost" * 200,)] * 2000)
        for file in path.parent.glob(f"{path.name}*"):
            shutil.copy2(file, place)
        connection.execute("ROLLBACK")
    return place / path.name


def test_a_wrong_key_on_a_hot_journal_harms_nothing_and_the_right_one_recovers(
    path: Path, tmp_path: Path
) -> None:
    killed = hot_copy(path, tmp_path / "killed")
    assert engine.ended_badly(killed)
    assert trouble(killed, bytes(32)).trouble == "wrong_password"
    with closing(engine.open_cipher(killed, KEY)) as connection:
        assert connection.execute("SELECT text FROM note").fetchall() == [("kept",)]
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert not engine.ended_badly(killed)


def test_a_journal_that_was_used_up_is_no_sign_of_a_crash(path: Path) -> None:
    with closing(engine.open_cipher(path, KEY)) as connection:
        connection.execute("CREATE TABLE note (text)")
        assert path.with_name("zonedesk.db-journal").exists()
        assert not engine.ended_badly(path)


def test_a_file_whose_disk_went_away_is_told_as_such(tmp_path: Path) -> None:
    """A stick that is pulled out: SQLite says only that it cannot read or write."""
    found = engine.trouble_of(dbapi2.OperationalError("disk I/O error"), tmp_path / "weg" / "a.db")
    assert found is not None
    assert found.trouble == "io"
