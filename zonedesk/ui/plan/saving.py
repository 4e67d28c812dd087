"""The plan of a year as a workbook, in a file that the user chooses."""

from __future__ import annotations

import importlib
from functools import partial
from typing import TYPE_CHECKING, Final

from zonedesk.system.files import safe_name
from zonedesk.ui.kit.exporting import from_window
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.exporting import WorkbookSaver

# Loaded when it is first needed, in the lane: openpyxl takes longer than a page (trust.md 7).
_SERVICE: Final = "zonedesk.services.leaving_kinds"


def ask_plan(saver: WorkbookSaver, workspace: Workspace, *, title: str, year: int) -> None:
    """Let the user choose a file for the plan of a year."""
    _ = texts().gettext
    name = safe_name(f"{title or _('Action plan')} {year}", fallback="actieplan")
    saver.ask(_("Save the plan"), name, write=partial(_write, workspace, year))


def _write(workspace: Workspace, year: int, target: Path) -> None:
    service = importlib.import_module(_SERVICE)
    service.save_of_year(workspace, "plan", year=year, target=target, reason=from_window())
