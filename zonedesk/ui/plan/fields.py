"""Fields of a plan line: a figure, a progress, a text that grows; quiet ones look like text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from zonedesk.domain.errors import Refused
from zonedesk.domain.indicator_record import parse_number
from zonedesk.ui.kit.typed import TypedField
from zonedesk.ui.plan.looks import shown_number

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QResizeEvent

_WHOLE = 100
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class NumberField(TypedField):
    """A figure with a decimal comma, or nothing: missing is not zero (R97)."""

    def read(self, text: str) -> float | None:
        """Read a figure as it was typed; ``register.number`` when it is none."""
        return parse_number(text)

    def written(self, value: object) -> str:
        """Write a figure with a decimal comma."""
        return shown_number(value) if isinstance(value, float) else ""


class PercentField(NumberField):
    """A progress from 0 to 100, or nothing; ``70 %`` is 70."""

    def read(self, text: str) -> float | None:
        """Read a progress.

        Raises:
            Refused: ``register.number``; ``plan.progress`` for what is not from 0 to 100.
        """
        value = parse_number(text.replace("%", ""))
        if value is not None and not 0 <= value <= _WHOLE:
            raise Refused("plan.progress", found=text.strip())
        return value

    def written(self, value: object) -> str:
        """Write a progress with its sign."""
        words = super().written(value)
        return f"{words} %" if words else ""


class GrowingText(QPlainTextEdit):
    """A text of several lines that is as high as it needs; `sent` tells Ctrl+Enter.

    Args:
        name: what is written, for screen readers.
        hint: stands in it while it is empty.
        quiet: looks like text until it is used.
    """

    sent = Signal()

    def __init__(
        self, name: str, *, hint: str = "", quiet: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setPlaceholderText(hint)
        self.setProperty("quiet", "true" if quiet else "false")
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
        """Be as high as the text at this width."""
        lines = max(1, round(self.document().size().height()))  # of a plain text, in lines
        chrome = self.height() - self.viewport().height()
        return QSize(super().sizeHint().width(), lines * self.fontMetrics().lineSpacing() + chrome)

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
        """Send with Ctrl+Enter."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if event.key() in _ENTER and control:
            self.sent.emit()
        else:
            super().keyPressEvent(event)
