"""Papers that left the house, kept as bytes (architecture.md, snapshots)."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import CheckConstraint, ForeignKey, LargeBinary, Text
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Coded, Instant, Record, in_words
from zonedesk.domain.words import Edition


class IssuedDocument(Record):
    """An issued paper: its bytes and their SHA-256; printed from here ever after.

    ``version`` is that of the minutes when it was issued (R23, R77).
    """

    __tablename__ = "issued_document"
    __table_args__ = (
        in_words("edition", Edition, name="edition"),
        CheckConstraint("length(sha256) = 64", name="sha256"),
    )

    kind: Mapped[str]
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"), index=True)
    edition: Mapped[Edition] = mapped_column(Coded(Edition))
    language: Mapped[str]
    options: Mapped[str] = mapped_column(default="")
    issued_at: Mapped[datetime] = mapped_column(Instant)
    content: Mapped[bytes] = mapped_column(LargeBinary)
    sha256: Mapped[str]
    version: Mapped[int] = mapped_column(default=1, server_default="1")


class PlanSnapshot(Record):
    """The state of a plan at an evaluation, as JSON with its SHA-256; never changed (R105)."""

    __tablename__ = "plan_snapshot"
    __table_args__ = (CheckConstraint("length(sha256) = 64", name="sha256"),)

    plan_id: Mapped[int | None] = mapped_column(ForeignKey("plan_line.id"), index=True)
    name: Mapped[str]
    as_of: Mapped[date]
    year: Mapped[int]
    meeting_id: Mapped[int | None] = mapped_column(ForeignKey("meeting.id"))
    content: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str]
