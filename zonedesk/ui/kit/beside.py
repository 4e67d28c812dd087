"""The record beside a list: read when the cursor comes to it, and only the last one counts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zonedesk.ui.kit.still import Still

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from zonedesk.ui.kit.lane import Job, Lane, Verdict


class Beside(QObject):
    """Reads the record under the cursor; its pane is put away and stands still until it is there.

    Signals: `arrived` gives a record as it was read, also when it was read again; `gone` why the
    chosen one cannot be read.

    Args:
        lane: of the desk.
        work: gives what reads a record by its reference, in the lane.
        pane: shows it.
        put_away: stores what is typed in the record that the pane shows, and lets go of it.
    """

    arrived = Signal(object)
    gone = Signal(object)

    def __init__(
        self,
        lane: Lane,
        work: Callable[[str], Callable[[], object]],
        *,
        pane: QWidget,
        put_away: Callable[[], object],
    ) -> None:
        super().__init__(pane)
        self._lane = lane
        self._work = work
        self._put_away = put_away
        self._reading: Job | None = None
        self._still = Still(pane)
        self.wanted = ""

    def choose(self, reference: str) -> None:
        """Read a record for the pane; the one that is wanted already is read again."""
        if reference != self.wanted:
            self._put_away()
            self._still.hold()
            self.wanted = reference
        self.renew()

    def renew(self) -> None:
        """Read the chosen record again, if there is one."""
        if not self.wanted:
            return
        self._stop()
        self._reading = self._lane.query(
            self._work(self.wanted),
            partial(self._on_read, self.wanted),
            failed=partial(self._on_gone, self.wanted),
        )

    def forget(self) -> None:
        """No record is chosen: what is on its way is not wanted any more."""
        self._stop()
        self.wanted = ""
        self._still.give_up()

    def when_there(self, wish: Callable[[], object]) -> None:
        """Do something with the record that is chosen, as soon as the pane shows it."""
        if self.wanted:
            self._still.when_there(wish)

    def _stop(self) -> None:
        if self._reading is not None:
            self._reading.cancel()
            self._reading = None

    def _on_read(self, reference: str, record: object) -> None:
        if reference == self.wanted:
            self._reading = None
            self.arrived.emit(record)
            self._still.release()

    def _on_gone(self, reference: str, verdict: Verdict) -> None:
        if reference == self.wanted:
            self._reading = None
            self.gone.emit(verdict)
