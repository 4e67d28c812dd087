"""Checking a work folder or a backup: each check with its outcome.

No record is changed. Opening a database after an unclean end takes back what a killed process had
half written, as every opening does.
"""

from __future__ import annotations

import tempfile
from contextlib import closing, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from zonedesk.db import engine, integrity
from zonedesk.db.migration import SCHEMA_VERSION
from zonedesk.domain.errors import Refused
from zonedesk.services import archive, users
from zonedesk.services.workspace import ended_badly, refuse_strange_folder
from zonedesk.system import keyfile
from zonedesk.system.files import TEMPORARY_PREFIX
from zonedesk.system.lock import FolderLock
from zonedesk.system.paths import WorkFolder
from zonedesk.system.trouble import DataFileError, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zonedesk.system.keys import KeyRing

    _Finder = Callable[[engine.Connection], Sequence[str]]


_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Check:
    """One check: its code, whether it passed, and a technical word on what was found.

    ``detail`` names the first few findings, ``count`` is the number of all of them.
    """

    name: str
    ok: bool
    detail: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class Verification:
    """All checks of a work folder or backup, in the order they were made.

    Codes: ``keys``, ``opens``, ``pages``, ``structure``, ``links``, ``journal``, ``schema``, and
    ``counts`` for a backup. When the database does not open, those after ``pages`` are missing.
    """

    path: Path
    checks: tuple[Check, ...]

    @property
    def ok(self) -> bool:
        """Whether every check passed."""
        return all(check.ok for check in self.checks)


def verify(path: Path, password: str, *, user: str | None = None) -> Verification:
    """Check a work folder or a backup file from the key slots to the last row.

    Raises:
        Refused: ``backup.missing``, ``backup.foreign``, ``backup.damaged`` for a file.
        DataFileError: ``missing``, ``empty``, ``foreign``, ``wrong_password``, ``in_use``,
            ``newer`` and what `unlock` tells of users; damage is a check that fails.
    """
    if path.is_file():
        return _verify_backup(path, password, user=user)
    return _verify_folder(WorkFolder(path), password, user=user)


def newest_good_backup(folder: Path, password: str, *, user: str | None = None) -> Path | None:
    """Find the newest backup in a work folder that passes every check (A20).

    Backups of another password or a newer version are passed over too.
    """
    found = WorkFolder(folder).backups.glob("*.zdbackup")
    for path in sorted(found, key=lambda one: (one.stat().st_mtime, one.name), reverse=True):
        with suppress(Refused, DataFileError):
            if verify(path, password, user=user).ok:
                return path
    return None


def _verify_folder(parts: WorkFolder, password: str, *, user: str | None) -> Verification:
    refuse_strange_folder(parts)
    try:
        ring = keyfile.load(parts.keys)
    except DataFileError as error:
        if error.trouble != Trouble.DAMAGED:
            raise
        return Verification(parts.path, (Check("keys", ok=False),))
    unlocked = users.open_ring(ring, password, user=user)
    lock = FolderLock(parts.path, names=ring.users()).acquire(unlocked.slot_id)
    proved = False
    try:
        proved = not ended_badly(parts, lock)
        checks = _checks(parts.database, unlocked.data_key, rows=None)
        proved = proved or all(check.ok for check in checks)
    finally:
        lock.release(proved=proved)
    return Verification(parts.path, (Check("keys", ok=True, detail=_slots(ring)), *checks))


def _verify_backup(path: Path, password: str, *, user: str | None) -> Verification:
    packed = archive.look_into(path)
    key = users.open_ring(packed.ring, password, user=user).data_key
    with tempfile.TemporaryDirectory(prefix=TEMPORARY_PREFIX) as folder:
        database = Path(folder) / archive.DATABASE
        archive.unpack_database(packed, database)
        checks = _checks(database, key, rows=packed.manifest.rows)
    return Verification(path, (Check("keys", ok=True, detail=_slots(packed.ring)), *checks))


def _slots(ring: KeyRing) -> str:
    return str(len(ring.slots))


def _checks(database: Path, key: bytes, *, rows: Mapping[str, int] | None) -> list[Check]:
    try:
        connection = engine.open_cipher(database, key)
    except DataFileError as error:
        if error.trouble not in {Trouble.DAMAGED, Trouble.WRONG_PASSWORD}:
            raise
        return [Check("opens", ok=False), _pages_of(database, key)]
    with closing(connection):
        checks = [Check("opens", ok=True)]
        finders = dict(_FINDERS)
        if rows is not None:
            finders["counts"] = partial(_other_counts, rows=rows)
        checks += [_check(name, find, on=(connection, database)) for name, find in finders.items()]
    return checks


def _check(name: str, find: _Finder, *, on: tuple[engine.Connection, Path]) -> Check:
    connection, database = on
    try:
        with engine.telling(database):
            found = find(connection)
    except DataFileError as error:
        if error.trouble != Trouble.DAMAGED:
            raise
        return Check(name, ok=False, detail=error.trouble)
    return Check(name, ok=not found, detail="; ".join(found[:_SHOWN]), count=len(found))


def _pages_of(database: Path, key: bytes) -> Check:
    with closing(engine.connect(database, key)) as connection:
        return _check("pages", engine.damaged_pages, on=(connection, database))


def _gaps(connection: engine.Connection) -> list[str]:
    missing = integrity.journal_gaps(connection)
    return [str(missing)] if missing else []


def _schema(connection: engine.Connection) -> list[str]:
    """An older file is migrated when it is unlocked, and compared after that."""
    if engine.pragma(connection, "user_version") < SCHEMA_VERSION:
        return []
    return integrity.schema_differences(connection)


def _other_counts(connection: engine.Connection, *, rows: Mapping[str, int]) -> list[str]:
    found = integrity.row_counts(connection)
    names = sorted(found.keys() | rows.keys())
    return [name for name in names if found.get(name) != rows.get(name)]


_FINDERS: Mapping[str, _Finder] = {
    "pages": engine.damaged_pages,
    "structure": integrity.broken_structure,
    "links": integrity.broken_links,
    "journal": _gaps,
    "schema": _schema,
}
