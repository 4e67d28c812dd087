"""What can be done with documents, with its keys; each place declares them under its own name.

PgUp, PgDn, + and − belong to the pages of the viewer, Esc to the viewer itself, Enter to the list.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.ui.kit.actions import Action, noop

if TYPE_CHECKING:
    from zonedesk.ui.kit.actions import Menu

_WITHIN: Final = noop("D&ocument")
_LIST: Final[Menu] = "list"


def of_documents(place: str) -> tuple[Action, ...]:
    """Give the actions of a list of documents; they work while the focus is in it."""
    return (
        _action(place, "add", noop("&Add files…"), "add"),
        _action(place, "paste", noop("&Paste as a document"), "attachment", "Ctrl+V"),
        _action(place, "open", noop("&Open"), "show"),
        _action(place, "rename", noop("Edit the &title"), "edit", "F2"),
        _action(place, "export", noop("&Export…"), "download"),
        _action(place, "export_all", noop("Export a&ll…"), "download"),
        _action(place, "export_folder", noop("Export all to a &folder…"), "open_folder"),
        _action(place, "replace", noop("&Replace, keeping the old…"), "repeat"),
        _action(place, "to_print", noop("&Goes along on paper"), "print"),
        _action(place, "facts", noop("&Sort and origin…"), "info"),
        _action(place, "up", noop("Document &up"), "sorted_up", "Alt+Up"),
        _action(place, "down", noop("Document &down"), "sorted_down", "Alt+Down"),
        _action(place, "delete", noop("Delete do&cument"), "delete", "Del"),
    )


def of_viewer(place: str) -> tuple[Action, ...]:
    """Give the actions of a document that is shown."""
    return (
        Action(
            f"{place}.viewer.export",
            noop("&Export the document…"),
            "download",
            menu="file",
        ),
        Action(
            f"{place}.viewer.own_window",
            noop("Document in its own &window"),
            "open_window",
            "Ctrl+Return",
            menu=_LIST,
            within=_WITHIN,
            context="part",
        ),
    )


def _action(place: str, name: str, words: str, icon: str, keys: str = "") -> Action:
    return Action(
        f"{place}.documents.{name}",
        words,
        icon,
        keys,
        menu=_LIST,
        within=_WITHIN,
        context="part",
    )
