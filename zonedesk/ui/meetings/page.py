"""The place *Meetings*: the list, and in its stead what was opened from it."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.topics import Changes, Topic
from zonedesk.domain.words import Role
from zonedesk.services.drafts import NEW
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.attachments.visits import DocumentVisits
from zonedesk.ui.kit.desk import Desk, Page, Spot
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.wanted import PLANNER
from zonedesk.ui.meetings.actions import EVERYWHERE
from zonedesk.ui.meetings.acts import Acts
from zonedesk.ui.meetings.arrivals import Arrivals
from zonedesk.ui.meetings.commands import Commands
from zonedesk.ui.meetings.detail import MeetingDetail
from zonedesk.ui.meetings.new_meeting import NewMeeting
from zonedesk.ui.meetings.paper_acts import PaperActs
from zonedesk.ui.meetings.planner_visits import PlannerVisits
from zonedesk.ui.meetings.preview import MeetingPreview, PreviewPlace
from zonedesk.ui.meetings.reader import Reader
from zonedesk.ui.meetings.session.window import Sessions
from zonedesk.ui.meetings.spots import NewPlace, PlannerPlace, RecordPlace, place_of
from zonedesk.ui.meetings.stage import Stage
from zonedesk.ui.meetings.view import MeetingsView

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.paper_checks import Check
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
        self._list_is_old = True
        self.reader = Reader(desk, self)
        may_write = desk.workspace.user.role is not Role.READER
        self.commands = Commands(self)
        self.view = MeetingsView(may_write=may_write)
        self.detail = MeetingDetail(desk, self.commands, ask=self.reader.ask)
        self.new = NewMeeting(desk)
        self.preview = MeetingPreview(desk)
        self.acts = Acts(self, self.commands, view=self.view, detail=self.detail)
        self._stage = Stage(self.view, self.detail, new=self.new, preview=self.preview)
        self.arrivals = Arrivals(self.reader, self._stage, detail=self.detail, preview=self.preview)
        self.sessions = Sessions(desk, self)
        self.planning = PlannerVisits(self, self._stage, view=self.view, detail=self.detail)
        self.papers = PaperActs(self, self.detail)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stage)
        self.documents = DocumentVisits(self, "meetings", column=column, body=self._stage)
        bound = bind(self, EVERYWHERE, acts={"meetings.new": self.begin_meeting})
        bound["meetings.new"].setEnabled(may_write)
        self._stage.turned.connect(self._on_turned)
        self._stage.turn_to(self.view)
        self._connect()
        self.refresh()

    def shows_record(self) -> bool:
        """Tell whether a meeting is shown instead of the list."""
        return self._stage.shows(self.detail)

    def open(self, reference: str) -> None:
        """Show a meeting; `moved` tells it when it is there."""
        self.arrivals.ask(RecordPlace(reference), tells=True)

    def close_record(self) -> None:
        """Go back to the list, with the meeting chosen in it."""
        self._show_list()
        self._tell_spot()

    def begin_meeting(self) -> None:
        """Show the form of a new meeting."""
        self._show_form()
        self.new.begin()
        self._tell_spot()

    def spot(self) -> Spot:
        """Tell where the page stands: at a document, else see `Stage.spot`."""
        return self.documents.spot(self._stage.spot())

    def go_to(self, spot: Spot) -> None:
        """Come back to the list, a meeting, a paper or a document, without telling."""
        self._go_below(self.documents.below(spot))
        self.documents.come_to(spot)

    def _go_below(self, spot: Spot) -> None:
        match spot.state:
            case RecordPlace():
                self.arrivals.ask(spot.state, tells=False)
            case PreviewPlace():
                place = RecordPlace(spot.state.meeting)
                self.arrivals.ask(place, tells=False, paper=spot.state)
            case NewPlace():
                self._show_form()
            case PlannerPlace():
                self.planning.show_year(spot.state.year)
            case _:
                self._show_list()

    def show_reference(self, reference: str) -> None:
        """Show a meeting, an item (``ZVR/2018/2#4``), the form or the planner, and tell it."""
        if reference == NEW:
            self.begin_meeting()
            return
        if reference.startswith(PLANNER):
            self.planning.open(int(reference.removeprefix(PLANNER)))
            return
        self.arrivals.ask(place_of(reference), tells=True)

    def show_rows(self, filters: tuple[tuple[str, str], ...]) -> None:
        """Show the meetings that another place counted."""
        self.view.narrow(filters)
        self.close_record()

    def refresh(self) -> None:
        """Read the list again, and the meeting that is open."""
        self._list_is_old = True
        self._renew_list()
        self.arrivals.ask_again()
        if self._stage.shows(self.new):
            self.new.refresh()
        if self._stage.shows(self.preview):
            self.preview.renew()
        self.planning.refresh()

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        return self.documents.areas(self._stage.areas())

    def leave(self) -> None:
        """Store what is being typed: the folder is about to be locked."""
        self.sessions.close()
        self.documents.leave()
        self._stage.leave()

    def layout_state(self) -> Mapping[str, str]:
        """Give columns, order, coded filters and the widths of the panes."""
        return self._stage.layout_state()

    def restore_layout(self, stored: Mapping[str, str]) -> None:
        """Take the looks of last time."""
        self._stage.restore_layout(stored)

    def _connect(self) -> None:
        detail = self.detail
        detail.attendance.print_wanted.connect(self._on_paper)
        detail.attendance.told.connect(self.told)
        detail.back_wanted.connect(self.close_record)
        detail.editor.linked.connect(self.record_wanted)
        detail.editor.stale.connect(self.arrivals.ask_again)
        detail.head.meeting_wanted.connect(self.open)
        detail.head_editor.hours.stale.connect(self.arrivals.ask_again)
        detail.head_editor.keeper.stale.connect(self.arrivals.ask_again)
        detail.item_wanted.connect(self.reader.read_item)
        detail.paper_wanted.connect(self._on_paper)
        detail.head.version_wanted.connect(self._on_version)
        detail.session_wanted.connect(self._on_session)
        self.sessions.lock_wanted.connect(self.lock_wanted)
        self.sessions.record_wanted.connect(self.record_wanted)
        self.acts.added.connect(self.arrivals.expect)
        self.arrivals.gone.connect(self._on_gone)
        self.arrivals.told.connect(self._tell_spot)
        self.commands.meeting_gone.connect(self._on_deleted)
        self.acts.window_wanted.connect(self.own_window_wanted)
        self.new.given_up.connect(self.close_record)
        self.new.made.connect(self.open)
        self.reader.item_read.connect(detail.show_item)
        self.reader.listed.connect(self.view.show_list)
        self.preview.back_wanted.connect(self._on_preview_left)
        self.preview.item_wanted.connect(self.show_reference)
        self.preview.lack_wanted.connect(self._on_lack)
        self.preview.moved.connect(self._tell_spot)
        self.preview.told.connect(self.told)
        self.papers.extract_wanted.connect(self._on_extract)
        self.planning.comes.connect(self.reader.stay)
        self.planning.told.connect(self._tell_spot)
        for part in (detail.documents, detail.editor.item.documents):
            part.seen.connect(self.documents.see)
            part.told.connect(self.told)
        self.view.new_wanted.connect(self.begin_meeting)
        self.view.opened.connect(self.open)

    def _renew_list(self) -> None:
        """Read the list, if it is in sight; else when it is shown next."""
        if self._list_is_old and self._stage.shows(self.view):
            self._list_is_old = False
            self.reader.read_list()

    def _on_gone(self, verdict: Verdict) -> None:
        """The meeting is in the bin or cannot be read: the list is what is left."""
        self.desk.lane.refused.emit(verdict)
        self.detail.leave()
        if not self._stage.shows(self.view):
            self.close_record()

    def _on_deleted(self, meeting_id: int) -> None:
        record = self.detail.record
        if record is not None and record.handle.id == meeting_id:
            self.close_record()

    def _on_paper(self, kind: str, *filled: object) -> None:
        self._show_paper(kind, filled=any(filled))

    def _on_extract(self, reference: str) -> None:
        self._show_paper("extract", reference=reference)

    def _on_version(self, version: int) -> None:
        self._show_paper("minutes", version=version)

    def _show_paper(
        self, kind: str, *, filled: bool = False, version: int = 0, reference: str = ""
    ) -> None:
        record = self.detail.record
        if record is not None:
            self.reader.stay()
            self.detail.put_away()
            self._stage.turn_to(self.preview)
            self.preview.setFocus(Qt.FocusReason.OtherFocusReason)
            shown = reference or record.row.reference
            self.preview.show_meeting(shown, kind, filled=filled, version=version)
            self._tell_spot()

    def _on_session(self) -> None:
        record = self.detail.record
        if record is not None:
            self.detail.put_away()
            self.sessions.open(record.handle.id)

    def _on_preview_left(self) -> None:
        self._stage.turn_to(self.detail)
        self.detail.agenda.setFocus(Qt.FocusReason.OtherFocusReason)
        self._tell_spot()

    def _on_lack(self, check: Check) -> None:
        self._on_preview_left()
        self.detail.mending.mend_check(check)

    def _tell_spot(self) -> None:
        self.moved.emit(self.spot())

    def _on_turned(self, part: QWidget) -> None:
        self.documents.close()
        self.setFocusProxy(part)
        self.acts.offer(in_record=part is self.detail)

    def _on_changed(self, changes: Changes, initiator: object) -> None:
        if changes & _CHOICES:
            self.reader.forget_choices()
            self.detail.editor.item.actions_part.forget_choices()
        super()._on_changed(changes, initiator)

    def _show_form(self) -> None:
        """Show the form; a meeting that is still being read is not wanted any more."""
        self.detail.leave()
        self.reader.stay()
        self._stage.turn_to(self.new)

    def _show_list(self) -> None:
        record = self.detail.record
        had_focus = has_focus_inside(self) and not has_focus_inside(self.view)
        self.detail.leave()
        self.reader.stay()
        self._stage.turn_to(self.view)
        self._renew_list()
        if record is not None:
            self.view.table.choose(record.row.reference)
        if had_focus:
            self.view.table.setFocus(Qt.FocusReason.OtherFocusReason)
