"""The hours of a session as they are written: of the meeting, its items and interruptions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import delete, select, update

from zonedesk.db.bulk import table_of
from zonedesk.db.commands.records import TOPICS, unstamped
from zonedesk.db.models import AgendaItem, Interruption
from zonedesk.domain.errors import Conflict

if TYPE_CHECKING:
    from datetime import time

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session


def turn(session: Session, meeting_id: int, *, to: int | None, at: time) -> bool:
    """Let an item be the one under way, and all others that were done.

    Who edits one of them meets no conflict, for nothing of what they edit changes (T57).

    Args:
        session: to write with.
        meeting_id: of the meeting.
        to: the item; None when none is under way any more.
        at: the hour.

    Returns:
        whether anything changed.
    """
    table = table_of(AgendaItem)
    left = (
        (table.c.meeting_id == meeting_id)
        & table.c.began_at.is_not(None)
        & table.c.done_at.is_(None)
        & table.c.deleted_at.is_(None)
    )
    changed = False
    if to is not None:
        left &= table.c.id != to
        begun = (table.c.id == to) & table.c.began_at.is_(None)
        changed = _note(session, begun, began_at=at)
    return _note(session, left, done_at=at) or changed


def _note(session: Session, which: ColumnElement[bool], **hours: time) -> bool:
    """Write hours of items, if there are such items; tell whether there are."""
    table = table_of(AgendaItem)
    found = list(session.scalars(select(table.c.id).where(which)))
    if found:
        values = {**hours, **unstamped(table)}
        session.execute(update(table).where(table.c.id.in_(found)).values(**values))
    return bool(found)


def under_way(session: Session, meeting_id: int) -> int | None:
    """Give the interruption of a meeting that lasts."""
    query = select(Interruption.id).where(
        Interruption.meeting_id == meeting_id, Interruption.ends_at.is_(None)
    )
    return session.scalar(query)


def remove(session: Session, interruption_id: int, *, row_version: int) -> None:
    """Take an interruption away; `Conflict` when it moved on since it was read."""
    table = table_of(Interruption)
    same = (table.c.id == interruption_id) & (table.c.row_version == row_version)
    if session.scalar(select(table.c.id).where(same)) is None:
        raise Conflict(TOPICS[Interruption], interruption_id)
    session.execute(delete(table).where(same))
