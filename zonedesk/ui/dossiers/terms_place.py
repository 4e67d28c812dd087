"""The running terms in the place of the dossiers: switched to, read, opened, exported."""

from __future__ import annotations

import importlib
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

from zonedesk.domain.openness import strictest
from zonedesk.domain.words import Edition, Marking
from zonedesk.ui.dossiers.terms_view import REGISTER, TERMS, TermsView, mode_switch
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.exporting import FileKind, WorkbookSaver, shown_list
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QVBoxLayout, QWidget

    from zonedesk.domain.running_terms import TermLine
    from zonedesk.services.leaving import Leaving
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.dossiers.view import DossiersView
    from zonedesk.ui.kit.desk import Page

# Loaded when they are first needed, in the lane: papers take longer to load than a page.
_READS: Final = "zonedesk.services.running_terms"
_SAVES: Final = "zonedesk.services.leaving_kinds"
_PDF: Final = FileKind("pdf", noop("PDF file (*.pdf)"))


class TermsPlace(QObject):
    """Shows the running terms instead of the register, and goes back.

    Args:
        page: the place of the dossiers.
        view: the register.
        column: in which the register stands.
    """

    def __init__(self, page: Page, view: DossiersView, *, column: QVBoxLayout) -> None:
        super().__init__(page)
        self._page = page
        self._register = view
        self.switch = mode_switch()
        self.view = TermsView(page.desk.workspace.clock.today)
        self.saver = WorkbookSaver(page)
        view.lead_with(self.switch)
        column.addWidget(self.view)
        self.view.hide()
        for one in (self.switch, self.view.switch):
            one.chosen.connect(self._on_mode)
        self._show_mode(REGISTER)
        self.view.table.opened.connect(self._on_opened)
        self.view.export_wanted.connect(self._on_export)
        self.view.paper_wanted.connect(self._on_paper)

    @property
    def is_open(self) -> bool:
        """Whether the terms show."""
        return not self.view.isHidden()

    def open(self) -> None:
        """Show the running terms, read anew."""
        if not self.is_open:
            self._register.hide()
            self.view.show()
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_mode(TERMS)
        self.refresh()

    def close(self) -> None:
        """Show the register again."""
        if self.is_open:
            self.view.hide()
            self._register.show()
            self._register.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_mode(REGISTER)

    def areas(self, below: tuple[QWidget, ...]) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks: those of the terms where they show."""
        return (self.view.bar.field, self.view.table) if self.is_open else below

    def refresh(self) -> None:
        """Read the terms again, where they show."""
        if self.is_open:
            desk = self._page.desk
            desk.lane.query(partial(_read, desk.workspace, texts().language), self._on_lines)

    def _on_lines(self, lines: tuple[TermLine, ...]) -> None:
        self.view.show_lines(lines)

    def _on_mode(self, mode: str) -> None:
        if mode == TERMS:
            self.open()
        else:
            self.close()

    def _show_mode(self, mode: str) -> None:
        for one in (self.switch, self.view.switch):
            one.choose(mode)

    def _on_opened(self, line: TermLine | None) -> None:
        if line is None:
            return
        if not line.of_meeting:
            self.close()
        place = "meetings" if line.of_meeting else "dossiers"
        self._page.record_wanted.emit(place, line.reference)

    def _on_export(self) -> None:
        shown = self.view.table.shown()
        marking = strictest([Marking.INTERNAL, *(line.marking for line in shown.rows)])
        title, told = texts().gettext("Running terms"), self.view.bar.told(titles=True)
        self.saver.ask_list(shown_list(shown, title, filters=told, marking=marking))

    def _on_paper(self) -> None:
        self.saver.ask_why(partial(_leaving, self._page.desk.workspace), self._ask_paper)

    def _ask_paper(self, reason: str) -> None:
        _ = texts().gettext
        write = partial(_save, self._page.desk.workspace, reason=reason)
        self.saver.ask(_("Save the paper"), _("Running terms"), write=write, kind=_PDF)


def _read(workspace: Workspace, language: str) -> tuple[TermLine, ...]:
    found: tuple[TermLine, ...] = importlib.import_module(_READS).running(
        workspace, language=language
    )
    return found


def _leaving(workspace: Workspace) -> Leaving:
    service = importlib.import_module(_SAVES)
    found: Leaving = service.terms_leaves(workspace, year=None, body=None, edition=Edition.FULL)
    return found


def _save(workspace: Workspace, target: Path, *, reason: str) -> None:
    importlib.import_module(_SAVES).save_terms(workspace, target=target, reason=reason)
