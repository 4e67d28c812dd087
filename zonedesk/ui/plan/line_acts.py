"""What edits the tree of the plan, as commands in the lane; what goes can be taken back (06)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu

from zonedesk.domain.topics import NOTHING
from zonedesk.domain.words import PlanClass
from zonedesk.services import journal, plan, plan_lines
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.plan import commands
from zonedesk.ui.plan.columns import CLASS
from zonedesk.ui.plan.looks import class_words
from zonedesk.ui.plan.places import next_to

if TYPE_CHECKING:
    from collections.abc import Callable

    from zonedesk.domain.topics import Changes, Outcome
    from zonedesk.services.plan_lines import Deleted
    from zonedesk.ui.kit.desk import Page
    from zonedesk.ui.kit.keeping.record import RecordKeeper
    from zonedesk.ui.kit.lane import Verdict
    from zonedesk.ui.plan.places import Place
    from zonedesk.ui.plan.view import PlanView


class LineActs(QObject):
    """Runs what is done to lines in the tree; the page reads itself again afterwards.

    `chosen` gives the code of the line that the cursor comes to when the plan was read again.

    Args:
        page: whose desk and toast are used.
        view: with the tree.
        keeper: of what is typed in the line under the cursor.
    """

    chosen = Signal(str)

    def __init__(self, page: Page, view: PlanView, *, keeper: RecordKeeper) -> None:
        super().__init__(page)
        self._page, self._desk = page, page.desk
        self._view, self._tree, self._keeper = view, view.tree, keeper
        self._added: tuple[int, int] | None = None  # id, transaction
        self._names = 0
        self._tree.renamed.connect(self._rename)
        self._tree.moved.connect(self._move)
        self._tree.indented.connect(self._indent)
        self._tree.outdented.connect(self._outdent)
        self._tree.unwanted.connect(self._take_away)
        self._tree.class_wanted.connect(self._offer_classes)

    def add(self) -> None:
        """Add a line behind the one under the cursor, and let it be named."""
        entry = self._tree.entry()
        if self._may_edit:
            under = None if entry is not None else self._view.root_id()
            self._add(under=under, after=None if entry is None else entry.id)

    def add_below(self) -> None:
        """Add a line below the one under the cursor, and let it be named."""
        entry = self._tree.entry()
        if self._may_edit:
            under = self._view.root_id() if entry is None else entry.id
            self._add(under=under, after=None)

    def step_up(self) -> None:
        """Put the line under the cursor before its brother."""
        self._step(-1)

    def step_down(self) -> None:
        """Put the line under the cursor behind its brother."""
        self._step(1)

    def indent(self) -> None:
        """Put the line under the cursor below the brother before it."""
        self._tree.shift(inwards=True)

    def outdent(self) -> None:
        """Put the line under the cursor behind the one above it."""
        self._tree.shift(inwards=False)

    def delete(self) -> None:
        """Put the line under the cursor in the bin with all below it."""
        entry = self._tree.entry()
        if entry is None or not self._may_edit:
            return
        code = entry.row.code
        neighbour = next_to(self._tree.lines.entries, code)
        self._keeper.flush()
        work = partial(commands.delete_line, self._desk.workspace, code)
        self._desk.lane.command(work, done=partial(self._on_deleted, neighbour))

    def delete_plan(self) -> None:
        """Put the plan that is shown in the bin with all its lines."""
        book = self._view.book
        root = (
            None
            if book is None
            else next((one for one in book.entries if one.id == self._view.root_id()), None)
        )
        if root is not None and self._may_edit:
            self._keeper.flush()
            work = partial(commands.delete_line, self._desk.workspace, root.row.code)
            self._desk.lane.command(work, done=partial(self._on_deleted, ""))

    def classify(self, plan_class: PlanClass | None) -> None:
        """Give the line under the cursor its class of the year that is shown."""
        entry, book = self._tree.entry(), self._view.book
        if entry is None or book is None or not self._may_edit:
            return
        work = partial(
            plan.classify, self._desk.workspace, entry.id, year=book.year, plan_class=plan_class
        )
        self._desk.lane.command(work)

    def class_menu(self) -> QMenu:
        """Make the menu of the classes of the year, with those of other years below."""
        made = QMenu(self._tree)
        entry, book = self._tree.entry(), self._view.book
        if entry is None or book is None:
            return made
        for one in (*PlanClass, None):
            act = QAction(class_words(one, book.year), made)
            act.setCheckable(True)
            act.setChecked(entry.row.class_ is one)
            act.triggered.connect(partial(self.classify, one))
            made.addAction(act)
        others = [(year, kind) for year, kind in entry.classes if year != book.year]
        if others:
            made.addSeparator()
        for year, kind in others:
            made.addAction(class_words(kind, year)).setEnabled(False)
        return made

    def after_reading(self) -> None:
        """Let a new line be named, now that the tree shows it."""
        line, self._names = self._names, 0
        entry = self._tree.entry()
        if line and entry is not None and entry.id == line:
            self._tree.setFocus()
            self._tree.name_new(line)

    @property
    def _may_edit(self) -> bool:
        book = self._view.book
        return book is not None and book.may_edit

    def _add(self, *, under: int | None, after: int | None) -> None:
        title = texts().gettext("New plan line")
        work = partial(plan_lines.add, self._desk.workspace, title, under=under, after=after)
        self._desk.lane.command(work, done=self._on_added)

    def _on_added(self, outcome: Outcome) -> None:
        self._added = (outcome.id, outcome.transaction_no)
        self._names = outcome.id
        self.chosen.emit(outcome.reference)

    def _take_away(self, line: int) -> None:
        """Take back a new line that nobody named."""
        added, self._added = self._added, None
        if added is not None and added[0] == line:
            entry = self._tree.entry()
            if entry is not None:
                self.chosen.emit(next_to(self._tree.lines.entries, entry.row.code))
            self._take_back(added[1])

    def _rename(self, _line: int, title: str) -> None:
        entry = self._tree.entry()
        if entry is not None and title != entry.row.title:
            self._keeper.flush()
            work = partial(commands.rename_line, self._desk.workspace, entry.row.code, title=title)
            self._desk.lane.command(work, failed=self._on_refused)

    def _step(self, steps: int) -> None:
        entry = self._tree.entry()
        if entry is not None and self._may_edit:
            self._put(partial(plan_lines.step, self._desk.workspace, entry.id, steps=steps))

    def _indent(self, line: int) -> None:
        self._put(partial(plan_lines.indent, self._desk.workspace, line))

    def _outdent(self, line: int) -> None:
        self._put(partial(plan_lines.outdent, self._desk.workspace, line))

    def _move(self, line: int, place: Place) -> None:
        work = partial(plan_lines.move, self._desk.workspace, line, **place._asdict())
        self._desk.lane.command(work, done=self._on_moved, failed=self._on_refused)

    def _put(self, work: Callable[[], Changes | Outcome]) -> None:
        entry = self._tree.entry()
        if entry is not None:
            self.chosen.emit(entry.row.code)
        self._desk.lane.command(work, failed=self._on_refused)

    def _on_moved(self, outcome: Outcome) -> None:
        if outcome.changes == NOTHING:
            return
        entry = self._tree.entry()
        if entry is not None:
            self.chosen.emit(entry.row.code)
            words = texts().gettext("Plan line {code} is moved").format(code=entry.row.code)
            self._tell(words, outcome.transaction_no)

    def _on_deleted(self, neighbour: str, gone: Deleted) -> None:
        self.chosen.emit(neighbour)
        self._tell(deleted_words(gone), gone.transaction_no)

    def tell(self, words: str, outcome: Outcome) -> None:
        """Say by a toast what was done beside the tree, with the way back."""
        self._tell(words, outcome.transaction_no)

    def _tell(self, words: str, transaction_no: int) -> None:
        act = partial(self._take_back, transaction_no)
        self._page.told.emit(words, texts().gettext("Undo"), act)

    def _take_back(self, transaction_no: int) -> None:
        self._desk.lane.command(partial(journal.take_back, self._desk.workspace, transaction_no))

    def _on_refused(self, verdict: Verdict) -> None:
        self._desk.lane.refused.emit(verdict)
        self._page.refresh()

    def _offer_classes(self, _line: int) -> None:
        menu = self.class_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self._tree.place_of(CLASS))


def deleted_words(gone: Deleted) -> str:
    """Say how many lines went to the bin, and what stays linked to them there."""
    _ = texts()
    words = _.ngettext(
        "Plan line {code} is in the bin", "{count} plan lines are in the bin", gone.lines
    ).format(code=gone.reference, count=gone.lines)
    linked = (
        (gone.indicators, _.ngettext("{count} indicator", "{count} indicators", gone.indicators)),
        (gone.actions, _.ngettext("{count} action point", "{count} action points", gone.actions)),
        (gone.items, _.ngettext("{count} agenda item", "{count} agenda items", gone.items)),
    )
    told = ", ".join(one.format(count=count) for count, one in linked if count)
    return f"{words} ({told})" if told else words
