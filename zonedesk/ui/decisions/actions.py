"""What can be done in the register of decisions, with its keys."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop
from zonedesk.ui.kit.saved_views import of_views

IN_PLACE: Final = (
    Action("decisions.facets", noop("&Filters beside the list"), "filter", "Ctrl+1", menu="view"),
    Action(
        "decisions.detail", noop("&Decision beside the list"), "decisions", "Ctrl+3", menu="view"
    ),
    Action(
        "decisions.open_item",
        noop("Open at the &item"),
        "meetings",
        "Ctrl+Shift+Return",
        noop("Show the agenda item on which this was decided"),
        menu="list",
    ),
    Action(
        "decisions.copy",
        noop("Cop&y the decision"),
        "copy",
        "Ctrl+Shift+C",
        noop("Put title, motivation and articles on the clipboard"),
        menu="edit",
    ),
    Action(
        "decisions.export",
        noop("&Excel of this list…"),
        "excel",
        "",
        noop("Save the rows and columns that show as a workbook"),
        menu="list",
    ),
)
"""Work wherever the place stands."""

IN_LIST: Final = (
    Action(
        "decisions.own_window",
        noop("Open in its own &window"),
        "open_window",
        "Ctrl+Return",
        menu="list",
        context="part",
    ),
)
"""Work while the focus is in the list of decisions."""

IN_DETAIL: Final = (
    Action("decisions.back", noop("&Back to the list"), "back", "Esc", menu="list", context="part"),
)
"""Work while the focus is in the decision."""

ACTIONS: Final = (*IN_PLACE, *IN_LIST, *IN_DETAIL, *of_views("decisions"))
