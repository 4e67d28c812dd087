"""The two texts of a session: what is explained, read only, and what is said, large (03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.kit.richtext.writing import write
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zonedesk.domain.richtext import RichText

_LINE, _LEAST, _MOST_LINES, _INDENT = 28, 5, 6, 30
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class TalkEdit(RichTextEdit):
    """The field of what is said: letters of 13, lines of 28, as high as there is room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, grows=False)
        self.setProperty("type", "talk")
        self.setProperty("roomy", "true")
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(_INDENT)
        self._space()

    def set_rich(self, text: RichText) -> None:
        """Show a text; its lines stand as far apart as those that are typed."""
        super().set_rich(text)
        # A text that was there already keeps its lines, its cursor and what can be undone (T60).
        if self.document().firstBlock().blockFormat().lineHeight() != self._apart():
            self._space()

    def _apart(self) -> float:
        return float(theme_of(self).px(_LINE))

    def _space(self) -> None:
        """Set the lines apart; that is no change of the text, and nothing to undo."""
        apart = QTextBlockFormat()
        kind = QTextBlockFormat.LineHeightTypes.MinimumHeight
        apart.setLineHeight(self._apart(), kind.value)
        document = self.document()
        modified, undo = document.isModified(), document.isUndoRedoEnabled()
        self._filling = True
        document.setUndoRedoEnabled(False)
        cursor = QTextCursor(document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(apart)
        document.setUndoRedoEnabled(undo)
        document.setModified(modified)
        self._filling = False

    def minimumSizeHint(self) -> QSize:
        """Keep some lines in sight."""
        return QSize(0, _LEAST * theme_of(self).px(_LINE))


class SaidText(QTextEdit):
    """A text that is read: it grows up to some lines, then scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setProperty("type", "talk")
        self.setProperty("bare", "true")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_rich(self, text: RichText) -> None:
        """Show a text."""
        write(self.document(), text)
        self.setVisible(not text.is_empty)

    def _fit(self) -> None:
        most = _MOST_LINES * theme_of(self).px(_LINE)
        height = min(most, round(self.document().size().height()) + 2)
        if height != self.height():
            self.setFixedHeight(max(1, height))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES:
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew when lines are shorter."""
        super().resizeEvent(event)
        self._fit()
