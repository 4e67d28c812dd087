"""What can be done on the attendance sheet of a meeting, with its keys (04)."""

from __future__ import annotations

from typing import Final

from zonedesk.domain.words import AttendanceStatus
from zonedesk.ui.kit.actions import Action, noop

_SUBMENU: Final = noop("&Attendance")

#: The single keys in their order, as the segmented control of a row shows them.
KEYS: Final[tuple[tuple[str, AttendanceStatus], ...]] = (
    ("A", AttendanceStatus.PRESENT),
    ("V", AttendanceStatus.EXCUSED),
    ("F", AttendanceStatus.ABSENT),
    ("R", AttendanceStatus.REPLACED),
)


def _action(name: str, text: str, *, icon: str | None = None, keys: str, tip: str = "") -> Action:
    return Action(
        f"attendance.{name}",
        text,
        icon,
        keys,
        tip,
        menu="meeting",
        within=_SUBMENU,
        context="part",
    )


ON_SHEET: Final = (
    _action("present", noop("&Present"), keys="A"),
    _action("excused", noop("&Excused"), keys="V"),
    _action("absent", noop("A&bsent"), keys="F"),
    _action("replaced", noop("&Replaced"), keys="R"),
    _action(
        "rest",
        noop("&Others present"),
        icon="approve_all",
        keys="Shift+A",
        tip=noop("Note everybody who was called and has no mark yet as present"),
    ),
    _action(
        "expert",
        noop("E&xpert"),
        icon="add_person",
        keys="D",
        tip=noop("Add somebody as expert, for the meeting or for one item"),
    ),
    _action("replacement", noop("&Choose a replacement"), keys="K"),
    _action(
        "reason",
        noop("Co&mings and goings, or reason"),
        icon="edit",
        keys="F2",
        tip=noop(
            "Note when somebody comes, leaves or steps out; of who is absent, why: that is kept "
            "and not printed"
        ),
    ),
    _action("toggle", noop("There at this &item or not"), keys="Space"),
    _action("arrives", noop("Arrives at this i&tem"), icon="log_in", keys="+"),
    _action("leaves", noop("&Leaves at this item"), icon="log_out", keys="-"),
    _action("stays", noop("There for the &whole meeting"), keys="H"),
    _action("next_item", noop("Item to the ri&ght"), icon="next", keys="Ctrl+Right"),
    _action("previous_item", noop("Item to the le&ft"), icon="previous", keys="Ctrl+Left"),
    _action("remove", noop("Ta&ke off the list"), icon="remove", keys="Del"),
    _action(
        "reconvene",
        noop("Call together &again…"),
        keys="",
        tip=noop("Make the next meeting of a council that was not in number"),
    ),
)
"""Work while the focus is in the sheet."""
