"""The fields of a mandate side by side, as many beside one another as there is room for (R14)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from zonedesk.domain.words import Capacity
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.choices import CheckBox
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.typed import TypedField
from zonedesk.ui.kit.verdicts import say_unread
from zonedesk.ui.people.fields import RankField, WordCombo
from zonedesk.ui.people.wish import Mode, Wish
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from zonedesk.domain.body_record import MandateBar
    from zonedesk.domain.people_record import PersonLine

_GAP, _CELL = 12, 148
_OTHER = Qt.FocusReason.OtherFocusReason
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}
_OF_SOMEBODY_NEW = ("name", "function")
_OF_THE_SEAT = ("capacity", "rank", "weight", "municipality")


class MandateFields(QWidget):
    """Who, in which capacity, from when to when; each mode shows what it asks for.

    Args:
        today: the day in Brussels.
        usable: whether anything may be changed.
    """

    def __init__(self, today: Callable[[], date], *, usable: bool) -> None:
        super().__init__()
        _ = texts().gettext
        self._usable, self._deliberative, self._mode = usable, True, Mode.SEAT
        self.who = PickField((), free=True)
        self.function = QLineEdit()
        self.capacity = WordCombo(tuple(Capacity), name=_("Capacity"), small=False)
        self.first, self.last = DateField(today=today), DateField(today=today)
        self.rank, self.weight = RankField(), RankField()
        self.municipality = QLineEdit()
        self.votes = CheckBox(_("Votes"))
        self.lines = (self.who, self.function, self.first, self.last, self.municipality)
        self._rows = {
            "name": FormRow(_("Person"), self.who),
            "function": FormRow(_("Function, of somebody new"), self.function),
            "capacity": FormRow(_("Capacity"), self.capacity),
            "first": FormRow(_("First day"), self.first),
            "last": FormRow(_("Last day"), self.last),
            "rank": FormRow(_("Rank"), self.rank),
            "weight": FormRow(_("Weight of the vote"), self.weight),
            "municipality": FormRow(_("Municipality"), self.municipality),
        }
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(_GAP)
        self._grid.setVerticalSpacing(8)
        self.votes.setParent(self)
        for row in self._rows.values():
            row.setParent(self)  # shown without one, it would be a window for a moment
            if isinstance(row.field, TypedField):
                row.field.refused.connect(partial(say_unread, row))
        self.capacity.currentIndexChanged.connect(self._on_capacity)
        self.setFocusProxy(self.who)

    def offer(self, people: Iterable[PersonLine]) -> None:
        """Let the field of the person offer who is active."""
        self.who.set_choices([Choice(one.handle.id, one.full_name) for one in people if one.active])

    def fill(
        self,
        mode: Mode,
        like: MandateBar | None,
        *,
        first: date,
        deliberative: bool = False,
    ) -> None:
        """Show the fields of a mode, with what a mandate that is like it says.

        Args:
            mode: what is to be filled in.
            like: the mandate that is changed, succeeded or held the seat before, if there is one.
            first: first day that is proposed.
            deliberative: of a new seat, whether the body decides, so that its members vote.
        """
        self._mode, self._deliberative = mode, deliberative
        self.accept()
        self.who.set_value(None)
        self.function.setText("" if like is None else like.function)
        capacity = Capacity.MEMBER if like is None else like.capacity
        if mode is Mode.DEPUTY:
            capacity = Capacity.SUBSTITUTE
        self.capacity.show_value(capacity)
        self.first.set_day(first)
        self.last.set_day(like.last if like is not None and mode is Mode.EDIT else None)
        self.rank.set_value(None if like is None else like.rank)
        self.weight.set_value(1.0 if like is None else like.weight)
        self.municipality.setText("" if like is None else like.municipality)
        usual = deliberative and capacity.votes
        self.votes.setChecked(usual if like is None else like.votes)
        self._show_mode()

    def typed(self) -> tuple[object, ...]:
        """Give what stands in the fields, to tell whether it changed."""
        told = [one.text() for one in (*self.lines, self.rank, self.weight)]
        return (*told, self.capacity.value, self.votes.isChecked())

    def accept(self) -> None:
        """Take all marks away."""
        for row in self._rows.values():
            row.accept()

    def refuse(self, name: str, sentence: str) -> bool:
        """Say at a field what is wrong with it; False when there is no such field."""
        row = self._rows.get(name)
        if row is not None:
            row.refuse(sentence)
            row.field.setFocus(_OTHER)
        return row is not None

    def end_on(self, day: date) -> None:
        """Propose a last day where none stands, and let it be typed over."""
        if self.last.day() is None:
            self.last.set_day(day)
        self.last.setFocus(_OTHER)
        self.last.selectAll()

    def wish(self, bar: MandateBar | None) -> Wish | None:
        """Read the fields; None when one cannot be read or lacks, which is said at it.

        Args:
            bar: the mandate that is changed, succeeded or given a deputy.
        """
        _ = texts().gettext
        fields = (self.who, self.first, self.last, self.rank, self.weight)
        unread = [one for one in fields if not one.isHidden() and not one.take()]
        if unread:
            unread[0].setFocus(_OTHER)
            return None
        who, first = self.who.value(), self.first.day()
        if self._mode is not Mode.EDIT and not isinstance(who, int | str):
            self.refuse("name", _("Say who."))
            return None
        if first is None:
            self.refuse("first", _("Say from which day on."))
            return None
        capacity = self.capacity.value
        weight, rank = self.weight.value(), self.rank.value()
        return Wish(
            mode=self._mode,
            bar=bar,
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

    def _show_mode(self) -> None:
        shown = {"first"}
        if self._mode is not Mode.EDIT:
            shown.update(_OF_SOMEBODY_NEW)
        if self._mode is not Mode.SUCCEED:
            shown.add("last")
        own = self._mode in {Mode.SEAT, Mode.EDIT}
        if own:
            shown.update(_OF_THE_SEAT)
        for name, row in self._rows.items():
            row.setVisible(name in shown)
            row.field.setEnabled(self._usable)
        self.votes.setVisible(own)
        self.votes.setEnabled(self._usable)
        self._place()

    def _place(self) -> None:
        """Put the fields that show side by side, as many as there is room for."""
        wide = theme_of(self).px(_CELL) + _GAP
        across = max(1, (self.width() + _GAP) // wide)
        shown = [one for one in (*self._rows.values(), self.votes) if not one.isHidden()]
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

    def changeEvent(self, event: QEvent) -> None:
        """Place the fields anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "_grid"):
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the fields anew in another width."""
        super().resizeEvent(event)
        self._place()
