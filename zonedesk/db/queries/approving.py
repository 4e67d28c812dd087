"""A meeting as far as it is asked before its minutes are approved (R45, R60, R69)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from zonedesk.db.models import (
    AgendaItem,
    Body,
    Decision,
    Interruption,
    JournalEntry,
    Meeting,
    UrgencySupporter,
    Vote,
    Zone,
)
from zonedesk.domain.words import VoteMethod

if TYPE_CHECKING:
    from datetime import date, time

    from sqlalchemy.orm import Session

    from zonedesk.domain.words import BodyKind, ItemKind, ItemResult, LateFlag, Matter


@dataclass(frozen=True, slots=True)
class Asked:
    """What a meeting and its body say themselves."""

    body_id: int
    body_kind: BodyKind
    deliberative: bool
    votes_shown: bool | None
    held_on: date
    starts_at: time | None
    began_at: time | None
    ends_at: time | None
    chair_id: int | None
    secretary_id: int | None
    convocation: int


@dataclass(frozen=True, slots=True)
class AskedItem:
    """What came of an item; ``votes``, those but by consensus, and ``supporters`` are counted."""

    id: int
    parent_id: int | None
    kind: ItemKind
    result: ItemResult | None
    public: bool | None
    late: LateFlag | None
    matter: Matter
    decided: bool
    votes: int
    counted: int
    supporters: int


def meeting(session: Session, meeting_id: int) -> Asked:
    """Read a meeting that is there."""
    query = (
        select(
            Meeting.body_id,
            Body.kind,
            Body.deliberative,
            Body.votes_shown,
            Meeting.held_on,
            Meeting.starts_at,
            Meeting.began_at,
            Meeting.ends_at,
            Meeting.chair_id,
            Meeting.secretary_id,
            Meeting.convocation,
        )
        .join(Body, Meeting.body_id == Body.id)
        .where(Meeting.id == meeting_id)
    )
    return Asked(*session.execute(query).one())


def items(session: Session, meeting_id: int) -> tuple[AskedItem, ...]:
    """Give the items of a meeting in order, its headings left out."""
    of_item = AgendaItem.id
    decided = (
        select(Decision.id)
        .where(
            Decision.item_id == of_item,
            Decision.deleted_at.is_(None),
            func.trim(Decision.text_plain) != "",
        )
        .correlate(AgendaItem)
        .exists()
    )
    votes = select(func.count(Vote.id)).where(Vote.item_id == of_item)
    counted = votes.where(Vote.method != VoteMethod.CONSENSUS)
    agreed = select(func.count(UrgencySupporter.id)).where(UrgencySupporter.item_id == of_item)
    query = (
        select(
            AgendaItem.id,
            AgendaItem.parent_id,
            AgendaItem.kind,
            AgendaItem.result,
            AgendaItem.public,
            AgendaItem.late,
            AgendaItem.matter,
            decided,
            votes.correlate(AgendaItem).scalar_subquery(),
            counted.correlate(AgendaItem).scalar_subquery(),
            agreed.correlate(AgendaItem).scalar_subquery(),
        )
        .where(
            AgendaItem.meeting_id == meeting_id,
            AgendaItem.deleted_at.is_(None),
            AgendaItem.heading.is_(False),
        )
        .order_by(AgendaItem.position)
    )
    return tuple(AskedItem(*row) for row in session.execute(query))


def paused_at(session: Session, meeting_id: int) -> time | None:
    """Tell when an interruption began that has no end; None where the meeting goes on."""
    query = select(Interruption.starts_at).where(
        Interruption.meeting_id == meeting_id, Interruption.ends_at.is_(None)
    )
    return session.scalars(query.order_by(Interruption.id).limit(1)).first()


def unset_house(session: Session) -> tuple[str, ...]:
    """Give what of the house style of the zone is not set: ``logo``, ``address``."""
    zone = session.execute(select(Zone.logo.is_not(None), Zone.address)).one()
    there = {"logo": bool(zone[0]), "address": bool(zone[1].strip())}
    return tuple(name for name, known in there.items() if not known)


def journal_end(session: Session) -> int:
    """Give the last entry of the journal: nothing was written since as long as it stays."""
    return session.scalar(select(func.max(JournalEntry.id))) or 0
