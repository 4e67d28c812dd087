"""What was written afterwards on an action point, a dossier or a plan line (R101)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import FollowUp, Meeting
from zonedesk.db.queries import people
from zonedesk.domain.action_record import FollowUpEntry
from zonedesk.domain.handles import Handle

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.domain.words import FollowUpKind

    _Day = date


@dataclass(frozen=True, slots=True)
class FollowUpRow:
    """An entry of follow-up; ``meeting`` is the reference of the meeting that heard it.

    ``due`` is until when, of an entry that is a term (R53).
    """

    date: date
    kind: FollowUpKind
    text: str
    author: str
    meeting: str
    due: _Day | None = None


def of_action(session: Session, action_id: int) -> list[FollowUpRow]:
    """List what was written on an action point, the oldest first."""
    return _rows(session, FollowUp.action_id == action_id)


def entries_of_action(session: Session, action_id: int) -> list[FollowUpEntry]:
    """List what was written on an action point with what its editor holds on to."""
    return [
        FollowUpEntry(
            row.date, row.kind, row.text, author=row.author, meeting=row.meeting, handle=handle
        )
        for row, handle in _entries(session, FollowUp.action_id == action_id)
    ]


def of_dossier(session: Session, dossier_id: int) -> list[FollowUpRow]:
    """List what was written on a dossier, the oldest first."""
    return _rows(session, FollowUp.dossier_id == dossier_id)


def of_line(session: Session, line_id: int) -> list[FollowUpRow]:
    """List what was written on a plan line, the oldest first."""
    return _rows(session, FollowUp.plan_line_id == line_id)


def _rows(session: Session, which: ColumnElement[bool]) -> list[FollowUpRow]:
    return [row for row, _ in _entries(session, which)]


def _entries(session: Session, which: ColumnElement[bool]) -> list[tuple[FollowUpRow, Handle]]:
    query = (
        select(
            FollowUp.id,
            FollowUp.row_version,
            FollowUp.written_on,
            FollowUp.kind,
            FollowUp.text,
            FollowUp.author_id,
            FollowUp.author_text,
            FollowUp.due_on,
            Meeting.reference,
        )
        .outerjoin(Meeting, (FollowUp.meeting_id == Meeting.id) & Meeting.deleted_at.is_(None))
        .where(FollowUp.deleted_at.is_(None), which)
        .order_by(FollowUp.written_on, FollowUp.id)
    )
    names = people.names(session)
    return [
        (
            FollowUpRow(
                date=row.written_on,
                kind=row.kind,
                text=row.text,
                author=people.name_or(row.author_text, row.author_id, names=names),
                meeting=row.reference or "",
                due=row.due_on,
            ),
            Handle(row.id, row.row_version),
        )
        for row in session.execute(query)
    ]
