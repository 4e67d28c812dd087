"""Comings and goings one by one: hour, reason, conflict of interest, sentence (R57, R58)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from zonedesk.db.commands import attendance, meetings, presence
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.presence_moves import MoveFields, MoveKind
from zonedesk.domain.sittings import AttendanceEntry
from zonedesk.domain.topics import NOTHING, Topic
from zonedesk.domain.words import AttendanceStatus
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.db.database import Session
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.ATTENDANCE})
_CONFLICT: MoveFields = {"conflict": True}


@dataclass(frozen=True, slots=True)
class Wanted:
    """A coming or going as it is asked for, with what is said of it."""

    kind: MoveKind
    item_id: int
    told: MoveFields


def note(workspace: Workspace, meeting_id: int, *, person_id: int, wanted: Wanted) -> Changes:
    """Note that somebody comes in, leaves or steps out; the same again changes nothing (T55).

    Who comes in is present from that item on, and before not unless they were there already; who
    leaves is absent from it on, that item included; who steps out is back at the next item. Who
    was noted as absent or not at all becomes present by coming in (L28).

    Raises:
        Refused: ``attendance.same_item`` (position) for both at one item;
            ``attendance.not_present`` (name) when who leaves is not there;
            ``attendance.votes_exist`` (items), ``meeting.locked``, ``user.may_only_read``.
        Conflict: the item is gone.
    """
    with writing(workspace, "attendance.move") as session:
        return put(session, meeting_id, person_id=person_id, wanted=wanted)


def steps_out(
    workspace: Workspace,
    meeting_id: int,
    *,
    person_id: int,
    item_id: int,
    told: MoveFields = _CONFLICT,
) -> Changes:
    """Note that somebody is away at one item only, for a conflict of interest unless told else.

    They leave at the item and are back at the next one, if they were there then (WGP 27/3, DLB
    27). See `note`.
    """
    with writing(workspace, "attendance.steps_out") as session:
        wanted = Wanted(MoveKind.STEPS_OUT, item_id, told)
        return put(session, meeting_id, person_id=person_id, wanted=wanted)


def amend(workspace: Workspace, event_id: int, *, wanted: Wanted) -> Changes:
    """Let a coming or going be another one: its kind, its item, what is said of it.

    What is not told anew stays as it was, an edited sentence too. See `note`.

    Raises:
        Conflict: it is gone, or the item is.
    """
    with writing(workspace, "attendance.amend") as session:
        meeting_id, person_id = presence.owner_of(session, event_id)
        meetings.open_meeting(session, meeting_id)
        before = presence.noted(session, meeting_id)[person_id]
        told: MoveFields = {**presence.told_of(session, event_id), **wanted.told}
        _take_out(session, meeting_id, entry=before, event_id=event_id)
        put(
            session,
            meeting_id,
            person_id=person_id,
            wanted=replace(wanted, told=told),
            known=before,
        )
        return _TOUCHED if presence.noted(session, meeting_id)[person_id] != before else NOTHING


def describe(workspace: Workspace, event_id: int, *, fields: MoveFields) -> Changes:
    """Set what is said of a coming or going; an empty sentence is generated again (R58).

    Raises:
        Refused: ``meeting.locked``, ``user.may_only_read``.
        Conflict: it is gone.
    """
    refuse_unknown(fields, MoveFields)
    with writing(workspace, "attendance.describe") as session:
        meeting_id, _ = presence.owner_of(session, event_id)
        meetings.open_meeting(session, meeting_id)
        return _TOUCHED if presence.describe(session, event_id, told=fields) else NOTHING


def forget(workspace: Workspace, event_id: int) -> Changes:
    """Take a coming or going away; who did not leave does not come back either.

    Raises:
        Refused: ``attendance.votes_exist`` (items), ``meeting.locked``, ``user.may_only_read``.
        Conflict: it is gone.
    """
    with writing(workspace, "attendance.forget") as session:
        meeting_id, person_id = presence.owner_of(session, event_id)
        meetings.open_meeting(session, meeting_id)
        before = presence.noted(session, meeting_id)[person_id]
        _take_out(session, meeting_id, entry=before, event_id=event_id)
        _refuse_votes(session, meeting_id, before=before, person_id=person_id)
        return _TOUCHED


def put(
    session: Session,
    meeting_id: int,
    *,
    person_id: int,
    wanted: Wanted,
    known: AttendanceEntry | None = None,
) -> Changes:
    """Note a coming or going inside a transaction; see `note`.

    Args:
        session: of the transaction.
        meeting_id: of a meeting that is not locked.
        person_id: who.
        wanted: what they do.
        known: how they were noted before the transaction, where it changed that already.
    """
    meetings.open_meeting(session, meeting_id)
    places = attendance.places(session, meeting_id)
    if wanted.item_id not in places:
        raise Conflict(Topic.AGENDA, wanted.item_id)
    noted = presence.noted(session, meeting_id).get(person_id)
    entry = noted or AttendanceEntry(person_id, "", "", "")
    _refuse(entry, wanted, places=places)
    status = entry.status if entry.there else AttendanceStatus.PRESENT
    changed = presence.write_mark(session, meeting_id, entry=entry, values={"status": status})
    found = attendance.attendance_id(session, meeting_id, person_id=person_id)
    if found is None:
        return NOTHING
    arrives = wanted.kind is MoveKind.ARRIVES
    changed |= attendance.moves(session, found, events=_events(entry, wanted, places=places))
    move = (wanted.item_id, arrives)
    changed |= presence.write_move(
        session, meeting_id, person_id=person_id, move=move, told=wanted.told
    )
    _refuse_votes(session, meeting_id, before=known or noted, person_id=person_id)
    return _TOUCHED if changed else NOTHING


def _refuse(entry: AttendanceEntry, wanted: Wanted, *, places: Mapping[int, int]) -> None:
    comes = wanted.kind is MoveKind.ARRIVES
    if wanted.item_id in (entry.leaves if comes else entry.arrives):
        raise Refused("attendance.same_item", position=places[wanted.item_id])
    here = entry.there
    if wanted.kind is MoveKind.STEPS_OUT:
        here = here and (entry.present(places)[wanted.item_id] or wanted.item_id in entry.leaves)
    if not comes and not here:
        raise Refused("attendance.not_present", name=entry.name)


def _events(
    entry: AttendanceEntry, wanted: Wanted, *, places: Mapping[int, int]
) -> set[tuple[int, bool]]:
    """Give all comings and goings of somebody with the new one among them."""
    events = {(item, True) for item in entry.arrives} | {(item, False) for item in entry.leaves}
    if wanted.kind is not MoveKind.STEPS_OUT:
        return events | {(wanted.item_id, wanted.kind is MoveKind.ARRIVES)}
    staying = replace(entry, leaves=tuple(one for one in entry.leaves if one != wanted.item_id))
    following = _next(wanted.item_id, places)
    if following is not None and staying.present(places)[following]:
        events |= {(following, True)}
    return events - {(following, False)} | {(wanted.item_id, False)}


def _next(item_id: int, places: Mapping[int, int]) -> int | None:
    order = sorted(places, key=places.__getitem__)
    return next(iter(order[order.index(item_id) + 1 :]), None)


def _take_out(session: Session, meeting_id: int, *, entry: AttendanceEntry, event_id: int) -> None:
    """Take an event away, and with a leaving the coming back that follows it."""
    moves = entry.moves
    place = next((one for one, move in enumerate(moves) if move.id == event_id), None)
    found = attendance.attendance_id(session, meeting_id, person_id=entry.person_id)
    if place is None or found is None:
        raise Conflict(Topic.ATTENDANCE, event_id)
    gone = 1 if moves[place].arrives else 2
    back = moves[place + 1 : place + gone]
    left = [*moves[:place], *(one for one in back if not one.arrives), *moves[place + gone :]]
    events = {(move.item_id, move.arrives) for move in left}
    attendance.moves(session, found, events=events)


def _refuse_votes(
    session: Session, meeting_id: int, *, before: AttendanceEntry | None, person_id: int
) -> None:
    after = presence.noted(session, meeting_id)[person_id]
    presence.refuse_changed_votes(session, meeting_id, before=before, after=after)
