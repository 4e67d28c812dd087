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
from zonedesk.services.content_check import KeptContents
from zonedesk.services.contents import contents_beside
from zonedesk.services.workspace import ended_badly, refuse_strange_folder
from zonedesk.system import keyfile
from zonedesk.system.files import TEMPORARY_PREFIX
from zonedesk.system.lock import FolderLock
from zonedesk.system.paths import CONTENT, WorkFolder
from zonedesk.system.trouble import DataFileError, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from zonedesk.services.contents import Progress
    from zonedesk.system.keys import KeyRing

    _Finder = Callable[[engine.Connection], Sequence[str]]
    _Look = Callable[..., "Check"]


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

    Codes: ``keys``, ``opens``, ``pages``, ``structure``, ``links``, ``journal``, ``schema``,
    ``counts`` for a backup, and ``contents`` of documents: how many of them are lost or no longer
    what they were, and as word how many nothing refers to. When the database does not open, those
    after ``pages`` are missing.
    """

    path: Path
    checks: tuple[Check, ...]

    @property
    def ok(self) -> bool:
        """Whether every check passed."""
        return all(check.ok for check in self.checks)


def verify(
    path: Path,
    password: str,
    *,
    user: str | None = None,
    progress: Progress | None = None,
) -> Verification:
    """Check a work folder or a backup file from the key slots to the last row.

    Args:
        path: the folder or the file.
        password: of a user, or the recovery code.
        user: login name; may be left out when there is only one.
        progress: hears the bytes of contents read and to read; what it raises breaks the work off.

    Raises:
        Refused: ``backup.missing``, ``backup.foreign``, ``backup.damaged`` for a file.
        DataFileError: ``missing``, ``empty``, ``foreign``, ``wrong_password``, ``in_use``,
            ``newer`` and what `unlock` tells of users; damage is a check that fails.
    """
    if path.is_file():
        packed, key = _looked_into(path, password, user=user)
        return _verify_backup(packed, key, look=partial(_contents, progress=progress))
    look = partial(_contents, progress=progress)
    return _verify_folder(WorkFolder(path), password, user=user, look=look)


def newest_good_backup(folder: Path, password: str, *, user: str | None = None) -> Path | None:
    """Find the newest backup in a work folder that passes every check (A20).

    Backups of another password or a newer version are passed over too. Contents of documents do
    not decide: all backups share them, and a restore tells which ones are lost.
    """
    found = WorkFolder(folder).backups.glob("*.zdbackup")
    for path in sorted(found, key=lambda one: (one.stat().st_mtime, one.name), reverse=True):
        with suppress(Refused, DataFileError):
            packed, key = _looked_into(path, password, user=user)
            if _verify_backup(packed, key).ok:
                return path
    return None


def _verify_folder(
    parts: WorkFolder, password: str, *, user: str | None, look: _Look
) -> Verification:
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
        kept = KeptContents(parts.content, unlocked.data_key)
        checks = _checks(parts.database, unlocked.data_key, look=partial(look, kept=kept))
        proved = proved or all(check.ok for check in checks)
    finally:
        lock.release(proved=proved)
    return Verification(parts.path, (Check("keys", ok=True, detail=_slots(ring)), *checks))


def _looked_into(path: Path, password: str, *, user: str | None) -> tuple[archive.Archive, bytes]:
    packed = archive.look_into(path)
    return packed, users.open_ring(packed.ring, password, user=user).data_key


def _verify_backup(
    packed: archive.Archive, key: bytes, *, look: _Look | None = None
) -> Verification:
    """Check what is in a backup; contents of documents only when they shall be looked at."""
    counts = partial(_other_counts, rows=packed.manifest.rows)
    with tempfile.TemporaryDirectory(prefix=TEMPORARY_PREFIX) as folder:
        database, content = Path(folder) / archive.DATABASE, Path(folder) / CONTENT
        archive.unpack_database(packed, database)
        kept = KeptContents(contents_beside(packed.path), key, shared=True)
        if look is not None and packed.manifest.is_full:
            archive.unpack_content(packed, content)
            kept = KeptContents(content, key)
        found = look and partial(look, kept=kept)
        checks = _checks(database, key, counts=counts, look=found)
    slots = Check("keys", ok=True, detail=_slots(packed.ring))
    return Verification(packed.path, (slots, *checks))


def _slots(ring: KeyRing) -> str:
    return str(len(ring.slots))


def _checks(
    database: Path,
    key: bytes,
    *,
    counts: _Finder | None = None,
    look: Callable[[engine.Connection], Check] | None = None,
) -> list[Check]:
    try:
        connection = engine.open_cipher(database, key)
    except DataFileError as error:
        if error.trouble not in {Trouble.DAMAGED, Trouble.WRONG_PASSWORD}:
            raise
        return [Check("opens", ok=False), _pages_of(database, key)]
    with closing(connection):
        checks = [Check("opens", ok=True)]
        finders = _FINDERS if counts is None else {**_FINDERS, "counts": counts}
        checks += [_check(name, find, on=(connection, database)) for name, find in finders.items()]
        if look is not None:
            checks.append(look(connection))
    return checks


def _contents(
    database: engine.Connection, *, kept: KeptContents, progress: Progress | None
) -> Check:
    """Check the contents of documents; what nobody needs is told, and is no fault."""
    try:
        with engine.telling(kept.path):
            found = kept.look(database, progress=progress)
    except DataFileError as error:
        if error.trouble != Trouble.DAMAGED:
            raise
        return Check("contents", ok=False, detail=error.trouble)
    words = [f"{name} {count}" for name, count in found._asdict().items() if count]
    bad = found.missing + found.damaged
    return Check("contents", ok=not bad, detail="; ".join(words), count=bad)


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
