"""A work folder is made, unlocked and locked; trouble is told in time and harms nothing."""

from __future__ import annotations

import json
import os
import platform
import shutil
import sqlite3
import stat
import subprocess
import sys
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from tests.db.test_engine import flip_bit, hot_copy
from tests.workspaces import (
    CHEAP,
    CLOCK,
    NOON,
    PASSWORD,
    add_people,
    closed_folder,
    data_key,
    opened_folder,
)
from zonedesk.db import engine
from zonedesk.db.migration import SCHEMA_VERSION
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


def trouble(folder: Path, password: str = PASSWORD) -> DataFileError:
    with pytest.raises(DataFileError) as caught:
        unlock(folder, password, clock=CLOCK)
    return caught.value


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


def test_a_missing_folder_is_not_made(tmp_path: Path) -> None:
    assert trouble(tmp_path / "weg").trouble == "missing"
    assert not list(tmp_path.iterdir())


def test_an_ordinary_folder_is_no_work_folder(tmp_path: Path) -> None:
    (tmp_path / "brief.txt").touch()
    assert trouble(tmp_path).trouble == "missing"


def test_a_missing_database_is_not_made_anew(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    (folder / "zonedesk.db").unlink()
    assert trouble(folder).trouble == "missing"
    assert not (folder / "zonedesk.db").exists()


def test_an_empty_database_is_told(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    os.truncate(folder / "zonedesk.db", 0)
    assert trouble(folder).trouble == "empty"


def test_a_file_in_place_of_the_folder_is_foreign(tmp_path: Path) -> None:
    (tmp_path / "nota.pdf").write_bytes(b"%PDF-1.7")
    assert trouble(tmp_path / "nota.pdf").trouble == "foreign"


@pytest.mark.parametrize("with_keys", [True, False])
def test_a_readable_database_is_foreign(tmp_path: Path, *, with_keys: bool) -> None:
    folder = closed_folder(tmp_path)
    (folder / "zonedesk.db").unlink()
    with closing(sqlite3.connect(folder / "zonedesk.db")) as connection:
        connection.execute("CREATE TABLE note (text)")
    if not with_keys:
        (folder / "keys.json").unlink()
    assert trouble(folder).trouble == "foreign"


def test_a_wrong_password_writes_nothing(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    assert trouble(folder, "iets anders").trouble == "wrong_password"
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("place", [3, 100, 4000])
def test_damage_is_never_called_a_wrong_password(tmp_path: Path, place: int) -> None:
    folder = closed_folder(tmp_path)
    flip_bit(folder / "zonedesk.db", place)
    found = trouble(folder)
    assert (found.trouble, found.facts["what"]) == ("damaged", "zonedesk.db")
    assert trouble(folder).trouble == "damaged"


def test_key_slots_that_are_gone_or_cut_are_damage(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    os.truncate(folder / "keys.json", 100)
    assert trouble(folder).facts["what"] == "keys.json"
    (folder / "keys.json").unlink()
    assert trouble(folder).trouble == "damaged"


def test_the_database_of_another_folder_does_not_open(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    make(tmp_path / "ander")
    shutil.copy2(tmp_path / "ander" / "zonedesk.db", folder)
    assert trouble(folder).trouble == "damaged"


def test_a_folder_of_a_newer_version_is_left_alone(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    with closing(engine.open_cipher(folder / "zonedesk.db", data_key(folder))) as connection:
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION + 1}")
    before = (folder / "zonedesk.db").read_bytes()
    found = trouble(folder)
    assert (found.trouble, found.facts["ours"]) == ("newer", SCHEMA_VERSION)
    assert (folder / "zonedesk.db").read_bytes() == before
    assert not (folder / "lock.json").exists()


def test_a_folder_in_use_tells_by_whom_and_since_when(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    with opened_folder(folder):
        found = trouble(folder)
    assert found.trouble == "in_use"
    assert found.facts["name"] == "beheerder"
    assert found.facts["since"] == "22/11/2018 12:00"
    assert found.facts["host"]
    opened_folder(folder).close()


RACE = """
import sys; from pathlib import Path
from tests.workspaces import PASSWORD
from zonedesk.services.workspace import unlock
from zonedesk.system.trouble import DataFileError
sys.stdin.readline()
try: workspace = unlock(Path(sys.argv[1]), PASSWORD)
except DataFileError as error: print(error.trouble, flush=True)
else: print("open", flush=True)
sys.stdin.readline()
"""


def test_of_several_starts_exactly_one_opens(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    starts = [
        subprocess.Popen(
            [sys.executable, "-c", RACE, str(folder)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        for _ in range(4)
    ]
    for start in starts:
        assert start.stdin
        start.stdin.write("\n")
        start.stdin.flush()
    words = [start.stdout.readline().strip() for start in starts if start.stdout]
    for start in starts:
        start.communicate("\n")
    assert sorted(words) == ["in_use", "in_use", "in_use", "open"]


def test_after_a_crash_the_folder_is_checked_and_opens(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    key = data_key(folder)
    assert hot_copy(folder / "zonedesk.db", tmp_path / "killed", key=key)
    for file in (tmp_path / "killed").iterdir():
        shutil.copy2(file, folder)
    with opened_folder(folder) as workspace:
        assert "recovered" in workspace.remarks
    with opened_folder(folder) as workspace:
        assert not workspace.remarks


def test_after_a_crash_damage_deep_in_the_file_is_found(tmp_path: Path) -> None:
    folder = closed_folder(tmp_path)
    with opened_folder(folder) as workspace:
        add_people(workspace.database, *(f"Inspecteur {number}" * 20 for number in range(200)))
    flip_bit(folder / "zonedesk.db", (folder / "zonedesk.db").stat().st_size - 2000)
    holder = {"host": platform.node(), "pid": 4194301, "started": "0", "slot": 1, "since": "?"}
    (folder / "lock.json").write_text(json.dumps(holder))
    assert trouble(folder).trouble == "damaged"


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
