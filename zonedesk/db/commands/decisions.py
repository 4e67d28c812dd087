"""The decision on an item: there is at most one in the editor, the first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import delete, select

from zonedesk.db.models import Decision

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as stored; ``reference`` is empty as long as none was given."""

    id: int
    row_version: int
    reference: str


def of_item(session: Session, item_id: int) -> Decided | None:
    """Read the decision on an item; None when there is none."""
    query = (
        select(Decision.id, Decision.row_version, Decision.reference)
        .where(Decision.item_id == item_id, Decision.deleted_at.is_(None))
        .order_by(Decision.position)
        .limit(1)
    )
    found = session.execute(query).one_or_none()
    return None if found is None else Decided(*found)


def remove(session: Session, decision_id: int) -> None:
    """Take away a decision that was emptied and never got a reference; the journal keeps it."""
    session.execute(delete(Decision).where(Decision.id == decision_id))
