"""What can be done with meetings, with its keys (README of the pictures: Keys)."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop
from zonedesk.ui.meetings.attendance_actions import ON_SHEET
from zonedesk.ui.meetings.preview_actions import IN_PREVIEW

EVERYWHERE: Final = (Action("meetings.new", noop("&New meeting"), "add", "Ctrl+N", menu="insert"),)
"""Work wherever the place stands."""

ON_CHOSEN: Final = (
    Action(
        "meetings.delete_chosen",
        noop("&Delete"),
        "delete",
        "Del",
        noop("Put what is chosen in the bin"),
        menu="edit",
        context="part",
    ),
    Action(
        "meetings.window_of_chosen",
        noop("Open in its own &window"),
        "open_window",
        "Ctrl+Return",
        menu="list",
        context="part",
    ),
)
"""Work on the meeting or the item that is chosen, in the list and in the agenda."""

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
        "meetings.next_missing",
        noop("Next thing that is &missing"),
        "watch",
        "F8",
        menu="meeting",
        context="part",
    ),
    Action(
        "meetings.add_item",
        noop("Agenda &item"),
        "add",
        "Ins",
        noop("Put a new item on the agenda"),
        menu="insert",
        context="part",
    ),
    Action(
        "meetings.decision_of_sentence",
        noop("&Decision from the sentence"),
        "decisions",
        "Ctrl+Shift+B",
        noop("Put the sentence at the cursor in the decision"),
        menu="insert",
        context="part",
    ),
    Action(
        "meetings.action_of_sentence",
        noop("&Action point from the sentence"),
        "actions",
        "Ctrl+Shift+A",
        noop("Make an action point of the sentence at the cursor"),
        menu="insert",
        context="part",
    ),
    Action("meetings.edit", noop("&Edit date, place and chair"), "edit", menu="meeting"),
    Action("meetings.cancel", noop("&Cancel the meeting…"), "stop", menu="meeting"),
    Action("meetings.delete", noop("De&lete the meeting"), "delete", menu="meeting"),
    Action("meetings.print", noop("P&review and print"), "print", "Ctrl+P", menu="meeting"),
    Action(
        "meetings.back",
        noop("&Back to the list"),
        "back",
        "Esc",
        menu="meeting",
        context="part",
    ),
)
"""Work in the record of a meeting."""

IN_AGENDA: Final = (
    Action("agenda.rename", noop("&Rename the item"), "edit", "F2", menu="edit", context="part"),
    Action(
        "agenda.up",
        noop("Move the item &up"),
        "sorted_up",
        "Alt+Up",
        menu="edit",
        context="part",
    ),
    Action(
        "agenda.down",
        noop("Move the item &down"),
        "sorted_down",
        "Alt+Down",
        menu="edit",
        context="part",
    ),
    Action(
        "agenda.indent",
        noop("Put it &below the item before it"),
        "next",
        tip=noop("Put the item below the one before it (Alt+Right in the agenda)"),
        menu="edit",
        context="part",
    ),
    Action(
        "agenda.outdent",
        noop("Put it &out one level"),
        "previous",
        tip=noop("Put the item beside the one it stands below (Alt+Left in the agenda)"),
        menu="edit",
        context="part",
    ),
    Action(
        "agenda.take_off",
        noop("&Take off the agenda"),
        "log_out",
        "Ctrl+Shift+Del",
        noop("Let the item wait for another meeting, with its texts and all below it"),
        menu="meeting",
        context="itself",
    ),
)
"""Work while the focus is in the agenda."""

BELOW_AGENDA: Final = (
    Action(
        "agenda.put_on",
        noop("Item that &waits…"),
        "log_in",
        "Ctrl+Shift+Ins",
        noop("Put an item on the agenda that was taken off an agenda of this body"),
        menu="insert",
        context="part",
    ),
)
"""Work in the agenda and in the empty row below it."""

ALL: Final = (
    *EVERYWHERE,
    *ON_CHOSEN,
    *IN_RECORD,
    *IN_AGENDA,
    *BELOW_AGENDA,
    *ON_SHEET,
    *IN_PREVIEW,
)
"""Everything that the place declares."""
