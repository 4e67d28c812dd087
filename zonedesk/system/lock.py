"""One writer a work folder: who holds it, where and since when (trust.md 3, D05, D06).

The word of the operating system (`filelock` on ``lock``) decides; it ends with the process, so a
crash leaves nothing to clear up. ``lock.json`` beside it only tells people who holds the folder:
host, process, its start, slot id and moment, never a name.
"""

from __future__ import annotations

import errno
import json
import os
import platform
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Self

from filelock import FileLock, Timeout

from zonedesk.system.clock import Clock, SystemClock, in_brussels
from zonedesk.system.files import write_atomic
from zonedesk.system.process import started
from zonedesk.system.trouble import DataFileError, Trouble

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

_LOCK = "lock"
_HOLDER = "lock.json"
_UNKNOWN = "?"
_CANNOT_LOCK = frozenset({errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP})
#: The winner writes its name a moment after it has the lock: so often and so long we wait for it.
_TRIES, _PAUSE = 10, 0.03


@dataclass(frozen=True, slots=True)
class Holder:
    """Who holds a work folder: computer, process with its start, key slot and moment (ISO, UTC)."""

    host: str
    pid: int
    started: str
    slot: int
    since: str

    def runs_elsewhere(self) -> bool:
        """Whether another computer wrote this: nobody here can tell if it still runs."""
        return self.host != platform.node()

    def runs_here(self) -> bool:
        """Whether another process of this computer holds it; a number used again is seen (D06)."""
        if self.runs_elsewhere() or self.pid == os.getpid():
            return False
        return started(self.pid) == self.started

    def shown_since(self) -> str:
        """The moment as people in Brussels read it, such as ``22/11/2026 14:32``."""
        try:
            return in_brussels(datetime.fromisoformat(self.since)).strftime("%d/%m/%Y %H:%M")
        except ValueError:
            return _UNKNOWN


class FolderLock:
    """The claim of this process on a work folder.

    Args:
        folder: the work folder, which must exist.
        names: login name of each slot, to tell who holds the folder.
        clock: tells since when we hold it.
    """

    def __init__(
        self, folder: Path, *, names: Mapping[int, str] | None = None, clock: Clock | None = None
    ) -> None:
        self._folder = folder
        self._names = names or {}
        self._clock = clock or SystemClock()
        self._lock = FileLock(
            folder / _LOCK, timeout=0, mode=0o600, thread_local=False, preserve_lock_file=True
        )
        self._signed: Holder | None = None
        #: who held the folder last and ended without letting go; None after a clean end
        self.abandoned_by: Holder | None = None

    @property
    def held(self) -> bool:
        """Whether this process holds the folder through this lock."""
        return self._lock.is_locked

    def acquire(self, slot_id: int, *, take_over: bool = False) -> Self:
        """Claim the folder at once or say who holds it; `abandoned_by` tells of an unclean end.

        Args:
            slot_id: key slot of the user, written in ``lock.json``.
            take_over: the user says that the holder on another computer is gone.

        Raises:
            DataFileError: ``in_use`` (``host``, ``pid``, ``since``, ``name``, ``elsewhere``),
                ``missing``, ``not_writable``, ``not_lockable`` (each ``path``).
        """
        if not self._folder.is_dir():
            raise DataFileError(Trouble.MISSING, path=str(self._folder))
        self._claim()
        try:
            self._sign(slot_id, take_over=take_over)
        except BaseException:
            self._lock.release()
            raise
        return self

    def release(self, *, proved: bool = True) -> None:
        """Let go of the folder; without a claim this does nothing.

        Args:
            proved: False leaves the note of an unclean end, so that whoever comes next checks
                the database too; nobody holds the folder all the same.
        """
        if not self.held:
            return
        try:
            # On Windows nobody can delete or replace a note that another start is reading.
            with suppress(OSError, DataFileError):
                if proved:
                    (self._folder / _HOLDER).unlink(missing_ok=True)
                else:
                    self._leave_note()
        finally:
            self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    def _claim(self) -> None:
        if self.held:
            message = "this lock is held already"
            raise ValueError(message)
        try:
            self._lock.acquire()
        except Timeout:
            raise self._in_use(self._wait_for_holder()) from None
        except (OSError, NotImplementedError) as error:
            number = getattr(error, "errno", errno.ENOSYS)
            code = "not_lockable" if number in _CANNOT_LOCK else "not_writable"
            raise DataFileError(code, path=str(self._folder)) from error

    def _sign(self, slot_id: int, *, take_over: bool) -> None:
        before = _read(self._folder / _HOLDER)
        if before and (before.runs_here() or (before.runs_elsewhere() and not take_over)):
            raise self._in_use(before)
        self.abandoned_by = before
        pid = os.getpid()
        since = self._clock.now_utc().isoformat(timespec="seconds")
        self._signed = Holder(platform.node(), pid, started(pid) or "", slot_id, since)
        _write(self._folder / _HOLDER, self._signed)

    def _leave_note(self) -> None:
        """Keep what we signed, without the process: it lives on and holds nothing any more."""
        if self._signed:
            _write(self._folder / _HOLDER, replace(self._signed, pid=0, started=""))

    def _wait_for_holder(self) -> Holder | None:
        for _ in range(_TRIES):
            holder = _read(self._folder / _HOLDER)
            if holder and (holder.runs_here() or holder.runs_elsewhere()):
                return holder
            if holder and holder.pid == os.getpid():
                return holder
            time.sleep(_PAUSE)
        return None

    def _in_use(self, holder: Holder | None) -> DataFileError:
        if holder is None:
            return DataFileError(
                Trouble.IN_USE,
                host=_UNKNOWN,
                pid=_UNKNOWN,
                since=_UNKNOWN,
                name=_UNKNOWN,
                elsewhere=False,
            )
        return DataFileError(
            Trouble.IN_USE,
            host=holder.host,
            pid=holder.pid,
            since=holder.shown_since(),
            name=self._names.get(holder.slot, _UNKNOWN),
            elsewhere=holder.runs_elsewhere(),
        )


def _write(path: Path, holder: Holder) -> None:
    write_atomic(path, json.dumps(asdict(holder)).encode())


def _read(path: Path) -> Holder | None:
    """Who signed; None when nobody did or when the note cannot be read."""
    try:
        row = json.loads(path.read_bytes())
        return Holder(
            str(row["host"]), int(row["pid"]), str(row["started"]), int(row["slot"]),
            str(row["since"]),
        )  # fmt: skip
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return None
