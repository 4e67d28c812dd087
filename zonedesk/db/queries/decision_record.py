"""Decisions for their editors: what each holds beside its text, and what hangs on it."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select

from zonedesk.db.models import ActionItem, AgendaItem, Decision, DecisionCourse, Meeting
from zonedesk.db.queries import decision_links, people
from zonedesk.db.queries.bodies import HELD
from zonedesk.domain.decision_record import (
    Course,
    DecisionChoice,
    DecisionFacts,
    Effect,
    standing,
)
from zonedesk.domain.handles import Handle
from zonedesk.domain.numbering import sort_key

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from datetime import date
    from typing import Any

    from sqlalchemy import ColumnElement, Row
    from sqlalchemy.orm import Session

    from zonedesk.db.queries.decision_links import Links

_FACTS = (
    select(
        Decision.id,
        Decision.row_version,
        Decision.reference,
        Decision.title,
        Decision.summary,
        Decision.motivation,
        Decision.text,
        Decision.state,
        Decision.result,
        Decision.public,
        Decision.responsible_id,
        Decision.responsible_text,
        Decision.effective_on,
        DecisionCourse.carried_out_on,
        Meeting.held_on,
        Meeting.status,
    )
    .join(AgendaItem, Decision.item_id == AgendaItem.id)
    .join(Meeting, AgendaItem.meeting_id == Meeting.id)
    .outerjoin(DecisionCourse, DecisionCourse.decision_id == Decision.id)
    .where(Decision.deleted_at.is_(None))
    .order_by(Decision.position)
)


def of_item(session: Session, item_id: int, *, today: date) -> tuple[DecisionFacts, ...]:
    """Give the decisions on an item, in their order."""
    return _facts(session, Decision.item_id == item_id, today=today)


def one(session: Session, decision_id: int, *, today: date) -> DecisionFacts | None:
    """Give one decision; None when it is in the bin or gone."""
    return next(iter(_facts(session, Decision.id == decision_id, today=today)), None)


def course(session: Session, decision_id: int) -> Course:
    """Give what became of a decision."""
    query = select(
        DecisionCourse.row_version, DecisionCourse.carried_out_on, DecisionCourse.remark
    ).where(DecisionCourse.decision_id == decision_id)
    found = session.execute(query).one_or_none()
    return Course() if found is None else Course(*found)


def choices(session: Session, item_id: int) -> tuple[DecisionChoice, ...]:
    """Give the decisions that one on an item can amend, replace or withdraw, the newest first.

    They were taken at the same meeting or before it, by any body, on another item or the same.
    """
    day = (
        select(Meeting.held_on)
        .join(AgendaItem, AgendaItem.meeting_id == Meeting.id)
        .where(AgendaItem.id == item_id)
        .scalar_subquery()
    )
    query = (
        select(
            Decision.id,
            Decision.reference,
            Decision.title,
            AgendaItem.title,
            Meeting.held_on,
            Meeting.reference,
        )
        .join(AgendaItem, Decision.item_id == AgendaItem.id)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(
            Decision.deleted_at.is_(None),
            AgendaItem.deleted_at.is_(None),
            Meeting.deleted_at.is_(None),
            Meeting.held_on <= day,
        )
    )
    found = [
        DecisionChoice(row[0], row[1] or row[5], row[2] or row[3], row[4])
        for row in session.execute(query)
    ]
    by_reference = sorted(found, key=lambda choice: sort_key(choice.reference), reverse=True)
    return tuple(sorted(by_reference, key=lambda choice: choice.day, reverse=True))


def _facts(
    session: Session, which: ColumnElement[bool], *, today: date
) -> tuple[DecisionFacts, ...]:
    rows = session.execute(_FACTS.where(which)).all()
    if not rows:
        return ()
    ids = {row.id for row in rows}
    links = decision_links.links(session, ids)
    actions = _actions(session, ids)
    named = any(row.responsible_id is not None for row in rows)
    names = people.names(session) if named else {}
    return tuple(
        _one(row, links=links, names=names, actions=actions[row.id], today=today) for row in rows
    )


def _one(
    row: Row[*tuple[Any, ...]],
    *,
    links: Links,
    names: Mapping[int, str],
    actions: tuple[int, ...],
    today: date,
) -> DecisionFacts:
    return DecisionFacts(
        handle=Handle(row.id, row.row_version),
        reference=row.reference,
        title=row.title,
        summary=row.summary,
        motivation=row.motivation,
        text=row.text,
        result=row.result,
        public=row.public,
        responsible_id=row.responsible_id,
        responsible=people.name_or(row.responsible_text, row.responsible_id, names=names),
        effective_on=row.effective_on,
        standing=standing(
            Effect(row.held_on, row.effective_on, held=row.status in HELD),
            row.state,
            later=links.effects_on(row.id),
            carried_out_on=row.carried_out_on,
            today=today,
        ),
        earlier=links.earlier_of(row.id, today=today),
        later=links.later_of(row.id, today=today),
        actions=actions,
    )


def _actions(session: Session, decisions: Collection[int]) -> defaultdict[int, tuple[int, ...]]:
    query = (
        select(ActionItem.decision_id, ActionItem.id)
        .where(ActionItem.decision_id.in_(decisions), ActionItem.deleted_at.is_(None))
        .order_by(ActionItem.id)
    )
    found: defaultdict[int, tuple[int, ...]] = defaultdict(tuple)
    for decision_id, action_id in session.execute(query):
        if decision_id is not None:
            found[decision_id] += (action_id,)
    return found
