"""The words that a zone chooses for a marking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, insert, update

from zonedesk.db.bulk import table_of
from zonedesk.db.models import MarkingWording

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zonedesk.domain.words import Marking


def put(session: Session, marking: Marking, *, language: str, words: str) -> None:
    """Write the words for a marking in a language, in place of those that were there."""
    table = table_of(MarkingWording)
    here = (table.c.marking == marking) & (table.c.language == language)
    changed = update(table).where(here).values(words=words).returning(table.c.id)
    if session.execute(changed).first() is None:
        session.execute(insert(table).values(marking=marking, language=language, words=words))


def take(session: Session, marking: Marking, *, language: str) -> None:
    """Forget the words of the zone, so that the usual ones hold again."""
    table = table_of(MarkingWording)
    here = (table.c.marking == marking) & (table.c.language == language)
    session.execute(delete(table).where(here))
