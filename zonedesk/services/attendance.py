"""Attendance of a meeting: the sheet, single marks, the rest at once, comings and goings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from zonedesk.db.commands import attendance, meetings, records
from zonedesk.db.models import Attendance, Meeting, PresenceEvent
from zonedesk.domain.attendance import present_at
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.numbering import sort_key
from zonedesk.domain.sittings import AttendanceEntry, AttendanceSheet
from zonedesk.domain.topics import NOTHING, Topic
from zonedesk.domain.words import AttendanceStatus
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonedesk.db.database import Session
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.ATTENDANCE})
_THERE = frozenset({AttendanceStatus.PRESENT, AttendanceStatus.REPLACED})


def sheet(workspace: Workspace, meeting_id: int) -> AttendanceSheet:
    """Give everybody of a meeting: members on its date in rank order, then others noted (R30).

    Nobody stands there twice, whatever mandates they hold (T37, T39); who is no member any more
    stays when noted (T27).
    """
    with workspace.database.read() as session:
        meeting = meetings.standing(session, meeting_id)
        entries = _entries(session, meeting_id)
    return AttendanceSheet(meeting_id, meeting.status.locked, tuple(entries.values()))


def mark(
    workspace: Workspace,
    meeting_id: int,
    *,
    person_id: int,
    status: AttendanceStatus,
    replaced_by: int | str | None = None,
    reason: str | None = None,
) -> Changes:
    """Note how somebody takes part; the same mark again changes nothing (T55).

    Args:
        workspace: the open work folder.
        meeting_id: of a meeting that is not locked.
        person_id: a member, or anybody else of the register.
        status: how they take part.
        replaced_by: a person's id or a name, for who is replaced; None leaves it as it is.
        reason: why, as told; None leaves it as it is.

    Raises:
        Refused: ``meeting.locked``; ``attendance.votes_exist`` (items) when it would change who
            was there at a vote (T35, L28); ``user.may_only_read``.
    """
    with writing(workspace, "attendance.mark") as session:
        meetings.open_meeting(session, meeting_id)
        values = _told(status, replaced_by=replaced_by, reason=reason)
        before = _noted(session, meeting_id).get(person_id)
        after = replace(before or AttendanceEntry(person_id, "", "", ""), status=status)
        _refuse_changed_votes(session, meeting_id, before=before, after=after)
        return _TOUCHED if _write(session, meeting_id, entry=after, values=values) else NOTHING


def mark_rest(
    workspace: Workspace,
    meeting_id: int,
    *,
    status: AttendanceStatus = AttendanceStatus.PRESENT,
) -> Changes:
    """Note everybody of the sheet who has no mark yet the same way; see `mark`."""
    with writing(workspace, "attendance.mark_rest") as session:
        meetings.open_meeting(session, meeting_id)
        rest = [one for one in _entries(session, meeting_id).values() if one.status is None]
        for entry in rest:
            after = replace(entry, status=status)
            _refuse_changed_votes(session, meeting_id, before=None, after=after)
            _write(session, meeting_id, entry=after, values={"status": status})
        return _TOUCHED if rest else NOTHING


def arrive(workspace: Workspace, meeting_id: int, *, person_id: int, item_id: int) -> Changes:
    """Note that somebody comes in: present from that item on, and before not (L28).

    Who was noted as absent or not at all becomes present. See `mark` for what is refused;
    ``attendance.same_item`` (position) when they also leave at that item.
    """
    with writing(workspace, "attendance.arrive") as session:
        return _come_or_go(session, meeting_id, person_id=person_id, item_id=item_id, arrives=True)


def leave(workspace: Workspace, meeting_id: int, *, person_id: int, item_id: int) -> Changes:
    """Note that somebody leaves: absent from that item on, that item included (L28).

    See `arrive`; ``attendance.not_present`` (name) when they were not there at all.
    """
    with writing(workspace, "attendance.leave") as session:
        return _come_or_go(session, meeting_id, person_id=person_id, item_id=item_id, arrives=False)


def stay(workspace: Workspace, meeting_id: int, *, person_id: int) -> Changes:
    """Forget all comings and goings of somebody; see `mark` for what is refused."""
    with writing(workspace, "attendance.stay") as session:
        meetings.open_meeting(session, meeting_id)
        before = _noted(session, meeting_id).get(person_id)
        if before is None or not (before.arrives or before.leaves):
            return NOTHING
        after = replace(before, arrives=(), leaves=())
        _refuse_changed_votes(session, meeting_id, before=before, after=after)
        found = attendance.attendance_id(session, meeting_id, person_id=person_id)
        if found is not None:
            attendance.forget_moves(session, found)
        return _TOUCHED


def _told(
    status: AttendanceStatus, *, replaced_by: int | str | None, reason: str | None
) -> dict[str, Any]:
    told: dict[str, object] = {"status": status}
    if status is not AttendanceStatus.REPLACED or replaced_by is not None:
        told["replaced_by"] = replaced_by if status is AttendanceStatus.REPLACED else None
    if reason is not None:
        told["reason"] = reason
    return records.columns(Attendance, told)


def _entries(session: Session, meeting_id: int) -> dict[int, AttendanceEntry]:
    """Give the sheet by person: members with their mark, then who has one without mandate."""
    meeting = records.read(session, Meeting, record_id=meeting_id, names=("body_id", "held_on"))
    noted = _noted(session, meeting_id)
    found: dict[int, AttendanceEntry] = {}
    for member in attendance.members(session, meeting["body_id"], day=meeting["held_on"]):
        if member.person_id in found:
            continue
        entry = noted.pop(member.person_id, None) or AttendanceEntry(
            member.person_id, member.name, member.function, member.organisation
        )
        found[member.person_id] = replace(entry, capacity=member.capacity, votes=member.votes)
    return found | noted


def _noted(session: Session, meeting_id: int) -> dict[int, AttendanceEntry]:
    return {entry.person_id: entry for entry in attendance.marked(session, meeting_id)}


def _write(
    session: Session, meeting_id: int, *, entry: AttendanceEntry, values: dict[str, Any]
) -> bool:
    """Write the columns of an attendance, a new one with who the person is today (R20)."""
    found = attendance.attendance_id(session, meeting_id, person_id=entry.person_id)
    if found is not None:
        return records.change(
            session, Attendance, record_id=found, row_version=entry.row_version, values=values
        )
    new = {"meeting_id": meeting_id, "person_id": entry.person_id, **values}
    new |= attendance.as_of_now(session, entry.person_id)
    records.add(session, Attendance, values=new)
    return True


def _come_or_go(
    session: Session, meeting_id: int, *, person_id: int, item_id: int, arrives: bool
) -> Changes:
    meetings.open_meeting(session, meeting_id)
    places = attendance.places(session, meeting_id)
    if item_id not in places:
        raise Conflict(Topic.AGENDA, item_id)
    noted = _noted(session, meeting_id).get(person_id)
    before = noted or AttendanceEntry(person_id, "", "", "")
    there, other = (before.arrives, before.leaves) if arrives else (before.leaves, before.arrives)
    if item_id in there:
        return NOTHING
    if item_id in other:
        raise Refused("attendance.same_item", position=places[item_id])
    if not arrives and before.status not in _THERE:
        raise Refused("attendance.not_present", name=before.name)
    status = before.status if before.status in _THERE else AttendanceStatus.PRESENT
    after = replace(before, status=status)
    moves = (*there, item_id)
    after = replace(after, arrives=moves) if arrives else replace(after, leaves=moves)
    _refuse_changed_votes(session, meeting_id, before=noted, after=after)
    _write(session, meeting_id, entry=after, values={"status": after.status})
    found = attendance.attendance_id(session, meeting_id, person_id=person_id)
    event = {"attendance_id": found, "item_id": item_id, "arrives": arrives}
    records.add(session, PresenceEvent, values=event)
    return _TOUCHED


def _refuse_changed_votes(
    session: Session,
    meeting_id: int,
    *,
    before: AttendanceEntry | None,
    after: AttendanceEntry,
) -> None:
    """Refuse what changes who was there at a vote; a first mark may not deny a voter (T35)."""
    places = attendance.places(session, meeting_id)
    broken = []
    for item in attendance.voted_items(session, meeting_id):
        now = _present(after, item.position, places=places)
        first = now or after.person_id in item.voters
        then = first if before is None else _present(before, item.position, places=places)
        if now != then:
            broken.append(item.id)
    if broken:
        raise Refused("attendance.votes_exist", items=_numbers(session, broken))


def _present(entry: AttendanceEntry, position: int, *, places: dict[int, int]) -> bool:
    if entry.status is None:
        return False
    return present_at(entry.status, attendance.events(entry, places), position=position)


def _numbers(session: Session, items: Iterable[int]) -> tuple[str, ...]:
    shown = meetings.shown_numbers(session, items)
    return tuple(sorted(shown, key=sort_key))
