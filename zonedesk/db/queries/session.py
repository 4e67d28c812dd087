"""What the session of a meeting shows beside its record: hours, pauses, what came back (03)."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import and_, or_, select

from zonedesk.db.models import (
    ActionItem,
    ActionPlanLine,
    AgendaItem,
    FollowUp,
    Interruption,
    ItemPlanLine,
    Meeting,
    StandingItem,
)
from zonedesk.db.queries import agenda, carrying
from zonedesk.domain.handles import Handle
from zonedesk.domain.session_record import LastTime, Pause, Written
from zonedesk.domain.words import ActionStatus, ItemKind, MeetingStatus, StandingRole

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date, time

    from sqlalchemy import ColumnElement
    from sqlalchemy.orm import Session


_FINISHED = tuple(status for status in ActionStatus if status.finished)


class Treated(NamedTuple):
    """When an item was treated."""

    began: time | None
    finished: time | None


class Matter(NamedTuple):
    """What an item is about, for what came back with it."""

    item_id: int
    meeting_id: int
    body_id: int
    held_on: date
    kind: ItemKind
    dossier_id: int | None
    standing_id: int | None
    approves_id: int | None
    role: StandingRole | None
    lines: tuple[int, ...]
    earlier: tuple[int, ...]

    @property
    def follows_all(self) -> bool:
        """Whether all that its body still has to do comes back with it."""
        return self.kind is ItemKind.FOLLOW_UP or self.role is StandingRole.OPEN_ACTIONS


def began_at(session: Session, meeting_id: int) -> time | None:
    """Give when a meeting really began."""
    return session.scalar(select(Meeting.began_at).where(Meeting.id == meeting_id))


def treated(session: Session, meeting_id: int) -> dict[int, Treated]:
    """Give when the items of a meeting were treated, by id."""
    query = select(AgendaItem.id, AgendaItem.began_at, AgendaItem.done_at).where(
        AgendaItem.meeting_id == meeting_id, AgendaItem.deleted_at.is_(None)
    )
    return {row.id: Treated(row.began_at, row.done_at) for row in session.execute(query)}


def pauses(session: Session, meeting_id: int) -> tuple[Pause, ...]:
    """List the interruptions of a meeting in the order they were noted."""
    query = (
        select(
            Interruption.id,
            Interruption.row_version,
            Interruption.starts_at,
            Interruption.ends_at,
            Interruption.item_id,
            Interruption.remark,
        )
        .where(Interruption.meeting_id == meeting_id)
        .order_by(Interruption.id)
    )
    return tuple(Pause(Handle(row[0], row[1]), *row[2:]) for row in session.execute(query))


def matter(session: Session, item_id: int) -> Matter:
    """Read what an item that is there is about."""
    row = session.execute(
        select(
            Meeting.id,
            Meeting.body_id,
            Meeting.held_on,
            AgendaItem.kind,
            AgendaItem.dossier_id,
            AgendaItem.standing_id,
            AgendaItem.approves_id,
            StandingItem.role,
        )
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .outerjoin(StandingItem, AgendaItem.standing_id == StandingItem.id)
        .where(AgendaItem.id == item_id)
    ).one()
    linked = select(ItemPlanLine.plan_line_id).where(ItemPlanLine.item_id == item_id)
    stops = carrying.chain(session, item_id).earlier
    return Matter(
        item_id,
        *row,
        tuple(session.scalars(linked.order_by(ItemPlanLine.position))),
        tuple(stop.handle.id for stop in stops),
    )


def come_back(about: Matter) -> ColumnElement[bool]:
    """Give the condition on action and origin by which an action point stands at an item.

    Open ones that serve its dossier or its plan lines, that come from it at an earlier meeting,
    or from the meeting whose minutes it approves; an item that follows things up has all that the
    body still has to do. What comes from the item itself stands there whatever its status.
    """
    same: list[ColumnElement[bool]] = [ActionItem.origin_item_id.in_(about.earlier)]
    if about.dossier_id is not None:
        same.append(ActionItem.dossier_id == about.dossier_id)
    if about.approves_id is not None:
        same.append(ActionItem.origin_meeting_id == about.approves_id)
    if about.lines:
        served = select(ActionPlanLine.action_id).where(
            ActionPlanLine.plan_line_id.in_(about.lines)
        )
        same.append(ActionItem.id.in_(served))
    if about.follows_all:
        same.append(and_(Meeting.body_id == about.body_id, Meeting.held_on < about.held_on))
    elsewhere = or_(
        ActionItem.origin_meeting_id.is_(None), ActionItem.origin_meeting_id != about.meeting_id
    )
    waits = ActionItem.status.not_in(_FINISHED)
    return or_(ActionItem.origin_item_id == about.item_id, and_(or_(*same), elsewhere, waits))


def made_at(session: Session, item_id: int) -> frozenset[int]:
    """Give the action points that come from an item."""
    return frozenset(
        session.scalars(select(ActionItem.id).where(ActionItem.origin_item_id == item_id))
    )


def last_written(session: Session, actions: Collection[int]) -> dict[int, Written]:
    """Give what was written last on action points, by their id."""
    query = (
        select(FollowUp.action_id, FollowUp.written_on, FollowUp.text)
        .where(FollowUp.action_id.in_(actions), FollowUp.deleted_at.is_(None))
        .order_by(FollowUp.written_on, FollowUp.id)
    )
    return {action: Written(day, text) for action, day, text in session.execute(query) if action}


def last_time(session: Session, about: Matter) -> LastTime | None:
    """Give what an earlier meeting of the body said of the same matter.

    That is the item it was carried over from; else the last one of the same standing item, of
    the same dossier, or of the same plan lines.
    """
    if about.earlier:
        return _said(session, AgendaItem.id == about.earlier[-1])
    same: list[ColumnElement[bool]] = []
    if about.standing_id is not None:
        same.append(AgendaItem.standing_id == about.standing_id)
    if about.dossier_id is not None:
        same.append(AgendaItem.dossier_id == about.dossier_id)
    if about.lines:
        treating = select(ItemPlanLine.item_id).where(ItemPlanLine.plan_line_id.in_(about.lines))
        same.append(AgendaItem.id.in_(treating))
    before = and_(
        Meeting.body_id == about.body_id,
        Meeting.held_on < about.held_on,
        Meeting.status != MeetingStatus.CANCELLED,
    )
    found = (_said(session, and_(one, before)) for one in same)
    return next((one for one in found if one is not None), None)


def _said(session: Session, which: ColumnElement[bool]) -> LastTime | None:
    """Give the last item for which a condition on item and meeting holds."""
    query = (
        select(
            AgendaItem.id,
            AgendaItem.title,
            AgendaItem.discussion,
            AgendaItem.result,
            Meeting.id.label("meeting_id"),
            Meeting.reference,
            Meeting.held_on,
        )
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(
            which,
            AgendaItem.deleted_at.is_(None),
            AgendaItem.heading.is_(False),
            Meeting.deleted_at.is_(None),
        )
        .order_by(Meeting.held_on.desc(), AgendaItem.position)
    )
    row = session.execute(query).first()
    if row is None:
        return None
    numbers = agenda.numbers(session, Meeting.id == row.meeting_id)
    return LastTime(
        row.reference,
        numbers.get(row.id, ""),
        row.title,
        row.held_on,
        said=row.discussion,
        result=row.result,
    )
