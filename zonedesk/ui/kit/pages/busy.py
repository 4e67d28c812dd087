"""A thin line on top of what is being made anew (picture 14)."""

from __future__ import annotations

from PySide6.QtCore import QRect, QTimer, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from zonedesk.ui.kit.canvas import Canvas
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.theme import theme_of

HEIGHT = 3
_PATIENCE_MS, _ROUND_MS = 150, 1400
_SHARE = 0.3


class BusyLine(QWidget):
    """Runs along the top of its parent while something is made; quick things do not show it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAccessibleName(texts().gettext("At work"))
        self.hide()
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._show)
        self._run = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=_ROUND_MS)
        self._run.setLoopCount(-1)
        self._run.valueChanged.connect(self._on_moved)

    @property
    def at_work(self) -> bool:
        """Whether something is being made, also before the line shows."""
        return self._patience.isActive() or self._run.state() == self._run.State.Running

    def begin(self) -> None:
        """Something is being made."""
        if not self.at_work:
            self._patience.start()

    def end(self) -> None:
        """It is there."""
        self._patience.stop()
        self._run.stop()
        self.hide()

    def _show(self) -> None:
        parent = self.parentWidget()
        self.setGeometry(0, 0, parent.width() if parent else 0, HEIGHT)
        self.show()
        self.raise_()
        self._run.start()

    def _on_moved(self, _value: object) -> None:
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the part of the line that runs now."""
        painter = QPainter(self)
        wide = round(self.width() * _SHARE)
        left = round(self._run.currentValue() * (self.width() + wide)) - wide
        Canvas(painter, theme_of(self)).bar(QRect(left, 0, wide, self.height()), "accent")
        painter.end()
