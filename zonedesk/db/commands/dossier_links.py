"""Links between dossiers written; the smaller id stands first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from zonedesk.db.bulk import table_of
from zonedesk.db.commands import records
from zonedesk.db.models import DossierLink

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def put(session: Session, ends: tuple[int, int], *, remark: str) -> tuple[int, bool]:
    """Write a link or its remark; give its id and whether anything differs."""
    table = table_of(DossierLink)
    first, second = ends
    query = select(table.c.id, table.c.remark).where(
        table.c.first_id == first, table.c.second_id == second
    )
    found = session.execute(query).one_or_none()
    if found is None:
        values = {"first_id": first, "second_id": second, "remark": remark}
        return records.add(session, DossierLink, values=values), True
    if found.remark == remark:
        return found.id, False
    session.execute(update(table).where(table.c.id == found.id).values(remark=remark))
    return found.id, True


def take_away(session: Session, link_id: int) -> bool:
    """Take a link away; tell whether it was there."""
    table = table_of(DossierLink)
    gone = session.execute(delete(table).where(table.c.id == link_id).returning(table.c.id))
    return gone.scalar_one_or_none() is not None
