"""A lane beside the window, as in the program, that can be kept busy with something else."""

from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from zonedesk.ui.kit.lane import Lane

_LONGEST = 10_000


class Gate:
    """Lets whatever comes to a lane wait while it is shut: as if a paper were being made."""

    def __init__(self, lane: Lane, qtbot: QtBot) -> None:
        self._lane, self._qtbot = lane, qtbot
        self._way: Event | None = None
        self._works = 0
        lane.busy.connect(self._on_busy)

    def shut(self) -> None:
        """Let whatever is asked from now on wait."""
        self._way = Event()
        self._lane.query(self._way.wait)

    def open(self) -> None:
        """Do everything that waits, and hear of it."""
        self.let_through()
        self.rest()

    def let_through(self) -> None:
        """Do everything that waits; who asked may be gone."""
        if self._way is not None:
            self._way.set()

    def rest(self) -> None:
        """Wait until nothing is to be done any more."""
        self._lane.query(int)
        self._qtbot.waitUntil(lambda: not self._works, timeout=_LONGEST)

    def _on_busy(self, works: int) -> None:
        self._works = works
