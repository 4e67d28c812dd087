"""The journal and what stands beside it: the running operation, drafts, backups made."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import CheckConstraint, ForeignKey, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from zonedesk.db.models.base import Base, Instant


class Operation(Base):
    """Who is writing what right now; one row, filled by ``Database.write`` and by nobody else."""

    __tablename__ = "operation"
    __table_args__ = (CheckConstraint("id = 1", name="one"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    transaction_no: Mapped[int]
    actor_id: Mapped[int | None]
    name: Mapped[str | None]
    at: Mapped[datetime | None] = mapped_column(Instant)


class JournalEntry(Base):
    """One row before and after one operation; filled by triggers, never changed.

    ``before`` and ``after`` are JSON of the row: before is None for a new row, after for a
    deleted one, and of a changed row both hold the changed columns only.
    """

    __tablename__ = "journal"
    __table_args__ = ({"sqlite_autoincrement": True},)

    id: Mapped[int] = mapped_column(primary_key=True)
    transaction_no: Mapped[int] = mapped_column(index=True)
    at: Mapped[datetime] = mapped_column(Instant)
    actor_id: Mapped[int]
    operation: Mapped[str]
    table_name: Mapped[str]
    row_id: Mapped[int]
    before: Mapped[str | None]
    after: Mapped[str | None]


class Draft(Base):
    """Text being typed, not yet a change (product.md 3.1); not in the journal."""

    __tablename__ = "draft"
    __table_args__ = (UniqueConstraint("user_id", "subject", "subject_id", "field"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    user_id: Mapped[int] = mapped_column(ForeignKey("app_user.id"))
    subject: Mapped[str]
    subject_id: Mapped[int]
    field: Mapped[str]
    row_version: Mapped[int]
    typed_at: Mapped[datetime] = mapped_column(Instant)
    content: Mapped[str]


class BackupLog(Base):
    """A verified backup, and how far the journal had come in it."""

    __tablename__ = "backup_log"

    id: Mapped[int] = mapped_column(primary_key=True)
    made_at: Mapped[datetime] = mapped_column(Instant)
    file_name: Mapped[str]
    journal_id: Mapped[int]
