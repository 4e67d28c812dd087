"""Who sits in a body on a day, vacant seats among them (R15, R17)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain.body_record import members
from zonedesk.domain.words import Capacity
from zonedesk.ui.kit.buttons import plain, small_one
from zonedesk.ui.kit.canvas import Ink
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.delegates.cells import Words
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.labels import label, rule
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.panes import Toolbar
from zonedesk.ui.kit.table.columns import TableColumn
from zonedesk.ui.kit.table.editing import short_day
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.people.looks import function_fact, gap_words, seat_title
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from zonedesk.domain.body_record import BodyRecord, MandateBar, Period, SeatLine

_DAY: Final = 168
_MUTED = Ink(tone="muted")


@dataclass(frozen=True, slots=True)
class Sitting:
    """A seat on a day: who holds it, or the vacancy it is in."""

    place: int
    seat: SeatLine
    bar: MandateBar | None
    gap: Period | None

    @property
    def key(self) -> tuple[int, int]:
        """Tell it from others after a reload: the mandate, else the seat before the gap."""
        if self.bar is not None:
            return (1, self.bar.handle.id)
        return (0, self.seat.bars[-1].handle.id)


def sittings(seats: tuple[SeatLine, ...], day: date) -> tuple[Sitting, ...]:
    """Give the seats that are held or vacant on a day, in their order."""
    found = []
    for place, seat in enumerate(seats):
        bar = seat.holder(day)
        gap = next((one for one in seat.gaps if one.holds(day)), None)
        if bar is not None or gap is not None:
            found.append(Sitting(place, seat, bar, gap))
    return tuple(found)


def _columns() -> tuple[TableColumn[Sitting], ...]:
    _ = texts().gettext
    return (
        TableColumn(
            "name",
            _("Name"),
            _name,
            width=180,
            sort_key=lambda one: one.place,
            look=_look,
            flexible=True,
        ),
        TableColumn(
            "capacity",
            _("Capacity"),
            lambda one: named(one.seat.capacity),
            width=124,
            sort_key=lambda one: list(Capacity).index(one.seat.capacity),
        ),
        TableColumn("votes", _("Votes"), _votes, width=84),
        TableColumn(
            "since",
            _("Sits"),
            _since,
            width=190,
            sort_key=lambda one: one.bar.first if one.bar else None,
        ),
        TableColumn(
            "substitute",
            _("Stands in for"),
            lambda one: (one.bar.substitute_for or "") if one.bar else "",
            width=150,
            wrap=True,
        ),
        *_hidden(),
    )


def _hidden() -> tuple[TableColumn[Sitting], ...]:
    """Give the columns that only the user shows."""
    _ = texts().gettext
    return (
        TableColumn(
            "municipality",
            _("Municipality"),
            lambda one: one.bar.municipality if one.bar else "",
            width=120,
            shown=False,
        ),
        TableColumn(
            "rank",
            _("Rank"),
            lambda one: "" if one.seat.rank is None else f"{one.seat.rank:g}".replace(".", ","),
            width=64,
            align="right",
            kind="number",
            sort_key=lambda one: one.seat.rank,
            shown=False,
        ),
    )


def _name(one: Sitting) -> str:
    if one.bar is not None:
        return one.bar.name
    return texts().gettext("{seat}: vacant").format(seat=seat_title(one.seat))


def _look(one: Sitting) -> Words | ShapeAndWord:
    if one.bar is None:
        return ShapeAndWord(Shape.WATCH, _name(one), "watch", semibold=True)
    fact = function_fact(one.bar)
    return Words(one.bar.name, second=fact, wrap=not fact, strong=True)


def _votes(one: Sitting) -> str:
    if one.bar is None:
        return ""
    _ = texts().gettext
    if not one.bar.votes:
        return _("no")
    weight = one.bar.weight
    return _("yes") if weight == 1 else _("yes, {weight}").format(weight=f"{weight:g}")


def _since(one: Sitting) -> str:
    if one.bar is None:
        return gap_words(one.gap) if one.gap else ""
    _ = texts().gettext
    first = short_day(one.bar.first)
    if one.bar.last is None:
        return _("since {day}").format(day=first)
    return f"{first} – {short_day(one.bar.last)}"


class Composition(QWidget):
    """The seats of a body on a day that can be chosen.

    Signals: `opened` gives seat and mandate or vacancy, `removed` a mandate, `seat_wanted` asks for
    a new seat from the day on, `usual_wanted` for all seats that such a body usually has, `counted`
    gives how many seats are held or vacant.

    Args:
        today: the day in Brussels.
        usable: whether anything may be changed.
    """

    opened = Signal(object, object)
    removed = Signal(object)
    seat_wanted = Signal()
    usual_wanted = Signal()
    counted = Signal(int)

    def __init__(self, today: Callable[[], date], *, usable: bool) -> None:
        super().__init__()
        _ = texts().gettext
        self._today = today
        self._usable = usable
        self.seats: tuple[SeatLine, ...] = ()
        self.day = DateField(today=today)
        self.day.setProperty("small", "true")
        self.day.set_day(today())
        self.summary = label(tone="muted")
        self.add = small_one(plain(_("Seat somebody"), icon="add_person"))
        self.add.setEnabled(usable)
        self.table: RecordTable[Sitting] = RecordTable(
            _columns(),
            identity=lambda one: one.key,
            name=_("Composition"),
            lines=2,
            counted=_counted,
        )
        self._lay_out()
        self.day.value_changed.connect(self._show)
        self.table.opened.connect(self._on_opened)
        self.table.delete_wanted.connect(self._on_delete)
        self.add.clicked.connect(self.seat_wanted)

    @property
    def chosen_day(self) -> date:
        """The day that is shown; today when none can be read."""
        return self.day.day() or self._today()

    def show_record(self, record: BodyRecord) -> None:
        """Show another body, or the same one as it is now; the day stays."""
        self.seats = record.seats
        self._show()

    def _lay_out(self) -> None:
        _ = texts().gettext
        bar = Toolbar()
        on = label(_("On"), tone="muted")
        on.setBuddy(self.day)
        self.day.setAccessibleName(_("Composition on this day"))
        self.day.setFixedWidth(theme_of(self).px(_DAY))
        bar.row.addWidget(on)
        bar.row.addWidget(self.day)
        bar.row.addSpacing(8)
        bar.row.addWidget(self.summary, 1)
        bar.row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(rule())
        column.addWidget(self.table, 1)
        self.setFocusProxy(self.table)

    def _show(self) -> None:
        _ = texts()
        rows = sittings(self.seats, self.chosen_day)
        if not rows:
            self.table.set_empty(self._nobody(), None)
        self.table.set_rows(rows)
        sitting = members(self.seats, self.chosen_day)
        vacant = sum(one.bar is None for one in rows)
        told = [_.ngettext("{count} member", "{count} members", sitting).format(count=sitting)]
        if vacant:
            many = _.ngettext("{count} vacancy", "{count} vacancies", vacant)
            told.append(many.format(count=vacant))
        self.summary.setText(" · ".join(told))
        self.counted.emit(len(rows))

    def _nobody(self) -> EmptyState:
        _ = texts().gettext
        words = _("Seat the members, the secretary and who is added, each from their first day on.")
        made = EmptyState("people", _("Nobody sits in this body on that day"), words=words)
        usual = made.add_button(_("Usual seats…"), icon="people")
        button = made.add_button(_("Seat somebody"), icon="add_person")
        for one in (usual, button):
            one.setEnabled(self._usable)
        usual.clicked.connect(self.usual_wanted)
        button.clicked.connect(self.seat_wanted)
        return made

    def _on_opened(self, one: Sitting | None) -> None:
        if one is not None:
            self.opened.emit(one.seat, one.bar or one.gap)

    def _on_delete(self, rows: tuple[Sitting, ...]) -> None:
        if self._usable and len(rows) == 1 and rows[0].bar is not None:
            self.removed.emit(rows[0].bar)


def _counted(shown: int, _total: int) -> str:
    return texts().ngettext("{count} seat", "{count} seats", shown).format(count=shown)
