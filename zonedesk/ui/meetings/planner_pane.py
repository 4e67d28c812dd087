"""A body beside the year: what is expected of it, its rule, and the days that follow (R28)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from zonedesk.domain.errors import Refused
from zonedesk.domain.planning import usual
from zonedesk.services import planning
from zonedesk.ui.kit.buttons import primary
from zonedesk.ui.kit.labels import grounded, label, rule
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.sections import SectionHeader
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.meetings import planner_words
from zonedesk.ui.meetings.planner_days import DayList
from zonedesk.ui.meetings.planner_form import RuleForm

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zonedesk.domain.year_plan import BodyYear, ProposedDay
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Job, Verdict

_SIDE, _LEAST = 24, 320


class PlannerPane(QWidget):
    """The rule of a body and the days it gives in a year.

    `wanted` gives the id of the body, its rule and the days of which meetings are to be made.

    Args:
        desk: the open work folder.
        may_write: whether the user may make meetings.
    """

    wanted = Signal(int, object, object)

    def __init__(self, desk: Desk, *, may_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self._desk = desk
        self._may_write = may_write
        self._body: BodyYear | None = None
        self._year = 0
        self._job: Job | None = None
        self.name = label(style="record", wrap=True)
        self.expected = label(tone="muted", wrap=True)
        self.counts = label(tone="muted", wrap=True)
        self.lacks = MessageBar("watch", "")
        self.form = RuleForm(today=desk.workspace.clock.today)
        self.heading = SectionHeader(texts().gettext("Proposed days"))
        self.days = DayList()
        self.none = label(texts().gettext("The rule gives no day in this year."), tone="muted")
        self.make = primary(_make_words(0), icon="add")
        self._lay_out()
        self.form.changed.connect(self._propose)
        self.days.changed.connect(self._tell)
        self.days.selectionModel().currentChanged.connect(self._on_walked)
        self.make.clicked.connect(self._on_make)

    def show_body(self, body: BodyYear, year: int) -> None:
        """Show a body in a year; of the same one the rule stays as it is in the fields."""
        same = self._body is not None and (self._body.id, self._year) == (body.id, year)
        self._body, self._year = body, year
        self.name.setText(body.name)
        self.expected.setText(planner_words.expectation(body))
        self.counts.setText(planner_words.progress(body))
        lacks = planner_words.lacks(body)
        self.lacks.tell("watch", f"{year}: {lacks}")
        self.lacks.setVisible(bool(lacks))
        if not same:
            told = body.rule or usual(body.expected.a_year)
            self.form.show_rule(told, usual_hour=body.starts_at)
        self._propose()

    def _lay_out(self) -> None:
        self._inner = grounded(QWidget(), "surface")
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(_SIDE, 16, _SIDE, 16)
        column.setSpacing(4)
        for widget in (self.name, self.expected, self.counts):
            column.addWidget(widget)
        column.addSpacing(8)
        column.addWidget(self.lacks)
        column.addWidget(SectionHeader(texts().gettext("Rule")))
        column.addWidget(self.form)
        column.addSpacing(8)
        for part in (self.heading, self.none, self.days):
            column.addWidget(part)
        column.addStretch(1)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setWidget(self._inner)
        foot = QWidget()
        row = QHBoxLayout(foot)
        row.setContentsMargins(_SIDE, 8, _SIDE, 8)
        row.addWidget(self.make)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.area, 1)
        for below in (rule(), foot):
            whole.addWidget(below)
            below.setVisible(self._may_write)
        self.setFocusProxy(self.form.rhythm)

    def _propose(self) -> None:
        """Ask for the days of the rule; an older question is not waited for any more."""
        if self._body is None:
            return
        if self._job is not None:
            self._job.cancel()
        work = partial(
            planning.propose,
            self._desk.workspace,
            self._body.id,
            year=self._year,
            rule=self.form.rule(),
        )
        self._job = self._desk.lane.query(work, self._on_proposed, failed=self._on_refused)

    def _on_proposed(self, found: Sequence[ProposedDay]) -> None:
        self._job = None
        self.form.refuse_period("")
        self._show(found)

    def _on_refused(self, verdict: Verdict) -> None:
        self._job = None
        if isinstance(verdict, Refused):
            self.form.refuse_period(verdict_words(verdict))
        self._show(())

    def _show(self, found: Sequence[ProposedDay]) -> None:
        self.days.show_days(found)
        self.days.setVisible(bool(found))
        self.none.setVisible(not found)

    def _tell(self) -> None:
        """Say on the button how many meetings it makes."""
        count = len(self.days.days())
        self.heading.set_count(len(self.days.looks.rows))
        self.make.setText(_make_words(count))
        self.make.setEnabled(bool(count))

    def _on_make(self) -> None:
        if self._body is not None:
            self.wanted.emit(self._body.id, self.form.rule(), self.days.days())

    def _on_walked(self, index: QModelIndex) -> None:
        """Keep the day under the cursor in sight."""
        if index.isValid():
            place = self.days.visualRect(index).center()
            shown = self.days.mapTo(self._inner, place)
            self.area.ensureVisible(shown.x(), shown.y(), 0, 40)


def _make_words(count: int) -> str:
    if not count:
        return texts().gettext("&Make meetings")
    words = texts().ngettext("&Make {count} meeting", "&Make {count} meetings", count)
    return words.format(count=count)
