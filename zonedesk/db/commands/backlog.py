"""Items on the backlog of a body: taken off an agenda, put on one again (R48)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from sqlalchemy import select, update

from zonedesk.db.commands.records import unstamped
from zonedesk.db.models import AgendaItem, Decision, Dossier, Meeting, PresenceEvent, Vote
from zonedesk.domain.agenda_order import Entry, ordered, subtree
from zonedesk.domain.backlog import WaitingItem
from zonedesk.domain.handles import Handle

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy.orm import Session

    from zonedesk.domain.agenda_order import Order
    from zonedesk.domain.words import LateFlag


def treated(session: Session, items: Collection[int]) -> set[int]:
    """Give which of these items a meeting has dealt with: result, decision, vote or movement."""
    with_result = select(AgendaItem.id).where(
        AgendaItem.id.in_(items), AgendaItem.result.is_not(None)
    )
    hanging = [
        select(Decision.item_id).where(Decision.item_id.in_(items), Decision.deleted_at.is_(None)),
        select(Vote.item_id).where(Vote.item_id.in_(items)),
        select(PresenceEvent.item_id).where(PresenceEvent.item_id.in_(items)),
    ]
    return {item for query in (with_result, *hanging) for item in session.scalars(query)}


def take_off(session: Session, items: Collection[int], *, meeting_id: int) -> None:
    """Let items wait for another meeting of the same body; they keep what they hold."""
    body = select(Meeting.body_id).where(Meeting.id == meeting_id).scalar_subquery()
    values = {"meeting_id": None, "position": None, "backlog_body_id": body}
    session.execute(update(AgendaItem).where(AgendaItem.id.in_(items)).values(**values))


def put_on(
    session: Session,
    items: Collection[int],
    *,
    meeting_id: int,
    late: LateFlag | None = None,
) -> None:
    """Let items stand on an agenda; `zonedesk.db.commands.agenda.write_order` places them.

    Args:
        session: to write with.
        items: that waited.
        meeting_id: of the agenda.
        late: how they come there late (R40); a heading never does.
    """
    placed = {"meeting_id": meeting_id, "position": None, "backlog_body_id": None}
    ours = AgendaItem.id.in_(items)
    session.execute(update(AgendaItem).where(ours).values(**placed))
    values = {"late": late}
    others = ours & AgendaItem.heading.is_(False) & AgendaItem.late.is_distinct_from(late)
    session.execute(update(AgendaItem).where(others).values(**values))


def leave_parent(session: Session, item_id: int) -> None:
    """Let an item stand on its own: what it stood below is not there."""
    kept = unstamped(AgendaItem.__table__)  # type: ignore[arg-type]
    session.execute(
        update(AgendaItem).where(AgendaItem.id == item_id).values(parent_id=None, **kept)
    )


def waiting(session: Session, body_id: int) -> Order:
    """Give what waits for a meeting of a body, the longest waiting first."""
    rows = session.execute(
        select(AgendaItem.id, AgendaItem.parent_id)
        .where(AgendaItem.backlog_body_id == body_id, AgendaItem.deleted_at.is_(None))
        .order_by(AgendaItem.id)
    )
    return ordered(tuple(Entry(item, parent) for item, parent in rows))


def body_of(session: Session, item_id: int) -> int | None:
    """Give the body on whose backlog an item waits; None when it waits nowhere."""
    return session.scalar(
        select(AgendaItem.backlog_body_id).where(
            AgendaItem.id == item_id, AgendaItem.deleted_at.is_(None)
        )
    )


def listed(session: Session, body_id: int) -> list[WaitingItem]:
    """List what waits for a meeting of a body; sub-items are counted at the item above them."""
    order = waiting(session, body_id)
    below = Counter({entry.item: len(subtree(order, entry.item)) - 1 for entry in order})
    tops = [entry.item for entry in order if entry.parent is None]
    query = (
        select(
            AgendaItem.id,
            AgendaItem.row_version,
            AgendaItem.title,
            AgendaItem.kind,
            Dossier.reference,
        )
        .outerjoin(Dossier, (AgendaItem.dossier_id == Dossier.id) & Dossier.deleted_at.is_(None))
        .where(AgendaItem.id.in_(tops))
        .order_by(AgendaItem.id)
    )
    return [
        WaitingItem(Handle(item, version), title, kind, dossier or "", below[item])
        for item, version, title, kind, dossier in session.execute(query)
    ]
