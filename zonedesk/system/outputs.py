"""Files for outside the work folder: papers and workbooks come where the user wants them."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from zonedesk.system.files import replacing, told
from zonedesk.system.paths import WorkFolder
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from collections.abc import Iterator


def lies_in_work_folder(path: Path, *, backups: Path | None = None) -> bool:
    """Whether a file would come among those of any work folder, links followed.

    Both the name itself and what it links to are looked at: neither may be replaced.

    Args:
        path: where a file is to be written.
        backups: the one folder inside a work folder where it may come; for backups only.
    """
    named = Path(os.path.realpath(path.parent)) / path.name
    allowed = None if backups is None else Path(os.path.realpath(backups))
    return any(
        place.parent != allowed and any(map(_is_work_folder, place.parents))
        for place in (named, Path(os.path.realpath(path)))
    )


def save_copy(path: Path, data: bytes) -> None:
    """Write a file that the user named, whole or not at all, over one that may be replaced.

    Raises:
        DataFileError: ``output.inside`` for a place in a work folder; ``not_writable`` for a file
            that is write-protected; else as `zonedesk.system.files.replacing`.
    """
    with saving(path) as temporary:
        temporary.write_bytes(data)


@contextmanager
def saving(path: Path) -> Iterator[Path]:
    """Give a file to fill that becomes the one the user named, as `save_copy` does with bytes."""
    with told(path):
        refuse_inside(path)
        if path.is_file() and not path.stat().st_mode & stat.S_IWUSR:
            # A rename would replace it where only the folder decides.
            raise DataFileError("not_writable", path=str(path))
    with replacing(path) as temporary:
        yield temporary


def refuse_inside(path: Path) -> None:
    """Let nothing come among the files of a work folder.

    Raises:
        DataFileError: ``output.inside`` (``path``).
    """
    if lies_in_work_folder(path):
        raise DataFileError("output.inside", path=str(path))


def _is_work_folder(folder: Path) -> bool:
    """A folder with a database or key slots of ours, also one that lost the other of the two."""
    parts = WorkFolder(folder)
    return parts.database.exists() or parts.keys.exists()
