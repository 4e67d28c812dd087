"""The year planner: all bodies over the months of a year, and the rule of one of them (R28)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from zonedesk.domain.words import Role
from zonedesk.services import journal, planning
from zonedesk.ui.kit.buttons import icon_button, plain
from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.labels import grounded, label, rule
from zonedesk.ui.kit.texts import plain_words, texts
from zonedesk.ui.meetings.planner_pane import PlannerPane
from zonedesk.ui.meetings.planner_table import year_table
from zonedesk.ui.meetings.spots import planner_spot
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.planning import PlanningRule
    from zonedesk.domain.topics import Outcome
    from zonedesk.domain.year_plan import BodyYear, YearPlan
    from zonedesk.ui.kit.desk import Page, Spot

_SIDE, _TABLE, _PANE = 16, 864, 368
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class Planner(QWidget):
    """A year of all bodies.

    Signals: `back_wanted` asks for the list, `new_body_wanted` for the form of a new meeting, in
    which a body can be taken; `year_chosen` tells that the user turned to another year.

    Args:
        page: the place, that tells what was done.
    """

    back_wanted = Signal()
    new_body_wanted = Signal()
    export_wanted = Signal()
    year_chosen = Signal()

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self._page, self._desk = page, page.desk
        self._may_write = page.desk.workspace.user.role is not Role.READER
        self.year = self._desk.workspace.clock.today().year
        self._plan: YearPlan | None = None
        _ = texts().gettext
        self.back = icon_button("back", plain_words(_("&Back to the list")), small=False)
        self.title = label(_("Year planning"), "section", semibold=True)
        self.earlier = icon_button("previous", _("The year before"), small=False)
        self.later = icon_button("next", _("The year after"), small=False)
        self.shown_year = label(semibold=True)
        self.export = plain(_("Save as calendar file"), icon="calendar")
        self.table = year_table(self._desk.workspace.clock.today())
        self.pane = PlannerPane(self._desk, may_write=self._may_write)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._lay_out()
        self._connect()

    def refresh(self) -> None:
        """Read the year again."""
        work = partial(planning.year, self._desk.workspace, self.year)
        self._desk.lane.query(work, self._on_read)

    def show_year(self, year: int) -> None:
        """Show another year."""
        self.year = min(max(year, _FIRST_YEAR), _LAST_YEAR)
        self.refresh()

    def spot(self) -> Spot:
        """Tell where it stands: the planner, with its year."""
        return planner_spot(self.year)

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        return (self.earlier, self.table, self.pane)

    def _lay_out(self) -> None:
        toolbar = QWidget()
        row = QHBoxLayout(toolbar)
        row.setContentsMargins(_SIDE, 8, _SIDE, 8)
        row.setSpacing(8)
        for part in (self.back, self.title, self.earlier, self.shown_year, self.later):
            row.addWidget(part)
        row.insertSpacing(2, 16)
        row.addStretch(1)
        row.addWidget(self.export)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.pane)
        self.splitter.setStretchFactor(0, 1)
        self._fit()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(toolbar)
        column.addWidget(rule())
        column.addWidget(self.splitter, 1)
        self.setFocusProxy(self.table)

    def _connect(self) -> None:
        self.back.clicked.connect(self.back_wanted)
        self.earlier.clicked.connect(partial(self._step, -1))
        self.later.clicked.connect(partial(self._step, 1))
        self.export.clicked.connect(self.export_wanted)
        self.table.current_changed.connect(self._on_chosen)
        self.table.opened.connect(self._on_opened)
        self.pane.wanted.connect(self._on_wanted)

    def _fit(self) -> None:
        wide = theme_of(self).px(_PANE)
        self.pane.setMinimumWidth(wide)
        self.splitter.setSizes([_TABLE + _PANE - wide, wide])

    def _step(self, years: int) -> None:
        self.show_year(self.year + years)
        self.year_chosen.emit()

    def _on_read(self, found: YearPlan) -> None:
        if found.year != self.year:
            return
        self._plan = found
        self.shown_year.setText(str(found.year))
        self.table.set_rows(found.bodies)
        if not found.bodies:
            self.table.set_empty(self._nothing(), None)
        self.table.set_note(_counted(sum(one.standing for one in found.bodies)))
        self.pane.setVisible(bool(found.bodies))
        self.export.setEnabled(any(one.meetings for one in found.bodies))
        if found.bodies and self.table.current() is None:
            self.table.choose(found.bodies[0].code)
        self._on_chosen(self.table.current())

    def _nothing(self) -> EmptyState:
        _ = texts().gettext
        words = _("Here stand the meetings of a year of every body, and those that are expected.")
        made = EmptyState("calendar", _("No bodies yet"), words=words)
        if self._may_write:
            button = made.add_button(_("New meeting"), icon="add", main=True)
            button.clicked.connect(self.new_body_wanted)
        return made

    def _on_chosen(self, body: BodyYear | None) -> None:
        if body is not None:
            self.pane.show_body(body, self.year)

    def _on_opened(self, body: BodyYear | None) -> None:
        if body is not None:
            self.pane.form.rhythm.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_wanted(self, body_id: int, told: PlanningRule, days: Sequence[date]) -> None:
        work = partial(planning.create, self._desk.workspace, body_id, rule=told, days=days)
        self._desk.lane.command(work, done=partial(self._on_made, len(days)))

    def _on_made(self, count: int, outcome: Outcome) -> None:
        words = texts().ngettext("{count} meeting made", "{count} meetings made", count)
        undo = partial(self._take_back, outcome.transaction_no)
        self._page.told.emit(words.format(count=count), texts().gettext("Undo"), undo)

    def _take_back(self, transaction_no: int) -> None:
        work = partial(journal.take_back, self._desk.workspace, transaction_no)
        self._desk.lane.command(work)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and self.layout() is not None:
            self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the list."""
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)


def _counted(count: int) -> str:
    return texts().ngettext("{count} meeting", "{count} meetings", count).format(count=count)
