"""A new work folder is there as a whole or not at all, whatever its name and its disk do."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

import pytest

from zonedesk.services.staging import staged
from zonedesk.system.files import ABANDONED_AFTER
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from pathlib import Path


def build(target: Path) -> None:
    with staged(target) as folder:
        (folder / "zonedesk.db").touch()


def left_by_a_kill(target: Path) -> Path:
    """The unfinished folder of a making that was killed long ago."""
    with staged(target) as folder:
        pass
    target.rename(folder)
    long_ago = time.time() - ABANDONED_AFTER - 60
    os.utime(folder, (long_ago, long_ago))
    return folder


@pytest.mark.parametrize("name", ["lier.zonedesk", "lier [1].zonedesk", "lier *.zonedesk"])
def test_what_a_kill_left_long_ago_is_taken_away(tmp_path: Path, name: str) -> None:
    if os.name == "nt" and "*" in name:
        pytest.skip("no name for a folder of Windows")
    assert left_by_a_kill(tmp_path / name).exists()
    build(tmp_path / name)
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_the_unfinished_folder_of_another_name_stays(tmp_path: Path) -> None:
    (other := tmp_path / ".zonedesk-lier 1.zonedesk-abc").mkdir()
    os.utime(other, (0, 0))
    build(tmp_path / "lier [1].zonedesk")
    assert other.exists()


def test_a_name_may_be_as_long_as_the_disk_allows_and_no_longer(tmp_path: Path) -> None:
    build(tmp_path / ("x" * 250))
    with pytest.raises(DataFileError) as caught:
        build(tmp_path / ("x" * 300))
    assert caught.value.trouble == "name_too_long"
    assert len(list(tmp_path.iterdir())) == 1


def test_an_empty_folder_that_could_not_be_filled_is_still_there(tmp_path: Path) -> None:
    (target := tmp_path / "lier.zonedesk").mkdir()

    def vanish() -> None:
        with staged(target) as folder:
            folder.rmdir()

    with pytest.raises(DataFileError):
        vanish()
    assert [path.name for path in tmp_path.iterdir()] == ["lier.zonedesk"]
