"""Items of a meeting that is called off: what was not treated can wait for a later meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.commands import agenda, backlog
from zonedesk.db.models import AgendaItem
from zonedesk.domain.agenda_order import subtree, without

if TYPE_CHECKING:
    from sqlalchemy.orm import Session


def let_wait(session: Session, meeting_id: int) -> None:
    """Take what was not treated off the agenda of a meeting, each item with all below it (R48).

    What stands on every agenda of the body stays (R39), for the next meeting has it of its own; so
    do headings.

    Raises:
        Refused: ``agenda.number_frozen`` (number), where a decided item would get another number.
    """
    order = agenda.order_of(session, meeting_id)
    kept = _kept(session, meeting_id)
    tops = [one.item for one in order if one.parent is None and one.item not in kept]
    for top in tops:
        gone = subtree(order, top)
        if not backlog.treated(session, gone):
            backlog.take_off(session, gone, meeting_id=meeting_id)
            order = without(order, gone)
    agenda.write_order(session, order)


def _kept(session: Session, meeting_id: int) -> set[int]:
    query = select(AgendaItem.id).where(
        AgendaItem.meeting_id == meeting_id,
        AgendaItem.standing_id.is_not(None) | AgendaItem.heading,
    )
    return set(session.scalars(query))
