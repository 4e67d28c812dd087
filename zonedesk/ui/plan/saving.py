"""The plan of a year as a workbook, in a file that the user chooses."""

from __future__ import annotations

import importlib
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from zonedesk.system.files import safe_name, write_atomic
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Page

# Loaded when it is first needed, in the lane: openpyxl takes longer than a page (trust.md 7).
_SERVICE: Final = "zonedesk.services.workbooks"


class PlanSaver(QObject):
    """Asks where to save the plan, saves it in the lane and tells it by the toast of the page.

    Args:
        page: whose plan it is.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.dialog: QFileDialog | None = None

    def ask(self, title: str, year: int) -> None:
        """Let the user choose a file; nothing waits for the answer."""
        _ = texts().gettext
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = safe_name(f"{title or _('Action plan')} {year}", fallback="actieplan")
        dialog = QFileDialog(
            self._page.window(), _("Save the plan"), str(Path(folder) / f"{name}.xlsx")
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("Excel workbook (*.xlsx)"))
        dialog.setDefaultSuffix("xlsx")
        dialog.fileSelected.connect(partial(self.save, year))
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()

    def save(self, year: int, path: str) -> None:
        """Write the plan of a year to a file."""
        work = partial(_write, self._page.desk.workspace, year, target=Path(path))
        self._page.desk.lane.query(work, self._on_saved)

    def _on_saved(self, target: Path) -> None:
        words = texts().gettext("Saved as {name}").format(name=target.name)
        self._page.told.emit(words, "", None)

    def _on_finished(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()


def _write(workspace: Workspace, year: int, *, target: Path) -> Path:
    made: bytes = importlib.import_module(_SERVICE).workbook(workspace, "plan", year=year)
    write_atomic(target, made)
    return target
