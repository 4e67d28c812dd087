"""Meetings for the calendar of another program, as a file: one, or those of a year (R34)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.db.queries import calendar_entries
from zonedesk.documents.ics.calendar import render_calendar
from zonedesk.domain.calendar_entries import MeetingCalendar
from zonedesk.domain.errors import Refused
from zonedesk.system.outputs import save_copy

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path

    from zonedesk.db.database import Session
    from zonedesk.domain.calendar_entries import CalendarEntry
    from zonedesk.services.workspace import Workspace


def meeting_calendar(workspace: Workspace, reference: str) -> bytes:
    """Give one meeting as ``.ics``.

    Raises:
        Refused: ``show.unknown`` (reference), when it is gone.
    """
    with workspace.database.read() as session:
        found = calendar_entries.of_meeting(session, reference)
        if not found:
            raise Refused("show.unknown", reference=reference)
        return _rendered(session, found, made=workspace.clock.now_utc())


def year_calendar(workspace: Workspace, year: int, *, body: str | None = None) -> bytes:
    """Give the meetings of a year as ``.ics``, those that were called off as such.

    Args:
        workspace: the open work folder.
        year: of the days on which they are held.
        body: code of a body; None for all.

    Raises:
        Refused: ``list.unknown_body`` (body).
    """
    with workspace.database.read() as session:
        found = calendar_entries.of_year(session, year, body=body)
        return _rendered(session, found, made=workspace.clock.now_utc())


def save_meeting(workspace: Workspace, reference: str, *, target: Path) -> None:
    """Write one meeting as ``.ics`` where the user wants it.

    Raises:
        Refused: as `meeting_calendar`.
        DataFileError: as `zonedesk.system.outputs.save_copy`.
    """
    save_copy(target, meeting_calendar(workspace, reference))


def save_year(workspace: Workspace, year: int, *, target: Path, body: str | None = None) -> None:
    """Write the meetings of a year as ``.ics`` where the user wants it; see `year_calendar`.

    Raises:
        Refused: as `year_calendar`.
        DataFileError: as `zonedesk.system.outputs.save_copy`.
    """
    save_copy(target, year_calendar(workspace, year, body=body))


def _rendered(session: Session, entries: tuple[CalendarEntry, ...], *, made: datetime) -> bytes:
    zone, name = calendar_entries.zone(session)
    return render_calendar(MeetingCalendar(name, zone, made, entries))
