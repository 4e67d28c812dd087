"""What is known of a command line before any command is loaded: a start of the desktop is quick."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

#: Holds the password; it serves the commands and the desktop.
PASSWORD_VARIABLE: Final = "ZONEDESK_PASSWORD"  # noqa: S105 - its name, not the password

_OF_FOLDERS: Final = ".zonedesk"


def surely_means_desktop(arguments: Sequence[str]) -> bool:
    """Whether the window is asked for in a way that names no command.

    That is: no argument, or one that is written as a path or ends as work folders do. Of other
    words `zonedesk.cli.program.means_desktop` decides, which knows the commands.
    """
    if not arguments:
        return True
    first = arguments[0]
    if len(arguments) > 1 or first.startswith("-"):
        return False
    return Path(first).name != first or first.endswith(_OF_FOLDERS)
