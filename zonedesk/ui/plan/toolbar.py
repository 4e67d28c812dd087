"""The toolbar of the plan: which plan, which year, what it is narrowed to, the workbook (06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zonedesk.ui.kit.chips import Chip
from zonedesk.ui.kit.choices import Combo, SegmentedControl
from zonedesk.ui.kit.labels import grounded
from zonedesk.ui.kit.looks import ChipLook
from zonedesk.ui.kit.quick_field import QuickField
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.kit.yielding import ShortButton, Yielding
from zonedesk.ui.plan.outline import OTHERS

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIDE, _GAP, _WIDTH = 16, 8, 168


class PlanBar(QWidget):
    """What stands above the tree.

    Signals: `plan_chosen` gives a code, `year_chosen` a year, `narrowed` tells that words or the
    toggle are new; `columns_wanted`, `compare_wanted`, `paper_wanted`, `workbook_wanted` and
    `line_wanted` that their button was pressed.
    """

    plan_chosen = Signal(str)
    year_chosen = Signal(int)
    narrowed = Signal()
    columns_wanted = Signal()
    compare_wanted = Signal()
    line_wanted = Signal()
    paper_wanted = Signal()
    workbook_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        grounded(self, "surface")
        self.plans = Combo()
        self.plans.setAccessibleName(_("Plan"))
        self.plans.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.plans.setMinimumContentsLength(16)
        self.plans.hide()
        self.years: SegmentedControl | None = None
        self.field = QuickField(_("In this plan"), width=_WIDTH)
        self.attention = ShortButton(_("Only what needs attention"), icon="watch")
        self.attention.setCheckable(True)
        self.only = Chip(ChipLook("", removable=True))
        self.only.hide()
        self.only_class = ""
        self.columns = ShortButton(_("Columns"), icon="columns", look="quiet")
        self.compare = ShortButton(_("Compare"), icon="compare", look="quiet")
        self.paper = ShortButton(_("Print"), icon="print", look="quiet")
        self.workbook = ShortButton(_("Excel"), icon="excel")
        self.new_line = ShortButton(_("Plan &line"), icon="add", look="primary")
        self.new_line.setToolTip(as_tip(_("Add a line behind the one that is chosen (Ins)")))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(_SIDE, 8, _SIDE, 8)
        self._row.setSpacing(_GAP)
        for part in (self.plans, self.field, self.attention, self.only):
            self._row.addWidget(part)
        self._row.addStretch(1)
        quiet = (self.columns, self.compare, self.paper, self.workbook)
        for part in (*quiet, self.new_line):
            self._row.addWidget(part)
        Yielding(self, (*quiet, self.attention, self.new_line))
        self._connect()

    def _connect(self) -> None:
        self.plans.activated.connect(self._on_plan)
        self.field.textChanged.connect(self.narrowed)
        self.attention.toggled.connect(self.narrowed)
        self.only.removed.connect(self.show_all_classes)
        self.columns.clicked.connect(self.columns_wanted)
        self.compare.clicked.connect(self.compare_wanted)
        self.paper.clicked.connect(self.paper_wanted)
        self.workbook.clicked.connect(self.workbook_wanted)
        self.new_line.clicked.connect(self.line_wanted)

    def show_only(self, code: str) -> None:
        """Narrow to a class, by a chip that can be taken away; empty shows all."""
        self.only_class = code
        self.only.show_look(ChipLook(only_words(code), "link", removable=True))
        self.only.setVisible(bool(code))
        self.narrowed.emit()

    def show_all_classes(self) -> None:
        """Show lines of all classes again."""
        self.show_only("")

    def show_plans(self, plans: Sequence[tuple[str, str]], chosen: str | None) -> None:
        """Offer the plans by code and title; a single one needs no choice."""
        self.plans.setVisible(len(plans) > 1)
        known = [(self.plans.itemData(no), self.plans.itemText(no)) for no in range(len(plans))]
        others = texts().gettext("Lines without a plan")
        wanted = [(code, others if code == OTHERS else title) for code, title in plans]
        if known != wanted or self.plans.count() != len(plans):
            self.plans.clear()
            for code, title in wanted:
                self.plans.addItem(title, code)
        self.plans.setCurrentIndex(self.plans.findData(chosen))

    def show_years(self, years: Sequence[int], year: int) -> None:
        """Offer years; the control is made anew only when there are other ones."""
        choices = [(str(one), str(one)) for one in years]
        if self.years is None or self.years.property("years") != choices:
            made = SegmentedControl(choices, name=texts().gettext("Year"))
            made.setProperty("years", choices)
            made.chosen.connect(self._on_year)
            if self.years is not None:
                self.years.hide()
                self.years.deleteLater()
            self._row.insertWidget(1, made)
            self.years = made
        self.years.choose(str(year))

    def _on_plan(self, place: int) -> None:
        self.plan_chosen.emit(self.plans.itemData(place))

    def _on_year(self, code: str) -> None:
        self.year_chosen.emit(int(code))


def only_words(code: str) -> str:
    """Say to which class the tree is narrowed."""
    _ = texts().gettext
    words = {"P": _("Priorities"), "A": _("Attention points")}
    return words.get(code, _("Without class"))
