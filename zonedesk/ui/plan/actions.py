"""What can be done in the plan, with its keys (README of the pictures: Keys, 06)."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop

IN_PAGE: Final = (
    Action("plan.note", noop("&Note on the line"), "add", "Ctrl+N", menu="insert"),
    Action("plan.measure", noop("&Measurement"), "figures", "Ctrl+M", menu="insert"),
    Action("plan.attention", noop("Only what needs &attention"), "watch", menu="list"),
    Action("plan.open_all", noop("&Open all lines"), "expanded", menu="list"),
    Action("plan.close_all", noop("&Close all lines"), "collapsed", menu="list"),
    Action("plan.excel", noop("Export to E&xcel…"), "excel", "Ctrl+E", menu="list"),
    Action("plan.detail", noop("Show or hide the &details"), None, "Ctrl+3", menu="view"),
)
"""Work while the page is shown."""

IN_TREE: Final = (
    Action("plan.edit", noop("&Edit the line"), "edit", "F2", menu="edit", context="itself"),
    Action(
        "plan.own_window",
        noop("Open in its own &window"),
        "open_window",
        "Ctrl+Return",
        menu="list",
        context="part",
    ),
)
"""Work while the focus is in the tree."""

IN_DETAIL: Final = (
    Action("plan.back", noop("Back to the &plan"), "back", "Esc", menu="list", context="part"),
)
"""Work while the focus is in the details."""

ACTIONS: Final = (*IN_PAGE, *IN_TREE, *IN_DETAIL)
