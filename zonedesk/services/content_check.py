"""Whether every content of a document that records need is there, and is what it was."""

from __future__ import annotations

from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from zonedesk.db.content import Contents
from zonedesk.db.content_keeping import LOST, is_whole, mentioned, needed
from zonedesk.services.contents import Course
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.db.engine import Connection
    from zonedesk.services.contents import Progress


class ContentsFound(NamedTuple):
    """How many contents are not there, are no longer what they were, and are needed by nobody."""

    missing: int = 0
    damaged: int = 0
    spare: int = 0


@dataclass(frozen=True, slots=True)
class KeptContents:
    """Where the contents of a database lie.

    Attributes:
        path: the file; absent when there is no document.
        key: the raw data key.
        shared: other databases need it too, as with the backups that stay beside each other.
    """

    path: Path
    key: bytes
    shared: bool = False

    def look(self, database: Connection, *, progress: Progress | None = None) -> ContentsFound:
        """Read every content that the open database needs and compare it with its name.

        Raises:
            DataFileError: the disk fails, or the file is in use.
        """
        needs = needed(database)
        with closing(Contents(self.path, self.key)) as contents:
            try:
                held = contents.sizes()
            except DataFileError as error:
                if error.trouble not in LOST:
                    raise
                return ContentsFound(damaged=max(1, len(needs)))
            there = {name: size for name, size in needs.items() if name in held}
            course = Course(sum(there.values()), progress)
            damaged = sum(not is_whole(contents, name, tick=course.tick) for name in sorted(there))
            spare = 0 if self.shared else len(held.keys() - mentioned(database))
            return ContentsFound(len(needs) - len(there), damaged, spare)
