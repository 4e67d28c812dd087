"""What can be done in the window of a session, with its keys (picture 03)."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop

OPEN_SESSION: Final = Action(
    "meetings.session",
    noop("Sess&ion mode"),
    "present",
    "F11",
    noop("Show the meeting as it is held, in a window of its own"),
    menu="meeting",
)
"""Works in the record of a meeting."""

MOST_PERSONS: Final = 9
MOST_RESULTS: Final = 5

_PERSONS: Final = tuple(
    Action(
        f"session.person_{number}",
        noop("Person comes or leaves"),
        None,
        f"Ctrl+{number}",
        menu="meeting",
    )
    for number in range(1, MOST_PERSONS + 1)
)
_RESULTS: Final = tuple(
    Action(f"session.result_{number}", noop("Result"), None, f"Alt+{number}", menu="meeting")
    for number in range(1, MOST_RESULTS + 1)
)
IN_SESSION: Final = (
    Action("session.previous", noop("Previous item"), "previous", "Ctrl+PgUp", menu="meeting"),
    Action("session.next", noop("Next item"), "next", "Ctrl+PgDown", menu="meeting"),
    Action("session.decision", noop("Decision"), "decisions", "Ctrl+Shift+B", menu="insert"),
    Action("session.action", noop("Action point"), "actions", "Ctrl+Shift+A", menu="insert"),
    Action("session.consensus", noop("All agree"), "approve", "Ctrl+Shift+E", menu="insert"),
    Action("session.leave", noop("Leave session mode"), None, "F11; Ctrl+W", menu="meeting"),
    Action("session.lock", noop("Lock"), "lock", "Ctrl+L", menu="file"),
    Action("session.larger", noop("Larger"), "zoom_in", "Ctrl++; Ctrl+=", menu="view"),
    Action("session.smaller", noop("Smaller"), "zoom_out", "Ctrl+-", menu="view"),
    Action("session.normal", noop("Normal"), None, "Ctrl+0", menu="view"),
    Action("session.next_part", noop("Next part"), None, "F6", menu="view"),
    Action("session.previous_part", noop("Previous part"), None, "Shift+F6", menu="view"),
    *_PERSONS,
    *_RESULTS,
)
"""Work in the window; its buttons show their keys."""
