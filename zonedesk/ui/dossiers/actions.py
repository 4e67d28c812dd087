"""What can be done with dossiers, with its keys (README of the pictures: Keys, 05)."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.dossiers.detail_documents import IN_VIEWER, ON_DOCUMENTS
from zonedesk.ui.dossiers.list_acts import ON_LIST
from zonedesk.ui.kit.actions import Action, noop
from zonedesk.ui.kit.saved_views import of_views

IN_PLACE: Final = (
    Action("dossiers.new", noop("&New dossier"), "add", "Ctrl+N", menu="insert"),
    Action("dossiers.note", noop("N&ote on the dossier"), "discussion", menu="insert"),
    Action(
        "dossiers.action",
        noop("&Action point on the dossier"),
        "actions",
        "Ctrl+Shift+A",
        menu="insert",
    ),
    Action(
        "dossiers.to_agenda",
        noop("Put on an &agenda…"),
        "meetings",
        "",
        noop("Let it wait for a meeting of a body that is chosen"),
        menu="list",
    ),
    Action("dossiers.facets", noop("&Filters beside the list"), "filter", "Ctrl+1", menu="view"),
    Action("dossiers.detail", noop("&Dossier beside the list"), "dossiers", "Ctrl+3", menu="view"),
    Action(
        "dossiers.export",
        noop("&Excel of this list…"),
        "excel",
        "",
        noop("Save the rows and columns that show as a workbook"),
        menu="list",
    ),
)
"""Work wherever the place stands."""

IN_LIST: Final = (
    Action("dossiers.rename", noop("Edit the &title"), "edit", "F2", menu="list", context="part"),
    Action(
        "dossiers.own_window",
        noop("Open in its own &window"),
        "open_window",
        "Ctrl+Return",
        menu="list",
        context="part",
    ),
    Action(
        "dossiers.delete",
        noop("&Delete the chosen dossiers"),
        "delete",
        "Del",
        noop("Put the chosen dossiers in the bin"),
        menu="list",
        context="part",
    ),
)
"""Work while the focus is in the list of dossiers."""

IN_DETAIL: Final = (
    Action(
        "dossiers.back",
        noop("&Back to the list"),
        "back",
        "Esc",
        menu="list",
        context="part",
    ),
)
"""Work while the focus is in the dossier."""

ACTIONS: Final = (
    *IN_PLACE,
    *IN_LIST,
    *ON_LIST,
    *IN_DETAIL,
    *of_views("dossiers"),
    *ON_DOCUMENTS,
    *IN_VIEWER,
)
