"""The meeting that comes first: when and where, what is still to be done, its agenda (01)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.words import MeetingStatus
from zonedesk.i18n.formats import clock
from zonedesk.services.drafts import NEW
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.buttons import Button, plain, primary
from zonedesk.ui.kit.chips import Chip
from zonedesk.ui.kit.flow_row import FlowRow
from zonedesk.ui.kit.labels import label, rule
from zonedesk.ui.kit.lack_words import lack_words
from zonedesk.ui.kit.looks import ChipLook, ShapeAndWord
from zonedesk.ui.kit.states import meeting_state
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.wanted import PROPOSALS, STEP, at
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of
from zonedesk.ui.today.cards import JumpList
from zonedesk.ui.today.model import more, told_day
from zonedesk.ui.today.rows import Jump, Line
from zonedesk.ui.today.tile import DateTile

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from zonedesk.domain.meeting_record import Lack
    from zonedesk.domain.today import NextMeeting, TodayBook

_PADDING, _MOST, _LONGEST_TITLE, _STACKED_UNDER = 16, 5, 24, 640
_MEETINGS: Final = "meetings"
_WATCH: Final = ShapeAndWord(Shape.WATCH, "", "watch")
_LATER: Final = ShapeAndWord(Shape.OPEN, "", "muted")

#: The next step of a meeting: what its button says, and its icon.
STEPS: Final[Mapping[MeetingStatus, tuple[str, str]]] = {
    MeetingStatus.PREPARING: (noop("Send the agenda…"), "send"),
    MeetingStatus.AGENDA_SENT: (noop("Open the meeting…"), "log_in"),
    MeetingStatus.RUNNING: (noop("End the meeting…"), "clock"),
}


class NextCard(QFrame):
    """The next meeting with the one primary button of the screen: its next step.

    `followed` gives where a button or a row leads.
    """

    followed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("ground", "card")
        _ = texts().gettext
        self._shown: NextMeeting | None = None
        self._may_edit = True
        self.name, self.reference = label("", "record"), label(tone="muted")
        self.state = Chip(ChipLook(""))
        self.when = label(tone="accent", semibold=True)
        self.where = label(tone="muted", wrap=True)
        self.open = plain(_("Open"))
        self.step = primary("")
        self.tile = DateTile()
        self.to_do_words = label("", "secondary", tone="muted", semibold=True)
        self.to_do = JumpList(_("Still to do"), inside=True)
        self.agenda = JumpList(_("Agenda"), inside=True)
        self.nothing = label(_("No meeting is planned."), tone="muted", wrap=True)
        self.new = plain(_("New meeting"), icon="new_meeting")
        self.agenda_words = label(_("Agenda"), "secondary", tone="muted", semibold=True)
        self._between = rule(upright=True)
        self._stacked: bool | None = None
        self._meeting, self._none = self._lay_out_meeting(), self._lay_out_none()
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        column.addWidget(self._meeting)
        column.addWidget(self._none)
        self._connect()
        self._arrange(stacked=False)

    def show_book(self, book: TodayBook) -> None:
        """Show the meeting that comes first, or that there is none."""
        found = book.meeting
        self._shown, self._may_edit = found, book.may_edit
        self.setAccessibleName(texts().gettext("Next meeting"))
        self._meeting.setVisible(found is not None)
        self._none.setVisible(found is None)
        self.new.setVisible(book.may_edit)
        if found is not None:
            self._show_meeting(found, book.today)

    def follow_step(self) -> None:
        """Go to the next step of the meeting; without a meeting nothing happens."""
        self._follow(STEP)

    def follow_open(self) -> None:
        """Go to the meeting."""
        self._follow("")

    def _follow(self, need: str) -> None:
        if self._shown is not None:
            reference = self._shown.meeting.reference
            self.followed.emit(Jump(_MEETINGS, at(reference, need) if need else reference))

    def _show_meeting(self, found: NextMeeting, today: date) -> None:
        _, meeting = texts(), found.meeting
        self.tile.show_day(meeting.day)
        self.name.setText(meeting.name)
        self.reference.setText(meeting.reference)
        state = meeting_state(meeting.status)
        self.state.show_look(ChipLook(state.word, shape=state.shape))
        hour = clock(meeting.start) if meeting.start else ""
        when = f"{told_day(meeting.day, today)} {hour}".strip()
        self.when.setText(when[:1].upper() + when[1:])
        count = found.members
        members = _.ngettext("{count} member", "{count} members", count).format(count=count)
        self.where.setText("  ·  ".join(filter(None, (meeting.place, members))))
        words, icon = STEPS[meeting.status]
        self.step.setText(_.gettext(words))
        self.step.set_meaning(icon)
        self.step.setVisible(self._may_edit)
        told = _.gettext("Still to do: {count}").format(count=found.to_do)
        self.to_do_words.setText(told if found.to_do else _.gettext("Still to do"))
        self.to_do.show_rows(_cut(list(to_do_rows(found)), meeting.reference))
        self.agenda.show_rows(_cut(list(_agenda_rows(found)), meeting.reference))

    def _lay_out_meeting(self) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(self._lay_out_head())
        self._grid = grid = QGridLayout()
        grid.setHorizontalSpacing(_PADDING)
        grid.setVerticalSpacing(4)
        column.addLayout(grid)
        return made

    def _lay_out_head(self) -> QHBoxLayout:
        first = FlowRow((self.name, self.reference, self.state), gap=8, between=2)
        second, words = QHBoxLayout(), QVBoxLayout()
        second.setSpacing(8)
        second.addWidget(self.when)
        second.addSpacing(4)
        second.addWidget(self.where, 1)
        words.setSpacing(2)
        words.addWidget(first)
        words.addLayout(second)
        words.addStretch(1)
        head = QHBoxLayout()
        head.setSpacing(_PADDING)
        head.addWidget(self.tile, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        for button in (self.open, self.step):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return head

    def _lay_out_none(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.nothing, 1)
        row.addWidget(self.new)
        return made

    def _arrange(self, *, stacked: bool) -> None:
        """Put the agenda beside what is to be done, or below it where there is little room."""
        if stacked is self._stacked:
            return
        self._stacked = stacked
        grid, top = self._grid, Qt.AlignmentFlag.AlignTop
        parts = (self.to_do_words, self.to_do, self.agenda_words, self.agenda, self._between)
        for part in parts:
            grid.removeWidget(part)
        row, column = (2, 0) if stacked else (0, 2)
        grid.addWidget(self.to_do_words, 0, 0)
        grid.addWidget(self.to_do, 1, 0, top)
        grid.addWidget(self.agenda_words, row, column)
        grid.addWidget(self.agenda, row + 1, column, top)
        if not stacked:
            grid.addWidget(self._between, 0, 1, 2, 1)
        self._between.setVisible(not stacked)  # in its place: alone it would be a window
        grid.setColumnStretch(0, 4)
        grid.setColumnStretch(2, 0 if stacked else 3)

    def _connect(self) -> None:
        self.open.clicked.connect(self.follow_open)
        self.step.clicked.connect(self.follow_step)
        self.new.clicked.connect(self._on_new)
        self.to_do.followed.connect(self.followed)
        self.agenda.followed.connect(self.followed)

    def _on_new(self) -> None:
        self.followed.emit(Jump(_MEETINGS, NEW))

    @property
    def buttons(self) -> tuple[Button, ...]:
        """The buttons that can be pressed."""
        every = (self.open, self.step) if self._shown is not None else (self.new,)
        return tuple(one for one in every if not one.isHidden())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the agenda below where there is little room."""
        super().resizeEvent(event)
        self._arrange(stacked=self.width() < theme_of(self).px(_STACKED_UNDER))


def to_do_rows(found: NextMeeting) -> Iterator[Line]:
    """Give what is still to be done for a meeting, each with where it is done."""
    _, reference = texts(), found.meeting.reference
    if found.unsent:
        jump = Jump(_MEETINGS, at(reference, STEP))
        yield Line(_.gettext("The agenda was not sent yet"), jump=jump, state=_WATCH)
    for lack in found.lacks:
        jump = Jump(_MEETINGS, _where(reference, lack))
        words = lack_words(lack, longest=_LONGEST_TITLE)
        yield Line(words, link=_.gettext("Fill in"), jump=jump, state=_WATCH)
    count = found.proposed
    if count:
        words = _.ngettext(
            "{count} proposal for the agenda", "{count} proposals for the agenda", count
        )
        if found.only_actions:
            words = _.ngettext(
                "{count} open action point proposed", "{count} open action points proposed", count
            )
        link, jump = _.gettext("Put on the agenda"), Jump(_MEETINGS, at(reference, PROPOSALS))
        yield Line(words.format(count=count), link=link, jump=jump, state=_LATER)
    if not found.to_do:
        words = _.gettext("All is ready.")
        yield Line(words, state=ShapeAndWord(Shape.DONE, "", "good"))


def _where(reference: str, lack: Lack) -> str:
    item = f"#{lack.item.row.number}" if lack.item else ""
    return at(f"{reference}{item}", lack.code)


def _agenda_rows(found: NextMeeting) -> Iterator[Line]:
    reference = found.meeting.reference
    for one in found.agenda:
        jump = Jump(_MEETINGS, f"{reference}#{one.number}")
        yield Line(one.title, number=one.label, jump=jump)
    if not found.agenda:
        words = texts().gettext("The agenda is still empty.")
        yield Line(words, jump=Jump(_MEETINGS, reference), tone="muted")


def _cut(rows: list[Line], reference: str) -> list[Line]:
    """Show a few rows and tell how many more there are."""
    if len(rows) <= _MOST:
        return rows
    return [*rows[: _MOST - 1], more(len(rows) - _MOST + 1, Jump(_MEETINGS, reference))]
