"""Views of lists taken away (R110)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete

from zonedesk.db.bulk import table_of
from zonedesk.db.commands import records
from zonedesk.db.models import SavedView
from zonedesk.domain.errors import Conflict
from zonedesk.domain.topics import Topic

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def drop(session: Session, view_id: int, *, row_version: int) -> None:
    """Take a view away; the journal keeps it, so that it can come back.

    Raises:
        Conflict: it moved on since it was read, or is gone.
    """
    stored = records.read(session, SavedView, record_id=view_id, names=("row_version",))
    if stored["row_version"] != row_version:
        raise Conflict(Topic.VIEWS, view_id)
    table = table_of(SavedView)
    session.execute(delete(table).where(table.c.id == view_id))
