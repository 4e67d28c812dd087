"""What the agenda asks for as a whole: headings, places, order, items that go on, what changed."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import Shiboken

from zonedesk.ui.kit.picker import Offer, Picker
from zonedesk.ui.kit.texts import plain_words, texts
from zonedesk.ui.meetings.agenda_actions import SORTS
from zonedesk.ui.meetings.agenda_asking import Asking, PlaceAsk
from zonedesk.ui.meetings.agenda_carry import CarryAsk, later_meetings
from zonedesk.ui.meetings.agenda_places import before
from zonedesk.ui.meetings.agenda_words import proposal_fact

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from zonedesk.domain.agenda_changes import Difference
    from zonedesk.domain.carrying import Along, Target
    from zonedesk.domain.meeting_record import MeetingList
    from zonedesk.domain.preparing import Proposal
    from zonedesk.domain.topics import Outcome
    from zonedesk.ui.meetings.agenda_commands import AgendaCommands
    from zonedesk.ui.meetings.detail import MeetingDetail


class AgendaActs(QObject):
    """Asks what an act needs to know, then the commands.

    `added` gives the id of a new row.

    Args:
        commands: of the agenda.
        detail: the meeting.
    """

    added = Signal(int)

    def __init__(self, commands: AgendaCommands, detail: MeetingDetail) -> None:
        super().__init__(detail)
        self._commands, self._detail = commands, detail
        self._asking: Asking | None = None
        self._acts = {
            "agenda.add_heading": self._on_heading,
            "agenda.to_place": self._on_place,
            "agenda.carry": self._on_carry,
            "agenda.skip": self._on_skip,
            "agenda.propose": self._on_propose,
        }
        self._acts |= {name: partial(self._on_sort, name) for name in SORTS}
        detail.agenda.asked.connect(self._on_asked)
        detail.agenda.chosen.connect(self._give_up)
        detail.agenda_pane.changed.wanted.connect(self._on_changes_wanted)
        detail.agenda_pane.changed.chosen.connect(detail.choose)

    def _on_asked(self, name: str) -> None:
        if self._detail.record is not None and self._detail.agenda.agenda.editable:
            self._detail.put_away()
            self._acts[name]()

    def _on_heading(self) -> None:
        record, agenda = self._detail.record, self._detail.agenda
        if record is not None:
            place = before(agenda.agenda.entries, agenda.key())
            title = texts().gettext("Heading")
            self._commands.add_heading(
                record.handle.id, title, place=place, done=self._on_heading_added
            )

    def _on_heading_added(self, outcome: Outcome) -> None:
        self._detail.agenda.name_when_there(outcome.id)
        self.added.emit(outcome.id)

    def _on_sort(self, name: str) -> None:
        record = self._detail.record
        if record is not None:
            rule, told = SORTS[name]
            words = plain_words(texts().gettext(told)).lower()
            self._commands.sort(record.handle.id, rule, words=words)

    def _on_place(self) -> None:
        key = self._detail.agenda.key()
        if key is not None:
            asking = PlaceAsk(self._detail.agenda)
            asking.chosen.connect(partial(self._commands.move_to, key))
            self._open(asking)

    def _on_carry(self) -> None:
        entry = self._detail.agenda.entry()
        if entry is not None:
            self._commands.read_meetings(partial(self._ask_where, entry.key, entry.title))

    def _ask_where(self, key: int, title: str, found: MeetingList) -> None:
        record = self._detail.record
        if record is None or self._detail.agenda.key() != key:
            return
        meetings = later_meetings(record, found.lines)
        asking = CarryAsk(self._detail.agenda, title, meetings=meetings)
        asking.chosen.connect(partial(self._carry, key, title))
        self._open(asking)

    def _carry(self, key: int, title: str, to: int | Target, along: Collection[Along]) -> None:
        self._commands.carry_over(key, title, to=to, along=along)

    def _on_skip(self) -> None:
        entry = self._detail.agenda.entry()
        if entry is not None:
            self._commands.skip(entry.key, entry.title)

    def _on_propose(self) -> None:
        record = self._detail.record
        if record is not None:
            give = partial(self._propose, record.handle.id)
            self._commands.read_proposals(record.handle.id, give)

    def _propose(self, meeting_id: int, found: Sequence[Proposal]) -> None:
        record, anchor = self._detail.record, self._detail.agenda_pane.new.field
        if record is None or record.handle.id != meeting_id or not anchor.isVisible():
            return
        if not found:
            self._commands.say_nothing_to_propose()
            return
        offers = [Offer(n, one.title, proposal_fact(one)) for n, one in enumerate(found)]
        picker = Picker(anchor, offers, name=texts().gettext("Proposals for the agenda"))
        picker.picked.connect(partial(self._take, meeting_id, found))
        picker.open()

    def _take(self, meeting_id: int, found: Sequence[Proposal], place: object) -> None:
        if isinstance(place, int):
            self._commands.take(meeting_id, found[place])
            self._detail.agenda.setFocus()

    def _open(self, asking: Asking) -> None:
        self._give_up()
        self._asking = asking
        asking.open(self._detail.agenda.row_rect())

    def _give_up(self, *_key: int) -> None:
        """Another row: what was asked about the one before is not wanted any more."""
        asking, self._asking = self._asking, None
        if asking is not None and Shiboken.isValid(asking) and not asking.isHidden():
            asking.close_up()

    def _on_changes_wanted(self, meeting_id: int) -> None:
        self._commands.read_changes(meeting_id, partial(self._show_changes, meeting_id))

    def _show_changes(self, meeting_id: int, found: Sequence[Difference] | None) -> None:
        record = self._detail.record
        if record is not None and record.handle.id == meeting_id:
            self._detail.agenda_pane.changed.show_changes(found or ())
