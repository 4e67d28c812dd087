"""Documents on their way out, on purpose: one to a file, all to a folder or a ZIP (B12, C09).

The dialogs are opened, not waited for, so that an idle lock closes them with the page (B05).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog

from zonedesk.services import attachment_exports as exports
from zonedesk.ui.kit.attachments.reasons import needs_reason, reasons_at
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from zonedesk.domain.attachments import AttachmentRow, Subject
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict


@dataclass(frozen=True, slots=True)
class _Errand:
    """What is to leave the folder: the work, given a reason, whose reason it is, and where to."""

    work: Callable[[str], object]
    record: object
    target: Path


class Exporter(QObject):
    """Exports documents; where a reason is needed it asks for one.

    Signals: `told` words for a toast; `refused` a verdict; `reason_wanted` the words of the
    question, answered by `go_on`.

    Args:
        desk: the open work folder.
        window: what the dialogs stand before.
    """

    told = Signal(str)
    refused = Signal(object)
    reason_wanted = Signal(str)

    def __init__(self, desk: Desk, window: QWidget) -> None:
        super().__init__(window)
        self._desk, self._window = desk, window
        self._reasons = reasons_at(desk)
        self._waiting: _Errand | None = None
        self.dialog: QFileDialog | None = None

    def ask(self, row: AttachmentRow, *, version: int | None = None) -> None:
        """Ask where a document is to be saved, under a name that every system takes."""
        dialog = self._dialog(texts().gettext("Export the document"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(exports.export_name(row))
        dialog.fileSelected.connect(partial(self._on_file, row, version))
        dialog.open()

    def ask_all(self, subject: Subject, name: str) -> None:
        """Ask for the ZIP file that all documents of a record are to be saved in."""
        _ = texts().gettext
        dialog = self._dialog(_("Export all documents"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("ZIP file (*.zip)"))
        dialog.setDefaultSuffix("zip")
        dialog.selectFile(name.replace("/", "-"))
        dialog.fileSelected.connect(partial(self._on_all, subject))
        dialog.open()

    def ask_folder(self, subject: Subject) -> None:
        """Ask for the folder that all documents of a record are to be saved in."""
        dialog = self._dialog(texts().gettext("Export all documents to a folder"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(partial(self._on_all, subject))
        dialog.open()

    def export(self, row: AttachmentRow, target: Path, *, version: int | None = None) -> None:
        """Save a document in a file that was chosen."""
        work = partial(_export, self._desk, row, target, version)
        self._run(_Errand(work, row.handle.id, target))

    def export_all(self, subject: Subject, target: Path) -> None:
        """Save all documents of a record in a folder, or in a ZIP where the name says so."""
        work = partial(_export_all, self._desk, subject, target)
        self._run(_Errand(work, subject, target))

    def go_on(self, reason: str) -> None:
        """Do what waited for a reason."""
        errand, self._waiting = self._waiting, None
        if errand is not None:
            self._reasons.remember(errand.record, reason)
            self._run(errand)

    def _dialog(self, title: str) -> QFileDialog:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = self.dialog = QFileDialog(self._window, title, folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._on_closed)
        return dialog

    def _run(self, errand: _Errand) -> None:
        self._desk.lane.query(
            partial(errand.work, self._reasons.of(errand.record)),
            partial(self._on_saved, errand.target),
            failed=partial(self._on_refused, errand),
        )

    def _on_file(self, row: AttachmentRow, version: int | None, chosen: str) -> None:
        self.export(row, Path(chosen), version=version)

    def _on_all(self, subject: Subject, chosen: str) -> None:
        self.export_all(subject, Path(chosen))

    def _on_saved(self, target: Path, found: object) -> None:
        place = found if isinstance(found, Path) else target
        self.told.emit(texts().gettext("Exported as {name}").format(name=place.name))

    def _on_refused(self, errand: _Errand, verdict: Verdict) -> None:
        if not needs_reason(verdict):
            self.refused.emit(verdict)
            return
        self._waiting = errand
        self.reason_wanted.emit(texts().gettext("This is confidential. Why is it exported?"))

    def _on_closed(self) -> None:
        self.dialog = None


def _export(desk: Desk, row: AttachmentRow, target: Path, version: int | None, reason: str) -> None:
    exports.export(desk.workspace, row.handle.id, target=target, version=version, reason=reason)


def _export_all(desk: Desk, subject: Subject, target: Path, reason: str) -> Path:
    return exports.export_all(desk.workspace, subject, target=target, reason=reason)
