"""Meetings of the bodies."""

from __future__ import annotations

from datetime import date, time

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Binned, Coded, Formatted, in_words
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import MeetingStatus


class Meeting(Binned):
    """A meeting; times are wall time in Brussels, an end before the start is past midnight."""

    __tablename__ = "meeting"
    __table_args__ = (in_words("status", MeetingStatus, name="status"),)

    body_id: Mapped[int] = mapped_column(ForeignKey("body.id"), index=True)
    reference: Mapped[str] = mapped_column(unique=True)
    kind: Mapped[str]
    held_on: Mapped[date] = mapped_column(index=True)
    starts_at: Mapped[time | None]
    ends_at: Mapped[time | None]
    place: Mapped[str] = mapped_column(default="")
    status: Mapped[MeetingStatus] = mapped_column(Coded(MeetingStatus))
    chair_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    secretary_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    opening: Mapped[RichText] = mapped_column(Formatted, default=RichText())
    opening_plain: Mapped[str] = mapped_column(default="")
    closing: Mapped[RichText] = mapped_column(Formatted, default=RichText())
    closing_plain: Mapped[str] = mapped_column(default="")
    next_on: Mapped[date | None]
    next_text: Mapped[str] = mapped_column(default="")
    taken_over: Mapped[bool] = mapped_column(default=False)
