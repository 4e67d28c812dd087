"""The foot of a session: back, decision and action point from the sentence, the next step (03)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.agenda_numbers import unmarked
from zonedesk.domain.words import MeetingStatus
from zonedesk.ui.kit.keyed_button import KeyedButton
from zonedesk.ui.kit.labels import grounded, label, rule
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zonedesk.domain.session_record import SessionItem, SessionRecord

_HEIGHT, _SIDE = 72, 24
_NARROW, _NARROWEST = 1280, 1100
_TITLE_ROOM = 320
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class Next(StrEnum):
    """What the one primary button does."""

    SEND = "send"
    OPEN = "open"
    BEGIN = "begin"
    TURN = "turn"
    CLOSE = "close"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class NextStep:
    """The next step of a session, and the item that it leads to."""

    kind: Next
    item: SessionItem | None = None


def next_step(record: SessionRecord, *, may_write: bool) -> NextStep:
    """Tell what comes next: sending, opening, an item, the end."""
    status = record.meeting.row.status
    if may_write and status is MeetingStatus.PREPARING:
        return NextStep(Next.SEND)
    if may_write and status is MeetingStatus.AGENDA_SENT:
        return NextStep(Next.OPEN)
    held = may_write and status is MeetingStatus.RUNNING
    shown = record.shown
    if held and shown is not None and record.live and _waits(shown, record):
        return NextStep(Next.BEGIN, shown)
    following = record.beside(shown.id, 1) if shown is not None else None
    if following is not None:
        return NextStep(Next.TURN, following)
    return NextStep(Next.CLOSE if held else Next.NOTHING)


def _waits(shown: SessionItem, record: SessionRecord) -> bool:
    """Tell whether an item is looked at that is still to be treated, out of its turn."""
    return shown.began is None and not shown.done and record.under_way is not shown


class SessionFoot(QWidget):
    """The buttons below.

    Signals: `previous_wanted`, `next_wanted`, `block_wanted`, `decision_wanted`, `action_wanted`.
    """

    previous_wanted = Signal()
    next_wanted = Signal()
    block_wanted = Signal()
    decision_wanted = Signal()
    action_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "sunken")
        _ = texts().gettext
        self.previous = KeyedButton(
            _("Previous item"), icon="previous", keys="Ctrl+PgUp", look="plain"
        )
        self.block = KeyedButton(_("Text block"), icon="text_block", keys="F4", look="plain")
        self.decision = KeyedButton(
            _("Decision"), icon="decisions", keys="Ctrl+Shift+B", look="plain"
        )
        self.action = KeyedButton(
            _("Action point"), icon="actions", keys="Ctrl+Shift+A", look="plain"
        )
        self.decision.setToolTip(as_tip(_("Put the sentence at the cursor in the decision")))
        self.action.setToolTip(as_tip(_("Make an action point of the sentence at the cursor")))
        self.over = label(style="secondary", tone="muted")
        self.title = label(semibold=True)
        for one in (self.over, self.title):
            one.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.next = KeyedButton(
            _("Next item"), icon="next", keys="Ctrl+PgDn", look="primary", icon_behind=True
        )
        self.next.setProperty("big", "true")
        self._full = ""
        self._lay_out()
        self.previous.clicked.connect(self.previous_wanted)
        self.block.clicked.connect(self.block_wanted)
        self.decision.clicked.connect(self.decision_wanted)
        self.action.clicked.connect(self.action_wanted)
        self.next.clicked.connect(self.next_wanted)
        self._fit()

    def show_record(self, record: SessionRecord, step: NextStep, *, usable: bool) -> None:
        """Show the next step of a session."""
        shown = record.shown
        before = record.beside(shown.id, -1) if shown is not None else None
        self.previous.setEnabled(before is not None)
        for button in (self.block, self.decision, self.action):
            button.setVisible(usable and shown is not None)
        self._show_step(record, step)
        self._make_room()

    def _show_step(self, record: SessionRecord, step: NextStep) -> None:
        _ = texts().gettext
        words = {
            Next.SEND: _("Agenda was sent"),
            Next.OPEN: _("Open the meeting"),
            Next.BEGIN: _("Begin this item"),
            Next.TURN: _("Next item"),
            Next.CLOSE: _("Close the meeting"),
            Next.NOTHING: _("Next item"),
        }
        over = {
            Next.SEND: _("The meeting is in preparation"),
            Next.OPEN: _("The meeting was not opened yet"),
            Next.BEGIN: _("Not treated yet"),
            Next.TURN: _("Next item"),
            Next.CLOSE: _("Last item"),
            Next.NOTHING: "",
        }
        self.next.setText(words[step.kind])
        self.next.setEnabled(step.kind is not Next.NOTHING)
        told = over[step.kind]
        closed = step.item is not None and not step.item.entry.row.public
        if closed and any(one.entry.row.public for one in record.items):
            told += " · " + _("closed to the public")
        self.over.setText(told)
        self._full = ""
        if step.item is not None:
            number = step.item.entry.label or step.item.entry.row.number
            self._full = f"{unmarked(number)}  {step.item.entry.row.title}"
        self.title.setToolTip(as_tip(self._full))
        self.next.updateGeometry()

    def _lay_out(self) -> None:
        told = QVBoxLayout()
        told.setSpacing(2)
        told.addStretch(1)
        told.addWidget(self.over)
        told.addWidget(self.title)
        told.addStretch(1)
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(_SIDE, 0, _SIDE, 0)
        row.setSpacing(8)
        row.addWidget(self.previous)
        row.addSpacing(8)
        row.addWidget(_upright())
        row.addSpacing(8)
        for button in (self.block, self.decision, self.action):
            row.addWidget(button)
        row.addStretch(1)
        row.addLayout(told)
        row.addSpacing(8)
        row.addWidget(self.next)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(rule())
        column.addWidget(bar, 1)

    def _make_room(self) -> None:
        """Leave out keys, then the title, where there is no room."""
        theme = theme_of(self)
        wide = self.width() / theme.type.scale
        for button in (self.previous, self.block, self.decision, self.action):
            button.show_keys(shown=wide >= _NARROW)
        self.next.show_keys(shown=wide >= _NARROWEST)
        taken = sum(
            one.sizeHint().width()
            for one in (self.previous, self.block, self.decision, self.action, self.next)
            if not one.isHidden()
        )
        room = max(0, self.width() - taken - 2 * _SIDE - 80)
        elided = self.title.fontMetrics().elidedText(
            self._full, Qt.TextElideMode.ElideMiddle, min(room, theme.px(2 * _TITLE_ROOM))
        )
        self.title.setText(elided)
        self.title.setVisible(bool(elided))
        self.over.setVisible(room > self.over.sizeHint().width())

    def _fit(self) -> None:
        self.setFixedHeight(theme_of(self).tall(_HEIGHT, lines=2))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES:
            self._fit()
            self._make_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Make room."""
        super().resizeEvent(event)
        self._make_room()


def _upright() -> QWidget:
    made = rule(upright=True)
    made.setFixedHeight(20)
    return made
