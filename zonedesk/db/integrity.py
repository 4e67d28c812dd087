"""Checks on an open database: is it whole, does it hold together, is it what we made."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import create_engine
from sqlcipher3 import dbapi2

from zonedesk.db import triggers
from zonedesk.db.models import Base

if TYPE_CHECKING:
    from collections.abc import Mapping

_BOOKKEEPING = {"alembic_version"}


def broken_structure(connection: dbapi2.Connection) -> list[str]:
    """What SQLite's own check of all tables and indexes finds wrong; empty when sound."""
    found = [str(row[0]) for row in connection.execute("PRAGMA integrity_check")]
    return [] if found == ["ok"] else found


def broken_links(connection: dbapi2.Connection) -> list[str]:
    """Rows that point to a row that is not there, as ``table -> parent``."""
    rows = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [f"{row[0]} -> {row[2]}" for row in rows]


def row_counts(connection: dbapi2.Connection) -> dict[str, int]:
    """Number of rows of each table, by name."""
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' "
        "ESCAPE '\\' ORDER BY name"
    ).fetchall()
    return {
        name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0])
        for (name,) in tables
        if name not in _BOOKKEEPING
    }


def journal_end(connection: dbapi2.Connection) -> int:
    """Number of the last entry of the journal; 0 when nothing was ever written."""
    return int(connection.execute("SELECT coalesce(max(id), 0) FROM journal").fetchone()[0])


def journal_gaps(connection: dbapi2.Connection) -> int:
    """How many entries of the journal are gone; a raw copy of an open file shows here (A16)."""
    last, count = connection.execute(
        "SELECT coalesce(max(id), 0), count(*) FROM journal"
    ).fetchone()
    given = connection.execute("SELECT seq FROM sqlite_sequence WHERE name = 'journal'").fetchone()
    return max(int(last), int(given[0]) if given else 0) - int(count)


def schema_differences(connection: dbapi2.Connection) -> list[str]:
    """Names of tables and triggers that differ from what this program makes."""
    ours, theirs = _expected(), _structure(connection)
    return sorted(
        name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name)
    )


@cache
def _expected() -> Mapping[str, object]:
    connection = dbapi2.connect(":memory:")
    try:
        engine = create_engine("sqlite+pysqlite://", creator=lambda: connection, module=dbapi2)
        Base.metadata.create_all(engine)
        for statement in triggers.statements(Base.metadata):
            connection.execute(statement)
        return _structure(connection)
    finally:
        connection.close()


def _structure(connection: dbapi2.Connection) -> dict[str, object]:
    """Columns, links and unique keys of each table, text of each trigger."""
    names = connection.execute(
        "SELECT type, name, sql FROM sqlite_master WHERE type IN ('table', 'trigger')"
    ).fetchall()
    return {
        name: sql if kind == "trigger" else _table(connection, name)
        for kind, name, sql in names
        if name not in _BOOKKEEPING and not name.startswith("sqlite_")
    }


def _table(connection: dbapi2.Connection, name: str) -> object:
    columns = connection.execute(f'PRAGMA table_info("{name}")').fetchall()
    links = connection.execute(f'PRAGMA foreign_key_list("{name}")').fetchall()
    indexes = connection.execute(f'PRAGMA index_list("{name}")').fetchall()
    keys = [
        (unique, tuple(connection.execute(f'PRAGMA index_info("{index}")').fetchall()))
        for _, index, unique, *_ in indexes
    ]
    return (
        sorted(row[1:] for row in columns),
        sorted(row[2:] for row in links),
        sorted(keys),
    )
