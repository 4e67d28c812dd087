"""The work folders that are pictured: a copy of the one that was named, and an empty one.

The copy is opened in its place, so that pictures change nothing: no note of who was there last,
no backup, and a clock that may stand on a day of the past.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from zonedesk.domain.words import Profile
from zonedesk.services.first_run import zone_of
from zonedesk.services.workspace import (
    DEFAULT_USER,
    NewUser,
    NewZone,
    create,
    refuse_strange_folder,
    unlock,
)
from zonedesk.system.clock import SystemClock
from zonedesk.system.keys import KeyCost
from zonedesk.system.lock import FolderLock
from zonedesk.system.paths import WorkFolder
from zonedesk.system.recent import EXAMPLE_PASSWORD, recent_folder, remember
from zonedesk.ui.start.opening import Opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonedesk.system.clock import Clock

HOME: Final = "ZONEDESK_HOME"
#: An empty folder guards nothing.
_CHEAP: Final = KeyCost(memory_kib=8, iterations=1, lanes=1)
_NOT_COPIED: Final = ("lock", "lock.json", "backups")


@dataclass(frozen=True, slots=True)
class Subject:
    """A work folder to picture.

    Attributes:
        shown: path that the unlock screen names.
        opened: the copy that is opened; the same where nothing can be spoilt.
        password: of its user.
        user: login name; None when there is only one.
        name: *full* or *empty*.
    """

    shown: Path
    opened: Path
    password: str = field(repr=False)
    user: str | None
    name: str

    def open(self, clock: Clock) -> Opened:
        """Open the copy.

        Raises:
            Refused, DataFileError: as `zonedesk.services.workspace.unlock`.
        """
        workspace = unlock(self.opened, self.password, user=self.user, clock=clock)
        return Opened(workspace, zone_of(workspace))


@contextmanager
def home_of_its_own(home: Path) -> Iterator[None]:
    """Settings and layout inside the block are those of a first start."""
    before = os.environ.get(HOME)
    os.environ[HOME] = str(home)
    try:
        yield
    finally:
        if before is None:
            del os.environ[HOME]
        else:
            os.environ[HOME] = before


def copied(folder: Path, place: Path, *, password: str, user: str | None) -> Subject:
    """Copy a work folder that nobody has open.

    Args:
        folder: the work folder.
        place: an empty folder for the copy.
        password: of a user; it is proved when the copy is opened.
        user: login name; None when there is only one.

    Raises:
        DataFileError: ``missing``, ``empty``, ``foreign``, ``damaged``, ``in_use``.
    """
    refuse_strange_folder(WorkFolder(folder))
    copy = place / folder.absolute().name
    lock = FolderLock(folder)
    lock.acquire(0)
    try:
        shutil.copytree(folder, copy, ignore=shutil.ignore_patterns(*_NOT_COPIED))
    finally:
        lock.release(proved=lock.abandoned_by is None)
    return Subject(folder.absolute(), copy, password, user, "full")


def emptied(place: Path, *, zone: str) -> Subject:
    """Make a work folder with nothing in it but the name of a zone.

    Args:
        place: an empty folder for it.
        zone: name of the zone.
    """
    folder = place / "leeg.zonedesk"
    user = NewUser(DEFAULT_USER, EXAMPLE_PASSWORD)
    create(folder, NewZone(zone, Profile.ONE_MUNICIPALITY), user=user, cost=_CHEAP)
    return Subject(folder, folder, EXAMPLE_PASSWORD, None, "empty")


def remember_as_known(folder: Path, home: Path) -> None:
    """Let the unlock screen in a home of its own know what this computer knows of a folder."""
    known = recent_folder(folder)
    with home_of_its_own(home):
        remember(folder, at=known.opened or SystemClock().now_utc(), example=known.example)
