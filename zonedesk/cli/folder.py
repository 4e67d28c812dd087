"""Opening the work folder that a command names."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from zonedesk.cli.password import password_for
from zonedesk.cli.places import looking_at
from zonedesk.cli.speech import say_code
from zonedesk.services.workspace import refuse_strange_folder, unlock
from zonedesk.system.paths import WorkFolder

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator

    from zonedesk.services.workspace import Workspace


@contextmanager
def opened(options: argparse.Namespace, *, recovery: bool = False) -> Iterator[Workspace]:
    """Unlock the folder of a command; it is closed, with its backup, before anything is printed.

    What is no work folder is told before anybody is asked for a password.

    Args:
        options: of the command.
        recovery: the command may be given the recovery code for a password.

    Raises:
        DataFileError: the seven troubles; see `zonedesk.services.workspace.unlock`.
        Refused: no password, see `zonedesk.cli.password`; ``password.first`` for a recovery code
            that will not do here.
    """
    with looking_at(options.folder):
        refuse_strange_folder(WorkFolder(options.folder))
    password = password_for(options)
    with unlock(options.folder, password, user=options.user, recovery=recovery) as workspace:
        for remark in sorted(workspace.remarks):
            say_code(f"remark.{remark}")
        yield workspace
