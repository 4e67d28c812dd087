"""What can be done with action points, with its keys (README of the pictures: Keys, 07)."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop
from zonedesk.ui.kit.saved_views import of_views


def _change(name: str, text: str, *, icon: str | None, keys: str) -> Action:
    """Give an action that changes the row under the cursor; who types does not set it off."""
    return Action(f"actions.{name}", text, icon, keys, menu="list", context="itself")


IN_PAGE: Final = (
    Action(
        "actions.new",
        noop("&Action point"),
        "add",
        "Ctrl+N",
        tip=noop("New action point"),
        menu="insert",
    ),
    Action(
        "actions.part",
        noop("&Part of the action point"),
        "add",
        "Ctrl+Shift+N",
        tip=noop("New part of the action point that is chosen"),
        menu="insert",
    ),
    Action(
        "actions.part_of",
        noop("Make it part o&f…"),
        None,
        tip=noop("Let the action point that is chosen be a part of a larger one"),
        menu="list",
    ),
    Action("actions.origin", noop("Go to the &origin"), "next", "Ctrl+G", menu="list"),
    Action(
        "actions.to_agenda",
        noop("Put on an &agenda…"),
        "meetings",
        tip=noop("Let it wait for a meeting of a body that is chosen"),
        menu="list",
    ),
    Action("actions.excel", noop("Export to &Excel…"), "excel", "Ctrl+E", menu="list"),
    Action(
        "actions.print",
        noop("Prev&iew and print"),
        "print",
        "Ctrl+P",
        tip=noop("All open action points, as they are printed as an annex"),
        menu="list",
    ),
    Action(
        "actions.reminders",
        noop("Re&minders…"),
        "mail",
        tip=noop("Letters to everybody who is responsible for something open"),
        menu="list",
    ),
    Action(
        "actions.calendar",
        noop("Terms as a &calendar file…"),
        "calendar",
        tip=noop("For the calendar of another program"),
        menu="list",
    ),
    Action("actions.detail", noop("Show or hide the &details"), None, "Ctrl+3", menu="view"),
)
"""Work while the page is shown."""

IN_LIST: Final = (
    Action(
        "actions.own_window",
        noop("Open in its own &window"),
        "open_window",
        "Ctrl+Return",
        menu="list",
        context="part",
    ),
    _change("done", noop("Mark as &done"), icon="approve", keys="Ctrl+D"),
    _change("term", noop("Set the &term"), icon="calendar", keys="Ctrl+T"),
    _change("status", noop("Set the &status"), icon=None, keys="Ctrl+Shift+T"),
    _change("owner", noop("Make somebody &responsible"), icon="user", keys="Ctrl+R"),
    Action(
        "actions.delete",
        noop("&Delete"),
        "delete",
        "Del",
        noop("Put what is chosen in the bin"),
        menu="edit",
        context="part",
    ),
)
"""Work while the focus is in the list."""

IN_DETAIL: Final = (
    Action("actions.back", noop("Back to the &list"), "back", "Esc", menu="list", context="part"),
)
"""Work while the focus is beside the list."""

ACTIONS: Final = (*IN_PAGE, *IN_LIST, *IN_DETAIL, *of_views("actions"))
