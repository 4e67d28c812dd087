"""Every screen as a picture: ``pictures``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.cli.language import texts
from zonedesk.cli.password import password_for
from zonedesk.cli.places import about_place, looking_at, refuse_full_folder
from zonedesk.cli.speech import give, say
from zonedesk.services.workspace import refuse_strange_folder
from zonedesk.system.paths import WorkFolder

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from zonedesk.cli.window import Pictures


def pictures_command(options: argparse.Namespace) -> int:
    """Picture every screen of a work folder; prints the files, and at the end how many."""
    with looking_at(options.folder):
        refuse_strange_folder(WorkFolder(options.folder))
    refuse_full_folder(options.output, force=options.force)
    password = password_for(options)
    count = _take(options.window.pictures, options, password=password)
    sentence = texts().ngettext("{count} picture in {path}", "{count} pictures in {path}", count)
    say(sentence.format(count=count, path=options.output))
    return 0


def _take(pictures: Pictures, options: argparse.Namespace, *, password: str) -> int:
    count = 0
    with about_place():
        found: Path
        for found in pictures(
            options.folder,
            password,
            target=options.output,
            user=options.user,
            every_look=options.every_look,
            day=options.day,
        ):
            give(str(found))
            count += 1
    return count
