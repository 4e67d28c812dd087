"""What can be done at the start of the day (01)."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop

ACTIONS: Final = (
    Action(
        "today.new_meeting",
        noop("&Meeting"),
        "new_meeting",
        "Ctrl+N",
        tip=noop("New meeting"),
        menu="insert",
    ),
    Action(
        "today.new_action",
        noop("&Action point"),
        "add",
        "Ctrl+Shift+A",
        tip=noop("New action point"),
        menu="insert",
    ),
    Action("today.step", noop("Next &step of the next meeting"), None, menu="meeting"),
    Action("today.open", noop("&Open the next meeting"), None, menu="meeting"),
)
"""Work while the page is shown."""
