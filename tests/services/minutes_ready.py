"""A council meeting whose minutes lack nothing, and the steps around its approval."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from tests.services.council import step_to, version
from zonedesk.db.models import AgendaItem, Meeting
from zonedesk.domain.words import ItemKind, ItemResult, MeetingStatus
from zonedesk.services import agenda, approval, attendance, meetings

if TYPE_CHECKING:
    from datetime import date

    from tests.services.council import Council
    from zonedesk.domain.meeting_record import Lack
    from zonedesk.services.agenda import ItemFields
    from zonedesk.services.workspace import Workspace

REASON = "Naam in punt 1 verbeterd"


def made_ready(raad: Council) -> Council:
    """Hold the meeting of the council, with one item that was noted and everybody there."""
    folder = raad.workspace
    item = raad.item("Jaarverslag van de korpschef")
    set_item(folder, item, {"result": ItemResult.NOTED})
    hours: meetings.MeetingFields = {"starts_at": time(19, 30), "ends_at": time(21, 0)}
    now = version(folder, Meeting, raad.meeting)
    meetings.edit(folder, raad.meeting, row_version=now, fields=hours)
    attendance.mark_rest(folder, raad.meeting)
    step_to(folder, raad.meeting, MeetingStatus.DRAFT_MINUTES)
    return raad


def set_item(folder: Workspace, item: int, fields: ItemFields) -> None:
    """Set fields of an item as a screen does."""
    now = version(folder, AgendaItem, item)
    agenda.edit(folder, item, row_version=now, fields=fields)


def approve(folder: Workspace, meeting: int) -> None:
    """Approve the minutes of a meeting."""
    approval.approve(folder, meeting, row_version=version(folder, Meeting, meeting))


def reopen(folder: Workspace, meeting: int, *, reason: str = REASON) -> None:
    """Open approved minutes again."""
    back = MeetingStatus.DRAFT_MINUTES
    now = version(folder, Meeting, meeting)
    meetings.step(folder, meeting, row_version=now, to=back, reason=reason)


def lacks(folder: Workspace, meeting: int) -> list[str]:
    """The codes of what stops the approval, in order."""
    return [one.code for one in approval.missing(folder, meeting) if not one.is_remark]


def next_meeting(raad: Council, *, day: date) -> tuple[int, int]:
    """A later meeting of the council, with an item that approves the minutes of the first one."""
    folder = raad.workspace
    later = meetings.create(folder, raad.body, day=day, start=time(19, 30)).id
    fields: ItemFields = {"title": "Notulen", "kind": ItemKind.MINUTES_APPROVAL}
    return later, agenda.add(folder, later, fields=fields).id


def told(found: tuple[Lack, ...]) -> list[tuple[str, str]]:
    """Each lack with the number of its item."""
    return [(one.code, one.item.row.number if one.item else "") for one in found]
