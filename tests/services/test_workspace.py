"""A work folder is made, unlocked and locked, and keeps its content to itself."""

from __future__ import annotations

import shutil
import stat
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.workspaces import (
    CHEAP,
    CLOCK,
    NOON,
    PASSWORD,
    add_people,
    closed_folder,
    opened_folder,
)
from zonedesk.db.models import JournalEntry, Rule, RuleSet, Zone
from zonedesk.domain.errors import Refused
from zonedesk.domain.rules import default_rules
from zonedesk.domain.words import Profile, Role
from zonedesk.services.workspace import NewUser, NewZone, create, unlock
from zonedesk.system import keyfile
from zonedesk.system.clock import FixedClock
from zonedesk.system.trouble import DataFileError

ROOT = Path(__file__).parents[2]


def make(
    folder: Path, *, name: str = "Politiezone Lier", profile: Profile = Profile.BRUSSELS
) -> str:
    """Make a folder; give its recovery code."""
    user = NewUser("beheerder", PASSWORD)
    made = create(folder, NewZone(name, profile), user=user, clock=CLOCK, cost=CHEAP)
    assert made.folder.path == folder
    return made.recovery_code


@pytest.mark.parametrize("profile", Profile)
def test_a_new_folder_holds_its_zone_rules_and_user(tmp_path: Path, profile: Profile) -> None:
    make(tmp_path / "map", profile=profile)
    with opened_folder(tmp_path / "map") as workspace, workspace.database.read() as session:
        zone = session.execute(select(Zone.name, Zone.profile)).one()
        rules = session.execute(select(RuleSet.profile, RuleSet.valid_from)).all()
        articles = session.scalars(select(Rule.article)).all()
        authors = set(session.scalars(select(JournalEntry.operation)))
    assert tuple(zone) == ("Politiezone Lier", profile)
    assert [row.profile for row in rules] == [profile]
    assert len(articles) == len(default_rules(profile))
    assert all(articles)
    assert (workspace.user.id, workspace.user.name) == (1, "beheerder")
    assert workspace.user.role is Role.ADMINISTRATOR
    assert authors == {"workspace.create"}


def test_a_new_folder_is_for_its_owner_and_has_nothing_more_than_it_needs(tmp_path: Path) -> None:
    folder = tmp_path / "nog" / "dieper" / "lier.zonedesk"
    make(folder)
    assert sorted(path.name for path in folder.iterdir()) == ["backups", "keys.json", "zonedesk.db"]
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    opened_folder(folder).close()
    assert {stat.S_IMODE(file.stat().st_mode) for file in folder.glob("*.*")} == {0o600}
    assert stat.S_IMODE((folder / "lock").stat().st_mode) == 0o600
    assert [path.name for path in folder.parent.iterdir()] == ["lier.zonedesk"]


def test_the_recovery_code_opens_and_is_kept_nowhere(tmp_path: Path) -> None:
    code = make(tmp_path / "map")
    ring = keyfile.load(tmp_path / "map" / "keys.json")
    assert ring.unlock_recovery(code.lower()).data_key == ring.unlock(PASSWORD).data_key
    for path in (tmp_path / "map").rglob("*.*"):
        assert code.encode() not in path.read_bytes()


def test_an_empty_folder_is_used_and_a_full_one_is_not(tmp_path: Path) -> None:
    (tmp_path / "leeg").mkdir()
    make(tmp_path / "leeg")
    (tmp_path / "brief.txt").write_text("van iemand")
    for taken in (tmp_path, tmp_path / "leeg", tmp_path / "brief.txt"):
        with pytest.raises(Refused) as caught:
            make(taken)
        assert caught.value.code == "folder.not_empty"
    assert (tmp_path / "brief.txt").read_text() == "van iemand"


@pytest.mark.parametrize("name", ["", "  "])
def test_a_zone_has_a_name(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused) as caught:
        make(tmp_path / "map", name=name)
    assert caught.value.code == "zone.name_empty"
    assert not list(tmp_path.iterdir())


def test_a_failed_making_leaves_nothing(tmp_path: Path) -> None:
    with pytest.raises(DataFileError) as caught:
        create(
            tmp_path / "map",
            NewZone("Lier", Profile.BRUSSELS),
            user=NewUser("beheerder", ""),
            cost=CHEAP,
        )
    assert caught.value.trouble == "password_empty"
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", ["met blanks en é", "50% # ?x=1", "😀"])
def test_any_name_of_a_folder_will_do(tmp_path: Path, name: str) -> None:
    make(tmp_path / name)
    opened_folder(tmp_path / name).close()
    assert len(list((tmp_path / name / "backups").iterdir())) == 1


def test_what_a_kill_left_is_taken_away(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    for left in (folder / ".zonedesk-1.tmp", folder / "backups" / ".zonedesk-2.tmp.db"):
        left.touch()
    opened_folder(folder).close()
    assert not [path for path in folder.rglob("*") if path.name.startswith(".zonedesk-")]


def test_locking_lets_go_of_everything(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    workspace = opened_folder(folder)
    workspace.close()
    assert workspace.close() is None
    names = {path.name for path in folder.iterdir()}
    assert names == {"backups", "keys.json", "lock", "zonedesk.db"}


def test_no_word_of_the_content_lies_readable_anywhere(tmp_path: Path) -> None:
    marker = "Geheime zitting over het kanaalplan"
    folder = closed_folder(tmp_path)
    with opened_folder(folder) as workspace:
        add_people(workspace.database, marker)
        workspace.database.connection.execute("PRAGMA cache_size = 5")
        with workspace.database.write("test", 1, at=NOON) as session:
            session.connection().exec_driver_sql(
                "UPDATE person SET name = name || hex(randomblob(20000))"
            )
            assert_unreadable(folder, marker)
        shutil.copytree(folder, tmp_path / "open")
    assert_unreadable(tmp_path, marker)
    for packed in (folder / "backups").glob("*.zdbackup"):
        shutil.unpack_archive(packed, tmp_path / packed.stem, format="zip")
    assert_unreadable(tmp_path, marker)


def assert_unreadable(place: Path, marker: str) -> None:
    files = [path for path in place.rglob("*") if path.is_file()]
    assert len(files) > 3
    for path in files:
        content = path.read_bytes()
        for word in (marker.rsplit(maxsplit=1)[-1], "INSERT INTO", "CREATE TABLE"):
            assert word.encode() not in content, path
            assert word.encode("utf-16-le") not in content, path


def test_a_day_passes_before_opening_makes_a_backup_again(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    with opened_folder(folder) as workspace:
        add_people(workspace.database, "Korpschef")
        workspace.database.close()
        workspace.lock.release()
    count = len(list((folder / "backups").iterdir()))
    for later, more in ((timedelta(hours=23), 0), (timedelta(hours=25), 1)):
        workspace = unlock(folder, PASSWORD, clock=FixedClock(NOON + later))
        assert len(list((folder / "backups").iterdir())) == count + more
        workspace.database.close()
        workspace.lock.release()
