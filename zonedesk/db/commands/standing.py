"""Items that stand on every agenda of a body: their order, and those that stand no more (R39).

Places count from 1. A standing item that agendas know keeps its row when it is taken away, at
place 0, for the items of approved meetings that bear it are not touched any more (T56).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import delete, select, update

from zonedesk.db.bulk import table_of
from zonedesk.db.commands.records import TOPICS, add, read
from zonedesk.db.models import AgendaItem, StandingItem
from zonedesk.domain.errors import Conflict
from zonedesk.domain.handles import Handle
from zonedesk.domain.preparing import StandingLine

if TYPE_CHECKING:
    from collections.abc import Iterable

    from sqlalchemy.orm import Session

    from zonedesk.domain.presets import StandingPreset

_NO_MORE: Final = 0


def lines(session: Session, body_id: int) -> list[StandingLine]:
    """List the standing items of a body, in the order of its agenda."""
    query = (
        select(
            StandingItem.id,
            StandingItem.row_version,
            StandingItem.title,
            StandingItem.kind,
            StandingItem.role,
            StandingItem.part,
            StandingItem.public,
            StandingItem.minutes,
        )
        .where(StandingItem.body_id == body_id, StandingItem.position != _NO_MORE)
        .order_by(StandingItem.position, StandingItem.id)
    )
    return [
        StandingLine(
            Handle(row.id, row.row_version),
            row.title,
            row.kind,
            row.role,
            part=row.part,
            public=row.public,
            minutes=row.minutes,
        )
        for row in session.execute(query)
    ]


def order_of(session: Session, body_id: int) -> list[int]:
    """Give the standing items of a body by id, in order."""
    return [one.handle.id for one in lines(session, body_id)]


def body_of(session: Session, standing_id: int) -> int:
    """Give the body of a standing item; `Conflict` when it stands no more."""
    found = read(session, StandingItem, record_id=standing_id, names=("body_id", "position"))
    if found["position"] == _NO_MORE:
        raise Conflict(TOPICS[StandingItem], standing_id)
    return int(found["body_id"])


def add_all(session: Session, body_id: int, *, presets: Iterable[StandingPreset]) -> None:
    """Give a body that has none the standing items of a preset."""
    for place, one in enumerate(presets, 1):
        values: dict[str, object] = {"body_id": body_id, "position": place}
        values |= {"title": one.title, "kind": one.kind}
        values |= {"role": one.role, "part": one.part, "public": one.public}
        add(session, StandingItem, values=values)


def take_away(session: Session, standing_id: int) -> None:
    """Let a standing item stand on no further agenda; one that none knows is gone at once."""
    table = table_of(StandingItem)
    this = table.c.id == standing_id
    known = select(AgendaItem.id).where(AgendaItem.standing_id == standing_id).limit(1)
    if session.scalar(known) is None:
        session.execute(delete(table).where(this))
    else:
        session.execute(update(table).where(this).values(position=_NO_MORE))
