"""What the place of the meetings reads in the lane: list, meeting, item, and what is to choose."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from zonedesk.services import meeting_record

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.meeting_record import Choices, ItemRecord, MeetingList, MeetingRecord
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Job, Verdict
    from zonedesk.ui.meetings.spots import RecordPlace


class Reader(QObject):
    """Reads what is asked; only the last meeting and the last item that were asked are told.

    Signals: `listed` gives the `MeetingList`; `found` the `RecordPlace` that was asked for and
    its `MeetingRecord`; `renewed` the record of the meeting that is open; `item_read` an
    `ItemRecord`; `gone` the verdict when the meeting that was asked for cannot be read; `lost`
    reference and verdict when one cannot be read again.
    """

    listed = Signal(object)
    found = Signal(object, object)
    renewed = Signal(object)
    item_read = Signal(object)
    gone = Signal(object)
    lost = Signal(str, object)

    def __init__(self, desk: Desk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._wanted: RecordPlace | None = None
        self._item: Job | None = None
        self._choices: Choices | None = None

    def read_list(self) -> None:
        """Read all meetings."""
        work = partial(meeting_record.list_meetings, self._desk.workspace)
        self._desk.lane.query(work, self._on_listed)

    def open(self, place: RecordPlace) -> None:
        """Read a meeting that is to be shown at a place."""
        self._wanted = place
        work = partial(meeting_record.meeting, self._desk.workspace, place.reference)
        self._desk.lane.query(
            work, partial(self._on_found, place), failed=partial(self._on_gone, place)
        )

    def stay(self) -> None:
        """Tell no meeting any more that is still being read."""
        self._wanted = None

    def renew(self, reference: str) -> None:
        """Read the meeting that is open again."""
        work = partial(meeting_record.meeting, self._desk.workspace, reference)
        self._desk.lane.query(work, self._on_renewed, failed=partial(self._on_lost, reference))

    def read_item(self, item_id: int) -> None:
        """Read an item."""
        if self._item is not None:
            self._item.cancel()
        work = partial(meeting_record.item, self._desk.workspace, item_id)
        self._item = self._desk.lane.query(work, self._on_item, failed=self._on_item_gone)

    def ask(self, give: Callable[[Choices], object]) -> None:
        """Give what an item can be linked to; it is read once until something of it changes."""
        if self._choices is not None:
            give(self._choices)
            return
        work = partial(meeting_record.choices, self._desk.workspace)
        self._desk.lane.query(work, partial(self._on_choices, give))

    def forget_choices(self) -> None:
        """Read anew what there is to choose from, when it is asked for."""
        self._choices = None

    def _on_listed(self, found: MeetingList) -> None:
        self.listed.emit(found)

    def _on_found(self, place: RecordPlace, record: MeetingRecord) -> None:
        if place is self._wanted:
            self._wanted = None
            self.found.emit(place, record)

    def _on_renewed(self, record: MeetingRecord) -> None:
        self.renewed.emit(record)

    def _on_gone(self, place: RecordPlace, verdict: Verdict) -> None:
        if place is self._wanted:
            self._wanted = None
            self.gone.emit(verdict)

    def _on_lost(self, reference: str, verdict: Verdict) -> None:
        """Who waits for another meeting does not need this one any more."""
        if self._wanted is None:
            self.lost.emit(reference, verdict)

    def _on_item(self, item: ItemRecord) -> None:
        self._item = None
        self.item_read.emit(item)

    def _on_item_gone(self, _verdict: Verdict) -> None:
        """The agenda is new: the reload that follows shows it."""
        self._item = None

    def _on_choices(self, give: Callable[[Choices], object], choices: Choices) -> None:
        self._choices = choices
        give(choices)
