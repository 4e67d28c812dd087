"""The place *Meetings*: the list, and in its stead the meeting that was opened from it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from zonedesk.domain.topics import Changes, Topic
from zonedesk.ui.kit.desk import Desk, Page, Spot
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.table.state import state_from_json
from zonedesk.ui.meetings.detail import MeetingDetail
from zonedesk.ui.meetings.model import read_item, read_list, read_meeting
from zonedesk.ui.meetings.view import MeetingsView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QSplitter

    from zonedesk.ui.kit.lane import Job, Verdict
    from zonedesk.ui.meetings.model import ItemRecord, MeetingList, MeetingRecord


class _Place(NamedTuple):
    """Where in the page somebody is: meeting, tab and item."""

    reference: str
    tab: int = 0
    item: str = ""


class MeetingsPage(Page):
    """All meetings; Enter opens one, Esc goes back to the list."""

    TOPICS: ClassVar[Changes] = frozenset(
        {
            Topic.ACTIONS,
            Topic.AGENDA,
            Topic.ATTENDANCE,
            Topic.BODIES,
            Topic.DECISIONS,
            Topic.DOSSIERS,
            Topic.MEETINGS,
            Topic.PEOPLE,
            Topic.PLAN,
            Topic.VOTES,
        }
    )

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._wanted: _Place | None = None
        self._tells = False
        self._reading: Job | None = None
        self.view = MeetingsView()
        self.detail = MeetingDetail()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        self.setFocusProxy(self.view)
        self.view.opened.connect(self.open)
        self.detail.back_wanted.connect(self.close_record)
        self.detail.item_wanted.connect(self._read_item)
        self.refresh()

    def shows_record(self) -> bool:
        """Tell whether a meeting is shown instead of the list."""
        return self._stack.currentWidget() is self.detail

    def open(self, reference: str) -> None:
        """Show a meeting; `moved` tells it when it is there."""
        self._read(_Place(reference), tells=True)

    def close_record(self) -> None:
        """Go back to the list, with the meeting chosen in it."""
        self._show_list()
        self.moved.emit(self.spot())

    def spot(self) -> Spot:
        """Tell where the page stands: the list, or a meeting with its year."""
        record = self.detail.record
        if not self.shows_record() or record is None:
            return Spot()
        row = record.row
        place = _Place(row.reference, self.detail.tabs.currentIndex(), self.detail.agenda.key())
        return Spot((str(row.date.year), row.reference), place)

    def go_to(self, spot: Spot) -> None:
        """Come back to the list or to a meeting, without telling."""
        if isinstance(spot.state, _Place):
            self._read(spot.state, tells=False)
        else:
            self._show_list()

    def refresh(self) -> None:
        """Read the list again, and the meeting that is open."""
        workspace = self.desk.workspace
        self.desk.lane.query(partial(read_list, workspace), self._on_list)
        if self.shows_record() and self._wanted is not None:
            self._read(self._place_now(self._wanted), tells=False)

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        if self.shows_record():
            return self.detail.areas()
        return (self.view.bar.field, self.view.facets, self.view.table)

    def layout_state(self) -> Mapping[str, str]:
        """Give columns, order, coded filters and the widths of the panes."""
        return {
            "meetings.list": self.view.table.state().to_json(),
            "meetings.facets": _sizes(self.view.splitter),
            "meetings.agenda": _sizes(self.detail.splitter),
        }

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take the looks of last time."""
        if "meetings.list" in stored:
            self.view.table.restore(state_from_json(stored["meetings.list"]))
        _set_sizes(self.view.splitter, stored.get("meetings.facets", ""))
        _set_sizes(self.detail.splitter, stored.get("meetings.agenda", ""))

    def _read(self, place: _Place, *, tells: bool) -> None:
        self._wanted, self._tells = place, tells
        work = partial(read_meeting, self.desk.workspace, place.reference)
        self.desk.lane.query(work, self._on_record, failed=self._on_gone)

    def _read_item(self, number: str) -> None:
        record = self.detail.record
        if record is None:
            return
        if self._reading is not None:
            self._reading.cancel()  # only the last one that was chosen is waited for
        work = partial(read_item, self.desk.workspace, f"{record.row.reference}#{number}")
        self._reading = self.desk.lane.query(work, self._on_item, failed=self._on_item_gone)

    def _place_now(self, wanted: _Place) -> _Place:
        """A reload keeps tab and item of the meeting that is shown."""
        return _Place(wanted.reference, self.detail.tabs.currentIndex(), self.detail.agenda.key())

    def _on_list(self, found: MeetingList) -> None:
        self.view.show_list(found)

    def _on_record(self, record: MeetingRecord) -> None:
        place = self._wanted
        if place is None or record.row.reference != place.reference:
            return
        comes = not self.shows_record()
        had_focus = has_focus_inside(self)
        self.detail.show_record(record)
        self.detail.choose(place.item)
        self.detail.tabs.setCurrentIndex(place.tab)
        self._stack.setCurrentWidget(self.detail)
        self.setFocusProxy(self.detail)
        if comes and had_focus:
            self.detail.agenda.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._tells:
            self._tells = False
            self.moved.emit(self.spot())

    def _on_item(self, item: ItemRecord) -> None:
        self._reading = None
        record = self.detail.record
        if record is not None and item.row.meeting == record.row.reference:
            self.detail.show_item(item)

    def _on_gone(self, verdict: Verdict) -> None:
        """The meeting is in the bin or cannot be read: the list is what is left."""
        self.desk.lane.refused.emit(verdict)
        if self.shows_record():
            self.close_record()

    def _on_item_gone(self, _verdict: Verdict) -> None:
        """The agenda is new: the reload that follows shows it."""
        self._reading = None

    def _show_list(self) -> None:
        wanted, self._wanted = self._wanted, None
        had_focus = has_focus_inside(self.detail)
        self._stack.setCurrentWidget(self.view)
        self.setFocusProxy(self.view)
        if wanted is not None:
            self.view.table.choose(wanted.reference)
        if had_focus:
            self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)


def _sizes(splitter: QSplitter) -> str:
    return ",".join(str(size) for size in splitter.sizes())


def _set_sizes(splitter: QSplitter, stored: str) -> None:
    """Take widths that were stored; anything else leaves the panes as they are."""
    parts = stored.split(",")
    if len(parts) == splitter.count() and all(part.isdecimal() for part in parts):
        splitter.setSizes([int(part) for part in parts])
