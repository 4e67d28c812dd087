"""What the place *Meetings* shows, one at a time: list, meeting, form, paper, or the planner."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from zonedesk.ui.kit.desk import Spot
from zonedesk.ui.kit.panes import set_widths, widths
from zonedesk.ui.kit.table.state import state_from_json
from zonedesk.ui.meetings.spots import RecordPlace, new_spot, paper_spot, spot_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.ui.meetings.detail import MeetingDetail
    from zonedesk.ui.meetings.new_meeting import NewMeeting
    from zonedesk.ui.meetings.planner import Planner
    from zonedesk.ui.meetings.preview import MeetingPreview
    from zonedesk.ui.meetings.view import MeetingsView


class Stage(QStackedWidget):
    """The parts, of which one is shown; `turned` gives the one that is shown now.

    Args:
        view: the list.
        detail: a meeting.
        new: the form of a new one.
        preview: a paper of the meeting.
    """

    turned = Signal(object)

    def __init__(
        self,
        view: MeetingsView,
        detail: MeetingDetail,
        *,
        new: NewMeeting,
        preview: MeetingPreview,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._view, self._detail, self._new, self._preview = view, detail, new, preview
        self._planner: Planner | None = None
        for part in (view, detail, new, preview):
            self.addWidget(part)

    def add_planner(self, planner: Planner) -> None:
        """Take the planner as one more part."""
        self._planner = planner
        self.addWidget(planner)

    def shows(self, part: QWidget) -> bool:
        """Tell whether a part is the one that is shown."""
        return self.currentWidget() is part

    def turn_to(self, part: QWidget) -> None:
        """Show a part; the paper that was shown before is put away."""
        if part is not self._preview:
            self._preview.put_away()
        self.setCurrentWidget(part)
        self.turned.emit(part)

    def spot(self) -> Spot:
        """Tell where it stands: list, planner, a new meeting, a meeting with its year, a paper."""
        if self._planner is not None and self.shows(self._planner):
            return self._planner.spot()
        record = self._detail.record
        if self.shows(self._new):
            return new_spot()
        if self.shows(self._view) or record is None:
            return Spot()
        if self.shows(self._preview):
            return paper_spot(record.row, self._preview.place)
        tab, item = self._detail.tabs.currentIndex(), self._detail.agenda.key()
        return spot_of(record.row, RecordPlace(record.row.reference, tab, item))

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        if self._planner is not None and self.shows(self._planner):
            return self._planner.areas()
        if self.shows(self._detail):
            return self._detail.areas()
        if self.shows(self._preview):
            return self._preview.areas()
        if self.shows(self._new):
            return (self._new,)
        return (self._view.bar.field, self._view.facets, self._view.table)

    def leave(self) -> None:
        """Store what is being typed, and let no paper go on being shown or printed."""
        self._detail.leave()
        self._new.unmade.flush()
        self._preview.leave()

    def layout_state(self) -> Mapping[str, str]:
        """Give columns, order, coded filters and the widths of the panes."""
        return {
            "meetings.list": self._view.table.state().to_json(),
            "meetings.facets": widths(self._view.splitter),
            "meetings.agenda": widths(self._detail.splitter),
        }

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take the looks of last time."""
        if "meetings.list" in stored:
            self._view.restore(state_from_json(stored["meetings.list"]))
        set_widths(self._view.splitter, stored.get("meetings.facets", ""))
        set_widths(self._detail.splitter, stored.get("meetings.agenda", ""))
