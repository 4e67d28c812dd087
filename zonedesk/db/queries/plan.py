"""The plan: its lines as they are read, and what the record of one tells beside its row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import Row, select

from zonedesk.db.models import (
    ActionItem,
    ActionPlanLine,
    AgendaItem,
    FollowUp,
    ItemPlanLine,
    Meeting,
    PlanLine,
    PlanLineClass,
)
from zonedesk.db.queries import openness, people
from zonedesk.db.queries.scope import scope
from zonedesk.domain.plan import depths, plan_order
from zonedesk.domain.rows import PlanRow
from zonedesk.domain.words import FollowUpKind, Marking

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from sqlalchemy.orm import Session

    from zonedesk.db.queries.scope import Scope
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.words import PlanClass

    Classes = Mapping[int, Mapping[int, PlanClass]]

_COLUMNS = (
    PlanLine.id,
    PlanLine.code,
    PlanLine.parent_id,
    PlanLine.position,
    PlanLine.level,
    PlanLine.title,
    PlanLine.status,
    PlanLine.health,
    PlanLine.explanation,
    PlanLine.judged_on,
    PlanLine.progress,
    PlanLine.lead_id,
    PlanLine.lead_text,
    PlanLine.department,
    PlanLine.partners,
    PlanLine.planned_from,
    PlanLine.planned_to,
    PlanLine.actual_from,
    PlanLine.actual_to,
)


@dataclass(frozen=True, slots=True)
class LineTexts:
    """What the record of a plan line tells beside its row."""

    text: RichText
    classes: tuple[tuple[int, PlanClass], ...]


def plan(session: Session, *, year: int | None = None, body: str | None = None) -> list[PlanRow]:
    """List plan lines as the plan is read: each line, then all below it.

    A line is of a year when it has a class for it or its planned period touches it; it is of a
    body when an item or an action point of the body treats it. The lines above stay, so that the
    tree is whole.

    Args:
        session: to read with.
        year: calendar year; ``class_`` is then the class of that year alone.
        body: code; unknown is ``list.unknown_body``.
    """
    limits = scope(session, year=year, body=body)
    lines = by_id(session, year=year)
    if limits.year is None and limits.body_id is None:
        return list(lines.values())
    kept = _with_lines_above(lines, chosen(session, limits))
    return [row for row in lines.values() if row.code in kept]


def by_id(
    session: Session, *, year: int | None = None, around: int | None = None
) -> dict[int, PlanRow]:
    """List the whole plan in its order, by id; ``class_`` of a year, else of the latest one.

    Args:
        session: to read with.
        year: calendar year.
        around: id of a line; only the lines above it, itself and all below it are read.
    """
    found = {row.code: row for row in _lines(session, around)}
    parents = _parents(found.values())
    order = plan_order(parents, {row.code: row.position for row in found.values()})
    depth = depths(parents)
    names = people.names(session)
    classed = classes(session)
    progress = _last_progress(session)
    markings = openness.line_markings(session)
    return {
        row.id: PlanRow(
            code=code,
            parent=parents[code] or "",
            level=row.level,
            depth=depth[code],
            title=row.title,
            class_=_class_of(classed.get(row.id, {}), year),
            status=row.status,
            health=row.health,
            explanation=row.explanation,
            judged=row.judged_on,
            progress=row.progress,
            lead=people.name_or(row.lead_text, row.lead_id, names=names),
            department=row.department,
            partners=row.partners,
            planned_from=row.planned_from,
            planned_to=row.planned_to,
            actual_from=row.actual_from,
            actual_to=row.actual_to,
            last_progress=progress.get(row.id, ""),
            confidential=markings[row.id] is not Marking.PUBLIC,
        )
        for code in order
        for row in [found[code]]
    }


def chosen(session: Session, limits: Scope) -> set[str]:
    """Give the codes of the lines that are themselves of a year and a body; see `plan`."""
    codes = {row.code for row in _lines(session)}
    if limits.year is not None:
        codes &= _of_year(session, limits)
    if limits.body_id is not None:
        codes &= _of_body(session, limits.body_id)
    return codes


def find(session: Session, code: str) -> int | None:
    """Find a plan line by its code; None when there is none outside the bin."""
    return session.scalar(
        select(PlanLine.id).where(PlanLine.code == code, PlanLine.deleted_at.is_(None))
    )


def ids(session: Session) -> set[int]:
    """Give the ids of the lines outside the bin."""
    return set(session.scalars(select(PlanLine.id).where(PlanLine.deleted_at.is_(None))))


def texts(session: Session, line_id: int) -> LineTexts:
    """Read the text of a line and its class of each year."""
    text = session.execute(select(PlanLine.text).where(PlanLine.id == line_id)).scalar_one()
    return LineTexts(text, tuple(classes(session).get(line_id, {}).items()))


def years(session: Session) -> set[int]:
    """Give the years in which a line outside the bin has a class."""
    query = select(PlanLineClass.year).join(PlanLine).where(PlanLine.deleted_at.is_(None))
    return set(session.scalars(query.distinct()))


def _lines(session: Session, around: int | None = None) -> list[Row[tuple[Any, ...]]]:
    query = select(*_COLUMNS).where(PlanLine.deleted_at.is_(None)).order_by(PlanLine.id)
    if around is not None:
        query = query.where(PlanLine.id.in_(_relatives(session, around)))
    return list(session.execute(query))


def _relatives(session: Session, line_id: int) -> set[int]:
    """Give the ids of the lines above a line, of itself and of all below it."""
    query = select(PlanLine.id, PlanLine.parent_id).where(PlanLine.deleted_at.is_(None))
    parents = dict(session.execute(query).all())
    below: dict[int | None, list[int]] = {}
    for key, parent in parents.items():
        below.setdefault(parent, []).append(key)
    found, waiting = {line_id}, [line_id]
    while waiting:
        waiting += below.get(waiting.pop(), ())
        found.update(waiting)
    above = parents.get(line_id)
    while above in parents and above not in found:
        found.add(above)
        above = parents[above]
    return found


def _parents(lines: Iterable[Row[tuple[Any, ...]]]) -> dict[str, str | None]:
    """Give the code above each line; a line whose parent is in the bin stands at the top."""
    rows = list(lines)
    codes = {row.id: row.code for row in rows}
    return {row.code: codes.get(row.parent_id) for row in rows}


def classes(session: Session) -> Classes:
    """Give the classes of each line by year, the earliest first."""
    query = select(
        PlanLineClass.plan_line_id, PlanLineClass.year, PlanLineClass.plan_class
    ).order_by(PlanLineClass.year)
    found: dict[int, dict[int, PlanClass]] = {}
    for line_id, year, plan_class in session.execute(query):
        found.setdefault(line_id, {})[year] = plan_class
    return found


def _class_of(classes: Mapping[int, PlanClass], year: int | None) -> PlanClass | None:
    if year is not None:
        return classes.get(year)
    return classes[max(classes)] if classes else None


def _last_progress(session: Session) -> dict[int, str]:
    """Give the latest state of progress written on each line."""
    query = (
        select(FollowUp.plan_line_id, FollowUp.text)
        .where(
            FollowUp.kind == FollowUpKind.PROGRESS,
            FollowUp.plan_line_id.is_not(None),
            FollowUp.deleted_at.is_(None),
        )
        .order_by(FollowUp.written_on, FollowUp.id)
    )
    return {line_id: text for line_id, text in session.execute(query) if line_id}


def _with_lines_above(lines: Mapping[int, PlanRow], codes: Iterable[str]) -> set[str]:
    """Add to some lines all lines above them."""
    parents = {row.code: row.parent for row in lines.values()}
    kept: set[str] = set()
    for code in codes:
        above = code
        while above and above not in kept:
            kept.add(above)
            above = parents[above]
    return kept


def _of_year(session: Session, limits: Scope) -> set[str]:
    """Find the lines with a class in the year or a planned period that touches it."""
    classed = select(PlanLineClass.plan_line_id).where(PlanLineClass.year == limits.year)
    begins_in_time = PlanLine.planned_from.is_(None) | (PlanLine.planned_from <= limits.last_day)
    ends_in_time = PlanLine.planned_to.is_(None) | (PlanLine.planned_to >= limits.first_day)
    planned = PlanLine.planned_from.is_not(None) | PlanLine.planned_to.is_not(None)
    query = select(PlanLine.code).where(
        PlanLine.id.in_(classed) | (planned & begins_in_time & ends_in_time)
    )
    return set(session.scalars(query))


def _of_body(session: Session, body_id: int) -> set[str]:
    """Find the lines that an item or an action point of a body treats."""
    by_item = (
        select(ItemPlanLine.plan_line_id)
        .join(AgendaItem, ItemPlanLine.item_id == AgendaItem.id)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(
            Meeting.body_id == body_id,
            Meeting.deleted_at.is_(None),
            AgendaItem.deleted_at.is_(None),
        )
    )
    by_action = (
        select(ActionPlanLine.plan_line_id)
        .join(ActionItem, ActionPlanLine.action_id == ActionItem.id)
        .join(Meeting, ActionItem.origin_meeting_id == Meeting.id)
        .where(
            Meeting.body_id == body_id,
            Meeting.deleted_at.is_(None),
            ActionItem.deleted_at.is_(None),
        )
    )
    query = select(PlanLine.code).where(PlanLine.id.in_(by_item) | PlanLine.id.in_(by_action))
    return set(session.scalars(query))
