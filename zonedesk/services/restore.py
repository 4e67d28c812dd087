"""Bringing a backup back: into a new folder, after the whole of it was proved (A17, A18, A21)."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from zonedesk.db.backup import prove_copy
from zonedesk.db.content import Contents
from zonedesk.db.content_keeping import copy_contents, is_whole
from zonedesk.db.database import Database
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import Role
from zonedesk.services import archive, users
from zonedesk.services.contents import Course, contents_beside
from zonedesk.services.staging import staged
from zonedesk.system import keyfile
from zonedesk.system.paths import WorkFolder
from zonedesk.system.trouble import DataFileError, Trouble

if TYPE_CHECKING:
    from collections.abc import Mapping, Sized
    from pathlib import Path

    from zonedesk.services.archive import Tick
    from zonedesk.services.contents import Progress
    from zonedesk.system.keys import Unlocked

#: Each content is read and written, then read back.
_READ_AND_PROVED = 2


def restore(
    file: Path,
    folder: Path,
    *,
    password: str,
    user: str | None = None,
    incomplete: bool = False,
    progress: Progress | None = None,
) -> archive.Manifest:
    """Make a work folder of a backup; the folder appears when everything in it is proved.

    Contents of documents come out of a full backup, else out of the file ``content.db`` beside it.
    Nothing is put beside or over an existing file, so that no old journal can spoil it (M11).

    Args:
        file: the backup.
        folder: absent or empty.
        password: the user's or the recovery code, at the time of the backup.
        user: login name; may be left out when there is only one.
        incomplete: do it also when contents of documents are lost.
        progress: hears the bytes of contents done and to do; what it raises breaks the work off.

    Returns:
        what the backup says of itself, now proved.

    Raises:
        Refused: ``backup.missing``, ``backup.unreadable``, ``backup.foreign``,
            ``backup.damaged`` (each ``path``); ``folder.not_empty`` (``path``);
            ``backup.contents_missing`` (``path``, ``count``, ``of``, ``store``) unless
            ``incomplete``;
            ``right.administrator`` or ``recovery.administrator`` (``names``) when the user is
            not *beheerder*.
        DataFileError: ``wrong_password``, ``user_needed``, ``user_unknown``, ``newer`` and the
            troubles of the disk; nothing is left behind.
    """
    packed = archive.look_into(file)
    unlocked = users.open_ring(packed.ring, password, user=user)
    with staged(folder) as built:
        parts = WorkFolder(built)
        archive.unpack_database(packed, parts.database)
        needs = prove(packed, parts.database, unlocked=unlocked)
        course = Course(_READ_AND_PROVED * sum(needs.values()), progress)
        with closing(Contents(parts.content, unlocked.data_key)) as contents:
            beside = Contents(contents_beside(file), unlocked.data_key)
            lacking = _bring(packed, contents, beside=beside, needs=needs, tick=course.tick)
        if lacking and not incomplete:
            raise _missing(packed, lacking, needs=needs)
        keyfile.save(parts.keys, packed.ring)
        parts.backups.mkdir(mode=0o700)
    return packed.manifest


def prove(packed: archive.Archive, database: Path, *, unlocked: Unlocked) -> dict[str, int]:
    """Check that an unpacked database is sound and holds what the manifest says.

    Returns:
        names and lengths of the contents of documents that it needs.
    """
    try:
        proved = prove_copy(database, unlocked.data_key)
    except DataFileError as error:
        if error.trouble not in {Trouble.DAMAGED, Trouble.WRONG_PASSWORD, Trouble.FOREIGN}:
            raise
        raise Refused("backup.damaged", path=str(packed.path)) from error
    named = packed.manifest.contents
    other = named is not None and named != archive.sealed(unlocked.data_key, proved.contents)
    if other or proved.rows != packed.manifest.rows:
        raise Refused("backup.damaged", path=str(packed.path))
    with closing(Database.open(database, unlocked.data_key)) as opened, opened.read() as session:
        found = users.user_behind(session, unlocked)
    if found is None or found.role is not Role.ADMINISTRATOR:
        raise Refused("right.administrator")
    return proved.contents


def _bring(
    packed: archive.Archive,
    contents: Contents,
    *,
    beside: Contents,
    needs: Mapping[str, int],
    tick: Tick,
) -> frozenset[str]:
    """Fill the file of contents of the new work folder; give the names that are nowhere found."""
    if packed.manifest.is_full:
        archive.unpack_content(packed, contents.path, tick=tick)
        return frozenset(name for name in needs if not is_whole(contents, name, tick=tick))
    with closing(beside):
        return copy_contents(beside, contents, wanted=needs, tick=tick)


def _missing(packed: archive.Archive, lacking: Sized, *, needs: Sized) -> Refused:
    return Refused(
        "backup.contents_missing",
        path=str(packed.path),
        count=len(lacking),
        of=len(needs),
        store=str(contents_beside(packed.path)),
    )
