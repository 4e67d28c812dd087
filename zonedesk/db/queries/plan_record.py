"""What the place of the plan reads of a line beside its row: its editor, and what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from zonedesk.db.models import (
    ActionItem,
    ActionPlanLine,
    AgendaItem,
    Indicator,
    ItemPlanLine,
    Measurement,
    Meeting,
    Person,
    PlanLine,
)
from zonedesk.db.queries import agenda, people
from zonedesk.domain.handles import Handle
from zonedesk.domain.indicator_record import periods_of_year
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.plan_record import ServingAction, TreatingItem
from zonedesk.domain.words import ActionStatus

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy.orm import Session

    from zonedesk.domain.richtext import RichText

_OPEN = tuple(status for status in ActionStatus if not status.finished)


@dataclass(frozen=True, slots=True)
class HeldLine:
    """A line as its editor holds it.

    Attributes:
        handle: for commands on it.
        text: the goal.
        confidential: its own mark.
        lead: an id, a free text or None.
        administrative_lead: who leads for the administrative authority.
        judicial_lead: who leads for the judicial authority.
    """

    handle: Handle
    text: RichText
    confidential: bool
    lead: int | str | None
    administrative_lead: str
    judicial_lead: str


def held(session: Session, line_id: int) -> HeldLine:
    """Read what an editor of a line holds on to, and what its row does not tell."""
    query = select(
        PlanLine.row_version,
        PlanLine.text,
        PlanLine.confidential,
        PlanLine.lead_id,
        PlanLine.lead_text,
        PlanLine.administrative_lead,
        PlanLine.judicial_lead,
    ).where(PlanLine.id == line_id)
    found = session.execute(query).one()
    lead = found.lead_text or None if found.lead_id is None else found.lead_id
    return HeldLine(
        Handle(line_id, found.row_version),
        found.text,
        found.confidential,
        lead,
        found.administrative_lead,
        found.judicial_lead,
    )


def weights(session: Session) -> dict[str, float]:
    """Give how much lines count in the progress of the one above, by code, where that is not 1."""
    query = select(PlanLine.code, PlanLine.weight).where(PlanLine.weight != 1)
    return dict(session.execute(query).all())


def possible_leads(session: Session) -> list[tuple[int, str]]:
    """Give id and full name of the persons who are there now, by name."""
    query = select(Person.id, Person.first_name, Person.name).where(
        Person.deleted_at.is_(None), Person.active
    )
    found = [
        (key, people.full_name(first_name, name))
        for key, first_name, name in session.execute(query)
    ]
    return sorted(found, key=lambda one: sort_key(one[1]))


def open_actions(session: Session) -> dict[int, list[tuple[date | None, ActionStatus]]]:
    """Give term and status of the open action points that serve each line, by its id."""
    query = (
        select(ActionPlanLine.plan_line_id, ActionItem.due_on, ActionItem.status)
        .join(ActionItem, ActionPlanLine.action_id == ActionItem.id)
        .where(ActionItem.deleted_at.is_(None), ActionItem.status.in_(_OPEN))
    )
    found: dict[int, list[tuple[date | None, ActionStatus]]] = {}
    for line_id, due, status in session.execute(query):
        found.setdefault(line_id, []).append((due, status))
    return found


def missing(session: Session, year: int) -> dict[int, int]:
    """Count the indicators of each line without a value in a year or in any of its quarters."""
    valued = select(Measurement.indicator_id).where(
        Measurement.period.in_(periods_of_year(year)), Measurement.value.is_not(None)
    )
    query = (
        select(Indicator.plan_line_id, func.count())
        .where(Indicator.deleted_at.is_(None), Indicator.id.not_in(valued))
        .group_by(Indicator.plan_line_id)
    )
    return dict(session.execute(query).all())


def serving(session: Session, line_id: int) -> list[ServingAction]:
    """List the open action points that serve a line, by reference."""
    query = (
        select(ActionItem.reference, ActionItem.text, ActionItem.due_on, ActionItem.status)
        .join(ActionPlanLine, ActionPlanLine.action_id == ActionItem.id)
        .where(
            ActionPlanLine.plan_line_id == line_id,
            ActionItem.deleted_at.is_(None),
            ActionItem.status.in_(_OPEN),
        )
    )
    found = [ServingAction(*row) for row in session.execute(query)]
    return sorted(found, key=lambda one: sort_key(one.reference))


def treating(session: Session, line_id: int) -> list[TreatingItem]:
    """List the items that treated a line, as the list of items does: by day of their meeting."""
    query = (
        select(AgendaItem.id, Meeting.id, Meeting.reference, AgendaItem.title)
        .join(ItemPlanLine, ItemPlanLine.item_id == AgendaItem.id)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(
            ItemPlanLine.plan_line_id == line_id,
            AgendaItem.deleted_at.is_(None),
            Meeting.deleted_at.is_(None),
        )
        .order_by(Meeting.held_on, Meeting.body_id, Meeting.id, AgendaItem.position)
    )
    rows = session.execute(query).all()
    if not rows:
        return []
    numbers = agenda.numbers(session, Meeting.id.in_({meeting for _, meeting, _, _ in rows}))
    return [TreatingItem(reference, numbers[key], title) for key, _, reference, title in rows]
