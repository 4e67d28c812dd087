"""The state of the plan as it will be printed, in place of the tree."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, ClassVar, Final

from zonedesk.ui.kit.paper_sheet import PaperSheet
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.paper_sheet import MadePaper

# Loaded when it is first needed, in the lane: ReportLab takes longer than a page (trust.md 7).
_SERVICE: Final = "zonedesk.services.paper_plan"


class PlanSheet(PaperSheet):
    """Previews, saves and prints the state of a plan in a year."""

    KIND: ClassVar[str] = "plan"

    def __init__(self, desk: Desk, body: QWidget) -> None:
        super().__init__(desk, body, back=texts().gettext("Back to the plan"))

    def open(self, code: str, year: int) -> None:
        """Show the paper of a plan: its code, or that of a line of it; the year of the classes."""
        self.show_paper_of(code, year)

    def make(self, workspace: Workspace, asked: tuple[object, ...]) -> MadePaper:
        """Make the paper; in the lane."""
        code, year, edition = asked
        service = importlib.import_module(_SERVICE)
        made: MadePaper = service.made_plan(workspace, code or None, year=year, edition=edition)
        return made
