"""Keeping the state of a plan: its name, its day, the year and the meeting that evaluates it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.i18n.formats import long_date
from zonedesk.ui.kit.buttons import plain, primary
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.dates import DateField, shown_day
from zonedesk.ui.kit.form_keys import take_form_key
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.once import Once
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import say_unread, verdict_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.plan_snapshot import EvaluatingMeeting
    from zonedesk.ui.kit.lane import Verdict

_SIDE, _GAP = 16, 12


@dataclass(frozen=True, slots=True)
class Wished:
    """A state that is to be kept; ``meeting`` is an id."""

    name: str
    day: date
    year: int
    meeting: int | None


class KeepPanel(QWidget):
    """The form over the list of what changed.

    Signals: `wanted` gives what is `Wished`, `left` that nothing is kept.

    Args:
        today: the day in Brussels.
    """

    wanted = Signal(object)
    left = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "sunken")
        _ = texts().gettext
        self._today = today
        self._named = ""
        self.name, self.day = QLineEdit(), DateField(today=today)
        self.year, self.meeting = Combo(), Combo()
        self.keep, self.cancel = primary(_("&Keep this state")), plain(_("C&ancel"))
        self.once = Once(self.keep, self.name, self.day)
        self.rows = {
            "name": FormRow(_("&Name"), self.name),
            "day": FormRow(_("State on da&y"), self.day),
            "year": FormRow(_("Y&ear of the classes"), self.year),
            "meeting": FormRow(_("&Meeting"), self.meeting),
        }
        self._lay_out()
        self._connect()
        self.hide()

    def begin(
        self, meetings: Sequence[EvaluatingMeeting], *, years: Sequence[int], year: int
    ) -> None:
        """Show what is proposed: the state of today.

        Args:
            meetings: that can have evaluated the plan, the latest first.
            years: that can be chosen.
            year: that is shown.
        """
        self.year.clear()
        for number in years:
            self.year.addItem(str(number), number)
        self.year.setCurrentIndex(max(0, self.year.findData(year)))
        self.meeting.clear()
        self.meeting.addItem(texts().gettext("No meeting"), None)
        for one in meetings:
            self.meeting.addItem(f"{one.reference} · {shown_day(one.day)}", one.id)
        for row in self.rows.values():
            row.accept()
        self.name.clear()
        self.day.set_day(self._today())
        self._propose()
        self.show()
        self.name.setFocus(Qt.FocusReason.OtherFocusReason)
        self.name.selectAll()

    def finish(self) -> None:
        """Ask for the state to be kept, once the day can be read."""
        if self.once.asking or not self.day.take():
            return
        day = self.day.day()
        if day is None:
            self.day.setFocus()
            return
        self._propose()
        year = int(self.year.currentData() or day.year)
        self.wanted.emit(Wished(self.name.text(), day, year, self.meeting.currentData()))

    def refuse(self, verdict: Verdict) -> None:
        """Say at its field what cannot be."""
        late = getattr(verdict, "code", "") == "snapshot.future"
        row = self.rows["day" if late else "name"]
        row.refuse(verdict_words(verdict))
        row.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _propose(self) -> None:
        """Name the state after its day, unless somebody gave it a name."""
        day = self.day.day()
        if day is not None and self.name.text() in {"", self._named}:
            told = long_date(day, texts().language)
            self._named = texts().gettext("State on {day}").format(day=told)
            self.name.setText(self._named)

    def _connect(self) -> None:
        self.name.textEdited.connect(self.rows["name"].accept)
        self.day.refused.connect(partial(say_unread, self.rows["day"]))
        self.day.value_changed.connect(self._on_day)
        self.keep.clicked.connect(self.finish)
        self.cancel.clicked.connect(self.left)

    def _on_day(self, _day: object) -> None:
        self.rows["day"].accept()
        self._propose()

    def _lay_out(self) -> None:
        _ = texts().gettext
        whole = QVBoxLayout(self)
        whole.setContentsMargins(_SIDE, _GAP, _SIDE, _GAP)
        whole.setSpacing(_GAP)
        words = _(
            "A state is kept as it is now, to be compared and printed later. It cannot be changed "
            "or deleted."
        )
        whole.addWidget(label(words, tone="muted", wrap=True))
        row = QHBoxLayout()
        row.setSpacing(_GAP)
        for name, stretch in (("name", 3), ("day", 2), ("year", 1), ("meeting", 2)):
            row.addWidget(self.rows[name], stretch, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(row)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.cancel)
        buttons.addStretch(1)
        whole.addLayout(buttons)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep the state at Enter, put the form away at Esc."""
        buttons = (self.keep, self.cancel)
        if not take_form_key(
            event, self, submit=self.finish, give_up=self.left.emit, buttons=buttons
        ):
            super().keyPressEvent(event)
