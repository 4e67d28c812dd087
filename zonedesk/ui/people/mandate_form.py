"""A mandate to be filled in: a new seat, one that is changed, a successor, a deputy (R14-R17)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.domain.errors import Refused
from zonedesk.domain.words import Capacity
from zonedesk.ui.kit.buttons import link, plain, primary, small_one
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.choices import CheckBox
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.once import Once
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.typed import TypedField
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.people.fields import RankField, WordCombo, close_popover
from zonedesk.ui.people.wish import Mode, Wish
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from PySide6.QtGui import QKeyEvent, QResizeEvent

    from zonedesk.domain.body_record import MandateBar
    from zonedesk.domain.people_record import PersonLine
    from zonedesk.ui.kit.lane import Verdict

_SIDE, _GAP, _CELL = 24, 12, 148
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_OTHER = Qt.FocusReason.OtherFocusReason
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class MandateForm(QFrame):
    """The form below the seats of a body; hidden while nothing is filled in.

    Signals: `wanted` gives a `Wish`; `succession_wanted`, `deputy_wanted` and `remove_wanted` the
    mandate that is open; `person_wanted` the key of its person; `opened` and `left` that the form
    is shown and put away.

    Args:
        today: the day in Brussels.
        usable: whether anything may be changed.
    """

    wanted = Signal(object)
    succession_wanted = Signal(object)
    deputy_wanted = Signal(object)
    remove_wanted = Signal(object)
    person_wanted = Signal(str)
    left = Signal()
    opened = Signal()

    def __init__(self, today: Callable[[], date], *, usable: bool) -> None:
        super().__init__()
        _ = texts().gettext
        grounded(self, "background")
        self.setProperty("rule", "above")
        self._today, self._usable = today, usable
        self._mode = Mode.SEAT
        self._bar: MandateBar | None = None
        self._opened_text: tuple[object, ...] = ()
        self.turn = 0  # counts what was filled in here, one after the other
        self._deliberative = True
        self.heading = label(semibold=True, wrap=True)
        self.person_link = link(_("Show the person"))
        self.trouble = MessageBar("stop", "")
        self.who = PickField((), free=True)
        self.function = QLineEdit()
        self.capacity = WordCombo(tuple(Capacity), name=_("Capacity"), small=False)
        self.first = DateField(today=today)
        self.last = DateField(today=today)
        self.rank = RankField()
        self.weight = RankField()
        self.municipality = QLineEdit()
        self.votes = CheckBox(_("Votes"))
        self.save = primary(_("Save"))
        self.cancel = plain(_("Cancel"))
        self.acts = (
            small_one(plain(_("Ends…"))),
            small_one(plain(_("Succeeded by…"))),
            small_one(plain(_("Deputy…"))),
            small_one(plain(_("Remove"), icon="delete")),
        )
        self.once = Once(
            self.save, self.who, self.function, self.first, self.last, self.municipality
        )
        self._rows = self._made_rows()
        self._lay_out()
        self._connect()
        self.hide()

    def offer(self, people: Iterable[PersonLine]) -> None:
        """Let the field of the person offer who is active."""
        self.who.set_choices([Choice(one.handle.id, one.full_name) for one in people if one.active])

    def begin_seat(
        self, since: date, *, deliberative: bool, like: MandateBar | None = None
    ) -> None:
        """Ask who gets a seat.

        Args:
            since: first day that is proposed.
            deliberative: whether the body decides, so that its members vote.
            like: the mandate that was held before on the same seat.
        """
        _ = texts().gettext
        self._deliberative = deliberative
        words = _("Seat somebody")
        if like is not None:
            words = _("Fill the vacancy after {name}").format(name=like.name)
        self._fill(Mode.SEAT, None, first=since, like=like)
        self._open(words, focus=self.who)

    def begin_edit(self, bar: MandateBar) -> None:
        """Show a mandate with all that can be done with it."""
        self._fill(Mode.EDIT, bar, first=bar.first, like=bar)
        words = texts().gettext("Mandate of {name}").format(name=bar.name)
        self._open(words, focus=self.capacity if self._usable else self.cancel)

    def begin_succession(self, bar: MandateBar) -> None:
        """Ask who takes over a seat, from which day on."""
        self._fill(Mode.SUCCEED, bar, first=self._today(), like=bar)
        words = texts().gettext("Who takes over from {name}, from which day on?")
        self._open(words.format(name=bar.name), focus=self.who)

    def begin_deputy(self, bar: MandateBar) -> None:
        """Ask who stands in for somebody (R16)."""
        self._fill(Mode.DEPUTY, bar, first=max(bar.first, self._today()), like=bar)
        words = texts().gettext("Who stands in for {name}?").format(name=bar.name)
        self._open(words, focus=self.who)

    @property
    def is_changed(self) -> bool:
        """Whether something stands here that is not stored."""
        return not self.isHidden() and self._typed_text() != self._opened_text

    def submit(self) -> None:
        """Ask for what is filled in; what cannot be read is said at its field."""
        if self.once.asking or not self._usable:
            return
        for row in self._rows.values():
            row.accept()
        wish = self._wish()
        if wish is not None:
            self.wanted.emit(wish)

    def keep(self) -> None:
        """Ask for what is filled in, if it is something: the user goes elsewhere."""
        if self.is_changed and (self._mode is Mode.EDIT or self.who.text().strip()):
            self.submit()

    def put_away(self) -> None:
        """Hide the form; what was typed in it is given up."""
        had_focus = has_focus_inside(self)
        self.hide()
        if had_focus:
            self.left.emit()

    def refuse(self, verdict: Verdict) -> None:
        """Say why it was not stored, at the field that it is about."""
        wrong = verdict.facts.get("field", "") if isinstance(verdict, Refused) else ""
        row = self._rows.get(str(wrong))
        if row is not None:
            row.refuse(verdict_words(verdict))
            row.field.setFocus(_OTHER)
            return
        self.trouble.tell("stop", verdict_words(verdict))
        self.trouble.show()

    def _made_rows(self) -> dict[str, FormRow]:
        _ = texts().gettext
        made = {
            "name": FormRow(_("Person"), self.who),
            "function": FormRow(_("Function, of somebody new"), self.function),
            "capacity": FormRow(_("Capacity"), self.capacity),
            "first": FormRow(_("First day"), self.first),
            "last": FormRow(_("Last day"), self.last),
            "rank": FormRow(_("Rank"), self.rank),
            "weight": FormRow(_("Weight of the vote"), self.weight),
            "municipality": FormRow(_("Municipality"), self.municipality),
        }
        for name in ("name", "first", "last", "rank", "weight"):
            field = made[name].field
            if isinstance(field, TypedField):
                field.refused.connect(_Telling(made[name]).say)
        return made

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.heading, 1)
        head.addWidget(self.person_link)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(8)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.save)
        foot.addWidget(self.cancel)
        foot.addStretch(1)
        for button in self.acts:
            foot.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _GAP, _SIDE, _GAP)
        column.setSpacing(_GAP)
        column.addLayout(head)
        column.addWidget(self.trouble)
        column.addLayout(self._grid)
        column.addLayout(foot)
        self.trouble.hide()
        self.setFocusProxy(self.who)

    def _connect(self) -> None:
        self.save.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.give_up)
        ends, succeeds, deputy, remove = self.acts
        ends.clicked.connect(self._on_ends)
        succeeds.clicked.connect(self._on_succeeds)
        deputy.clicked.connect(self._on_deputy)
        remove.clicked.connect(self._on_remove)
        self.person_link.clicked.connect(self._on_person)
        self.capacity.currentIndexChanged.connect(self._on_capacity)

    def _fill(
        self, mode: Mode, bar: MandateBar | None, *, first: date, like: MandateBar | None
    ) -> None:
        self._mode, self._bar = mode, bar
        self.trouble.hide()
        for row in self._rows.values():
            row.accept()
        self.who.set_value(None)
        self.function.setText("" if like is None else like.function)
        capacity = Capacity.MEMBER if like is None else like.capacity
        if mode is Mode.DEPUTY:
            capacity = Capacity.SUBSTITUTE
        self.capacity.show_value(capacity)
        self.first.set_day(first)
        self.last.set_day(bar.last if bar is not None and mode is Mode.EDIT else None)
        self.rank.set_value(None if like is None else like.rank)
        self.weight.set_value(1.0 if like is None else like.weight)
        self.municipality.setText("" if like is None else like.municipality)
        usual = self._deliberative and capacity.votes
        self.votes.setChecked(usual if like is None else like.votes)

    def _open(self, words: str, *, focus: QWidget) -> None:
        self.turn += 1
        new = self._mode is not Mode.EDIT
        own = self._mode in {Mode.SEAT, Mode.EDIT}
        self.heading.setText(words)
        self.person_link.setVisible(not new)
        self._shown = {
            "name": new,
            "function": new,
            "capacity": own,
            "first": True,
            "last": self._mode is not Mode.SUCCEED,
            "rank": own,
            "weight": own,
            "municipality": own,
        }
        for name, row in self._rows.items():
            row.setVisible(self._shown[name])
            row.field.setEnabled(self._usable)
        self.votes.setVisible(own)
        self.votes.setEnabled(self._usable)
        for button in self.acts:
            button.setVisible(not new and self._usable)
        self.save.setVisible(self._usable)
        self.save.setText(texts().gettext("Seat") if new else texts().gettext("Save"))
        self.cancel.setText(texts().gettext("Cancel") if self._usable else texts().gettext("Close"))
        self._place()
        self.show()
        self._opened_text = self._typed_text()
        focus.setFocus(_OTHER)
        self.opened.emit()

    def _typed_text(self) -> tuple[object, ...]:
        lines = (self.who, self.function, self.first, self.last, self.rank, self.weight)
        told = [one.text() for one in (*lines, self.municipality)]
        return (*told, self.capacity.value, self.votes.isChecked())

    def _wish(self) -> Wish | None:
        """Read the fields; None when one cannot be read or lacks."""
        _ = texts().gettext
        fields = (self.who, self.first, self.last, self.rank, self.weight)
        unread = [one for one in fields if not one.isHidden() and not one.take()]
        if unread:
            unread[0].setFocus(_OTHER)
            return None
        who, first = self.who.value(), self.first.day()
        if self._mode is not Mode.EDIT and not isinstance(who, int | str):
            self._rows["name"].refuse(_("Say who."))
            self.who.setFocus(_OTHER)
            return None
        if first is None:
            self._rows["first"].refuse(_("Say from which day on."))
            self.first.setFocus(_OTHER)
            return None
        capacity = self.capacity.value
        weight, rank = self.weight.value(), self.rank.value()
        return Wish(
            mode=self._mode,
            bar=self._bar,
            who=who if isinstance(who, int | str) else None,
            function=self.function.text().strip(),
            capacity=capacity if isinstance(capacity, Capacity) else Capacity.MEMBER,
            first=first,
            last=self.last.day(),
            votes=self.votes.isChecked(),
            weight=weight if isinstance(weight, float) else 1.0,
            municipality=self.municipality.text().strip(),
            rank=rank if isinstance(rank, float) else None,
        )

    def _place(self) -> None:
        """Put the fields that show side by side, as many as there is room for."""
        wide = theme_of(self).px(_CELL) + _GAP
        across = max(1, (self.width() - 2 * _SIDE + _GAP) // wide)
        shown: list[QWidget] = [row for name, row in self._rows.items() if self._shown[name]]
        if not self.votes.isHidden():
            shown.append(self.votes)
        for column in range(self._grid.columnCount()):
            self._grid.setColumnStretch(column, 0)
        for place, part in enumerate(shown):
            part_row, part_column = divmod(place, across)
            bottom = Qt.AlignmentFlag.AlignBottom if part is self.votes else Qt.AlignmentFlag(0)
            self._grid.addWidget(part, part_row, part_column, bottom)
        for column in range(min(across, len(shown))):
            self._grid.setColumnStretch(column, 1)

    def _on_capacity(self) -> None:
        capacity = self.capacity.value
        if self._mode is Mode.SEAT and isinstance(capacity, Capacity):
            self.votes.setChecked(self._deliberative and capacity.votes)

    def _on_ends(self) -> None:
        if self.last.day() is None:
            self.last.set_day(self._today())
        self.last.setFocus(_OTHER)
        self.last.selectAll()

    def _on_succeeds(self) -> None:
        self.succession_wanted.emit(self._bar)

    def _on_deputy(self) -> None:
        self.deputy_wanted.emit(self._bar)

    def _on_remove(self) -> None:
        self.remove_wanted.emit(self._bar)

    def _on_person(self) -> None:
        if self._bar is not None:
            self.person_wanted.emit(self._bar.person)

    def give_up(self) -> None:
        """Hide the form and go back to the seats."""
        self.hide()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Store with Enter, put away with Esc."""
        buttons = {self.save, self.cancel, self.person_link, *self.acts}
        if event.key() in _ENTER and self.focusWidget() not in buttons:
            self.submit()
        elif event.key() == Qt.Key.Key_Escape and not close_popover():
            self.give_up()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Place the fields anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "_shown"):
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the fields anew in another width."""
        super().resizeEvent(event)
        if hasattr(self, "_shown"):
            self._place()


class _Telling:
    """Says at a field why it cannot be read."""

    def __init__(self, row: FormRow) -> None:
        self._row = row

    def say(self, refused: Refused | None) -> None:
        """Say it, or take it away."""
        self._row.refuse(verdict_words(refused) if refused else "")
