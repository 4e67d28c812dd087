"""A long text as it was written, to read: paragraphs, lists and tables; it grows with its text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from zonedesk.ui.kit.richtext.writing import write
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zonedesk.domain.richtext import RichText

_AROUND = 8  # edge and padding of the stylesheet, above and below
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class ReadText(QTextEdit):
    """A text that is read only; letters are letters, whatever they hold (C01).

    Args:
        text: as it was written.
        name: what the text is, for screen readers.
    """

    def __init__(self, text: RichText, *, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        write(self.document(), text)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def _fit(self) -> None:
        height = self.sizeHint().height()
        if height != self.height():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        """Be as high as the text at this width."""
        line = theme_of(self).metrics("body").lineSpacing()
        height = max(line, round(self.document().size().height()))
        return QSize(super().sizeHint().width(), height + 2 * _AROUND)

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
