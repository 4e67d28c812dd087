"""Which dossier stands beside the list: the one under the cursor, as long as the list shows it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zonedesk.ui.dossiers.model import read_record
from zonedesk.ui.dossiers.panes import Pane
from zonedesk.ui.kit.beside import Beside

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.dossier_record import DossierLine, DossierRecord
    from zonedesk.ui.dossiers.detail import DossierDetail
    from zonedesk.ui.dossiers.panes import Panes
    from zonedesk.ui.dossiers.view import DossiersView
    from zonedesk.ui.kit.desk import Page
    from zonedesk.ui.kit.lane import Verdict


class Shown(QObject):
    """Reads the dossier under the cursor and shows it in its pane.

    `hidden` tells that a filter took it away; `filtered_away` remembers that.

    Args:
        page: whose desk is used.
        view: of the register.
        detail: the dossier.
        panes: in which it shows.
    """

    hidden = Signal()

    def __init__(
        self, page: Page, *, view: DossiersView, detail: DossierDetail, panes: Panes
    ) -> None:
        super().__init__(page)
        self._desk = page.desk
        self._view, self._detail, self._panes = view, detail, panes
        self.filtered_away = False
        self.beside = Beside(page.desk.lane, self._work, pane=detail, put_away=detail.put_away)
        self.beside.arrived.connect(self._on_record)
        self.beside.gone.connect(self._on_gone)
        detail.keeper.stale.connect(self.beside.renew)
        view.table.current_changed.connect(self._on_current)
        view.table.arranged.connect(self._on_arranged)

    def let_go(self) -> None:
        """Let go of the dossier when the list knows it no more."""
        wanted = self.beside.wanted
        if wanted and not self._view.table.model.knows(wanted):
            self._forget()

    def _work(self, reference: str) -> Callable[[], DossierRecord]:
        return partial(read_record, self._desk.workspace, reference)

    def _on_current(self, line: DossierLine | None) -> None:
        if line is not None:
            self.beside.choose(line.row.reference)
        elif self._panes.pane is Pane.DOSSIER and not self._view.table.model.total:
            self._forget()

    def _on_arranged(self) -> None:
        """Close a dossier that a filter hides, which stores it; show it when it is back."""
        line, wanted = self._view.table.current(), self.beside.wanted
        if self._panes.alone:
            return
        if line is not None:
            self.filtered_away = False
            if not wanted:
                self.beside.choose(line.row.reference)
        elif wanted:
            self.filtered_away = True
            self._forget()
            self.hidden.emit()

    def _forget(self) -> None:
        self.beside.forget()
        self._detail.put_away()
        self._panes.has_dossier = False
        if self._panes.pane is Pane.DOSSIER:
            self._panes.show_pane(Pane.NOTHING)

    def _on_record(self, record: DossierRecord) -> None:
        self._detail.show_record(record)
        self._panes.has_dossier = True
        if self._panes.pane is Pane.NOTHING:
            self._panes.show_pane(Pane.DOSSIER)

    def _on_gone(self, verdict: Verdict) -> None:
        """The dossier is in the bin or cannot be read: the list is what is left."""
        if not self._view.table.model.knows(self.beside.wanted):
            self._desk.lane.refused.emit(verdict)
