"""Saving what is on the screen as a workbook: *Excel* in the toolbar of every place.

Of what holds something confidential the user is asked why first (GBW art. 56).
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog

from zonedesk.domain.shown_list import ShownColumn, ShownList
from zonedesk.domain.words import Marking
from zonedesk.services.leaving import list_leaves
from zonedesk.system.files import safe_name
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.why_bar import WhyBar

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.shown_list import CellValue, ShownKind
    from zonedesk.services.leaving import Leaving
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Page
    from zonedesk.ui.kit.table.columns import Row, Shown, TableColumn

# Loaded when it is first needed, in the lane: openpyxl takes longer than a page (trust.md 7).
_SERVICE: Final = "zonedesk.services.list_export"
_PIXELS = 7  # of a character


def shown_list(
    shown: Shown[Any],
    title: str,
    *,
    filters: tuple[str, ...] = (),
    marking: Marking = Marking.INTERNAL,
) -> ShownList:
    """Give rows and columns of a table as a workbook holds them.

    Days and numbers come from what sorts the column; where a column has none, and for every state,
    the cell says its words.
    """
    values = [[_value(column, row) for row in shown.rows] for column in shown.columns]
    columns = (
        ShownColumn(column.title, _kind(column, cells), max(8, column.width // _PIXELS))
        for column, cells in zip(shown.columns, values, strict=True)
    )
    rows = tuple(zip(*values, strict=True)) if shown.rows else ()
    return ShownList(title, tuple(columns), rows, filters, marking)


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file that can be saved: its ending, and the English source of its words."""

    ending: str
    words: str


WORKBOOK: Final = FileKind("xlsx", noop("Excel workbook (*.xlsx)"))
CALENDAR: Final = FileKind("ics", noop("Calendar file (*.ics)"))
ARCHIVE: Final = FileKind("zip", noop("ZIP file (*.zip)"))


class WorkbookSaver(QObject):
    """Asks where to save a file, makes it in the lane and tells it by the toast of the page.

    Args:
        page: whose list or plan it is.
    """

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self._page = page
        self.why = WhyBar(page)
        self.dialog: QFileDialog | None = None

    def ask_list(self, shown: ShownList) -> None:
        """Let the user choose a file for the list on the screen."""
        self.why.ask(list_leaves(shown), partial(self._ask_list, shown))

    def ask_why(self, find: Callable[[], Leaving], go_on: Callable[[str], object]) -> None:
        """Ask why something is saved, where it holds what is confidential.

        Args:
            find: tells what leaves, in the lane.
            go_on: gets the reason, for `ask`; it is empty where none is needed.
        """
        self._page.desk.lane.query(find, lambda leaving: self.why.ask(leaving, go_on))

    def _ask_list(self, shown: ShownList, reason: str) -> None:
        name = safe_name(shown.title, fallback="lijst")
        write = partial(_write_list, self._page.desk.workspace, shown=shown, reason=reason)
        self.ask(texts().gettext("Save the list"), name, write=write)

    def ask(
        self,
        question: str,
        name: str,
        *,
        write: Callable[[Path], object],
        kind: FileKind = WORKBOOK,
    ) -> None:
        """Let the user choose a file; nothing waits for the answer.

        Args:
            question: the title of the dialog.
            name: proposed for the file, without its ending.
            write: makes the file that was chosen, in the lane.
            kind: of the file.
        """
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(
            self._page.window(), question, str(Path(folder) / f"{name}.{kind.ending}")
        )
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(texts().gettext(kind.words))
        dialog.setDefaultSuffix(kind.ending)
        dialog.fileSelected.connect(partial(self._save, write))
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()

    def _save(self, write: Callable[[Path], object], chosen: str) -> None:
        target = Path(chosen)
        self._page.desk.lane.query(partial(write, target), partial(self._on_saved, target))

    def _on_saved(self, target: Path, _nothing: object) -> None:
        words = texts().gettext("Saved as {name}").format(name=target.name)
        self._page.told.emit(words, "", None)

    def _on_finished(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()


def from_window() -> str:
    """Say why a list or a file of papers was exported when nobody was asked: by whose hand."""
    return texts().gettext("saved from the window")


def _write_list(workspace: Workspace, target: Path, *, shown: ShownList, reason: str) -> None:
    service = importlib.import_module(_SERVICE)
    service.save_list(workspace, shown, target=target, reason=reason)


def _value(column: TableColumn[Row], row: Row) -> CellValue:
    words = column.text(row)
    if column.sort_key is None or column.kind not in {"number", "date"}:
        return words
    value = column.sort_key(row)
    if isinstance(value, bool) or not isinstance(value, (int, float, date)):
        return words or None
    return value


def _kind(column: TableColumn[Row], cells: list[CellValue]) -> ShownKind:
    """Tell what a column holds; numbers with cents are amounts."""
    if column.kind == "date" and any(isinstance(one, date) for one in cells):
        return "date"
    if any(isinstance(one, float) for one in cells):
        return "amount"
    return "number" if any(isinstance(one, int) for one in cells) else "text"
