"""The rule by which a body was planned last, kept with the body."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import update

from zonedesk.db.bulk import table_of
from zonedesk.db.commands.records import unstamped
from zonedesk.db.models import Body

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def keep_rule(session: Session, body_id: int, *, text: str) -> None:
    """Keep a rule with its body; who edits the body meanwhile meets no conflict (T57)."""
    table = table_of(Body)
    differs = (table.c.id == body_id) & (table.c.planning != text)
    session.execute(update(table).where(differs).values(planning=text, **unstamped(table)))
