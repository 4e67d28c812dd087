"""Work folders for tests: real ones, with a key that costs nothing to derive."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import closing
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from zonedesk.db import founding
from zonedesk.db.database import Database
from zonedesk.db.models import Person
from zonedesk.domain.words import Profile
from zonedesk.services.workspace import NewUser, NewZone, Workspace, create, unlock
from zonedesk.system import keyfile
from zonedesk.system.clock import FixedClock
from zonedesk.system.keys import KeyCost
from zonedesk.system.recovery import recovery_code

PASSWORD = "een wachtzin met blanks"
CHEAP = KeyCost(memory_kib=8, iterations=1, lanes=1)
_HOME = tempfile.TemporaryDirectory()

KEY = bytes(range(32))
NOON = datetime(2018, 11, 22, 11, 0, tzinfo=UTC)
CLOCK = FixedClock(NOON)


@cache
def _template() -> Path:
    place = Path(_HOME.name) / "lier.zonedesk"
    create(
        place,
        NewZone("Politiezone Lier", Profile.ONE_MUNICIPALITY),
        user=NewUser("beheerder", PASSWORD),
        clock=CLOCK,
        cost=CHEAP,
    )
    return place


@cache
def _backed_up() -> Path:
    place = Path(shutil.copytree(_template(), Path(_HOME.name) / "backed-up" / "lier.zonedesk"))
    opened_folder(place).close()
    return place


@cache
def _database_template() -> Path:
    path = Path(_HOME.name) / "zonedesk.db"
    with (
        closing(Database.create(path, KEY)) as database,
        database.write("test.user", founding.FIRST_USER, at=NOON) as session,
    ):
        founding.add_first_user(session, "beheerder", slot_id=1)
    return path


def closed_folder(parent: Path, *, name: str = "lier.zonedesk") -> Path:
    """A work folder that nobody has open, with a backup of today: opening it makes no other."""
    return Path(shutil.copytree(_backed_up(), parent / name))


def new_folder(parent: Path, *, name: str = "lier.zonedesk") -> Path:
    """A work folder as it was just made: never opened, without any backup."""
    return Path(shutil.copytree(_template(), parent / name))


def with_code(folder: Path) -> str:
    """A recovery code that opens a closed work folder in place of its own."""
    code = recovery_code()
    keys = folder / "keys.json"
    keyfile.save(keys, keyfile.load(keys).add_recovery(data_key(folder), code=code, cost=CHEAP))
    return code


def opened_folder(folder: Path) -> Workspace:
    """The work folder, unlocked at noon."""
    return unlock(folder, PASSWORD, clock=CLOCK)


def closed_database(parent: Path) -> Path:
    """A database with every table and one user, under `KEY`."""
    return Path(shutil.copy2(_database_template(), parent / "zonedesk.db"))


def data_key(folder: Path) -> bytes:
    """The raw key of a work folder of the template."""
    return keyfile.load(folder / "keys.json").unlock(PASSWORD).data_key


def add_people(database: Database, *names: str) -> None:
    """One transaction that writes a person a name."""
    with database.write("test.people", 1, at=NOON) as session:
        session.add_all(person(name) for name in names)


def person(name: str) -> Person:
    """A person of the register with that name."""
    return Person(key=name, name=name)
