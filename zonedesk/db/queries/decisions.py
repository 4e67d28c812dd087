"""Decisions over all meetings, and what each is worth on a day (R66, R67)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import select, true

from zonedesk.db.models import ActionItem, AgendaItem, Decision, DecisionCourse, Meeting
from zonedesk.db.queries import agenda, decision_links, meetings, openness, people
from zonedesk.db.queries.bodies import HELD
from zonedesk.db.queries.scope import scope
from zonedesk.domain.decision_record import Effect, LinkedReference, standing
from zonedesk.domain.handles import Handle
from zonedesk.domain.openness import own_marking, strictest
from zonedesk.domain.rows import DecisionRow

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement, Row
    from sqlalchemy.orm import Session

    from zonedesk.db.queries.decision_links import Links
    from zonedesk.db.queries.meetings import Sitting
    from zonedesk.domain.decision_record import LinkedDecision
    from zonedesk.domain.rows import AgendaRow
    from zonedesk.domain.words import Marking

_QUERY = (
    select(
        Decision.id,
        Decision.row_version,
        Decision.item_id,
        Decision.reference,
        Decision.title,
        Decision.text,
        Decision.state,
        Decision.result,
        Decision.public,
        Decision.responsible_id,
        Decision.responsible_text,
        Decision.effective_on,
        DecisionCourse.carried_out_on,
        AgendaItem.meeting_id,
        Meeting.status.label("status"),
    )
    .join(AgendaItem, Decision.item_id == AgendaItem.id)
    .join(Meeting, AgendaItem.meeting_id == Meeting.id)
    .outerjoin(DecisionCourse, DecisionCourse.decision_id == Decision.id)
    .where(
        Decision.deleted_at.is_(None),
        AgendaItem.deleted_at.is_(None),
        Meeting.deleted_at.is_(None),
    )
    .order_by(Decision.position)
)


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """A decision with the item it was taken on, and what belongs to it beside its row."""

    item_id: int
    item_title: str
    row: DecisionRow
    handle: Handle
    responsible_id: int | None
    carried_out_on: date | None
    earlier: tuple[LinkedDecision, ...]
    later: tuple[LinkedDecision, ...]


@dataclass(frozen=True, slots=True)
class _Around:
    """What the decisions of some meetings are read with."""

    sittings: dict[int, Sitting]
    items: dict[int, AgendaRow]
    markings: dict[int, Marking]
    names: dict[int, str]
    links: Links
    today: date


def decisions(
    session: Session, *, today: date, year: int | None = None, body: str | None = None
) -> list[DecisionRow]:
    """List decisions in the order of the agenda list, several on one item in their own order.

    Those of a meeting that was not held have no effect yet and are not there (R68).

    Args:
        session: to read with.
        today: the day in Brussels.
        year: of the date of the meeting.
        body: code; unknown is ``list.unknown_body``.
    """
    which = scope(session, year=year, body=body).of_meeting()
    return [record.row for record in held(session, which, today=today)]


def held(session: Session, which: ColumnElement[bool], *, today: date) -> list[DecisionRecord]:
    """Give the decisions of meetings that were held, of which a condition holds (T51)."""
    there = Meeting.status.in_(HELD) & (Meeting.held_on <= today)
    return records(session, which & there, today=today)


def records(session: Session, which: ColumnElement[bool], *, today: date) -> list[DecisionRecord]:
    """Give the decisions of which a condition on item and meeting holds, in the list's order."""
    found = session.execute(_QUERY.where(which)).all()
    there = Meeting.id.in_({row.meeting_id for row in found})
    sittings = {one.id: one for one in meetings.sittings(session, there)}
    items = agenda.by_id(session, there)
    around = _Around(
        sittings=sittings,
        items=items,
        markings=openness.outcome_markings(session, meetings=set(sittings)),
        names=people.names(session),
        links=decision_links.links(session, {row.id for row in found}),
        today=today,
    )
    places = {item_id: place for place, item_id in enumerate(items)}
    made = [_record(row, around) for row in found]
    return sorted(made, key=lambda record: places[record.item_id])


def every(session: Session, *, today: date) -> list[DecisionRecord]:
    """Give the decisions of all meetings that were held, in the list's order."""
    return held(session, true(), today=today)


def one(session: Session, decision_id: int, *, today: date) -> DecisionRecord | None:
    """Give one decision; None when it is in the bin or gone."""
    return next(iter(records(session, Decision.id == decision_id, today=today)), None)


def of_item(session: Session, item_id: int, *, today: date) -> list[DecisionRecord]:
    """Give the decisions on one item, in their own order."""
    return records(session, Decision.item_id == item_id, today=today)


def of_dossier(session: Session, dossier_id: int, *, today: date) -> list[DecisionRecord]:
    """Give the decisions on the items that treat a dossier."""
    return records(session, AgendaItem.dossier_id == dossier_id, today=today)


def of_action(session: Session, action_id: int, *, today: date) -> DecisionRecord | None:
    """Give the decision that an action point comes from, once its meeting was held (T51)."""
    comes_from = select(ActionItem.decision_id).where(ActionItem.id == action_id)
    found = held(session, Decision.id.in_(comes_from), today=today)
    return next(iter(found), None)


def find(session: Session, reference: str, *, today: date) -> DecisionRecord | None:
    """Find a decision by its reference; None when there is none outside the bin."""
    return next(iter(records(session, Decision.reference == reference, today=today)), None)


def with_known_links(
    session: Session,
    rows: Sequence[DecisionRow],
    *,
    may_read: Callable[[DecisionRow], bool],
    today: date,
) -> list[DecisionRow]:
    """Give rows that name only those other decisions that their reader may know of."""
    if not any(row.amended_by or row.replaces for row in rows):
        return [*rows]
    every = (record.row for record in held(session, true(), today=today))
    known = {row.reference or row.item for row in every if may_read(row)}
    return [
        replace(
            row,
            amended_by=tuple(one for one in row.amended_by if one in known),
            replaces=tuple(one for one in row.replaces if one in known),
        )
        for row in rows
    ]


def _record(row: Row[*tuple[Any, ...]], around: _Around) -> DecisionRecord:
    item, sitting = around.items[row.item_id], around.sittings[row.meeting_id]
    earlier = around.links.earlier_of(row.id, today=around.today)
    later = around.links.later_of(row.id, today=around.today)
    marking = around.markings[row.item_id]
    if row.public is not None:
        marking = strictest([marking, own_marking(row.public, deliberative=True)])
    return DecisionRecord(
        item_id=row.item_id,
        item_title=item.title,
        row=DecisionRow(
            reference=row.reference,
            meeting=item.meeting,
            body=sitting.body,
            date=sitting.date,
            number=item.number,
            title=row.title or item.title,
            text=row.text,
            result=row.result or item.result,
            dossier=item.dossier,
            marking=marking,
            state=standing(
                Effect(sitting.date, row.effective_on, held=row.status in HELD),
                row.state,
                later=around.links.effects_on(row.id),
                carried_out_on=row.carried_out_on,
                today=around.today,
            ),
            responsible=people.name_or(
                row.responsible_text, row.responsible_id, names=around.names
            ),
            effective=row.effective_on,
            amended_by=tuple(
                LinkedReference(one.reference, one.kind) for one in later if one.counts
            ),
            replaces=tuple(LinkedReference(one.reference, one.kind) for one in earlier),
        ),
        handle=Handle(row.id, row.row_version),
        responsible_id=row.responsible_id,
        carried_out_on=row.carried_out_on,
        earlier=earlier,
        later=later,
    )
