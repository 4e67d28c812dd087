"""What can be done in the agenda of a meeting, with its keys."""

from __future__ import annotations

from typing import Final

from zonedesk.domain.agenda_sort import SortRule
from zonedesk.ui.kit.actions import Action, noop

_SORT: Final = noop("&Sort the agenda by")

SORTS: Final = {
    f"agenda.sort_{rule}": (rule, words)
    for rule, words in (
        (SortRule.PART, noop("&Part of the agenda")),
        (SortRule.KIND, noop("&Kind")),
        (SortRule.CATEGORY, noop("&Category of the dossier")),
        (SortRule.PROPOSER, noop("P&roposer")),
        (SortRule.OPENNESS, noop("&Openness")),
        (SortRule.TITLE, noop("&Title")),
    )
}
"""The rules by which an agenda is put in order, with their words, by action (R36)."""

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
        "agenda.to_place",
        noop("Move the item to &place…"),
        "next",
        "Ctrl+G",
        noop("Give the number that the item is to bear"),
        menu="edit",
        context="itself",
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
    *(
        Action(name, words, menu="edit", within=_SORT, context="itself")
        for name, (_rule, words) in SORTS.items()
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
    Action(
        "agenda.carry",
        noop("Carry &over to another meeting…"),
        "send",
        "Ctrl+Shift+D",
        noop("Make a new item after this one; this one stays and is adjourned"),
        menu="meeting",
        context="itself",
    ),
    Action(
        "agenda.skip",
        noop("&Skip this time"),
        "next",
        tip=noop("Leave out a standing item; it returns on the next agenda"),
        menu="meeting",
        context="itself",
    ),
    Action(
        "agenda.propose",
        noop("P&roposal for the agenda…"),
        "log_in",
        "Ctrl+Shift+O",
        noop("Put on the agenda what waits, returns or was put off, an open action or a dossier"),
        menu="insert",
        context="itself",
    ),
    Action(
        "agenda.add_heading",
        noop("&Heading"),
        "add",
        "Ctrl+Shift+H",
        noop("Put a heading above the item under the cursor"),
        menu="insert",
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
        noop("Put an item that waits for this body on the agenda, or let another one wait"),
        menu="insert",
        context="part",
    ),
)
"""Work in the agenda and in the empty row below it."""
