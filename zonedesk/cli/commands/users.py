"""Who may open the work folder: ``password``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.cli.folder import opened
from zonedesk.cli.language import texts
from zonedesk.cli.password import given_new_password, typed_new_password
from zonedesk.cli.speech import give, say
from zonedesk.services.backup import backup
from zonedesk.services.users import refuse_unfit, set_password
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    import argparse

    from zonedesk.services.workspace import Workspace


def password_command(options: argparse.Namespace) -> int:
    """Set a new password for the user who unlocks, with the old one or the recovery code."""
    _ = texts().gettext
    given = given_new_password(options)
    if given is not None:
        refuse_unfit(given)
    with opened(options, recovery=True) as workspace:
        password = given or typed_new_password()
        code = set_password(workspace, password, new_code=options.new_recovery_code)
        # What is in force is told before anything else can fail: the code is shown only once.
        say(_("The new password of {name} is set.").format(name=workspace.user.name))
        if code is not None:
            _show_code(code)
        _back_up(workspace)
    say(_("Earlier backups still open with the password and the recovery code of their day."))
    return 0


def _show_code(code: str) -> None:
    _ = texts().gettext
    say(_("The former recovery code opens this work folder no more."))
    say(_("Print the recovery code or write it down, and put it away: it is shown only now."))
    give(_("Recovery code: {code}").format(code=code))


def _back_up(workspace: Workspace) -> None:
    try:
        path = backup(workspace)
    except DataFileError as error:
        raise DataFileError(
            "backup_failed", reason=error.trouble, path=str(workspace.folder.backups)
        ) from error
    say(texts().gettext("Backup made and verified:"))
    say(str(path))
