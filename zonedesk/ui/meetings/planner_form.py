"""The rule by which a body meets, as fields: rhythm, weekday, months, hour, period (R28)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.planning import MONTHS, WEEKS, OnHoliday, PlanningRule, Rhythm
from zonedesk.i18n.formats import clock
from zonedesk.ui.kit.choices import CheckBox, Combo
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.free_days import is_free
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.times import TimeField
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.meetings import planner_words
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date, time

    from zonedesk.domain.errors import Refused
    from zonedesk.ui.kit.typed import TypedField

_GAP, _BETWEEN = 8, 12
_MONTHS_BESIDE, _HOUR = 4, 80
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}
_WEEKDAYS = 7


class RuleForm(QWidget):
    """Fields of a rule; `changed` tells that it is another one now.

    Args:
        today: the day in Brussels.
    """

    changed = Signal()

    def __init__(self, *, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rhythm, self.place, self.weeks = Combo(), Combo(), Combo()
        self.weekday, self.on_holiday = Combo(), Combo()
        self.hour = TimeField()
        self.since = DateField(today=today, free=is_free)
        self.until = DateField(today=today, free=is_free)
        self.months = {number: CheckBox(planner_words.month(number)) for number in MONTHS}
        self._showing = False
        self._fill()
        self._lay_out()
        self._connect()
        self.show_rule(PlanningRule(), usual_hour=None)

    def show_rule(self, rule: PlanningRule, *, usual_hour: time | None) -> None:
        """Show a rule; ``usual_hour`` is that of the body, where the rule says none."""
        self._showing = True
        for combo, value in (
            (self.rhythm, rule.rhythm),
            (self.place, rule.place),
            (self.weeks, rule.weeks),
            (self.weekday, rule.weekday),
            (self.on_holiday, rule.on_holiday),
        ):
            combo.setCurrentIndex(combo.findData(value))
        for number, box in self.months.items():
            box.setChecked(not rule.months or number in rule.months)
        self.hour.set_hour(rule.starts_at)
        self.hour.setPlaceholderText(clock(usual_hour) if usual_hour else "")
        self.since.set_day(rule.since)
        self.until.set_day(rule.until)
        for row in (self.hour_row, self.since_row, self.until_row):
            row.accept()
        self._showing = False
        self._fit_rhythm()

    def rule(self) -> PlanningRule:
        """Give the rule that the fields say; a field that cannot be read counts as empty."""
        chosen = tuple(number for number, box in self.months.items() if box.isChecked())
        rhythm = self._rhythm()
        every_month = len(chosen) in {0, len(self.months)} or rhythm is Rhythm.QUARTER
        return PlanningRule(
            rhythm=rhythm,
            weekday=self.weekday.currentData(),
            weeks=self.weeks.currentData(),
            place=self.place.currentData(),
            months=() if every_month else chosen,
            starts_at=self.hour.hour(),
            since=self.since.day(),
            until=self.until.day(),
            on_holiday=OnHoliday(self.on_holiday.currentData()),
        )

    def refuse_period(self, sentence: str) -> None:
        """Say what is wrong with the period; empty takes it away."""
        self.until_row.refuse(sentence)

    def _fill(self) -> None:
        for words, rhythm in planner_words.rhythms():
            self.rhythm.addItem(words, rhythm)
        for words, place in planner_words.places():
            self.place.addItem(words, place)
        for weeks in WEEKS:
            self.weeks.addItem(planner_words.every(weeks), weeks)
        for number in range(_WEEKDAYS):
            self.weekday.addItem(planner_words.weekday(number), number)
        for words, act in planner_words.on_holiday():
            self.on_holiday.addItem(words, act)

    def _lay_out(self) -> None:
        _ = texts().gettext
        self.place_row = FormRow(_("&Which"), self.place)
        self.weeks_row = FormRow(_("E&very"), self.weeks)
        self.hour_row = FormRow(_("&Hour"), self.hour)
        self.since_row = FormRow(_("&From"), self.since)
        self.until_row = FormRow(_("&Until"), self.until)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_BETWEEN)
        column.addWidget(FormRow(_("&Rhythm"), self.rhythm))
        day = FormRow(_("&Day"), self.weekday)
        column.addLayout(_beside((self.place_row, self.weeks_row, day, self.hour_row)))
        column.addWidget(self._months_part())
        column.addLayout(_beside((self.since_row, self.until_row)))
        column.addWidget(FormRow(_("On a h&oliday"), self.on_holiday))
        self._fit()

    def _months_part(self) -> QWidget:
        self.months_part = QWidget()
        grid = QGridLayout(self.months_part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        words = texts().gettext("In the months")
        grid.addWidget(label(words, "secondary", tone="muted", semibold=True), 0, 0, 1, -1)
        for place, (number, box) in enumerate(self.months.items()):
            box.setAccessibleName(planner_words.month(number, short=False))
            grid.addWidget(box, 1 + place // _MONTHS_BESIDE, place % _MONTHS_BESIDE)
        return self.months_part

    def _connect(self) -> None:
        for combo in (self.rhythm, self.place, self.weeks, self.weekday, self.on_holiday):
            combo.currentIndexChanged.connect(self._on_changed)
        for box in self.months.values():
            box.toggled.connect(self._on_changed)
        fields: tuple[tuple[TypedField, FormRow], ...] = (
            (self.hour, self.hour_row),
            (self.since, self.since_row),
            (self.until, self.until_row),
        )
        for field, row in fields:
            field.value_changed.connect(self._on_changed)
            field.refused.connect(partial(_on_refused, row))

    def _on_changed(self) -> None:
        if not self._showing:
            self._fit_rhythm()
            self.changed.emit()

    def _rhythm(self) -> Rhythm:
        return Rhythm(self.rhythm.currentData())  # Qt keeps but the text of it

    def _fit_rhythm(self) -> None:
        """Show the fields that the rhythm asks."""
        rhythm = self._rhythm()
        self.weeks_row.setVisible(rhythm is Rhythm.WEEKS)
        self.place_row.setVisible(rhythm is not Rhythm.WEEKS)
        self.months_part.setVisible(rhythm is not Rhythm.QUARTER)

    def _fit(self) -> None:
        self.hour.setMinimumWidth(theme_of(self).px(_HOUR))

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and self.layout() is not None:
            self._fit()


def _on_refused(row: FormRow, refused: Refused | None) -> None:
    row.refuse("" if refused is None else verdict_words(refused))


def _beside(rows: Iterable[FormRow]) -> QHBoxLayout:
    made = QHBoxLayout()
    made.setSpacing(_GAP)
    for row in rows:
        made.addWidget(row, 1)
    return made
