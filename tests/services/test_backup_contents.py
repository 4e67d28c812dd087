"""Backups hold the contents of documents, or say which ones they lack (A06, A17, A21, D17)."""

from __future__ import annotations

import io
import json
import os
import random
import shutil
import signal
import zipfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.db.test_engine import flip_bit, run
from tests.killing import kill_after
from tests.workspaces import PASSWORD, closed_folder, data_key, opened_folder
from zonedesk.cli.damage import found
from zonedesk.db.content import CHUNK, Contents
from zonedesk.domain.attachments import Subject, SubjectKind
from zonedesk.domain.errors import Refused
from zonedesk.services import archive, attachments, dossiers
from zonedesk.services.backup import backup
from zonedesk.services.contents import drop_unreferenced
from zonedesk.services.journal import take_back
from zonedesk.services.restore import restore
from zonedesk.services.verification import Check, newest_good_backup, verify
from zonedesk.services.workspace import unlock
from zonedesk.system.trouble import Cancelled, DataFileError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from zonedesk.services.workspace import Workspace

FIRST = b"%PDF-1.7 offerte dienstwagens " + random.Random(1).randbytes(2 * CHUNK)
SECOND = b"%PDF-1.7 bestek dienstwagens " + random.Random(2).randbytes(CHUNK)


def dossier(workspace: Workspace) -> Subject:
    fields: dossiers.DossierFields = {"title": "Dienstwagens", "category": "logistiek"}
    return Subject(SubjectKind.DOSSIER, dossiers.create(workspace, fields=fields).id)


def attach(workspace: Workspace, subject: Subject, data: bytes) -> int:
    name = f"stuk {len(data)}.pdf"
    return attachments.add_bytes(workspace, subject, data=data, name=name).id


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A closed work folder with two documents and a backup in ``backups``; no test changes it."""
    folder = closed_folder(tmp_path_factory.mktemp("gevuld"))
    with opened_folder(folder) as workspace:
        subject = dossier(workspace)
        attach(workspace, subject, FIRST)
        attach(workspace, subject, SECOND)
    return folder


@pytest.fixture
def folder(filled: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(filled, tmp_path / filled.name))


@pytest.fixture
def workspace(folder: Path) -> Iterator[Workspace]:
    with opened_folder(folder) as opened:
        yield opened


def newest(folder: Path) -> Path:
    return max((folder / "backups").glob("*.zdbackup"), key=lambda path: path.stat().st_mtime_ns)


def contents_of(folder: Path) -> set[bytes]:
    """Every content of a closed work folder."""
    return bytes_in(folder / "content.db", data_key(folder))


def bytes_in(path: Path, key: bytes) -> set[bytes]:
    with closing(Contents(path, key)) as contents:
        return {contents.reader(name).read() for name in contents.hashes()}


def check_of(path: Path) -> Check:
    return next(one for one in verify(path, PASSWORD).checks if one.name == "contents")


def names_in(path: Path) -> list[str]:
    with zipfile.ZipFile(path) as packed:
        return sorted(packed.namelist())


def lose_all(path: Path) -> None:
    path.unlink()


def lose_one(path: Path, key: bytes) -> None:
    with closing(Contents(path, key)) as contents:
        contents.drop([min(contents.hashes())])


def test_an_ordinary_backup_shares_its_contents_with_the_others(workspace: Workspace) -> None:
    kept = workspace.folder.kept_content
    before = kept.read_bytes()
    assert names_in(backup(workspace)) == ["keys.json", "manifest.json", "zonedesk.db"]
    assert kept.read_bytes() == before
    attach(workspace, dossier(workspace), FIRST + b"nieuw")
    done: list[tuple[int, int]] = []
    made = backup(workspace, progress=lambda *far: done.append(far))
    assert done[-1] == (2 * len(FIRST + b"nieuw"), 2 * len(FIRST + b"nieuw"))
    assert bytes_in(kept, workspace.key) == {FIRST, SECOND, FIRST + b"nieuw"}
    assert b"offerte" not in kept.read_bytes()
    assert verify(made, PASSWORD).ok


def test_a_backup_elsewhere_is_full(workspace: Workspace, tmp_path: Path) -> None:
    done: list[tuple[int, int]] = []
    made = backup(workspace, tmp_path / "vol.zdbackup", progress=lambda *far: done.append(far))
    assert names_in(made) == ["content.db", "keys.json", "manifest.json", "zonedesk.db"]
    assert done[-1][0] == done[-1][1]
    assert done == sorted(done)
    assert b"offerte" not in made.read_bytes()
    assert verify(made, PASSWORD).ok
    restore(made, tmp_path / "terug.zonedesk", password=PASSWORD)
    assert contents_of(tmp_path / "terug.zonedesk") == {FIRST, SECOND}


def test_a_full_backup_of_a_folder_without_documents_is_as_it_was(tmp_path: Path) -> None:
    with opened_folder(closed_folder(tmp_path)) as workspace:
        made = backup(workspace, tmp_path / "vol.zdbackup")
        assert names_in(made) == ["keys.json", "manifest.json", "zonedesk.db"]
        assert not workspace.folder.content.exists()
        assert not workspace.folder.kept_content.exists()
    assert verify(made, PASSWORD).ok
    restore(made, tmp_path / "terug.zonedesk", password=PASSWORD)
    assert not (tmp_path / "terug.zonedesk" / "content.db").exists()


def test_the_manifest_names_what_is_needed_and_betrays_no_document(folder: Path) -> None:
    with zipfile.ZipFile(newest(folder)) as packed:
        manifest = json.loads(packed.read("manifest.json"))
    assert len(manifest["contents"]) == 2
    assert manifest["content_bytes"] == len(FIRST + SECOND)
    assert manifest["lacking"] == 0
    hashes = {archive.digest_of(FIRST), archive.digest_of(SECOND)}
    assert tuple(manifest["contents"]) == archive.sealed(data_key(folder), hashes)
    assert not hashes & set(manifest["contents"])


def test_an_ordinary_backup_comes_back_with_what_lies_beside_it(
    folder: Path, tmp_path: Path
) -> None:
    done: list[tuple[int, int]] = []
    restore(
        newest(folder),
        tmp_path / "terug.zonedesk",
        password=PASSWORD,
        progress=lambda *far: done.append(far),
    )
    assert done[-1][0] == done[-1][1] == 2 * len(FIRST + SECOND)
    assert contents_of(tmp_path / "terug.zonedesk") == {FIRST, SECOND}
    assert verify(tmp_path / "terug.zonedesk", PASSWORD).ok


def test_contents_that_were_replaced_and_binned_come_back_too(folder: Path, tmp_path: Path) -> None:
    with opened_folder(folder) as workspace:
        subject = dossier(workspace)
        attach(workspace, subject, SECOND + b"1")
        row = attachments.attached(workspace, subject)[0]
        path = tmp_path / "nieuw.pdf"
        path.write_bytes(SECOND + b"2")
        version = row.handle.row_version
        attachments.replace(workspace, row.handle.id, path=path, row_version=version)
        version = attachments.document(workspace, row.handle.id).handle.row_version
        attachments.delete(workspace, row.handle.id, row_version=version)
    restore(newest(folder), tmp_path / "terug.zonedesk", password=PASSWORD)
    assert contents_of(tmp_path / "terug.zonedesk") >= {SECOND + b"1", SECOND + b"2"}


@pytest.mark.parametrize(("lose", "count"), [("all", 2), ("one", 1), ("damaged", 2)])
def test_lost_contents_are_counted_before_anything_is_restored(
    folder: Path, tmp_path: Path, lose: str, count: int
) -> None:
    packed, kept = newest(folder), folder / "backups" / "content.db"
    if lose == "all":
        kept.unlink()
    elif lose == "one":
        lose_one(kept, data_key(folder))
    else:
        flip_bit(kept, 2000)
    target = tmp_path / "terug.zonedesk"
    with pytest.raises(Refused) as caught:
        restore(packed, target, password=PASSWORD)
    assert caught.value.code == "backup.contents_missing"
    assert caught.value.facts == {
        "path": str(packed),
        "count": count,
        "of": 2,
        "store": str(kept),
    }
    assert not target.exists()
    assert [path.name for path in tmp_path.iterdir()] == [folder.name]
    check = check_of(packed)
    assert (check.ok, check.count) == (False, count)
    restore(packed, target, password=PASSWORD, incomplete=True)
    assert check_of(target).detail == f"missing {count}"


def test_lost_contents_do_not_keep_a_backup_from_being_the_newest_good_one(folder: Path) -> None:
    packed = newest(folder)
    (folder / "backups" / "content.db").unlink()
    assert newest_good_backup(folder, PASSWORD) == packed


def test_a_full_backup_that_was_tampered_with_is_refused(
    workspace: Workspace, tmp_path: Path
) -> None:
    made = backup(workspace, tmp_path / "vol.zdbackup")
    with zipfile.ZipFile(made) as packed:
        place = packed.getinfo("content.db").header_offset + 5000
    flip_bit(made, place)
    with pytest.raises(Refused) as caught:
        restore(made, tmp_path / "terug.zonedesk", password=PASSWORD)
    assert caught.value.code == "backup.damaged"
    assert not (tmp_path / "terug.zonedesk").exists()


@pytest.mark.parametrize("change", ["contents", "sha256"])
def test_a_manifest_that_names_other_contents_is_refused(
    workspace: Workspace, tmp_path: Path, change: str
) -> None:
    made = backup(workspace, tmp_path / "vol.zdbackup")
    with zipfile.ZipFile(made) as packed:
        entries = {name: packed.read(name) for name in packed.namelist()}
    manifest = json.loads(entries["manifest.json"])
    if change == "contents":
        manifest["contents"].pop()
    else:
        del manifest["sha256"]["content.db"]
    entries["manifest.json"] = json.dumps(manifest).encode()
    with zipfile.ZipFile(made, "w") as packed:
        for name, data in entries.items():
            packed.writestr(name, data)
    with pytest.raises(Refused) as caught:
        restore(made, tmp_path / "terug.zonedesk", password=PASSWORD)
    assert caught.value.code == "backup.damaged"


def test_a_backup_of_before_there_were_contents_still_comes_back(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    packed = newest(folder)
    with zipfile.ZipFile(packed) as opened:
        entries = {name: opened.read(name) for name in opened.namelist()}
    manifest = json.loads(entries["manifest.json"])
    for name in ("contents", "content_bytes", "lacking"):
        del manifest[name]
    entries["manifest.json"] = json.dumps({**manifest, "version": 1}).encode()
    with zipfile.ZipFile(packed, "w") as opened:
        for name, data in entries.items():
            opened.writestr(name, data)
    assert verify(packed, PASSWORD).ok
    restore(packed, tmp_path / "terug.zonedesk", password=PASSWORD)
    assert verify(tmp_path / "terug.zonedesk", PASSWORD).ok


def test_a_content_the_folder_has_lost_does_not_stop_its_backups(folder: Path) -> None:
    lose_one(folder / "content.db", data_key(folder))
    (folder / "backups" / "content.db").unlink()
    with opened_folder(folder) as workspace:
        made = backup(workspace)
    assert archive.look_into(made).manifest.lacking == 1
    assert check_of(made).detail == "missing 1"


def test_a_lost_file_of_contents_is_put_aside_and_filled_again(folder: Path) -> None:
    kept = folder / "backups" / "content.db"
    flip_bit(kept, 2000)
    with opened_folder(folder) as workspace:
        made = backup(workspace)
    assert verify(made, PASSWORD).ok
    assert [path.name for path in kept.parent.glob("content.db.*")] == [
        "content.db.damaged-20181122-110000"
    ]


@pytest.mark.parametrize("where", [None, "vol.zdbackup"])
def test_a_backup_that_is_broken_off_leaves_nothing(
    folder: Path, tmp_path: Path, where: str | None
) -> None:
    (folder / "backups" / "content.db").unlink()
    output = where and tmp_path / where

    def stop(done: int, total: int) -> None:
        if done > total // 3:
            raise Cancelled

    with opened_folder(folder) as workspace:
        before = sorted((folder / "backups").glob("*.zdbackup"))
        with pytest.raises(Cancelled):
            backup(workspace, output or None, progress=stop)
        assert sorted((folder / "backups").glob("*.zdbackup")) == before
        assert [path.name for path in tmp_path.iterdir()] == [folder.name]
        assert not list((folder / "backups").glob(".*"))
        assert verify(backup(workspace), PASSWORD).ok


def test_a_folder_is_verified_with_every_content(folder: Path) -> None:
    assert check_of(folder) == Check("contents", ok=True)
    with closing(Contents(folder / "content.db", data_key(folder))) as contents:
        contents.add(io.BytesIO(b"niemand"), longest=CHUNK)
    assert check_of(folder) == Check("contents", ok=True, detail="spare 1")
    size = (folder / "content.db").stat().st_size
    flip_bit(folder / "content.db", size // 2)
    check = check_of(folder)
    assert (check.ok, check.count) == (False, 1)
    assert check.detail.startswith("damaged 1")
    (folder / "content.db").unlink()
    assert check_of(folder) == Check("contents", ok=False, detail="missing 2", count=2)
    (folder / "content.db").touch()
    assert check_of(folder) == Check("contents", ok=False, detail="damaged 2", count=2)


def test_what_is_found_is_said_in_words() -> None:
    said = found(Check("contents", ok=False, detail="missing 2; damaged 1; spare 3", count=3))
    assert [sign for sign in said if sign.isdigit()] == ["2", "1", "3"]
    assert said.count(", ") == 2


def test_only_what_no_record_can_need_is_dropped(folder: Path) -> None:
    with opened_folder(folder) as workspace:
        subject = dossier(workspace)
        binned = attach(workspace, subject, SECOND + b"1")
        version = attachments.document(workspace, binned).handle.row_version
        attachments.delete(workspace, binned, row_version=version)
        done = attachments.add_bytes(workspace, subject, data=SECOND + b"2", name="weg.pdf")
        take_back(workspace, done.transaction_no)
    with closing(Contents(folder / "content.db", data_key(folder))) as contents:
        contents.add(io.BytesIO(b"niemand"), longest=CHUNK)
    with opened_folder(folder) as workspace:
        assert drop_unreferenced(workspace.contents, workspace.database) == 1
        assert drop_unreferenced(workspace.contents, workspace.database) == 0
    assert contents_of(folder) == {FIRST, SECOND, SECOND + b"1", SECOND + b"2"}


def test_nothing_is_dropped_where_there_is_nothing(tmp_path: Path) -> None:
    with opened_folder(closed_folder(tmp_path)) as workspace:
        assert drop_unreferenced(workspace.contents, workspace.database) == 0


def attach_and_wait(place: Path, tell: Callable[[object], object]) -> None:
    workspace = opened_folder(place / "lier.zonedesk")
    workspace.contents.add(io.BytesIO(b"niemand"), longest=CHUNK)
    tell("kept")
    signal.pause()


@pytest.mark.skipif(os.name != "posix", reason="a kill is a signal here")
def test_a_content_whose_record_a_kill_took_is_gone_at_the_next_opening(
    folder: Path, tmp_path: Path
) -> None:
    assert not kill_after(attach_and_wait, tmp_path, seconds=0)
    with closing(Contents(folder / "content.db", data_key(folder))) as contents:
        assert len(contents.hashes()) == 3
    with opened_folder(folder) as workspace:
        assert "recovered" in workspace.remarks
        assert len(workspace.contents.hashes()) == 2


FULL = """
import resource, signal, sys
from pathlib import Path
from tests.workspaces import opened_folder
from zonedesk.services.backup import backup
from zonedesk.system.trouble import DataFileError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
folder, elsewhere = Path(sys.argv[1]), Path(sys.argv[2])
workspace = opened_folder(folder)
(folder / "backups" / "content.db").unlink()
resource.setrlimit(resource.RLIMIT_FSIZE, (2_500_000, resource.RLIM_INFINITY))
for output in (None, elsewhere):
    try:
        backup(workspace, output, replace=True)
    except DataFileError as error:
        print(error.trouble)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
workspace.close()
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of the system are set as on Linux")
def test_a_disk_that_fills_up_leaves_the_earlier_backups(folder: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "vol.zdbackup"
    elsewhere.write_bytes(b"een eerdere")
    before = {path: path.read_bytes() for path in (folder / "backups").glob("*.zdbackup")}
    told = run(FULL, str(folder), str(elsewhere)).split()
    assert len(told) == 2
    assert set(told) <= {"disk_full", "io"}
    assert elsewhere.read_bytes() == b"een eerdere"
    assert all(path.read_bytes() == data for path, data in before.items())
    assert not [path for path in folder.rglob(".*") if path.is_file()]
    unlock(folder, PASSWORD).close()


def test_a_file_of_contents_that_is_held_by_another_is_told(folder: Path, tmp_path: Path) -> None:
    with closing(Contents.open(folder / "backups" / "content.db", data_key(folder))):
        with pytest.raises(DataFileError) as caught:
            restore(newest(folder), tmp_path / "terug.zonedesk", password=PASSWORD)
        assert caught.value.trouble == "in_use"
    assert not (tmp_path / "terug.zonedesk").exists()
