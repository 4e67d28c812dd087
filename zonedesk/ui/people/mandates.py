"""The mandates of a body over the years: the bar, its years, and what the cursor stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from zonedesk.ui.kit.buttons import plain, small_one
from zonedesk.ui.kit.choices import SegmentedControl
from zonedesk.ui.kit.labels import grounded, label, rule
from zonedesk.ui.kit.panes import Toolbar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.people.looks import seat_title
from zonedesk.ui.people.time_axis import TERM, axis_of
from zonedesk.ui.people.time_bar import TimeBar, Years, stretch_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from zonedesk.domain.body_record import BodyRecord, SeatLine
    from zonedesk.ui.people.time_drawing import Stretch

_TERMS: Final = {"one": 1, "two": 2, "all": 0}
_SIDE = 24


class Mandates(QWidget):
    """The time bar of a body with the years that it shows.

    Signals: `opened` gives seat and mandate or vacancy, `removed` a mandate, `seat_wanted` asks for
    a new seat.

    Args:
        today: the day in Brussels.
        usable: whether anything may be changed.
    """

    opened = Signal(object, object)
    removed = Signal(object)
    seat_wanted = Signal()

    def __init__(self, today: Callable[[], date], *, usable: bool) -> None:
        super().__init__()
        _ = texts().gettext
        self._today, self._usable = today, usable
        self._seats: tuple[SeatLine, ...] = ()
        self.terms = SegmentedControl(
            (
                ("one", _("{count} years").format(count=TERM)),
                ("two", _("{count} years").format(count=2 * TERM)),
                ("all", _("All")),
            ),
            name=_("Years that show"),
            small=True,
        )
        self.terms.choose("two")
        self.add = small_one(plain(_("Seat somebody"), icon="add_person"))
        self.add.setEnabled(usable)
        self.bar = TimeBar(today())
        self.years = Years(self.bar)
        self.told = label(tone="muted", wrap=True)
        self.none = label(_("Nobody was ever seated in this body."), tone="muted", wrap=True)
        self._lay_out()
        self.terms.chosen.connect(self._show)
        self.bar.opened.connect(self.opened)
        self.bar.chosen.connect(self._on_chosen)
        self.bar.removed.connect(self._on_removed)
        self.add.clicked.connect(self.seat_wanted)

    def show_record(self, record: BodyRecord) -> None:
        """Show another body, or the same one as it is now."""
        self._seats = record.seats
        self._show()

    def reveal(self) -> None:
        """Scroll so that the seat under the cursor shows."""
        row = self.bar.visualRect(self.bar.currentIndex())
        self.area.ensureVisible(0, self.bar.y() + row.center().y(), 0, row.height())

    def _lay_out(self) -> None:
        bar = Toolbar()
        bar.row.addWidget(self.terms)
        bar.row.addStretch(1)
        bar.row.addWidget(self.add)
        page = grounded(QWidget(), "surface")
        inside = QVBoxLayout(page)
        inside.setContentsMargins(0, 0, 0, 16)
        inside.setSpacing(0)
        for part in (self.years, self.bar):
            inside.addWidget(part)
        for words in (self.told, self.none):
            words.setContentsMargins(_SIDE, 8, _SIDE, 0)
            inside.addWidget(words)
        inside.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(rule())
        column.addWidget(self.area, 1)
        self.setFocusProxy(self.bar)

    def _show(self) -> None:
        today = self._today()
        code = self.terms.code or "two"
        axis = axis_of(self._seats, today, terms=_TERMS[code])
        self.bar.show_seats(self._seats, axis, today)
        for part in (self.bar, self.years, self.told):
            part.setVisible(bool(self._seats))
        self.none.setVisible(not self._seats)
        self.years.update()

    def _on_chosen(self, seat: SeatLine | None, stretch: Stretch | None) -> None:
        words = ""
        if seat is not None and stretch is not None:
            words = f"{seat_title(seat)}: {stretch_words(stretch)}"
        self.told.setText(words)
        self.reveal()

    def _on_removed(self, mandate: object) -> None:
        if self._usable:
            self.removed.emit(mandate)
