"""Files chosen on this computer; the dialog is opened, not waited for (B05)."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class FileChooser(QObject):
    """Asks for files, and remembers the folder that they came from while the window is there.

    Args:
        window: what the dialog stands before.
    """

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self._folder = QStandardPaths.writableLocation(documents)
        self.dialog: QFileDialog | None = None

    def ask(self, take: Callable[[tuple[Path, ...]], object], *, several: bool = True) -> None:
        """Ask for files; ``take`` gets them. ``several`` is False where one is replaced."""
        _ = texts().gettext
        title = _("Add files") if several else _("Replace by another file")
        mode = QFileDialog.FileMode.ExistingFiles if several else QFileDialog.FileMode.ExistingFile
        dialog = self.dialog = QFileDialog(self._window, title, self._folder)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        dialog.filesSelected.connect(partial(self._on_chosen, take))
        dialog.finished.connect(self._on_closed)
        dialog.open()

    def _on_chosen(self, take: Callable[[tuple[Path, ...]], object], names: Sequence[str]) -> None:
        paths = tuple(map(Path, names))
        if paths:
            self._folder = str(paths[0].parent)
            take(paths)

    def _on_closed(self) -> None:
        self.dialog = None
