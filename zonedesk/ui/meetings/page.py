"""The place *Meetings*: the list, and in its stead what was opened from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from zonedesk.domain.topics import Changes, Topic
from zonedesk.domain.words import Role
from zonedesk.services.drafts import NEW
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.desk import Desk, Page, Spot
from zonedesk.ui.kit.panes import has_focus_inside, set_widths, widths
from zonedesk.ui.kit.table.state import state_from_json
from zonedesk.ui.meetings.actions import EVERYWHERE
from zonedesk.ui.meetings.acts import Acts
from zonedesk.ui.meetings.commands import Commands
from zonedesk.ui.meetings.detail import MeetingDetail
from zonedesk.ui.meetings.new_meeting import NewMeeting
from zonedesk.ui.meetings.preview import MeetingPreview, PreviewPlace
from zonedesk.ui.meetings.reader import Reader
from zonedesk.ui.meetings.spots import (
    NewPlace,
    RecordPlace,
    item_in,
    new_spot,
    paper_spot,
    place_of,
    spot_of,
)
from zonedesk.ui.meetings.view import MeetingsView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.meeting_record import MeetingRecord
    from zonedesk.ui.kit.lane import Verdict


_CHOICES = frozenset({Topic.DOSSIERS, Topic.PEOPLE, Topic.PLAN})


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
        self._paper: PreviewPlace | None = None
        self._tells = False
        self._list_is_old = True
        self._added: int | None = None
        self.reader = Reader(desk, self)
        may_write = desk.workspace.user.role is not Role.READER
        self.commands = Commands(self)
        self.view = MeetingsView(may_write=may_write)
        self.detail = MeetingDetail(desk, self.commands, ask=self.reader.ask)
        self.new = NewMeeting(desk)
        self.preview = MeetingPreview(desk)
        self.acts = Acts(self, self.commands, view=self.view, detail=self.detail)
        self._stack = QStackedWidget()
        for part in (self.view, self.detail, self.new, self.preview):
            self._stack.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        bound = bind(self, EVERYWHERE, acts={"meetings.new": self.begin_meeting})
        bound["meetings.new"].setEnabled(may_write)
        self._turn_to(self.view)
        self._connect()
        self.refresh()

    def shows_record(self) -> bool:
        """Tell whether a meeting is shown instead of the list."""
        return self._stack.currentWidget() is self.detail

    def open(self, reference: str) -> None:
        """Show a meeting; `moved` tells it when it is there."""
        self._read(RecordPlace(reference), tells=True)

    def close_record(self) -> None:
        """Go back to the list, with the meeting chosen in it."""
        self._show_list()
        self._tell_spot()

    def begin_meeting(self) -> None:
        """Show the form of a new meeting."""
        self.detail.leave()
        self._turn_to(self.new)
        self.new.begin()
        self._tell_spot()

    def spot(self) -> Spot:
        """Tell where the page stands: the list, a new meeting, a meeting with its year, a paper."""
        shown = self._stack.currentWidget()
        record = self.detail.record
        if shown is self.new:
            return new_spot()
        if shown is self.view or record is None:
            return Spot()
        if shown is self.preview:
            return paper_spot(record.row, self.preview.place)
        tab, item = self.detail.tabs.currentIndex(), self.detail.agenda.key()
        return spot_of(record.row, RecordPlace(record.row.reference, tab, item))

    def go_to(self, spot: Spot) -> None:
        """Come back to the list, to a meeting or to a paper, without telling."""
        match spot.state:
            case RecordPlace():
                self._read(spot.state, tells=False)
            case PreviewPlace():
                self._paper = spot.state
                self._read(RecordPlace(spot.state.reference), tells=False)
            case NewPlace():
                self.detail.leave()
                self._turn_to(self.new)
            case _:
                self._show_list()

    def show_reference(self, reference: str) -> None:
        """Show a meeting, an item of one (``ZVR/2018/2#4``) or the form, and tell it."""
        if reference == NEW:
            self.begin_meeting()
            return
        self._read(place_of(reference), tells=True)

    def refresh(self) -> None:
        """Read the list again, and the meeting that is open."""
        self._list_is_old = True
        self._renew_list()
        if self.detail.record is not None:
            self._read_again()
        if self._stack.currentWidget() is self.new:
            self.new.refresh()

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        shown = self._stack.currentWidget()
        if shown is self.detail:
            return self.detail.areas()
        if shown is self.preview:
            return self.preview.areas()
        if shown is self.new:
            return (self.new,)
        return (self.view.bar.field, self.view.facets, self.view.table)

    def leave(self) -> None:
        """Store what is being typed: the folder is about to be locked."""
        self.detail.leave()
        self.new.unmade.flush()

    def layout_state(self) -> Mapping[str, str]:
        """Give columns, order, coded filters and the widths of the panes."""
        return {
            "meetings.list": self.view.table.state().to_json(),
            "meetings.facets": widths(self.view.splitter),
            "meetings.agenda": widths(self.detail.splitter),
        }

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take the looks of last time."""
        if "meetings.list" in stored:
            self.view.table.restore(state_from_json(stored["meetings.list"]))
        set_widths(self.view.splitter, stored.get("meetings.facets", ""))
        set_widths(self.detail.splitter, stored.get("meetings.agenda", ""))

    def _connect(self) -> None:
        detail = self.detail
        detail.attendance.print_wanted.connect(self._on_paper)
        detail.attendance.told.connect(self.told)
        detail.back_wanted.connect(self.close_record)
        detail.editor.linked.connect(self.record_wanted)
        detail.editor.stale.connect(self._read_again)
        detail.head.meeting_wanted.connect(self.open)
        detail.head_editor.keeper.stale.connect(self._read_again)
        detail.item_wanted.connect(self.reader.read_item)
        detail.paper_wanted.connect(self._on_paper)
        self.acts.added.connect(self._on_added)
        self.commands.meeting_gone.connect(self._on_deleted)
        self.acts.window_wanted.connect(self.own_window_wanted)
        self.new.given_up.connect(self.close_record)
        self.new.made.connect(self.open)
        self.reader.found.connect(self._on_found)
        self.reader.gone.connect(self._on_gone)
        self.reader.item_read.connect(detail.show_item)
        self.reader.listed.connect(self.view.show_list)
        self.reader.renewed.connect(self._on_renewed)
        self.preview.back_wanted.connect(self._on_preview_left)
        self.preview.item_wanted.connect(self.show_reference)
        self.preview.lack_wanted.connect(self._on_lack)
        self.preview.moved.connect(self._tell_spot)
        self.preview.told.connect(self.told)
        self.view.new_wanted.connect(self.begin_meeting)
        self.view.opened.connect(self.open)

    def _renew_list(self) -> None:
        """Read the list, if it is in sight; else when it is shown next."""
        if self._list_is_old and self._stack.currentWidget() is self.view:
            self._list_is_old = False
            self.reader.read_list()

    def _read(self, place: RecordPlace, *, tells: bool) -> None:
        self.detail.put_away()
        self._tells = tells
        self.reader.open(place)

    def _read_again(self) -> None:
        """Read the meeting that is open; it is shown where it stands then."""
        record = self.detail.record
        if record is not None:
            self.reader.renew(record.row.reference)

    def _on_found(self, place: RecordPlace, record: MeetingRecord) -> None:
        comes = not self.shows_record()
        had_focus = has_focus_inside(self)
        self.detail.show_record(record, at=item_in(record, place))
        self.detail.tabs.setCurrentIndex(place.tab)
        paper, self._paper = self._paper, None
        if paper is not None and paper.reference == place.reference:
            self._turn_to(self.preview)
            self.preview.go_to(paper)
            return
        self._turn_to(self.detail)
        if comes and had_focus:
            self.detail.agenda.setFocus(Qt.FocusReason.OtherFocusReason)
        if self._tells:
            self._tell_spot()

    def _on_renewed(self, record: MeetingRecord) -> None:
        open_now = self.detail.record
        if open_now is not None and open_now.handle.id == record.handle.id:
            added, self._added = self._added, None
            self.detail.show_record(record, at=added)

    def _on_gone(self, verdict: Verdict) -> None:
        """The meeting is in the bin or cannot be read: the list is what is left."""
        self.desk.lane.refused.emit(verdict)
        self.detail.leave()
        if self._stack.currentWidget() is not self.view:
            self.close_record()

    def _on_deleted(self, meeting_id: int) -> None:
        record = self.detail.record
        if record is not None and record.handle.id == meeting_id:
            self.close_record()

    def _on_added(self, item_id: int) -> None:
        self._added = item_id  # the reload that follows shows it

    def _on_paper(self, kind: str, *filled: object) -> None:
        record = self.detail.record
        if record is not None:
            self.detail.put_away()
            self._turn_to(self.preview)
            self.preview.setFocus(Qt.FocusReason.OtherFocusReason)
            self.preview.show_meeting(record.row.reference, kind, filled=any(filled))
            self._tell_spot()

    def _on_preview_left(self) -> None:
        self._turn_to(self.detail)
        self.detail.agenda.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_spot()

    def _on_lack(self, code: str) -> None:
        self._on_preview_left()
        self.detail.mend_code(code)

    def _tell_spot(self) -> None:
        self.moved.emit(self.spot())

    def _turn_to(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(part)
        self.setFocusProxy(part)
        self.acts.offer(in_record=part is self.detail)

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if changes & _CHOICES:
            self.reader.forget_choices()
            self.detail.editor.item.actions_part.forget_choices()
        super()._on_changed(changes, initiator)

    def _show_list(self) -> None:
        record = self.detail.record
        had_focus = has_focus_inside(self) and not has_focus_inside(self.view)
        self.detail.leave()
        self.reader.stay()
        self._turn_to(self.view)
        self._renew_list()
        if record is not None:
            self.view.table.choose(record.row.reference)
        if had_focus:
            self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)
