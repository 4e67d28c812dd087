"""A folder that stays open overnight: what is late or due is counted anew when the day changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zonedesk.system.clock import Clock

_MINUTE: Final = 60_000


class DayWatch(QObject):
    """Tells by `day_changed` that it is another day in Brussels than when it looked last (T18).

    It looks each minute, and at once when the user comes back to the window: a computer that slept
    has no minutes.

    Args:
        clock: tells which day it is.
        shown: a part of the window that the user comes back to.
    """

    day_changed = Signal()

    def __init__(self, clock: Clock, *, shown: QWidget) -> None:
        super().__init__(shown)
        self._clock = clock
        self._shown = shown
        self._day = clock.today()
        self.timer = QTimer(self, interval=_MINUTE)
        self.timer.timeout.connect(self.look)
        self.timer.start()
        shown.installEventFilter(self)

    def look(self) -> None:
        """Look which day it is."""
        if self._clock.today() != self._day:
            self._day = self._clock.today()
            self.day_changed.emit()

    def stop(self) -> None:
        """Look no more: the folder is about to be locked."""
        self.timer.stop()
        self._shown.removeEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look when the window comes to the front."""
        if event.type() == QEvent.Type.ActivationChange and self._shown.isActiveWindow():
            self.look()
        return super().eventFilter(watched, event)
