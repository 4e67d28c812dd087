"""A text of several lines that is as high as it needs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent, QShowEvent

_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class GrowingText(QPlainTextEdit):
    """All lines of a text in sight, whatever the width and the size of the letters.

    It may be kept by a `PlainField` of `zonedesk.ui.kit.keeping`.

    Args:
        name: what is written, for screen readers.
        hint: stands in it while it is empty.
        quiet: looks like text until it is used.
        least: lines that are in sight while there is little or nothing to read.
    """

    def __init__(
        self,
        name: str,
        *,
        hint: str = "",
        quiet: bool = False,
        least: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._least = least
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setProperty("quiet", "true" if quiet else "false")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def line_height(self) -> int:
        """Give the height of one line."""
        return self.fontMetrics().lineSpacing()

    def _lines(self) -> int:
        """Count the lines; after another width Qt knows those of a block only when it is asked."""
        document = self.document()
        block = document.begin()
        while block.isValid():
            document.documentLayout().blockBoundingRect(block)
            block = block.next()
        return round(document.size().height())  # of a plain text, in lines

    def _fit(self) -> None:
        height = self.sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """Be as high as the text at this width."""
        lines = max(self._least, self._lines())
        chrome = self.height() - self.contentsRect().height()  # the viewport may lag behind
        return QSize(super().sizeHint().width(), lines * self.line_height() + chrome)

    def minimumSizeHint(self) -> QSize:
        """Tell layouts that less would cut words."""
        return QSize(0, self.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Measure anew: what was written while it was hidden had another width."""
        super().showEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew when lines are shorter."""
        super().resizeEvent(event)
        self._fit()
