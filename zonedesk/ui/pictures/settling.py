"""Waiting until a window has done all that it began: work in its lane, reading, drawing.

There is no fixed time in it: an event loop runs until the lane is idle and two rounds of the loop
brought no new work. A mistake inside a slot, which Qt would swallow, is raised to whoever waits.
"""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import TracebackType

    from zonedesk.ui.kit.lane import Lane

_QUIET_ROUNDS = 2


class Mistakes:
    """What went wrong in slots since it was last asked."""

    def __init__(self) -> None:
        self._found: list[BaseException] = []

    def note(
        self,
        _kind: type[BaseException],
        error: BaseException,
        _road: TracebackType | None = None,
    ) -> None:
        """Keep an error; `sys.excepthook` while pictures are made."""
        self._found.append(error)

    def tell(self) -> None:
        """Raise the first one; without any this does nothing."""
        found, self._found = self._found, []
        if found:
            raise found[0]


@contextmanager
def noting_mistakes() -> Iterator[Mistakes]:
    """Catch what goes wrong in slots; at the end of the block the first mistake is raised."""
    before, mistakes = sys.excepthook, Mistakes()
    sys.excepthook = mistakes.note
    try:
        yield mistakes
    finally:
        sys.excepthook = before
    mistakes.tell()


class Patience(QObject):
    """Waits for one window.

    Args:
        lane: of the window.
        mistakes: what goes wrong meanwhile.
    """

    def __init__(self, lane: Lane, mistakes: Mistakes) -> None:
        super().__init__()
        self._mistakes = mistakes
        self._waiting = 0
        self._loop = QEventLoop(self)
        lane.busy.connect(self._on_busy)

    def settle(self) -> None:
        """Return when nothing is under way any more.

        Raises:
            BaseException: the first mistake that a slot made meanwhile.
        """
        quiet = 0
        while quiet < _QUIET_ROUNDS:
            if self._waiting:
                quiet = 0
                self._loop.exec()
            else:
                quiet += 1
                self._one_round()
            self._mistakes.tell()

    def _one_round(self) -> None:
        QTimer.singleShot(0, self._loop.quit)
        self._loop.exec()

    def _on_busy(self, waiting: int) -> None:
        self._waiting = waiting
        if not waiting:
            self._loop.quit()
