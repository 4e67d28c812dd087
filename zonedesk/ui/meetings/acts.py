"""What the list and the record of a meeting ask for, turned into commands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal

from zonedesk.domain.words import Role
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.meetings.actions import ON_CHOSEN
from zonedesk.ui.meetings.agenda_acts import AgendaActs
from zonedesk.ui.meetings.approving import Approving
from zonedesk.ui.meetings.commands import StepAsked
from zonedesk.ui.meetings.spots import RecordPlace, spot_of

if TYPE_CHECKING:
    from zonedesk.domain.carrying import Target
    from zonedesk.domain.meeting_record import AgendaEntry
    from zonedesk.domain.topics import Outcome
    from zonedesk.domain.words import MeetingStatus
    from zonedesk.ui.kit.desk import Page
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.meetings.agenda_places import Place
    from zonedesk.ui.meetings.commands import Commands
    from zonedesk.ui.meetings.detail import MeetingDetail
    from zonedesk.ui.meetings.view import MeetingsView


class Acts(QObject):
    """Asks the commands of the place for what its parts want.

    Signals: `added` gives the id of a new item; `window_wanted` the `Spot` of what is to get a
    window of its own.
    """

    added = Signal(int)
    window_wanted = Signal(object)

    def __init__(
        self, page: Page, commands: Commands, *, view: MeetingsView, detail: MeetingDetail
    ) -> None:
        super().__init__(page)
        self._commands, self._view, self._detail = commands, view, detail
        self._may_write = page.desk.workspace.user.role is not Role.READER
        in_list = {
            "meetings.delete_chosen": self._on_delete_meeting,
            "meetings.window_of_chosen": self._on_window_of_meeting,
        }
        in_agenda = {
            "meetings.delete_chosen": self._on_delete_item,
            "meetings.window_of_chosen": self._on_window_of_item,
        }
        self.of_agenda = AgendaActs(commands.agenda, detail)
        self.of_agenda.added.connect(self.added)
        self.approving = Approving(page, detail)
        self._in_list = bind(view.table, ON_CHOSEN, acts=in_list)
        self._in_agenda = bind(detail.agenda, ON_CHOSEN, acts=in_agenda)
        detail.agenda.indented.connect(commands.indent_item)
        detail.agenda.outdented.connect(commands.outdent_item)
        detail.agenda.moved.connect(self._on_moved)
        detail.agenda.renamed.connect(self._on_renamed)
        detail.agenda.taken_off.connect(self._on_taken_off)
        detail.agenda_pane.new.wanted.connect(self._on_item_wanted)
        detail.agenda_pane.waiting.wanted.connect(self._on_waiting_wanted)
        detail.agenda_pane.waiting.picked.connect(self._on_waiting_picked)
        detail.agenda_pane.waiting.typed.connect(self._on_waiting_typed)
        detail.delete_wanted.connect(self._on_delete_open)
        detail.cancelled.wanted.connect(self._on_given_back)
        detail.steps.wanted.connect(self._on_step)

    def offer(self, *, in_record: bool) -> None:
        """Let the actions be those of the list, or those of the agenda."""
        for actions, shown in ((self._in_list, not in_record), (self._in_agenda, in_record)):
            for name, action in actions.items():
                action.setVisible(shown)
                action.setEnabled(shown and (self._may_write or "delete" not in name))
        # A paper that is shown has these keys for itself.
        self._detail.actions_here["meetings.print"].setEnabled(in_record)

    def _entry(self, key: int | None) -> AgendaEntry | None:
        record = self._detail.record
        items = record.items if record else ()
        return next((one for one in items if one.handle.id == key), None)

    def _on_item_wanted(self, title: str) -> None:
        record = self._detail.record
        if record is not None:
            self._detail.put_away()
            self._commands.add_item(
                record.handle.id,
                title,
                done=self._on_item_added,
                failed=partial(self._on_item_refused, title),
            )

    def _on_item_added(self, outcome: Outcome) -> None:
        self.added.emit(outcome.id)

    def _on_item_refused(self, title: str, verdict: Verdict) -> None:
        self._detail.agenda_pane.new.put_back(title)
        self._commands.refuse(verdict)

    def _on_renamed(self, key: int, title: str) -> None:
        entry = self._entry(key)
        if entry is not None:
            self._commands.choose_of_item(
                key, seen={"title": entry.row.title}, fields={"title": title}
            )

    def _on_moved(self, key: int, place: Place) -> None:
        self._commands.move_item(key, place)

    def _on_delete_item(self) -> None:
        entry = self._entry(self._detail.agenda.key())
        if entry is not None and self._detail.agenda.agenda.editable:
            self._detail.put_away()
            self._commands.delete_item(entry.handle.id, entry.row.title)

    def _on_taken_off(self, key: int) -> None:
        entry = self._entry(key)
        if entry is not None:
            self._detail.put_away()
            self._commands.take_off_item(key, entry.row.title)

    def _on_waiting_wanted(self) -> None:
        record = self._detail.record
        if record is not None:
            self._commands.read_waiting(record.body.id, self._detail.agenda_pane.waiting.offer)

    def _on_waiting_picked(self, item_id: int, title: str) -> None:
        record = self._detail.record
        if record is not None:
            self._detail.put_away()
            self._detail.agenda.setFocus(Qt.FocusReason.OtherFocusReason)
            self._commands.put_on_item(
                item_id, title, meeting_id=record.handle.id, done=self._on_item_added
            )

    def _on_waiting_typed(self, title: str) -> None:
        record = self._detail.record
        if record is not None:
            self._commands.let_wait(record.body.id, title)

    def _on_delete_meeting(self) -> None:
        line = self._view.table.current()
        if line is not None:
            self._commands.delete_meeting(line.handle.id)

    def _on_delete_open(self) -> None:
        record = self._detail.record
        if record is not None:
            self._detail.put_away()
            self._commands.delete_meeting(record.handle.id)

    def _on_given_back(self, to: Target) -> None:
        record = self._detail.record
        if record is not None and self._detail.cancelled.offers:
            self._detail.put_away()
            self._commands.agenda.give_back(record.handle.id, to)

    def _on_step(self, to: MeetingStatus, reason: str) -> None:
        record = self._detail.record
        if record is not None:
            self._detail.put_away()
            steps = self._detail.steps
            asked = StepAsked(to, reason, lets_wait=steps.lets_wait)
            self._commands.step(record.handle.id, asked, failed=steps.refuse)

    def _on_window_of_meeting(self) -> None:
        line = self._view.table.current()
        if line is not None:
            self.window_wanted.emit(spot_of(line.row, RecordPlace(line.row.reference)))

    def _on_window_of_item(self) -> None:
        record = self._detail.record
        if record is not None:
            place = RecordPlace(record.row.reference, item=self._detail.agenda.key())
            self.window_wanted.emit(spot_of(record.row, place))
