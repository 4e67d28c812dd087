"""Views of lists that users keep, as they are offered (R110)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from zonedesk.db.models import SavedView
from zonedesk.domain.handles import Handle
from zonedesk.domain.saved_view import KeptView

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def of_place(session: Session, user_id: int, *, place: str) -> list[KeptView]:
    """List the views of a user for the list of a place, in their order."""
    mine = (SavedView.user_id == user_id) & (SavedView.place == place)
    columns = (SavedView.id, SavedView.row_version, SavedView.name, SavedView.content)
    query = select(*columns).where(mine).order_by(SavedView.position, SavedView.id)
    return [
        KeptView(Handle(row.id, row.row_version), row.name, row.content)
        for row in session.execute(query)
    ]


def last_position(session: Session, user_id: int, *, place: str) -> int:
    """Give the place of the last view of a list; 0 when there is none."""
    mine = (SavedView.user_id == user_id) & (SavedView.place == place)
    return session.scalar(select(func.max(SavedView.position)).where(mine)) or 0
