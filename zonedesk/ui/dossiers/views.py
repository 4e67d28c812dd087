"""The register of dossiers as a kept view sees it (05)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zonedesk.ui.kit.saved_views import ListSetting

if TYPE_CHECKING:
    from zonedesk.ui.dossiers.panes import Panes
    from zonedesk.ui.dossiers.view import DossiersView


class RegisterSetting(ListSetting):
    """The register, whose columns are others beside a dossier than alone.

    Args:
        view: the register.
        panes: beside which it stands.
    """

    def __init__(self, view: DossiersView, panes: Panes) -> None:
        super().__init__(view.table, view.bar)
        self._panes = panes

    def mode(self) -> str:
        """Tell which columns show."""
        return self._panes.mode
