"""The first run: a folder with what the user brings, or nothing at all on the disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.folders import let_go
from tests.services.spoilt import spoilt_register
from tests.workspaces import CHEAP
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import Profile
from zonedesk.services.first_run import begin, example_register, look_through, zone_of
from zonedesk.services.lists import rows
from zonedesk.services.workspace import NewUser, NewZone
from zonedesk.system.recovery import recovery_code

if TYPE_CHECKING:
    from pathlib import Path

ZONE = NewZone("Lokale Politie Lier", Profile.ONE_MUNICIPALITY)
USER = NewUser("secretaris", "vier fietsen en een brug")


@pytest.fixture
def spoilt(tmp_path: Path) -> Path:
    """A register with a date that is none."""
    return spoilt_register(tmp_path / "register.xlsx")


def test_looking_through_tells_what_would_come_and_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    report = look_through(example_register(), ZONE)
    assert not report.problems
    assert report.created["Vergaderingen"] > 10
    assert list(tmp_path.iterdir()) == []


def test_looking_through_tells_each_problem(spoilt: Path) -> None:
    report = look_through(spoilt, ZONE)
    assert ("Vergaderingen", 2) in {(one.sheet, one.row) for one in report.problems}


def test_the_register_of_the_user_is_taken_in(tmp_path: Path) -> None:
    workspace = begin(
        tmp_path / "lier.zonedesk",
        ZONE,
        user=USER,
        code=recovery_code(),
        register=example_register(),
        cost=CHEAP,
    )
    assert zone_of(workspace) == "Lokale Politie Lier"
    assert rows(workspace, "meetings")
    let_go(workspace)


@pytest.mark.parametrize("stood", [False, True], ids=["new", "empty"])
def test_when_the_register_is_not_taken_nothing_is_left_behind(
    tmp_path: Path, spoilt: Path, *, stood: bool
) -> None:
    place = tmp_path / "lier.zonedesk"
    if stood:
        place.mkdir()
    with pytest.raises(Refused):
        begin(place, ZONE, user=USER, code=recovery_code(), register=spoilt, cost=CHEAP)
    assert place.exists() is stood
    assert not stood or list(place.iterdir()) == []
    workspace = begin(place, ZONE, user=USER, code=recovery_code(), cost=CHEAP)
    let_go(workspace)
