"""Comings and goings of a meeting with all that is kept of them (R57, R58)."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import AgendaItem, Attendance, PresenceEvent
from zonedesk.domain.presence_moves import Move

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Events:
    """Comings and goings by the id of an attendance, and the positions of their items by id."""

    moves: Mapping[int, tuple[Move, ...]]
    places: Mapping[int, int]


def events(session: Session, meeting_id: int) -> Events:
    """Give the comings and goings of a meeting; what stands at an item in the bin is left out."""
    query = (
        select(
            PresenceEvent.attendance_id,
            AgendaItem.position,
            PresenceEvent.id,
            PresenceEvent.item_id,
            PresenceEvent.arrives,
            PresenceEvent.at,
            PresenceEvent.reason,
            PresenceEvent.conflict,
            PresenceEvent.sentence,
        )
        .join(Attendance, PresenceEvent.attendance_id == Attendance.id)
        .join(AgendaItem, PresenceEvent.item_id == AgendaItem.id)
        .where(
            Attendance.meeting_id == meeting_id,
            AgendaItem.deleted_at.is_(None),
            AgendaItem.heading.is_(False),
        )
        .order_by(AgendaItem.position, PresenceEvent.arrives.desc(), PresenceEvent.id)
    )
    moves: defaultdict[int, list[Move]] = defaultdict(list)
    places: dict[int, int] = {}
    for row in session.execute(query):
        move = Move(
            row.id,
            row.item_id,
            row.arrives,
            at=row.at,
            reason=row.reason,
            conflict=row.conflict,
            sentence=row.sentence,
        )
        moves[row.attendance_id].append(move)
        places[move.item_id] = row.position or 0
    return Events({one: tuple(found) for one, found in moves.items()}, places)
