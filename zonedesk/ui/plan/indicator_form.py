"""The facts of an indicator in a small form in the detail of its line (R97, R99)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.domain.words import Direction, IndicatorFrequency
from zonedesk.ui.kit.buttons import link, plain, small_one
from zonedesk.ui.kit.choices import CheckBox, Combo
from zonedesk.ui.kit.forms import FormRow, Trouble
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import say_unread, verdict_words
from zonedesk.ui.kit.words import named
from zonedesk.ui.plan.fields import NumberField

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.indicator_record import IndicatorRecord
    from zonedesk.services.indicators import IndicatorFields
    from zonedesk.ui.kit.lane import Verdict


class IndicatorForm(QWidget):
    """What is measured, how, and which way it should go; Enter writes, Esc leaves.

    `wanted` gives the indicator (None for a new one) and its fields; `delete_wanted` the
    indicator; `opened` asks to be brought in sight.
    """

    wanted = Signal(object, object)
    delete_wanted = Signal(object)
    opened = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.indicator: IndicatorRecord | None = None
        self.code, self.name, self.unit = QLineEdit(), QLineEdit(), QLineEdit()
        self.source, self.baseline = QLineEdit(), NumberField()
        self.direction, self.frequency = Combo(), Combo()
        for way in Direction:
            self.direction.addItem(named(way), way)
        for often in IndicatorFrequency:
            self.frequency.addItem(named(often), often)
        self.commitment = CheckBox(_("Commitment in hours"))
        self.trouble = Trouble()
        self.button = small_one(plain(_("Write")))
        self.remove = link(_("Delete"))
        self._lay_out()
        self.button.clicked.connect(self.write)
        self.remove.clicked.connect(self._on_remove)
        self.hide()

    def open(self, indicator: IndicatorRecord | None) -> None:
        """Show the facts of an indicator, or empty ones for a new one."""
        self.indicator = indicator
        self.code.setText(indicator.code if indicator else "")
        self.name.setText(indicator.name if indicator else "")
        self.unit.setText(indicator.unit if indicator else "")
        self.source.setText(indicator.source if indicator else "")
        self.baseline.set_value(indicator.baseline if indicator else None)
        way = indicator.direction if indicator else Direction.HIGHER
        often = indicator.frequency if indicator else IndicatorFrequency.YEAR
        self.direction.setCurrentIndex(list(Direction).index(way))
        self.frequency.setCurrentIndex(list(IndicatorFrequency).index(often))
        self.commitment.setChecked(indicator.commitment if indicator else False)
        self.remove.setVisible(indicator is not None)
        self.trouble.say("")
        self.show()
        self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        self.opened.emit()

    def write(self) -> None:
        """Give what was typed, if it can be read."""
        if self.isHidden() or not self.baseline.take():
            return
        baseline = self.baseline.value()
        fields: IndicatorFields = {
            "code": self.code.text(),
            "name": self.name.text(),
            "unit": self.unit.text(),
            "direction": list(Direction)[self.direction.currentIndex()],
            "baseline": baseline if isinstance(baseline, float) else None,
            "frequency": list(IndicatorFrequency)[self.frequency.currentIndex()],
            "source": self.source.text(),
            "commitment": self.commitment.isChecked(),
        }
        self.wanted.emit(self.indicator, fields)

    def refuse(self, verdict: Verdict) -> None:
        """Say why it was not written; what was typed stays."""
        self.trouble.say(verdict_words(verdict))

    def close_form(self) -> bool:
        """Leave what was typed; gives whether it was open."""
        was_open = not self.isHidden()
        self.hide()
        return was_open

    def _lay_out(self) -> None:
        _ = texts().gettext
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(8)
        baseline = FormRow(_("Baseline"), self.baseline)
        self.baseline.refused.connect(lambda refused: say_unread(baseline, refused))
        pairs = (
            (FormRow(_("Code"), self.code), FormRow(_("Unit"), self.unit)),
            (FormRow(_("Name"), self.name),),
            (FormRow(_("Direction"), self.direction), baseline),
            (FormRow(_("Measured every"), self.frequency), FormRow(_("Source"), self.source)),
            (self.commitment,),
            (self.trouble,),
        )
        for widgets in pairs:
            row = QHBoxLayout()
            row.setSpacing(8)
            for widget in widgets:
                row.addWidget(widget, 1)
            column.addLayout(row)
        foot = QHBoxLayout()
        foot.addWidget(self.remove)
        foot.addStretch(1)
        foot.addWidget(self.button)
        column.addLayout(foot)

    def _on_remove(self) -> None:
        if self.indicator is not None:
            self.delete_wanted.emit(self.indicator)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write with Enter, leave with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_form()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.write()
        else:
            super().keyPressEvent(event)
