"""Where minutes were approved, in which version, and the papers that were kept of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import and_, false, func, or_, select

from zonedesk.db.models import AgendaItem, IssuedDocument, Meeting, MeetingStep
from zonedesk.db.queries import agenda
from zonedesk.domain.approving import KeptVersion, StoredPaper
from zonedesk.domain.meeting_record import NamedMinutes
from zonedesk.domain.papers import Approval
from zonedesk.domain.words import ItemKind, ItemResult, MeetingStatus
from zonedesk.system.clock import in_brussels

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, time

    from sqlalchemy import ColumnElement, Select
    from sqlalchemy.orm import Session

MINUTES = "minutes"
"""The kind of paper that is kept when minutes are approved."""
_WITH_MINUTES = (MeetingStatus.DRAFT_MINUTES, MeetingStatus.APPROVED, MeetingStatus.CLOSED)
_FIRST = 1


@dataclass(frozen=True, slots=True)
class Minutes:
    """A meeting as far as its minutes go; ``status`` tells whether they are approved."""

    id: int
    body_id: int
    day: date
    start: time | None
    status: MeetingStatus
    version: int = _FIRST


class _Link(NamedTuple):
    """An item that names the minutes it approves, with its meeting."""

    id: int
    result: ItemResult | None
    meeting_id: int
    held_on: date
    reference: str


def minutes_of(session: Session, meeting_id: int) -> Minutes:
    """Read a meeting that is there."""
    query = select(
        Meeting.id,
        Meeting.body_id,
        Meeting.held_on,
        Meeting.starts_at,
        Meeting.status,
        Meeting.version,
    ).where(Meeting.id == meeting_id)
    return Minutes(*session.execute(query).one())


def approval(session: Session, minutes: Minutes) -> Approval:
    """Tell where minutes were approved, or will be put for approval.

    The item that names them tells it (`AgendaItem.approves_id`). Of minutes that no item names it
    is the next meeting of the body that has minutes itself, at its first item for that; those
    that are not approved wait for the next meeting there is.
    """
    links = _links(session, minutes.id)
    if not minutes.status.locked:
        waits = [one for one in links if one.result is None]
        coming = waits[-1] if waits else session.execute(_following(minutes)).first()
        return Approval(done=False, date=coming.held_on if coming else None)
    told = _told(session, minutes, links=links)
    if minutes.version == _FIRST:
        return told
    return _corrected(session, told, minutes=minutes, day=_issued_on(session, minutes))


def as_approved(session: Session, minutes: Minutes, *, day: date) -> Approval:
    """Tell what minutes will say of their approval when they are approved on a day (R76)."""
    version = next_version(session, minutes.id)
    told = _told(session, minutes, links=_links(session, minutes.id))
    return _corrected(session, told, minutes=replace(minutes, version=version), day=day)


def named_by(session: Session, item_id: int) -> NamedMinutes | None:
    """Give the meeting whose minutes an item approves; None where it names none that is there."""
    query = (
        select(Meeting.id, Meeting.reference, Meeting.held_on, Meeting.status)
        .join(AgendaItem, AgendaItem.approves_id == Meeting.id)
        .where(AgendaItem.id == item_id, Meeting.deleted_at.is_(None))
    )
    row = session.execute(query).one_or_none()
    return None if row is None else NamedMinutes(*row)


def next_version(session: Session, meeting_id: int) -> int:
    """Give the version that minutes get when they are approved now (R77)."""
    reopened = select(func.count(MeetingStep.id)).where(_reopened(meeting_id))
    return _FIRST + (session.scalar(reopened) or 0)


def stored(session: Session, meeting_id: int) -> tuple[StoredPaper, ...]:
    """Give the minutes that were kept of a meeting, the newest version first."""
    query = (
        select(
            IssuedDocument.id,
            IssuedDocument.version,
            IssuedDocument.edition,
            IssuedDocument.language,
            IssuedDocument.issued_at,
            IssuedDocument.sha256,
            func.length(IssuedDocument.content),
        )
        .where(IssuedDocument.meeting_id == meeting_id, IssuedDocument.kind == MINUTES)
        .order_by(IssuedDocument.version.desc(), IssuedDocument.id)
    )
    return tuple(StoredPaper(*row) for row in session.execute(query))


def versions(session: Session, meeting_id: int) -> tuple[KeptVersion, ...]:
    """Give the versions of its minutes that were kept, the newest first."""
    found = {one.version: one.issued_at for one in stored(session, meeting_id)}
    return tuple(
        KeptVersion(version, in_brussels(moment).date()) for version, moment in found.items()
    )


def content(session: Session, document_id: int) -> tuple[bytes, str] | None:
    """Give the bytes of a paper that was kept, and the SHA-256 it was kept with."""
    query = select(IssuedDocument.content, IssuedDocument.sha256)
    row = session.execute(query.where(IssuedDocument.id == document_id)).one_or_none()
    return None if row is None else (row[0], row[1])


def _corrected(session: Session, told: Approval, *, minutes: Minutes, day: date | None) -> Approval:
    """Say of minutes that were approved anew which version they are, since when and why (R23)."""
    if minutes.version == _FIRST:
        return told
    reason = _reason(session, minutes.id)
    return replace(told, version=minutes.version, corrected_on=day, reason=reason)


def _told(session: Session, minutes: Minutes, *, links: Sequence[_Link]) -> Approval:
    done = [one for one in links if one.result is ItemResult.APPROVED]
    if done:
        last = done[-1]
        number = agenda.numbers(session, Meeting.id == last.meeting_id)[last.id]
        return Approval(done=True, date=last.held_on, meeting=last.reference, item=number)
    if links:
        return Approval(done=True)
    later = session.execute(_following(minutes).where(Meeting.status.in_(_WITH_MINUTES))).first()
    if later is None:
        return Approval(done=True)
    item = _approving_item(session, later.id)
    return Approval(done=True, date=later.held_on, meeting=later.reference, item=item)


def _links(session: Session, meeting_id: int) -> list[_Link]:
    """Give the items that name the minutes of a meeting, by the day of their own."""
    query = (
        select(AgendaItem.id, AgendaItem.result, Meeting.id, Meeting.held_on, Meeting.reference)
        .join(Meeting, AgendaItem.meeting_id == Meeting.id)
        .where(
            AgendaItem.approves_id == meeting_id,
            AgendaItem.deleted_at.is_(None),
            Meeting.deleted_at.is_(None),
            Meeting.status != MeetingStatus.CANCELLED,
        )
        .order_by(Meeting.held_on, Meeting.starts_at, Meeting.id, AgendaItem.position)
    )
    return [_Link(*row) for row in session.execute(query)]


def _issued_on(session: Session, minutes: Minutes) -> date | None:
    """Tell on which day this version of minutes was approved."""
    query = select(func.max(IssuedDocument.issued_at)).where(
        IssuedDocument.meeting_id == minutes.id,
        IssuedDocument.kind == MINUTES,
        IssuedDocument.version == minutes.version,
    )
    moment = session.scalar(query)
    return None if moment is None else in_brussels(moment).date()


def _reason(session: Session, meeting_id: int) -> str:
    """Tell why minutes were opened again the last time."""
    query = select(MeetingStep.reason).where(_reopened(meeting_id))
    return session.scalars(query.order_by(MeetingStep.id.desc()).limit(1)).first() or ""


def _reopened(meeting_id: int) -> ColumnElement[bool]:
    return and_(
        MeetingStep.meeting_id == meeting_id,
        MeetingStep.old == MeetingStatus.APPROVED,
        MeetingStep.new == MeetingStatus.DRAFT_MINUTES,
    )


def _following(minutes: Minutes) -> Select[int, date, str]:
    """Select the meetings of the same body after one, the nearest first."""
    return (
        select(Meeting.id, Meeting.held_on, Meeting.reference)
        .where(
            Meeting.body_id == minutes.body_id,
            _after(minutes),
            Meeting.status != MeetingStatus.CANCELLED,
            Meeting.deleted_at.is_(None),
        )
        .order_by(Meeting.held_on, Meeting.starts_at, Meeting.id)
        .limit(1)
    )


def _after(minutes: Minutes) -> ColumnElement[bool]:
    """Of two meetings on one day the later is the one that starts later, as far as is known."""
    later = false() if minutes.start is None else Meeting.starts_at > minutes.start
    return or_(Meeting.held_on > minutes.day, and_(Meeting.held_on == minutes.day, later))


def _approving_item(session: Session, meeting_id: int) -> str:
    """Give the number of the first item of a meeting that approves minutes; empty without one."""
    approving = session.scalars(
        select(AgendaItem.id)
        .where(
            AgendaItem.meeting_id == meeting_id,
            AgendaItem.kind == ItemKind.MINUTES_APPROVAL,
            AgendaItem.approves_id.is_(None),
            AgendaItem.deleted_at.is_(None),
        )
        .order_by(AgendaItem.position)
    )
    found = approving.first()
    return "" if found is None else agenda.numbers(session, Meeting.id == meeting_id)[found]
