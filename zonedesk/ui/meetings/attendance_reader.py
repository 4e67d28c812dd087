"""How the attendance sheet stays what the work folder says (04)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zonedesk.domain.topics import Topic
from zonedesk.services import attendance, attendance_sheet

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zonedesk.domain.sittings import AttendanceSheet, Candidate
    from zonedesk.domain.topics import Changes
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Job

_TOPICS = frozenset(
    {
        Topic.AGENDA,
        Topic.ATTENDANCE,
        Topic.BODIES,
        Topic.MEETINGS,
        Topic.PEOPLE,
        Topic.VOTES,
        Topic.ZONE,
    }
)


class SheetReader(QObject):
    """Reads the sheet of one meeting, and again when something in it changed.

    Signals: `found` gives the sheet, `refused` a verdict.

    Attributes:
        meeting: id of the meeting, None before the first.
        candidates: everybody who may come instead or as an expert.
        stale: something changed while neither the tab nor its meeting was in sight.
    """

    found = Signal(object)
    refused = Signal(object)

    def __init__(self, desk: Desk, tab: QWidget) -> None:
        super().__init__(tab)
        self._desk = desk
        self._tab = tab
        self._reading: Job | None = None
        self.meeting: int | None = None
        self.candidates: tuple[Candidate, ...] = ()
        self.stale = True
        desk.hub.changed.connect(self._on_changed)

    def read(self) -> None:
        """Read the sheet; of several readings only the last one tells."""
        if self.meeting is None:
            return
        self.stale = False
        if self._reading is not None:
            self._reading.cancel()
        work = partial(attendance.sheet, self._desk.workspace, self.meeting)
        self._reading = self._desk.lane.query(work, self._on_sheet, failed=self._on_refused)
        if not self.candidates:
            everybody = partial(attendance_sheet.candidates, self._desk.workspace)
            self._desk.lane.query(everybody, self._on_candidates, failed=self._on_refused)

    def catch_up(self) -> None:
        """Read again if something changed that nobody saw."""
        if self.stale:
            self.read()

    def _on_sheet(self, sheet: AttendanceSheet) -> None:
        if sheet.meeting_id == self.meeting:
            self.found.emit(sheet)

    def _on_candidates(self, found: tuple[Candidate, ...]) -> None:
        self.candidates = found

    def _on_refused(self, verdict: object) -> None:
        self.refused.emit(verdict)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if not changes & _TOPICS:
            return
        if Topic.PEOPLE in changes:
            self.candidates = ()
        around = self._tab.parentWidget()
        if self._tab.isVisible() or (around is not None and around.isVisible()):
            self.read()
        else:
            self.stale = True
