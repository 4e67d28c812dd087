"""What can be done with meetings, with its keys (README of the pictures: Keys)."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop
from zonedesk.ui.kit.attachments.actions import of_documents, of_viewer
from zonedesk.ui.meetings.agenda_actions import BELOW_AGENDA, IN_AGENDA
from zonedesk.ui.meetings.attendance_actions import ON_SHEET
from zonedesk.ui.meetings.planner_actions import OF_MEETING, OF_PLANNER
from zonedesk.ui.meetings.preview_actions import IN_PREVIEW, OF_PAPERS, ON_ITEM
from zonedesk.ui.meetings.session.actions import OPEN_SESSION
from zonedesk.ui.meetings.text_blocks import IN_TEXT

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
    Action(
        "meetings.consensus",
        noop("Vote: all a&gree"),
        "approve",
        "Ctrl+Shift+E",
        noop("Note that all agree on the item"),
        menu="insert",
        context="part",
    ),
    Action(
        "meetings.more_facts",
        noop("More &about the item"),
        "info",
        "Ctrl+Shift+G",
        noop("Go to planned time, presenter, short title, expected outcome and guests"),
        menu="meeting",
        context="part",
    ),
    OPEN_SESSION,
    Action("meetings.edit", noop("&Edit date, place and chair"), "edit", menu="meeting"),
    Action("meetings.reopen", noop("Reopen t&he minutes…"), "restore", menu="meeting"),
    Action("meetings.cancel", noop("&Cancel the meeting…"), "stop", menu="meeting"),
    Action("meetings.to_next", noop("Items to the ne&xt meeting"), "send", menu="meeting"),
    Action("meetings.let_wait", noop("Let the items &wait"), "log_out", menu="meeting"),
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

ON_DOCUMENTS: Final = of_documents("meetings")
"""Work on the documents of an item, and in the tab of all documents of a meeting."""

IN_VIEWER: Final = of_viewer("meetings")
"""Work while a document is shown."""

ALL: Final = (
    *EVERYWHERE,
    *ON_CHOSEN,
    *IN_RECORD,
    *ON_ITEM,
    *OF_PAPERS,
    *IN_TEXT,
    *IN_AGENDA,
    *BELOW_AGENDA,
    *ON_SHEET,
    *IN_PREVIEW,
    *OF_PLANNER,
    *OF_MEETING,
    *ON_DOCUMENTS,
    *IN_VIEWER,
)
"""Everything that the place declares."""
