"""Copies of the database: made by SQLite's backup API, proved by opening them (trust.md 0.5, 0.6).

Nothing in ZoneDesk copies the file itself: such a copy may hold half-written rows that no check of
SQLite sees (M10).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.db import engine, integrity
from zonedesk.db.content_keeping import needed
from zonedesk.system.trouble import DataFileError, Trouble

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.db.database import Database


@dataclass(frozen=True, slots=True)
class Proved:
    """What a sound copy holds: rows of each table, last entry of the journal, schema.

    ``contents`` are the names and lengths of the contents of documents that its records need.
    """

    rows: dict[str, int]
    journal: int
    schema: int
    contents: dict[str, int]


def copy_database(database: Database, target: Path, *, key: bytes) -> Proved:
    """Make a copy under the same key and prove that it opens and is sound.

    Args:
        database: the open database, between two transactions.
        target: an absent or empty file.
        key: the raw data key of the database.

    Returns:
        what the copy holds.

    Raises:
        DataFileError: the troubles of the disk; ``damaged`` when the copy is not sound.
    """
    target.touch(mode=0o600)
    copy = engine.connect(target, key)
    try:
        with database.read(), engine.telling(target):
            # The copy is proved afterwards and flushed before it gets its name.
            copy.execute("PRAGMA synchronous = OFF")
            copy.execute("PRAGMA journal_mode = MEMORY").fetchall()
            database.connection.backup(copy)
    finally:
        copy.close()
    return prove_copy(target, key)


def prove_copy(path: Path, key: bytes) -> Proved:
    """Open a copy with its key, look at all of it and tell what it holds.

    Raises:
        DataFileError: ``damaged`` (``what``), ``newer``, and the other troubles of opening.
    """
    copy = engine.open_cipher(path, key)
    try:
        with engine.telling(path):
            prove_sound(copy, path)
            return Proved(
                integrity.row_counts(copy),
                integrity.journal_end(copy),
                engine.pragma(copy, "user_version"),
                needed(copy),
            )
    finally:
        copy.close()


def prove_sound(connection: engine.Connection, path: Path) -> None:
    """Check structure and links of an open database, as after an unclean end.

    Raises:
        DataFileError: ``damaged`` (``path``, ``what``, ``problems``: how many).
    """
    with engine.telling(path):
        problems = integrity.broken_structure(connection) or integrity.broken_links(connection)
    if problems:
        raise DataFileError(Trouble.DAMAGED, path=str(path), what=path.name, problems=len(problems))
