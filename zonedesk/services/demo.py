"""The example: a work folder with the register of Lier 2018, to try everything on."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from zonedesk.domain.words import Profile
from zonedesk.services.register import import_register
from zonedesk.services.workspace import DEFAULT_USER, NewUser, NewZone, create, unlock
from zonedesk.system import recent
from zonedesk.system.paths import resources

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.services.register import ImportReport

#: The example holds nothing secret.
EXAMPLE_PASSWORD: Final = recent.EXAMPLE_PASSWORD


@dataclass(frozen=True, slots=True)
class Demo:
    """What was made: the recovery code of the folder and what its import did."""

    recovery_code: str = field(repr=False)
    report: ImportReport


def example_register() -> Path:
    """The register workbook of the example."""
    return resources() / "demo" / "lier-2018.xlsx"


def make_demo(folder: Path, password: str, *, user: str | None = None) -> Demo:
    """Make a work folder and take in the example.

    Args:
        folder: absent or empty; used as written.
        password: of its one user.
        user: login name; *beheerder* unless given.

    Raises:
        Refused: ``folder.not_empty`` (``path``).
        DataFileError: the troubles of the disk.
    """
    # The name comes with the register; until then the folder needs one.
    zone = NewZone("Lokale Politie Lier", Profile.ONE_MUNICIPALITY)
    login = DEFAULT_USER if user is None else user
    made = create(folder, zone, user=NewUser(login, password))
    with unlock(folder, password, user=login) as workspace:
        report = import_register(workspace, example_register())
    return Demo(made.recovery_code, report)
