"""What can be done with text blocks, with its keys."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop

IN_PAGE: Final = (
    Action("texts.new", noop("&New text block"), "add", "Ctrl+N", menu="insert"),
    Action(
        "texts.examples",
        noop("&Example sentences"),
        "text_block",
        tip=noop("Add the example sentences that are not there yet"),
        menu="insert",
    ),
    Action("texts.detail", noop("&Details beside the list"), "text_block", "Ctrl+3", menu="view"),
)
"""Work while the text blocks are shown."""

IN_LIST: Final = (
    Action("texts.rename", noop("Edit the &title"), "edit", "F2", menu="list", context="part"),
    Action("texts.up", noop("Text block &up"), None, "Alt+Up", menu="list", context="part"),
    Action("texts.down", noop("Text block d&own"), None, "Alt+Down", menu="list", context="part"),
    Action("texts.delete", noop("&Delete"), "delete", "Del", menu="list", context="part"),
)
"""Work while the focus is in the list."""

IN_DETAIL: Final = (
    Action("texts.back", noop("&Back to the list"), "back", "Esc", menu="list", context="part"),
)
"""Work while the focus is in what stands beside the list."""

CHANGES: Final = ("texts.new", "texts.examples", "texts.up", "texts.down", "texts.delete")
"""What a reader leaves alone."""

ACTIONS: Final = (*IN_PAGE, *IN_LIST, *IN_DETAIL)
