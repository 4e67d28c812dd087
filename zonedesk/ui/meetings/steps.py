"""How far a meeting is, its next step, and the question that a step asks first (02, R23)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from zonedesk.domain import lifecycle
from zonedesk.domain.lifecycle import WAY
from zonedesk.domain.words import MeetingStatus
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.buttons import Button, plain, primary
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.labels import rule
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.status_strip import StatusStrip, Step
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.kit.words import named, said
from zonedesk.ui.meetings.looks import lack_words
from zonedesk.ui.meetings.steps_question import Question

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.meeting_record import MeetingRecord
    from zonedesk.ui.kit.lane import Verdict

_SIDE = 24
_LONGEST_TITLE, _MOST_LINES = 32, 12

#: What the button of a step says, and its icon.
_NEXT: Final[Mapping[MeetingStatus, tuple[str, str]]] = {
    MeetingStatus.AGENDA_SENT: (noop("Agenda was sent"), "send"),
    MeetingStatus.RUNNING: (noop("Open the meeting"), "log_in"),
    MeetingStatus.DRAFT_MINUTES: (noop("End the meeting"), "clock"),
    MeetingStatus.APPROVED: (noop("Approve the minutes…"), "file_checked"),
    MeetingStatus.CLOSED: (noop("File the meeting"), "inbox"),
}


def steps_of(record: MeetingRecord) -> tuple[Step, ...]:
    """Give the steps of a meeting that goes as planned; the day it is held is known."""
    status = record.row.status
    now = WAY.index(status) if status in WAY else len(WAY)
    held = WAY.index(MeetingStatus.RUNNING)
    return tuple(
        Step(
            step.value,
            named(step),
            "done" if place < now else "now" if place == now else "later",
            shown_day(record.row.date) if place == held else "",
        )
        for place, step in enumerate(WAY)
    )


def _shown(record: MeetingRecord) -> tuple[object, ...]:
    """What of a meeting the strip shows."""
    lacks = tuple(lack_words(one) for one in record.lacking)
    return record.handle.id, record.row.status, record.row.date, lacks, bool(record.items)


def _missing(record: MeetingRecord) -> str:
    """Say what the next step waits for: the one thing, or how many."""
    lacks = record.lacking
    if not lacks:
        return ""
    if len(lacks) == 1:
        words = texts().gettext("Missing: {what}")
        return words.format(what=lack_words(lacks[0], longest=_LONGEST_TITLE))
    words = texts().ngettext("{count} thing is missing", "{count} things are missing", len(lacks))
    return words.format(count=len(lacks))


def _blocking(record: MeetingRecord) -> str:
    """Say all that the next step waits for, a line each."""
    lines = [lack_words(one) for one in record.lacking[:_MOST_LINES]]
    more = len(record.lacking) - len(lines)
    if more > 0:
        words = texts().ngettext("and {count} more", "and {count} more", more)
        lines.append(words.format(count=more))
    return "\n".join(lines)


def _cancelled(record: MeetingRecord) -> str:
    """Say that a meeting was called off, and that its number is not given again (R24)."""
    if record.row.status is not MeetingStatus.CANCELLED:
        return ""
    words = texts().gettext("{status} – the number stays used")
    return words.format(status=named(record.row.status))


class Steps(QWidget):
    """The strip of a meeting; `wanted` gives the status it is to have, and the reason.

    Attributes:
        lets_wait: whether what was not treated in a meeting that is called off is to wait.
    """

    wanted = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._record: MeetingRecord | None = None
        self._to: MeetingStatus | None = None
        self.next: Button | None = None
        self.lets_wait = False
        self.strip = StatusStrip()
        self.question = Question()
        self.refusal = MessageBar("stop", "", act=texts().gettext("Close"))
        self.refusal.hide()
        self._bars = QWidget()
        bars = QVBoxLayout(self._bars)
        bars.setContentsMargins(_SIDE, 8, _SIDE, 8)
        bars.addWidget(self.question)
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
        if before is not None and _shown(before) == _shown(record):
            return  # buttons stay, and the focus that may be on one of them
        self.be_silent()
        status = record.row.status
        had_focus = has_focus_inside(self.strip)
        self.next = self._button(status) if may_write else None
        self.strip.show_steps(
            steps_of(record),
            missing=_missing(record),
            button=self.next,
            cancelled=_cancelled(record),
        )
        self.strip.setToolTip(as_tip(_blocking(record)))
        if self.next is not None and record.lacking:
            self.next.setToolTip(as_tip(_blocking(record)))
        focused = self.next or self.strip.findChild(QAbstractButton)
        if had_focus and focused is not None:
            focused.setFocus(Qt.FocusReason.OtherFocusReason)  # the old button is gone
        self.strip.setEnabled(may_write)

    def cancel(self) -> None:
        """Ask why the meeting is cancelled."""
        self._ask(MeetingStatus.CANCELLED)

    def refuse(self, verdict: Verdict) -> None:
        """Say why a step was refused."""
        self.question.hide()
        self.refusal.tell("stop", verdict_words(verdict), act=texts().gettext("Close"))
        self.refusal.show()
        self._bars.show()

    def be_silent(self) -> None:
        """Ask and say nothing."""
        self._bars.hide()
        self.question.hide()
        self.refusal.hide()
        self._to = None

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
            self._ask(following)
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

    def _ask(self, to: MeetingStatus) -> None:
        if self._record is None:
            return
        self._to = to
        self.refusal.hide()
        self._bars.show()
        words, answer = self._asked(self._record, to)
        also = ""
        if to is MeetingStatus.CANCELLED and self._record.items:
            also = texts().gettext("Items that were not treated wait for a later meeting")
        self.question.ask(words, answer=answer, reason=to is not MeetingStatus.APPROVED, also=also)

    def _asked(self, record: MeetingRecord, to: MeetingStatus) -> tuple[str, str]:
        _ = texts().gettext
        if to is MeetingStatus.CANCELLED:
            return _("Why is the meeting cancelled?"), _("Cancel the meeting")
        if to is MeetingStatus.APPROVED:
            told = _("Approving locks the meeting and freezes the numbers of its items.")
            lacks = f" {_missing(record)}." if record.lacking else ""
            return told + lacks, _("Approve the minutes")
        told = _("The meeting goes back to “{status}”. Why?").format(status=said(to))
        return told, _("Take it back")

    def _on_answered(self, reason: str) -> None:
        to = self._to
        self.lets_wait = self.question.also.isChecked()
        self.be_silent()
        if to is not None:
            self.wanted.emit(to, reason)
