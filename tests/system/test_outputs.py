"""Files the user asked for: where he wants them, never among those of a work folder."""

from __future__ import annotations

import stat
from typing import TYPE_CHECKING

import pytest

from zonedesk.system.outputs import lies_in_work_folder, save_copy
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What looks like a work folder."""
    made = tmp_path / "lier.zonedesk"
    (made / "backups").mkdir(parents=True)
    (made / "keys.json").write_text("{}")
    return made


def test_a_paper_is_saved_whole_and_over_an_older_one(tmp_path: Path) -> None:
    target = tmp_path / "verslag.pdf"
    save_copy(target, b"een")
    save_copy(target, b"twee")
    assert target.read_bytes() == b"twee"
    assert [one.name for one in tmp_path.iterdir()] == ["verslag.pdf"]


@pytest.mark.parametrize("place", ["verslag.pdf", "backups/verslag.pdf", "zonedesk.db"])
def test_nothing_comes_in_a_work_folder(folder: Path, place: str) -> None:
    with pytest.raises(DataFileError) as told:
        save_copy(folder / place, b"een")
    assert told.value.trouble == "output.inside"
    assert not (folder / place).exists()


def test_a_link_into_a_work_folder_is_seen_through(folder: Path, tmp_path: Path) -> None:
    link = tmp_path / "map"
    link.symlink_to(folder, target_is_directory=True)
    assert lies_in_work_folder(link / "verslag.pdf")
    assert not lies_in_work_folder(tmp_path / "verslag.pdf")
    assert not lies_in_work_folder(folder / "backups" / "x", backups=folder / "backups")


def test_a_write_protected_file_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "verslag.pdf"
    target.write_bytes(b"getekend")
    target.chmod(stat.S_IRUSR)
    with pytest.raises(DataFileError) as told:
        save_copy(target, b"nieuw")
    assert told.value.trouble == "not_writable"
    assert target.read_bytes() == b"getekend"


def test_a_folder_that_is_gone_is_told(tmp_path: Path) -> None:
    with pytest.raises(DataFileError) as told:
        save_copy(tmp_path / "weg" / "verslag.pdf", b"een")
    assert told.value.trouble == "no_folder"
