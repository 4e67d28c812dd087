"""A document that cannot be shown inside: why not, and the way to have it all the same."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.ui.kit.buttons import plain
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.texts import texts

_WIDEST = 560


class Unseen(QWidget):
    """One sentence in the middle, and the button that exports; empty while something is read."""

    export_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "sunken")
        self.words = label(tone="muted", wrap=True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.words.setMaximumWidth(_WIDEST)
        self.words.setMinimumWidth(_WIDEST // 2)
        self.export = plain(texts().gettext("Export…"), icon="download")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addStretch(1)
        column.addWidget(self.words, 0, centre)
        column.addWidget(self.export, 0, centre)
        column.addStretch(2)
        self.export.clicked.connect(self.export_wanted)
        self.say("")

    def say(self, why: str) -> None:
        """Say why it is not shown; nothing with an empty sentence."""
        self.words.setText(why)
        self.setAccessibleName(why)
        self.export.setVisible(bool(why))
