"""What can be done with the access log."""

from __future__ import annotations

from typing import Final

from zonedesk.ui.kit.actions import Action, noop

IN_PAGE: Final = (
    Action(
        "access.export",
        noop("&Excel of this list…"),
        "excel",
        "",
        noop("Save the rows and columns that show as a workbook"),
        menu="list",
    ),
)
"""Work while the log is shown."""

ACTIONS: Final = IN_PAGE
