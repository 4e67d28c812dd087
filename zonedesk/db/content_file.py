"""The file that keeps the bytes of documents: its mark and its two tables."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.db import engine
from zonedesk.system.files import replacing

if TYPE_CHECKING:
    from pathlib import Path

#: "ZONC": marks the file as ours inside the encryption.
KIND: Final = engine.Kind(0x5A4F4E43, 1)

# A blob is reached by the number of its row. The link is looked at when all is written, for a
# content gets its name from its last byte.
_CONTENT: Final = """
CREATE TABLE content (
    id INTEGER PRIMARY KEY,
    sha256 TEXT NOT NULL UNIQUE CHECK (length(sha256) = 64),
    size INTEGER NOT NULL CHECK (size >= 0)
)"""
_CHUNK: Final = """
CREATE TABLE chunk (
    id INTEGER PRIMARY KEY,
    content_id INTEGER NOT NULL REFERENCES content (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL,
    data BLOB NOT NULL,
    UNIQUE (content_id, number)
)"""


def make(path: Path, key: bytes) -> None:
    """Make the file whole or not at all: a kill leaves no empty file under its name."""
    with replacing(path) as temporary:
        temporary.unlink()
        connection = engine.open_cipher(temporary, key, create=True, kind=KIND)
        try:
            for statement in (_CONTENT, _CHUNK, f"PRAGMA user_version = {KIND.version}"):
                connection.execute(statement)
        finally:
            connection.close()
