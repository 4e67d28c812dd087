"""The order of records that stand one below the other: text blocks, categories, indicators."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import update

from zonedesk.db.bulk import table_of
from zonedesk.db.commands.records import unstamped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from zonedesk.db.models import Record


def write_order(session: Session, model: type[Record], *, order: Sequence[int]) -> bool:
    """Write an order, from 1; tell whether any of the records comes elsewhere.

    Who has one open meets no conflict: its stamps stay.
    """
    table = table_of(model)
    changed = False
    for place, one in enumerate(order, 1):
        moved = (table.c.id == one) & (table.c.position != place)
        values = {"position": place, **unstamped(table)}
        query = update(table).where(moved).values(**values).returning(table.c.id)
        changed |= session.execute(query).first() is not None
    return changed
