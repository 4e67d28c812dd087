"""Minutes as they were kept when they were approved, version by version (R23, R77)."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from zonedesk.db.commands import approving
from zonedesk.db.queries import approvals
from zonedesk.domain.errors import Refused

if TYPE_CHECKING:
    from zonedesk.domain.approving import StoredPaper
    from zonedesk.services.workspace import Workspace


def versions(workspace: Workspace, meeting_id: int) -> tuple[StoredPaper, ...]:
    """Give the minutes that were kept of a meeting, the newest version first."""
    with workspace.database.read() as session:
        return approvals.stored(session, meeting_id)


def content(workspace: Workspace, document_id: int) -> bytes:
    """Give the bytes of minutes that were kept, as they were approved.

    Raises:
        Refused: ``paper.not_kept`` when there are none; ``paper.changed`` when they are not what
            was kept, for their SHA-256 differs.
    """
    with workspace.database.read() as session:
        found = approvals.content(session, document_id)
    if found is None:
        raise Refused("paper.not_kept")
    data, digest = found
    if hashlib.sha256(data).hexdigest() != digest:
        raise Refused("paper.changed")
    return data


def put_off(workspace: Workspace, meeting_id: int) -> int:
    """Count what a meeting left untreated and nobody carried over: it is asked for (T42, T44)."""
    with workspace.database.read() as session:
        return len(approving.put_off(session, meeting_id))
