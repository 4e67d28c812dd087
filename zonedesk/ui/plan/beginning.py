"""A new plan begun in the place of the tree, until it is made or nobody wants it (R91)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QStackedWidget

from zonedesk.services import journal, plan_cycle
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.plan.new_plan import NewPlanPane

if TYPE_CHECKING:
    from zonedesk.domain.plan_cycle import NewPlan
    from zonedesk.domain.topics import Outcome
    from zonedesk.ui.kit.desk import Page
    from zonedesk.ui.kit.keeping.record import RecordKeeper
    from zonedesk.ui.plan.view import PlanView


class Beginning(QObject):
    """Shows the form over the tree and makes what was filled in.

    Args:
        page: whose desk and toast are used.
        view: of the plan that it goes on with.
        keeper: of what is typed in the line under the cursor.
    """

    def __init__(self, page: Page, view: PlanView, *, keeper: RecordKeeper) -> None:
        super().__init__(page)
        self._page, self._desk, self._view, self._keeper = page, page.desk, view, keeper
        self.pane = NewPlanPane(page.desk.workspace.clock.today)
        self.stack = QStackedWidget()
        self.stack.addWidget(view)
        self.stack.addWidget(self.pane)
        self.pane.wanted.connect(self._make)
        self.pane.left.connect(self.leave)

    @property
    def is_open(self) -> bool:
        """Whether the form stands there."""
        return self.stack.currentWidget() is self.pane

    def begin(self) -> None:
        """Show the form of a plan that goes on with the one that is shown."""
        view, book = self._view, self._view.book
        if book is None or not book.may_edit or self.is_open:
            return
        self._keeper.flush()
        root = next((one for one in book.entries if one.id == view.root_id()), None)
        self.stack.setCurrentWidget(self.pane)
        self.pane.begin(view.lines, root=root, year=book.year)

    def leave(self) -> None:
        """Show the tree again."""
        self.stack.setCurrentWidget(self._view)
        self._view.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, new: NewPlan) -> None:
        work = partial(plan_cycle.begin, self._desk.workspace, new)
        self.pane.once.ask(self._desk.lane, work, done=self._on_made, failed=self.pane.refuse)

    def _on_made(self, outcome: Outcome) -> None:
        self._view.plan = outcome.reference
        self.leave()
        words = texts().gettext("Plan {code} is made").format(code=outcome.reference)
        act = partial(self._take_back, outcome.transaction_no)
        self._page.told.emit(words, texts().gettext("Undo"), act)

    def _take_back(self, transaction_no: int) -> None:
        self._desk.lane.command(partial(journal.take_back, self._desk.workspace, transaction_no))
