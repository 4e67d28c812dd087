"""What can be done with categories, with its keys."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop

IN_PAGE: Final = (
    Action("categories.new", noop("&New category"), "add", "Ctrl+N", menu="insert"),
    Action(
        "categories.new_part",
        noop("New &subcategory"),
        None,
        "Ctrl+Shift+N",
        noop("Add a subcategory to the category that is chosen"),
        menu="insert",
    ),
    Action(
        "categories.take_used",
        noop("Take over all &words in use"),
        "dossiers",
        tip=noop("Put every word that dossiers bear in the list"),
        menu="insert",
    ),
)
"""Work while the categories are shown."""

IN_LIST: Final = (
    Action("categories.rename", noop("&Rename"), "edit", "F2", menu="list", context="itself"),
    Action("categories.up", noop("Category &up"), None, "Alt+Up", menu="list", context="part"),
    Action(
        "categories.down", noop("Category do&wn"), None, "Alt+Down", menu="list", context="part"
    ),
    Action(
        "categories.merge",
        noop("&Merge with…"),
        None,
        "",
        noop("Let another category take over all its dossiers"),
        menu="list",
        context="part",
    ),
    Action(
        "categories.retire",
        noop("Offer it &no longer, or again"),
        None,
        "",
        noop("Dossiers that bear it keep it"),
        menu="list",
        context="part",
    ),
    Action(
        "categories.open",
        noop("Show its d&ossiers"),
        "dossiers",
        "Ctrl+Return",
        menu="list",
        context="part",
    ),
    Action("categories.delete", noop("&Delete"), "delete", "Del", menu="list", context="itself"),
)
"""Work while the focus is in the list."""

CHANGES: Final = (
    "categories.new",
    "categories.new_part",
    "categories.take_used",
    "categories.rename",
    "categories.up",
    "categories.down",
    "categories.merge",
    "categories.retire",
    "categories.delete",
)
"""What a reader leaves alone."""

ACTIONS: Final = (*IN_PAGE, *IN_LIST)
