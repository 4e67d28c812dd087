"""Settings: typed, with a default, and proof against whatever stands in their file."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from zonedesk.system.settings import Setting, Settings

if TYPE_CHECKING:
    from pathlib import Path

SIZE = Setting("size", int, 100, "Size", range(90, 161))
NAME = Setting("name", str, "system", "Name", ("system", "dark"))
OTHER = Setting("other", str, "x", "Other", ("x",))


@pytest.fixture
def stored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file, in a home of its own."""
    monkeypatch.setenv("ZONEDESK_HOME", str(tmp_path))
    return tmp_path / "settings" / "settings.json"


def write(stored: Path, text: str) -> Settings:
    stored.parent.mkdir(exist_ok=True)
    stored.write_text(text, encoding="utf-8")
    return Settings((SIZE, NAME))


def test_a_choice_is_there_at_the_next_start(stored: Path) -> None:
    settings = Settings((SIZE, NAME))
    assert (settings.of(SIZE), settings.of(NAME)) == (100, "system")
    settings.choose(SIZE, 130)
    assert stored.is_file()
    again = Settings((SIZE, NAME))
    assert (again.of(SIZE), again.of(NAME)) == (130, "system")


def test_choosing_what_is_chosen_writes_nothing(stored: Path) -> None:
    Settings((SIZE, NAME)).choose(NAME, "system")
    assert not stored.exists()


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[1]",
        "null",
        '{"size": "130", "name": 3}',
        '{"size": 130.0, "name": ["dark"]}',
        '{"size": true, "name": true}',
        '{"size": 1000, "name": "roze"}',
        '{"size": null}',
        "[" * 100_000,
        '{"size": 130, "x": "' + "y" * 300_000 + '"}',
    ],
)
def test_what_cannot_be_is_the_default(stored: Path, text: str) -> None:
    settings = write(stored, text)
    assert (settings.of(SIZE), settings.of(NAME)) == (100, "system")
    settings.choose(SIZE, 110)
    assert Settings((SIZE, NAME)).of(SIZE) == 110


def test_settings_of_a_newer_version_are_left_alone(stored: Path) -> None:
    write(stored, '{"later": [1, 2]}').choose(NAME, "dark")
    assert json.loads(stored.read_text(encoding="utf-8")) == {"later": [1, 2], "name": "dark"}


def test_a_setting_that_is_not_declared_is_a_mistake(stored: Path) -> None:
    settings = Settings((SIZE, NAME))
    with pytest.raises(KeyError):
        settings.of(OTHER)
    with pytest.raises(KeyError):
        settings.choose(OTHER, "x")
    wrong: Any = 5
    with pytest.raises(ValueError, match="5"):
        settings.choose(SIZE, wrong)


def test_a_disk_that_refuses_stops_nobody(stored: Path) -> None:
    stored.parent.write_text("a file in the way", encoding="utf-8")
    settings = Settings((SIZE, NAME))
    settings.choose(SIZE, 120)
    assert settings.of(SIZE) == 120
