"""Decisions over all meetings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import AgendaItem, Decision, Meeting
from zonedesk.db.queries import agenda, meetings, openness
from zonedesk.db.queries.scope import scope
from zonedesk.domain.rows import DecisionRow

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

    from zonedesk.domain.words import DecisionState


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """A decision with the item it was taken on and whether it still stands."""

    item_id: int
    row: DecisionRow
    state: DecisionState


def decisions(
    session: Session, *, year: int | None = None, body: str | None = None
) -> list[DecisionRow]:
    """List decisions in the order of the agenda list, several on one item in their own order.

    Args:
        session: to read with.
        year: of the date of the meeting.
        body: code; unknown is ``list.unknown_body``.
    """
    which = scope(session, year=year, body=body).of_meeting()
    return [record.row for record in records(session, which)]


def records(session: Session, which: ColumnElement[bool]) -> list[DecisionRecord]:
    """Give the decisions of which a condition on item and meeting holds, in the list's order."""
    query = (
        select(
            Decision.item_id,
            Decision.reference,
            Decision.text,
            Decision.state,
            AgendaItem.meeting_id,
        )
        .join(AgendaItem, Decision.item_id == AgendaItem.id)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(
            Decision.deleted_at.is_(None),
            AgendaItem.deleted_at.is_(None),
            Meeting.deleted_at.is_(None),
            which,
        )
        .order_by(Decision.position)
    )
    found = session.execute(query).all()
    held = Meeting.id.in_({row.meeting_id for row in found})
    sittings = {one.id: one for one in meetings.sittings(session, held)}
    items = agenda.by_id(session, held)
    markings = openness.outcome_markings(session, meetings=set(sittings))
    places = {item_id: place for place, item_id in enumerate(items)}
    made = [
        DecisionRecord(
            row.item_id,
            DecisionRow(
                reference=row.reference,
                meeting=item.meeting,
                body=sittings[row.meeting_id].body,
                date=sittings[row.meeting_id].date,
                number=item.number,
                title=item.title,
                text=row.text,
                result=item.result,
                dossier=item.dossier,
                marking=markings[row.item_id],
            ),
            state=row.state,
        )
        for row in found
        for item in [items[row.item_id]]
    ]
    return sorted(made, key=lambda record: places[record.item_id])


def of_item(session: Session, item_id: int) -> list[DecisionRecord]:
    """Give the decisions on one item, in their own order."""
    return records(session, Decision.item_id == item_id)


def of_dossier(session: Session, dossier_id: int) -> list[DecisionRecord]:
    """Give the decisions on the items that treat a dossier."""
    return records(session, AgendaItem.dossier_id == dossier_id)


def find(session: Session, reference: str) -> DecisionRecord | None:
    """Find a decision by its reference; None when there is none outside the bin."""
    return next(iter(records(session, Decision.reference == reference)), None)
