"""The sheet of a dossier as it will be printed, in place of the register (picture 14)."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING, ClassVar, Final

from PySide6.QtPrintSupport import QPrinterInfo

from zonedesk.ui.kit.choices import CheckBox
from zonedesk.ui.kit.paper_sheet import PaperSheet
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.pages.output import Printers
    from zonedesk.ui.kit.paper_sheet import MadePaper

# Loaded when it is first needed, in the lane: ReportLab takes longer than a page (trust.md 7).
_SERVICE: Final = "zonedesk.services.paper_dossier"


class DossierSheet(PaperSheet):
    """Previews, saves and prints the sheet of a dossier; it hides what it stands in place of.

    Args:
        desk: the open work folder.
        body: of the page, in place of which it shows.
        printers: names of the printers of this computer.
    """

    KIND: ClassVar[str] = "dossier"

    def __init__(
        self,
        desk: Desk,
        body: QWidget,
        *,
        printers: Printers = QPrinterInfo.availablePrinterNames,
    ) -> None:
        back = texts().gettext("Back to the dossier")
        super().__init__(desk, body, back=back, printers=printers)

    def open(self, reference: str, *, timeline: bool = False) -> None:
        """Show the sheet of a dossier, with everything that happened when that is asked."""
        self.timeline.setChecked(timeline)
        self.show_paper_of(reference)

    def open_sheet(self, reference: str, timeline: bool) -> None:  # noqa: FBT001 - of a signal
        """Show the sheet that a dossier asks for; see `open`."""
        self.open(reference, timeline=timeline)

    def choices(self) -> tuple[QWidget, ...]:
        """Offer to tell everything that happened."""
        self.timeline = CheckBox(texts().gettext("Everything that happened"))
        self.timeline.clicked.connect(self.refresh)
        return (self.timeline,)

    def asked(self) -> tuple[object, ...]:
        """Tell what is asked for: the dossier, the edition, and whether everything is told."""
        return (*super().asked(), self.timeline.isChecked())

    def make(self, workspace: Workspace, asked: tuple[object, ...]) -> MadePaper:
        """Make the sheet; in the lane."""
        reference, edition, timeline = asked
        service = importlib.import_module(_SERVICE)
        made: MadePaper = service.made_sheet(
            workspace, reference, edition=edition, timeline=timeline
        )
        return made
