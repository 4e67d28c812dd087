"""Files from outside looked at before anything of them is kept (trust.md C09, C10)."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final

from zonedesk.domain.attachments import LONGEST
from zonedesk.domain.errors import Refused
from zonedesk.domain.media_types import HEAD, is_executable, is_shortcut, media_type
from zonedesk.domain.typed import typed

if TYPE_CHECKING:
    from collections.abc import Iterator

#: A pipe that nobody writes to must not keep the program waiting; Windows has none of these.
_FLAGS: Final = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_HELD_ON_WINDOWS: Final = frozenset({32, 33})
_LONGEST_NAME: Final = 255


@dataclass(frozen=True, slots=True)
class Arrival:
    """A document that may come in: how it is called, what it is, and its bytes, not yet read."""

    file_name: str
    title: str
    media_type: str
    stream: IO[bytes]


@contextmanager
def arriving(path: Path) -> Iterator[Arrival]:
    """Open a file that may become a document; links are followed.

    Raises:
        Refused: with its ``name``, ``attachment.missing``, ``attachment.folder``,
            ``attachment.no_file`` for a pipe or a device, ``attachment.in_use`` for one that
            another program holds, ``attachment.unreadable``, ``attachment.too_large``,
            ``attachment.changed`` when it changed or went while it was read; and as `looked_at`.
    """
    name = path.name or str(path)
    with _reading(name):
        _refuse_other_than_file(name, path.stat().st_mode)
        # Opened only now: to open some devices is to use them.
        handle = os.open(path, _FLAGS)
    with os.fdopen(handle, "rb") as stream:
        before = os.fstat(handle)
        _refuse_other_than_file(name, before.st_mode)
        if before.st_size > LONGEST:
            raise Refused("attachment.too_large", name=name, most=LONGEST)
        with _reading(name):
            yield looked_at(name, stream)
        if _look(os.fstat(handle)) != _look(before):
            raise Refused("attachment.changed", name=name)


def looked_at(name: str, stream: IO[bytes]) -> Arrival:
    """Look at the name and the first bytes of a document, and go back to its beginning.

    Raises:
        Refused: with its ``name``, ``attachment.empty``, ``attachment.shortcut``,
            ``attachment.executable`` (ending).
    """
    head = stream.read(HEAD)
    stream.seek(0)
    if is_shortcut(name, head):
        raise Refused("attachment.shortcut", name=name)
    if is_executable(name, head):
        raise Refused("attachment.executable", name=name)
    if not head:
        raise Refused("attachment.empty", name=name)
    kept = typed(name)[:_LONGEST_NAME] or "document"
    return Arrival(kept, title_of(kept), media_type(kept, head), stream)


def title_of(file_name: str) -> str:
    """Give a document the title that its file name suggests, without the ending."""
    return Path(file_name).stem.strip() or file_name


def _refuse_other_than_file(name: str, mode: int) -> None:
    if stat.S_ISDIR(mode):
        raise Refused("attachment.folder", name=name)
    if not stat.S_ISREG(mode):
        raise Refused("attachment.no_file", name=name)


def _look(found: os.stat_result) -> tuple[int, int]:
    return found.st_size, found.st_mtime_ns


@contextmanager
def _reading(name: str) -> Iterator[None]:
    """Tell what the disk says of a file in a sentence of its own."""
    try:
        yield
    except FileNotFoundError as error:
        raise Refused("attachment.missing", name=name) from error
    except OSError as error:
        if getattr(error, "winerror", None) in _HELD_ON_WINDOWS:
            raise Refused("attachment.in_use", name=name) from error
        raise Refused("attachment.unreadable", name=name) from error
