"""Contents of documents and backups: where they are kept, and how far a copy of them is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.content import Contents
from zonedesk.db.content_keeping import LOST, mentioned
from zonedesk.system.files import put_in_place
from zonedesk.system.paths import CONTENT
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime
    from pathlib import Path

    from zonedesk.db.database import Database

    #: Hears the bytes done and to do; an exception of it, such as `Cancelled`, breaks the work off.
    Progress = Callable[[int, int], object]


class Course:
    """How far a long piece of work is.

    Args:
        total: bytes to do, each counted as often as it is read or written.
        progress: hears of every step.
    """

    def __init__(self, total: int, progress: Progress | None) -> None:
        self._total = total
        self._done = 0
        self._progress = progress

    def tick(self, count: int) -> None:
        """Say that so many bytes more are done."""
        self._done = min(self._done + count, self._total)
        if self._progress is not None:
            self._progress(self._done, self._total)


def contents_beside(backup: Path) -> Path:
    """Where the contents lie that a backup needs when it does not hold them itself."""
    return backup.with_name(CONTENT)


def drop_unreferenced(contents: Contents, database: Database) -> int:
    """Take away contents that no record needs, such as what a kill left without its record.

    What is in the bin, an older version, or comes back when something is taken back stays.

    Returns:
        how many were taken away.
    """
    if not contents.path.exists():
        return 0
    with database.read():
        kept = mentioned(database.connection)
    return len(contents.drop_unreferenced(kept))


def kept_for_backups(path: Path, key: bytes, *, at: datetime) -> Contents:
    """Open the file in which backups keep contents; one that is lost is put aside for a new one.

    It is not deleted, for somebody may still find something in it (A14).
    """
    try:
        return Contents.open(path, key)
    except DataFileError as error:
        if error.trouble not in LOST:
            raise
    # An old journal beside a new file would spoil it (M11).
    for part in (path.with_name(f"{path.name}-journal"), path):
        if part.exists():
            put_in_place(part, part.with_name(f"{part.name}.damaged-{at:%Y%m%d-%H%M%S}"))
    return Contents(path, key)
