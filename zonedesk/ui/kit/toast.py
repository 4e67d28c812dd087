"""What was just done, and the way back (component 6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect, QHBoxLayout, QWidget

from zonedesk.ui.kit.buttons import Button
from zonedesk.ui.kit.labels import label
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QEnterEvent

TOAST_SECONDS, TOAST_HEIGHT = 10, 44
_ABOVE_EDGE = 24
_SHADOW = 50  # of 255


class Toast(QFrame):
    """What was just done, with the one way back (component 6); one for each window.

    It stands 24 above the lower edge of its host, goes after ten seconds, stays while the mouse or
    the focus is on it; F9 puts the focus on its action, Esc sends it away.

    Args:
        host: the page or window it lies over.
    """

    acted = Signal()

    def __init__(self, host: QWidget) -> None:
        super().__init__(host)
        self._host = host
        self._act: Callable[[], object] | None = None
        self.setProperty("bar", "toast")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(20)
        self._words = label(tone="inverse_on")
        self._button = Button("", look="link")
        self._button.setProperty("on", "inverse")
        row.addWidget(self._words)
        row.addWidget(self._button)
        self._button.clicked.connect(self._on_clicked)
        self._button.installEventFilter(self)
        self.timer = QTimer(self, singleShot=True, interval=TOAST_SECONDS * 1000)
        self.timer.timeout.connect(self._on_time)
        for keys, slot in ((Qt.Key.Key_F9, self._on_f9), (Qt.Key.Key_Escape, self.hide)):
            owner = host if keys == Qt.Key.Key_F9 else self
            shortcut = QShortcut(QKeySequence(keys), owner)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(slot)
        host.installEventFilter(self)
        self._cast_shadow()
        self.hide()

    def say(self, words: str, *, action: str = "", act: Callable[[], object] | None = None) -> None:
        """Show a message in place of the one before.

        Args:
            words: what was done, for example *Status van A/2018/6 is nu Lopend*.
            action: words of its one action.
            act: what the action does; after it the toast goes.
        """
        self._act = act
        self._words.setText(words)
        self._button.setText(action)
        self._button.setVisible(bool(action))
        self.setAccessibleName(words)
        self._place()
        self.show()
        self.raise_()
        self.timer.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def _cast_shadow(self) -> None:
        shadow = QGraphicsDropShadowEffect(self, blurRadius=16)
        shadow.setOffset(0, 3)
        color = QColor(Qt.GlobalColor.black)
        color.setAlpha(_SHADOW)
        shadow.setColor(color)
        self.setGraphicsEffect(shadow)

    def _place(self) -> None:
        self.adjustSize()
        left = (self._host.width() - self.width()) // 2
        self.move(max(0, left), self._host.height() - self.height() - _ABOVE_EDGE)

    def _in_use(self) -> bool:
        return self.underMouse() or self._button.hasFocus()

    def _on_time(self) -> None:
        if not self._in_use():
            self.hide()

    def _on_clicked(self) -> None:
        act = self._act
        self.hide()
        self.acted.emit()
        if act is not None:
            act()

    def _on_f9(self) -> None:
        if self.isVisible():
            self._button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def sizeHint(self) -> QSize:
        """Be at least 44 high."""
        least = super().sizeHint()
        return QSize(least.width(), max(least.height(), theme_of(self).tall(TOAST_HEIGHT)))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay in place when the host changes size, and stay while the focus is on the action."""
        kind = event.type()
        if kind == QEvent.Type.Resize and watched is self._host:
            self._place()
        elif kind == QEvent.Type.FocusOut and watched is self._button and self.isVisible():
            self.timer.start()
        return super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        """Take the room that larger text needs."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._place()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the mouse is on it."""
        super().enterEvent(event)
        self.timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Count the ten seconds anew."""
        super().leaveEvent(event)
        self.timer.start()
