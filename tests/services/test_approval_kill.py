"""Killed at any moment of an approval: the draft or the whole approval, nothing between (A02)."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.killing import kill_after
from tests.services.council import council, one, rows, version
from tests.services.folders import let_go
from tests.services.minutes_ready import made_ready
from tests.workspaces import closed_folder, opened_folder
from zonedesk.db.models import Meeting
from zonedesk.services import approval, minutes_kept

if TYPE_CHECKING:
    from collections.abc import Callable

    Tell = Callable[[object], object]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a kill is a signal here")

KILLS = 16
MEETING = 1


def approve_and_wait(place: Path, tell: Tell) -> None:
    """Unlock, approve the minutes, and tell when that is acknowledged."""
    workspace = opened_folder(place / "lier.zonedesk")
    now = version(workspace, Meeting, MEETING)
    tell("ready")
    approval.approve(workspace, MEETING, row_version=now)
    tell("kept")
    time.sleep(60)


@pytest.fixture
def prepared(tmp_path: Path) -> Path:
    """A place with a work folder whose minutes can be approved; nobody has it open."""
    place = tmp_path / "prepared"
    place.mkdir()
    folder = opened_folder(closed_folder(place))
    made_ready(council(folder))
    let_go(folder)
    return place


def test_a_killed_approval_is_whole_or_never_was(prepared: Path, tmp_path: Path) -> None:
    lasts = approval_lasts(Path(shutil.copytree(prepared, tmp_path / "timed")))
    moments = [lasts * 1.4 * number / KILLS for number in range(KILLS)]
    outcomes = set()
    for number, moment in enumerate([*moments, 2 + 4 * lasts]):
        place = Path(shutil.copytree(prepared, tmp_path / str(number)))
        told = kill_after(approve_and_wait, place, seconds=moment)
        status = left(place)
        assert not told or status == "approved"
        outcomes.add(status)
    assert outcomes == {"draft_minutes", "approved"}


def approval_lasts(place: Path) -> float:
    """How many seconds an approval takes here."""
    folder = opened_folder(place / "lier.zonedesk")
    started = time.monotonic()
    approval.approve(folder, MEETING, row_version=version(folder, Meeting, MEETING))
    lasted = time.monotonic() - started
    let_go(folder)
    return lasted


def left(place: Path) -> str:
    """The status of the meeting after the kill; its step and its papers go with it."""
    folder = opened_folder(place / "lier.zonedesk")
    status = str(one(folder, "meeting", MEETING)["status"])
    steps = [row["new"] for row in rows(folder, "meeting_step")].count("approved")
    papers = minutes_kept.versions(folder, MEETING)
    assert (status, steps, len(papers)) in {("draft_minutes", 0, 0), ("approved", 1, 2)}
    assert all(minutes_kept.content(folder, paper.id) for paper in papers)
    let_go(folder)
    return status
