"""What can be done with templates of dossiers, with its keys."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop

IN_PAGE: Final = (
    Action("templates.new", noop("&New template"), "add", "Ctrl+N", menu="insert"),
    Action(
        "templates.examples",
        noop("&Example templates"),
        "dossiers",
        tip=noop("Add the example templates that are not there yet"),
        menu="insert",
    ),
    Action("templates.detail", noop("&Details beside the list"), "dossiers", "Ctrl+3", menu="view"),
)
"""Work while the templates are shown."""

IN_LIST: Final = (
    Action("templates.rename", noop("Edit the &name"), "edit", "F2", menu="list", context="part"),
    Action(
        "templates.copy",
        noop("&Copy of the template"),
        "copy",
        "Ctrl+D",
        noop("Make a new template that begins as this one"),
        menu="list",
        context="part",
    ),
    Action("templates.delete", noop("&Delete"), "delete", "Del", menu="list", context="part"),
)
"""Work while the focus is in the list."""

IN_DETAIL: Final = (
    Action("templates.back", noop("&Back to the list"), "back", "Esc", menu="list", context="part"),
)
"""Work while the focus is in what stands beside the list."""

CHANGES: Final = ("templates.new", "templates.examples", "templates.copy", "templates.delete")
"""What a reader leaves alone."""

ACTIONS: Final = (*IN_PAGE, *IN_LIST, *IN_DETAIL)
