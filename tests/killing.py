"""Kills: a piece of work runs in a process of its own, which dies at a chosen step or moment.

The work is a function of a folder and of ``tell``, with which it acknowledges what it has done.
The process is forked, so that thirty kills take a second and not a minute.
"""

from __future__ import annotations

import os
import signal
import sys
import time
import traceback
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Work = Callable[[Path, Callable[[object], object]], None]

#: Steps that change what lies on the disk, as the interpreter announces them before the act.
_STEPS = {"open", "os.rename", "os.remove", "os.rmdir", "os.mkdir", "sqlite3.connect"}

#: Seconds after which a piece of work that hangs ends by itself; nobody waits for it for ever.
_LONGEST = 60


def kill_at_step(work: Work, folder: Path, *, step: int) -> bool:
    """Kill it just before its n-th step on the disk; False when it ended before that step."""
    pid, told = _start(work, folder, step=step)
    with told:
        told.read()
    return _was_killed(pid)


def kill_after(work: Work, folder: Path, *, seconds: float) -> list[str]:
    """Kill it so long after its first word; give the words that followed that one."""
    pid, told = _start(work, folder, step=0)
    with told:
        assert told.readline()
        time.sleep(seconds)
        os.kill(pid, signal.SIGKILL)
        rest = told.read().splitlines()
    assert _was_killed(pid)
    return rest


def _was_killed(pid: int) -> bool:
    code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    assert code in {0, -signal.SIGKILL}, "the work failed by itself: see its traceback"
    return code != 0


def _start(work: Work, folder: Path, *, step: int) -> tuple[int, IO[str]]:
    reading, writing = os.pipe()
    pid = os.fork()
    if not pid:
        os.close(reading)
        _work(work, folder, telling=writing, step=step)
    os.close(writing)
    return pid, os.fdopen(reading)


def _work(work: Work, folder: Path, *, telling: int, step: int) -> None:
    status = 1
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(_LONGEST)
    try:
        if step:
            sys.addaudithook(_Executioner(str(folder), step))
        work(folder, lambda word: os.write(telling, f"{word}\n".encode()))
        status = 0
    except BaseException:  # noqa: BLE001 - the end of a process
        traceback.print_exc(file=sys.__stderr__)
    finally:
        os._exit(status)


class _Executioner:
    """Counts the steps under one folder and ends the process at the chosen one."""

    def __init__(self, folder: str, step: int) -> None:
        self._folder = folder
        self._left = step

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        """Called by the interpreter before each step."""
        if event not in _STEPS or self._folder not in str(arguments[:1]):
            return
        if event == "open" and not _writes(arguments[2]):
            return
        self._left -= 1
        if not self._left:
            os.kill(os.getpid(), signal.SIGKILL)


def _writes(flags: object) -> bool:
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))
