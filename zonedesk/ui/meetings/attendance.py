"""The tab *Aanwezigheid*: marks by single keys, arrivals and departures, the summary (04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from zonedesk.domain.errors import Conflict
from zonedesk.domain.words import AttendanceStatus, Role
from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.meetings import attendance_summary as summary
from zonedesk.ui.meetings.attendance_actions import KEYS, ON_SHEET
from zonedesk.ui.meetings.attendance_bar import BarRoom, FootLine, KeyLine
from zonedesk.ui.meetings.attendance_commands import SheetCommands
from zonedesk.ui.meetings.attendance_mover import open_mover
from zonedesk.ui.meetings.attendance_picking import pick_expert, pick_replacement
from zonedesk.ui.meetings.attendance_reader import SheetReader
from zonedesk.ui.meetings.attendance_view import SheetView
from zonedesk.ui.meetings.participants import Participants
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QResizeEvent, QShowEvent

    from zonedesk.domain.sittings import AttendanceSheet
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.meetings.attendance_rows import SheetRow

_NARROW = 1100
_ANY_WIDTH = 16777215
_PAPER, _TO_SIGN, _FILLED = "attendance", False, True


class AttendanceTab(QWidget):
    """The tab *Aanwezigheid* of a meeting.

    Signals: `counted` gives how many of those called are there and how many were called, for the
    words of the tab; `told` the words of a toast, of its action and the action (`Page.told`);
    `print_wanted` a kind of paper and whether it is to be filled in.
    """

    counted = Signal(int, int)
    told = Signal(str, str, object)
    print_wanted = Signal(str, bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self.desk = desk
        self.sheet: AttendanceSheet | None = None
        self.reader = SheetReader(desk, self)
        self._coming: int | None = None
        self.commands = SheetCommands(desk, self)
        self.view = SheetView()
        self.keys = KeyLine()
        self.foot = FootLine(self.view)
        self.locked = BarRoom("info")
        self.refusal = BarRoom("stop", act=texts().gettext("Close"))
        self.participants = Participants(desk)
        self.pane = summary.SummaryPane()
        self._lay_out()
        self._bind()

    def show_meeting(self, meeting_id: int, reference: str) -> None:
        """Show the attendance of a meeting; of the same one only what changed meanwhile."""
        if meeting_id != self.reader.meeting:
            self.put_away()
            self.setAccessibleName(reference)
            self.refusal.hide()
            self.sheet = self._coming = None
            self.reader.meeting = self.commands.meeting = meeting_id
            self.reader.read()
        else:
            self.reader.catch_up()

    def put_away(self) -> None:
        """Store a reason that is being typed."""
        self.view.rows.put_away(self.view)

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        parts: list[QWidget] = [self.keys.rest, self.view, self.pane]
        return tuple(part for part in parts if part.isVisible() and part.isEnabled())

    def show_person(self, person_id: int) -> None:
        """Choose a person, as soon as they stand on the sheet."""
        self._coming = person_id
        if self.sheet is not None:
            self._find_coming()

    @property
    def editable(self) -> bool:
        """Whether marks can be set: the meeting is not locked and the user may write."""
        reader = self.desk.workspace.user.role is Role.READER
        return self.sheet is not None and not self.sheet.locked and not reader

    def mark(self, status: AttendanceStatus) -> None:
        """Give the chosen persons a mark and go to the next one."""
        rows = self.view.chosen()
        if rows and self.editable:
            self.commands.mark(rows, status)
            self.view.go_on()

    def mark_rest(self) -> None:
        """Note everybody who was called and has no mark yet as present."""
        if self.editable:
            self.commands.mark_rest()

    def toggle(self) -> None:
        """Let the person under the cursor be there at the item under the cursor, or not."""
        self._turn(self.view.current(), self.view.rows.place)

    def arrive(self) -> None:
        """Let the person under the cursor be there from the item under the cursor on."""
        self._come_or_go(there=True)

    def leave(self) -> None:
        """Let the person under the cursor be away from the item under the cursor on."""
        self._come_or_go(there=False)

    def stay(self) -> None:
        """Let the person under the cursor be there for the whole meeting."""
        row = self.view.current()
        if row is not None and self.editable:
            self.commands.attend(row, {item.id: True for item in self.view.items})

    def choose_replacement(self) -> None:
        """Choose who comes instead of the person under the cursor, by a list that opens there."""
        row = self.view.current()
        if row is not None and self.editable and row.entry.called:
            pick_replacement(self.view, row, self.reader.candidates, done=self.commands.replace)

    def add_expert(self) -> None:
        """Choose who comes as an expert, and for which item."""
        if self.editable and self.sheet is not None:
            pick_expert(
                self.keys.expert, self.sheet, self.reader.candidates, done=self.commands.invite
            )

    def write_reason(self) -> None:
        """Edit comings and goings of the person under the cursor, or why they were absent."""
        if self.editable:
            self.view.write_reason()

    def remove(self) -> None:
        """Take who is no member off the list; a toast takes it back."""
        row = self.view.current()
        if row is not None and self.editable and row.entry.capacity is None:
            self.commands.remove(row)

    def reconvene(self) -> None:
        """Ask when a council that was not in number meets again; else it is said why not."""
        if self.editable:
            self.commands.ask_reconvening(self.pane.reconvening.ask)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(0)
        left.addWidget(self.keys)
        left.addWidget(rule())
        left.addWidget(self.locked)
        left.addWidget(self.refusal)
        left.addWidget(self.participants)
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(self.foot)
        self._stack = QStackedWidget()
        self._stack.addWidget(sheet)
        left.addWidget(self._stack, 1)
        self._edge = rule(upright=True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(left, 1)
        self._row.addWidget(self._edge)
        self._row.addWidget(self.pane)
        self.setFocusProxy(self.view)

    def _bind(self) -> None:
        acts: dict[str, Callable[[], object]] = {
            "attendance.rest": self.mark_rest,
            "attendance.expert": self.add_expert,
            "attendance.replacement": self.choose_replacement,
            "attendance.reason": self.write_reason,
            "attendance.toggle": self.toggle,
            "attendance.arrives": self.arrive,
            "attendance.leaves": self.leave,
            "attendance.stays": self.stay,
            "attendance.next_item": self.view.next_item,
            "attendance.previous_item": self.view.previous_item,
            "attendance.remove": self.remove,
            "attendance.reconvene": self.reconvene,
        }
        self._marks = {f"attendance.{status.value}": status for _, status in KEYS}
        acts |= dict.fromkeys(self._marks, self._on_key)
        bind(self.view, ON_SHEET, acts=acts)
        self.keys.rest.clicked.connect(self.mark_rest)
        self.keys.expert.clicked.connect(self.add_expert)
        self.keys.summary.toggled.connect(self._fit)
        self.view.marked.connect(self._on_marked)
        self.view.ticked.connect(self._turn)
        self.view.ticked_on.connect(self._on_ticked_on)
        self.view.linked.connect(self._on_linked)
        self.view.moving.connect(self._on_moving)
        self.view.reasoned.connect(self.commands.reason)
        self.pane.sentences.written.connect(self.commands.write_sentence)
        self.pane.again.clicked.connect(self.reconvene)
        self.pane.reconvening.wanted.connect(self.commands.reconvene)
        self.pane.to_sign.clicked.connect(self._on_to_sign)
        self.pane.filled.clicked.connect(self._on_filled)
        self.reader.found.connect(self._on_sheet)
        self.reader.refused.connect(self._on_refused)
        self.commands.begun.connect(self.refusal.hide)
        self.commands.refused.connect(self._on_refused_about)
        self.commands.told.connect(self.told)
        self.participants.told.connect(self.told)
        self.participants.refused.connect(self._on_refused)
        self.participants.left.connect(self.view.setFocus)
        self.commands.invited.connect(self.show_person)
        theme_of(self).changed.connect(self._fit)

    def _turn(self, row: SheetRow | None, place: int) -> None:
        items = self.view.items
        if row is not None and self.editable and place < len(items):
            self.commands.attend(row, {items[place].id: not row.boxes[place]})

    def _come_or_go(self, *, there: bool) -> None:
        """From an item on; who was there throughout was not before they came in (L28)."""
        row, items, place = self.view.current(), self.view.items, self.view.rows.place
        if row is None or not self.editable or place >= len(items):
            return
        at = {item.id: there for item in items[place:]}
        if there and all(row.boxes):
            at |= {item.id: False for item in items[:place]}
        self.commands.attend(row, at)

    def _on_sheet(self, sheet: AttendanceSheet) -> None:
        self.sheet = sheet
        words = texts().gettext(
            "The attendance of {reference} is closed: its minutes are approved."
        )
        self.locked.say(words.format(reference=sheet.reference) if sheet.locked else "")
        self.keys.allow(editable=self.editable)
        self.foot.allow(editable=self.editable)
        self.view.show_sheet(sheet, editable=self.editable)
        self.pane.show_sheet(sheet, editable=self.editable)
        self.participants.show_meeting(sheet.meeting_id, editable=self.editable)
        self._find_coming()
        self.counted.emit(sheet.present, sheet.called)

    def _on_refused(self, verdict: Verdict) -> None:
        self._on_refused_about(verdict, "")

    def _on_refused_about(self, verdict: Verdict, about: str) -> None:
        """Say a refusal; the cursor may have moved on, therefore it names whom it is about."""
        words = ": ".join(filter(None, (about, verdict_words(verdict))))
        self.refusal.say(words)
        if isinstance(verdict, Conflict):
            self.reader.read()

    def _on_key(self) -> None:
        self.mark(self._marks[self.sender().objectName()])

    def _on_marked(self, row: SheetRow, status: AttendanceStatus) -> None:
        if self.editable:
            self.commands.mark([row], status)

    def _on_ticked_on(self, row: SheetRow, place: int) -> None:
        (self.leave if row.boxes[place] else self.arrive)()

    def _on_linked(self, row: SheetRow) -> None:
        self.view.choose(row.person_id)
        self.choose_replacement()

    def _on_moving(self, row: SheetRow) -> None:
        if self.editable:
            open_mover(self.view, row, self.commands)

    def _find_coming(self) -> None:
        if self._coming is not None and self.view.sheet.line_of(self._coming) is not None:
            self.view.choose(self._coming)
            self._coming = None

    def _on_to_sign(self) -> None:
        self.print_wanted.emit(_PAPER, _TO_SIGN)

    def _on_filled(self) -> None:
        self.print_wanted.emit(_PAPER, _FILLED)

    def _fit(self) -> None:
        """Show the pane beside the sheet; where there is no room, in its stead when asked."""
        theme = theme_of(self)
        narrow = self.width() < theme.px(_NARROW)
        instead = narrow and self.keys.summary.isChecked()
        self.keys.summary.setVisible(narrow)
        self._edge.setVisible(not narrow)
        stacked = self._stack.indexOf(self.pane) >= 0
        if narrow and not stacked:
            self._stack.addWidget(self.pane)
        elif not narrow and stacked:
            self._stack.removeWidget(self.pane)
            self._row.addWidget(self.pane)
            self.pane.show()
        wide = theme.px(summary.WIDTH)
        self.pane.setMinimumWidth(0 if narrow else wide)
        self.pane.setMaximumWidth(_ANY_WIDTH if narrow else wide)
        self._stack.setCurrentIndex(int(instead))

    def minimumSizeHint(self) -> QSize:
        """Let the page decide how wide it is: boxes scroll, and the pane closes."""
        return QSize(0, super().minimumSizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what changed while the tab was hidden."""
        super().showEvent(event)
        self.reader.catch_up()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Close the pane where there is no room for it."""
        super().resizeEvent(event)
        self._fit()
