"""A title that is edited in place: looks like a record title, breaks over lines, is one paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QResizeEvent

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_AROUND = 2  # edge and padding of the stylesheet, above and below
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class TitleEdit(QPlainTextEdit):
    """A record title; Enter goes to the next field, line breaks become blanks.

    It may be kept by a `PlainField` of `zonedesk.ui.kit.keeping`.
    """

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setProperty("quiet", "true")
        self.setProperty("type", "record")
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def _fit(self) -> None:
        height = self.sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """Be as high as the title at this width."""
        lines = max(1, round(self.document().size().height()))
        line = max(theme_of(self).type.line("record"), self.fontMetrics().lineSpacing())
        return QSize(super().sizeHint().width(), lines * line + 2 * _AROUND)

    def minimumSizeHint(self) -> QSize:
        """Tell layouts that less would cut words."""
        return QSize(0, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew when lines are shorter."""
        super().resizeEvent(event)
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go to the next field with Enter."""
        if event.key() in _ENTER:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste on one line."""
        self.insertPlainText(" ".join(source.text().split()))
