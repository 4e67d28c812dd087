"""What the frame has to say above the page: one thing at a time, until it is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from zonedesk.ui.kit.messages import Severity


class Notice(QWidget):
    """A message bar with room around it; hidden while there is nothing to say.

    `followed` tells that its link was clicked; *Close* takes it away by itself.
    """

    followed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._way = ""
        self.bar = MessageBar("info", "")
        around = QVBoxLayout(self)
        around.setContentsMargins(16, 8, 16, 8)
        around.addWidget(self.bar)
        self.bar.acted.connect(self._on_acted)
        self.bar.declined.connect(self.hide)
        self.hide()

    def tell(self, severity: Severity, words: str, *, way: str = "") -> None:
        """Say something; ``way`` are the words of the link that leads to it, if there is one."""
        self._way = way
        close = texts().gettext("Close")
        self.bar.tell(severity, words, act=way or close, other=close if way else "")
        self.show()

    @property
    def words(self) -> str:
        """What it says; empty when it says nothing."""
        return "" if self.isHidden() else self.bar.words

    def _on_acted(self) -> None:
        if self._way:
            self.followed.emit()
        else:
            self.hide()
