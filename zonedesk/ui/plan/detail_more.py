"""Further facts of a plan line: leads of the authorities, code, level, weight, classes (06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from zonedesk.domain.errors import Refused
from zonedesk.domain.words import PlanLevel
from zonedesk.ui.kit.facts import FactGrid, quiet_field
from zonedesk.ui.kit.forms import Trouble
from zonedesk.ui.kit.keeping.fields import LineField, TypedKept
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.sections import LinkRow
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.kit.words import named
from zonedesk.ui.plan.fields import NumberField
from zonedesk.ui.plan.parts import Choice, ChoiceButton, row_of

if TYPE_CHECKING:
    from zonedesk.domain.plan_record import PlanRecord
    from zonedesk.ui.kit.keeping.record import RecordKeeper


class WeightField(NumberField):
    """How much a line counts in the progress of the one above it; 0 does not count (R96)."""

    def read(self, text: str) -> float | None:
        """Read a weight.

        Raises:
            Refused: ``register.number``; ``plan.weight`` for none and for less than 0.
        """
        value = super().read(text)
        if value is None or value < 0:
            raise Refused("plan.weight", found=text.strip())
        return value


class PlanMore(QWidget):
    """Rows below the facts, folded under one that tells level and classes.

    `level_chosen` gives another level.

    Args:
        keeper: stores what is typed.
    """

    level_chosen = Signal(object)

    def __init__(self, keeper: RecordKeeper, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._keeper = keeper
        self._grid = FactGrid(between=1)
        self._head = LinkRow(_("More facts"))
        self._head.clicked.connect(self.fold)
        self._rows = QWidget()
        self._rows.hide()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._head)
        whole.addWidget(self._rows)
        column = QVBoxLayout(self._rows)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(0)
        column.addWidget(self._grid)
        self.administrative_lead = self._line("administrative_lead", _("Administrative"))
        self.administrative_lead.setToolTip(_("Who leads for the administrative authority"))
        self.judicial_lead = self._line("judicial_lead", _("Judicial"))
        self.judicial_lead.setToolTip(_("Who leads for the judicial authority"))
        self.level = ChoiceButton(_("Level"))
        self.level.chosen.connect(self._on_level)
        self._grid.add(_("Level"), row_of(self.level, inset=0))
        self.code = self._line("code", _("Code"))
        self.weight = WeightField()
        quiet_field(self.weight)
        self.weight.setToolTip(_("How much it counts in the progress of the line above"))
        self.weight_trouble = Trouble()
        self.weight.refused.connect(self._on_refused)
        self._grid.add(_("Weight"), self.weight)
        keeper.add("weight", TypedKept(self.weight))
        column.addWidget(self.weight_trouble)
        self.classes = label("", wrap=True)
        self.classes.setContentsMargins(3, 0, 0, 0)
        self.classes_name = self._grid.add(_("Classes"), self.classes)

    def fold(self) -> None:
        """Show the rows, or hide them again."""
        self._rows.setVisible(self._rows.isHidden())

    def values(self, record: PlanRecord) -> dict[str, object]:
        """Give what the fields hold of a line, by the names of the command."""
        return {
            "administrative_lead": record.administrative_lead,
            "judicial_lead": record.judicial_lead,
            "code": record.entry.row.code,
            "weight": record.entry.weight,
        }

    def show_record(self, record: PlanRecord) -> None:
        """Show what is no field; the keeper fills the fields."""
        row = record.entry.row
        choices = [Choice(one.value, named(one)) for one in record.levels]
        self.level.show_choices(choices, row.level.value, may_edit=record.may_edit)
        for field in (self.administrative_lead, self.judicial_lead, self.code, self.weight):
            field.setReadOnly(not record.may_edit)
        told = " · ".join(f"{year} {kind.value}" for year, kind in record.entry.classes)
        self.classes.setText(told)
        self._head.show_fact(" · ".join(filter(None, (named(row.level), told))))
        for part in (self.classes, self.classes_name):
            part.setVisible(bool(told))

    def _line(self, name: str, words: str) -> QLineEdit:
        field = QLineEdit()
        field.setPlaceholderText("–")
        quiet_field(field)
        self._grid.add(words, field)
        self._keeper.add(name, LineField(field))
        return field

    def _on_level(self, code: str) -> None:
        self.level_chosen.emit(next(one for one in PlanLevel if one.value == code))

    def _on_refused(self, refused: Refused | None) -> None:
        self.weight_trouble.say("" if refused is None else verdict_words(refused))
