"""What can be done anywhere: work folders, lock, back and forward, text size, help."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop

#: Before there is a desk: the menus *Bestand* and *Help* only (picture 09).
START_ACTIONS: Final = (
    Action("file.new", noop("&New work folder…"), "add", menu="file"),
    Action("file.open", noop("&Open work folder…"), "open_folder", "Ctrl+O", menu="file"),
    Action("file.quit", noop("&Quit"), None, "Ctrl+Q", menu="file"),
    Action("help.about", noop("&About ZoneDesk"), "info", menu="help"),
)

SHELL_ACTIONS: Final = (
    Action(
        "shell.lock",
        noop("&Lock"),
        "lock",
        "Ctrl+L",
        noop("Close the work folder and ask for the password again"),
        menu="file",
    ),
    Action("shell.back", noop("&Back"), "back", "Alt+Left", menu="view"),
    Action("shell.forward", noop("&Forward"), "forward", "Alt+Right", menu="view"),
    Action("shell.next_part", noop("Next &part"), None, "F6", menu="view"),
    Action("shell.previous_part", noop("P&revious part"), None, "Shift+F6", menu="view"),
    Action("view.larger", noop("&Larger text"), "zoom_in", "Ctrl++; Ctrl+=", menu="view"),
    Action("view.smaller", noop("&Smaller text"), "zoom_out", "Ctrl+-", menu="view"),
    Action("view.normal", noop("&Normal text size"), None, "Ctrl+0", menu="view"),
)
