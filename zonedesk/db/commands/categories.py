"""Categories written, and the dossiers that bear their words written with them (R46)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, update

from zonedesk.db.bulk import table_of
from zonedesk.db.models import Dossier, DossierCategory, DossierTemplate

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

_BEARERS = (Dossier, DossierTemplate)


def reword(session: Session, before: tuple[str, str], *, after: tuple[str, str]) -> int:
    """Let everything that bears a word bear another, also what is in the bin.

    Args:
        session: to write with.
        before: category and subcategory; without a subcategory the whole category, whose dossiers
            keep theirs.
        after: likewise, with a subcategory where ``before`` has one.

    Returns:
        how many dossiers and templates were written.
    """
    count = 0
    for model in _BEARERS:
        table = table_of(model)
        bears = table.c.category == before[0]
        values = {"category": after[0]}
        if before[1]:
            bears &= table.c.subcategory == before[1]
            values["subcategory"] = after[1]
        query = update(table).where(bears).values(**values).returning(table.c.id)
        count += len(session.execute(query).all())
    return count


def put_below(session: Session, category_id: int, *, parent_id: int, position: int) -> None:
    """Let a subcategory stand below another category."""
    table = table_of(DossierCategory)
    values = {"parent_id": parent_id, "position": position}
    session.execute(update(table).where(table.c.id == category_id).values(**values))


def drop(session: Session, category_id: int) -> None:
    """Take a category off the list; the journal keeps it."""
    table = table_of(DossierCategory)
    session.execute(delete(table).where(table.c.id == category_id))
