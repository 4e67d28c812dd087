"""Which contents the records need, whether these are whole, and copies of them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from zonedesk.db.content import CHUNK, Contents
from zonedesk.system.trouble import DataFileError, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from zonedesk.db.engine import Connection

    Tick = Callable[[int], object]

#: What a file of contents says when its contents are lost, rather than that the disk fails.
LOST: Final = frozenset(
    {
        Trouble.DAMAGED,
        Trouble.EMPTY,
        Trouble.FOREIGN,
        Trouble.WRONG_PASSWORD,
        Trouble.MISSING,
        "content_missing",
    }
)
_TABLES: Final = ("attachment", "attachment_version")
_IN_JOURNAL: Final = " UNION ".join(
    f"SELECT json_extract({state}, '$.sha256') FROM journal "
    f"WHERE table_name IN {_TABLES} AND {state} IS NOT NULL"
    for state in ("before", "after")
)


def needed(connection: Connection) -> dict[str, int]:
    """Names and lengths of the contents that an open database refers to.

    Those of documents in the bin and of older versions count. A file of before there were
    documents needs none.
    """
    if not _knows_documents(connection):
        return {}
    query = " UNION ".join(f"SELECT sha256, size FROM {table}" for table in _TABLES)
    return dict(connection.execute(query).fetchall())


def mentioned(connection: Connection) -> frozenset[str]:
    """Names that the records need or that taking something back could make them need again."""
    if not _knows_documents(connection):
        return frozenset()
    rows = connection.execute(_IN_JOURNAL).fetchall()
    return frozenset(needed(connection)) | {str(name) for (name,) in rows if name}


def copy_contents(
    source: Contents, target: Contents, *, wanted: Mapping[str, int], tick: Tick
) -> frozenset[str]:
    """Add to a file what it lacks from another one; each copy is read back and compared.

    Args:
        source: where the contents are.
        target: where they go; what it holds already is not looked at.
        wanted: names of what it shall hold.
        tick: hears of each piece of work how many bytes it was; every byte is told twice, when
            it is written and when it is read back. An exception of it breaks the work off.

    Returns:
        names of what the source does not give.

    Raises:
        DataFileError: the troubles of the disk; ``damaged`` when the target gives back something
            else than was written.
    """
    lacking = set()
    for sha256 in sorted(wanted.keys() - target.hashes()):
        if not _copied(source, target, sha256=sha256, tick=tick):
            lacking.add(sha256)
        elif not is_whole(target, sha256, tick=tick):
            target.drop([sha256])
            raise DataFileError(Trouble.DAMAGED, path=str(target.path), what=target.path.name)
    return frozenset(lacking)


def is_whole(contents: Contents, sha256: str, *, tick: Tick) -> bool:
    """Read a content to its end and compare it with its name; False when it is not there."""
    found = hashlib.sha256()
    try:
        with contents.reader(sha256) as reader:
            while chunk := reader.read(CHUNK):
                found.update(chunk)
                tick(len(chunk))
    except DataFileError as error:
        if error.trouble not in LOST:
            raise
        return False
    return found.hexdigest() == sha256


def _copied(source: Contents, target: Contents, *, sha256: str, tick: Tick) -> bool:
    done = 0

    def told(size: int) -> None:
        nonlocal done
        tick(size - done)
        done = size

    try:
        with source.reader(sha256) as reader:
            stored = target.add(reader, longest=reader.size, progress=told)
    except DataFileError as error:
        if error.facts.get("path") != str(source.path) or error.trouble not in LOST:
            raise
        return False
    if stored.sha256 != sha256:
        target.drop([stored.sha256])
    return stored.sha256 == sha256


def _knows_documents(connection: Connection) -> bool:
    query = f"SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name IN {_TABLES}"
    return bool(connection.execute(query).fetchone()[0] == len(_TABLES))
