"""Meetings of the bodies, and the steps back that each of them took."""

from __future__ import annotations

from datetime import date, time

from sqlalchemy import CheckConstraint, ForeignKey, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Binned, Coded, Formatted, Journaled, Record, in_words
from zonedesk.domain.richtext import RichText
from zonedesk.domain.words import AgendaStage, MeetingMode, MeetingStatus


class Meeting(Binned):
    """A meeting; times are wall time in Brussels, an end before the start is past midnight.

    ``locked_in`` is the number of the transaction that made it locked and may still write what
    stands in it (`zonedesk.db.triggers`); None where the status was the last thing written.
    ``convocation`` is 1, or 2 and 3 where a council was not in number before (L14).
    ``starts_at`` is the hour planned, ``began_at`` the real one; ``version`` counts how often its
    minutes were approved anew after a reopening (R23, R77).
    """

    __tablename__ = "meeting"
    __table_args__ = (
        in_words("status", MeetingStatus, name="status"),
        in_words("mode", MeetingMode, name="mode"),
        CheckConstraint("convocation BETWEEN 1 AND 3", name="convocation"),
    )

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
    mode: Mapped[MeetingMode] = mapped_column(
        Coded(MeetingMode),
        default=MeetingMode.PHYSICAL,
        server_default=MeetingMode.PHYSICAL.value,
    )
    convocation: Mapped[int] = mapped_column(default=1, server_default="1")
    began_at: Mapped[time | None]
    version: Mapped[int] = mapped_column(default=1, server_default="1")


class Interruption(Record):
    """A meeting stood still from one hour to another; None while it still does (R25).

    ``item_id`` is the item that was being treated.
    """

    __tablename__ = "interruption"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    item_id: Mapped[int | None] = mapped_column(ForeignKey("agenda_item.id"))
    starts_at: Mapped[time]
    ends_at: Mapped[time | None]
    remark: Mapped[str] = mapped_column(default="")


class MeetingStep(Journaled):
    """Why a meeting went from one status to another, in the words of who did it (R23)."""

    __tablename__ = "meeting_step"

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    old: Mapped[MeetingStatus] = mapped_column(Coded(MeetingStatus))
    new: Mapped[MeetingStatus] = mapped_column(Coded(MeetingStatus))
    reason: Mapped[str] = mapped_column(default="")


class MeetingTerm(Record):
    """A term of a meeting that somebody set otherwise than the rules, and why (product.md 3.5)."""

    __tablename__ = "meeting_term"
    __table_args__ = (UniqueConstraint("meeting_id", "code"),)

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    code: Mapped[str]
    day: Mapped[date]
    reason: Mapped[str]


class SentAgenda(Record):
    """An agenda as it left the house: its items as JSON, to tell what changed since (R41)."""

    __tablename__ = "sent_agenda"
    __table_args__ = (in_words("stage", AgendaStage, name="stage"),)

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"), index=True)
    stage: Mapped[AgendaStage] = mapped_column(Coded(AgendaStage))
    sent_on: Mapped[date]
    items: Mapped[str] = mapped_column(Text)
