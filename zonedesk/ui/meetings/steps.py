"""How far a meeting is, its next step, and the question that a step asks first (02, R23)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from zonedesk.domain import lifecycle
from zonedesk.domain.words import MeetingStatus
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.buttons import Button, plain, primary
from zonedesk.ui.kit.labels import rule
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.status_strip import StatusStrip
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.kit.words import said
from zonedesk.ui.meetings.approval_panel import ApprovalPanel
from zonedesk.ui.meetings.steps_question import Question
from zonedesk.ui.meetings.steps_words import (
    approved_words,
    blocking_words,
    cancelled_words,
    filing_words,
    missing_words,
    shown_facts,
    steps_of,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from zonedesk.domain.meeting_record import Lack, MeetingRecord
    from zonedesk.ui.kit.lane import Verdict

_SIDE = 24

#: What the button of a step says, and its icon.
_NEXT: Final[Mapping[MeetingStatus, tuple[str, str]]] = {
    MeetingStatus.AGENDA_SENT: (noop("Agenda was sent"), "send"),
    MeetingStatus.RUNNING: (noop("Open the meeting"), "log_in"),
    MeetingStatus.DRAFT_MINUTES: (noop("End the meeting"), "clock"),
    MeetingStatus.APPROVED: (noop("Approve the minutes…"), "file_checked"),
    MeetingStatus.CLOSED: (noop("File the meeting"), "inbox"),
}


class Steps(QWidget):
    """The strip of a meeting; `wanted` gives the status it is to have, and the reason.

    Signals: `approval_wanted` that the minutes are to be approved, `filing_wanted` that the meeting
    is to be filed, which are looked at first; `renewed` that another state of it is shown.

    Attributes:
        lets_wait: whether what was not treated in a meeting that is called off or filed is to wait.
    """

    wanted = Signal(object, str)
    approval_wanted = Signal()
    filing_wanted = Signal()
    renewed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: MeetingRecord | None = None
        self._to: MeetingStatus | None = None
        self.next: Button | None = None
        self.lets_wait = False
        self.strip = StatusStrip()
        self.question = Question()
        self.approval = ApprovalPanel()
        self.refusal = MessageBar("stop", "", act=texts().gettext("Close"))
        self.refusal.hide()
        self._bars = QWidget()
        bars = QVBoxLayout(self._bars)
        bars.setContentsMargins(_SIDE, 8, _SIDE, 8)
        bars.addWidget(self.question)
        bars.addWidget(self.approval)
        bars.addWidget(self.refusal)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.strip, rule(), self._bars):
            column.addWidget(widget)
        self._bars.hide()
        self.strip.step_chosen.connect(self._on_chosen)
        self.question.answered.connect(self._on_answered)
        self.question.given_up.connect(self.be_silent)
        self.refusal.acted.connect(self.be_silent)

    def show_record(self, record: MeetingRecord, *, may_write: bool) -> None:
        """Show how far a meeting is; a question about another one is gone."""
        before, self._record = self._record, record
        if before is not None and shown_facts(before) == shown_facts(record):
            return  # buttons stay, and the focus that may be on one of them
        asks = before is not None and before.handle.id == record.handle.id
        status = record.row.status
        self._hush(but_approval=asks and status is MeetingStatus.DRAFT_MINUTES)
        had_focus = has_focus_inside(self.strip)
        self.next = self._button(status) if may_write else None
        self.strip.show_steps(
            steps_of(record),
            missing=missing_words(record),
            button=self.next,
            cancelled=cancelled_words(record),
        )
        self.strip.setToolTip(as_tip(blocking_words(record) or approved_words(record)))
        if self.next is not None and record.lacking:
            self.next.setToolTip(as_tip(blocking_words(record)))
        focused = self.next or self.strip.findChild(QAbstractButton)
        if had_focus and focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)  # the old button is gone
        self.strip.setEnabled(may_write)
        self.renewed.emit()

    def show_approval(self, lacks: Sequence[Lack]) -> None:
        """Show what stops the approval of the minutes, else ask whether to approve them."""
        self.question.hide()
        self.refusal.hide()
        self._bars.show()
        self.approval.show_found(lacks)

    def ask_filing(self, count: int) -> None:
        """Ask whether what was put off and waits nowhere is to wait for a later meeting."""
        self._ask(MeetingStatus.CLOSED, count=count)

    def cancel(self) -> None:
        """Ask why the meeting is cancelled."""
        self._ask(MeetingStatus.CANCELLED)

    def reopen(self) -> None:
        """Ask why approved minutes are opened again, or a filed meeting taken out."""
        back = {
            MeetingStatus.APPROVED: MeetingStatus.DRAFT_MINUTES,
            MeetingStatus.CLOSED: MeetingStatus.APPROVED,
        }
        to = back.get(self._record.row.status) if self._record else None
        if to is not None:
            self._ask(to)

    def refuse(self, verdict: Verdict) -> None:
        """Say why a step was refused."""
        self.question.hide()
        self.approval.hide()
        self.refusal.tell("stop", verdict_words(verdict), act=texts().gettext("Close"))
        self.refusal.show()
        self._bars.show()

    def be_silent(self) -> None:
        """Ask and say nothing."""
        self._hush(but_approval=False)

    def _hush(self, *, but_approval: bool) -> None:
        self.question.hide()
        self.refusal.hide()
        self._to = None
        if not but_approval:
            self.approval.hide()
        self._bars.setVisible(not self.approval.isHidden())

    def _button(self, status: MeetingStatus) -> Button | None:
        _ = texts().gettext
        following = lifecycle.next_step(status)
        if status is MeetingStatus.CANCELLED:
            made = plain(_("Take it up again…"), icon="restore")
        elif following is None:
            return None
        else:
            words, icon = _NEXT[following]
            made = primary(_(words), icon=icon)
        made.clicked.connect(self._on_next)
        return made

    def _on_next(self) -> None:
        if self._record is None:
            return
        status = self._record.row.status
        following = lifecycle.next_step(status)
        if status is MeetingStatus.CANCELLED:
            self._ask(MeetingStatus.PREPARING)
        elif following is MeetingStatus.APPROVED:
            self.approval_wanted.emit()
        elif following is MeetingStatus.CLOSED:
            self.filing_wanted.emit()
        elif following is not None:
            self.wanted.emit(following, "")

    def _on_chosen(self, code: str) -> None:
        if self._record is None:
            return
        to = next(one for one in MeetingStatus if one.value == code)
        status = self._record.row.status
        if to is status:
            return
        if to is lifecycle.next_step(status):
            self._on_next()
        elif lifecycle.is_step_back(status, to):
            self._ask(to)
        else:
            self.wanted.emit(to, "")  # refused, and said why

    def _ask(self, to: MeetingStatus, *, count: int = 0) -> None:
        if self._record is None:
            return
        self._to = to
        self.refusal.hide()
        self.approval.hide()
        self._bars.show()
        filing = to is MeetingStatus.CLOSED
        words, answer = filing_words(count) if filing else self._asked(self._record, to)
        also = ""
        if filing or (to is MeetingStatus.CANCELLED and self._record.items):
            also = texts().gettext("Items that were not treated wait for a later meeting")
        self.question.ask(words, answer=answer, reason=not filing, also=also)
        self.question.also.setChecked(filing)  # nothing is forgotten unless somebody says so (T44)

    def _asked(self, record: MeetingRecord, to: MeetingStatus) -> tuple[str, str]:
        _ = texts().gettext
        if to is MeetingStatus.CANCELLED:
            return _("Why is the meeting cancelled?"), _("Cancel the meeting")
        if record.row.status is MeetingStatus.APPROVED:
            told = _(
                "What was approved stays readable; when the minutes are approved again they get a "
                "new version. Why are they opened again?"
            )
            return told, _("Open them again")
        told = _("The meeting goes back to “{status}”. Why?").format(status=said(to))
        return told, _("Take it back")

    def _on_answered(self, reason: str) -> None:
        to = self._to
        self.lets_wait = self.question.also.isChecked()
        self.be_silent()
        if to is not None:
            self.wanted.emit(to, reason)
