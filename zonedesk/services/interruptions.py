"""Interruptions of a meeting: when it stood still, and when it went on (R25)."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

from zonedesk.db.commands import meetings, records
from zonedesk.db.commands import session as hours
from zonedesk.db.models import Interruption
from zonedesk.db.queries import session as queries
from zonedesk.domain.errors import Refused
from zonedesk.domain.register_meeting_checks import PAST_MIDNIGHT, duration
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.services.writing import refuse_unknown, writing

if TYPE_CHECKING:
    from datetime import time

    from zonedesk.db.database import Session
    from zonedesk.domain.session_record import Pause
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

_TOUCHED = frozenset({Topic.MEETINGS})


class InterruptionFields(TypedDict, total=False):
    """What an editor of an interruption may set; hours are wall time."""

    starts_at: time
    ends_at: time | None
    item_id: int | None
    remark: str


def listed(workspace: Workspace, meeting_id: int) -> tuple[Pause, ...]:
    """List the interruptions of a meeting, the first one first."""
    with workspace.database.read() as session:
        return queries.pauses(session, meeting_id)


def begin(
    workspace: Workspace,
    meeting_id: int,
    *,
    at: time,
    ends: time | None = None,
    item_id: int | None = None,
    remark: str = "",
) -> Outcome:
    """Note that a meeting stands still, from an hour on or between two.

    Args:
        workspace: the open work folder.
        meeting_id: of a meeting that is not locked.
        at: from when.
        ends: until when; None while it lasts.
        item_id: the item that was being treated.
        remark: why.

    Raises:
        Refused: ``interruption.under_way`` when it stands still already,
            ``interruption.end_hour`` (first), ``meeting.locked``, ``user.may_only_read``.
        Conflict: the meeting is gone or in the bin.
    """
    with writing(workspace, "interruption.begin") as session:
        meetings.open_meeting(session, meeting_id)
        if ends is None and hours.under_way(session, meeting_id) is not None:
            raise Refused("interruption.under_way")
        _check_hours(at, ends)
        told = {"starts_at": at, "ends_at": ends, "item_id": item_id, "remark": remark}
        values = {"meeting_id": meeting_id, **records.columns(Interruption, told)}
        made = records.add(session, Interruption, values=values)
        return Outcome(_TOUCHED, records.running(session), made)


def end(workspace: Workspace, meeting_id: int, *, at: time) -> Changes:
    """Note that a meeting goes on; one that does not stand still goes on as it did (T55).

    Raises:
        Refused: ``interruption.end_hour`` (first) when that is before it stood still, but for
            one that lasts past midnight; ``meeting.locked``, ``user.may_only_read``.
    """
    with writing(workspace, "interruption.end") as session:
        meetings.open_meeting(session, meeting_id)
        return _TOUCHED if close(session, meeting_id, at=at) else NOTHING


def close(session: Session, meeting_id: int, *, at: time) -> bool:
    """End the interruption of a meeting that lasts, inside a transaction; tell whether one did."""
    found = hours.under_way(session, meeting_id)
    if found is None:
        return False
    names = ("starts_at", "row_version")
    stored = records.read(session, Interruption, record_id=found, names=names)
    _check_hours(stored["starts_at"], at)
    return records.change(
        session,
        Interruption,
        record_id=found,
        row_version=stored["row_version"],
        values={"ends_at": at},
    )


def edit(
    workspace: Workspace, interruption_id: int, *, row_version: int, fields: InterruptionFields
) -> Changes:
    """Mend an interruption.

    Raises:
        Refused: ``record.required`` (field) without a begin, ``interruption.end_hour`` (first),
            ``interruption.under_way`` when it is to last while another one does,
            ``meeting.locked``, ``user.may_only_read``.
        Conflict: it moved on since it was read (T57).
    """
    refuse_unknown(fields, InterruptionFields)
    with writing(workspace, "interruption.edit") as session:
        names = ("meeting_id", "starts_at", "ends_at")
        stored = records.read(session, Interruption, record_id=interruption_id, names=names)
        meetings.open_meeting(session, stored["meeting_id"])
        values = records.columns(Interruption, fields)
        records.require(values, ("starts_at",))
        after = {**stored, **values}
        _check_hours(after["starts_at"], after["ends_at"])
        other = hours.under_way(session, stored["meeting_id"])
        if after["ends_at"] is None and other not in {None, interruption_id}:
            raise Refused("interruption.under_way")
        changed = records.change(
            session,
            Interruption,
            record_id=interruption_id,
            row_version=row_version,
            values=values,
        )
        return _TOUCHED if changed else NOTHING


def remove(workspace: Workspace, interruption_id: int, *, row_version: int) -> Outcome:
    """Take an interruption away; what comes back takes it back.

    Raises:
        Refused: ``meeting.locked``, ``user.may_only_read``.
        Conflict: it is gone, or moved on since it was read.
    """
    with writing(workspace, "interruption.remove") as session:
        names = ("meeting_id",)
        stored = records.read(session, Interruption, record_id=interruption_id, names=names)
        meetings.open_meeting(session, stored["meeting_id"])
        hours.remove(session, interruption_id, row_version=row_version)
        return Outcome(_TOUCHED, records.running(session), interruption_id)


def _check_hours(begin: time, end: time | None) -> None:
    """Refuse an end before the begin, but for one past midnight (formats.md)."""
    if end is not None and end < begin and duration(begin, end) > PAST_MIDNIGHT:
        raise Refused("interruption.end_hour", first=begin)
