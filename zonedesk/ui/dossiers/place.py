"""The parts of the place *Dossiers*, as those that serve it see them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.ui.kit.desk import Page

if TYPE_CHECKING:
    from zonedesk.ui.dossiers.detail import DossierDetail
    from zonedesk.ui.dossiers.making import Making
    from zonedesk.ui.dossiers.panes import Panes
    from zonedesk.ui.dossiers.undoing import Undoing
    from zonedesk.ui.dossiers.view import DossiersView
    from zonedesk.ui.kit.beside import Beside


class DossiersPlace(Page):
    """The register, the dossier beside it and how it got there, the form, and undoing."""

    view: DossiersView
    detail: DossierDetail
    panes: Panes
    beside: Beside
    making: Making
    undoing: Undoing

    def show_in_own_window(self) -> None:
        """Ask for a window of the dossier that is chosen."""
        raise NotImplementedError
