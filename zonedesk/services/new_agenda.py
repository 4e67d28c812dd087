"""What the agenda of a new meeting can begin with, read for the form that makes one (R27)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.commands import records, standing
from zonedesk.db.models import Body
from zonedesk.db.queries import new_agenda as queries
from zonedesk.domain.new_agenda import Beginnings

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.services.workspace import Workspace


def beginnings(workspace: Workspace, body_id: int, *, day: date) -> Beginnings:
    """Give what the agenda of a new meeting of a body on a day can begin with.

    Raises:
        Conflict: the body is gone or in the bin.
    """
    with workspace.database.read() as session:
        usual = records.read(session, Body, record_id=body_id, names=("starts_at",))
        return Beginnings(
            body_id,
            tuple(one.title for one in standing.lines(session, body_id)),
            usual["starts_at"],
            queries.last(session, body_id, day=day),
        )
