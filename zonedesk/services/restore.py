"""Bringing a backup back: into a new folder, after the whole of it was proved (A17, A18, A21)."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from zonedesk.db.backup import prove_copy
from zonedesk.db.database import Database
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import Role
from zonedesk.services import archive, users
from zonedesk.services.staging import staged
from zonedesk.system import keyfile
from zonedesk.system.paths import WorkFolder
from zonedesk.system.trouble import DataFileError, Trouble

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.system.keys import Unlocked


def restore(
    file: Path, folder: Path, *, password: str, user: str | None = None
) -> archive.Manifest:
    """Make a work folder of a backup; the folder appears when everything in it is proved.

    Nothing is put beside or over an existing file, so that no old journal can spoil it (M11).

    Args:
        file: the backup.
        folder: absent or empty.
        password: the user's or the recovery code, at the time of the backup.
        user: login name; may be left out when there is only one.

    Returns:
        what the backup says of itself, now proved.

    Raises:
        Refused: ``backup.missing``, ``backup.unreadable``, ``backup.foreign``,
            ``backup.damaged`` (each ``path``); ``folder.not_empty`` (``path``);
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
        prove(packed, parts.database, unlocked=unlocked)
        keyfile.save(parts.keys, packed.ring)
        parts.backups.mkdir(mode=0o700)
    return packed.manifest


def prove(packed: archive.Archive, database: Path, *, unlocked: Unlocked) -> None:
    """Check that an unpacked database is sound and holds what the manifest says."""
    try:
        proved = prove_copy(database, unlocked.data_key)
    except DataFileError as error:
        if error.trouble not in {Trouble.DAMAGED, Trouble.WRONG_PASSWORD, Trouble.FOREIGN}:
            raise
        raise Refused("backup.damaged", path=str(packed.path)) from error
    if proved.rows != packed.manifest.rows:
        raise Refused("backup.damaged", path=str(packed.path))
    with closing(Database.open(database, unlocked.data_key)) as opened, opened.read() as session:
        found = users.user_behind(session, unlocked)
    if found is None or found.role is not Role.ADMINISTRATOR:
        raise Refused("right.administrator")
