"""The open action points as they will be printed, in place of the list (R102)."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, ClassVar, Final

from zonedesk.domain.paper_actions import Grouping
from zonedesk.ui.kit.choices import SegmentedControl
from zonedesk.ui.kit.paper_sheet import PaperSheet
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.paper_sheet import MadePaper

# Loaded when it is first needed, in the lane: ReportLab takes longer than a page (trust.md 7).
_SERVICE: Final = "zonedesk.services.paper_actions"
_GROUPINGS: Final = {one.value: one for one in Grouping}


class ActionsSheet(PaperSheet):
    """Previews, saves and prints the action points that are open, by who has them or by term."""

    KIND: ClassVar[str] = "actions"

    def __init__(self, desk: Desk, body: QWidget) -> None:
        super().__init__(desk, body, back=texts().gettext("Back to the list"))

    def open(self, grouping: str) -> None:
        """Show the paper.

        Args:
            grouping: by what the list on the screen stands together; another one is by owner.
        """
        self.grouping.choose(_GROUPINGS.get(grouping, Grouping.OWNER).value)
        self.show_paper_of("")

    def choices(self) -> tuple[QWidget, ...]:
        """Offer by what they stand together."""
        _ = texts().gettext
        kinds = ((Grouping.OWNER.value, _("By responsible")), (Grouping.TERM.value, _("By term")))
        self.grouping = SegmentedControl(kinds, name=_("Group by"), small=True)
        self.grouping.chosen.connect(self.refresh)
        return (self.grouping,)

    def asked(self) -> tuple[object, ...]:
        """Tell what is asked for: the edition, and by what they stand together."""
        return (*super().asked(), _GROUPINGS.get(self.grouping.code or "", Grouping.OWNER))

    def make(self, workspace: Workspace, asked: tuple[object, ...]) -> MadePaper:
        """Make the paper; in the lane."""
        _all, edition, grouping = asked
        service = importlib.import_module(_SERVICE)
        wish = service.ActionsWish(edition=edition, grouping=grouping)
        made: MadePaper = service.made_actions(workspace, wish)
        return made
