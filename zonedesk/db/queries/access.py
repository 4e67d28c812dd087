"""The access log as it is read: newest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import AppUser
from zonedesk.db.models.access import AccessEntry
from zonedesk.domain.access import AccessLine

if TYPE_CHECKING:
    from datetime import datetime

    from sqlalchemy.orm import Session

    from zonedesk.domain.words import AccessAct


def entries(
    session: Session, *, since: datetime | None = None, act: AccessAct | None = None
) -> list[AccessLine]:
    """List entries, newest first; ``since`` is an aware instant, and belongs to them."""
    query = (
        select(AccessEntry, AppUser.name)
        .join(AppUser, AppUser.id == AccessEntry.actor_id)
        .order_by(AccessEntry.id.desc())
    )
    if since is not None:
        query = query.where(AccessEntry.at >= since)
    if act is not None:
        query = query.where(AccessEntry.act == act)
    return [
        AccessLine(one.id, one.at, who, one.act, one.kind, one.reference, one.marking, one.reason)
        for one, who in session.execute(query)
    ]


def last_reason(session: Session, kind: str, *, actor_id: int) -> str:
    """Give the reason that somebody gave last for a kind of thing; empty where there is none."""
    query = (
        select(AccessEntry.reason)
        .where(AccessEntry.kind == kind, AccessEntry.actor_id == actor_id)
        .order_by(AccessEntry.id.desc())
        .limit(1)
    )
    return session.scalar(query) or ""
