"""Measurements of an indicator entered in a small grid in the detail of its line (06, R97)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.errors import Conflict, Refused
from zonedesk.domain.indicator_grid import check_rows, rows_of
from zonedesk.domain.topics import Topic
from zonedesk.domain.words import Direction
from zonedesk.ui.kit.buttons import plain, small_one
from zonedesk.ui.kit.forms import Trouble
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.plan.grid_table import GridTable

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.indicator_record import IndicatorRecord


class MeasureGrid(QWidget):
    """The grid with its button; Ctrl+Enter writes, Esc leaves.

    `measured` gives the indicator and its rows that differ from what is stored.
    """

    measured = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.indicator: IndicatorRecord | None = None
        self._year = 0
        self.table = GridTable()
        self.trouble = Trouble()
        self.unit = label(tone="muted")
        self.button = small_one(plain(_("Write")))
        self.button.setToolTip(_("Write the measurements (Ctrl+Enter)"))
        foot = QHBoxLayout()
        foot.addWidget(self.unit, 1)
        foot.addWidget(self.button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 8)
        column.setSpacing(4)
        column.addWidget(self.table)
        column.addWidget(self.trouble)
        column.addLayout(foot)
        self.table.told.connect(self.trouble.say)
        self.button.clicked.connect(self.write)
        self.hide()

    def open(self, indicator: IndicatorRecord, year: int) -> None:
        """Show the periods of a year of an indicator, with the focus at its value."""
        if self.indicator is None or (self.indicator.id, self._year) != (indicator.id, year):
            self.leave()
            self.indicator, self._year = indicator, year
            self.trouble.say("")
            self.unit.setText(indicator.unit)
            self.table.show_rows(
                rows_of(indicator, year),
                ranged=indicator.direction is Direction.RANGE,
                commitment=indicator.commitment,
            )
        self.show()
        self.table.start("value")

    def again(self, indicator: IndicatorRecord) -> None:
        """Go on with an indicator that was read again; what is being typed stays."""
        self.indicator = indicator
        if self.table.take_over(rows_of(indicator, self._year)):
            self.trouble.say(verdict_words(Conflict(Topic.INDICATORS, indicator.id)))

    def write(self) -> None:
        """Give what was typed, if all of it can be read."""
        if self.indicator is None:
            return
        try:
            rows = self.table.changed_rows()
            check_rows(rows)
        except Refused as refused:
            self.trouble.say(verdict_words(refused))
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if rows:
            self.measured.emit(self.indicator, rows)
        else:
            self.close_editor()

    def leave(self) -> None:
        """Write what was typed and close: another line is on its way.

        What cannot be read is let go.
        """
        left = self.indicator
        if not self.close_editor():
            return
        try:
            rows = self.table.changed_rows()
            check_rows(rows)
        except Refused:
            return
        if rows:
            self.measured.emit(left, rows)

    def close_editor(self) -> bool:
        """Leave what was typed; gives whether it was open."""
        was_open, self.indicator = self.indicator is not None, None
        self.hide()
        return was_open

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Write with Ctrl+Enter, leave with Esc."""
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if event.key() == Qt.Key.Key_Escape:
            self.close_editor()
        elif enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.write()
        else:
            super().keyPressEvent(event)
