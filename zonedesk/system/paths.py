"""Where things lie: the parts of a work folder, the program's resources, settings and logs."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from platformdirs import user_config_path, user_log_path

from zonedesk.system.clock import in_brussels
from zonedesk.system.files import TEMPORARY_PREFIX

if TYPE_CHECKING:
    from datetime import datetime

#: Name of the file with the contents of documents, in a work folder and beside its backups.
CONTENT = "content.db"

_PROGRAM = "ZoneDesk"
_FOLDER_SUFFIX = ".zonedesk"
_BACKUP_SUFFIX = ".zdbackup"


def resources() -> Path:
    """Folder of icons, languages and the example: beside `main.py`, or in the packed program."""
    packed = getattr(sys, "_MEIPASS", None)
    return Path(packed or Path(__file__).resolve().parents[2]) / "resources"


def settings_dir() -> Path:
    """Folder of this computer's settings; never the roaming profile, which may be a share (0.14).

    `ZONEDESK_HOME` names another place for settings and logs together.
    """
    home = os.environ.get("ZONEDESK_HOME")
    if home:
        return Path(home) / "settings"
    return user_config_path(_PROGRAM, appauthor=False, roaming=False)


def log_dir() -> Path:
    """Folder of the log files of this computer; see `settings_dir`."""
    home = os.environ.get("ZONEDESK_HOME")
    return Path(home) / "logs" if home else user_log_path(_PROGRAM, appauthor=False)


def backup_name(name: str, moment: datetime) -> str:
    """Name of a backup file with its wall time in Brussels: ``lier-20181122-143200.zdbackup``."""
    return f"{name}-{in_brussels(moment):%Y%m%d-%H%M%S}{_BACKUP_SUFFIX}"


@dataclass(frozen=True, slots=True)
class WorkFolder:
    """A work folder (*werkmap*) and the names of what it holds (product.md section 1)."""

    path: Path

    @property
    def name(self) -> str:
        """What people call it: the folder's name without ``.zonedesk``."""
        full = self.path.resolve().name
        return full.removesuffix(_FOLDER_SUFFIX) or full

    @property
    def database(self) -> Path:
        """The encrypted database."""
        return self.path / "zonedesk.db"

    @property
    def content(self) -> Path:
        """The encrypted contents of documents; absent as long as there is none."""
        return self.path / CONTENT

    @property
    def kept_content(self) -> Path:
        """The contents that the backups in the folder `backups` need."""
        return self.backups / CONTENT

    @property
    def keys(self) -> Path:
        """The key slots."""
        return self.path / "keys.json"

    @property
    def backups(self) -> Path:
        """Folder of the backups that stay beside the database."""
        return self.path / "backups"

    @property
    def lock(self) -> Path:
        """The file the operating system locks while someone works in the folder."""
        return self.path / "lock"

    @property
    def lock_info(self) -> Path:
        """The note that tells who holds the folder; left behind by an unclean end."""
        return self.path / "lock.json"

    def backup_path(self, moment: datetime) -> Path:
        """A free place for a backup: the hour that winter time repeats overwrites nothing."""
        first = self.backups / backup_name(self.name, moment)
        free, count = first, 1
        while free.exists():
            count += 1
            free = first.with_stem(f"{first.stem}-{count}")
        return free

    def leftovers(self) -> tuple[Path, ...]:
        """Unfinished files of a killed process; whoever holds the lock may delete them."""
        found = (folder.glob(f"{TEMPORARY_PREFIX}*") for folder in (self.path, self.backups))
        return tuple(sorted(path for some in found for path in some))
