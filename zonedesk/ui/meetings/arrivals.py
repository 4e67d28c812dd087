"""Meetings on their way from the lane: asked for, and shown where they were wanted."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.meetings.spots import item_in

if TYPE_CHECKING:
    from zonedesk.domain.meeting_record import MeetingRecord
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.meetings.detail import MeetingDetail
    from zonedesk.ui.meetings.preview import MeetingPreview, PreviewPlace
    from zonedesk.ui.meetings.reader import Reader
    from zonedesk.ui.meetings.spots import RecordPlace
    from zonedesk.ui.meetings.stage import Stage


class Arrivals(QObject):
    """Asks for meetings and shows them when they are there; the last one that was asked counts.

    Signals: `told` that the user came to a meeting; `gone` the verdict when the one that was asked
    for, or the one that is shown, cannot be read any more.

    Args:
        reader: of the place.
        stage: that turns to what arrives.
        detail: shows a meeting.
        preview: shows a paper of it.
    """

    told = Signal()
    gone = Signal(object)

    def __init__(
        self, reader: Reader, stage: Stage, *, detail: MeetingDetail, preview: MeetingPreview
    ) -> None:
        super().__init__(stage)
        self._reader, self._stage = reader, stage
        self._detail, self._preview = detail, preview
        self._tells = False
        self._paper: PreviewPlace | None = None
        self._added: int | None = None
        reader.found.connect(self._on_found)
        reader.renewed.connect(self._on_renewed)
        reader.gone.connect(self.gone)
        reader.lost.connect(self._on_lost)

    def ask(self, place: RecordPlace, *, tells: bool, paper: PreviewPlace | None = None) -> None:
        """Ask for a meeting.

        Args:
            place: where in it.
            tells: `told` is emitted when it is shown.
            paper: of the meeting, shown in its stead.
        """
        self._detail.put_away()
        self._tells, self._paper = tells, paper
        self._reader.open(place)

    def ask_again(self) -> None:
        """Read the meeting that is open; it is shown where it stands then."""
        record = self._detail.record
        if record is not None:
            self._reader.renew(record.row.reference)

    def expect(self, item_id: int) -> None:
        """Go to a new item with the reload that follows."""
        self._added = item_id

    def _on_found(self, place: RecordPlace, record: MeetingRecord) -> None:
        detail = self._detail
        comes = not self._stage.shows(detail)
        had_focus = has_focus_inside(self._stage)
        detail.show_record(record, at=item_in(record, place))
        detail.tabs.setCurrentIndex(place.tab)
        if self._paper is not None:
            self._stage.turn_to(self._preview)
            self._preview.go_to(self._paper)
            return
        self._stage.turn_to(detail)
        if comes and had_focus:
            detail.agenda.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._tells:
            self.told.emit()
        if place.need:
            detail.mending.meet(place.need, number=place.number)

    def _on_renewed(self, record: MeetingRecord) -> None:
        open_now = self._detail.record
        if open_now is not None and open_now.handle.id == record.handle.id:
            added, self._added = self._added, None
            self._detail.show_record(record, at=added)

    def _on_lost(self, reference: str, verdict: Verdict) -> None:
        record = self._detail.record
        if record is not None and record.row.reference == reference:
            self.gone.emit(verdict)
