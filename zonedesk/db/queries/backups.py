"""What the file knows of its own backups."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import BackupLog

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Made:
    """A verified backup: when, under what name, and the last entry of the journal in it."""

    made_at: datetime
    file_name: str
    journal_id: int


def record(session: Session, made: Made) -> None:
    """Note a backup that has got its name; this does not move the journal."""
    session.add(
        BackupLog(made_at=made.made_at, file_name=made.file_name, journal_id=made.journal_id)
    )


def last_of(session: Session, file_names: Collection[str]) -> Made | None:
    """The newest noted backup among files that still stand there."""
    rows = session.execute(
        select(BackupLog.made_at, BackupLog.file_name, BackupLog.journal_id).order_by(
            BackupLog.id.desc()
        )
    )
    return next((Made(*row) for row in rows if row.file_name in file_names), None)
