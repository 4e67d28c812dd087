"""Recent work folders: remembered by path and moment, never more, and never in the way."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

import pytest

from zonedesk.system.recent import Recent, forget, recent_folder, recent_folders, remember

if TYPE_CHECKING:
    from pathlib import Path

NOON = datetime(2018, 11, 22, 11, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Settings of this test alone."""
    monkeypatch.setenv("ZONEDESK_HOME", str(tmp_path / "home"))
    return tmp_path / "home" / "settings"


def test_the_last_folder_stands_first_and_once(tmp_path: Path) -> None:
    for name in ("a", "b", "a"):
        remember(tmp_path / name, at=NOON)
    assert recent_folders() == (Recent(tmp_path / "a", NOON), Recent(tmp_path / "b", NOON))


def test_eight_are_remembered(tmp_path: Path) -> None:
    for number in range(12):
        remember(tmp_path / str(number), at=NOON)
    assert [one.path.name for one in recent_folders()] == [str(n) for n in range(11, 3, -1)]


def test_the_example_stays_known_as_such(tmp_path: Path) -> None:
    remember(tmp_path / "a", at=NOON, example=True)
    remember(tmp_path / "a", at=NOON)
    assert recent_folder(tmp_path / "a").example
    assert not recent_folder(tmp_path / "b").example


def test_a_folder_can_be_forgotten(tmp_path: Path) -> None:
    remember(tmp_path / "a", at=NOON)
    forget(tmp_path / "a")
    assert recent_folders() == ()


@pytest.mark.parametrize(
    "stored",
    ["", "{", "[]", '{"folders": 3}', '{"folders": [{"path": 3}, 7, {"path": ""}]}'],
)
def test_a_damaged_file_is_no_trouble(home: Path, tmp_path: Path, stored: str) -> None:
    home.mkdir(parents=True)
    (home / "recent.json").write_text(stored, encoding="utf-8")
    assert recent_folders() == ()
    remember(tmp_path / "a", at=NOON)
    assert recent_folders() == (Recent(tmp_path / "a", NOON),)


def test_settings_that_cannot_be_written_stop_nobody(home: Path, tmp_path: Path) -> None:
    home.parent.mkdir(parents=True)
    home.write_text("a file stands in the way", encoding="utf-8")
    remember(tmp_path / "a", at=NOON)
    assert recent_folders() == ()
