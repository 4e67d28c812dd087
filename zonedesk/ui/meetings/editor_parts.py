"""Parts of the editor of an item: what it scrolls, names of fields, the rule of the result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from zonedesk.ui.kit.labels import Painted, grounded, label
from zonedesk.ui.kit.messages import Icon
from zonedesk.ui.kit.richtext.editor import RichTextEdit
from zonedesk.ui.theme.icons import CHIP

if TYPE_CHECKING:
    from zonedesk.ui.kit.canvas import Canvas

SIDE = 24
_ABOVE, _BETWEEN, _RULE = 16, 16, 3
_COMES_OR_GOES = {QEvent.Type.ShowToParent, QEvent.Type.HideToParent}


class Sheet(QScrollArea):
    """What an editor scrolls: parts below one another, 24 at both sides."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._page = grounded(QWidget(), "surface")
        self._column = QVBoxLayout(self._page)
        self._column.setContentsMargins(0, _ABOVE, 0, _ABOVE)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.setWidget(self._page)

    def add(self, widget: QWidget, *, gap: int = _BETWEEN, wide: bool = False) -> None:
        """Add a part with a gap below it; a wide one takes the whole width.

        The gap goes with its part: a part that is hidden leaves no hole.
        """
        side = 0 if wide else SIDE
        if not gap and wide:
            self._column.insertWidget(self._column.count() - 1, widget)
            return
        around = Gapped(widget, side=side, gap=gap, parent=self._page)
        self._column.insertWidget(self._column.count() - 1, around)


class Gapped(QWidget):
    """A part with room at its sides and below, which is hidden with it."""

    def __init__(self, part: QWidget, *, side: int, gap: int, parent: QWidget) -> None:
        super().__init__(parent)  # without one it would be shown as a window for a moment
        self._part = part
        column = QVBoxLayout(self)
        column.setContentsMargins(side, 0, side, gap)
        column.setSpacing(0)
        column.addWidget(part)
        part.installEventFilter(self)
        self.setVisible(not part.isHidden())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the part."""
        if watched is self._part and event.type() in _COMES_OR_GOES:
            self.setVisible(not self._part.isHidden())
        return super().eventFilter(watched, event)


class FieldName(QWidget):
    """The name of a field; that of a closed item says so at the right."""

    def __init__(self, name: str, *, closed: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(label(name, "secondary", tone="muted", semibold=True))
        row.addStretch(1)
        self._lock = Icon("lock", tone="muted", size=CHIP)
        self._closed = label(closed, "secondary", tone="muted")
        row.addWidget(self._lock)
        row.addWidget(self._closed)
        self.show_closed(closed=False)

    def show_closed(self, *, closed: bool) -> None:
        """Say that the item is closed, or not."""
        self._lock.setVisible(closed)
        self._closed.setVisible(closed)


class LongField(QWidget):
    """A long text with its name above it."""

    def __init__(self, name: str, *, closed: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = FieldName(name, closed=closed)
        self.text = RichTextEdit()
        self.text.setAccessibleName(name)
        self.text.document().setDocumentMargin(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.name)
        column.addWidget(self.text)


class Marked(QWidget):
    """Parts behind the accent rule of what was decided; `column` takes them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        bar = _Rule()
        bar.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        row.addWidget(bar)
        self.column = QVBoxLayout()
        self.column.setSpacing(8)
        row.addLayout(self.column, 1)


class _Rule(Painted):
    """The accent rule."""

    def draw(self, canvas: Canvas) -> None:
        """Draw the rule."""
        canvas.bar(self.rect(), "accent")

    def measure(self) -> QSize:
        """Be 3 wide."""
        return QSize(_RULE, 0)
