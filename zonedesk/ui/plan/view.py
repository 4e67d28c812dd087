"""Toolbar, tree, foot and detail of the plan side by side (06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from zonedesk.ui.kit.empty import EmptyState
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.menu_button import drop_menu
from zonedesk.ui.kit.panes import has_little_room
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.plan.columns import WIDE_ONLY
from zonedesk.ui.plan.foot import PlanFoot
from zonedesk.ui.plan.outline import OTHERS, Narrowing, Outline, lines_of, outline, plans_of
from zonedesk.ui.plan.toolbar import PlanBar, only_words
from zonedesk.ui.plan.tree_editing import EditedTree
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from zonedesk.domain.plan_record import PlanBook, PlanEntry
    from zonedesk.ui.plan.detail import PlanDetail

_TREE, _DETAIL, _LEAST, _WIDEST = 864, 368, 320, 520
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class PlanView(QWidget):
    """The place without what it reads and writes.

    Signals: `year_chosen` gives another year, `workbook_wanted` and
    `plan_wanted` (a new one) nothing.

    Args:
        detail: the record at the right.
    """

    year_chosen = Signal(int)
    workbook_wanted = Signal()
    plan_wanted = Signal()

    def __init__(self, detail: PlanDetail, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grounded(self, "surface")
        self.book: PlanBook | None = None
        self.lines: tuple[PlanEntry, ...] = ()
        self.plan: str | None = None
        self.detail = detail
        self.bar = PlanBar()
        self.tree = EditedTree()
        self.foot = PlanFoot()
        self._detail_wanted = True
        self._covered = False
        self._lay_out()
        self.bar.plan_chosen.connect(self._on_plan)
        self.bar.year_chosen.connect(self.year_chosen)
        self.bar.narrowed.connect(self.show_lines)
        self.bar.columns_wanted.connect(self._show_columns)
        self.bar.workbook_wanted.connect(self.workbook_wanted)
        self.bar.field.entered.connect(self._enter_tree)
        detail.back_wanted.connect(self.leave_detail)

    @property
    def narrowing(self) -> Narrowing:
        """What the tree is narrowed to."""
        words, attention = self.bar.field.text(), self.bar.attention.isChecked()
        return Narrowing(words, attention, self.bar.only_class)

    def show_book(self, book: PlanBook) -> None:
        """Show the plan as it stands in a year; cursor, filter and scroll stay."""
        self._follow(book)
        self.book = book
        self.tree.whole, self.tree.lines.editable = book.entries, book.may_edit
        self.bar.new_line.setVisible(book.may_edit)
        self.begin_button.setVisible(book.may_edit)
        self.first_button.setVisible(book.may_edit)
        plans = plans_of(book.entries)
        codes = [code for code, _ in plans]
        if self.plan not in codes:
            self.plan = codes[0] if codes else None
        self.bar.show_plans(plans, self.plan)
        self.bar.show_years(book.years, book.year)
        self.show_lines()

    def show_lines(self) -> None:
        """Show the lines of the chosen plan that go with what it is narrowed to."""
        book = self.book
        if book is None:
            return
        self.lines = lines_of(book.entries, self.plan or OTHERS)
        shown = outline(self.lines, self.narrowing)
        self.tree.all_lines = self.lines
        self.tree.show_outline(shown, year=book.year, all_open=self.narrowing.is_set)
        self.foot.show_outline(shown, total=len(self.lines))
        if not book.entries:
            self._stack.setCurrentWidget(self._nothing_yet)
        elif not self.lines:
            self._stack.setCurrentWidget(self._no_lines)
        elif not shown.entries:
            self._show_nothing_found()
        else:
            self._stack.setCurrentWidget(self.tree)
        if shown.entries and not self.tree.code():
            self.tree.choose(_first(shown))
        self.foot.setVisible(bool(book.entries))
        self._show_detail()

    def root_id(self) -> int | None:
        """Give the id of the chosen plan; None when lines stand under none."""
        entries = self.book.entries if self.book else ()
        return next((one.id for one in entries if one.row.code == self.plan), None)

    def title_of_plan(self) -> str:
        """Give the title of the chosen plan; empty when lines stand under none."""
        entries = self.book.entries if self.book else ()
        return next((one.row.title for one in entries if one.row.code == self.plan), "")

    def show_line(self, code: str) -> bool:
        """Put the cursor on a line, whatever hides it; gives whether there is such a line."""
        entries = self.book.entries if self.book else ()
        for plan, _ in plans_of(entries):
            if any(one.row.code == code for one in lines_of(entries, plan)):
                if plan != self.plan:
                    self._on_plan(plan)
                if not self.tree.lines.index_of(code).isValid():
                    self.clear_filters()
                return self.tree.choose(code)
        return False

    def clear_filters(self) -> None:
        """Show all lines again."""
        self.bar.field.clear()
        self.bar.attention.setChecked(False)
        self.bar.show_all_classes()

    def toggle_detail(self) -> None:
        """Show or hide the details; columns that have room then come and go with them."""
        if has_little_room(self):
            if self._covered:
                self.leave_detail()
            else:
                self.enter_detail()
            return
        self._detail_wanted = not self._detail_wanted
        self._show_detail()
        self._show_columns_with_room()

    def _show_columns_with_room(self) -> None:
        for place, column in enumerate(self.tree.lines.columns):
            if column.key in WIDE_ONLY:
                self.tree.layout_of_columns.show(place, shown=not self._detail_wanted)

    def enter_detail(self) -> None:
        """Put the focus in the details; they come back if they were hidden."""
        self.cover()
        self.detail.enter()

    def cover(self) -> None:
        """Show the details, over the tree where there is little room; the focus stays."""
        if not self._detail_wanted:
            self._detail_wanted = True
            self._show_columns_with_room()
        self._covered = True
        self._show_detail()

    def leave_detail(self) -> None:
        """Put the focus back on the tree."""
        self._covered = False
        self._show_detail()
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def column_menu(self) -> QMenu:
        """Make the menu of the columns; the tree itself always shows."""
        made = QMenu(self)
        for place, column in enumerate(self.tree.lines.columns):
            act = QAction(column.title, made)
            act.setCheckable(True)
            act.setChecked(self.tree.layout_of_columns.is_shown(place))
            act.setEnabled(self.tree.layout_of_columns.can_hide(place))
            act.setData(place)
            act.triggered.connect(self._on_column)
            made.addAction(act)
        made.addSeparator()
        reset = made.addAction(texts().gettext("Columns as they came"))
        reset.triggered.connect(self.tree.layout_of_columns.reset)
        return made

    def _lay_out(self) -> None:
        _ = texts().gettext
        words = _(
            "Here stand the pillars, objectives and measures of the zonal security plan, with "
            "how they are doing. A plan comes with the import of a register, or is made here."
        )
        nothing = EmptyState("plan", _("No plan yet"), words=words)
        self.begin_button = nothing.add_button(_("New &plan…"), icon="add", main=True)
        self.begin_button.clicked.connect(self.plan_wanted)
        self._nothing_yet = _centred(nothing)
        words = _("Add the first pillar or objective; what follows takes its numbering.")
        empty = EmptyState("plan", _("No lines in this plan yet"), words=words)
        self.first_button = empty.add_button(_("Plan &line"), icon="add")
        self.first_button.clicked.connect(self.bar.line_wanted)
        self._no_lines = _centred(empty)
        self._found_nothing = QWidget()
        self._stack = QStackedWidget()
        for part in (self.tree, self._nothing_yet, self._no_lines, self._found_nothing):
            self._stack.addWidget(part)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._stack, 1)
        column.addWidget(rule())
        column.addWidget(self.foot)
        self._left = left
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(left)
        self.splitter.addWidget(self.detail)
        self.splitter.setStretchFactor(0, 1)
        detail = theme_of(self).px(_DETAIL)
        self.splitter.setSizes([_TREE + _DETAIL - detail, detail])
        self._fit_detail()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        self._rule = rule()
        whole.addWidget(self.bar)
        whole.addWidget(self._rule)
        whole.addWidget(self.splitter, 1)
        self.setFocusProxy(self.tree)

    def _follow(self, book: PlanBook) -> None:
        """Keep the cursor on a line, and the choice on a plan, that got another code."""
        codes = {one.id: one.row.code for one in book.entries}
        entry, root = self.tree.entry(), self.root_id()
        if entry is not None and entry.id in codes:
            self.tree.follow(codes[entry.id])
        if root is not None and root in codes:
            self.plan = codes[root]

    @property
    def _has_lines(self) -> bool:
        return self.book is not None and bool(self.book.entries)

    def _show_detail(self) -> None:
        """Show tree and detail side by side, or one of them where there is no room for both."""
        there = bool(self.lines) and self._detail_wanted
        narrow = has_little_room(self)
        alone = narrow and there and self._covered
        widest = theme_of(self).px(_WIDEST)
        self.detail.setMaximumWidth(self.width() if narrow else widest)
        self.detail.setVisible(there and (not narrow or self._covered))
        self._left.setVisible(not alone)
        for part in (self.bar, self._rule):
            part.setVisible(self._has_lines and not alone)
        self.setFocusProxy(self.detail if alone else self.tree)
        self.detail.back.setVisible(narrow)

    def _fit_detail(self) -> None:
        self.detail.setMinimumWidth(theme_of(self).px(_LEAST))

    def _show_nothing_found(self) -> None:
        _ = texts()
        told = [self.bar.attention.text()] if self.narrowing.attention else []
        told += [only_words(self.narrowing.only)] if self.narrowing.only else []
        if self.narrowing.words.strip():
            told.append(f"“{self.narrowing.words.strip()}”")
        words = _.gettext("Nothing goes with: {filters}.").format(filters=" · ".join(told))
        made = EmptyState("plan", _.gettext("No plan lines found"), words=words)
        shows = _.ngettext(
            "Clear filters: shows {count} plan line",
            "Clear filters: shows {count} plan lines",
            len(self.lines),
        )
        made.add_link(shows.format(count=len(self.lines))).clicked.connect(self.clear_filters)
        self._stack.removeWidget(self._found_nothing)
        self._found_nothing.deleteLater()
        self._found_nothing = _centred(made)
        self._stack.addWidget(self._found_nothing)
        self._stack.setCurrentWidget(self._found_nothing)

    def _show_columns(self) -> None:
        drop_menu(self.column_menu(), self.bar.columns)

    def _on_column(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            self.tree.layout_of_columns.show(int(sender.data()), shown=sender.isChecked())

    def _on_plan(self, code: str) -> None:
        self.plan = code
        if self.book is not None:
            self.bar.show_plans(plans_of(self.book.entries), code)
        self.show_lines()

    def _enter_tree(self) -> None:
        if not self.tree.currentIndex().isValid() and self.tree.lines.entries:
            self.tree.choose(self.tree.lines.entries[0].row.code)
        self.tree.setFocus(Qt.FocusReason.TabFocusReason)

    def changeEvent(self, event: QEvent) -> None:
        """Leave the detail the room that larger letters need."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "splitter"):
            self._fit_detail()
            self._show_detail()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the detail cover the tree in a narrow window."""
        super().resizeEvent(event)
        self._show_detail()


def _first(shown: Outline) -> str:
    """Give the first line that was found, else the first of all."""
    found = (one.row.code for one in shown.entries if one.is_judged and one.row.code in shown.found)
    return next(found, shown.entries[0].row.code)


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
