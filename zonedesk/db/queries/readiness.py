"""The agenda of a meeting as far as its readiness is asked (R45)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from zonedesk.db.models import AgendaItem, Dossier, Meeting
from zonedesk.db.queries import agenda
from zonedesk.domain.handles import Handle
from zonedesk.domain.readiness import ReadyItem

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from zonedesk.domain.words import MeetingMode


def mode(session: Session, meeting_id: int) -> MeetingMode:
    """Tell how a meeting comes together."""
    return session.scalars(select(Meeting.mode).where(Meeting.id == meeting_id)).one()


def items(session: Session, meeting_id: int) -> tuple[ReadyItem, ...]:
    """Give the items of a meeting in order, its headings left out."""
    presented = or_(
        AgendaItem.presenter_id.is_not(None),
        AgendaItem.presenter_text != "",
        AgendaItem.proposer_id.is_not(None),
        AgendaItem.proposer_text != "",
    )
    query = (
        select(
            AgendaItem.id,
            AgendaItem.row_version,
            AgendaItem.parent_id,
            AgendaItem.title,
            AgendaItem.kind,
            presented.label("presented"),
            (AgendaItem.context_plain != "").label("explained"),
            Dossier.id.is_not(None).label("dossier"),
            AgendaItem.minutes,
            AgendaItem.standing_id.is_not(None).label("standing"),
        )
        .outerjoin(Dossier, (AgendaItem.dossier_id == Dossier.id) & Dossier.deleted_at.is_(None))
        .where(
            AgendaItem.meeting_id == meeting_id,
            AgendaItem.deleted_at.is_(None),
            AgendaItem.heading.is_(False),
        )
        .order_by(AgendaItem.position)
    )
    numbers = agenda.numbers(session, Meeting.id == meeting_id)
    return tuple(
        ReadyItem(
            handle=Handle(row.id, row.row_version),
            parent=row.parent_id,
            number=numbers.get(row.id, ""),
            title=row.title,
            kind=row.kind,
            presented=bool(row.presented),
            explained=bool(row.explained),
            dossier=bool(row.dossier),
            minutes=row.minutes,
            standing=bool(row.standing),
        )
        for row in session.execute(query)
    )
