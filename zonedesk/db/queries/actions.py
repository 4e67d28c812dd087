"""Action points over all meetings."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import func, select, true
from sqlalchemy.orm import aliased

from zonedesk.db.models import (
    ActionItem,
    ActionPlanLine,
    Meeting,
    Person,
    PlanLine,
)
from zonedesk.db.queries import action_terms, agenda, dossiers, openness, people
from zonedesk.db.queries.scope import scope
from zonedesk.domain.action_record import ActionEntry, Owner, ServedLine
from zonedesk.domain.handles import Handle
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.references import item_reference
from zonedesk.domain.rows import ActionRow
from zonedesk.domain.words import ActionStatus

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

_ABOVE: Final = aliased(ActionItem)
_FINISHED: Final = tuple(status for status in ActionStatus if status.finished)


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
    """List the actions for which a condition on action and origin holds, in the list's order."""
    return [entry.row for entry in entries(session, which)]


def entries(session: Session, which: ColumnElement[bool]) -> list[ActionEntry]:
    """Give the rows of `rows` with what an editor of each holds on to.

    An origin, a dossier or a larger action point in the bin is not shown; what was put off is
    told by `every` and `entry` alone.
    """
    names = people.names(session)
    numbers = _numbers_of_origins(session)
    treated = dossiers.references(session)
    lines = _plan_lines(session)
    markings = openness.action_markings(session)
    found = [
        ActionEntry(
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
            ),
            Handle(row.id, row.row_version),
            row.owner_id,
            row.parent or "",
            held_on=row.held_on,
        )
        for row in session.execute(_whole_rows(which))
    ]
    return sorted(found, key=lambda entry: sort_key(entry.row.reference))


def _whole_rows(which: ColumnElement[bool]) -> Select[*tuple[Any, ...]]:
    """Select what a row is made of, with its meeting and the action point it is a part of."""
    return (
        select(
            ActionItem.id,
            ActionItem.row_version,
            ActionItem.reference,
            ActionItem.text,
            ActionItem.owner_id,
            ActionItem.owner_text,
            ActionItem.due_on,
            ActionItem.status,
            Meeting.reference.label("meeting"),
            Meeting.held_on,
            ActionItem.origin_item_id,
            ActionItem.dossier_id,
            ActionItem.done_on,
            _ABOVE.reference.label("parent"),
        )
        .outerjoin(
            Meeting,
            (ActionItem.origin_meeting_id == Meeting.id) & Meeting.deleted_at.is_(None),
        )
        .outerjoin(_ABOVE, (ActionItem.parent_id == _ABOVE.id) & _ABOVE.deleted_at.is_(None))
        .where(ActionItem.deleted_at.is_(None), which)
    )


def one(session: Session, action_id: int) -> ActionRow:
    """Give the row of an action outside the bin."""
    return rows(session, ActionItem.id == action_id)[0]


def of_meeting(session: Session, meeting_id: int) -> list[ActionRow]:
    """List the actions that come from a meeting or from an item of it."""
    return rows(session, ActionItem.origin_meeting_id == meeting_id)


def of_item(session: Session, item_id: int) -> list[ActionRow]:
    """List the actions that come from an item."""
    return rows(session, ActionItem.origin_item_id == item_id)


def of_decision(session: Session, decision_id: int) -> list[ActionRow]:
    """List the actions that come from a decision."""
    return rows(session, ActionItem.decision_id == decision_id)


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


def every(session: Session) -> list[ActionEntry]:
    """List all action points outside the bin, with the terms of each that were put off."""
    put_off = action_terms.put_off(session)
    return [
        replace(one, postponed=put_off[one.handle.id]) if one.handle.id in put_off else one
        for one in entries(session, true())
    ]


def entry(session: Session, action_id: int) -> ActionEntry:
    """Give the row of an action outside the bin with what its editor holds on to."""
    (found,) = entries(session, ActionItem.id == action_id)
    return replace(found, postponed=action_terms.put_off(session, action_id).get(action_id, ()))


def above(session: Session, action_id: int) -> ActionEntry | None:
    """Give the action point of which one is a part, unless that is in the bin."""
    parent = session.scalar(select(ActionItem.parent_id).where(ActionItem.id == action_id))
    found = [] if parent is None else entries(session, ActionItem.id == parent)
    return found[0] if found else None


def parts(session: Session, action_id: int) -> list[ActionEntry]:
    """List the parts of an action point."""
    return entries(session, ActionItem.parent_id == action_id)


def count_late(session: Session, today: date) -> int:
    """Count the open actions whose term has passed; today is not late (R104)."""
    late = (
        ActionItem.deleted_at.is_(None)
        & (ActionItem.due_on < today)
        & ActionItem.status.not_in(_FINISHED)
    )
    return session.scalar(select(func.count()).where(late)) or 0


def owners(session: Session) -> list[tuple[str, Owner]]:
    """List the active persons by name, each after the key that the register knows them by."""
    query = select(Person.id, Person.key, Person.first_name, Person.name).where(
        Person.deleted_at.is_(None), Person.active
    )
    found = sorted(session.execute(query), key=lambda row: (sort_key(row.name), row.key))
    return [(row.key, Owner(row.id, people.full_name(row.first_name, row.name))) for row in found]


def served(session: Session, action_id: int) -> list[ServedLine]:
    """List the plan lines an action serves, in the order given (R100)."""
    query = (
        select(PlanLine.code, PlanLine.title)
        .join(ActionPlanLine, ActionPlanLine.plan_line_id == PlanLine.id)
        .where(ActionPlanLine.action_id == action_id, PlanLine.deleted_at.is_(None))
        .order_by(ActionPlanLine.position)
    )
    return [ServedLine(code, title) for code, title in session.execute(query)]


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
