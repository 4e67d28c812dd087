"""What can be done in a meeting, with its keys (README of the pictures: Keys)."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop

IN_RECORD: Final = (
    Action(
        "meetings.previous_item",
        noop("&Previous item"),
        "previous",
        "Ctrl+PgUp",
        menu="meeting",
        context="part",
    ),
    Action(
        "meetings.next_item",
        noop("&Next item"),
        "next",
        "Ctrl+PgDown",
        menu="meeting",
        context="part",
    ),
    Action(
        "meetings.back",
        noop("&Back to the list"),
        "back",
        "Esc",
        menu="meeting",
        context="part",
    ),
)
"""Work while the focus is in the record of a meeting."""
