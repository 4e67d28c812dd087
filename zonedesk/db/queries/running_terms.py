"""Notes on dossiers that bear a term (R53)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from sqlalchemy import func, select

from zonedesk.db.models import Body, Dossier, FollowUp, Meeting
from zonedesk.domain.words import DossierStatus, Marking, MeetingStatus

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

_OVER: Final = (DossierStatus.CLOSED, DossierStatus.WITHDRAWN)


class DueNote(NamedTuple):
    """A note with a term, and the dossier that it was written on."""

    due: date
    text: str
    reference: str
    title: str
    marking: Marking
    body: str


def notes_due(session: Session) -> list[DueNote]:
    """List the notes with a term on dossiers that are not over, by day."""
    query = (
        select(
            FollowUp.due_on,
            FollowUp.text,
            Dossier.reference,
            Dossier.title,
            Dossier.marking,
            func.coalesce(Body.code, ""),
        )
        .join(Dossier, FollowUp.dossier_id == Dossier.id)
        .outerjoin(Body, Dossier.body_id == Body.id)
        .where(
            FollowUp.deleted_at.is_(None),
            FollowUp.due_on.is_not(None),
            Dossier.deleted_at.is_(None),
            Dossier.status.not_in(_OVER),
        )
        .order_by(FollowUp.due_on, FollowUp.id)
    )
    return [
        DueNote(row[0], row[1], row[2], row[3], row[4], row[5])
        for row in session.execute(query)
        if row[0] is not None
    ]


def unsent(session: Session, today: date) -> frozenset[str]:
    """Give the references of the meetings to come whose agenda was not sent."""
    query = select(Meeting.reference).where(
        Meeting.deleted_at.is_(None),
        Meeting.held_on >= today,
        Meeting.status == MeetingStatus.PREPARING,
    )
    return frozenset(session.scalars(query))
