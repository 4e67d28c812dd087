"""Meetings: what a command must know of one, its steps, and the numbers frozen with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from sqlalchemy import select, update

from zonedesk.db.bulk import table_of
from zonedesk.db.commands.numbering import next_reference
from zonedesk.db.commands.records import add, columns, read, require, unstamped
from zonedesk.db.models import AgendaItem, Body, Decision, Meeting, MeetingStep
from zonedesk.db.queries import agenda, people
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.references import ReferenceKind, Series
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import Capacity, MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from sqlalchemy.orm import Session


@dataclass(frozen=True, slots=True)
class Standing:
    """A meeting as far as the rules ask: its body's code, its day, where it stands."""

    id: int
    reference: str
    body: str
    held_on: date
    status: MeetingStatus
    row_version: int


class Made(NamedTuple):
    """A meeting that was just made: its surrogate id and its reference."""

    id: int
    reference: str


def made(session: Session, body_id: int, *, day: date, told: Mapping[str, object]) -> Made:
    """Make a meeting in preparation, with the next reference of its body and of its own year.

    Chair and secretary are who holds the mandate on that day (R30, T26). Where no place is told
    it is the body's; so is the hour where ``starts_at`` is not told at all.

    Args:
        session: of the transaction that makes it.
        body_id: the body.
        day: on which it is held.
        told: columns of the meeting as an editor names them, at least ``kind``.

    Raises:
        Refused: ``record.required`` (field) without a kind.
        Conflict: the body is gone or in the bin.
    """
    body = read(session, Body, record_id=body_id, names=("code", "place", "starts_at"))
    values = {"starts_at": body["starts_at"], "place": "", "kind": ""} | columns(Meeting, told)
    require(values, ("kind",))
    values["place"] = values["place"] or body["place"]
    reference = next_reference(
        session, Series.of_day(ReferenceKind.MEETING, day, body=body["code"])
    )
    values |= {"body_id": body_id, "reference": reference, "held_on": day}
    values |= {"status": MeetingStatus.PREPARING} | seated(session, body_id, day=day)
    return Made(add(session, Meeting, values=values), reference)


def standing(session: Session, meeting_id: int) -> Standing:
    """Read where a meeting stands; `Conflict` when it is gone or in the bin."""
    query = (
        select(
            Meeting.id,
            Meeting.reference,
            Body.code,
            Meeting.held_on,
            Meeting.status,
            Meeting.row_version,
        )
        .join(Body, Meeting.body_id == Body.id)
        .where(Meeting.id == meeting_id, Meeting.deleted_at.is_(None))
    )
    found = session.execute(query).one_or_none()
    if found is None:
        raise Conflict(Topic.MEETINGS, meeting_id)
    return Standing(*found)


def open_meeting(session: Session, meeting_id: int) -> Standing:
    """Read where a meeting stands that may be changed.

    Raises:
        Refused: ``meeting.locked`` (reference) when it is approved or filed (T56).
        Conflict: it is gone or in the bin.
    """
    found = standing(session, meeting_id)
    if found.status.locked:
        raise Refused("meeting.locked", reference=found.reference)
    return found


def open_meeting_of(session: Session, item_id: int) -> Standing:
    """Read the meeting of an item that may be changed; see `open_meeting`."""
    item = read(session, AgendaItem, record_id=item_id, names=("meeting_id",))
    return open_meeting(session, item["meeting_id"])


def seated(session: Session, body_id: int, *, day: date) -> dict[str, int | None]:
    """Give who is chair and who is secretary of a body on a day, as columns of a meeting."""
    return {
        f"{column}_id": people.holder(people.seats(session, capacity).get(body_id, ()), day)
        for column, capacity in (("chair", Capacity.CHAIR), ("secretary", Capacity.SECRETARY))
    }


def log_step(session: Session, meeting: Standing, *, to: MeetingStatus, reason: str) -> None:
    """Keep that a meeting went from one status to another, and why (R23)."""
    values = {"meeting_id": meeting.id, "old": meeting.status, "new": to, "reason": reason}
    add(session, MeetingStep, values=values)


def freeze_numbers(session: Session, meeting_id: int) -> None:
    """Give the items of a meeting the numbers they show, for good (T15)."""
    table = table_of(AgendaItem)
    for item_id, number in agenda.numbers(session, Meeting.id == meeting_id).items():
        kept = (table.c.id == item_id) & table.c.number.is_(None)
        session.execute(update(table).where(kept).values(number=number, **unstamped(table)))


def unfreeze_numbers(session: Session, meeting_id: int) -> None:
    """Let the items be counted again, but for those whose decision bears a reference (T15)."""
    table = table_of(AgendaItem)
    decided = select(Decision.item_id).where(
        Decision.reference != "", Decision.deleted_at.is_(None)
    )
    undecided = (table.c.meeting_id == meeting_id) & table.c.id.not_in(decided)
    session.execute(update(table).where(undecided).values(number=None, **unstamped(table)))


def shown_numbers(session: Session, items: Iterable[int]) -> list[str]:
    """Give the numbers that items show, frozen or counted."""
    wanted = set(items)
    held = select(AgendaItem.meeting_id).where(AgendaItem.id.in_(wanted))
    shown = agenda.numbers(session, Meeting.id.in_(held))
    return [shown[item] for item in shown if item in wanted]
