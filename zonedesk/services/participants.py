"""Who takes part in a meeting on its own day, against who was noted for it (R30, T26-T29).

The list itself is computed (`zonedesk.services.attendance_sheet`): who has a mandate on the day
stands on it, and who was noted once stays on it, marked as former. What can grow old is noted:
marks of people without mandate on the day, chair and secretary.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zonedesk.db.commands import attendance, meetings, presence, records
from zonedesk.db.models import Meeting
from zonedesk.db.queries import attendance as listed
from zonedesk.db.queries import participants as queries
from zonedesk.db.queries import people
from zonedesk.domain.errors import Conflict
from zonedesk.domain.participants import Change, Part, Why, joined, left, of_capacity
from zonedesk.domain.sittings import Candidate
from zonedesk.domain.topics import Outcome, Topic
from zonedesk.domain.words import Capacity
from zonedesk.services import attendance_sheet
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from zonedesk.db.database import Session
    from zonedesk.domain.participants import Days, Term
    from zonedesk.domain.sittings import AttendanceEntry
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.ATTENDANCE, Topic.MEETINGS})
_LEADING = {Part.CHAIR: Capacity.CHAIR, Part.SECRETARY: Capacity.SECRETARY}


def changes(workspace: Workspace, meeting_id: int) -> tuple[Change, ...]:
    """Give what is otherwise on the day of a meeting than was noted for it.

    Nothing is proposed for a meeting with approved minutes: who took part then, took part.

    Raises:
        Conflict: the meeting is gone.
    """
    with workspace.database.read() as session:
        if meetings.standing(session, meeting_id).status.locked:
            return ()
        return _changes(session, meeting_id)


def renew(
    workspace: Workspace, meeting_id: int, *, chosen: Iterable[tuple[Part, int | None]]
) -> Outcome:
    """Apply what was chosen of `changes`, all or nothing.

    Who goes loses the mark; chair and secretary become who they are by mandate on the day. Who
    comes stands on the list already, there is nothing to note of them yet.

    Raises:
        Refused: ``attendance.votes_exist`` (items) for who was there at a vote;
            ``meeting.locked``; ``user.may_only_read``.
        Conflict: one of them is no change any more.
    """
    with writing(workspace, "meeting.renew_participants") as session:
        version = meetings.open_meeting(session, meeting_id).row_version
        known = {one.key for one in _changes(session, meeting_id)}
        values = {}
        for part, person_id in chosen:
            if (part, person_id) not in known:
                raise Conflict(Topic.ATTENDANCE, person_id or 0)
            if part in _LEADING:
                values[f"{part}_id"] = person_id
            elif part is Part.GOES and person_id is not None:
                _forget(session, meeting_id, person_id=person_id)
        records.change(session, Meeting, record_id=meeting_id, row_version=version, values=values)
        return Outcome(_TOUCHED, records.running(session), meeting_id)


def choosable(
    workspace: Workspace, meeting_id: int, *, everybody: bool = False
) -> tuple[Candidate, ...]:
    """Give who can be chosen for a meeting: exactly who has a mandate on its day (T29).

    Args:
        workspace: the open work folder.
        meeting_id: the meeting.
        everybody: whether all other active persons of the register follow, by name.

    Returns:
        each person once (T39), those with a mandate in rank order.

    Raises:
        Conflict: the meeting is gone.
    """
    with workspace.database.read() as session:
        names = ("body_id", "held_on")
        held = records.read(session, Meeting, record_id=meeting_id, names=names)
        members = attendance.members(session, held["body_id"], day=held["held_on"])
        found = {
            one.person_id: Candidate(one.person_id, one.name, one.function, one.organisation)
            for one in reversed(members)
        }
        seated = tuple(found[one] for one in dict.fromkeys(one.person_id for one in members))
        if not everybody:
            return seated
        others = (one for one in listed.candidates(session) if one.person_id not in found)
        return (*seated, *others)


def _changes(session: Session, meeting_id: int) -> tuple[Change, ...]:
    names = ("body_id", "held_on", "chair_id", "secretary_id")
    held = records.read(session, Meeting, record_id=meeting_id, names=names)
    days = queries.days(session, meeting_id)
    terms = queries.terms(session, held["body_id"])
    called = people.names(session)
    now = meetings.seated(session, held["body_id"], day=held["held_on"])
    found = list(_on_the_list(attendance_sheet.entries(session, meeting_id), terms, days=days))
    for part, capacity in _LEADING.items():
        column = f"{part}_id"
        noted, seated = held[column], now[column]
        reason = _otherwise(of_capacity(terms, noted, capacity=capacity), days, noted=noted)
        if reason and noted != seated:
            name, before = called.get(seated or 0, ""), called.get(noted or 0, "")
            found.append(Change(part, seated, name, *reason, instead_of=before))
    return tuple(found)


def _otherwise(
    terms: Sequence[Term], days: Days, *, noted: int | None
) -> tuple[Why, date | None] | None:
    """Tell why who was noted to lead or write should not; None when there is no reason."""
    if noted is None:
        return Why.VACANT, None
    return left(terms, days) if terms else None


def _on_the_list(
    entries: Sequence[AttendanceEntry], terms: Sequence[Term], *, days: Days
) -> Iterator[Change]:
    """Compare who is noted with who is expected; as long as nobody is, nothing is old."""
    if all(one.status is None for one in entries):
        return
    for one in entries:
        own = [term for term in terms if term.person_id == one.person_id]
        if one.called and one.status is None:
            yield Change(Part.COMES, one.person_id, one.name, *joined(own, days))
        reason = left(own, days) if one.former and own else None
        if reason:
            yield Change(Part.GOES, one.person_id, one.name, *reason)


def _forget(session: Session, meeting_id: int, *, person_id: int) -> None:
    """Take a mark away, unless the person was there at a vote (T35)."""
    entries = attendance_sheet.entries(session, meeting_id)
    entry = next(one for one in entries if one.person_id == person_id)
    after = replace(entry, status=None)
    presence.refuse_changed_votes(session, meeting_id, before=entry, after=after)
    found = attendance.attendance_id(session, meeting_id, person_id=person_id)
    if found is not None:
        attendance.forget(session, found)
