"""Comparing in the place of the tree: states read, kept, exported, printed (R105)."""

from __future__ import annotations

import importlib
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Qt

from zonedesk.domain.openness import strictest
from zonedesk.domain.words import Edition, Marking
from zonedesk.services import plan_snapshots
from zonedesk.system.files import safe_name
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.exporting import FileKind, WorkbookSaver, from_window, shown_list
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.plan.compare import ComparePane
from zonedesk.ui.plan.compare_words import side_name

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QStackedWidget, QWidget

    from zonedesk.domain.plan_comparison import PlanComparison
    from zonedesk.domain.plan_snapshot import EvaluatingMeeting, SnapshotHead
    from zonedesk.domain.shown_list import ShownList
    from zonedesk.domain.topics import Outcome
    from zonedesk.services.workspace import Workspace
    from zonedesk.ui.kit.desk import Page
    from zonedesk.ui.plan.compare_keep import Wished
    from zonedesk.ui.plan.view import PlanView

# Loaded when it is first needed, in the lane: papers take longer to load than a page.
_PAPER: Final = "zonedesk.services.paper_snapshot"
_LIST: Final = "zonedesk.services.list_export"
_PDF: Final = FileKind("pdf", noop("PDF file (*.pdf)"))


class Comparing(QObject):
    """Shows two states side by side instead of the tree, and goes back.

    Args:
        page: whose desk and toast are used.
        view: of the plan that is compared.
        stack: in which the tree stands.
    """

    def __init__(self, page: Page, view: PlanView, *, stack: QStackedWidget) -> None:
        super().__init__(page)
        self._page, self._desk, self._view, self._stack = page, page.desk, view, stack
        self.saver = WorkbookSaver(page)
        self.pane = ComparePane(page.desk.workspace.clock.today)
        stack.addWidget(self.pane)
        pane = self.pane
        pane.left.connect(self.leave)
        pane.sides_chosen.connect(self._read)
        pane.keep_wanted.connect(self._ask)
        pane.panel.wanted.connect(self._keep)
        pane.panel.left.connect(self._put_away)
        pane.paper_wanted.connect(self._save_paper)
        pane.print_wanted.connect(self._save_print)
        pane.workbook_wanted.connect(self.save_list)
        pane.line.line_wanted.connect(self._show_line)

    @property
    def is_open(self) -> bool:
        """Whether two states are compared."""
        return self._stack.currentWidget() is self.pane

    def begin(self) -> None:
        """Compare the chosen plan with the state of it that was kept last."""
        if self.is_open or self._plan_id is None:
            return
        self._view.detail.keeper.flush()
        self._stack.setCurrentWidget(self.pane)
        self.pane.setFocus(Qt.FocusReason.OtherFocusReason)
        self.refresh()

    def keep(self) -> None:
        """Keep the state of the chosen plan."""
        if self._may_edit:
            self.begin()
            self._ask()

    def leave(self) -> None:
        """Show the tree again."""
        self.pane.panel.hide()
        self._stack.setCurrentWidget(self._view)
        self._view.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read the states again, where they show."""
        plan_id = self._plan_id
        if self.is_open and plan_id is not None:
            work = partial(plan_snapshots.listed, self._desk.workspace, plan_id)
            self._desk.lane.query(work, self._on_heads)

    def areas(self) -> tuple[QWidget, ...]:
        """Give the parts that F6 walks."""
        return (self.pane.old, self.pane.table, self.pane.line)

    @property
    def _plan_id(self) -> int | None:
        return self._view.root_id()

    @property
    def _may_edit(self) -> bool:
        book = self._view.book
        return book is not None and book.may_edit

    def _on_heads(self, heads: tuple[SnapshotHead, ...]) -> None:
        self.pane.show_heads(heads, may_edit=self._may_edit)
        if heads:
            self._read()

    def _read(self) -> None:
        sides, book = self.pane.sides(), self._view.book
        if sides is not None and book is not None:
            old, new = sides
            work = partial(
                plan_snapshots.compare, self._desk.workspace, old, new=new, year=book.year
            )
            self._desk.lane.query(work, self._on_comparison)

    def _on_comparison(self, comparison: PlanComparison) -> None:
        self.pane.show_comparison(comparison)

    def _ask(self) -> None:
        work = partial(plan_snapshots.meetings, self._desk.workspace)
        self._desk.lane.query(work, self._on_meetings)

    def _on_meetings(self, meetings: tuple[EvaluatingMeeting, ...]) -> None:
        book = self._view.book
        if book is not None and self.is_open:
            self.pane.panel.begin(meetings, years=book.years, year=book.year)

    def _keep(self, wished: Wished) -> None:
        plan_id = self._plan_id
        if plan_id is None:
            return
        work = partial(
            plan_snapshots.take,
            self._desk.workspace,
            plan_id,
            name=wished.name,
            as_of=wished.day,
            year=wished.year,
            meeting_id=wished.meeting,
        )
        panel = self.pane.panel
        panel.once.ask(self._desk.lane, work, done=self._on_kept, failed=panel.refuse)

    def _on_kept(self, outcome: Outcome) -> None:
        self._put_away()
        self.refresh()
        words = texts().gettext("{name} is kept").format(name=outcome.reference)
        self._page.told.emit(words, "", None)

    def _put_away(self) -> None:
        self.pane.panel.hide()
        self.pane.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_line(self, code: str) -> None:
        self._page.show_reference(code)

    def save_list(self) -> None:
        """Save the rows and columns that show as a workbook."""
        shown = self._shown()
        if shown is not None:
            self.saver.ask_list(shown)

    def _save_print(self) -> None:
        shown = self._shown()
        if shown is not None:
            write = partial(_save_print, self._desk.workspace, shown)
            question, name = texts().gettext("Save the paper"), safe_name(shown.title)
            self.saver.ask(question, name, write=write, kind=_PDF)

    def _shown(self) -> ShownList | None:
        """Give what shows, with what was confidential in it."""
        comparison = self.pane.comparison
        if comparison is None:
            return None
        _ = texts().gettext
        old, new = side_name(comparison.old), side_name(comparison.new)
        if comparison.new.head is None:
            new = new.lower()
        title = _("Compared: {old} and {new}").format(old=old, new=new)
        shown = self.pane.table.shown()
        filters = (self.pane.only.text().replace("&", ""),) if self.pane.only.isChecked() else ()
        closed = [Marking.CLOSED for row in shown.rows if row.confidential]
        marking = strictest([Marking.INTERNAL, *closed])
        return shown_list(shown, title, filters=filters, marking=marking)

    def _save_paper(self) -> None:
        comparison = self.pane.comparison
        if comparison is None or comparison.old.head is None:
            return
        head = comparison.old.head
        write = partial(_save, self._desk.workspace, head.id)
        question = texts().gettext("Save the paper")
        self.saver.ask(question, safe_name(head.name), write=write, kind=_PDF)


def _save_print(workspace: Workspace, shown: ShownList, target: Path) -> None:
    service = importlib.import_module(_LIST)
    service.save_list_paper(workspace, shown, target=target, reason=from_window())


def _save(workspace: Workspace, snapshot_id: int, target: Path) -> None:
    kept = plan_snapshots.read(workspace, snapshot_id)
    paper = importlib.import_module(_PAPER)
    paper.save_snapshot(workspace, kept, target=target, reason=from_window(), edition=Edition.FULL)
