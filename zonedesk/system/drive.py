"""Whether a work folder lies on a network drive, where a database may be damaged (D08)."""

from __future__ import annotations

import re
import sys
from pathlib import Path, PurePosixPath

_NETWORK_KINDS = frozenset({
    "9p", "afs", "ceph", "cifs", "davfs", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone",
    "fuse.sshfs", "glusterfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs",
})  # fmt: skip
_OCTAL = re.compile(r"\\([0-7]{3})")

if sys.platform == "win32":
    import ctypes

    _DRIVE_REMOTE = 4

    def _is_remote(path: Path) -> bool:
        shared = path.anchor.startswith("\\\\")
        return shared or ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == _DRIVE_REMOTE

else:

    def _is_remote(path: Path) -> bool:
        try:
            table = Path("/proc/mounts").read_text(encoding="utf-8", errors="surrogateescape")
        except OSError:
            return False
        return kind_of_mount(PurePosixPath(path), table) in _NETWORK_KINDS


def is_remote(path: Path) -> bool:
    """Whether a folder is on another computer, as well as the system can tell; False if unknown."""
    return _is_remote(path.resolve())


def kind_of_mount(path: PurePosixPath, table: str) -> str:
    """Kind of file system a path lies on; the last and deepest mount counts.

    Args:
        path: absolute, links followed.
        table: lines of ``/proc/mounts``: device, place, kind, options.
    """
    depth, kind = -1, ""
    for line in table.splitlines():
        fields = line.split(" ")
        place = PurePosixPath(_OCTAL.sub(lambda code: chr(int(code[1], 8)), fields[1]))
        if len(place.parts) >= depth and path.is_relative_to(place):
            depth, kind = len(place.parts), fields[2]
    return kind
