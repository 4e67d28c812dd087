"""Backups by hand: made in the lane, told above the page while they are made (R111, product.md)."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog

from zonedesk.services.backup import backup
from zonedesk.system.files import safe_name
from zonedesk.ui.kit.lane import Job
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.shell.notice import Notice
from zonedesk.ui.start.screen import shown_name
from zonedesk.ui.start.troubles import said

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict

ENDING: Final = "zdbackup"
_WHOLE: Final = 100


class Backups(Notice):
    """Makes backups, one at a time; says how far they are, and that one failed until it is read.

    Signals: `made` the words for the toast; `renewed` that the work folder has another backup.

    Args:
        desk: the open work folder.
    """

    made = Signal(str)
    renewed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._job: Job | None = None
        self._percent = 0
        self.dialog: QFileDialog | None = None
        self.followed.connect(self._on_followed)
        if "backup_failed" in desk.workspace.remarks:
            self._warn(texts().gettext("The daily backup failed. Look at the room on the disk."))

    @property
    def is_busy(self) -> bool:
        """Whether a backup is being made."""
        return self._job is not None

    def make(self) -> None:
        """Make a backup in the work folder."""
        self._start(None)

    def ask_elsewhere(self) -> None:
        """Let the user choose a file for a whole backup; nothing waits for the answer."""
        _ = texts().gettext
        workspace = self._desk.workspace
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = safe_name(shown_name(workspace.folder), fallback="werkmap")
        proposed = Path(folder) / f"{name} {workspace.clock.today():%Y-%m-%d}.{ENDING}"
        dialog = QFileDialog(self.window(), _("Keep a backup elsewhere"), str(proposed))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(_("Backup of ZoneDesk (*.zdbackup)"))
        dialog.setDefaultSuffix(ENDING)
        dialog.fileSelected.connect(self._on_chosen)
        dialog.finished.connect(self._on_finished)
        self.dialog = dialog
        dialog.open()

    def _start(self, target: Path | None) -> None:
        if self._job is not None:
            return
        job = self._job = Job(self)
        self._percent = 0
        self._tell_progress()
        job.progressed.connect(self._on_progress)
        # The dialog has asked already whether a file that stands there may be replaced.
        work = partial(
            backup, self._desk.workspace, target, replace=target is not None, progress=job.tell
        )
        done = partial(self._on_made, target)
        job.ended.connect(partial(self._on_ended, job))
        self._desk.lane.query(work, done, failed=self._on_failed, job=job)

    def _tell_progress(self) -> None:
        _ = texts().gettext
        words = _("A backup is being made and verified… {percent} %").format(percent=self._percent)
        self.tell("info", words, way=_("Break off"))

    def _warn(self, words: str) -> None:
        self.tell("watch", words, way=texts().gettext("Make a backup now"))

    def _on_progress(self, done: int, total: int) -> None:
        percent = min(_WHOLE, _WHOLE * done // max(total, 1))
        if percent != self._percent:
            self._percent = percent
            self._tell_progress()

    def _on_made(self, target: Path | None, made: Path) -> None:
        self._job = None
        self.hide()
        words = texts().gettext("Backup made and verified: {name}")
        self.made.emit(words.format(name=made.name))
        if target is None:
            self.renewed.emit()

    def _on_failed(self, verdict: Verdict) -> None:
        self._job = None
        self._warn(said(verdict))

    def _on_ended(self, job: Job) -> None:
        """Say nothing more of one that was broken off."""
        if self._job is job:
            self._job = None
            self.hide()

    def _on_followed(self) -> None:
        if self._job is not None:
            self._job.cancel()
        else:
            self.make()

    def _on_chosen(self, chosen: str) -> None:
        self._start(Path(chosen))

    def _on_finished(self) -> None:
        dialog, self.dialog = self.dialog, None
        if dialog is not None:
            dialog.deleteLater()
