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
    from zonedesk.ui.plan.page import PlanPage


class Beginning(QObject):
    """Shows the form over the tree and makes what was filled in.

    Args:
        page: whose plan it goes on with.
    """

    def __init__(self, page: PlanPage) -> None:
        super().__init__(page)
        self._page, self._desk = page, page.desk
        self.pane = NewPlanPane(page.desk.workspace.clock.today)
        self.stack = QStackedWidget()
        self.stack.addWidget(page.view)
        self.stack.addWidget(self.pane)
        self.pane.wanted.connect(self._make)
        self.pane.left.connect(self.leave)

    @property
    def is_open(self) -> bool:
        """Whether the form stands there."""
        return self.stack.currentWidget() is self.pane

    def begin(self) -> None:
        """Show the form of a plan that goes on with the one that is shown."""
        view = self._page.view
        book = view.book
        if book is None or not book.may_edit or self.is_open:
            return
        self._page.detail.keeper.flush()
        root = next((one for one in book.entries if one.id == view.root_id()), None)
        self.stack.setCurrentWidget(self.pane)
        self.pane.begin(view.lines, root=root, year=book.year)

    def leave(self) -> None:
        """Show the tree again."""
        self.stack.setCurrentWidget(self._page.view)
        self._page.view.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, new: NewPlan) -> None:
        work = partial(plan_cycle.begin, self._desk.workspace, new)
        self.pane.once.ask(self._desk.lane, work, done=self._on_made, failed=self.pane.refuse)

    def _on_made(self, outcome: Outcome) -> None:
        self._page.view.plan = outcome.reference
        self.leave()
        words = texts().gettext("Plan {code} is made").format(code=outcome.reference)
        act = partial(self._take_back, outcome.transaction_no)
        self._page.told.emit(words, texts().gettext("Undo"), act)

    def _take_back(self, transaction_no: int) -> None:
        self._desk.lane.command(partial(journal.take_back, self._desk.workspace, transaction_no))
