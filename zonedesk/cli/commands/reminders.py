"""Reminders of open action points, for the mail program of the user: ``reminders``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.cli.folder import opened
from zonedesk.cli.language import texts
from zonedesk.cli.places import about_place, refuse_full_folder
from zonedesk.cli.shared_arguments import reason_of
from zonedesk.cli.speech import give, say
from zonedesk.services import reminders

if TYPE_CHECKING:
    import argparse

_CALENDAR: Final = ".ics"


def reminders_command(options: argparse.Namespace) -> int:
    """Write one message for each owner, or for one; prints the files, and at the end how many."""
    refuse_full_folder(options.output, force=options.force)
    reason = reason_of(options)
    with opened(options) as workspace, about_place():
        chosen = {"confidential": options.confidential}
        if options.owner is None:
            made = reminders.reminders_of(workspace, **chosen)
        else:
            made = (reminders.one_reminder(workspace, options.owner, **chosen),)
        files = reminders.save_reminders(workspace, made, folder=options.output, reason=reason)
        calendars = [file.with_suffix(_CALENDAR) for file in files] if options.calendar else []
        for one, target in zip(made, calendars, strict=False):
            reminders.save_terms(
                workspace, target=target, owner=one.to.key, reason=reason, **chosen
            )
    for file in (*files, *calendars):
        give(str(file))
    count = texts().ngettext(
        "{count} reminder in {path}", "{count} reminders in {path}", len(files)
    )
    say(count.format(count=len(files), path=options.output))
    return 0
