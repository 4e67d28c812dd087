"""Documents kept and exported: ``attach`` and ``documents``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.cli.folder import opened
from zonedesk.cli.headings import COLUMNS, heading
from zonedesk.cli.json_text import encode_rows
from zonedesk.cli.language import texts
from zonedesk.cli.places import about_place, refuse_existing
from zonedesk.cli.shared_arguments import reason_of
from zonedesk.cli.speech import give, say, write
from zonedesk.cli.table import screen_width, shown, table
from zonedesk.services import attachment_exports, attachments

if TYPE_CHECKING:
    import argparse
    from collections.abc import Sequence

    from zonedesk.domain.attachments import DocumentRow


def attach_command(options: argparse.Namespace) -> int:
    """Keep files as documents of a record, one after the other; the first refusal ends it."""
    with opened(options) as workspace:
        subject = attachments.subject_of(workspace, options.reference)
        added = {attachments.add(workspace, subject, path=path).id for path in options.files}
        rows = attachments.listed(workspace, subject, only=added)
    return _told(rows, options)


def documents_command(options: argparse.Namespace) -> int:
    """Show the documents of a record; with a place, export them there."""
    place = options.output
    packed = place is not None and place.suffix.casefold() == ".zip"
    if packed:
        refuse_existing(place, force=options.force)
    with opened(options) as workspace:
        subject = attachments.subject_of(workspace, options.reference)
        rows = attachments.listed(workspace, subject)
        if place is not None:
            with about_place():
                place = attachment_exports.export_all(
                    workspace, subject, target=place, reason=reason_of(options)
                )
    if place is not None:
        say(texts().gettext("Written: {path}").format(path=place))
        return 0
    return _told(rows, options)


def _told(rows: Sequence[DocumentRow], options: argparse.Namespace) -> int:
    if options.json:
        give(encode_rows(rows))
        return 0
    names = COLUMNS["documents"]
    cells = [[shown(getattr(row, name), name) for name in names] for row in rows]
    write(table([heading(name) for name in names], cells, width=screen_width()))
    counted = texts().ngettext("{count} document", "{count} documents", len(rows))
    say(counted.format(count=len(rows)))
    return 0
