"""Meetings of the bodies, and the steps back that each of them took."""

from __future__ import annotations

from datetime import date, time

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Binned, Coded, Formatted, Journaled, in_words
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import MeetingStatus


class Meeting(Binned):
    """A meeting; times are wall time in Brussels, an end before the start is past midnight.

    ``locked_in`` is the number of the transaction that made it locked and may still write what
    stands in it (`zonedesk.db.triggers`); None where the status was the last thing written.
    """

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
    locked_in: Mapped[int | None]


class MeetingStep(Journaled):
    """Why a meeting went from one status to another, in the words of who did it (R23)."""

    __tablename__ = "meeting_step"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    old: Mapped[MeetingStatus] = mapped_column(Coded(MeetingStatus))
    new: Mapped[MeetingStatus] = mapped_column(Coded(MeetingStatus))
    reason: Mapped[str] = mapped_column(default="")
