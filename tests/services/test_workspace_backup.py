"""Backups are verified, never overwrite, and come by themselves when something changed."""

from __future__ import annotations

import json
import os
import zipfile
from typing import TYPE_CHECKING

import pytest

from tests.db.test_engine import run
from tests.workspaces import NOON, PASSWORD, add_people, closed_folder, opened_folder
from zonedesk.domain.errors import Refused
from zonedesk.services.backup import backup, backup_if_moved
from zonedesk.services.verification import newest_good_backup, verify
from zonedesk.services.workspace import unlock
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonedesk.services.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    with opened_folder(closed_folder(tmp_path)) as opened:
        yield opened


def backups(folder: Path) -> list[str]:
    return sorted(path.name for path in (folder / "backups").iterdir())


def test_a_backup_holds_three_files_and_tells_nothing_more(workspace: Workspace) -> None:
    add_people(workspace.database, "Korpschef")
    made = backup(workspace)
    with zipfile.ZipFile(made) as archive:
        assert sorted(archive.namelist()) == ["keys.json", "manifest.json", "zonedesk.db"]
        manifest = json.loads(archive.read("manifest.json"))
    assert manifest["name"] == "lier"
    assert manifest["made_at"] == NOON.isoformat()
    assert manifest["rows"]["person"] == 1
    assert verify(made, PASSWORD).ok


def test_a_second_backup_of_the_same_second_has_its_own_name(workspace: Workspace) -> None:
    backup(workspace)
    backup(workspace)
    assert backups(workspace.folder.path) == [
        "lier-20181122-120000-2.zdbackup",
        "lier-20181122-120000-3.zdbackup",
        "lier-20181122-120000.zdbackup",
    ]


def test_a_backup_may_go_elsewhere_but_not_over_a_file(
    workspace: Workspace, tmp_path: Path
) -> None:
    target = tmp_path / "stick.zdbackup"
    assert backup(workspace, target) == target
    first = target.read_bytes()
    with pytest.raises(Refused) as caught:
        backup(workspace, target)
    assert caught.value.code == "output.exists"
    assert target.read_bytes() == first
    backup(workspace, target, replace=True)
    assert target.read_bytes() != first


@pytest.mark.parametrize("name", ["zonedesk.db", "keys.json", "lock", "nieuw.zdbackup"])
def test_a_backup_never_goes_over_the_folder_itself(workspace: Workspace, name: str) -> None:
    with pytest.raises(Refused) as caught:
        backup(workspace, workspace.folder.path / name, replace=True)
    assert caught.value.code == "backup.inside"


def test_closing_makes_a_backup_only_after_a_change(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    opened_folder(folder).close()
    count = len(backups(folder))
    opened_folder(folder).close()
    assert len(backups(folder)) == count
    workspace = opened_folder(folder)
    add_people(workspace.database, "Korpschef")
    made = workspace.close()
    assert made
    assert len(backups(folder)) == count + 1


def test_a_backup_that_is_gone_does_not_count(workspace: Workspace) -> None:
    assert backup_if_moved(workspace) is None
    for path in workspace.folder.backups.iterdir():
        path.unlink()
    assert backup_if_moved(workspace)


def test_a_backup_that_fails_at_closing_is_told_and_the_folder_is_free(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    workspace = opened_folder(folder)
    add_people(workspace.database, "Korpschef")
    block_backups(folder)
    with pytest.raises(DataFileError) as caught:
        workspace.close()
    assert (caught.value.trouble, caught.value.facts["reason"]) == ("backup_failed", "no_folder")
    opened = opened_folder(folder)
    assert "backup_failed" in opened.remarks
    (folder / "backups").unlink()
    opened.close()
    assert len(backups(folder)) == 1


def block_backups(folder: Path) -> None:
    """A file stands where the folder of the backups should be."""
    for path in (folder / "backups").iterdir():
        path.unlink()
    (folder / "backups").rmdir()
    (folder / "backups").touch()


def test_the_first_error_of_a_block_is_the_one_that_is_told(tmp_path: Path) -> None:
    workspace = opened_folder(closed_folder(tmp_path))
    add_people(workspace.database, "Korpschef")
    block_backups(workspace.folder.path)
    with pytest.raises(ArithmeticError), workspace:
        raise ArithmeticError
    assert not workspace.lock.held


def test_the_newest_good_backup_is_found(workspace: Workspace) -> None:
    older = backup(workspace)
    newest = backup(workspace)
    os.truncate(newest, newest.stat().st_size // 2)
    os.utime(newest, (2e9, 2e9))
    assert newest_good_backup(workspace.folder.path, PASSWORD) == older
    assert newest_good_backup(workspace.folder.path, "een ander") is None


FULL = """
import resource, signal, sys
from pathlib import Path
from tests.workspaces import add_people, opened_folder
from zonedesk.services.backup import backup
from zonedesk.system.trouble import DataFileError
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
workspace = opened_folder(Path(sys.argv[1]))
for most in (0, 10_000, 200_000):
    resource.setrlimit(resource.RLIMIT_FSIZE, (most, resource.RLIM_INFINITY))
    try:
        backup(workspace)
    except DataFileError as error:
        print(error.trouble)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
add_people(workspace.database, "Korpschef")
workspace.close()
"""


@pytest.mark.skipif(os.name != "posix", reason="limits of the system are set as on Linux")
def test_a_full_disk_leaves_the_earlier_backups(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    opened_folder(folder).close()
    before = {path: path.read_bytes() for path in (folder / "backups").iterdir()}
    told = run(FULL, str(folder)).split()
    assert len(told) == 3
    assert set(told) <= {"disk_full", "io"}
    assert all(path.read_bytes() == content for path, content in before.items())
    assert len(backups(folder)) == 2
    unlock(folder, PASSWORD).close()
