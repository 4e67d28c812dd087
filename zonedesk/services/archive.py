"""The backup file (``.zdbackup``): a zip of the database copy, the key slots and a manifest.

A full one also holds the contents of documents, in an encrypted file of the same key.

Everything in it is stored, not packed: the database is encrypted and cannot shrink, and a file
without packing cannot be a bomb. Names inside are fixed, so that nothing is written elsewhere.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import os
import zipfile
from collections.abc import Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

from zonedesk.domain.errors import Refused
from zonedesk.system import keyfile
from zonedesk.system.paths import CONTENT
from zonedesk.system.trouble import DataFileError, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from zonedesk.system.keys import KeyRing

    Tick = Callable[[int], object]

DATABASE, KEYS, MANIFEST = "zonedesk.db", "keys.json", "manifest.json"
_NEEDED = (DATABASE, KEYS, MANIFEST)

_FORMAT = "zonedesk-backup"
_VERSION = 2
_SMALL = 1024 * 1024
_CHUNK = 1024 * 1024
_ENCRYPTED = 0x1
_ZIP_BEGINNING = b"PK\x03\x04"


def _nobody(count: int) -> None:
    """Hear nothing of how far the work is."""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a backup says of itself; it can be read by anyone, so it holds no content.

    Attributes:
        name: of the work folder.
        made_at: instant, ISO in UTC.
        program: version of ZoneDesk that made it.
        schema: number of the newest migration.
        journal: last entry of the journal.
        sha256: of the database copy and of the key slots, by name in the zip.
        rows: number of rows of each table.
        contents: the contents of documents that the records need, under names that only who has
            the key can tell from others (see `sealed`); None before there were any.
        content_bytes: length of all of these together.
        lacking: how many of them could not be kept, for the work folder had lost them.
    """

    name: str
    made_at: str
    program: str
    schema: int
    journal: int
    sha256: Mapping[str, str]
    rows: Mapping[str, int]
    contents: tuple[str, ...] | None = None
    content_bytes: int = 0
    lacking: int = 0

    @property
    def is_full(self) -> bool:
        """Whether the contents of documents stand in the backup itself."""
        return CONTENT in self.sha256


@dataclass(frozen=True, slots=True)
class Files:
    """What goes in a backup: the copy of the database, the key slots, in a full one contents."""

    database: Path
    keys: bytes
    content: Path | None = None


@dataclass(frozen=True, slots=True)
class Archive:
    """A backup file that was looked at from outside: its manifest and its key slots."""

    path: Path
    manifest: Manifest
    ring: KeyRing


def digest(path: Path) -> str:
    """SHA-256 of a file, as 64 signs."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def digest_of(data: bytes) -> str:
    """SHA-256 of bytes, as 64 signs."""
    return hashlib.sha256(data).hexdigest()


def sealed(key: bytes, hashes: Iterable[str]) -> tuple[str, ...]:
    """Give the names of contents for a manifest, sorted.

    The SHA-256 itself would tell anybody who has a document that the work folder holds it too.
    """
    return tuple(
        sorted(hmac.digest(key, f"content {one}".encode(), "sha256").hex() for one in hashes)
    )


def pack(target: Path, manifest: Manifest, *, files: Files, tick: Tick = _nobody) -> None:
    """Write a backup file and prove that it can be read back, byte for byte.

    Args:
        target: the file.
        manifest: what it says of itself.
        files: what goes in it.
        tick: hears how many bytes of the contents were written or read back.

    Raises:
        Refused: ``backup.damaged``: the disk gives back something else than was written.
    """
    with zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as archive:
        archive.write(files.database, DATABASE)
        archive.writestr(KEYS, files.keys)
        if files.content is not None:
            _put(archive, files.content, tick=tick)
        document = {"format": _FORMAT, "version": _VERSION, **asdict(manifest)}
        archive.writestr(MANIFEST, json.dumps(document, ensure_ascii=False, indent=1))
    check_contents(look_into(target), tick=tick)


def look_into(path: Path) -> Archive:
    """Read what a backup file says of itself, trusting nothing.

    Raises:
        Refused: ``backup.missing``, ``backup.unreadable``, ``backup.foreign``,
            ``backup.damaged`` (each ``path``).
        DataFileError: ``newer`` (``version``, ``what``): made by a later version of ZoneDesk.
    """
    with _refusing(path), zipfile.ZipFile(path) as archive:
        _refuse_odd_entries(archive)
        keys = archive.read(KEYS)
        manifest = _manifest_from(json.loads(archive.read(MANIFEST)))
        if manifest.is_full != (CONTENT in archive.namelist()):
            message = "contents that the manifest does not know, or none that it knows"
            raise ValueError(message)
        if digest_of(keys) != manifest.sha256[KEYS]:
            message = "other key slots than the manifest says"
            raise ValueError(message)
        return Archive(path, manifest, _ring_from(keys))


def check_contents(archive: Archive, *, tick: Tick = _nobody) -> None:
    """Compare the files inside with their SHA-256 in the manifest.

    Raises:
        Refused: ``backup.damaged`` (``path``).
    """
    for _ in _bytes_of(archive, DATABASE):
        pass
    if archive.manifest.is_full:
        for chunk in _bytes_of(archive, CONTENT):
            tick(len(chunk))


def unpack_database(archive: Archive, target: Path) -> None:
    """Write the database copy to a new file, compared with its SHA-256 on the way.

    Raises:
        Refused: ``backup.damaged`` (``path``).
    """
    _unpack(archive, DATABASE, target=target)


def unpack_content(archive: Archive, target: Path, *, tick: Tick = _nobody) -> None:
    """Write the contents of documents of a full backup to a new file; see `unpack_database`."""
    _unpack(archive, CONTENT, target=target, tick=tick)


def _unpack(archive: Archive, name: str, *, target: Path, tick: Tick = _nobody) -> None:
    with target.open("xb") as file:
        for chunk in _bytes_of(archive, name):
            file.write(chunk)
            tick(len(chunk))
        file.flush()
        os.fsync(file.fileno())


def _put(archive: zipfile.ZipFile, content: Path, *, tick: Tick) -> None:
    """Write the contents as an entry, in pieces, so that it can be followed and broken off."""
    entry = zipfile.ZipInfo.from_file(content, CONTENT)
    with content.open("rb") as source, archive.open(entry, "w") as target:
        while chunk := source.read(_CHUNK):
            target.write(chunk)
            tick(len(chunk))


def _bytes_of(archive: Archive, name: str) -> Iterator[bytes]:
    found = hashlib.sha256()
    with (
        _refusing(archive.path),
        zipfile.ZipFile(archive.path) as opened,
        opened.open(name) as source,
    ):
        while chunk := source.read(_CHUNK):
            found.update(chunk)
            yield chunk
    if found.hexdigest() != archive.manifest.sha256[name]:
        raise Refused("backup.damaged", path=str(archive.path))


@contextmanager
def _refusing(path: Path) -> Iterator[None]:
    try:
        yield
    except FileNotFoundError as error:
        raise Refused("backup.missing", path=str(path)) from error
    except zipfile.BadZipFile as error:
        with path.open("rb") as file:
            ours = file.read(len(_ZIP_BEGINNING)) == _ZIP_BEGINNING
        raise Refused("backup.damaged" if ours else "backup.foreign", path=str(path)) from error
    except OSError as error:
        raise Refused("backup.unreadable", path=str(path)) from error
    except (
        ValueError,
        KeyError,
        TypeError,
        EOFError,
        RecursionError,
        NotImplementedError,
    ) as error:
        raise Refused("backup.damaged", path=str(path)) from error


def _refuse_odd_entries(archive: zipfile.ZipFile) -> None:
    entries = archive.infolist()
    names = sorted(entry.filename for entry in entries)
    if names not in (sorted(_NEEDED), sorted((*_NEEDED, CONTENT))):
        message = "not the entries of a backup"
        raise zipfile.BadZipFile(message)
    for entry in entries:
        stored = entry.compress_type == zipfile.ZIP_STORED and not entry.flag_bits & _ENCRYPTED
        small = entry.filename in {DATABASE, CONTENT} or entry.file_size <= _SMALL
        if not stored or not small or entry.file_size != entry.compress_size:
            message = "an entry that ZoneDesk would not write"
            raise ValueError(message)


def _manifest_from(document: Mapping[str, Any]) -> Manifest:
    if document["format"] != _FORMAT or not isinstance(document["rows"], Mapping):
        message = "not a manifest"
        raise ValueError(message)
    version = int(document["version"])
    if version > _VERSION:
        raise DataFileError(Trouble.NEWER, version=version, what=MANIFEST)
    return Manifest(
        name=str(document["name"]),
        made_at=str(document["made_at"]),
        program=str(document["program"]),
        schema=int(document["schema"]),
        journal=int(document["journal"]),
        sha256={
            name: str(document["sha256"][name])
            for name in (DATABASE, KEYS, CONTENT)
            if name != CONTENT or name in document["sha256"]
        },
        rows={str(name): int(count) for name, count in document["rows"].items()},
        contents=None if version == 1 else tuple(str(one) for one in document["contents"]),
        content_bytes=int(document.get("content_bytes", 0)),
        lacking=int(document.get("lacking", 0)),
    )


def _ring_from(keys: bytes) -> KeyRing:
    try:
        return keyfile.decode(keys)
    except DataFileError as error:
        if error.trouble != Trouble.DAMAGED:
            raise
        message = "key slots cannot be read"
        raise ValueError(message) from error
