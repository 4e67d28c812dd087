"""The order of text blocks (R84)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import update

from zonedesk.db.bulk import table_of
from zonedesk.db.commands.records import unstamped
from zonedesk.db.models import TextBlock

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session


def write_order(session: Session, order: Sequence[int]) -> bool:
    """Write an order, from 1; tell whether any text block comes elsewhere.

    Who has a block open meets no conflict: its stamps stay.
    """
    table = table_of(TextBlock)
    changed = False
    for place, one in enumerate(order, 1):
        moved = (table.c.id == one) & (table.c.position != place)
        stays = unstamped(table)
        query = update(table).where(moved).values(position=place, **stays).returning(table.c.id)
        changed |= session.execute(query).first() is not None
    return changed
