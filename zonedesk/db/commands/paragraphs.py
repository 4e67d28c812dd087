"""Paragraphs written by hand go again, so that the figures speak for themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete

from zonedesk.db.models import WrittenParagraph

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def forget_written(session: Session, paragraph_id: int) -> None:
    """Take away what was written; the journal keeps it."""
    session.execute(delete(WrittenParagraph).where(WrittenParagraph.id == paragraph_id))
