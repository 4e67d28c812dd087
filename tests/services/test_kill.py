"""A kill at any moment: all or nothing, and nothing that was acknowledged is lost (A01, A18)."""

from __future__ import annotations

import os
import random
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import func, select

from tests.killing import kill_after, kill_at_step
from tests.workspaces import (
    CHEAP,
    CLOCK,
    PASSWORD,
    add_people,
    closed_folder,
    opened_folder,
    person,
)
from zonedesk.db.models import Function, Person
from zonedesk.domain.words import Profile
from zonedesk.services.backup import backup
from zonedesk.services.restore import restore
from zonedesk.services.verification import verify
from zonedesk.services.workspace import NewUser, NewZone, create

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.killing import Work

    Tell = Callable[[object], object]

pytestmark = pytest.mark.skipif(os.name != "posix", reason="a kill is a signal here")


def make_folder(place: Path, tell: Tell) -> None:
    create(
        place / "lier.zonedesk",
        NewZone("Politiezone Lier", Profile.ONE_MUNICIPALITY),
        user=NewUser("beheerder", PASSWORD),
        clock=CLOCK,
        cost=CHEAP,
    )


def bring_back(place: Path, tell: Tell) -> None:
    restore(place / "lier.zdbackup", place / "lier.zonedesk", password=PASSWORD)


def back_up(place: Path, tell: Tell) -> None:
    with opened_folder(place / "lier.zonedesk") as workspace:
        backup(workspace)
        backup(workspace, place / "elders.zdbackup", replace=True)


def save_often(place: Path, tell: Tell) -> None:
    """Each save writes a function and a person, and is told when it is kept."""
    workspace = opened_folder(place / "lier.zonedesk")
    tell("ready")
    for number in range(100_000):
        at = CLOCK.now_utc()
        with workspace.database.write("test.save", workspace.user.id, at=at) as session:
            session.add(Function(title=f"functie {os.getpid()} {number}"))
            session.flush()
            session.add(person(f"Inspecteur {os.getpid()} {number}"))
        tell(number)


def assert_sound(path: Path) -> None:
    assert all(check.ok for check in verify(path, PASSWORD).checks)


@pytest.mark.parametrize("work", [make_folder, bring_back])
def test_a_folder_appears_whole_or_not_at_all(tmp_path: Path, work: Work) -> None:
    source = closed_folder(tmp_path, name="bron.zonedesk")
    packed = one_backup(source)
    step, killed = 0, True
    while killed:
        step += 1
        place = tmp_path / str(step)
        place.mkdir()
        shutil.copy2(packed, place / "lier.zdbackup")
        killed = kill_at_step(work, place, step=step)
        folder = place / "lier.zonedesk"
        if not folder.exists():
            work(place, print)
        assert_sound(folder)
    assert step > 5


def test_a_killed_backup_leaves_the_earlier_ones(tmp_path: Path) -> None:
    prepared = tmp_path / "prepared"
    prepared.mkdir()
    before = one_backup(closed_folder(prepared))
    shutil.copy2(before, prepared / "elders.zdbackup")
    sound = {path.read_bytes() for path in before.parent.iterdir()}
    step, killed = 0, True
    while killed:
        step += 1
        place = Path(shutil.copytree(prepared, tmp_path / str(step)))
        folder, elsewhere = place / "lier.zonedesk", place / "elders.zdbackup"
        killed = kill_at_step(back_up, place, step=step)
        assert (folder / "backups" / before.name).exists()
        for file in [elsewhere, *(folder / "backups").glob("*.zdbackup")]:
            if file.read_bytes() not in sound:
                assert_sound(file)
        opened_folder(folder).close()
        assert not list((folder / "backups").glob(".*"))
    assert step > 8


def one_backup(folder: Path) -> Path:
    with opened_folder(folder) as workspace:
        add_people(workspace.database, "Korpschef")
        return backup(workspace)


def test_thirty_kills_while_saving(tmp_path: Path) -> None:
    moments = random.Random(1)
    folder = closed_folder(tmp_path)
    kept, longest = 0, 0.06
    for _ in range(30):
        told = kill_after(save_often, tmp_path, seconds=moments.uniform(0, longest))
        with opened_folder(folder) as workspace, workspace.database.read() as session:
            people = session.scalar(select(func.count()).select_from(Person)) or 0
            functions = session.scalar(select(func.count()).select_from(Function)) or 0
        assert people == functions >= kept + len(told)
        kept = people
        longest = longest if kept else min(2 * longest, 2)  # a slow machine saves nothing so soon
    assert kept
    assert_sound(folder)
