"""The indicators of a plan line: how each did, its chart, and the value that is missing (06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.ui.kit.buttons import icon_button, link
from zonedesk.ui.kit.canvas import width_of
from zonedesk.ui.kit.charts import ChartView
from zonedesk.ui.kit.labels import State, label, rule
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.plan.grid import MeasureGrid
from zonedesk.ui.plan.indicator_form import IndicatorForm
from zonedesk.ui.plan.indicator_looks import chart_of, trend
from zonedesk.ui.plan.looks import direction_words, verdict
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.domain.indicator_record import IndicatorRecord
    from zonedesk.domain.plan_record import PlanRecord

_NAME, _NAME_BESIDE_LINK = 216, 140


class IndicatorSection(QWidget):
    """All indicators of a line; `measured` gives one of them and its rows (`GridRow`)."""

    measured = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._shown: tuple[object, ...] = ()
        self._indicators: tuple[IndicatorRecord, ...] = ()
        self._year = 0
        self.header = SectionHeader(_("Indicators"), act=_("Measurement"), icon="add")
        self.editor = MeasureGrid(self)
        self.editor.measured.connect(self.measured)
        self.form = IndicatorForm()
        self.add = link(_("Indicator"), icon="add")
        self.add.clicked.connect(self._on_add)
        self._body = QWidget()
        self._rows = QVBoxLayout(self._body)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._body)
        column.addWidget(self.form)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        if self.header.button is not None:
            self.header.button.clicked.connect(self.measure_first)

    def show_record(self, record: PlanRecord) -> None:
        """Show the indicators of a line; what is being written stays while it is the same line."""
        shown = (record.handle.id, record.indicators, record.year, record.may_edit)
        if self._shown[:1] != shown[:1] or self._year != record.year:
            self.editor.leave()
            self.form.close_form()
        if shown == self._shown:
            return
        self._shown, self._year = shown, record.year
        self._indicators = record.indicators
        self.setVisible(bool(record.indicators) or record.may_edit)
        self.add.setVisible(record.may_edit)
        self.header.set_count(len(record.indicators))
        if self.header.button is not None:
            self.header.button.setVisible(record.may_edit and bool(record.indicators))
        self._fill(may_edit=record.may_edit)

    def measure_first(self) -> None:
        """Open the field for the first indicator that misses its value, else for the first."""
        missing = (one for one in self._indicators if one.value_of(self._year) is None)
        first = next(missing, self._indicators[0] if self._indicators else None)
        if first is not None:
            self.measure(first)

    def measure(self, indicator: IndicatorRecord) -> None:
        """Open the field for an indicator of the line."""
        self._place_editor(indicator)
        self.editor.open(indicator, self._year)

    def finish(self, indicator: IndicatorRecord) -> None:
        """Close the field of an indicator, for its value was stored."""
        opened = self.editor.indicator
        if opened is None or opened.id != indicator.id:
            return
        had_focus = has_focus_inside(self.editor)
        self.editor.close_editor()
        if had_focus and self.header.button is not None:
            self.header.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill(self, *, may_edit: bool) -> None:
        self._rows.removeWidget(self.editor)
        self.editor.setParent(self)
        while (item := self._rows.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        for number, one in enumerate(self._indicators):
            if number:
                self._rows.addWidget(rule())
            self._rows.addWidget(self._row_of(one, may_edit=may_edit))
        wanted = self.editor.indicator
        again = next((one for one in self._indicators if wanted and one.id == wanted.id), None)
        if again is not None:
            self.editor.again(again)
            self._place_editor(again)
            self.editor.show()

    def _place_editor(self, indicator: IndicatorRecord) -> None:
        """Put the field right below the row of its indicator; rules stand between rows."""
        self._rows.removeWidget(self.editor)
        place = next(no for no, one in enumerate(self._indicators) if one.id == indicator.id)
        self._rows.insertWidget(2 * place + 1, self.editor)

    def step_back(self) -> bool:
        """Close what is open; gives whether anything was."""
        return self.editor.close_editor() or self.form.close_form()

    def _on_add(self) -> None:
        self.form.open(None)

    def _on_facts(self) -> None:
        code = self.sender().objectName().removeprefix("facts ")
        self.form.open(next(one for one in self._indicators if one.code == code))

    def _facts_link(self, indicator: IndicatorRecord) -> QWidget:
        words = texts().gettext("Edit the facts of {name}").format(name=indicator.name)
        made = icon_button("edit", words)
        made.setObjectName(f"facts {indicator.code}")
        made.clicked.connect(self._on_facts)
        return made

    def _on_fill(self) -> None:
        code = self.sender().objectName()
        self.measure(next(one for one in self._indicators if one.code == code))

    def _fill_link(self, indicator: IndicatorRecord) -> QWidget:
        fill = link(texts().gettext("Fill in"))
        fill.setObjectName(indicator.code)
        fill.clicked.connect(self._on_fill)
        return fill

    def _row_of(self, indicator: IndicatorRecord, *, may_edit: bool) -> QWidget:
        made = QWidget()
        made.setObjectName(indicator.code)
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 6, 0, 8)
        column.setSpacing(2)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label(indicator.name, wrap=True), 1)
        column.addLayout(head)
        missing = indicator.value_of(self._year) is None
        theme = theme_of(self)
        room = _NAME_BESIDE_LINK if missing and may_edit else _NAME
        longest = max(width_of(theme, word) for word in indicator.name.split())
        if longest > theme.px(room):  # a name is never cut
            head = QHBoxLayout()
            head.setSpacing(8)
            column.addLayout(head)
        state = verdict(indicator, self._year)
        top = Qt.AlignmentFlag.AlignTop
        if state is not None:
            head.addWidget(State(state), 0, top)
        if missing and may_edit:
            head.addWidget(self._fill_link(indicator), 0, top)
        if may_edit:
            head.addWidget(self._facts_link(indicator), 0, top)
        if column.count() > 1:
            head.addStretch(1)
        column.addWidget(_facts(indicator, self._year))
        if any(value is not None for _, value in indicator.columns(self._year)) and not missing:
            column.addWidget(ChartView(chart_of(indicator, self._year)))
        return made


def _facts(indicator: IndicatorRecord, year: int) -> QWidget:
    """Say code, unit and direction; at the right which way it goes."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 4)
    row.setSpacing(8)
    row.addWidget(label(direction_words(indicator), "secondary", tone="muted", wrap=True), 1)
    way = trend(indicator, year)
    if way is not None:
        row.addWidget(State(way), 0, Qt.AlignmentFlag.AlignTop)
    return made
