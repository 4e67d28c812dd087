"""Meetings made, edited, taken a step further or back, put in the bin and taken out of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final, TypedDict

from zonedesk.db.commands import approving, cancelling, meetings, records
from zonedesk.db.models import Meeting
from zonedesk.domain import lifecycle
from zonedesk.domain.errors import Refused
from zonedesk.domain.register_meeting_checks import PAST_MIDNIGHT, duration
from zonedesk.domain.topics import NOTHING, Outcome, Topic
from zonedesk.domain.touched import Touched
from zonedesk.domain.words import MeetingStatus
from zonedesk.services.writing import refuse_unknown, writing
from zonedesk.system.clock import in_brussels

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date, time

    from zonedesk.db.commands.meetings import Standing
    from zonedesk.db.database import Session
    from zonedesk.domain.richtext import RichText
    from zonedesk.domain.topics import Changes
    from zonedesk.domain.words import MeetingMode
    from zonedesk.services.workspace import Workspace

FIRST: Final = 1
CONVOCATIONS: Final = (FIRST, 2, 3)
"""For which time a meeting is convoked: the third time any number is enough (L14)."""

# Who calls a meeting off, or takes it or its minutes back, moves its dossiers.
_ON_ROUTE = frozenset(
    {MeetingStatus.PREPARING, MeetingStatus.DRAFT_MINUTES, MeetingStatus.CANCELLED}
)
_TOUCHED = frozenset({Topic.MEETINGS})
_WITH_ALL = frozenset(
    {Topic.MEETINGS, Topic.AGENDA, Topic.ATTENDANCE, Topic.DECISIONS, Topic.ACTIONS}
)


class MeetingFields(TypedDict, total=False):
    """What an editor of a meeting may set; times are wall time, persons ids."""

    kind: str
    held_on: date
    starts_at: time | None
    ends_at: time | None
    place: str
    chair_id: int | None
    secretary_id: int | None
    opening: RichText
    closing: RichText
    next_on: date | None
    next_text: str
    mode: MeetingMode
    convocation: int


def create(
    workspace: Workspace,
    body_id: int,
    *,
    day: date,
    start: time | None = None,
    place: str = "",
    kind: str = "gewoon",
) -> Outcome:
    """Make a meeting in preparation, with the next reference of its body and of its own year.

    Chair and secretary are who holds the mandate on that day, the place is the body's unless one
    is given (R30, T10, T26). Attendance is noted when the meeting is held.
    """
    with writing(workspace, "meeting.create") as session:
        told = {"kind": kind, "place": place, "starts_at": start}
        made = meetings.made(session, body_id, day=day, told=told)
        return Outcome(_TOUCHED, records.running(session), made.id, made.reference)


def edit(
    workspace: Workspace, meeting_id: int, *, row_version: int, fields: MeetingFields
) -> Changes:
    """Set fields of a meeting; its reference stays, whatever its date becomes (T15).

    Raises:
        Refused: ``meeting.locked``, ``record.required`` (field), ``meeting.end_hour`` (first:
            the hour of the begin), ``meeting.convocation`` (found), ``user.may_only_read``.
        Conflict: it moved on since it was read (T57).
    """
    refuse_unknown(fields, MeetingFields)
    with writing(workspace, "meeting.edit") as session:
        meetings.open_meeting(session, meeting_id)
        values = records.columns(Meeting, fields)
        records.require(values, ("kind", "held_on"))
        if values.get("convocation", FIRST) not in CONVOCATIONS:
            raise Refused("meeting.convocation", found=values["convocation"])
        _check_hours(session, meeting_id, values=values)
        records.forget_drafts(session, Meeting, record_id=meeting_id, fields=fields)
        changed = records.change(
            session, Meeting, record_id=meeting_id, row_version=row_version, values=values
        )
        return _TOUCHED if changed else NOTHING


def step(
    workspace: Workspace,
    meeting_id: int,
    *,
    row_version: int,
    to: MeetingStatus,
    reason: str = "",
    lets_wait: bool = False,
) -> Changes:
    """Take a meeting to another status; the step and its reason are kept (R23).

    Minutes are approved by `zonedesk.services.approval` alone. Taking an approved meeting back lets
    the numbers of its items be counted again whose decision bears no reference (T15). A meeting
    that is called off keeps its number and its items (R24).

    Args:
        workspace: the open work folder.
        meeting_id: the meeting.
        row_version: as it was read.
        to: its new status.
        reason: why; a step back needs one.
        lets_wait: what was not treated in a meeting that is called off or filed waits for a later
            one.

    Raises:
        Refused: ``meeting.step_forbidden``, ``meeting.reopen_forbidden``,
            ``meeting.reason_needed``, ``meeting.approve_apart``, ``agenda.number_frozen``
            (number), ``user.may_only_read``.
        Conflict: it moved on since it was read (T57).
    """
    moves = Touched(meetings=(meeting_id,)) if to in _ON_ROUTE else None
    with writing(workspace, "meeting.step", moves=moves) as session:
        meeting = meetings.standing(session, meeting_id)
        lifecycle.step(meeting.status, to, reason=reason, role=workspace.user.role)
        if to.locked and not meeting.status.locked:
            raise Refused("meeting.approve_apart")
        meetings.log_step(session, meeting, to=to, reason=reason.strip())
        if lets_wait:
            _let_wait(session, meeting_id, to=to)
        begun = _begun(workspace, session, meeting=meeting, to=to)
        values = {"status": to, "locked_in": None, **begun}
        records.change(
            session, Meeting, record_id=meeting_id, row_version=row_version, values=values
        )
        if meeting.status.locked and not to.locked:
            meetings.unfreeze_numbers(session, meeting_id)
        return _TOUCHED | {Topic.AGENDA}


def delete(workspace: Workspace, meeting_id: int, *, row_version: int) -> Outcome:
    """Put a meeting in the bin with all that stands in it; its reference is not given again (T12).

    Raises:
        Refused: ``meeting.locked``, ``user.may_only_read``.
        Conflict: it moved on since it was read.
    """
    with writing(workspace, "meeting.delete", moves=Touched(meetings=(meeting_id,))) as session:
        meeting = meetings.open_meeting(session, meeting_id)
        records.to_bin(session, Meeting, record_id=meeting_id, row_version=row_version)
        return Outcome(_WITH_ALL, records.running(session), meeting_id, meeting.reference)


def restore(workspace: Workspace, meeting_id: int) -> Changes:
    """Take a meeting out of the bin, with all that stands in it (T53)."""
    with writing(workspace, "meeting.restore", moves=Touched(meetings=(meeting_id,))) as session:
        return _WITH_ALL if _taken_out(session, meeting_id) else NOTHING


def check_end(session: Session, meeting_id: int, *, end: time) -> None:
    """Refuse an end before the real begin, or before the planned one; see `edit`."""
    names = ("began_at", "starts_at")
    stored = records.read(session, Meeting, record_id=meeting_id, names=names)
    begin = stored["began_at"] or stored["starts_at"]
    if begin is not None and end < begin and duration(begin, end) > PAST_MIDNIGHT:
        raise Refused("meeting.end_hour", first=begin)


def _begun(
    workspace: Workspace, session: Session, *, meeting: Standing, to: MeetingStatus
) -> dict[str, time]:
    """Give when a meeting began that is opened, unless that is known or it was another day."""
    opens = to is MeetingStatus.RUNNING and meeting.status is MeetingStatus.AGENDA_SENT
    if not opens or meeting.held_on != workspace.clock.today():
        return {}
    stored = records.read(session, Meeting, record_id=meeting.id, names=("began_at",))
    if stored["began_at"] is not None:
        return {}
    now = in_brussels(workspace.clock.now_utc())
    return {"began_at": now.time().replace(second=0, microsecond=0)}


def _check_hours(session: Session, meeting_id: int, *, values: Mapping[str, Any]) -> None:
    """Refuse an end before the begin, but for a meeting that runs past midnight (formats.md)."""
    names = ("starts_at", "ends_at")
    if not any(name in values for name in names):
        return
    stored = records.read(session, Meeting, record_id=meeting_id, names=names)
    begin, end = (values.get(name, stored[name]) for name in names)
    if begin is None or end is None or end >= begin:
        return
    if duration(begin, end) > PAST_MIDNIGHT:
        raise Refused("meeting.end_hour", first=begin)


def _let_wait(session: Session, meeting_id: int, *, to: MeetingStatus) -> None:
    """Let what was not treated wait for a later meeting."""
    if to is MeetingStatus.CANCELLED:
        cancelling.let_wait(session, meeting_id)
    elif to is MeetingStatus.CLOSED:
        approving.let_wait(session, meeting_id)


def _taken_out(session: Session, meeting_id: int) -> bool:
    return records.from_bin(session, Meeting, record_id=meeting_id)
