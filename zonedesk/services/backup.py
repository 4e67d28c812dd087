"""Backups: by hand, before an import or a migration, and whenever the journal has moved."""

from __future__ import annotations

from contextlib import closing, suppress
from datetime import timedelta
from typing import TYPE_CHECKING, Protocol

from zonedesk import __version__
from zonedesk.db import backup as copies
from zonedesk.db.content_keeping import copy_contents
from zonedesk.db.integrity import journal_end
from zonedesk.db.queries import backups as log
from zonedesk.domain.errors import Refused
from zonedesk.services import archive
from zonedesk.services.contents import Course, kept_for_backups
from zonedesk.system.files import replacing
from zonedesk.system.paths import CONTENT

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime
    from pathlib import Path

    from zonedesk.db.content import Contents
    from zonedesk.db.database import Database, Session
    from zonedesk.services.contents import Progress
    from zonedesk.system.clock import Clock
    from zonedesk.system.paths import WorkFolder

#: Endings of the unfinished files of a backup.
_PARTS = ("db", "content")
#: A content that is kept is written and read back; in an archive both happen once more.
_IN_STORE, _IN_ARCHIVE = 2, 4
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
    def contents(self) -> Contents:
        """The contents of documents."""
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


def backup(
    opened: Opened,
    output: Path | None = None,
    *,
    replace: bool = False,
    progress: Progress | None = None,
) -> Path:
    """Make one backup file, verified before it gets its name.

    The contents of documents that are new go to the file that all backups in ``backups`` share;
    a backup at another place is full: it holds them all, and needs nothing beside it.

    Args:
        opened: the work folder.
        output: another place than the folder ``backups``.
        replace: overwrite a file at that place.
        progress: hears the bytes done and to do while contents are copied; what it raises
            breaks the work off.

    Returns:
        where the backup stands.

    Raises:
        Refused: ``output.exists``; ``backup.inside`` when the place is among the files of the
            work folder (each ``path``).
        DataFileError: the troubles of the disk; earlier backups are untouched (A06).
        Cancelled: ``progress`` broke it off; earlier backups are untouched.
    """
    made_at = opened.clock.now_utc()
    if output is None:
        with suppress(OSError):  # writing there says why it cannot be
            opened.folder.backups.mkdir(mode=0o700, exist_ok=True)
        target = opened.folder.backup_path(made_at)
    else:
        target = _allowed(opened.folder, output, replace=replace)
    journal = _write(opened, target, full=output is not None, progress=progress)
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


def last_made(session: Session, folder: WorkFolder) -> datetime | None:
    """Tell when the newest backup was made that still stands there; each was verified then."""
    last = log.last_of(session, _standing(folder))
    return last.made_at if last else None


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


def _write(opened: Opened, target: Path, *, full: bool, progress: Progress | None) -> int:
    """Write and verify the file; give the last entry of the journal it holds."""
    with replacing(target) as temporary:
        copy, content = (temporary.with_name(f"{temporary.name}.{part}") for part in _PARTS)
        proved = copies.copy_database(opened.database, copy, key=opened.key)
        place = content if full else opened.folder.kept_content
        course, lacking = _keep(opened, proved.contents, place=place, progress=progress)
        keys = opened.folder.keys.read_bytes()
        parts = {archive.DATABASE: archive.digest(copy), archive.KEYS: archive.digest_of(keys)}
        if content.exists():
            parts[CONTENT] = archive.digest(content)
        manifest = archive.Manifest(
            name=opened.folder.name,
            made_at=opened.clock.now_utc().isoformat(timespec="seconds"),
            program=__version__,
            schema=proved.schema,
            journal=proved.journal,
            sha256=parts,
            rows=proved.rows,
            contents=archive.sealed(opened.key, proved.contents),
            content_bytes=sum(proved.contents.values()),
            lacking=len(lacking),
        )
        files = archive.Files(copy, keys, content if content.exists() else None)
        archive.pack(temporary, manifest, files=files, tick=course.tick)
        copy.unlink()
        content.unlink(missing_ok=True)
    return proved.journal


def _keep(
    opened: Opened, needs: Mapping[str, int], *, place: Path, progress: Progress | None
) -> tuple[Course, frozenset[str]]:
    """Add to a file the contents it lacks; tell which ones the work folder has lost."""
    if not needs:
        return Course(0, progress), frozenset()
    rounds = _IN_STORE if place == opened.folder.kept_content else _IN_ARCHIVE
    with closing(kept_for_backups(place, opened.key, at=opened.clock.now_utc())) as store:
        held = store.hashes()
        wanted = {name: size for name, size in needs.items() if name not in held}
        course = Course(rounds * sum(wanted.values()), progress)
        return course, copy_contents(opened.contents, store, wanted=wanted, tick=course.tick)
