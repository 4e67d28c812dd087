"""The meeting while it is held: head, persons, agenda, item, what came back, the next step (03)."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, ClassVar

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from zonedesk.domain.topics import Changes, Topic
from zonedesk.domain.words import MeetingStatus, Role, TextPlace
from zonedesk.services import meeting_record, session
from zonedesk.system.clock import in_brussels
from zonedesk.ui.kit.desk import Desk, Page
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.still import Still
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.meetings.commands import Commands, StepAsked
from zonedesk.ui.meetings.looks import locked_words
from zonedesk.ui.meetings.session.agenda import SessionAgenda
from zonedesk.ui.meetings.session.aside import SessionAside
from zonedesk.ui.meetings.session.columns import Columns
from zonedesk.ui.meetings.session.commands import SessionCommands
from zonedesk.ui.meetings.session.foot import Next, SessionFoot, next_step
from zonedesk.ui.meetings.session.head import SessionHead
from zonedesk.ui.meetings.session.middle import SessionMiddle
from zonedesk.ui.meetings.session.strip import PersonStrip
from zonedesk.ui.meetings.text_blocks import TextBlocks, Written

if TYPE_CHECKING:
    from datetime import date, time

    from zonedesk.domain.session_record import OpenAction, SessionItem, SessionRecord
    from zonedesk.domain.topics import Outcome
    from zonedesk.domain.words import ItemResult
    from zonedesk.services.actions import ActionFields
    from zonedesk.ui.kit.lane import Verdict

_MINUTE = timedelta(minutes=1)


class SessionPage(Page):
    """One meeting while it is held; `left` asks to close its window.

    Args:
        desk: the open work folder.
        meeting_id: the meeting.
        item_id: the item to begin with; without one that under way, or the first not treated.
    """

    left = Signal()

    TOPICS: ClassVar[Changes] = frozenset(
        {
            Topic.ACTIONS,
            Topic.AGENDA,
            Topic.ATTENDANCE,
            Topic.DECISIONS,
            Topic.FOLLOW_UPS,
            Topic.MEETINGS,
            Topic.PEOPLE,
            Topic.PLAN,
            Topic.VOTES,
        }
    )

    def __init__(
        self,
        desk: Desk,
        meeting_id: int,
        *,
        item_id: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        grounded(self, "surface")
        self.meeting_id = meeting_id
        self.record: SessionRecord | None = None
        self._wanted = item_id
        self._may_write = desk.workspace.user.role is not Role.READER
        self.commands = Commands(self)
        self.acts = SessionCommands(self, meeting_id)
        self.head = SessionHead()
        self.bar = MessageBar("info", "")
        self.strip = PersonStrip()
        self.agenda = SessionAgenda()
        self.middle = SessionMiddle(desk, self.commands, now=self.now)
        self.aside = SessionAside(desk)
        self.foot = SessionFoot()
        self.blocks = TextBlocks(desk, self.written, tell=self.commands.tell_done, parent=self)
        self.blocks.serve(self.middle.talk, TextPlace.DISCUSSION)
        self.blocks.serve(self.middle.decision, TextPlace.DECISION)
        self._still = Still(self.middle)
        self._lay_out()
        self._connect()
        self.timer = QTimer(self, singleShot=True)
        self.timer.timeout.connect(self.tick)
        self.tick()
        self.setFocusProxy(self.middle)
        self.refresh()

    @property
    def usable(self) -> bool:
        """Whether the texts of the meeting can be changed."""
        record = self.record
        return self._may_write and record is not None and not record.meeting.row.status.locked

    def written(self) -> Written | None:
        """Tell what is being written in, for text blocks; None while an item is on its way."""
        record, item = self.record, self.middle.item
        if record is None or item is None or self._still.holds:
            return None
        return Written(self.meeting_id, item.handle.id, record.meeting.body.id)

    def now(self) -> time:
        """Give the hour in Brussels, to the minute."""
        moment = in_brussels(self.desk.workspace.clock.now_utc())
        return moment.time().replace(second=0, microsecond=0)

    def tick(self) -> None:
        """Show the hour, now and at each new minute."""
        moment = self.desk.workspace.clock.now_utc()
        ahead = _MINUTE - timedelta(seconds=moment.second, microseconds=moment.microsecond)
        self.timer.start(max(1, int(ahead.total_seconds() * 1000) + 1))
        if self.record is not None:
            self.head.show_time(self.record, now=self.now())
            self.agenda.show_time(self.now())

    def refresh(self) -> None:
        """Read the session again, at the item that is shown."""
        work = partial(session.session, self.desk.workspace, self.meeting_id, item_id=self._wanted)
        done = partial(self._on_read, self._wanted)
        self.desk.lane.query(work, done, failed=self._on_gone)

    def show_item(self, item_id: int) -> None:
        """Show another item; what was typed is stored first."""
        if item_id != self._wanted:
            self.put_away()
            self._still.hold()
            self._wanted = item_id
            self.refresh()

    def step_back(self) -> None:
        """Show the item before."""
        before = self._beside(-1)
        if before is not None:
            self.show_item(before.id)
            self._write_on()

    def go_on(self) -> None:
        """Take the next step: open, begin, the next item, the end."""
        record = self.record
        if record is None:
            return
        step = next_step(record, may_write=self._may_write)
        self.put_away()
        match step.kind:
            case Next.SEND:
                asked = StepAsked(MeetingStatus.AGENDA_SENT)
                self.commands.step(self.meeting_id, asked, failed=self._on_refused)
            case Next.OPEN:
                self.acts.open()
            case Next.BEGIN | Next.TURN if step.item is not None:
                self._turn(record, step.item)
            case Next.CLOSE:
                self.acts.close(self.now() if record.live else None, self._on_closed)
            case _:
                pass

    def interrupt(self) -> None:
        """Let the meeting stand still, or go on."""
        record = self.record
        if record is None or not self.usable:
            return
        if record.pause is None:
            self.acts.interrupt(self.now(), self._wanted)
        else:
            self.acts.go_on(self.now())

    def act_on_sentence(self) -> None:
        """Make an action point of the sentence at the cursor."""
        if self._may_write and self.middle.item is not None:
            sentence = self.middle.sentence() if self.middle.talk.hasFocus() else ""
            self.aside.begin_action(sentence)

    def step_out(self) -> None:
        """Go one step back: from beside or below to the text, from there out of the session."""
        if has_focus_inside(self.aside) or has_focus_inside(self.middle.votes):
            self.aside.close_new()
            self.middle.talk.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.left.emit()

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        return (self.strip, self.agenda, self.middle, self.aside, self.foot)

    def put_away(self) -> None:
        """Store what is being typed."""
        self.middle.put_away()
        self.aside.put_away()

    def leave(self) -> None:
        """Store what is being typed and forget the item; nothing else is written (T61)."""
        self.timer.stop()
        self.middle.leave()
        self.aside.leave()

    def _beside(self, steps: int) -> SessionItem | None:
        shown = self.record.shown if self.record else None
        return self.record.beside(shown.id, steps) if self.record and shown else None

    def _turn(self, record: SessionRecord, item: SessionItem) -> None:
        """Show an item; in a meeting that is held today it is treated from now on."""
        held = record.meeting.row.status is MeetingStatus.RUNNING and self._may_write
        self.show_item(item.id)
        self._write_on()
        if held and record.live and item.began is None and not item.done:
            self.acts.turn(item.id, self.now())

    def _write_on(self) -> None:
        """Go on writing in what is said; who presses the buttons below stays there."""
        if not has_focus_inside(self.foot):
            self.middle.talk.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        self._around = QWidget()
        around = QVBoxLayout(self._around)
        around.setContentsMargins(24, 8, 24, 8)
        around.addWidget(self.bar)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self.head, self.strip, rule(), self._around):
            column.addWidget(part)
        column.addWidget(Columns(self.agenda, self.middle, aside=self.aside), 1)
        column.addWidget(self.foot)
        self._around.hide()

    def _connect(self) -> None:
        self.head.left.connect(self.left)
        self.head.pause_wanted.connect(self.interrupt)
        self.strip.turned.connect(self._on_person)
        self.agenda.wanted.connect(self.show_item)
        self.agenda.entered.connect(self._on_entered)
        self.middle.stale.connect(self.refresh)
        self.middle.result_wanted.connect(self._on_result)
        self.middle.votes.removed.connect(self._on_vote_removed)
        self.aside.noted.connect(self._on_noted)
        self.aside.postponed.connect(self._on_postponed)
        self.aside.finished.connect(self.acts.finish)
        self.aside.wanted.connect(self._on_action)
        self.aside.linked.connect(self._on_linked)
        self.aside.persons_wanted.connect(self._on_persons)
        self.foot.previous_wanted.connect(self.step_back)
        self.foot.next_wanted.connect(self.go_on)
        self.foot.block_wanted.connect(self.blocks.open)
        self.blocks.linked.connect(self.record_wanted)
        self.foot.decision_wanted.connect(self.middle.decide_sentence)
        self.foot.action_wanted.connect(self.act_on_sentence)
        self.desk.lane.refused.connect(self._on_refused)

    def _on_read(self, wanted: int | None, record: SessionRecord) -> None:
        shown = record.shown.id if record.shown else None
        if self._wanted not in {wanted, shown}:
            return  # another item was asked for meanwhile
        first = self.record is None
        self.record, self._wanted = record, shown
        usable, now = self.usable, self.now()
        status = record.meeting.row.status
        held = usable and status is MeetingStatus.RUNNING and record.live
        self.head.show_record(record, now=now, usable=held)
        self.strip.show_record(record, usable=usable)
        self.agenda.show_record(record, now=now)
        self.middle.show_record(record, usable=usable)
        self.aside.show_record(record, may_write=self._may_write)
        self.foot.show_record(record, next_step(record, may_write=self._may_write), usable=usable)
        self._say("info", locked_words(status, may_write=self._may_write))
        self._still.release()
        if first:
            self.middle.talk.setFocus(Qt.FocusReason.OtherFocusReason)

    def _say(self, severity: str, words: str) -> None:
        if words:
            self.bar.tell("stop" if severity == "stop" else "info", words)
        self._around.setVisible(bool(words))

    def _on_gone(self, _verdict: Verdict) -> None:
        """The meeting is in the bin: there is nothing to hold any more."""
        self.left.emit()

    def _on_refused(self, verdict: Verdict) -> None:
        if self.isActiveWindow() or QApplication.activeWindow() is None:
            self._say("stop", verdict_words(verdict))

    def _on_closed(self, _changes: object) -> None:
        words = texts().gettext("The meeting is closed; its minutes are to be finished.")
        self.told.emit(words, "", None)

    def _on_entered(self) -> None:
        self.middle.talk.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_person(self, person_id: int, arrives: bool) -> None:  # noqa: FBT001
        if self._wanted is not None and self.usable:
            self.acts.turn_person(person_id, self._wanted, arrives=arrives)

    def _on_result(self, result: ItemResult | None) -> None:
        item = self.middle.item
        if item is not None and result is not item.result:
            self.commands.choose_of_item(
                item.handle.id, seen={"result": item.result}, fields={"result": result}
            )

    def _on_vote_removed(self, outcome: Outcome) -> None:
        self.commands.tell_done(texts().gettext("The vote is deleted"), outcome)

    def _on_action(self, item_id: int, fields: ActionFields) -> None:
        self.commands.add_action(item_id, fields, failed=self._on_refused)

    def _on_noted(self, action: OpenAction, text: str) -> None:
        self.acts.note(action, text, partial(self._on_stored, action))

    def _on_postponed(self, action: OpenAction, day: date | None) -> None:
        self.acts.postpone(action, day, partial(self._on_stored, action))

    def _on_stored(self, action: OpenAction, _outcome: Outcome) -> None:
        card = self.aside.card_of(action.entry.handle.id)
        if card is not None:
            card.forget()
            card.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_linked(self, reference: str) -> None:
        self.record_wanted.emit("meetings", reference)

    def _on_persons(self) -> None:
        work = partial(meeting_record.choices, self.desk.workspace)
        self.desk.lane.query(work, self.aside.set_persons)
