"""Files that are whole or absent: written beside their target, flushed, then renamed (A07).

Everything ZoneDesk writes outside the database goes through `replacing`: papers, workbooks,
backups, key slots. A failure or a kill leaves the file that stood there before.
"""

from __future__ import annotations

import errno
import os
import re
import shutil
import stat
import tempfile
import time
import unicodedata
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from pathvalidate import sanitize_filename

from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

#: Files with this beginning are unfinished work of ZoneDesk; after a kill they may be deleted.
TEMPORARY_PREFIX = ".zonedesk-"
_TEMPORARY_SUFFIX = ".tmp"

#: Pauses in seconds between tries, about 2.5 s in all: a virus scanner holds a new file (D07).
RETRY_PAUSES = (0.05, 0.1, 0.2, 0.4, 0.75, 1.0)
_HELD_BY_SCANNER = frozenset({5, 32, 33})

#: Seconds after which unfinished work was left by a kill, not by somebody who is at it.
ABANDONED_AFTER = 24 * 60 * 60

_DISK_FULL = {errno.ENOSPC: "disk_full", errno.EFBIG: "disk_full", errno.EDQUOT: "disk_full"}
_REFUSALS = _DISK_FULL | {
    errno.EACCES: "not_writable",
    errno.EPERM: "not_writable",
    errno.EROFS: "not_writable",
    errno.ENOENT: "no_folder",
    errno.ENOTDIR: "no_folder",
    errno.EISDIR: "is_folder",
    errno.ENAMETOOLONG: "name_too_long",
}

_MOST_SIGNS = 120
_MOST_BYTES = 240  # file systems of Linux stop at 255 bytes
_MOST_SUFFIX = 12
_UNSEEN = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_BLANK_BEFORE_DOT = re.compile(r" +\.")  # Windows takes "CON .pdf" for the console too


def write_atomic(target: Path, data: bytes) -> None:
    """Write a whole file or nothing; see `replacing` for the errors."""
    with replacing(target) as temporary:
        temporary.write_bytes(data)


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """Give an empty file beside the target to write in; it takes the target's place at the end.

    It can be read by its owner only. When the block fails, the target is unchanged and the
    unfinished file is gone, with anything whose name begins with its name. Those that a kill left
    beside the target long ago go too (B09).

    Raises:
        DataFileError: ``disk_full`` (``path``, ``free`` in bytes), ``not_writable``,
            ``no_folder``, ``is_folder``, ``name_too_long``, ``target_busy`` (each ``path``).
    """
    with told(target):
        temporary = _unfinished(target.parent)
    try:
        _sweep(target.parent)
        with told(target, _DISK_FULL):
            yield temporary
            _flush(temporary)
        with told(target):
            put_in_place(temporary, target)
            flush_folder(target.parent)
    finally:
        _discard(temporary)


def put_in_place(
    temporary: Path,
    target: Path,
    *,
    rename: Callable[[Path, Path], object] = os.replace,
    sleep: Callable[[float], object] = time.sleep,
) -> None:
    """Rename over the target, patiently when a scanner or indexer of Windows holds it (D07).

    Raises:
        DataFileError: ``target_busy`` (``path``) when it is still held after 2.5 s.
        OSError: any other failure, at once.
    """
    for pause in (*RETRY_PAUSES, None):
        try:
            rename(temporary, target)
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_BY_SCANNER:
                raise
            if pause is None:
                raise DataFileError("target_busy", path=str(target)) from error
            sleep(pause)
        else:
            return


def is_private(path: Path) -> bool:
    """Whether nobody but its owner may open a file; Windows keeps that in access lists: True."""
    if os.name != "posix":
        return True
    return not path.stat().st_mode & (stat.S_IRWXG | stat.S_IRWXO)


def safe_name(text: str, *, fallback: str = "document") -> str:
    """A file name that every system accepts and that shows what it is (C09, T74).

    Composed form (NFC), no sign that is unseen or turns the reading direction, no path, no
    reserved name of Windows, no blank or dot at either end, at most 120 signs with the ending
    kept. Doing it twice changes nothing.
    """
    seen = "".join(sign if _is_seen(sign) else " " * sign.isspace() for sign in text)
    tidy = " ".join(unicodedata.normalize("NFC", seen).split())
    bare = _BLANK_BEFORE_DOT.sub(".", tidy).strip(". ")
    name = sanitize_filename(_shortened(bare), "-", platform="universal")
    return _shortened(name.strip(". ")) or fallback


def _is_seen(sign: str) -> bool:
    return unicodedata.category(sign) not in _UNSEEN


def _shortened(name: str) -> str:
    path = Path(name)
    suffix = path.suffix if len(path.suffix) <= _MOST_SUFFIX else ""
    stem = name.removesuffix(suffix)[: _MOST_SIGNS - len(suffix)]
    while len((stem + suffix).encode()) > _MOST_BYTES:
        stem = stem[:-1]
    return stem.rstrip(". ") + suffix


@contextmanager
def told(target: Path, codes: Mapping[int, str] = _REFUSALS) -> Iterator[None]:
    """Turn what the disk says of a target into `DataFileError`; see `replacing` for the codes."""
    try:
        yield
    except OSError as error:
        code = codes.get(error.errno or 0)
        if code is None:
            raise
        facts: dict[str, object] = {"path": str(target)}
        if code == "disk_full":
            facts["free"] = free_bytes(target.parent)
        raise DataFileError(code, **facts) from error


def free_bytes(folder: Path, *, unknown: int = 0) -> int:
    """Room on the disk of a folder; ``unknown`` when the folder is gone, as with a pulled drive."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return unknown


def flush_folder(folder: Path) -> None:
    """Make sure that a rename in a folder outlives a power cut, where the system knows how."""
    if os.name != "posix":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def is_abandoned(path: Path) -> bool:
    """Whether unfinished work has lain still for so long that nobody is at it any more."""
    return time.time() - path.stat().st_mtime > ABANDONED_AFTER


def _sweep(folder: Path) -> None:
    for left in folder.glob(f"{TEMPORARY_PREFIX}*{_TEMPORARY_SUFFIX}*"):
        with suppress(OSError):
            if left.is_file() and is_abandoned(left):
                left.unlink()


def _unfinished(folder: Path) -> Path:
    handle, name = tempfile.mkstemp(prefix=TEMPORARY_PREFIX, suffix=_TEMPORARY_SUFFIX, dir=folder)
    os.close(handle)
    return Path(name)


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _discard(temporary: Path) -> None:
    for left in temporary.parent.glob(f"{temporary.name}*"):
        with suppress(OSError):
            left.unlink()
