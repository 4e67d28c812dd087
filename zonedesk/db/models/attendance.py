"""Who took part in a meeting, and who came and went at which item."""

from __future__ import annotations

from datetime import time

from sqlalchemy import ForeignKey, UniqueConstraint, false
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Coded, Journaled, Record, in_words
from zonedesk.domain.words import AttendanceStatus


class Attendance(Record):
    """One person at one meeting; function and organisation as they were then (R20)."""

    __tablename__ = "attendance"
    __table_args__ = (
        UniqueConstraint("meeting_id", "person_id"),
        in_words("status", AttendanceStatus, name="status"),
    )

    meeting_id: Mapped[int] = mapped_column(ForeignKey("meeting.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    status: Mapped[AttendanceStatus] = mapped_column(Coded(AttendanceStatus))
    replaced_by_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    replaced_by_text: Mapped[str] = mapped_column(default="")
    reason: Mapped[str] = mapped_column(default="")
    function: Mapped[str] = mapped_column(default="")
    organisation: Mapped[str] = mapped_column(default="")


class PresenceEvent(Journaled):
    """A person enters or leaves at an item: present or absent from that item on (L28).

    ``conflict`` marks a leaving for a conflict of interest (WGP 27/3, DLB 27); ``reason`` is
    printed, ``sentence`` stands instead of the sentence that the minutes make of it (R57, R58).
    """

    __tablename__ = "presence_event"
    __table_args__ = (UniqueConstraint("attendance_id", "item_id", "arrives"),)

    attendance_id: Mapped[int] = mapped_column(ForeignKey("attendance.id", ondelete="CASCADE"))
    item_id: Mapped[int] = mapped_column(ForeignKey("agenda_item.id"), index=True)
    arrives: Mapped[bool]
    at: Mapped[time | None]
    reason: Mapped[str] = mapped_column(default="", server_default="")
    conflict: Mapped[bool] = mapped_column(default=False, server_default=false())
    sentence: Mapped[str] = mapped_column(default="", server_default="")
