"""What two records of a person did both, told before they are merged (R19, T30)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, Final

from sqlalchemy import or_, select
from sqlalchemy.orm import aliased

from zonedesk.db.models import (
    AgendaItem,
    Attendance,
    Body,
    ItemGuest,
    Mandate,
    Meeting,
    UrgencySupporter,
    Vote,
    Voter,
)
from zonedesk.db.queries import agenda
from zonedesk.domain.people_record import Clash, ClashKind
from zonedesk.domain.words import AttendanceStatus

if TYPE_CHECKING:
    from sqlalchemy import Select
    from sqlalchemy.orm import Session

THERE: Final = frozenset({AttendanceStatus.PRESENT, AttendanceStatus.REPLACED})
"""Who came, or had somebody come in their place."""


def clashes(session: Session, keep: int, *, drop: int) -> tuple[Clash, ...]:
    """Give what both of two persons did, what forbids a merger first, the newest first."""
    found = [
        *_present(session, keep, drop=drop),
        *_replaced(session, keep, drop=drop),
        *_on_items(session, keep, drop=drop),
        *_mandates(session, keep, drop=drop),
    ]
    found.sort(key=lambda one: one.day or date.min, reverse=True)
    return tuple(sorted(found, key=lambda one: not one.blocks))


def _present(session: Session, keep: int, *, drop: int) -> list[Clash]:
    """Give the meetings where both were noted; both there in approved minutes are two persons."""
    other = aliased(Attendance)
    query = (
        _meeting()
        .add_columns(Meeting.status, Attendance.status.label("ours"), other.status.label("theirs"))
        .join(Attendance, Attendance.meeting_id == Meeting.id)
        .join(other, other.meeting_id == Meeting.id)
        .where(Attendance.person_id == keep, other.person_id == drop)
    )
    return [
        Clash(
            ClashKind.PRESENT,
            row.reference,
            row.name,
            row.held_on,
            blocks=row.status.locked and {row.ours, row.theirs} <= THERE,
        )
        for row in session.execute(query)
    ]


def _replaced(session: Session, keep: int, *, drop: int) -> list[Clash]:
    """Give where one replaced the other, at a meeting or by mandate."""
    both = keep, drop
    at_meeting = (
        _meeting()
        .join(Attendance, Attendance.meeting_id == Meeting.id)
        .where(Attendance.person_id.in_(both), Attendance.replaced_by_id.in_(both))
    )
    by_mandate = (
        select(Body.code, Body.name, Mandate.valid_from)
        .join(Mandate, Mandate.body_id == Body.id)
        .where(
            Mandate.deleted_at.is_(None),
            Mandate.person_id.in_(both),
            Mandate.substitute_for_id.in_(both),
        )
    )
    rows = [*session.execute(at_meeting), *session.execute(by_mandate)]
    return [
        Clash(ClashKind.REPLACED, reference, name, day, blocks=True)
        for reference, name, day in rows
    ]


def _on_items(session: Session, keep: int, *, drop: int) -> list[Clash]:
    """Give the items where both voted by name, found it urgent, or were invited."""
    voter, supporter, guest = aliased(Voter), aliased(UrgencySupporter), aliased(ItemGuest)
    voted = (
        _item()
        .join(Vote, Vote.item_id == AgendaItem.id)
        .join(Voter, Voter.vote_id == Vote.id)
        .join(voter, voter.vote_id == Vote.id)
        .where(Voter.person_id == keep, voter.person_id == drop)
    )
    supported = (
        _item()
        .join(UrgencySupporter, UrgencySupporter.item_id == AgendaItem.id)
        .join(supporter, supporter.item_id == AgendaItem.id)
        .where(UrgencySupporter.person_id == keep, supporter.person_id == drop)
    )
    invited = (
        _item()
        .join(ItemGuest, ItemGuest.item_id == AgendaItem.id)
        .join(guest, guest.item_id == AgendaItem.id)
        .where(ItemGuest.person_id == keep, guest.person_id == drop)
    )
    return [
        *_of_items(session, voted, kind=ClashKind.VOTED),
        *_of_items(session, supported, kind=ClashKind.SUPPORTED),
        *_of_items(session, invited, kind=ClashKind.GUEST),
    ]


def _of_items(session: Session, query: Select[*tuple[Any, ...]], *, kind: ClashKind) -> list[Clash]:
    blocks = kind is not ClashKind.GUEST
    rows = session.execute(query.distinct()).all()
    numbers = agenda.numbers(session, Meeting.reference.in_({row.reference for row in rows}))
    return [
        Clash(kind, _reference(row.reference, numbers.get(row.id)), row.title, row.held_on, blocks)
        for row in rows
    ]


def _reference(meeting: str | None, number: str | None) -> str:
    return f"{meeting}#{number}" if meeting and number else meeting or ""


def _mandates(session: Session, keep: int, *, drop: int) -> list[Clash]:
    """Give the mandates in the same capacity of one body that run at the same time."""
    other = aliased(Mandate)
    query = (
        select(Body.code, Body.name, Mandate.valid_from, other.valid_from)
        .join(Mandate, Mandate.body_id == Body.id)
        .join(other, (other.body_id == Mandate.body_id) & (other.capacity == Mandate.capacity))
        .where(
            Mandate.person_id == keep,
            other.person_id == drop,
            Mandate.deleted_at.is_(None),
            other.deleted_at.is_(None),
            or_(Mandate.valid_to.is_(None), Mandate.valid_to >= other.valid_from),
            or_(other.valid_to.is_(None), other.valid_to >= Mandate.valid_from),
        )
    )
    return [
        Clash(ClashKind.MANDATE, code, name, max(first, second), blocks=False)
        for code, name, first, second in session.execute(query)
    ]


def _meeting() -> Select[*tuple[Any, ...]]:
    return select(Meeting.reference, Body.name, Meeting.held_on).join(
        Body, Meeting.body_id == Body.id
    )


def _item() -> Select[*tuple[Any, ...]]:
    return (
        select(AgendaItem.id, Meeting.reference, AgendaItem.title, Meeting.held_on)
        .select_from(AgendaItem)
        .outerjoin(Meeting, AgendaItem.meeting_id == Meeting.id)
    )
