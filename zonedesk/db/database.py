"""The open database: the only source of sessions, one transaction at a time.

`Database.write` is where a change gets its name, its author and its transaction number; the
triggers copy these into the journal, and without them every write fails (architecture.md).
"""

from __future__ import annotations

import threading
from contextlib import contextmanager
from typing import TYPE_CHECKING, Self

from sqlalchemy import update
from sqlalchemy.orm import Session

from zonedesk.db import engine, migration, watch
from zonedesk.db.models import Operation

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime
    from pathlib import Path

    from sqlalchemy import Engine
    from sqlcipher3.dbapi2 import Connection


__all__ = ["Database", "Session"]


class Database:
    """One open `zonedesk.db`, held by this process alone until `close`.

    Args:
        connection: what `zonedesk.db.engine.open_cipher` gave.
        path: where the file lies, to see it moved or replaced.
    """

    def __init__(self, connection: Connection, path: Path) -> None:
        #: the driver's connection, for copies and checks of the whole file
        self.connection = connection
        self.path = path
        self._reader = engine.engine_on(connection)
        self._writer = self._reader.execution_options(writes=True)
        self._lane = threading.Lock()
        self._lane_of: int | None = None
        self._seen = watch.look(path)
        self._protected = False

    @classmethod
    def create(cls, path: Path, key: bytes) -> Self:
        """Make a new file with every table of the newest schema; see `open` for the troubles."""
        database = cls(engine.open_cipher(path, key, create=True), path)
        try:
            database.upgrade()
        except BaseException:
            database.close()
            raise
        return database

    @classmethod
    def open(cls, path: Path, key: bytes) -> Self:
        """Open an existing file; see `zonedesk.db.engine.open_cipher` for the troubles."""
        return cls(engine.open_cipher(path, key), path)

    @property
    def schema_version(self) -> int:
        """Number of the newest migration the file has seen."""
        return engine.pragma(self.connection, "user_version")

    def upgrade(self) -> None:
        """Bring an older file to the newest schema; see `zonedesk.db.migration.upgrade`."""
        if self.schema_version < migration.SCHEMA_VERSION:
            self._protect(protect=False)
            migration.upgrade(self._reader)
            self._seen = watch.look(self.path)

    @contextmanager
    def read(self) -> Iterator[Session]:
        """Give a session that sees one state of the file; to write in it is an error."""
        with self._turn(self._reader) as session:
            self._protect(protect=True)
            yield session
            if session.new or session.dirty or session.deleted:
                message = "a reading session was given something to write"
                raise RuntimeError(message)

    @contextmanager
    def write(self, operation: str, actor_id: int, *, at: datetime) -> Iterator[Session]:
        """Give a session whose block is one transaction: kept at its end, or nothing of it.

        Args:
            operation: its stable name, such as ``"minutes.approve"``.
            actor_id: user who does it.
            at: aware instant that the journal and the stamps of the records get.

        Raises:
            DataFileError: ``moved`` or ``replaced`` (``path``) when the file is no longer the
                one that was opened (A09, A10); ``disk_full`` (``free``), ``io``: nothing was
                written, and SQLite has rolled back already (A05, M13).
        """
        with self._turn(self._writer) as session:
            self._protect(protect=False)
            watch.refuse_other(self.path, self._seen)
            try:
                self._sign(session, {"name": operation, "actor_id": actor_id, "at": at})
                yield session
                session.flush()
                session.execute(update(Operation).values(name=None, actor_id=None, at=None))
                session.commit()
            finally:
                session.rollback()
                self._seen = watch.look(self.path) or self._seen

    def close(self) -> None:
        """Let go of the file; closing twice does nothing more.

        Inside a transaction of the same thread it is our mistake, as a second one would be.
        """
        self._refuse_inside()
        with self._lane:
            self._reader.dispose()
            self.connection.close()

    def _protect(self, *, protect: bool) -> None:
        """Let nothing be written until further notice, or let it again.

        The pragma makes SQLite forget every prepared statement, therefore it is given only when
        reading and writing take turns: of two reads after one another the second is twice as fast.
        """
        if protect is not self._protected:
            self.connection.execute(f"PRAGMA query_only = {'ON' if protect else 'OFF'}")
            self._protected = protect

    @contextmanager
    def _turn(self, bind: Engine) -> Iterator[Session]:
        """One transaction at a time: other threads wait, a second one inside is our mistake."""
        self._refuse_inside()
        with self._lane:
            self._lane_of = threading.get_ident()
            try:
                with (
                    engine.telling(self.path),
                    Session(bind, autoflush=False, expire_on_commit=False) as session,
                ):
                    yield session
            finally:
                self._lane_of = None

    def _refuse_inside(self) -> None:
        if self._lane_of == threading.get_ident():
            message = "a transaction is open already: pass its session on"
            raise RuntimeError(message)

    def _sign(self, session: Session, values: dict[str, object]) -> None:
        number = Operation.transaction_no + 1
        signed = update(Operation).values(transaction_no=number, **values)
        session.execute(signed, execution_options={"synchronize_session": False})
