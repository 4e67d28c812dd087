"""The first run: a work folder made and opened in one go, empty or with a register in it."""

from __future__ import annotations

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Final

from zonedesk.db.queries.papers import house
from zonedesk.domain.errors import Refused
from zonedesk.services.demo import example_register
from zonedesk.services.register import import_register
from zonedesk.services.users import DAILY_COST
from zonedesk.services.workspace import NewUser, create, unlock
from zonedesk.system import keyfile
from zonedesk.system.keys import KeyCost
from zonedesk.system.recovery import recovery_code

if TYPE_CHECKING:
    from zonedesk.services.register import ImportReport
    from zonedesk.services.workspace import NewZone, Workspace

__all__ = ["begin", "example_register", "look_through", "zone_of"]

#: Of a folder that is gone in a second and never holds anything.
_NO_COST: Final = KeyCost(memory_kib=8, iterations=1, lanes=1)


def begin(
    folder: Path,
    zone: NewZone,
    *,
    user: NewUser,
    code: str,
    register: Path | None = None,
    cost: KeyCost = DAILY_COST,
) -> Workspace:
    """Make a work folder whose recovery code was shown and copied before, and open it.

    Args:
        folder: absent or empty; used as written.
        zone: its name and profile; a register brings its own.
        user: the first user, who becomes *beheerder*.
        code: the recovery code that the user has on paper.
        register: a register workbook to take in; see `look_through` and `example_register`.
        cost: price of a guess at the password.

    Returns:
        the open work folder, to be closed by the caller.

    Raises:
        Refused, DataFileError: as `zonedesk.services.workspace.create` and `unlock`, and as
            `import_register`; a register with a problem raises the first one. Nothing is left
            behind.
    """
    stood = folder.is_dir()
    create(folder, zone, user=user, cost=cost)
    try:
        return _opened(folder, user, code=code, register=register)
    except BaseException:
        # It was absent or empty: everything in it was made here.
        shutil.rmtree(folder, ignore_errors=True)
        if stood:
            folder.mkdir(exist_ok=True)
        raise


def look_through(register: Path, zone: NewZone) -> ImportReport:
    """Tell what taking a register workbook into a new work folder would do; nothing is kept.

    Args:
        register: the workbook, ``.xlsx``.
        zone: the new work folder's, for its profile brings rules along.

    Raises:
        Refused: the file is missing or hostile (C05-C08).
    """
    user = NewUser("kijker", recovery_code())
    with TemporaryDirectory(prefix="zonedesk-") as place:
        folder = Path(place) / "proef.zonedesk"
        create(folder, zone, user=user, cost=_NO_COST)
        workspace = unlock(folder, user.password)
        try:
            return import_register(workspace, register, dry_run=True)
        finally:  # without the backup that a closing would make
            workspace.database.close()
            workspace.lock.release()


def zone_of(workspace: Workspace) -> str:
    """Give the name of the zone as it stands on its papers."""
    with workspace.database.read() as session:
        return house(session).zone


def _opened(folder: Path, user: NewUser, *, code: str, register: Path | None) -> Workspace:
    workspace = unlock(folder, user.password, user=user.name)
    try:
        ring = keyfile.load(workspace.folder.keys)
        keyfile.save(workspace.folder.keys, ring.add_recovery(workspace.key, code=code))
        if register is not None:
            _take_in(workspace, register)
    except BaseException:
        workspace.close()
        raise
    return workspace


def _take_in(workspace: Workspace, register: Path) -> None:
    problems = import_register(workspace, register).problems
    if problems:  # the workbook was changed since it was looked through
        raise Refused(problems[0].code, **problems[0].facts)
