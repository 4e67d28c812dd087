"""What can be done with rules, with its keys."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop

IN_PAGE: Final = (
    Action(
        "rules.new",
        noop("New &rules from a day…"),
        "add",
        "Ctrl+N",
        tip=noop("Copy these rules and let the copy be in force from a day on"),
        menu="insert",
    ),
)
"""Work while the page is shown."""

IN_LIST: Final = (
    Action("rules.value", noop("Edit the &value"), "edit", "Ctrl+R", menu="list", context="itself"),
    Action(
        "rules.article", noop("Edit the &article"), None, "Ctrl+T", menu="list", context="itself"
    ),
)
"""Work while the focus is in the list."""

ACTIONS: Final = (*IN_PAGE, *IN_LIST)
