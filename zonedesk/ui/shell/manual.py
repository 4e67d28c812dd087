"""The manual, read inside the program: there is no network to look things up on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QDialog, QTextBrowser, QVBoxLayout

from zonedesk.system.paths import resources
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.shell.manual_looks import blocks_of, dress
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

_SIZE = QSize(820, 760)
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


def manual_path() -> Path:
    """Where the manual lies: in the folder ``docs`` beside the resources."""
    return resources().parent / "docs" / "handleiding.md"


def link_of(heading: str) -> str:
    """Give the link to a heading, as Markdown sites write it: ``12-bewaren-en-herstellen``."""
    return re.sub(r"[^\w\- ]", "", heading.strip().casefold()).replace(" ", "-")


class ManualWindow(QDialog):
    """Shows the manual beside the work; links go to its chapters, Esc closes it.

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
        self.text.anchorClicked.connect(self._on_link)
        dress(self.text.document(), theme_of(self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.text)
        if parent is None:
            theme_of(self).clothe(self)

    def go_to(self, link: str) -> bool:
        """Scroll to the heading that a link names; gives whether there is one."""
        document = self.text.document()
        for block in blocks_of(document):
            if block.blockFormat().headingLevel() and link_of(block.text()) == link:
                self.text.setTextCursor(QTextCursor(block))
                top = document.documentLayout().blockBoundingRect(block).top()
                self.text.verticalScrollBar().setValue(int(top))
                return True
        return False

    def _on_link(self, link: QUrl) -> None:
        self.go_to(link.fragment())

    def changeEvent(self, event: QEvent) -> None:
        """Take the letters and colours of a new look."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "text"):
            dress(self.text.document(), theme_of(self))
