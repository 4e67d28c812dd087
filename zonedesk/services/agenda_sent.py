"""Agendas as they left the house, and what differs from them now (R41).

Apart from the sending itself, which makes papers: who shows an agenda loads no PDF library.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.queries import agenda_sent
from zonedesk.domain import agenda_changes

if TYPE_CHECKING:
    from zonedesk.domain.agenda_changes import Difference, Sending
    from zonedesk.services.workspace import Workspace


def sendings(workspace: Workspace, meeting_id: int) -> tuple[Sending, ...]:
    """Give every time that the agenda of a meeting left the house, the first one first."""
    with workspace.database.read() as session:
        return agenda_sent.sendings(session, meeting_id)


def changes(workspace: Workspace, meeting_id: int) -> tuple[Difference, ...] | None:
    """Tell what differs from the agenda that was sent last; None while none was sent (R41)."""
    with workspace.database.read() as session:
        sent = agenda_sent.sendings(session, meeting_id)
        if not sent:
            return None
        items = agenda_sent.as_it_stands(session, meeting_id)
        return agenda_changes.differences(sent[-1].items, items)
