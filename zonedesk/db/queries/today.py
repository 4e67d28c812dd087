"""What the start place reads itself, each in one select; the rest comes from its own place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from sqlalchemy import and_, case, exists, func, or_, select

from zonedesk.db.models import (
    ActionItem,
    AgendaItem,
    Body,
    Dossier,
    Indicator,
    Mandate,
    Measurement,
    Meeting,
    Person,
    PlanLine,
    PlanLineClass,
)
from zonedesk.db.queries import agenda, people
from zonedesk.db.queries.bodies import HELD
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.today import HeldMandate, JudgedLine, OpenAction, OpenMeeting, Unmeasured
from zonedesk.domain.words import ActionStatus, Capacity, MeetingStatus

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session

_FINISHED: Final = tuple(status for status in ActionStatus if status.finished)
_UNAPPROVED: Final = (
    MeetingStatus.PREPARING,
    MeetingStatus.AGENDA_SENT,
    MeetingStatus.RUNNING,
    MeetingStatus.DRAFT_MINUTES,
)


def holds(session: Session) -> tuple[bool, bool]:
    """Tell whether the folder holds anything at all, and whether it holds a body."""
    kinds = (Body, Person, Meeting, Dossier, PlanLine, ActionItem)
    found = session.execute(
        select(*(exists().where(kind.deleted_at.is_(None)) for kind in kinds))
    ).one()
    return any(found), bool(found[0])


def open_meetings(session: Session) -> list[OpenMeeting]:
    """List the meetings whose minutes are not approved, by day and hour; no cancelled ones."""
    query = (
        select(
            Meeting.id,
            Meeting.reference,
            Meeting.body_id,
            Body.code,
            Body.name,
            Meeting.held_on,
            Meeting.starts_at,
            case((Meeting.place != "", Meeting.place), else_=Body.place),
            Meeting.status,
        )
        .join(Body, Meeting.body_id == Body.id)
        .where(Meeting.deleted_at.is_(None), Meeting.status.in_(_UNAPPROVED))
        .order_by(Meeting.held_on, Meeting.starts_at, Meeting.id)
    )
    return [OpenMeeting(*row) for row in session.execute(query)]


def last_held(session: Session) -> dict[int, date]:
    """Give the day on which each body met last, by the id of the body."""
    query = select(Meeting.body_id, func.max(Meeting.held_on)).where(
        Meeting.deleted_at.is_(None), Meeting.status.in_(HELD)
    )
    return dict(session.execute(query.group_by(Meeting.body_id)).all())


def put_on(session: Session, meetings: tuple[int, ...]) -> dict[int, tuple[date, str]]:
    """Give day and number of the item that is to approve the minutes of each meeting, by id."""
    if not meetings:
        return {}
    waits = and_(
        AgendaItem.approves_id.in_(meetings),
        AgendaItem.deleted_at.is_(None),
        AgendaItem.result.is_(None),
    )
    query = (
        select(AgendaItem.id, AgendaItem.approves_id, AgendaItem.meeting_id, Meeting.held_on)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(waits, Meeting.deleted_at.is_(None), Meeting.status.in_(_UNAPPROVED[:3]))
        .order_by(Meeting.held_on.desc())
    )
    rows = session.execute(query).all()
    if not rows:
        return {}
    numbers = agenda.numbers(session, Meeting.id.in_({row.meeting_id for row in rows}))
    return {row.approves_id: (row.held_on, numbers.get(row.id, "")) for row in rows}


def open_actions(session: Session) -> list[OpenAction]:
    """List the action points that are not finished, by reference."""
    query = select(
        ActionItem.reference,
        ActionItem.text,
        ActionItem.owner_id,
        ActionItem.owner_text,
        ActionItem.due_on,
    ).where(ActionItem.deleted_at.is_(None), ActionItem.status.not_in(_FINISHED))
    names = people.names(session)
    rows = sorted(session.execute(query), key=lambda row: sort_key(row.reference))
    return [
        OpenAction(
            row.reference,
            row.text,
            people.name_or(row.owner_text, row.owner_id, names=names),
            row.due_on,
        )
        for row in rows
    ]


def judged_lines(session: Session) -> list[JudgedLine]:
    """List the lines of all plans, each after the one above it."""
    query = select(
        PlanLine.id,
        PlanLine.parent_id,
        PlanLine.code,
        PlanLine.title,
        PlanLine.level,
        PlanLine.health,
        PlanLine.judged_on,
        PlanLine.position,
    ).where(PlanLine.deleted_at.is_(None))
    rows = sorted(session.execute(query), key=lambda row: (row.position, sort_key(row.code)))
    known = {row.id for row in rows}
    below: dict[int | None, list[JudgedLine]] = {}
    for row in rows:
        parent = row.parent_id if row.parent_id in known else None
        below.setdefault(parent, []).append(JudgedLine(row.id, parent, *row[2:7]))
    ordered: list[JudgedLine] = []
    waiting = below.get(None, [])[::-1]
    while waiting:
        line = waiting.pop()
        ordered.append(line)
        waiting += reversed(below.get(line.id, ()))
    return ordered


def classed(session: Session, year: int) -> list[int]:
    """Give the ids of the plan lines with a class in a year."""
    query = select(PlanLineClass.plan_line_id).where(PlanLineClass.year == year)
    return list(session.scalars(query))


def unmeasured(session: Session, year: int, *, lines: frozenset[int]) -> tuple[Unmeasured, ...]:
    """List the indicators of some plan lines without a value in a year, by their code.

    A year without a value of its own has that of its quarters (R97).
    """
    measured = select(Measurement.indicator_id).where(
        Measurement.value.is_not(None), _in_year(year)
    )
    whole = and_(Measurement.indicator_id == Indicator.id, Measurement.period == f"{year:04d}")
    query = (
        select(
            Indicator.code,
            PlanLine.id,
            PlanLine.code.label("line"),
            Indicator.name,
            Measurement.target,
            Indicator.unit,
        )
        .join(PlanLine, Indicator.plan_line_id == PlanLine.id)
        .outerjoin(Measurement, whole)
        .where(
            Indicator.deleted_at.is_(None),
            PlanLine.deleted_at.is_(None),
            Indicator.id.not_in(measured),
        )
    )
    rows = sorted(session.execute(query), key=lambda row: sort_key(row.code))
    return tuple(
        Unmeasured(row.line, row.name, row.target, row.unit) for row in rows if row.id in lines
    )


def mandates(session: Session, today: date) -> list[HeldMandate]:
    """List the mandates that run on a day in bodies that are active."""
    query = (
        select(
            Body.code,
            Person.first_name,
            Person.name,
            Mandate.valid_to,
            Mandate.capacity,
        )
        .join(Body, Mandate.body_id == Body.id)
        .join(Person, Mandate.person_id == Person.id)
        .where(
            Mandate.deleted_at.is_(None),
            Body.deleted_at.is_(None),
            Body.active,
            Mandate.valid_from <= today,
            or_(Mandate.valid_to.is_(None), Mandate.valid_to >= today),
        )
        .order_by(Body.id, Mandate.id)
    )
    return [
        HeldMandate(code, people.full_name(first, name), last, capacity is Capacity.CHAIR)
        for code, first, name, last, capacity in session.execute(query)
    ]


def _in_year(year: int) -> ColumnElement[bool]:
    text = f"{year:04d}"
    return or_(Measurement.period == text, Measurement.period.startswith(f"{text}-"))
