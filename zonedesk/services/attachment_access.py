"""Seeing what a document holds: who sees confidential content says why (GBW art. 56)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.queries import attachment_places
from zonedesk.domain.access import DOCUMENT
from zonedesk.services import access

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.attachments import AttachmentRow
    from zonedesk.domain.words import AccessAct
    from zonedesk.services.workspace import Workspace


def note_access(
    workspace: Workspace, rows: Sequence[AttachmentRow], *, act: AccessAct, reason: str
) -> None:
    """Write each confidential document among some in the access log; others leave no trace.

    Raises:
        Refused: ``access.reason_needed``; ``user.may_not_export_confidential`` where a reader
            takes one out.
        DataFileError: nothing was written; nothing is to be shown.
    """
    closed = [row for row in rows if access.needs_reason(row.shown_marking)]
    if not closed:
        return
    with workspace.database.read() as session:
        places = attachment_places.references(session, (row.subject for row in closed))
    for row in closed:
        access.note(
            workspace,
            act=act,
            kind=DOCUMENT,
            reference=f"{places[row.subject]} – {row.title}",
            marking=row.shown_marking,
            reason=reason,
        )
