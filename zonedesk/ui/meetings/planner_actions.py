"""What can be done with the year planner and with calendar files."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop

OF_PLANNER: Final = (
    Action(
        "meetings.planner",
        noop("&Year planning…"),
        "calendar",
        "Ctrl+Shift+J",
        noop("Plan the meetings of a year by a rule"),
        menu="list",
    ),
    Action(
        "meetings.export_year",
        noop("&Save the year as calendar file…"),
        "download",
        tip=noop("Save the meetings of the year for Outlook or another calendar"),
        menu="list",
    ),
)
"""Work wherever the place stands."""

OF_MEETING: Final = (
    Action(
        "meetings.export",
        noop("Save as calendar &file…"),
        "calendar",
        tip=noop("Save the meeting for Outlook or another calendar"),
        menu="meeting",
    ),
)
"""Works in the record of a meeting."""
