"""Pictures of every screen: all places by themselves, every look, and no trace left behind."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QImage

from tests.services.folders import lier_folder
from tests.workspaces import PASSWORD, opened_folder
from zonedesk.system.recent import recent_folders
from zonedesk.system.trouble import DataFileError
from zonedesk.ui.pictures.album import take
from zonedesk.ui.pictures.looks import LOOKS
from zonedesk.ui.shell.pages import PAGES
from zonedesk.ui.shell.window import FIRST_SIZE
from zonedesk.ui.theme.theme import Scheme, Theme

if TYPE_CHECKING:
    from pathlib import Path

DAY = date(2019, 1, 14)


def sums(folder: Path) -> dict[str, str]:
    """Every file of a folder with its check sum."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


#: Places that show the records of others.
WITHOUT_RECORDS = {"today", "figures"}


def names_of(pictures: list[Path]) -> set[str]:
    return {path.stem for path in pictures}


def test_every_screen_is_pictured_and_the_folder_stays_as_it_was(tmp_path: Path) -> None:
    folder = lier_folder(tmp_path)
    before = sums(folder)
    pictures = list(take(folder, PASSWORD, target=tmp_path / "beelden", day=DAY))
    names = names_of(pictures)
    assert names >= {entry.key for entry in PAGES}
    assert names >= {f"{entry.key}-record" for entry in PAGES if entry.key not in WITHOUT_RECORDS}
    assert names >= {"unlock", "unlock-wrong-password", "unlock-newer", "new-password", "gallery"}
    assert names >= {f"first-run-{step}" for step in range(1, 5)}
    assert len(names) == len(pictures)
    for path in pictures:
        image = QImage(str(path))
        assert path.stem == "gallery" or image.size() == FIRST_SIZE
        assert len({image.pixel(x, y) for x in range(0, 600, 3) for y in range(0, 600, 3)}) > 3
    after = sums(folder)
    assert {name for name in after if after[name] != before.get(name)} <= {"lock"}
    assert recent_folders() == ()
    opened_folder(folder).close()


def test_every_look_is_named_and_the_empty_folder_comes_too(tmp_path: Path, theme: Theme) -> None:
    folder = lier_folder(tmp_path)
    target = tmp_path / "beelden"
    found = set()
    for path in take(folder, PASSWORD, target=target, every_look=True, day=DAY):
        found.add(path.stem)
        if path.stem == f"{PAGES[0].key}-light-100-empty":
            break
    assert found >= {"gallery-light-100-full", "unlock-light-100-empty", "unlock-light-100-full"}
    assert theme.scheme is Scheme.LIGHT


def test_there_are_six_looks() -> None:
    assert [look.name for look in LOOKS] == [
        "light-100",
        "light-150",
        "dark-100",
        "dark-150",
        "contrast-100",
        "contrast-150",
    ]


def test_a_folder_in_use_is_left_alone(folder: Path, tmp_path: Path) -> None:
    workspace = opened_folder(folder)
    with pytest.raises(DataFileError, match="in_use"):
        next(iter(take(folder, PASSWORD, target=tmp_path / "beelden")))
    workspace.close()


def test_a_wrong_password_is_refused(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(DataFileError, match="wrong_password"):
        list(take(folder, "fout wachtwoord", target=tmp_path / "beelden"))
