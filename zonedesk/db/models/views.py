"""Filters, columns and order of a list, saved under a name."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Record


class SavedView(Record):
    """A view of the list of a place, of one user; ``content`` is JSON of what it shows (R110)."""

    __tablename__ = "saved_view"
    __table_args__ = (UniqueConstraint("user_id", "place", "name"),)

    user_id: Mapped[int] = mapped_column(ForeignKey("app_user.id"))
    place: Mapped[str]
    name: Mapped[str]
    content: Mapped[str] = mapped_column(Text)
    position: Mapped[int] = mapped_column(default=0)
