"""Links between decisions, written as part of the later one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from zonedesk.db.bulk import table_of
from zonedesk.db.commands.records import add
from zonedesk.db.models import DecisionLink

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zonedesk.domain.words import DecisionLinkKind


def put(session: Session, kind: DecisionLinkKind, *, later: int, earlier: int) -> int | None:
    """Let one decision do something to another; gives the link, None when it stood so already."""
    table = table_of(DecisionLink)
    query = select(table.c.id, table.c.kind).where(
        table.c.later_id == later, table.c.earlier_id == earlier
    )
    found = session.execute(query).one_or_none()
    if found is None:
        values = {"later_id": later, "earlier_id": earlier, "kind": kind}
        return add(session, DecisionLink, values=values)
    if found.kind is kind:
        return None
    session.execute(update(table).where(table.c.id == found.id).values(kind=kind))
    return int(found.id)


def later_of(session: Session, link_id: int) -> int | None:
    """Give the later decision of a link; None when it is gone."""
    return session.scalar(select(DecisionLink.later_id).where(DecisionLink.id == link_id))


def take_away(session: Session, link_id: int) -> None:
    """Take a link away; the journal keeps it."""
    session.execute(delete(DecisionLink).where(DecisionLink.id == link_id))
