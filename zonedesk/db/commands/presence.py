"""Marks of attendance as they are written, and what votes forbid to change of them (T35, L28)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from zonedesk.db.commands import attendance, meetings, records
from zonedesk.db.models import Attendance
from zonedesk.domain.attendance import events_of
from zonedesk.domain.errors import Refused
from zonedesk.domain.numbering import sort_key

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy.orm import Session

    from zonedesk.domain.sittings import AttendanceEntry


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
    broken = [
        item.id
        for item in voted
        if now[item.id] != then.get(item.id, now[item.id] or after.person_id in item.voters)
    ]
    if broken:
        numbers = meetings.shown_numbers(session, broken)
        raise Refused("attendance.votes_exist", items=tuple(sorted(numbers, key=sort_key)))
