"""A backup comes back whole, into a folder of its own, whatever the file turns out to be."""

from __future__ import annotations

import json
import shutil
import warnings
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select

from tests.db.test_engine import flip_bit
from tests.workspaces import PASSWORD, add_people, closed_folder, data_key, opened_folder
from zonedesk.db import engine
from zonedesk.db.models import BackupLog, Base
from zonedesk.domain.errors import Refused
from zonedesk.services.archive import digest_of, look_into
from zonedesk.services.backup import backup
from zonedesk.services.restore import restore
from zonedesk.system.trouble import DataFileError


@pytest.fixture(scope="module")
def packed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A backup that no test changes."""
    place = tmp_path_factory.mktemp("bron")
    with opened_folder(closed_folder(place)) as workspace:
        add_people(workspace.database, "Korpschef", "Burgemeester")
        return backup(workspace, place / "lier.zdbackup")


def refusal(file: Path, folder: Path, *, password: str = PASSWORD) -> str:
    """Why a restore was refused; nothing of it may be left."""
    before = sorted(folder.parent.iterdir())
    with pytest.raises((Refused, DataFileError)) as caught:
        restore(file, folder, password=password)
    assert sorted(folder.parent.iterdir()) == before
    error = caught.value
    return error.code if isinstance(error, Refused) else str(error.args[0])


def repacked(
    packed: Path, target: Path, *, entries: dict[str, bytes], level: int = zipfile.ZIP_STORED
) -> Path:
    """The backup with other entries."""
    changed = dict(entries)
    with zipfile.ZipFile(packed) as source, zipfile.ZipFile(target, "w", level) as archive:
        for name in source.namelist():
            archive.writestr(name, changed.pop(name, source.read(name)))
        for name, content in changed.items():
            archive.writestr(name, content)
    return target


def rows(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table but the list of backups, which is written after the copy."""
    with opened_folder(folder) as workspace, workspace.database.read() as session:
        return {
            table.name: [tuple(row) for row in session.execute(select(table))]
            for table in Base.metadata.sorted_tables
            if table.name not in {BackupLog.__tablename__, "operation"}
        }


def test_backup_destroy_restore_gives_every_row_back(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    with opened_folder(folder) as workspace:
        add_people(workspace.database, "Korpschef", "Burgemeester")
    before = rows(folder)
    newest = max((folder / "backups").iterdir(), key=lambda path: path.stat().st_mtime_ns)
    saved = shutil.copy2(newest, tmp_path / "stick.zdbackup")
    shutil.rmtree(folder)
    manifest = restore(Path(saved), folder, password=PASSWORD)
    assert rows(folder) == before
    assert manifest.rows["person"] == 2
    assert sorted(path.name for path in folder.iterdir()) >= ["backups", "keys.json"]


def test_a_restored_folder_has_no_old_journal_beside_it(packed: Path, tmp_path: Path) -> None:
    restore(packed, tmp_path / "terug", password=PASSWORD)
    names = sorted(path.name for path in (tmp_path / "terug").iterdir())
    assert names == ["backups", "keys.json", "zonedesk.db"]


@pytest.mark.parametrize("sidecar", ["zonedesk.db-journal", "zonedesk.db-wal", "zonedesk.db"])
def test_a_backup_is_never_put_beside_an_old_file(
    packed: Path, tmp_path: Path, sidecar: str
) -> None:
    folder = tmp_path / "terug"
    folder.mkdir()
    (folder / sidecar).write_bytes(b"old")
    assert refusal(packed, folder) == "folder.not_empty"
    assert (folder / sidecar).read_bytes() == b"old"


def test_a_wrong_password_and_an_unknown_user_are_told(packed: Path, tmp_path: Path) -> None:
    assert refusal(packed, tmp_path / "terug", password="anders") == "wrong_password"
    with pytest.raises(DataFileError) as caught:
        restore(packed, tmp_path / "terug", password=PASSWORD, user="niemand")
    assert caught.value.trouble == "user_unknown"


def test_only_the_administrator_restores(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    with opened_folder(folder) as workspace:
        with workspace.database.write("test", 1, at=workspace.clock.now_utc()) as session:
            session.connection().exec_driver_sql("UPDATE app_user SET role = 'reader'")
        made = backup(workspace, tmp_path / "lezer.zdbackup")
    assert refusal(made, tmp_path / "terug") == "right.administrator"


def test_a_file_that_is_no_backup_is_told(packed: Path, tmp_path: Path) -> None:
    folder = tmp_path / "terug"
    assert refusal(tmp_path / "weg.zdbackup", folder) == "backup.missing"
    assert refusal(tmp_path, folder) == "backup.unreadable"
    for content in (b"", b"%PDF-1.7 en meer", b"tekst" * 1000):
        (tmp_path / "nota").write_bytes(content)
        assert refusal(tmp_path / "nota", folder) == "backup.foreign"
    (tmp_path / "half").write_bytes(packed.read_bytes()[:-2000])
    assert refusal(tmp_path / "half", folder) == "backup.damaged"


@pytest.mark.parametrize(
    "entries",
    [
        {"manifest.json": b"{}"},
        {"manifest.json": b"[1]"},
        {"manifest.json": b"\xff"},
        {"manifest.json": b"[" * 100_000},
        {"keys.json": b"{}"},
        {"keys.json": b" " * 2_000_000},
        {"zonedesk.db": b""},
        {"zonedesk.db": b"SQLite format 3\x00" + bytes(9000)},
        {"extra.txt": b"x"},
        {"../../uitbraak.txt": b"x"},
    ],
)
def test_a_backup_with_other_contents_is_refused(
    packed: Path, tmp_path: Path, entries: dict[str, bytes]
) -> None:
    odd = repacked(packed, tmp_path / "odd.zdbackup", entries=entries)
    assert refusal(odd, tmp_path / "terug") == "backup.damaged"


def test_a_packed_or_doubled_entry_is_refused(packed: Path, tmp_path: Path) -> None:
    bomb = repacked(
        packed,
        tmp_path / "bom.zdbackup",
        entries={"zonedesk.db": bytes(10**7)},
        level=zipfile.ZIP_DEFLATED,
    )
    assert refusal(bomb, tmp_path / "terug") == "backup.damaged"
    double = Path(shutil.copy2(packed, tmp_path / "dubbel.zdbackup"))
    with warnings.catch_warnings(), zipfile.ZipFile(double, "a") as archive:
        warnings.simplefilter("ignore")
        archive.writestr("keys.json", "{}")
    assert refusal(double, tmp_path / "terug") == "backup.damaged"


def resealed(packed: Path, target: Path, *, database: bytes) -> Path:
    """A backup whose manifest was made to fit another database."""
    with zipfile.ZipFile(packed) as source:
        manifest = json.loads(source.read("manifest.json"))
    manifest["sha256"]["zonedesk.db"] = digest_of(database)
    text = json.dumps(manifest).encode()
    return repacked(packed, target, entries={"manifest.json": text, "zonedesk.db": database})


def test_a_database_that_does_not_hold_what_the_manifest_says_is_refused(
    packed: Path, tmp_path: Path
) -> None:
    folder = closed_folder(tmp_path)
    fewer = (folder / "zonedesk.db").read_bytes()
    odd = resealed(packed, tmp_path / "odd.zdbackup", database=fewer)
    assert refusal(odd, tmp_path / "terug") == "backup.damaged"
    cut = resealed(packed, tmp_path / "cut.zdbackup", database=fewer[:50_000])
    assert refusal(cut, tmp_path / "terug") == "backup.damaged"


def test_a_backup_of_a_newer_version_is_told(packed: Path, tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    with closing(engine.open_cipher(folder / "zonedesk.db", data_key(folder))) as connection:
        connection.execute("PRAGMA user_version = 99")
    newer = (folder / "zonedesk.db").read_bytes()
    odd = resealed(packed, tmp_path / "new.zdbackup", database=newer)
    assert refusal(odd, tmp_path / "terug") == "newer"


@given(place=st.floats(0, 1, exclude_max=True))
def test_a_flipped_bit_anywhere_is_found(
    packed: Path, tmp_path_factory: object, place: float
) -> None:
    work = packed.parent / "bits"
    work.mkdir(exist_ok=True)
    flipped = Path(shutil.copy2(packed, work / "flipped.zdbackup"))
    flip_bit(flipped, int(place * flipped.stat().st_size))
    try:
        restore(flipped, work / "terug", password=PASSWORD)
    except (Refused, DataFileError):
        assert not (work / "terug").exists()
    else:  # a date or a flag of the zip that nobody reads
        assert look_into(flipped).manifest == look_into(packed).manifest
        shutil.rmtree(work / "terug")
