"""The work folder as a whole: ``new``, ``backup``, ``restore``, ``verify``."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING, Final

from zonedesk.cli.arguments import PROFILES
from zonedesk.cli.damage import found
from zonedesk.cli.folder import opened
from zonedesk.cli.json_text import encode
from zonedesk.cli.language import noop, texts
from zonedesk.cli.password import password_for
from zonedesk.cli.places import about_place, looking_at, refuse_existing, refuse_folder
from zonedesk.cli.speech import give, say, say_code, write
from zonedesk.cli.table import screen_width, table
from zonedesk.domain.errors import Refused
from zonedesk.services import restore as restoring
from zonedesk.services import verification
from zonedesk.services.archive import look_into
from zonedesk.services.backup import backup
from zonedesk.services.users import opens_with_code
from zonedesk.services.workspace import (
    DEFAULT_USER,
    NewUser,
    NewZone,
    create,
    refuse_strange_folder,
)
from zonedesk.system.paths import WorkFolder
from zonedesk.system.trouble import DataFileError, Trouble

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from zonedesk.services.verification import Check, Verification

_CHECKS: Final = {
    "keys": noop("key slots"),
    "opens": noop("the database opens with the key"),
    "pages": noop("seal of every page"),
    "structure": noop("structure of the database"),
    "links": noop("links between records"),
    "journal": noop("journal without gaps"),
    "schema": noop("tables as this version expects them"),
    "counts": noop("number of records of each kind"),
    "contents": noop("contents of the documents"),
}


#: How the names of work folders end.
_OF_FOLDERS: Final = frozenset({"", ".zonedesk"})


def new_command(options: argparse.Namespace) -> int:
    """Make a work folder and print its recovery code, once."""
    _ = texts().gettext
    zone = NewZone(options.zone, PROFILES[options.profile])
    name = DEFAULT_USER if options.user is None else options.user
    user = NewUser(name, password_for(options, new=True))
    with about_place(), looking_at(options.folder):
        made = create(options.folder, zone, user=user)
    say(_("Made: {path}").format(path=made.folder.path))
    say(_("Print the recovery code or write it down, and put it away: it is shown only now."))
    say(
        _(
            "Whoever forgets the password sets a new one with this code: zonedesk password {path}, "
            "and the code in place of the password."
        ).format(path=made.folder.path)
    )
    give(_("Recovery code: {code}").format(code=made.recovery_code))
    return 0


def backup_command(options: argparse.Namespace) -> int:
    """Make a verified backup, in the work folder or where the user says."""
    if options.output is not None:
        kept = WorkFolder(options.folder).backups
        refuse_existing(options.output, force=options.force, backups=kept)
    try:
        with (
            opened(options, recovery=True) as workspace,
            about_place() if options.output else nullcontext(),
        ):
            path = backup(workspace, options.output, replace=options.force)
            lacking = look_into(path).manifest.lacking
    except DataFileError as error:
        if error.trouble == Trouble.IN_USE:
            say_code("remark.backup_in_use")
        raise
    say(texts().gettext("Backup made and verified:"))
    give(str(path))
    if lacking:
        say_code("remark.backup_lacks", {"count": lacking})
    return 0


def restore_command(options: argparse.Namespace) -> int:
    """Make a work folder of a backup."""
    refuse_folder(options.file)
    with about_place(), looking_at(options.file):
        if not options.file.is_file():
            raise Refused("backup.missing", path=str(options.file))
    password = password_for(options)
    with about_place(), looking_at(options.folder):
        manifest = restoring.restore(
            options.file,
            options.folder,
            password=password,
            user=options.user,
            incomplete=options.incomplete,
        )
    sentence = texts().gettext("Restored: {path}, {count} records.")
    say(sentence.format(path=options.folder, count=sum(manifest.rows.values())))
    if opens_with_code(options.folder, password):
        say_code("remark.recovery_used")
    return 0


def verify_command(options: argparse.Namespace) -> int:
    """Check a work folder or a backup; 3 when a check of a folder fails, 1 for a backup."""
    with looking_at(options.path):
        is_backup = options.path.is_file()
        if not is_backup:
            _refuse_missing_file(options.path)
            refuse_strange_folder(WorkFolder(options.path))
    password = password_for(options)
    report = verification.verify(options.path, password, user=options.user)
    if options.json:
        checks = [{"name": one.name, "ok": one.ok, "detail": found(one)} for one in report.checks]
        give(encode({"ok": report.ok, "checks": checks}))
    else:
        write(_checks_table(report))
    if report.ok:
        if not is_backup and opens_with_code(options.path, password):
            say_code("remark.recovery_used")
        return 0
    say_code("backup.damaged" if is_backup else "damaged", {"path": str(options.path)})
    return 1 if is_backup else 3


def _refuse_missing_file(path: Path) -> None:
    """A name that is absent and ends as no work folder does was meant to be a backup."""
    if path.suffix.lower() not in _OF_FOLDERS and not path.exists():
        raise Refused("file.missing", path=str(path))


def _checks_table(report: Verification) -> str:
    _ = texts().gettext
    rows = [(_state(check), _(_CHECKS[check.name]), found(check)) for check in report.checks]
    return table((_("state"), _("check"), _("found")), rows, width=screen_width())


def _state(check: Check) -> str:
    return texts().gettext("sound") if check.ok else texts().gettext("DAMAGED")
