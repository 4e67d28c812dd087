"""Marks of attendance as they are written, and what votes forbid to change of them (T35, L28)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select, update

from zonedesk.db.commands import attendance, meetings, records
from zonedesk.db.models import Attendance, PresenceEvent
from zonedesk.domain.attendance import events_of
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.topics import Topic

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from zonedesk.domain.presence_moves import MoveFields
    from zonedesk.domain.sittings import AttendanceEntry


def refuse_other_votes(
    session: Session, meeting_id: int, *, known: Mapping[int, AttendanceEntry]
) -> None:
    """Refuse what moved somebody else's seat at a vote: that of who is replaced (T35, T36).

    Args:
        session: with the new marks written.
        meeting_id: of the meeting.
        known: everybody as noted before.
    """
    if not any(one.replaced_by_id for one in known.values()):
        return
    now = noted(session, meeting_id)
    for person_id, before in known.items():
        after = now.get(person_id)
        if after is not None and after.stand_in_away != before.stand_in_away:
            refuse_changed_votes(session, meeting_id, before=before, after=after)


def noted(session: Session, meeting_id: int) -> dict[int, AttendanceEntry]:
    """Give who has a mark at a meeting, by person, in the order of entry."""
    return {entry.person_id: entry for entry in attendance.marked(session, meeting_id)}


def write_mark(
    session: Session, meeting_id: int, *, entry: AttendanceEntry, values: Mapping[str, Any]
) -> bool:
    """Write the columns of an attendance, a new one with who the person is today (R20).

    Returns:
        whether anything differs from what was noted.
    """
    found = attendance.attendance_id(session, meeting_id, person_id=entry.person_id)
    if found is not None:
        return records.change(
            session, Attendance, record_id=found, row_version=entry.row_version, values=values
        )
    new = {"meeting_id": meeting_id, "person_id": entry.person_id, **values}
    new |= attendance.as_of_now(session, entry.person_id)
    records.add(session, Attendance, values=new)
    return True


def write_moves(
    session: Session, meeting_id: int, *, person_id: int, there: Mapping[int, bool]
) -> bool:
    """Let somebody who has a mark be there at exactly these items, by the fewest moves.

    Args:
        session: to write with.
        meeting_id: of the meeting.
        person_id: who.
        there: for each item of the meeting, in order, whether they are there.
    """
    found = attendance.attendance_id(session, meeting_id, person_id=person_id)
    if found is None:
        return False
    events = {(item, not leaves) for item, leaves in fewest(there).items()}
    return attendance.moves(session, found, events=events)


def fewest(there: Mapping[int, bool]) -> dict[int, bool]:
    """Give the items at which somebody comes (False) or leaves (True), the fewest of them."""
    items = list(there)
    taken = [(place, there[item]) for place, item in enumerate(items)]
    return {items[event.position]: event.leaves for event in events_of(taken)}


def write_move(
    session: Session, meeting_id: int, *, person_id: int, move: tuple[int, bool], told: MoveFields
) -> bool:
    """Write what is said of a coming or going that stands there: an item and whether they arrive.

    A conflict of interest is only said of who leaves.
    """
    found = attendance.attendance_id(session, meeting_id, person_id=person_id)
    item_id, arrives = move
    event_id = session.scalar(
        select(PresenceEvent.id).where(
            PresenceEvent.attendance_id == found,
            PresenceEvent.item_id == item_id,
            PresenceEvent.arrives.is_(arrives),
        )
    )
    return event_id is not None and describe(session, event_id, told=told)


def describe(session: Session, event_id: int, *, told: MoveFields) -> bool:
    """Write what is said of an event; tells whether anything differs (T59)."""
    values = records.columns(PresenceEvent, told)
    stored = records.read(session, PresenceEvent, record_id=event_id, names=("arrives", *values))
    if stored["arrives"] and "conflict" in values:
        values["conflict"] = False
    differing = {name: value for name, value in values.items() if stored[name] != value}
    if differing:
        query = update(PresenceEvent).where(PresenceEvent.id == event_id)
        session.execute(query.values(**differing))
    return bool(differing)


def told_of(session: Session, event_id: int) -> MoveFields:
    """Give what is said of an event."""
    names = ("at", "reason", "conflict", "sentence")
    stored = records.read(session, PresenceEvent, record_id=event_id, names=names)
    return {
        "at": stored["at"],
        "reason": stored["reason"],
        "conflict": stored["conflict"],
        "sentence": stored["sentence"],
    }


def owner_of(session: Session, event_id: int) -> tuple[int, int]:
    """Give the meeting and the person of an event; `Conflict` when it is gone."""
    query = (
        select(Attendance.meeting_id, Attendance.person_id)
        .join(PresenceEvent, PresenceEvent.attendance_id == Attendance.id)
        .where(PresenceEvent.id == event_id)
    )
    found = session.execute(query).one_or_none()
    if found is None:
        raise Conflict(Topic.ATTENDANCE, event_id)
    return found[0], found[1]


def refuse_changed_votes(
    session: Session,
    meeting_id: int,
    *,
    before: AttendanceEntry | None,
    after: AttendanceEntry,
) -> None:
    """Refuse what changes who was there at a vote; a first mark may not deny a voter (T35).

    Raises:
        Refused: ``attendance.votes_exist`` (items), the numbers of the items voted on.
    """
    voted = attendance.voted_items(session, meeting_id)
    if not voted:
        return
    places = attendance.places(session, meeting_id)
    now = after.present(places)
    then = before.present(places) if before is not None else {}
    other = before is not None and before.occupant not in {None, after.occupant}
    broken = [
        item.id
        for item in voted
        if now[item.id] != then.get(item.id, now[item.id] or after.person_id in item.voters)
        or (other and now[item.id])
    ]
    if broken:
        numbers = meetings.shown_numbers(session, broken)
        raise Refused("attendance.votes_exist", items=tuple(sorted(numbers, key=sort_key)))
