"""A paper that is shown on its way out: into a file of the user, or to a printer.

The dialogs are opened, not waited for, so that an idle lock closes them with the page (B05), and
they are freed when they close.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinterInfo
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from zonedesk.system.outputs import save_copy
from zonedesk.ui.kit.pages.printing import PrintRun, printer_for
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtPrintSupport import QPrinter

    from zonedesk.ui.kit.lane import Lane, Verdict
    from zonedesk.ui.kit.pages.shown import Pages

    Printers: TypeAlias = Callable[[], list[str]]


class PaperOutput(QObject):
    """Saves and prints papers.

    Signals: `saved` gives the path of the file; `refused` a verdict, `failed` words about a
    printer; `printing` pages done and in all, 0 and 0 when it is over; `printed` that it is done.

    Args:
        lane: writes the file.
        window: what the dialogs stand before.
        printers: names of the printers of this computer.
    """

    saved = Signal(str)
    refused = Signal(object)
    failed = Signal(str)
    printing = Signal(int, int)
    printed = Signal()

    def __init__(
        self,
        lane: Lane,
        window: QWidget,
        *,
        printers: Printers = QPrinterInfo.availablePrinterNames,
    ) -> None:
        super().__init__(window)
        self._lane, self._window, self._printers = lane, window, printers
        self._folder = _documents()
        self._run: PrintRun | None = None

    def ask_file(self, data: bytes, *, name: str) -> None:
        """Ask where a paper is to be saved; the dialog asks before it takes another's place."""
        _ = texts().gettext
        dialog = QFileDialog(self._window, _("Save PDF"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("PDF (*.pdf)"))
        dialog.setDefaultSuffix("pdf")
        dialog.setDirectory(self._folder)
        dialog.selectFile(name)
        dialog.fileSelected.connect(partial(self.save, data))
        dialog.open()

    def save(self, data: bytes, chosen: str) -> None:
        """Write a paper to a file that was chosen."""
        path = Path(chosen)
        self._folder = str(path.parent)
        work = partial(save_copy, path, data)
        self._lane.query(work, partial(self._on_saved, path), failed=self._on_refused)

    def ask_printer(self, document: Pages, *, name: str) -> None:
        """Ask for printer, pages and copies, then print; without a printer say so (D12)."""
        _ = texts().gettext
        if not self._printers():
            self.failed.emit(_("There is no printer on this computer. Save the paper as PDF."))
            return
        printer = printer_for(document, name=Path(name).stem)
        dialog = QPrintDialog(printer, self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(_("Print"))
        dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        dialog.setMinMax(1, len(document.sizes))
        dialog.finished.connect(partial(self._on_answered, document.data, printer))
        QDialog.open(dialog)  # its own `open` asks for a slot by name

    def print(self, data: bytes, printer: QPrinter) -> None:
        """Print a paper as the dialog was answered; a second one waits for nobody: it is not begun.

        The pages are those that were shown when it was asked, whatever is chosen meanwhile.
        """
        if self._run is not None:
            return
        self._run = PrintRun(data, printer, self)
        self._run.progressed.connect(self.printing)
        self._run.ended.connect(self._on_printed)

    def cancel(self) -> None:
        """Break off a print that is under way."""
        if self._run is not None:
            self._run.cancel()

    def _on_answered(self, data: bytes, printer: QPrinter, answer: int) -> None:
        if answer == QDialog.DialogCode.Accepted:
            self.print(data, printer)

    def _on_printed(self, good: bool) -> None:  # noqa: FBT001 - a slot gets what its signal gives
        self._run = None
        self.printing.emit(0, 0)
        if good:
            self.printed.emit()
            return
        words = texts().gettext("The printer did not take the paper. Look whether it is on.")
        self.failed.emit(words)

    def _on_saved(self, path: Path, _nothing: object) -> None:
        self.saved.emit(str(path))

    def _on_refused(self, verdict: Verdict) -> None:
        self.refused.emit(verdict)


def _documents() -> str:
    """Give the folder of the user's documents, or their home where there is none."""
    places = QStandardPaths.StandardLocation
    documents = QStandardPaths.writableLocation(places.DocumentsLocation)
    return (
        documents
        if Path(documents).is_dir()
        else QStandardPaths.writableLocation(places.HomeLocation)
    )
