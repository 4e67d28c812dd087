"""The encrypted file itself: opening it, telling its troubles apart, settings of the connection.

Follows the opening sequence of trust.md section 7. SQLCipher gets the raw data key; what SQLite
alone knows (pragmas, error numbers) stands here.
"""

from __future__ import annotations

import math
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import Engine, create_engine, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from zonedesk.db.migration import SCHEMA_VERSION
from zonedesk.system.files import free_bytes
from zonedesk.system.trouble import DataFileError, Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    import sqlalchemy

#: A connection of the driver.
Connection = dbapi2.Connection

#: "ZONE": marks the file as ours inside the encryption.
APPLICATION_ID = 0x5A4F4E45
PAGE_BYTES = 4096


class Kind(NamedTuple):
    """Which of our files one is: its mark inside the encryption, and its newest schema."""

    application_id: int
    version: int


#: The database of the work folder.
DESK = Kind(APPLICATION_ID, SCHEMA_VERSION)

_JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
_FOREIGN_BEGINNINGS = (
    b"SQLite format 3\x00",
    b"\x00\x01\x00\x00Standard ",  # Access
    b"%PDF-",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",  # Word and Excel before 2007
)
_LONGEST_BEGINNING = 16

_BUSY, _READONLY, _IO, _CORRUPT = {5, 6}, 8, 10, {11, 26}
_FULL, _CANNOT_OPEN, _MOVED = 13, 14, 8 | (4 << 8)
#: The driver's backup call raises with the words only.
_WITHOUT_NUMBER = {"disk I/O error": _IO, "database or disk is full": _FULL}
#: Seconds to wait for another program, a virus scanner say, that has the file for a moment.
_PATIENCE = 0.5
#: Pages of memory are locked and wiped: nothing of the content comes on the swap disk (B11).
MEMORY_SECURITY = "ON"
_LITTLE_SPACE = 1024 * 1024


def open_cipher(
    path: Path, key: bytes, *, create: bool = False, kind: Kind = DESK
) -> dbapi2.Connection:
    """Open one of our files for this process alone, or make a new empty one.

    Args:
        path: the file; for a new one it may not exist yet.
        key: the raw data key of 32 bytes.
        create: make the file; its tables come from `zonedesk.db.migration.upgrade`, or from
            whoever keeps another kind of file.
        kind: which of our files it must be.

    Returns:
        a connection of the driver without transactions of its own (``isolation_level`` None).

    Raises:
        DataFileError: ``missing``, ``empty``, ``foreign``, ``wrong_password``, ``damaged``
            (``pages``), ``newer`` (``version``, ``ours``), ``in_use``, ``sidecar``,
            ``not_writable``, ``not_readable``, ``io``, ``no_cipher``; each with ``path``.
        FileExistsError: a file stands where a new one should come.
    """
    if create:
        path.touch(mode=0o600, exist_ok=False)
    else:
        _refuse_strangers(path)
    connection = connect(path, key)
    try:
        with telling(path):
            _prove_key(connection, path)
            if create:
                connection.execute(f"PRAGMA application_id = {kind.application_id}")
            else:
                _prove_ours(connection, path, kind=kind)
            _settle(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def connect(path: Path, key: bytes) -> dbapi2.Connection:
    """Connect to an existing file and hand over the key, which nothing has proved yet.

    Raises:
        DataFileError: ``not_readable`` (``path``); ``no_cipher`` when the library would write
            readable files (B11).
    """
    uri = f"{path.resolve().as_uri()}?mode=rw"
    with telling(path):
        connection = dbapi2.connect(
            uri, uri=True, timeout=_PATIENCE, isolation_level=None, check_same_thread=False
        )
    if connection.execute("PRAGMA cipher_version").fetchone() is None:
        connection.close()
        raise DataFileError("no_cipher", path=str(path))
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(f"PRAGMA cipher_memory_security = {MEMORY_SECURITY}")
    connection.set_key(b"x'" + key.hex().encode() + b"'")
    return connection


def engine_on(connection: dbapi2.Connection) -> Engine:
    """SQLAlchemy on one open connection; transactions begin with an explicit BEGIN (M20).

    With the execution option ``writes`` they begin with BEGIN IMMEDIATE.
    """
    engine = create_engine(
        "sqlite+pysqlite://",
        creator=lambda: connection,
        module=dbapi2,
        poolclass=StaticPool,
        hide_parameters=True,  # errors are logged, and parameters are what people wrote
    )

    @event.listens_for(engine, "begin")
    def _begin(started: sqlalchemy.Connection) -> None:
        writes = started.get_execution_options().get("writes", False)
        started.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")

    return engine


def ended_badly(path: Path) -> bool:
    """Whether a process died while writing: only a journal with its magic is hot (M32).

    To be asked before the database is opened, never while it is.
    """
    journal = path.with_name(f"{path.name}-journal")
    try:
        with journal.open("rb") as file:
            return file.read(len(_JOURNAL_MAGIC)) == _JOURNAL_MAGIC
    except FileNotFoundError:
        return False


def is_foreign(path: Path) -> bool:
    """Whether a file begins like another program's; not to be asked while it is open (M32)."""
    with path.open("rb") as file:
        return file.read(_LONGEST_BEGINNING).startswith(_FOREIGN_BEGINNINGS)


def trouble_of(error: BaseException | None, path: Path) -> DataFileError | None:
    """What an error of the driver says about the environment; None when it is our own mistake.

    SQLite has rolled back already when the disk is full or fails (M13).
    """
    number = getattr(error, "sqlite_errorcode", _WITHOUT_NUMBER.get(str(error)))
    if not isinstance(number, int):
        return None
    facts: dict[str, object] = {"path": str(path)}
    code = _code_of(number)
    if code == "io" and free_bytes(path.parent, unknown=_LITTLE_SPACE) < _LITTLE_SPACE:
        code = "disk_full"
    if code == "disk_full":
        facts["free"] = free_bytes(path.parent)
    if code == Trouble.IN_USE:
        facts |= {"host": "?", "pid": "?", "since": "?", "name": "?", "elsewhere": False}
    if code == Trouble.DAMAGED:
        facts["what"] = path.name
    return DataFileError(code, **facts) if code else None


def _code_of(number: int) -> str | None:
    primary = number & 0xFF
    if number == _MOVED:
        return "moved"
    if primary in _BUSY:
        return Trouble.IN_USE
    if primary in _CORRUPT:
        return Trouble.DAMAGED
    return {
        _READONLY: "not_writable",
        _IO: "io",
        _FULL: "disk_full",
        _CANNOT_OPEN: "not_readable",
    }.get(primary)


@contextmanager
def telling(path: Path) -> Iterator[None]:
    """Turn errors of the driver that the environment caused into `DataFileError`."""
    try:
        yield
    except (dbapi2.Error, DBAPIError) as error:
        cause = error.orig if isinstance(error, DBAPIError) else error
        trouble = trouble_of(cause, path)
        if trouble is None:
            raise
        raise trouble from error


def _refuse_strangers(path: Path) -> None:
    try:
        size = path.stat().st_size
        if size == 0:
            raise DataFileError(Trouble.EMPTY, path=str(path))
        if is_foreign(path):
            raise DataFileError(Trouble.FOREIGN, path=str(path))
    except (FileNotFoundError, NotADirectoryError) as error:
        raise DataFileError(Trouble.MISSING, path=str(path)) from error
    except OSError as error:
        raise DataFileError("not_readable", path=str(path)) from error
    for ending in ("-wal", "-shm"):
        sidecar = path.with_name(path.name + ending)
        if sidecar.exists():
            raise DataFileError("sidecar", path=str(sidecar))


def _prove_key(connection: dbapi2.Connection, path: Path) -> None:
    """A wrong key fails on every page, damage on some (M7)."""
    try:
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except dbapi2.DatabaseError as error:
        if error.sqlite_errorcode & 0xFF not in _CORRUPT:
            raise
        failing = len(damaged_pages(connection))
        if failing >= math.ceil(path.stat().st_size / PAGE_BYTES):
            raise DataFileError(Trouble.WRONG_PASSWORD, path=str(path)) from error
        raise DataFileError(
            Trouble.DAMAGED, path=str(path), what=path.name, pages=failing
        ) from error


def damaged_pages(connection: dbapi2.Connection) -> list[str]:
    """What SQLCipher says of each page whose seal is broken; empty for a sound file."""
    return [str(row[0]) for row in connection.execute("PRAGMA cipher_integrity_check")]


def _prove_ours(connection: dbapi2.Connection, path: Path, *, kind: Kind) -> None:
    if pragma(connection, "application_id") != kind.application_id:
        raise DataFileError(Trouble.FOREIGN, path=str(path))
    version = pragma(connection, "user_version")
    if version > kind.version:
        raise DataFileError(
            Trouble.NEWER, path=str(path), version=version, ours=kind.version, what=path.name
        )


def pragma(connection: dbapi2.Connection, name: str) -> int:
    """The value of a setting that is a whole number."""
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


def _settle(connection: dbapi2.Connection) -> None:
    connection.enable_load_extension(0)
    for setting in (
        "foreign_keys = ON",
        "journal_mode = DELETE",
        "synchronous = FULL",
        "locking_mode = EXCLUSIVE",
        "trusted_schema = OFF",
        "cell_size_check = ON",
    ):
        connection.execute(f"PRAGMA {setting}").fetchall()
    # Only a transaction that writes takes the lock (M32).
    connection.execute("BEGIN EXCLUSIVE")
    connection.execute("COMMIT")
