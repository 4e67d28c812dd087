"""A file that is being read in: its name, how far it is, and the way to break it off."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.labels import ProgressBar, label
from zonedesk.ui.kit.looks import Progress
from zonedesk.ui.kit.texts import texts

_PATIENCE_MS = 300


class TakingRow(QWidget):
    """Shows only what takes a while; `cancelled` tells that the user breaks it off."""

    cancelled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = label(tone="muted")
        self._bar = ProgressBar(Progress(0))
        self.stop = link(texts().gettext("Break off"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(self._words, 1)
        row.addWidget(self._bar)
        row.addWidget(self.stop)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self.show)
        self.stop.clicked.connect(self.cancelled)
        self.hide()

    def begin(self, name: str, waiting: int) -> None:
        """Tell which file is read now, and how many wait behind it."""
        words = texts().gettext("Reading {name}")
        more = texts().ngettext("{count} more waits", "{count} more wait", waiting)
        told = [words.format(name=name)]
        if waiting:
            told.append(more.format(count=waiting))
        self._words.setText(" · ".join(told))
        self._bar.show_progress(Progress(0))
        if self.isHidden() and not self._patience.isActive():
            self._patience.start()

    def tell(self, percent: int) -> None:
        """Tell how far it is."""
        self._bar.show_progress(Progress(percent))

    def end(self) -> None:
        """Everything is read."""
        self._patience.stop()
        self.hide()
