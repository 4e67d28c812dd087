"""A new dossier: its form in the place of the dossier beside the list, until it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zonedesk.domain.words import Role
from zonedesk.ui.dossiers.model import make
from zonedesk.ui.dossiers.panes import Pane
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.domain.dossier_record import DossierList
    from zonedesk.domain.topics import Outcome
    from zonedesk.services.dossiers import DossierFields
    from zonedesk.ui.dossiers.new_dossier import NewDossier
    from zonedesk.ui.dossiers.panes import Panes
    from zonedesk.ui.dossiers.undoing import Undoing
    from zonedesk.ui.dossiers.view import DossiersView
    from zonedesk.ui.kit.desk import Page


class Making(QObject):
    """Shows the form and makes what was filled in.

    Signals: `made` gives the reference of a new dossier, `left` tells that nobody wants one.

    Args:
        page: whose desk is used.
        form: of a new dossier.
        view: of the register.
        panes: in which the form shows.
        undoing: tells what was made, with its way back.
    """

    made = Signal(str)
    left = Signal()

    def __init__(
        self, page: Page, form: NewDossier, *, view: DossiersView, panes: Panes, undoing: Undoing
    ) -> None:
        super().__init__(page)
        self._desk = page.desk
        self._form, self._view, self._panes, self._undoing = form, view, panes, undoing
        self._found: DossierList | None = None
        self._begins = False
        self._usable = page.desk.workspace.user.role is not Role.READER
        form.made_wanted.connect(self._on_make)
        form.cancelled.connect(self._on_cancelled)

    def begin(self) -> None:
        """Show the form, as soon as the list tells what bodies there are."""
        if not self._usable:
            return
        self._begins = self._found is None
        if self._found is None:
            return
        self._panes.show_pane(Pane.NEW)
        self._panes.show_right()
        self._view.new_button.setEnabled(False)
        self._form.begin(
            categories=self._view.known("category"),
            subcategories=self._view.known("subcategory"),
            bodies=self._found.bodies,
        )

    def know(self, found: DossierList) -> None:
        """Take what the list tells; a form that waits for it shows now."""
        self._found = found
        if self._begins:
            self.begin()

    def _on_make(self, fields: DossierFields, body_id: int | None) -> None:
        work = self._form.unmade.making(make(self._desk.workspace, fields, body_id=body_id))
        self._form.once.ask(self._desk.lane, work, done=self._on_made, failed=self._form.refuse)

    def _on_made(self, outcome: Outcome) -> None:
        self._end()
        self.made.emit(outcome.reference)
        words = texts().gettext("Dossier {reference} is made")
        self._undoing.tell(words.format(reference=outcome.reference), outcome)

    def _on_cancelled(self) -> None:
        self._end()
        self.left.emit()

    def _end(self) -> None:
        self._form.clear()
        self._view.new_button.setEnabled(self._usable)
        self._panes.show_pane(Pane.DOSSIER if self._panes.has_dossier else Pane.NOTHING)
