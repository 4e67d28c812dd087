"""What is written into the access log; never changed afterwards (GBW art. 56)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import insert, select

from zonedesk.db.models import Operation
from zonedesk.db.models.access import AccessEntry

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zonedesk.domain.words import AccessAct, Marking


def note(
    session: Session,
    *,
    act: AccessAct,
    kind: str,
    reference: str,
    marking: Marking,
    reason: str,
) -> None:
    """Add one entry, at the moment and in the name of the operation that is under way."""
    session.execute(
        insert(AccessEntry).values(
            at=select(Operation.at).scalar_subquery(),
            actor_id=select(Operation.actor_id).scalar_subquery(),
            act=act,
            kind=kind,
            reference=reference,
            marking=marking,
            reason=reason,
        )
    )
