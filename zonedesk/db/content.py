"""The bytes of documents: one encrypted file beside the database, each content once (R85).

A content is cut in rows of 1 MiB and stands under the SHA-256 of the whole of it. It is written
and kept before a record refers to it; a kill on the way leaves nothing of it, for the next opening
takes back what was half written. Nothing here holds more than a row in memory.
"""

from __future__ import annotations

import hashlib
import io
import threading
from contextlib import contextmanager
from functools import partial
from pathlib import PurePath
from typing import IO, TYPE_CHECKING, Final, NamedTuple, Self, TypeAlias

from sqlcipher3 import dbapi2

from zonedesk.db import engine, watch
from zonedesk.db.content_file import KIND, make
from zonedesk.db.content_reader import CHUNK, ContentReader
from zonedesk.domain.errors import Refused
from zonedesk.system.trouble import Cancelled, DataFileError, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator
    from pathlib import Path

    Stream: TypeAlias = IO[bytes] | io.RawIOBase
    Progress: TypeAlias = Callable[[int], object]
    Cancel: TypeAlias = Callable[[], bool]

_NEXT: Final = """
SELECT max(coalesce((SELECT max(id) FROM content), 0),
           coalesce((SELECT max(content_id) FROM chunk), 0)) + 1"""
_ROW: Final = "INSERT INTO chunk (content_id, number, data) VALUES (?, ?, ?)"
_NAME: Final = "INSERT INTO content (id, sha256, size) VALUES (?, ?, ?)"
_READ_ONLY: Final = True
_OF_NAME: Final = "SELECT id, size FROM content WHERE sha256 = ?"


__all__ = ["CHUNK", "KIND", "ContentReader", "Contents", "Stored"]


class Stored(NamedTuple):
    """The name of a content, 64 signs, and its length in bytes."""

    sha256: str
    size: int


class Contents:
    """The file of the contents; it is opened when it is first asked, and made at the first `add`.

    Any thread may call any method. One content is written at a time; reading goes on meanwhile.

    Args:
        path: the file, ``content.db`` of a work folder.
        key: the raw data key of the work folder.
    """

    def __init__(self, path: Path, key: bytes) -> None:
        self.path = path
        self._key = key
        self._connection: engine.Connection | None = None
        self._seen: tuple[int, ...] | None = None
        self._spoilt = False
        self._added: set[str] = set()
        #: whether `close` was called
        self.closed = False
        self._turn = threading.Lock()  # of who writes, for as long as it takes
        self._lane = threading.RLock()  # of the connection, for one row

    @classmethod
    def open(cls, path: Path, key: bytes) -> Self:
        """Open the file now, when there is one.

        Raises:
            DataFileError: as `zonedesk.db.engine.open_cipher`; every other method may say it too.
        """
        made = cls(path, key)
        with made._at_work():
            return made

    def add(
        self,
        stream: Stream,
        *,
        longest: int,
        progress: Progress | None = None,
        cancelled: Cancel | None = None,
    ) -> Stored:
        """Store what a stream holds from where it stands; the same content twice is kept once.

        Args:
            stream: of bytes; read to its end.
            longest: the most bytes it may hold.
            progress: hears how many bytes were read.
            cancelled: says whether to break it off; asked before each row.

        Raises:
            Refused: ``attachment.too_large`` (``name``, ``most``), before anything is read when
                the stream tells its length.
            Cancelled: it was broken off, or the file was closed meanwhile.
            DataFileError: ``disk_full``, ``io``, ``moved``, ``replaced``; after any of these
                nothing of the content is stored.
        """
        if _length(stream) > longest:
            raise _too_large(stream, longest)
        with self._writing() as connection:
            number = self._numbers(_NEXT)[0]
            found, size = hashlib.sha256(), 0
            for place, chunk in enumerate(_chunks(stream)):
                size += len(chunk)
                if size > longest:
                    raise _too_large(stream, longest)
                if self.closed or (cancelled is not None and cancelled()):
                    raise Cancelled
                found.update(chunk)
                with self._lane:
                    connection.execute(_ROW, (number, place, chunk))
                if progress is not None:
                    progress(size)
            stored = Stored(found.hexdigest(), size)
            with self._lane:  # the same content twice: what was written now is taken back
                new = not self.has(stored.sha256)
                connection.execute(*((_NAME, (number, *stored)) if new else ("ROLLBACK",)))
        self._added.add(stored.sha256)
        return stored

    def reader(self, sha256: str) -> ContentReader:
        """Give a stream that reads one content and holds one row of it at a time.

        Raises:
            DataFileError: ``content_missing`` (``path``).
        """
        found = self._numbers(_OF_NAME, sha256)
        if not found:
            raise DataFileError("content_missing", path=str(self.path))
        return ContentReader(partial(self._row, found[0]), found[1], path=self.path)

    def has(self, sha256: str) -> bool:
        """Whether a content is kept."""
        return bool(self._numbers(_OF_NAME, sha256))

    def sizes(self) -> dict[str, int]:
        """Names and lengths of all that is kept."""
        with self._at_work() as connection:
            if connection is None:
                return {}
            return dict(connection.execute("SELECT sha256, size FROM content").fetchall())

    def hashes(self) -> frozenset[str]:
        """Names of all that is kept."""
        return frozenset(self.sizes())

    def drop(self, hashes: Collection[str]) -> None:
        """Take contents away for good; names that are not kept are passed over."""
        gone = [(sha256,) for sha256 in hashes]
        if not gone or not self.path.exists():
            return
        with self._writing() as connection, self._lane:
            connection.executemany(
                "DELETE FROM chunk WHERE content_id = (SELECT id FROM content WHERE sha256 = ?)",
                gone,
            )
            connection.executemany("DELETE FROM content WHERE sha256 = ?", gone)
        self._added.difference_update(hashes)

    def drop_unreferenced(self, needed: Collection[str]) -> frozenset[str]:
        """Take away what no record refers to, such as what a kill left without its record.

        What was added since this opening stays: its record may still be under way.

        Args:
            needed: names that records refer to, those in the bin and older versions included.

        Returns:
            names of what was taken away.
        """
        gone = self.hashes() - frozenset(needed) - self._added
        self.drop(gone)
        return gone

    def close(self) -> None:
        """Let go of the file; a content that is being added is broken off. Twice does no more."""
        self.closed = True
        with self._turn, self._lane:
            if self._connection is not None:
                self._connection.close()
                self._connection = None

    def pages(self) -> list[str]:
        """What SQLCipher says of each page whose seal is broken; empty for a sound file."""
        with self._at_work() as connection:
            return [] if connection is None else engine.damaged_pages(connection)

    def _numbers(self, statement: str, *values: object) -> tuple[int, ...]:
        """Give the first row a statement finds; nothing when there is none, or no file."""
        with self._at_work() as connection:
            if connection is None:
                return ()
            return connection.execute(statement, values).fetchone() or ()

    def _row(self, content_id: int, number: int) -> bytes:
        """Give one row of a content; none is damage."""
        statement = "SELECT id FROM chunk WHERE content_id = ? AND number = ?"
        with self._at_work() as connection:
            found = self._numbers(statement, content_id, number)
            if connection is None or not found:
                raise DataFileError(Trouble.DAMAGED, path=str(self.path), what=self.path.name)
            with connection.open_blob("chunk", "data", found[0], _READ_ONLY) as blob:
                return bytes(blob.read())

    @contextmanager
    def _at_work(self) -> Iterator[engine.Connection | None]:
        """Give the connection for a moment; None when no content was ever added."""
        with self._lane, engine.telling(self.path):
            if self.closed:
                message = "the contents are closed"
                raise ValueError(message)
            self._open_when_needed()
            try:
                yield self._connection
            except dbapi2.Error:
                self._spoilt = True
                raise

    def _open_when_needed(self) -> None:
        """Open the file, also anew: after one damaged page SQLCipher reads no other one either."""
        if self._connection is not None and self._spoilt and not self._connection.in_transaction:
            self._connection.close()
            self._connection = None
        if self._connection is None and self.path.exists():
            self._connection = engine.open_cipher(self.path, self._key, kind=KIND)
            self._seen = self._seen or watch.look(self.path)
            self._spoilt = False

    @contextmanager
    def _writing(self) -> Iterator[engine.Connection]:
        """Give the connection for one transaction: kept at its end, or nothing of it."""
        with self._turn, engine.telling(self.path):
            connection = self._begun()
            try:
                yield connection
                self._end(connection, "COMMIT")
            finally:
                self._end(connection, "ROLLBACK")
                self._seen = watch.look(self.path) or self._seen

    def _end(self, connection: engine.Connection, statement: str) -> None:
        """End the transaction, unless it was ended: SQLite rolls back when a disk is full (M13)."""
        with self._lane:
            if connection.in_transaction:
                connection.execute(statement)

    def _begun(self) -> engine.Connection:
        with self._at_work() as connection:
            if connection is None and self._seen is None:
                make(self.path, self._key)
        with self._at_work() as connection:
            watch.refuse_other(self.path, self._seen)
            if connection is None:
                raise DataFileError("moved", path=str(self.path))
            connection.execute("BEGIN IMMEDIATE")
            return connection


def _chunks(stream: Stream) -> Iterator[bytearray]:
    """Cut a stream in rows, also one that gives fewer bytes than it was asked for."""
    while chunk := bytearray(stream.read(CHUNK) or b""):
        while len(chunk) < CHUNK and (more := stream.read(CHUNK - len(chunk))):
            chunk += more
        yield chunk


def _length(stream: Stream) -> int:
    """Bytes from here to the end; 0 when the stream cannot tell."""
    if not stream.seekable():
        return 0
    here = stream.tell()
    end = stream.seek(0, io.SEEK_END)
    stream.seek(here)
    return end - here


def _too_large(stream: Stream, longest: int) -> Refused:
    name = getattr(stream, "name", "")
    called = PurePath(name).name if isinstance(name, str) else ""
    return Refused("attachment.too_large", name=called, most=longest)
