"""Whether a process still runs, and since when: a number alone is given out again (D06)."""

from __future__ import annotations

import sys
from pathlib import Path

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _QUERY_LIMITED_INFORMATION = 0x1000

    def started(pid: int) -> str | None:
        """Start of a running process as a text to compare; None when it runs no more."""
        kernel = ctypes.WinDLL("kernel32", use_last_error=True)
        kernel.OpenProcess.restype = wintypes.HANDLE
        handle = kernel.OpenProcess(_QUERY_LIMITED_INFORMATION, 0, pid)
        if not handle:
            return None
        times = [wintypes.FILETIME() for _ in range(4)]
        try:
            known = kernel.GetProcessTimes(
                wintypes.HANDLE(handle), *(ctypes.byref(one) for one in times)
            )
        finally:
            kernel.CloseHandle(wintypes.HANDLE(handle))
        created, ended = times[0], times[1]
        if not known or ended.dwHighDateTime:
            return None
        return str((created.dwHighDateTime << 32) | created.dwLowDateTime)

else:

    def started(pid: int) -> str | None:
        """Start of a running process as a text to compare; None when it runs no more."""
        try:
            line = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        except OSError:
            return None
        # the name of the program stands between brackets and may hold blanks and brackets
        fields = line.rpartition(")")[2].split()
        state, start = fields[0], fields[19]
        return None if state in {"Z", "X"} else start
