"""What can be done anywhere: work folders, lock, back and forward, help."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from zonedesk.ui.kit.actions import Action, noop

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.ui.shell.pages import PageEntry

_MOST_KEYS: Final = 9
#: Before the key of a place in the name of the action that goes there.
PLACE: Final = "place."

#: Before there is a desk: the menus *Bestand* and *Help* only (picture 09).
START_ACTIONS: Final = (
    Action("file.new", noop("&New work folder…"), "add", menu="file"),
    Action("file.open", noop("&Open work folder…"), "open_folder", "Ctrl+O", menu="file"),
    Action("file.quit", noop("&Quit"), None, "Ctrl+Q", menu="file"),
    Action("help.manual", noop("&Manual"), "help", "F1", menu="help"),
    Action("help.about", noop("&About ZoneDesk"), "info", menu="help"),
)

_LOCK: Final = Action(
    "shell.lock",
    noop("&Lock"),
    "lock",
    "Ctrl+L",
    noop("Close the work folder and ask for the password again"),
    menu="file",
)
_PARTS: Final = (
    Action("shell.next_part", noop("Next &part"), None, "F6", menu="view"),
    Action("shell.previous_part", noop("P&revious part"), None, "Shift+F6", menu="view"),
)

SHELL_ACTIONS: Final = (
    _LOCK,
    Action("shell.back", noop("&Back"), "back", "Alt+Left", menu="view"),
    Action("shell.forward", noop("&Forward"), "forward", "Alt+Right", menu="view"),
    *_PARTS,
)

BACKUP_ACTIONS: Final = (
    Action(
        "backup.make",
        noop("Make a &backup now"),
        "database",
        tip=noop("Make a verified backup in the work folder"),
        menu="file",
    ),
    Action(
        "backup.elsewhere",
        noop("Keep a backup &elsewhere…"),
        "download",
        tip=noop("Make a whole backup in one file, for example on a stick"),
        menu="file",
    ),
)

CLOSE_RECORD: Final = Action("window.close", noop("&Close window"), "remove", "Ctrl+W", menu="file")
#: In the window of one record, beside what its page can do.
RECORD_ACTIONS: Final = (CLOSE_RECORD, _LOCK, *_PARTS)


def place_actions(entries: Sequence[PageEntry]) -> tuple[Action, ...]:
    """Give an action for each place, in their order: Alt+1 goes to the first."""
    return tuple(
        Action(
            f"{PLACE}{entry.key}",
            entry.title,
            entry.icon,
            f"Alt+{number}" if number <= _MOST_KEYS else "",
            menu="view",
            within=noop("&Go to"),
        )
        for number, entry in enumerate(entries, 1)
    )
