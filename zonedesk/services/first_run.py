"""The first run: a work folder made and opened in one go, empty or with the example in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.queries.papers import house
from zonedesk.services.demo import example_register
from zonedesk.services.register import import_register
from zonedesk.services.users import DAILY_COST
from zonedesk.services.workspace import create, unlock
from zonedesk.system import keyfile

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.services.workspace import NewUser, NewZone, Workspace
    from zonedesk.system.keys import KeyCost


def begin(
    folder: Path,
    zone: NewZone,
    *,
    user: NewUser,
    code: str,
    example: bool = False,
    cost: KeyCost = DAILY_COST,
) -> Workspace:
    """Make a work folder whose recovery code was shown and copied before, and open it.

    Args:
        folder: absent or empty; used as written.
        zone: its name and profile; the example brings its own.
        user: the first user, who becomes *beheerder*.
        code: the recovery code that the user has on paper.
        example: take in the register of Lier 2018.
        cost: price of a guess at the password.

    Returns:
        the open work folder, to be closed by the caller.

    Raises:
        Refused, DataFileError: as `zonedesk.services.workspace.create` and `unlock`.
    """
    create(folder, zone, user=user, cost=cost)
    workspace = unlock(folder, user.password, user=user.name)
    try:
        ring = keyfile.load(workspace.folder.keys)
        keyfile.save(workspace.folder.keys, ring.add_recovery(workspace.key, code=code))
        if example:
            import_register(workspace, example_register())
    except BaseException:
        workspace.close()
        raise
    return workspace


def zone_of(workspace: Workspace) -> str:
    """Give the name of the zone as it stands on its papers."""
    with workspace.database.read() as session:
        return house(session).zone
