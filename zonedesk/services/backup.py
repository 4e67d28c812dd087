"""Backups: by hand, before an import or a migration, and whenever the journal has moved."""

from __future__ import annotations

from contextlib import suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from zonedesk import __version__
from zonedesk.db import backup as copies
from zonedesk.db.integrity import journal_end
from zonedesk.db.queries import backups as log
from zonedesk.domain.errors import Refused
from zonedesk.services import archive
from zonedesk.system.files import replacing

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.db.database import Database
    from zonedesk.system.clock import Clock
    from zonedesk.system.paths import WorkFolder

_OLDEST_AT_OPENING = timedelta(days=1)


class Opened(Protocol):
    """What a backup needs of an open work folder."""

    @property
    def folder(self) -> WorkFolder:
        """Where things lie."""
        ...

    @property
    def database(self) -> Database:
        """The open database."""
        ...

    @property
    def key(self) -> bytes:
        """The raw data key."""
        ...

    @property
    def actor_id(self) -> int:
        """The user at work."""
        ...

    @property
    def clock(self) -> Clock:
        """What time it is."""
        ...


def backup(opened: Opened, output: Path | None = None, *, replace: bool = False) -> Path:
    """Make one backup file, verified before it gets its name.

    Args:
        opened: the work folder.
        output: another place than the folder ``backups``.
        replace: overwrite a file at that place.

    Returns:
        where the backup stands.

    Raises:
        Refused: ``output.exists``; ``backup.inside`` when the place is among the files of the
            work folder (each ``path``).
        DataFileError: the troubles of the disk; earlier backups are untouched (A06).
    """
    made_at = opened.clock.now_utc()
    if output is None:
        with suppress(OSError):  # writing there says why it cannot be
            opened.folder.backups.mkdir(mode=0o700, exist_ok=True)
        target = opened.folder.backup_path(made_at)
    else:
        target = _allowed(opened.folder, output, replace=replace)
    journal = _write(opened, target)
    if output is None:
        with opened.database.write("backup.made", opened.actor_id, at=made_at) as session:
            log.record(session, log.Made(made_at, target.name, journal))
    return target


def backup_if_moved(opened: Opened) -> Path | None:
    """Make a backup when the journal has moved since the last one that still stands there."""
    with opened.database.read() as session:
        last = log.last_of(session, _standing(opened.folder))
        moved = journal_end(opened.database.connection) > (last.journal_id if last else 0)
    return backup(opened) if moved else None


def backup_if_old(opened: Opened) -> Path | None:
    """As `backup_if_moved`, when the last backup is more than a day old or absent."""
    with opened.database.read() as session:
        last = log.last_of(session, _standing(opened.folder))
    if last and opened.clock.now_utc() - last.made_at <= _OLDEST_AT_OPENING:
        return None
    return backup_if_moved(opened)


def _standing(folder: WorkFolder) -> frozenset[str]:
    return frozenset(path.name for path in folder.backups.glob("*.zdbackup"))


def _allowed(folder: WorkFolder, output: Path, *, replace: bool) -> Path:
    place = output.resolve()
    home = folder.path.resolve()
    if place.is_relative_to(home) and place.parent != folder.backups.resolve():
        raise Refused("backup.inside", path=str(output))
    if output.exists() and not replace:
        raise Refused("output.exists", path=str(output))
    return output


def _write(opened: Opened, target: Path) -> int:
    """Write and verify the file; give the last entry of the journal it holds."""
    with replacing(target) as temporary:
        copy = temporary.with_name(f"{temporary.name}.db")
        proved = copies.copy_database(opened.database, copy, key=opened.key)
        keys = opened.folder.keys.read_bytes()
        manifest = archive.Manifest(
            name=opened.folder.name,
            made_at=opened.clock.now_utc().isoformat(timespec="seconds"),
            program=__version__,
            schema=proved.schema,
            journal=proved.journal,
            sha256={archive.DATABASE: archive.digest(copy), archive.KEYS: archive.digest_of(keys)},
            rows=proved.rows,
        )
        archive.pack(temporary, manifest, database=copy, keys=keys)
        copy.unlink()
    return proved.journal
