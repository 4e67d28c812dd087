"""Two states of the plan side by side: which ones, what is counted, and each line that differs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from zonedesk.domain.plan_comparison import Kind, Turn
from zonedesk.ui.kit.buttons import icon_button, plain
from zonedesk.ui.kit.choices import Combo
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.labels import State, grounded, label, rule
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.yielding import ShortButton, Yielding
from zonedesk.ui.plan.compare_columns import columns
from zonedesk.ui.plan.compare_keep import KeepPanel
from zonedesk.ui.plan.compare_line import CompareLine
from zonedesk.ui.plan.compare_words import ARROW, kind_state, turn_state
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.plan_comparison import LineChange, PlanComparison
    from zonedesk.domain.plan_snapshot import SnapshotHead

NOW = 0
"""Stands for the register as it is, where a snapshot can be chosen."""

_SIDE, _GAP, _DETAIL, _LEAST = 16, 8, 368, 320


class ComparePane(QWidget):
    """Toolbar, counts, list and one line in full.

    Signals: `sides_chosen` that another state is chosen; `left` that the tree is wanted;
    `keep_wanted` that a state is to be kept; `paper_wanted`, `print_wanted` and
    `workbook_wanted` come from the toolbar.

    Args:
        today: the day in Brussels.
    """

    sides_chosen = Signal()
    left = Signal()
    keep_wanted = Signal()
    paper_wanted = Signal()
    print_wanted = Signal()
    workbook_wanted = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        _ = texts().gettext
        self.comparison: PlanComparison | None = None
        self._states: list[State] = []
        self.back = icon_button("back", _("Back to the plan (Esc)"))
        self.old, self.new = Combo(), Combo()
        self.only = plain(_("Onl&y what changed"))
        self.only.setCheckable(True)
        self.only.setChecked(True)
        self.keep = ShortButton(_("Keep a &state…"), icon="bookmark")
        self.paper = ShortButton(_("Paper of the state"), icon="file")
        self.print = ShortButton(_("Print"), icon="print")
        self.workbook = ShortButton(_("Excel"), icon="excel")
        self._outs = (self.paper, self.print, self.workbook)
        self.panel = KeepPanel(today)
        self.line = CompareLine()
        self.table: RecordTable[LineChange] = RecordTable(
            columns(), identity=lambda one: one.line.id, name=_("What changed"), lines=2
        )
        self._lay_out()
        self._connect()

    def show_heads(self, heads: Sequence[SnapshotHead], *, may_edit: bool) -> None:
        """Offer the states that were kept, the latest first; what was chosen stays."""
        _ = texts().gettext
        for combo, first in ((self.old, ()), (self.new, ((NOW, _("Now")),))):
            chosen = combo.currentData()
            combo.clear()
            for key, words in (*first, *((one.id, _head_words(one)) for one in heads)):
                combo.addItem(words, key)
            combo.setCurrentIndex(max(0, combo.findData(chosen)))
        self.keep.setVisible(may_edit and bool(heads))
        self._begin.setVisible(may_edit)
        for part in (self.old, self.new, self._arrow, self.only, *self._outs):
            part.setVisible(bool(heads))
        if not heads:
            self.show_comparison(None)

    def show_comparison(self, comparison: PlanComparison | None) -> None:
        """Show what differs; None where there is nothing to compare with."""
        self.comparison = comparison
        self._show_counts()
        self._show_rows()
        self._counts_bar.setVisible(comparison is not None)
        self._stack.setCurrentWidget(self._splitter if comparison else self._middle)

    def sides(self) -> tuple[int, int | None] | None:
        """Give the ids of the two states, None for now; None as a whole where there is none."""
        old = self.old.currentData()
        return None if old is None else (int(old), self.new.currentData() or None)

    def count_states(self) -> list[State]:
        """Give the counts that stand above the list."""
        return list(self._states)

    def choose(self, old: int, new: int = NOW) -> None:
        """Choose the two states, without telling."""
        for combo, key in ((self.old, old), (self.new, new)):
            combo.setCurrentIndex(max(0, combo.findData(key)))

    def _show_counts(self) -> None:
        while (item := self._counts.takeAt(0)) is not None:
            part = item.widget()
            if part is not None:
                part.hide()
                part.deleteLater()
        self._states = []
        if self.comparison is None:
            return
        kinds, turns = self.comparison.kinds, self.comparison.turns
        told = [(kind_state(one), kinds[one]) for one in Kind if kinds[one]]
        told += [(turn_state(one), turns[one]) for one in Turn if turns[one]]
        for state, count in told:
            words = f"{count} {state.word.lower()}"
            self._states.append(State(ShapeAndWord(state.shape, words, state.tone)))
            self._counts.addWidget(self._states[-1])
        if not told:
            nothing = texts().gettext("Nothing changed between these two states")
            self._counts.addWidget(label(nothing, tone="muted"))
        self._counts.addStretch(1)

    def _show_rows(self) -> None:
        lines = () if self.comparison is None else self.comparison.lines
        only = self.only.isChecked()
        self.table.set_rows([one for one in lines if one.kinds or not only])
        self.line.show_change(self.table.current())

    def _connect(self) -> None:
        self.back.clicked.connect(self.left)
        for combo in (self.old, self.new):
            combo.activated.connect(self.sides_chosen)
        self.only.toggled.connect(self._show_rows)
        for button in (self.keep, self._begin):
            button.clicked.connect(self.keep_wanted)
        self.paper.clicked.connect(self.paper_wanted)
        self.print.clicked.connect(self.print_wanted)
        self.workbook.clicked.connect(self.workbook_wanted)
        self.table.current_changed.connect(self.line.show_change)
        self.table.opened.connect(self._on_opened)

    def _on_opened(self, change: LineChange | None) -> None:
        if change is not None and change.new is not None:
            self.line.line_wanted.emit(change.line.row.code)

    def _lay_out(self) -> None:
        _ = texts().gettext
        words = _(
            "Keep the state of the plan at an evaluation. Later it is compared here with the plan "
            "as it is, line by line, and printed as it was."
        )
        nothing = EmptyState("plan", _("No state kept yet"), words=words)
        self._begin = nothing.add_button(_("Keep a s&tate…"), icon="bookmark", main=True)
        self._middle = _centred(nothing)
        for combo, name in ((self.old, _("State to begin with")), (self.new, _("Compared with"))):
            combo.setAccessibleName(name)
            combo.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            combo.setMinimumContentsLength(20)
        self._arrow = label(ARROW, tone="muted")
        unchanged = EmptyState("plan", _("Nothing changed"), words=_("The two states are equal."))
        self.table.set_empty(unchanged, None)
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self._splitter.setHandleWidth(1)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self.table)
        self._splitter.addWidget(self.line)
        self._splitter.setStretchFactor(0, 1)
        self.line.setMinimumWidth(theme_of(self).px(_LEAST))
        self._splitter.setSizes([10 * _DETAIL, _DETAIL])
        self._stack = QStackedWidget()
        self._stack.addWidget(self._splitter)
        self._stack.addWidget(self._middle)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._counts_bar = self._bar_of_counts()
        for part in (self._toolbar(), rule(), self.panel, self._counts_bar):
            column.addWidget(part)
        column.addWidget(self._stack, 1)
        self.setFocusProxy(self.table)

    def _toolbar(self) -> QWidget:
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(_SIDE, _GAP, _SIDE, _GAP)
        row.setSpacing(_GAP)
        for part in (self.back, self.old, self._arrow, self.new, self.only):
            row.addWidget(part)
        row.addStretch(1)
        for part in (self.keep, *self._outs):
            row.addWidget(part)
        Yielding(bar, (self.keep, *self._outs))
        return bar

    def _bar_of_counts(self) -> QWidget:
        bar = QWidget()
        self._counts = QHBoxLayout()
        self._counts.setContentsMargins(_SIDE, _GAP, _SIDE, _GAP)
        self._counts.setSpacing(2 * _GAP)
        column = QVBoxLayout(bar)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self._counts)
        column.addWidget(rule())
        return bar

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go back to the tree at Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _centred(state: EmptyState) -> QWidget:
    """Put an empty state a little above the middle."""
    made = grounded(QWidget(), "surface")
    column = QVBoxLayout(made)
    column.addStretch(4)
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(state, 1000)
    row.addStretch(1)
    column.addLayout(row)
    column.addStretch(5)
    return made


def _head_words(head: SnapshotHead) -> str:
    """Say name and meeting of a state, and its day where the name does not tell the year."""
    day = "" if str(head.as_of.year) in head.name else shown_day(head.as_of)
    return " · ".join(filter(None, (head.name, day, head.meeting)))
