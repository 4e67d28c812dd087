"""The facts of a plan line, edited in place: judgement, progress, who, when, status (06)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from zonedesk.domain.plan_record import next_statuses
from zonedesk.domain.words import Health, PlanStatus
from zonedesk.ui.kit.buttons import link
from zonedesk.ui.kit.choice_list import Choice as PickChoice
from zonedesk.ui.kit.choices import CheckBox
from zonedesk.ui.kit.dates import DateField, shown_day
from zonedesk.ui.kit.forms import Trouble
from zonedesk.ui.kit.growing import GrowingText
from zonedesk.ui.kit.keeping.fields import LineField, TypedKept
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.plan.fields import Judgement, JudgementField, PercentField
from zonedesk.ui.plan.looks import health_state, judged_words, status_state
from zonedesk.ui.plan.parts import Choice, ChoiceButton, ProgressTrack, row_of
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from zonedesk.domain.errors import Refused
    from zonedesk.domain.plan_record import PlanRecord
    from zonedesk.ui.kit.keeping.record import RecordKeeper
    from zonedesk.ui.kit.typed import TypedField

UNJUDGED: Final = "unjudged"
"""The code of no judgement."""

_NAME, _INSET, _FIGURE, _ABOVE = 96, 10, 76, 4
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}
_DAYS: Final = ("planned_from", "planned_to", "actual_from", "actual_to")


class PlanFacts(QWidget):
    """Rows of a name and what it is.

    Signals: `judged` gives a judgement (None takes it away) with its explanation,
    `status_chosen` a status, `marked` whether the line is confidential. A judgement that needs an
    explanation first goes along with that one.

    Args:
        keeper: stores what is typed.
        today: the day in Brussels, for days as they are typed.
    """

    judged = Signal(object, str)
    status_chosen = Signal(object)
    marked = Signal(bool)

    def __init__(
        self, keeper: RecordKeeper, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._keeper = keeper
        self._line = 0
        self._asked = False
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(0)
        self._grid.setVerticalSpacing(1)
        self._grid.setColumnStretch(1, 1)
        self._add_judgement()
        self._add_progress()
        self.lead = PickField((), free=True)
        self.lead.setPlaceholderText("–")
        self._keep("lead", _("Lead"), self.lead)
        self.department = self._keep_line("department", _("Department"))
        self.partners = self._keep_line("partners", _("Partners"))
        names = (_("Planned from"), _("Planned until"), _("Began on"), _("Ended on"))
        self.days = {
            name: self._keep(name, words, DateField(today=today))
            for name, words in zip(_DAYS, names, strict=True)
        }
        self.status = ChoiceButton(_("Status"))
        self.status.chosen.connect(self._on_status)
        self._add(_("Status"), row_of(self.status, inset=_INSET - 4), above=_ABOVE)
        self.confidential = CheckBox(_("Confidential"))
        self.confidential.clicked.connect(self.marked)
        self.inherited = label(_("through a line above"), "secondary", tone="muted")
        self._add("", row_of(self.confidential, self.inherited, inset=_INSET - 4))
        self._fit()

    @property
    def pending(self) -> Health | None:
        """The judgement that is chosen, stored or waiting for its explanation."""
        return self._judgement.health

    def values(self, record: PlanRecord) -> dict[str, object]:
        """Give what the fields hold of a line, by the names of the command."""
        row = record.entry.row
        return {
            "explanation": Judgement(row.health, row.explanation),
            "progress": row.progress,
            "lead": record.lead,
            "department": row.department,
            "partners": row.partners,
            **{name: getattr(row, name) for name in _DAYS},
        }

    def offer_people(self, record: PlanRecord) -> None:
        """Let the field of the lead offer people; another name is a free text."""
        self.lead.set_choices([PickChoice(person, name) for person, name in record.people])

    def show_record(self, record: PlanRecord) -> None:
        """Show what is no field; the keeper fills the fields."""
        entry, may_edit = record.entry, record.may_edit
        if record.handle.id != self._line:
            self._line, self._asked = record.handle.id, False
            self._judgement.health = entry.row.health
            self.trouble.say("")
        if entry.row.health is self.pending:
            self.trouble.say("")
        if not self.trouble.words:
            self._judgement.health = entry.row.health
        self._show_health(record)
        self.judged_on.setText(judged_words(entry))
        self.track.show_percent(entry.progress)
        hint = "–" if entry.progress is None else f"{round(entry.progress)} %"
        self.progress.setPlaceholderText(hint)
        self.from_below.setVisible(entry.progress_derived)
        self._show_periods(record)
        self._show_status(record)
        self.confidential.setChecked(record.confidential)
        self.confidential.setEnabled(may_edit)
        self.inherited.setVisible(entry.row.confidential and not record.confidential)
        for field in (self.progress, self.lead, self.department, self.partners):
            field.setReadOnly(not may_edit)
        for day in self.days.values():
            day.setReadOnly(not may_edit)
        self.explanation.setReadOnly(not may_edit)

    def _show_health(self, record: PlanRecord) -> None:
        choices = [_health_choice(one) for one in (*Health, None)]
        code = UNJUDGED if self.pending is None else self.pending.value
        self.health.show_choices(choices, code, may_edit=record.may_edit)
        explained = bool(record.entry.row.explanation or self.trouble.words) or self._asked
        troubled = self.pending not in {None, Health.GOOD}
        stale = record.may_edit and record.entry.stale
        self.explanation.setVisible(explained or (troubled and record.may_edit))
        self.again.setVisible(stale)
        self.told.setVisible(explained or troubled or stale)

    def _show_periods(self, record: PlanRecord) -> None:
        """Show days that come from the lines below as hints in their empty fields."""
        _ = texts().gettext
        entry = record.entry
        ends = (entry.planned.first, entry.planned.last, entry.actual.first, entry.actual.last)
        for field, day in zip(self.days.values(), ends, strict=True):
            words = "" if day is None else _("{day} (derived)").format(day=shown_day(day))
            field.setPlaceholderText(words or "–")
        told = _("The lines below contradict this: it ends before it begins.")
        self.turned.say(told if entry.planned.turned else "")

    def _show_status(self, record: PlanRecord) -> None:
        status = record.entry.row.status
        choices = [
            Choice(one.value, status_state(one).word, status_state(one))
            for one in next_statuses(status)
        ]
        self.status.show_choices(choices, status.value, may_edit=record.may_edit)
        ended = record.entry.row.actual_to is not None or not record.may_edit
        asks = status is PlanStatus.DONE and not ended
        words = texts().gettext("Fill in when it really ended.") if asks else ""
        self.asks_end.say(words)

    def _add_judgement(self) -> None:
        _ = texts().gettext
        self.health = ChoiceButton(_("Health"))
        self.judged_on = label("", "secondary", tone="muted", wrap=True)
        self.again = link(_("Still so"))
        self.again.setToolTip(_("Judge it the same today"))
        row = row_of(self.health, self.judged_on, inset=_INSET - 4, fills=True)
        self._add(_("Health"), row, above=_ABOVE)
        self.explanation = GrowingText(_("Explanation"), hint=_("Explanation…"), quiet=True)
        self.trouble = Trouble()
        self.told = QWidget()
        column = QGridLayout(self.told)
        column.setContentsMargins(0, 0, 0, 2)
        column.setSpacing(2)
        column.addWidget(self.explanation, 0, 0)
        column.addWidget(row_of(self.trouble, inset=_INSET), 1, 0)
        column.addWidget(row_of(self.again, inset=_INSET), 2, 0)
        self._add("", self.told)
        self._judgement = JudgementField(self.explanation)
        self._keeper.add("explanation", self._judgement)
        self.health.chosen.connect(self._on_health)
        self.again.clicked.connect(self._on_again)

    def _add_progress(self) -> None:
        _ = texts().gettext
        self.progress = PercentField()
        self.track = ProgressTrack()
        self.from_below = label(_("from the lines below"), "secondary", tone="muted")
        self._keep("progress", _("Progress"), self.progress, beside=(self.track, self.from_below))

    def _keep(
        self, name: str, words: str, field: TypedField, *, beside: tuple[QWidget, ...] = ()
    ) -> TypedField:
        """Add a field whose text means a value; what cannot be read is said below it."""
        field.setProperty("quiet", "true")
        field.setAccessibleName(words)
        trouble = Trouble()
        field.refused.connect(lambda refused: trouble.say(_said(refused)))
        whole = QWidget()
        grid = QGridLayout(whole)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(2)
        if beside:
            field.setFixedWidth(theme_of(self).px(_FIGURE))
            first, *others = beside
            grid.addWidget(row_of(first, field, *others, inset=_INSET), 0, 0)
        else:
            grid.addWidget(field, 0, 0)
        grid.addWidget(trouble, 1, 0)
        if name == "planned_to":
            self.turned = Trouble()
            grid.addWidget(row_of(self.turned, inset=_INSET), 2, 0)
        if name == "actual_to":
            self.asks_end = Trouble()
            grid.addWidget(row_of(self.asks_end, inset=_INSET), 2, 0)
        self._add(words, whole, field=field)
        self._keeper.add(name, TypedKept(field))
        return field

    def _keep_line(self, name: str, words: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText("–")
        field.setProperty("quiet", "true")
        field.setAccessibleName(words)
        self._add(words, field, field=field)
        self._keeper.add(name, LineField(field))
        return field

    def _add(
        self, words: str, part: QWidget, *, above: int = 2, field: QWidget | None = None
    ) -> None:
        """Add a row; the name stands ``above`` pixels lower, on the line of what it names."""
        row = self._grid.rowCount()
        self._grid.addWidget(part, row, 1)
        if words:
            name = label(words, tone="muted")
            name.setBuddy(field or part)
            name.setContentsMargins(0, above, 0, 0)
            self._grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)

    def _on_health(self, code: str) -> None:
        """Judge at once, or ask for the explanation that only a good one can do without (R95)."""
        health = next((one for one in Health if one.value == code), None)
        self._judgement.health = health
        self._asked = health is not None
        told = self.explanation.toPlainText().strip()
        if health in {None, Health.GOOD} or told:
            self.trouble.say("")
            self.judged.emit(health, told)
            return
        self.health.show_choices(
            [_health_choice(one) for one in (*Health, None)], code, may_edit=True
        )
        self.trouble.say(texts().gettext("Say why: only a good health needs no explanation."))
        self.explanation.show()
        self.told.show()
        self.explanation.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_again(self) -> None:
        self.judged.emit(self.pending, self.explanation.toPlainText().strip())

    def _on_status(self, code: str) -> None:
        self.status_chosen.emit(next(one for one in PlanStatus if one.value == code))

    def _fit(self) -> None:
        self._grid.setColumnMinimumWidth(0, theme_of(self).px(_NAME) - _INSET)

    def changeEvent(self, event: QEvent) -> None:
        """Leave names and figures the room that larger letters need."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "confidential"):
            self._fit()
            self.progress.setFixedWidth(theme_of(self).px(_FIGURE))


def _health_choice(health: Health | None) -> Choice:
    state = health_state(health)
    return Choice(UNJUDGED if health is None else health.value, state.word, state)


def _said(refused: Refused | None) -> str:
    return "" if refused is None else verdict_words(refused)
