"""Attendance of a meeting: the sheet, single marks, the rest at once, comings and goings."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from zonedesk.db.commands import attendance, meetings, presence, records
from zonedesk.db.models import Attendance
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.presence_moves import MoveKind
from zonedesk.domain.sittings import AWAY, AttendanceEntry
from zonedesk.domain.topics import NOTHING, Topic
from zonedesk.domain.words import AttendanceStatus
from zonedesk.services import attendance_moves, attendance_sheet
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from zonedesk.db.database import Session
    from zonedesk.domain.presence_moves import MoveFields
    from zonedesk.domain.sittings import AttendanceSheet
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.ATTENDANCE})


def sheet(workspace: Workspace, meeting_id: int) -> AttendanceSheet:
    """Give everybody of a meeting with items, quorum and the year; see `attendance_sheet.read`."""
    with workspace.database.read() as session:
        return attendance_sheet.read(session, meeting_id)


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
        reason: why, as told; None leaves it as it is, but who is present after all loses the
            reason of an absence, which no paper may print (R59).

    Raises:
        Refused: ``meeting.locked``; ``attendance.votes_exist`` (items) when it would change who
            was there at a vote (T35, L28); ``attendance.replaces_self`` (name);
            ``attendance.replacement_away`` (name) for who is noted as not there (T36);
            ``user.may_only_read``.
    """
    with writing(workspace, "attendance.mark") as session:
        meetings.open_meeting(session, meeting_id)
        known = presence.noted(session, meeting_id)
        _refuse_stand_in(known, person_id=person_id, replaced_by=replaced_by)
        values = _told(status, replaced_by=replaced_by, reason=reason)
        changed = _mark(session, meeting_id, known=known, person_id=person_id, values=values)
        return _TOUCHED if changed else NOTHING


def mark_several(
    workspace: Workspace, meeting_id: int, *, people: Iterable[int], status: AttendanceStatus
) -> Changes:
    """Note several people the same way, all or none of them; see `mark`."""
    with writing(workspace, "attendance.mark") as session:
        meetings.open_meeting(session, meeting_id)
        known = presence.noted(session, meeting_id)
        values = _told(status, replaced_by=None, reason=None)
        changed = [
            _mark(session, meeting_id, known=known, person_id=person_id, values=values)
            for person_id in people
        ]
        return _TOUCHED if any(changed) else NOTHING


def mark_rest(
    workspace: Workspace,
    meeting_id: int,
    *,
    status: AttendanceStatus = AttendanceStatus.PRESENT,
) -> Changes:
    """Note everybody who is expected and has no mark yet the same way; see `mark`.

    Substitutes and experts are not expected: who of them came is noted one by one.
    """
    with writing(workspace, "attendance.mark_rest") as session:
        meetings.open_meeting(session, meeting_id)
        everybody = attendance_sheet.entries(session, meeting_id)
        rest = [one for one in everybody if one.status is None and one.called]
        for entry in rest:
            _mark(
                session,
                meeting_id,
                known={},
                person_id=entry.person_id,
                values={"status": status},
            )
        return _TOUCHED if rest else NOTHING


def attend(
    workspace: Workspace, meeting_id: int, *, person_id: int, at: Mapping[int, bool]
) -> Changes:
    """Note at which items somebody is there; at those that are not named nothing changes (L28).

    The fewest comings and goings are kept. Who was noted as absent, or not at all, becomes
    present; who is there at no item any more becomes absent, unless somebody replaces them.

    Args:
        workspace: the open work folder.
        meeting_id: of a meeting that is not locked.
        person_id: who.
        at: ids of items, and whether they are there.

    Raises:
        Refused: as `mark`.
        Conflict: one of the items is gone.
    """
    with writing(workspace, "attendance.attend") as session:
        meetings.open_meeting(session, meeting_id)
        places = attendance.places(session, meeting_id)
        _refuse_gone(at, places)
        known = presence.noted(session, meeting_id)
        before = known.get(person_id) or AttendanceEntry(person_id, "", "", "")
        seen = before.present(places)
        there = {item: at.get(item, seen[item]) for item in sorted(places, key=places.__getitem__)}
        if there == seen:
            return NOTHING
        status = _status(before, there)
        values = _told(status, replaced_by=None, reason=None)
        moves = dict.fromkeys(there, True) if status is AttendanceStatus.ABSENT else there
        _mark(session, meeting_id, known=known, person_id=person_id, values=values, there=moves)
        return _TOUCHED


def arrive(
    workspace: Workspace,
    meeting_id: int,
    *,
    person_id: int,
    item_id: int,
    told: MoveFields | None = None,
) -> Changes:
    """Note that somebody comes in: present from that item on, and before not (L28).

    Who left before comes back. Who was noted as absent or not at all becomes present. See
    `attendance_moves.note`.
    """
    with writing(workspace, "attendance.arrive") as session:
        move = attendance_moves.Wanted(MoveKind.ARRIVES, item_id, told or {})
        return attendance_moves.put(session, meeting_id, person_id=person_id, wanted=move)


def leave(
    workspace: Workspace,
    meeting_id: int,
    *,
    person_id: int,
    item_id: int,
    told: MoveFields | None = None,
) -> Changes:
    """Note that somebody leaves: absent from that item on, that item included (L28).

    See `attendance_moves.note`; with ``conflict`` told they leave for the rest of the meeting.
    """
    with writing(workspace, "attendance.leave") as session:
        move = attendance_moves.Wanted(MoveKind.LEAVES, item_id, told or {})
        return attendance_moves.put(session, meeting_id, person_id=person_id, wanted=move)


def stay(workspace: Workspace, meeting_id: int, *, person_id: int) -> Changes:
    """Forget all comings and goings of somebody; see `mark` for what is refused."""
    with writing(workspace, "attendance.stay") as session:
        meetings.open_meeting(session, meeting_id)
        before = presence.noted(session, meeting_id).get(person_id)
        found = attendance.attendance_id(session, meeting_id, person_id=person_id)
        if found is None or before is None or not (before.arrives or before.leaves):
            return NOTHING
        after = replace(before, arrives=(), leaves=())
        presence.refuse_changed_votes(session, meeting_id, before=before, after=after)
        attendance.moves(session, found, events=set())
        return _TOUCHED


def _refuse_stand_in(
    known: Mapping[int, AttendanceEntry], *, person_id: int, replaced_by: int | str | None
) -> None:
    """Refuse who cannot come instead of somebody: themselves, or who is not there (T36)."""
    if replaced_by == person_id:
        name = known[person_id].name if person_id in known else ""
        raise Refused("attendance.replaces_self", name=name)
    stand_in = known.get(replaced_by) if isinstance(replaced_by, int) else None
    if stand_in is not None and stand_in.status in AWAY:
        raise Refused("attendance.replacement_away", name=stand_in.name)


def _told(
    status: AttendanceStatus, *, replaced_by: int | str | None, reason: str | None
) -> dict[str, Any]:
    told: dict[str, object] = {"status": status}
    if status is not AttendanceStatus.REPLACED or replaced_by is not None:
        told["replaced_by"] = replaced_by if status is AttendanceStatus.REPLACED else None
    if reason is not None:
        told["reason"] = reason
    return records.columns(Attendance, told)


def _mark(
    session: Session,
    meeting_id: int,
    *,
    known: Mapping[int, AttendanceEntry],
    person_id: int,
    values: Mapping[str, Any],
    there: Mapping[int, bool] | None = None,
) -> bool:
    """Write one mark, and with ``there`` at which items; tells whether anything changed."""
    before = known.get(person_id)
    written = dict(values)
    entry = before or AttendanceEntry(person_id, "", "", "")
    if values["status"] is AttendanceStatus.PRESENT and before is not None and not before.there:
        written.setdefault("reason", "")
    after = replace(
        entry,
        status=values["status"],
        replaced_by_id=values.get("replaced_by_id", entry.replaced_by_id),
        replaced_by_text=values.get("replaced_by_text", entry.replaced_by_text),
    )
    if there is not None:
        moves = presence.fewest(there)
        after = replace(
            after,
            arrives=tuple(item for item, leaves in moves.items() if not leaves),
            leaves=tuple(item for item, leaves in moves.items() if leaves),
        )
    presence.refuse_changed_votes(session, meeting_id, before=before, after=after)
    changed = presence.write_mark(session, meeting_id, entry=entry, values=written)
    presence.refuse_other_votes(session, meeting_id, known=known)
    if there is not None:
        changed |= presence.write_moves(session, meeting_id, person_id=person_id, there=there)
    return changed


def _status(before: AttendanceEntry, there: Mapping[int, bool]) -> AttendanceStatus:
    """Give how somebody took part who was there at these items."""
    if before.status is AttendanceStatus.REPLACED:
        return AttendanceStatus.REPLACED
    return AttendanceStatus.PRESENT if any(there.values()) else AttendanceStatus.ABSENT


def _refuse_gone(items: Iterable[int], places: Mapping[int, int]) -> None:
    for item_id in items:
        if item_id not in places:
            raise Conflict(Topic.AGENDA, item_id)
