"""What is told about a part of the attendance sheet that the mouse rests on (04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.meetings.attendance_actions import KEYS

if TYPE_CHECKING:
    from zonedesk.domain.sittings import SheetItem
    from zonedesk.domain.words import AttendanceStatus


def told_of_status(status: AttendanceStatus | None) -> str:
    """Tell the word of a mark and its key; nothing beside the marks."""
    keys = {mark: letter for letter, mark in KEYS}
    return "" if status is None else f"{named(status)} ({keys[status]})"


def told_of_box(item: SheetItem) -> str:
    """Tell the title of an item, and why its boxes are locked once there was a vote (T35)."""
    _ = texts().gettext
    told = _("Item {number}: {title}").format(number=item.number, title=item.title)
    if not item.voted:
        return told
    return "\n".join((told, _("There was a vote: who was there stays as it is.")))
