"""Numbers given out: per kind, body and year, never given twice (R65)."""

from __future__ import annotations

from sqlalchemy import UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Journaled


class LastNumber(Journaled):
    """The highest number given in a series, also to records that are gone."""

    __tablename__ = "last_number"
    __table_args__ = (UniqueConstraint("kind", "body", "year"),)

    kind: Mapped[str]
    body: Mapped[str] = mapped_column(default="")
    year: Mapped[int]
    number: Mapped[int]
