"""Action points over all meetings."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import func, select, true

from zonedesk.db.models import ActionItem, ActionPlanLine, Meeting, PlanLine
from zonedesk.db.queries import agenda, dossiers, openness, people
from zonedesk.db.queries.scope import scope
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.references import item_reference
from zonedesk.domain.rows import ActionRow

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session


def actions(
    session: Session, *, year: int | None = None, body: str | None = None
) -> list[ActionRow]:
    """List action points by reference, naturally.

    Args:
        session: to read with.
        year: of the term, else of the meeting the action comes from; with neither it is of no
            year.
        body: code of the body the action comes from; unknown is ``list.unknown_body``.
    """
    limits = scope(session, year=year, body=body)
    of_body = true() if limits.body_id is None else Meeting.body_id == limits.body_id
    return rows(session, limits.on_day(func.coalesce(ActionItem.due_on, Meeting.held_on)) & of_body)


def rows(session: Session, which: ColumnElement[bool]) -> list[ActionRow]:
    """List the actions for which a condition on action and origin holds, in the list's order.

    An origin or a dossier in the bin is not shown.
    """
    query = (
        select(
            ActionItem.id,
            ActionItem.reference,
            ActionItem.text,
            ActionItem.owner_id,
            ActionItem.owner_text,
            ActionItem.due_on,
            ActionItem.status,
            Meeting.reference.label("meeting"),
            ActionItem.origin_item_id,
            ActionItem.dossier_id,
            ActionItem.done_on,
        )
        .outerjoin(
            Meeting,
            (ActionItem.origin_meeting_id == Meeting.id) & Meeting.deleted_at.is_(None),
        )
        .where(ActionItem.deleted_at.is_(None), which)
    )
    names = people.names(session)
    numbers = _numbers_of_origins(session)
    treated = dossiers.references(session)
    lines = _plan_lines(session)
    markings = openness.action_markings(session)
    found = [
        ActionRow(
            reference=row.reference,
            text=row.text,
            owner=people.name_or(row.owner_text, row.owner_id, names=names),
            due=row.due_on,
            status=row.status,
            origin=_origin(row.meeting, numbers.get(row.origin_item_id)),
            dossier=treated.get(row.dossier_id, ""),
            plan_lines=lines.get(row.id, ()),
            done=row.done_on,
            marking=markings[row.id],
        )
        for row in session.execute(query)
    ]
    return sorted(found, key=lambda row: sort_key(row.reference))


def one(session: Session, action_id: int) -> ActionRow:
    """Give the row of an action outside the bin."""
    return rows(session, ActionItem.id == action_id)[0]


def of_meeting(session: Session, meeting_id: int) -> list[ActionRow]:
    """List the actions that come from a meeting or from an item of it."""
    return rows(session, ActionItem.origin_meeting_id == meeting_id)


def of_item(session: Session, item_id: int) -> list[ActionRow]:
    """List the actions that come from an item."""
    return rows(session, ActionItem.origin_item_id == item_id)


def of_dossier(session: Session, dossier_id: int) -> list[ActionRow]:
    """List the actions on a dossier."""
    return rows(session, ActionItem.dossier_id == dossier_id)


def of_line(session: Session, line_id: int) -> list[ActionRow]:
    """List the actions that serve a plan line."""
    serving = select(ActionPlanLine.action_id).where(ActionPlanLine.plan_line_id == line_id)
    return rows(session, ActionItem.id.in_(serving))


def find(session: Session, reference: str) -> int | None:
    """Find an action point by its reference; None when there is none outside the bin."""
    return session.scalar(
        select(ActionItem.id).where(
            ActionItem.reference == reference, ActionItem.deleted_at.is_(None)
        )
    )


def _origin(meeting: str | None, number: str | None) -> str:
    if meeting is None:
        return ""
    return item_reference(meeting, number) if number else meeting


def _numbers_of_origins(session: Session) -> dict[int, str]:
    """Give the numbers of the items in meetings that an action comes from, by id."""
    origins = select(ActionItem.origin_meeting_id).where(ActionItem.origin_item_id.is_not(None))
    return agenda.numbers(session, Meeting.id.in_(origins))


def _plan_lines(session: Session) -> dict[int, tuple[str, ...]]:
    """Give the codes of the lines each action serves, in the order given (R100)."""
    query = (
        select(ActionPlanLine.action_id, PlanLine.code)
        .join(PlanLine, ActionPlanLine.plan_line_id == PlanLine.id)
        .where(PlanLine.deleted_at.is_(None))
        .order_by(ActionPlanLine.action_id, ActionPlanLine.position)
    )
    found: defaultdict[int, tuple[str, ...]] = defaultdict(tuple)
    for action_id, code in session.execute(query):
        found[action_id] += (code,)
    return found
