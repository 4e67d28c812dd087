"""Opening and making work folders; loaded late, in the lane, because it brings the database along.

Nothing of this is needed to show the unlock screen, and a start must not wait for it
(`zonedesk.ui.start.late`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from zonedesk.services import users, workspace
from zonedesk.services.first_run import begin, example_register, look_through, zone_of
from zonedesk.system.clock import SystemClock
from zonedesk.system.paths import WorkFolder
from zonedesk.system.recent import EXAMPLE_PASSWORD, remember

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.domain.words import Profile
    from zonedesk.services.register import ImportReport
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.start.wishes import Plan, Try


@dataclass(frozen=True, slots=True, eq=False)
class Opened:
    """An open work folder and the zone it is of."""

    workspace: Workspace
    zone: str


def open_folder(path: Path, given: Try) -> Opened:
    """Open a work folder and put it first among the recent ones.

    Raises:
        Refused, DataFileError: as `zonedesk.services.workspace.unlock`.
    """
    opened = workspace.unlock(
        path,
        given.secret,
        user=given.user,
        take_over=given.take_over,
        recovery=given.recovery,
    )
    # A password that stood in the open environment is no secret: only then is it the example's.
    example = given.public and given.secret == EXAMPLE_PASSWORD
    remember(path, at=opened.clock.now_utc(), example=example)
    return Opened(opened, zone_of(opened))


def make_folder(plan: Plan) -> Opened:
    """Make a work folder as it was planned in the first-run steps, and open it.

    Raises:
        Refused, DataFileError: as `zonedesk.services.first_run.begin`.
    """
    made = begin(
        plan.folder,
        workspace.NewZone(plan.zone, plan.profile),
        user=workspace.NewUser(plan.user, plan.password),
        code=plan.code,
        register=example_register() if plan.example else plan.register,
    )
    remember(plan.folder, at=SystemClock().now_utc())
    return Opened(made, zone_of(made))


def look_at_register(path: Path, *, zone: str, profile: Profile) -> ImportReport:
    """Tell what a register workbook would bring into the new work folder.

    Raises:
        Refused: as `zonedesk.services.first_run.look_through`.
    """
    return look_through(path, workspace.NewZone(zone, profile))


def set_password(opened: Opened, password: str) -> Opened:
    """Give the user at work a new password, as must be after the recovery code (B04).

    Raises:
        Refused, DataFileError: as `zonedesk.services.users.set_password`.
    """
    users.set_password(opened.workspace, password)
    return opened


def refuse_strange_folder(path: Path) -> None:
    """Tell what is no work folder.

    Raises:
        DataFileError: as `zonedesk.services.workspace.refuse_strange_folder`.
    """
    workspace.refuse_strange_folder(WorkFolder(path))
