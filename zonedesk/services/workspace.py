"""The work folder (*werkmap*): make it, unlock it, lock it (product.md section 1)."""

from __future__ import annotations

from contextlib import closing, suppress
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final, Self

from zonedesk.db import engine, founding
from zonedesk.db.backup import prove_sound
from zonedesk.db.content import Contents
from zonedesk.db.database import Database
from zonedesk.db.migration import SCHEMA_VERSION
from zonedesk.domain.register_zone import zone_name
from zonedesk.services import users
from zonedesk.services.backup import backup, backup_if_moved, backup_if_old
from zonedesk.services.contents import drop_unreferenced
from zonedesk.services.staging import staged
from zonedesk.system import keyfile
from zonedesk.system.clock import SystemClock
from zonedesk.system.drive import is_remote
from zonedesk.system.keys import SlotKind, create_ring
from zonedesk.system.lock import FolderLock
from zonedesk.system.paths import WorkFolder
from zonedesk.system.recovery import recovery_code
from zonedesk.system.trouble import DataFileError, Trouble

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.domain.words import Profile
    from zonedesk.system.clock import Clock
    from zonedesk.system.keys import KeyCost, Unlocked

#: Login name of the first user where nobody chose one.
DEFAULT_USER: Final = "beheerder"


@dataclass(frozen=True, slots=True)
class NewZone:
    """The zone a work folder is made for; its profile chooses the rule set."""

    name: str
    profile: Profile


@dataclass(frozen=True, slots=True)
class NewUser:
    """The first user, who becomes *beheerder*."""

    name: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class NewWorkspace:
    """What was made; the recovery code is shown once and kept nowhere."""

    folder: WorkFolder
    recovery_code: str = field(repr=False)


@dataclass(frozen=True, slots=True, eq=False)
class Workspace:
    """An open work folder, held by this process until `close`; a context manager.

    Attributes:
        contents: of the documents; their file is opened when it is first needed.
        remarks: codes of what the user should know: ``network_drive``, ``backup_failed``,
            ``recovered`` (after an unclean end everything was found sound), ``recovery_used``
            (a new password must be set).
    """

    folder: WorkFolder
    database: Database
    user: users.User
    clock: Clock
    key: bytes = field(repr=False)
    lock: FolderLock = field(repr=False)
    contents: Contents = field(repr=False)
    remarks: frozenset[str] = frozenset()

    @property
    def actor_id(self) -> int:
        """The user's id, for `Database.write`."""
        return self.user.id

    def close(self) -> Path | None:
        """Back up what changed, then let go of the folder, whatever happens.

        Returns:
            the backup, if one was due.

        Raises:
            DataFileError: ``backup_failed`` (``reason``, ``path``); the folder is closed and
                nothing of it is lost.
        """
        if not self.lock.held:
            return None
        try:
            return backup_if_moved(self)
        except DataFileError as error:
            raise DataFileError(
                "backup_failed", reason=error.trouble, path=str(self.folder.backups)
            ) from error
        finally:
            try:
                self.contents.close()
                self.database.close()
            finally:
                self.lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, *_: object) -> None:
        if kind is None:
            self.close()
        else:  # the first error is the one to tell
            with suppress(DataFileError):
                self.close()


def create(
    folder: Path,
    zone: NewZone,
    *,
    user: NewUser,
    clock: Clock | None = None,
    cost: KeyCost = users.DAILY_COST,
) -> NewWorkspace:
    """Make a work folder with the zone, the rule set of its profile and its first user.

    Args:
        folder: absent or empty; used as written.
        zone: its name is one line of readable signs.
        user: gets the role *beheerder*.
        clock: the computer's by default.
        cost: price of a guess at the password.

    Raises:
        Refused: ``folder.not_empty`` (``path``); see `zone_name`.
        DataFileError: ``password_empty``, ``user_unfit``, and the troubles of the disk; nothing
            is left behind.
    """
    named = zone_name(zone.name)
    code = recovery_code()
    at = (clock or SystemClock()).now_utc()
    with staged(folder) as built:
        parts = WorkFolder(built)
        ring, key = create_ring(user.name, user.password, code=code, cost=cost)
        with (
            closing(Database.create(parts.database, key)) as database,
            database.write("workspace.create", founding.FIRST_USER, at=at) as session,
        ):
            slot_id, name = next(iter(ring.users().items()))
            founding.add_first_user(session, name, slot_id=slot_id)
            founding.add_zone(session, named, profile=zone.profile)
        keyfile.save(parts.keys, ring)
        parts.backups.mkdir(mode=0o700)
    return NewWorkspace(WorkFolder(folder), code)


def unlock(
    folder: Path,
    password: str,
    *,
    user: str | None = None,
    clock: Clock | None = None,
    take_over: bool = False,
    recovery: bool = False,
) -> Workspace:
    """Open a work folder: key and identity in one step (trust.md section 7, opening sequence).

    Args:
        folder: the work folder.
        password: of the user, or the recovery code.
        user: login name; may be left out when there is only one.
        clock: the computer's by default.
        take_over: the user says that the holder on another computer is gone (D06).
        recovery: the recovery code will do, for a new password or a backup is to come (B04).

    Raises:
        Refused: ``password.first``, ``recovery.administrator``; see `users.open_ring`.
        DataFileError: the seven troubles (``missing``, ``empty``, ``foreign``,
            ``wrong_password``, ``damaged``, ``in_use`` with ``host`` and ``since``, ``newer``),
            ``sidecar``, ``user_needed``, ``user_unknown``, ``password_empty``, ``not_writable``,
            ``migration_failed`` and the troubles of the disk.
    """
    parts = WorkFolder(folder)
    refuse_strange_folder(parts)
    ring = keyfile.load(parts.keys)
    unlocked = users.open_ring(ring, password, user=user, recovery=recovery)
    now = clock or SystemClock()
    lock = FolderLock(folder, names=ring.users(), clock=now)
    lock.acquire(unlocked.slot_id, take_over=take_over)
    unsure = True
    try:
        unsure = ended_badly(parts, lock)
        return _open(parts, unlocked, lock=lock, clock=now, unsure=unsure)
    except BaseException:
        lock.release(proved=not unsure)
        raise


def ended_badly(parts: WorkFolder, lock: FolderLock) -> bool:
    """Whether whoever had the folder last did not close it; to be asked before it is opened."""
    return lock.abandoned_by is not None or engine.ended_badly(parts.database)


def refuse_strange_folder(parts: WorkFolder) -> None:
    """Tell what is no work folder at all before anybody is asked for a password.

    Raises:
        DataFileError: ``missing``, ``empty``, ``foreign``, ``damaged`` (each ``path``).
    """
    if parts.path.is_file():
        raise DataFileError(Trouble.FOREIGN, path=str(parts.path))
    if not parts.database.is_file():
        raise DataFileError(Trouble.MISSING, path=str(parts.path))
    if parts.database.stat().st_size == 0:
        raise DataFileError(Trouble.EMPTY, path=str(parts.database))
    # Without key slots nobody of us has it open, so that looking inside drops no lock (M32).
    if not parts.keys.exists() and engine.is_foreign(parts.database):
        raise DataFileError(Trouble.FOREIGN, path=str(parts.database))


def open_database(parts: WorkFolder, key: bytes) -> Database:
    """Open the database with a key that the key slots have proved.

    Raises:
        DataFileError: as `unlock`; what looks like a wrong key is damage here, for the key is
            sealed in its slot (M7: the first page or another folder's file).
    """
    try:
        return Database.open(parts.database, key)
    except DataFileError as error:
        if error.trouble != Trouble.WRONG_PASSWORD:
            raise
        raise DataFileError(
            Trouble.DAMAGED, path=str(parts.database), what=parts.database.name
        ) from error


def _open(
    parts: WorkFolder, unlocked: Unlocked, *, lock: FolderLock, clock: Clock, unsure: bool
) -> Workspace:
    for left in parts.leftovers():
        with suppress(OSError):  # a virus scanner may hold it: the next opening tries again
            left.unlink(missing_ok=True)
    database = open_database(parts, unlocked.data_key)
    try:
        if unsure:
            prove_sound(database.connection, parts.database)
        workspace = Workspace(
            folder=parts,
            database=database,
            user=_user_of(database, unlocked),
            clock=clock,
            key=unlocked.data_key,
            lock=lock,
            contents=Contents(parts.content, unlocked.data_key),
            remarks=_remarks(parts, recovered=unsure),
        )
        current = _made_current(workspace)
        if unsure:
            with suppress(DataFileError):  # documents tell it when they are opened
                drop_unreferenced(current.contents, database)
        return _noted(current, unlocked)
    except BaseException:
        database.close()
        raise


def _made_current(workspace: Workspace) -> Workspace:
    """Migrate an older file after a backup that must succeed; else back up when it is time."""
    if workspace.database.schema_version < SCHEMA_VERSION:
        backup(workspace)
        workspace.database.upgrade()
        return workspace
    try:
        backup_if_old(workspace)
    except DataFileError:  # work goes on, and the user sees it (A06, A23)
        return replace(workspace, remarks=workspace.remarks | {"backup_failed"})
    return workspace


def _noted(workspace: Workspace, unlocked: Unlocked) -> Workspace:
    """Leave a trace in the journal, and word for the user, when the recovery code opened."""
    if unlocked.kind is SlotKind.USER:
        return workspace
    users.note_recovery(workspace)
    return replace(workspace, remarks=workspace.remarks | {"recovery_used"})


def _remarks(parts: WorkFolder, *, recovered: bool) -> frozenset[str]:
    found = {"recovered": recovered, "network_drive": is_remote(parts.path)}
    return frozenset(code for code, holds in found.items() if holds)


def _user_of(database: Database, unlocked: Unlocked) -> users.User:
    with database.read() as session:
        found = users.user_behind(session, unlocked)
    if found is None:
        raise DataFileError("user_unknown", name=unlocked.name, names="")
    return found
