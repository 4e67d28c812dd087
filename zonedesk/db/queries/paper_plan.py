"""What the paper of a plan reads beside its lines: goals, last states, where it was discussed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from zonedesk.db.models import ActionItem, AgendaItem, FollowUp, ItemPlanLine, Meeting, PlanLine
from zonedesk.db.queries import actions, agenda, openness, people
from zonedesk.domain.paper_plan import DiscussedAt, LastProgress
from zonedesk.domain.words import ActionStatus, FollowUpKind, ItemKind

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy.orm import Session

    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.rows import ActionRow

_OPEN = tuple(status for status in ActionStatus if not status.finished)


def goals(session: Session) -> dict[int, RichText]:
    """Give the text of each plan line, by its id."""
    query = select(PlanLine.id, PlanLine.text).where(PlanLine.deleted_at.is_(None))
    return dict(session.execute(query).all())


def last_progress(session: Session, day: date) -> dict[int, LastProgress]:
    """Give the last state of progress of each line up to a day, by the id of the line (R101)."""
    query = (
        select(
            FollowUp.plan_line_id,
            FollowUp.text,
            FollowUp.written_on,
            FollowUp.author_id,
            FollowUp.author_text,
            Meeting.reference,
        )
        .outerjoin(Meeting, (FollowUp.meeting_id == Meeting.id) & Meeting.deleted_at.is_(None))
        .where(
            FollowUp.kind == FollowUpKind.PROGRESS,
            FollowUp.plan_line_id.is_not(None),
            FollowUp.deleted_at.is_(None),
            FollowUp.written_on <= day,
        )
        .order_by(FollowUp.written_on, FollowUp.id)
    )
    names = people.names(session)
    return {
        row.plan_line_id: LastProgress(
            row.text,
            row.written_on,
            people.name_or(row.author_text, row.author_id, names=names),
            row.reference or "",
        )
        for row in session.execute(query)
    }


def open_actions(session: Session, day: date, *, codes: Collection[str]) -> list[ActionRow]:
    """List the action points that serve one of some lines and were open on a day."""
    was_open = or_(ActionItem.status.in_(_OPEN), ActionItem.done_on > day)
    rows = actions.rows(session, was_open)
    return [row for row in rows if not set(codes).isdisjoint(row.plan_lines)]


def discussed(session: Session, day: date, *, lines: Collection[int]) -> list[DiscussedAt]:
    """List the items that treated some lines in the year of a day and before it, in order.

    Items that follow the plan up are meant; where there is none, whatever treated a line of it.
    """
    first = date(day.year, 1, 1)
    query = (
        select(AgendaItem.id, AgendaItem.kind, Meeting.id, Meeting.reference)
        .join(ItemPlanLine, ItemPlanLine.item_id == AgendaItem.id)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(
            ItemPlanLine.plan_line_id.in_(lines),
            AgendaItem.deleted_at.is_(None),
            Meeting.deleted_at.is_(None),
            Meeting.held_on.between(first, day),
        )
        .order_by(Meeting.held_on, Meeting.id, AgendaItem.position)
        .distinct()
    )
    found = session.execute(query).all()
    followed = [row for row in found if row[1] is ItemKind.FOLLOW_UP] or found
    if not followed:
        return []
    meetings = {row[2] for row in followed}
    numbers = agenda.numbers(session, Meeting.id.in_(meetings))
    markings = openness.item_markings(session, meetings=meetings)
    return [
        DiscussedAt(reference, (numbers[item_id],), markings[item_id])
        for item_id, _, _, reference in followed
    ]
