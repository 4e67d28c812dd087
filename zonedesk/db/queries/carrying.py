"""The way of an agenda item over several meetings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from zonedesk.db.models import AgendaItem, Meeting
from zonedesk.db.queries import agenda
from zonedesk.domain.carrying import Chain, Stop
from zonedesk.domain.handles import Handle
from zonedesk.domain.words import MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session


def chain(session: Session, item_id: int) -> Chain:
    """Give where an item came from and went to; what is in the bin is passed by."""
    return Chain(
        earlier=_stops(session, _earlier(session, item_id)),
        later=_stops(session, _later(session, item_id)),
    )


def _earlier(session: Session, item_id: int) -> list[int]:
    found: list[int] = []
    before = _previous(session, item_id)
    while before is not None and before not in found:
        found.insert(0, before)
        before = _previous(session, before)
    return found


def _previous(session: Session, item_id: int) -> int | None:
    return session.scalar(select(AgendaItem.previous_id).where(AgendaItem.id == item_id))


def _later(session: Session, item_id: int) -> list[int]:
    found: list[int] = []
    last = [item_id]
    while last:
        query = select(AgendaItem.id).where(AgendaItem.previous_id.in_(last))
        last = [one for one in session.scalars(query.order_by(AgendaItem.id)) if one not in found]
        found += last
    return found


def _stops(session: Session, items: Sequence[int]) -> tuple[Stop, ...]:
    query = (
        select(
            AgendaItem.id,
            AgendaItem.row_version,
            AgendaItem.title,
            AgendaItem.result,
            AgendaItem.meeting_id,
            Meeting.reference,
            Meeting.held_on,
            Meeting.status,
        )
        .outerjoin(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(
            AgendaItem.id.in_(items),
            AgendaItem.deleted_at.is_(None),
            or_(AgendaItem.meeting_id.is_(None), Meeting.deleted_at.is_(None)),
        )
    )
    rows = {row.id: row for row in session.execute(query)}
    meetings = {row.meeting_id for row in rows.values()} - {None}
    numbers = agenda.numbers(session, Meeting.id.in_(meetings)) if meetings else {}
    return tuple(
        Stop(
            Handle(row.id, row.row_version),
            row.title,
            meeting=row.reference or "",
            day=row.held_on,
            number=numbers.get(row.id, ""),
            result=row.result,
            cancelled=row.status is MeetingStatus.CANCELLED,
        )
        for row in (rows[one] for one in items if one in rows)
    )
