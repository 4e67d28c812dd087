"""The plan of a year as a workbook, in a file that the user chooses."""

from __future__ import annotations

import importlib
from functools import partial
from typing import TYPE_CHECKING, Final

from zonedesk.system.files import safe_name
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from pathlib import Path

    from zonedesk.services.leaving import Leaving
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.exporting import WorkbookSaver

# Loaded when it is first needed, in the lane: openpyxl takes longer than a page (trust.md 7).
_SERVICE: Final = "zonedesk.services.leaving_kinds"


def ask_plan(saver: WorkbookSaver, workspace: Workspace, *, title: str, year: int) -> None:
    """Let the user choose a file for the plan of a year."""
    name = safe_name(f"{title or texts().gettext('Action plan')} {year}", fallback="actieplan")

    def ask(reason: str) -> None:
        write = partial(_write, workspace, year=year, reason=reason)
        saver.ask(texts().gettext("Save the plan"), name, write=write)

    saver.ask_why(partial(_leaving, workspace, year), ask)


def _leaving(workspace: Workspace, year: int) -> Leaving:
    service = importlib.import_module(_SERVICE)
    found: Leaving = service.workbook_leaves(workspace, "plan", chosen=service.Choice(year))
    return found


def _write(workspace: Workspace, target: Path, *, year: int, reason: str) -> None:
    service = importlib.import_module(_SERVICE)
    service.save_of_year(workspace, "plan", year=year, target=target, reason=reason)
