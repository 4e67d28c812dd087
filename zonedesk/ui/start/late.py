"""What the start screens ask of the services, without loading them before they are needed.

SQLAlchemy and its company take longer to load than the window itself, therefore the module
`zonedesk.ui.start.opening` is imported by the first piece of work, in the thread of the lane.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any, cast

from zonedesk.system import keyfile
from zonedesk.system.paths import WorkFolder

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.domain.words import Profile
    from zonedesk.services.register import ImportReport
    from zonedesk.ui.start.opening import Opened
    from zonedesk.ui.start.wishes import Plan, Try

_OPENING = "zonedesk.ui.start.opening"


@dataclass(frozen=True, slots=True)
class Outside:
    """What a work folder tells without its key.

    Attributes:
        users: login names, in the order they were added.
        backup: aware instant of the newest backup beside the database; each was verified when it
            was made. None when there is none.
    """

    users: tuple[str, ...]
    backup: datetime | None


def look_at(path: Path) -> Outside:
    """Look at a work folder from outside; loads no database unless something is wrong.

    Raises:
        DataFileError: ``missing``, ``empty``, ``foreign``, ``damaged``, ``newer``,
            ``not_readable``.
    """
    parts = WorkFolder(path)
    plain = parts.database.is_file() and parts.database.stat().st_size and parts.keys.is_file()
    if not plain:
        _opening("refuse_strange_folder")(path)
    ring = keyfile.load(parts.keys)
    return Outside(tuple(ring.users().values()), _newest(parts.backups))


def open_folder(path: Path, given: Try) -> Opened:
    """Open a work folder; see `zonedesk.ui.start.opening.open_folder`."""
    return cast("Opened", _opening("open_folder")(path, given))


def make_folder(plan: Plan) -> Opened:
    """Make a work folder; see `zonedesk.ui.start.opening.make_folder`."""
    return cast("Opened", _opening("make_folder")(plan))


def look_at_register(path: Path, *, zone: str, profile: Profile) -> ImportReport:
    """Look through a workbook; see `zonedesk.ui.start.opening.look_at_register`."""
    found = _opening("look_at_register")(path, zone=zone, profile=profile)
    return cast("ImportReport", found)


def set_password(opened: Opened, password: str) -> Opened:
    """Set a new password; see `zonedesk.ui.start.opening.set_password`."""
    return cast("Opened", _opening("set_password")(opened, password))


def _opening(name: str) -> Any:  # noqa: ANN401 - typed by the functions above
    return getattr(importlib.import_module(_OPENING), name)


def _newest(backups: Path) -> datetime | None:
    try:
        moments = [one.stat().st_mtime for one in backups.glob("*.zdbackup")]
    except OSError:
        return None
    return datetime.fromtimestamp(max(moments), UTC) if moments else None
