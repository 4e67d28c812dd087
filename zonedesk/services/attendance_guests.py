"""People beside the composition of a body: experts and guests of one meeting (04)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from zonedesk.db.commands import attendance, meetings, people, presence, records
from zonedesk.db.models import Person
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.sittings import AttendanceEntry
from zonedesk.domain.topics import Outcome, Topic
from zonedesk.domain.typed import typed
from zonedesk.domain.words import AttendanceStatus
from zonedesk.services import attendance_sheet
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from zonedesk.db.database import Session
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.ATTENDANCE})
_WITH_PERSON = frozenset({Topic.ATTENDANCE, Topic.PEOPLE})


def invite(
    workspace: Workspace, meeting_id: int, *, who: int | str, item_id: int | None = None
) -> Outcome:
    """Note an expert or guest as present, at the whole meeting or at one item only.

    A name that the register knows is that person; another one is taken up in it. So a second
    click makes nobody twice (T37, T55).

    Args:
        workspace: the open work folder.
        meeting_id: of a meeting that is not locked.
        who: id of a person, or a name.
        item_id: the one item they are there for.

    Raises:
        Refused: ``record.required`` (field) without a name; ``attendance.on_sheet`` (name) for
            who stands on the sheet already; ``meeting.locked``; ``user.may_only_read``.
        Conflict: the item is gone.
    """
    with writing(workspace, "attendance.invite") as session:
        meetings.open_meeting(session, meeting_id)
        places = attendance.places(session, meeting_id)
        if item_id is not None and item_id not in places:
            raise Conflict(Topic.AGENDA, item_id)
        person_id, is_new = _person(session, who)
        for entry in attendance_sheet.entries(session, meeting_id):
            if entry.person_id == person_id:
                raise Refused("attendance.on_sheet", name=entry.name)
        there = {one: item_id in {None, one} for one in sorted(places, key=places.__getitem__)}
        _note(session, meeting_id, person_id=person_id, there=there)
        changes = _WITH_PERSON if is_new else _TOUCHED
        return Outcome(changes, records.running(session), person_id)


def remove(workspace: Workspace, meeting_id: int, *, person_id: int) -> Outcome:
    """Take somebody off the sheet who has no mandate on the day, with their mark (T27).

    Raises:
        Refused: ``attendance.is_member`` (name) for who belongs to the composition;
            ``attendance.votes_exist`` (items) for who was there at a vote; ``meeting.locked``;
            ``user.may_only_read``.
        Conflict: they are not on the sheet any more.
    """
    with writing(workspace, "attendance.remove") as session:
        meetings.open_meeting(session, meeting_id)
        everybody = attendance_sheet.entries(session, meeting_id)
        entry = next((one for one in everybody if one.person_id == person_id), None)
        found = attendance.attendance_id(session, meeting_id, person_id=person_id)
        if entry is not None and entry.capacity is not None:
            raise Refused("attendance.is_member", name=entry.name)
        if entry is None or found is None:
            raise Conflict(Topic.ATTENDANCE, person_id)
        after = replace(entry, status=None)
        presence.refuse_changed_votes(session, meeting_id, before=entry, after=after)
        attendance.forget(session, found)
        return Outcome(_TOUCHED, records.running(session), person_id)


def _person(session: Session, who: int | str) -> tuple[int, bool]:
    """Give a person by id or name, and whether they were taken up just now."""
    if isinstance(who, int):
        return who, False
    name = typed(who)
    records.require({"name": name}, ("name",))
    known = attendance.same_name(session, name)
    if known is not None:
        return known, False
    values = {"name": name, "key": people.free_key(session, name)}
    return records.add(session, Person, values=values), True


def _note(session: Session, meeting_id: int, *, person_id: int, there: dict[int, bool]) -> None:
    entry = AttendanceEntry(person_id, "", "", "")
    moves = presence.fewest(there)
    after = replace(
        entry,
        status=AttendanceStatus.PRESENT,
        arrives=tuple(item for item, leaves in moves.items() if not leaves),
        leaves=tuple(item for item, leaves in moves.items() if leaves),
    )
    presence.refuse_changed_votes(session, meeting_id, before=None, after=after)
    values = {"status": AttendanceStatus.PRESENT}
    presence.write_mark(session, meeting_id, entry=entry, values=values)
    presence.write_moves(session, meeting_id, person_id=person_id, there=there)
