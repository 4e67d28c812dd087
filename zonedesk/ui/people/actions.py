"""What can be done with bodies, persons and functions, with its keys."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop

IN_PLACE: Final = (
    Action("people.new", noop("&New body, person or function"), "add", "Ctrl+N", menu="insert"),
    Action("people.bodies", noop("&Bodies"), "zone", menu="view"),
    Action("people.persons", noop("&Persons"), "people", menu="view"),
    Action("people.functions", noop("F&unctions"), "actions", menu="view"),
    Action("people.facets", noop("&Filters beside the list"), "filter", "Ctrl+1", menu="view"),
    Action("people.detail", noop("&Details beside the list"), "people", "Ctrl+3", menu="view"),
)
"""Work wherever the place stands."""

ON_BODY: Final = (
    Action(
        "people.seat",
        noop("&Seat somebody in the body"),
        "add_person",
        "Ctrl+M",
        menu="insert",
    ),
    Action("people.composition", noop("Seats as &usual for such a body…"), menu="insert"),
)
"""Work while a body is shown."""

ON_STANDING: Final = (
    Action(
        "people.up",
        noop("Standing item &up"),
        shortcut="Alt+Up",
        menu="list",
        context="part",
    ),
    Action(
        "people.down",
        noop("Standing item d&own"),
        shortcut="Alt+Down",
        menu="list",
        context="part",
    ),
)
"""Work while the focus is in the standing items of a body."""

ON_PERSON: Final = (
    Action("people.merge", noop("&Merge the person with…"), "link", "Ctrl+G", menu="list"),
)
"""Work while a person is shown."""

IN_LIST: Final = (
    Action("people.rename", noop("Edit the &name"), "edit", "F2", menu="list", context="part"),
    Action(
        "people.own_window",
        noop("Open in its own &window"),
        "open_window",
        "Ctrl+Return",
        menu="list",
        context="part",
    ),
    Action(
        "people.delete",
        noop("&Delete what nothing uses"),
        "delete",
        "Del",
        noop("Put it in the bin when nothing names it"),
        menu="list",
        context="part",
    ),
)
"""Work while the focus is in a list of the place."""

ON_CHOSEN: Final = (Action("people.idle", noop("De&activate or activate again"), menu="list"),)
"""Work on the body, person or function that is chosen."""

IN_DETAIL: Final = (
    Action("people.back", noop("&Back to the list"), "back", "Esc", menu="list", context="part"),
)
"""Work while the focus is in what stands beside the list."""

ACTIONS: Final = (
    *IN_PLACE,
    *ON_BODY,
    *ON_STANDING,
    *ON_PERSON,
    *IN_LIST,
    *ON_CHOSEN,
    *IN_DETAIL,
)
