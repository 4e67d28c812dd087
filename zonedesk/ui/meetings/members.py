"""Who sits in a body on a day, and a row to seat somebody: enough to begin with an empty folder.

Persons, mandates and bodies have a place of their own; this is what a first meeting needs.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import Capacity, Role
from zonedesk.services import bodies, mandates, people
from zonedesk.services.body_record import read_bodies, read_body
from zonedesk.services.journal import take_back
from zonedesk.services.meeting_record import persons
from zonedesk.services.people_record import read_person
from zonedesk.ui.kit.buttons import icon_button, plain
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.labels import label, rule
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.once import Once
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.kit.words import named

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.meeting_record import PersonChoice
    from zonedesk.domain.sittings import Member
    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.services.people import PersonFields
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.buttons import Button
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def seat(
    workspace: Workspace, body_id: int, *, who: int | PersonFields, capacity: Capacity, since: date
) -> Outcome:
    """Seat somebody in a body from a day on: a person that is known, or a new one.

    Somebody new who gets no seat is not taken up either.

    Raises:
        Refused: ``record.required`` (field), ``mandate.overlaps``, ``user.may_only_read``.
    """
    if isinstance(who, int):
        return mandates.add(workspace, (body_id, who), capacity=capacity, since=since)
    person = people.add(workspace, fields=who)
    try:
        made = mandates.add(workspace, (body_id, person.id), capacity=capacity, since=since)
    except Refused:
        take_back(workspace, person.transaction_no)
        raise
    return replace(made, changes=person.changes | made.changes)


@dataclass(frozen=True, slots=True)
class Seated:
    """Somebody seated in this form; ``new`` tells that they were taken up for it."""

    mandate_id: int
    new: bool


def unseat(workspace: Workspace, body_id: int, seated: Seated, *, day: date) -> Changes:
    """Take somebody from the seat they just got, and out of the register if they are new there.

    Raises:
        Refused: ``mandate.used`` when a meeting noted them meanwhile, ``user.may_only_read``.
        Conflict: the mandate is gone.
    """
    code = next(one.code for one in read_bodies(workspace, day) if one.handle.id == body_id)
    seats = read_body(workspace, code, day=day).seats
    bars = (bar for line in seats for bar in line.bars if bar.handle.id == seated.mandate_id)
    bar = next(bars, None)
    if bar is None:
        raise Conflict(Topic.PEOPLE, seated.mandate_id)
    version = bar.handle.row_version
    removed = mandates.remove(workspace, bar.handle.id, row_version=version)
    if seated.new:
        person = read_person(workspace, bar.person, day=day)
        if all(use.binned for use in person.used):
            handle = person.line.handle
            gone = people.delete(workspace, handle.id, row_version=handle.row_version)
            return removed.changes | gone.changes
    return removed.changes


class Members(QWidget):
    """The composition of a body on a day.

    Signals: `counted` tells how many sit in it; `day_wanted` that somebody is to be seated before
    the day of the meeting is told, from whose year on they sit.

    Args:
        desk: the open work folder.
    """

    counted = Signal(int)
    day_wanted = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._desk = desk
        self._body: int | None = None
        self._day: date | None = None
        self._day_told = False
        self.members: tuple[Member, ...] = ()
        self.seated: dict[int, Seated] = {}  # by the id of the mandate
        self._new = False
        self._then: Callable[[], object] | None = None
        self.header = SectionHeader(_("Composition on that date"))
        self.trouble = MessageBar("stop", "")
        self.trouble.hide()
        self._none = label(_("Nobody sits in this body on that date yet."), tone="muted", wrap=True)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 8, 0, 8)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 3)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 2)
        self.row = self._new_row()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(rule())
        column.addLayout(self._grid)
        column.addWidget(self._none)
        column.addSpacing(8)
        column.addWidget(self.trouble)
        column.addWidget(self.row)
        self.row.setVisible(desk.workspace.user.role is not Role.READER)

    def show_body(self, body_id: int | None, day: date | None, *, told: bool) -> None:
        """Show who sits in a body on a day; without either there is nobody to show.

        Args:
            body_id: the body.
            day: of the meeting.
            told: the user told the day; nobody is seated while it is only today.
        """
        self._body, self._day, self._day_told = body_id, day, told
        self.setVisible(body_id is not None and day is not None)
        self.refresh()

    def refresh(self) -> None:
        """Read the composition again."""
        if self._body is None or self._day is None:
            return
        workspace = self._desk.workspace
        work = partial(bodies.composition, workspace, self._body, day=self._day)
        self._desk.lane.query(work, self._on_members)
        self._desk.lane.query(partial(persons, workspace), self._on_persons)

    @property
    def is_begun(self) -> bool:
        """Whether somebody is typed in the row who is not seated yet."""
        return bool(self.name.text().strip())

    def finish(self, then: Callable[[], object]) -> None:
        """Seat who is typed in the row, then do something; refused, it is said and not done."""
        if not self.is_begun:
            then()
            return
        self._then = then
        if not self._once.asking:
            self.add()
        if not self._once.asking:
            self._then = None  # done already, or something lacks

    def unseat(self, mandate_id: int) -> None:
        """Take somebody from the seat they got in this form."""
        body_id, day, seated = self._body, self._day, self.seated.get(mandate_id)
        if body_id is None or day is None or seated is None:
            return
        work = partial(unseat, self._desk.workspace, body_id, seated, day=day)
        done = partial(self._on_unseated, mandate_id)
        self._desk.lane.command(work, done=done, failed=self._on_refused)

    def add(self) -> None:
        """Seat who is typed in the row."""
        body_id, day = self._body, self._day
        told = self.name.value() if self.name.take() else None
        if told is None or body_id is None or day is None:
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not self._day_told:
            self.day_wanted.emit()
            return
        # From the first of January on, so that other meetings of that year have them too.
        since = day.replace(month=1, day=1)
        fields: PersonFields = {"name": str(told), "function": self.function.text().strip()}
        self._new = not isinstance(told, int)
        work = partial(
            seat,
            self._desk.workspace,
            body_id,
            who=told if isinstance(told, int) else fields,
            capacity=self._capacity(),
            since=since,
        )
        self._once.ask(self._desk.lane, work, done=self._on_added, failed=self._on_refused)

    def _capacity(self) -> Capacity:
        code = self.capacity.currentData()  # Qt gives back the code alone
        return next(one for one in Capacity if one.value == code)

    def _new_row(self) -> QWidget:
        _ = texts().gettext
        made = QWidget()
        self.name, self.function = PickField((), free=True), QLineEdit()
        named_fields: tuple[tuple[QLineEdit, str], ...] = (
            (self.name, _("Name")),
            (self.function, _("Function")),
        )
        for field, words in named_fields:
            field.setPlaceholderText(words)
            field.setAccessibleName(words)
            field.returnPressed.connect(self.add)
        self.capacity = Combo()
        self.capacity.setAccessibleName(_("Capacity"))
        for one in Capacity:
            self.capacity.addItem(named(one), one)
        self.capacity.setCurrentIndex(self.capacity.findData(Capacity.MEMBER))
        self.button = plain(_("Add"), icon="add")
        self.button.clicked.connect(self.add)
        self._once = Once(self.button, self.name, self.function)
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.name, 3)
        row.addWidget(self.function, 3)
        row.addWidget(self.capacity, 2)
        row.addWidget(self.button)
        return made

    def _on_members(self, found: Sequence[Member]) -> None:
        self.members = tuple(found)
        while (item := self._grid.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, one in enumerate(found):
            self._grid.addWidget(label(one.name, wrap=True), row, 0)
            self._grid.addWidget(label(one.function, tone="muted", wrap=True), row, 1)
            self._grid.addWidget(label(named(one.capacity), tone="muted"), row, 2)
            if one.mandate_id in self.seated:
                self._grid.addWidget(self._unseat_button(one), row, 3)
        self._none.setVisible(not found)
        self.header.set_count(len(found))
        self.counted.emit(len(found))

    def _on_persons(self, found: Sequence[PersonChoice]) -> None:
        self.name.set_choices([Choice(one.id, one.name) for one in found])

    def _unseat_button(self, one: Member) -> Button:
        words = texts().gettext("Take {name} from this seat").format(name=one.name)
        made = icon_button("remove", words)
        made.clicked.connect(partial(self.unseat, one.mandate_id))
        return made

    def _on_unseated(self, mandate_id: int, _changes: Changes) -> None:
        self.trouble.hide()
        self.seated.pop(mandate_id, None)
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def _on_added(self, outcome: Outcome) -> None:
        self.seated[outcome.id] = Seated(outcome.id, new=self._new)
        self.trouble.hide()
        self.name.set_value(None)
        self.function.clear()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _on_refused(self, verdict: Verdict) -> None:
        self._then = None
        self.trouble.tell("stop", verdict_words(verdict))
        self.trouble.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Seat with Enter from the capacity as from the fields before it."""
        if event.key() in _ENTER and self.capacity.hasFocus():
            self.add()
        else:
            super().keyPressEvent(event)
