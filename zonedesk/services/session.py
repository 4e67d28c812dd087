"""A meeting while it is held: what its window reads, and how it goes from item to item (03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.commands import meetings, records
from zonedesk.db.commands import session as hours
from zonedesk.db.models import AgendaItem, Meeting
from zonedesk.db.queries import actions, attendance, plan
from zonedesk.db.queries import session as queries
from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.session_record import (
    OpenAction,
    SessionItem,
    SessionRecord,
    SessionView,
    first_shown,
)
from zonedesk.domain.topics import NOTHING, Topic
from zonedesk.domain.words import Health, ItemKind, MeetingStatus, PlanClass
from zonedesk.services import interruptions, meeting_record
from zonedesk.services import meetings as use_cases
from zonedesk.services.attendance_sheet import read as read_sheet
from zonedesk.services.writing import writing

if TYPE_CHECKING:
    from datetime import time

    from zonedesk.db.database import Session
    from zonedesk.db.queries.session import Matter
    from zonedesk.domain.meeting_record import MeetingRecord
    from zonedesk.domain.rows import PlanRow
    from zonedesk.domain.topics import Changes
    from zonedesk.services.workspace import Workspace

_TURNED = frozenset({Topic.AGENDA})
_CARE = frozenset({Health.RISK, Health.BLOCKED})


def session(workspace: Workspace, meeting_id: int, *, item_id: int | None = None) -> SessionRecord:
    """Read all that the window of a session shows; nothing is written (T61).

    Args:
        workspace: the open work folder.
        meeting_id: the meeting.
        item_id: the item that is shown; without one, or when it is gone, the one under way, else
            the first that was not treated.

    Raises:
        Conflict: the meeting is gone or in the bin.
    """
    with workspace.database.read() as reading:
        reference = meetings.standing(reading, meeting_id).reference
    record = meeting_record.meeting(workspace, reference)
    with workspace.database.read() as reading:
        items = _items(reading, record)
        sheet = read_sheet(reading, meeting_id)
        began = queries.began_at(reading, meeting_id)
        pauses = queries.pauses(reading, meeting_id)
    shown = next((one for one in items if one.id == item_id), None) or first_shown(items)
    return SessionRecord(
        record,
        began,
        items,
        pauses,
        sheet,
        view=None if shown is None else _view(workspace, shown.id),
        today=workspace.clock.today(),
    )


def open_session(workspace: Workspace, meeting_id: int, *, row_version: int) -> Changes:
    """Open a meeting whose agenda was sent; on its own day its first item begins with it.

    Raises:
        Refused, Conflict: as `zonedesk.services.meetings.step`.
    """
    running = MeetingStatus.RUNNING
    changed = use_cases.step(workspace, meeting_id, row_version=row_version, to=running)
    with workspace.database.read() as reading:
        begun = queries.began_at(reading, meeting_id)
        first = next(iter(attendance.sheet_items(reading, meeting_id)), None)
    if begun is None or first is None:
        return changed
    return changed | turn(workspace, meeting_id, to=first.id, at=begun)


def turn(workspace: Workspace, meeting_id: int, *, to: int | None, at: time) -> Changes:
    """Go on to an item: it begins now unless it began before, what was under way is done now.

    An item that was treated is only looked at again: nothing is written.

    Args:
        workspace: the open work folder.
        meeting_id: of a meeting that is being held.
        to: the item; None when the last one was treated.
        at: the hour.

    Raises:
        Refused: ``session.not_running`` (reference), ``meeting.locked``, ``user.may_only_read``.
        Conflict: meeting or item is gone, or the item stands on another agenda.
    """
    with writing(workspace, "session.turn") as writer:
        found = meetings.open_meeting(writer, meeting_id)
        if found.status is not MeetingStatus.RUNNING:
            raise Refused("session.not_running", reference=found.reference)
        if to is not None:
            names = ("meeting_id", "done_at")
            item = records.read(writer, AgendaItem, record_id=to, names=names)
            if item["meeting_id"] != meeting_id:
                raise Conflict(Topic.AGENDA, to)
            if item["done_at"] is not None:
                return NOTHING
        return _TURNED if hours.turn(writer, meeting_id, to=to, at=at) else NOTHING


def close_session(
    workspace: Workspace, meeting_id: int, *, row_version: int, at: time | None
) -> Changes:
    """End a meeting that is being held: its last item is done, its minutes are to be finished.

    Args:
        workspace: the open work folder.
        meeting_id: the meeting.
        row_version: as it was read.
        at: when it ended, and with it an interruption that lasts; None leaves all hours alone, for
            minutes that are written on another day.

    Raises:
        Refused: ``session.not_running`` (reference), ``meeting.end_hour`` (first),
            ``interruption.end_hour`` (first), ``meeting.locked``, ``user.may_only_read``.
        Conflict: it moved on since it was read (T57).
    """
    with writing(workspace, "session.close") as writer:
        found = meetings.open_meeting(writer, meeting_id)
        if found.status is not MeetingStatus.RUNNING:
            raise Refused("session.not_running", reference=found.reference)
        if found.row_version != row_version:
            raise Conflict(Topic.MEETINGS, meeting_id)
        to = MeetingStatus.DRAFT_MINUTES
        values: dict[str, object] = {"status": to, "locked_in": None}
        if at is not None:
            interruptions.close(writer, meeting_id, at=at)
            hours.turn(writer, meeting_id, to=None, at=at)
            use_cases.check_end(writer, meeting_id, end=at)
            values["ends_at"] = at
        meetings.log_step(writer, found, to=to, reason="")
        records.change(
            writer,
            Meeting,
            record_id=meeting_id,
            row_version=row_version,
            values=values,
        )
        return frozenset({Topic.MEETINGS, Topic.AGENDA})


def _items(reading: Session, record: MeetingRecord) -> tuple[SessionItem, ...]:
    treated = queries.treated(reading, record.handle.id)
    return tuple(
        SessionItem(entry, *treated[entry.handle.id]) for entry in record.items if not entry.heading
    )


def _view(workspace: Workspace, item_id: int) -> SessionView:
    item = meeting_record.item(workspace, item_id)
    with workspace.database.read() as reading:
        about = queries.matter(reading, item_id)
        lines, cares = _lines(reading, about)
        return SessionView(
            item,
            actions=_actions(reading, about),
            lines=lines,
            cares=cares,
            last_time=queries.last_time(reading, about),
        )


def _actions(reading: Session, about: Matter) -> tuple[OpenAction, ...]:
    """Give the action points at an item, those that came back before those that are new."""
    entries = actions.entries(reading, queries.come_back(about))
    written = queries.last_written(reading, [one.handle.id for one in entries])
    new = queries.made_at(reading, about.item_id)
    found = [
        OpenAction(one, written.get(one.handle.id), new=one.handle.id in new) for one in entries
    ]
    return tuple(sorted(found, key=lambda one: one.new))


def _lines(reading: Session, about: Matter) -> tuple[tuple[PlanRow, ...], bool]:
    """Give the plan lines at an item; one that follows things up shows what matters of the plan."""
    follows = about.kind is ItemKind.FOLLOW_UP
    if not follows and not about.lines:
        return (), False
    rows = plan.by_id(reading, year=about.held_on.year)
    if follows:
        return tuple(row for row in rows.values() if _matters(row)), True
    return tuple(rows[one] for one in about.lines if one in rows), False


def _matters(row: PlanRow) -> bool:
    """Tell whether a line is a priority of the year or needs care."""
    return row.class_ is PlanClass.PRIORITY or row.health in _CARE
