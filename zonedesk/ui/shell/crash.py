"""The last resort of the window: a mistake of ours is told with a number, and work goes on."""

from __future__ import annotations

import logging
import secrets
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QMessageBox

from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import tell_box

if TYPE_CHECKING:
    from pathlib import Path
    from types import TracebackType

_log = logging.getLogger(__name__)


class CrashReporter(QObject):
    """Logs an error under a number, without content, and tells the number (D15).

    Args:
        log: where the log lies; None leaves the place out of the sentence.
    """

    told = Signal(str)

    def __init__(self, log: Path | None, *, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._place = log
        self._telling = False
        self.told.connect(self._tell)

    def report(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log an error that nobody caught; from another thread too."""
        number = secrets.token_hex(3).upper()
        _log.critical("crash %s", number, exc_info=(kind, error, trace))
        self.told.emit(number)

    def _tell(self, number: str) -> None:
        if self._telling:  # a mistake while painting comes again and again
            return
        self._telling = True
        words = texts().gettext(
            "Something went wrong that we did not foresee (number {number}). What was saved is "
            "safe. Pass on the number together with the file {path}."
        )
        told = words.format(number=number, path=self._place or "?")
        tell_box(QApplication.activeWindow(), told, icon=QMessageBox.Icon.Critical)
        self._telling = False
