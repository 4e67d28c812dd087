"""The manual, read inside the program: there is no network to look things up on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout

from zonedesk.system.paths import resources
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

_SIZE = QSize(820, 760)


def manual_path() -> Path:
    """Where the manual lies: in the folder ``docs`` beside the resources."""
    return resources().parent / "docs" / "handleiding.md"


class ManualWindow(QDialog):
    """Shows the manual beside the work; Esc closes it.

    Args:
        words: the manual in Markdown.
        parent: window that it belongs to.
    """

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(texts().gettext("Manual"))
        self.resize(_SIZE)
        self.text = QTextBrowser()
        self.text.setOpenLinks(False)
        self.text.setMarkdown(words)
        self.text.setAccessibleName(self.windowTitle())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
