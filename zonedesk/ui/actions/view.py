"""The list of action points: toolbar, quick views, table with editing in place (07)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain.due import View
from zonedesk.ui.actions.columns import ORIGIN, OWNER, TERM, CellFields, columns
from zonedesk.ui.actions.empty import EmptyStates
from zonedesk.ui.actions.grouping import CODES, grouping_of, kind_words
from zonedesk.ui.actions.looks import origin_of, view_words
from zonedesk.ui.actions.nesting import Nesting
from zonedesk.ui.kit.labels import rule
from zonedesk.ui.kit.menu_button import MenuButton
from zonedesk.ui.kit.table.columns import Filter, Grouping, SortBy
from zonedesk.ui.kit.table.columns import Group as TableGroup
from zonedesk.ui.kit.table.editing import ClickEditing
from zonedesk.ui.kit.table.filtering import FilterBar
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.tabs import TabBar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.two_panes import TwoPanes, list_toolbar
from zonedesk.ui.kit.yielding import ShortButton, Yielding

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtCore import QModelIndex

    from zonedesk.ui.actions.model import ActionLine, ActionList

_PADDING, _TAB_PADDING = 16, 4
_TABLE, _DETAIL = 864, 368


class ActionsView(QWidget):
    """The list with what stands above it, and the side of `panes`.

    Signals: `tabs_made` tells that there are other quick views, `origin_wanted` gives the line
    whose origin was clicked, the others are those of the buttons.

    Args:
        today: the day in Brussels.
        usable: whether anything may be changed.
    """

    tabs_made = Signal()
    new_wanted = Signal()
    export_wanted = Signal()
    print_wanted = Signal()
    reminders_wanted = Signal()
    origin_wanted = Signal(object)

    def __init__(
        self, today: Callable[[], date], *, usable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.cells = CellFields(today)
        self._nesting = Nesting()
        self.lines: tuple[ActionLine, ...] = ()
        self.kind = TERM
        self._views: list[View] = []
        self._under = View.ALL  # the quick view that a view of the user's own is kept over
        self.table: RecordTable[ActionLine] = RecordTable(
            columns(self.cells if usable else None, self._nesting),
            identity=lambda line: line.row.reference,
            name=_("Action points"),
            lines=2,
            counted=self._counted,
        )
        self.table.set_sort((SortBy(TERM),))
        self._clicks = ClickEditing(self.table)
        self.bar = FilterBar(self.table)
        self.tabs = TabBar()
        self.group_button = MenuButton("")
        self.owner_button = MenuButton(_("Responsible"))
        self.export_button = ShortButton(_("Excel"), icon="excel")
        self.print_button = ShortButton(_("Print"), icon="print")
        self.print_button.setToolTip(_("Preview and print (Ctrl+P)"))
        self.remind_button = ShortButton(_("Reminders…"), icon="mail")
        self.new_button = ShortButton(_("New action point"), icon="add", look="primary")
        self.new_button.setEnabled(usable)
        self.empty = EmptyStates(
            self.table,
            self.bar,
            leave=partial(self.show_view, View.ALL),
            make=self.new_wanted.emit if usable else None,
        )
        self._lay_out()
        self._connect()
        self.group_by(TERM)

    @property
    def chosen_view(self) -> View:
        """The quick view that is shown."""
        place = self.tabs.currentIndex()
        return self._views[place] if 0 <= place < len(self._views) else self._under

    @property
    def quick_count(self) -> int:
        """How many of the tabs are quick views; behind them come the user's own."""
        return len(self._views)

    def show_list(self, found: ActionList) -> None:
        """Show other action points; view, groups, filters, choice and scroll stay."""
        self.lines = found.lines
        self._show_counts(found)
        self._show_view()

    def show_view(self, view: View) -> None:
        """Show a quick view; one that is not there is all."""
        self.tabs.setCurrentIndex(self._views.index(view) if view in self._views else 0)

    def take_quick(self, view: View) -> None:
        """Show a quick view, under the tab of an own view where that is chosen."""
        self._under = view
        if self.tabs.currentIndex() < len(self._views):
            self.show_view(view)
        self._show_view()

    def group_by(self, kind: str) -> None:
        """Put the lines under other headings; an unknown kind is by term."""
        self.kind = kind = kind if kind in CODES else TERM
        words = texts().gettext("Group by: {kind}").format(kind=kind_words(kind))
        self.group_button.setText(words)
        self._put_rows()
        self._group(keep=False)

    def reveal(self, reference: str) -> bool:
        """Choose an action point, whatever view, filter or group hides it; False when unknown."""
        line = next((one for one in self.lines if one.row.reference == reference), None)
        if line is None:
            return False
        if self.table.model.line_of(reference) is None:
            model = self.table.model
            if not model.knows(reference):
                self.show_view(View.ALL)
            if reference not in {one.row.reference for one in model.rows_shown()}:
                self.bar.clear()
            code = CODES[self.kind](line)
            if model.is_collapsed(code):
                model.toggle_group(code)
        return self.table.choose(reference)

    def choose_first(self) -> None:
        """Put the cursor on the first action point that shows, without the focus."""
        model = self.table.model
        lines = range(model.rowCount())
        first = next((line for line in lines if model.row_at(line) is not None), None)
        if first is not None:
            self.table.view.setCurrentIndex(model.index(first, 0))

    def filters_told(self) -> tuple[str, ...]:
        """Say what narrows the list, for whoever gets it on paper."""
        return self.bar.told(titles=True)

    def _lay_out(self) -> None:
        inside = self.bar.layout()
        for place, button in enumerate((self.group_button, self.owner_button), start=1):
            if isinstance(inside, QHBoxLayout):
                inside.insertWidget(place, button)
        buttons = (self.remind_button, self.export_button, self.print_button, self.new_button)
        toolbar = list_toolbar((self.bar, *buttons))
        toolbar.setMinimumWidth(1)  # what has no room gives way
        Yielding(toolbar, buttons)
        tab_row = QWidget()
        tabs = QHBoxLayout(tab_row)
        tabs.setContentsMargins(_TAB_PADDING, 0, _PADDING, 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        self.panes = TwoPanes((toolbar, rule(), tab_row, rule()), self.table)
        for place, grows in enumerate((1, 0)):
            self.panes.splitter.setStretchFactor(place, grows)
        self.panes.put_widths((_TABLE, _DETAIL))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.panes)
        self.setFocusProxy(self.panes)

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new_wanted)
        self.export_button.clicked.connect(self.export_wanted)
        self.print_button.clicked.connect(self.print_wanted)
        self.remind_button.clicked.connect(self.reminders_wanted)
        self.tabs.currentChanged.connect(self._show_view)
        self.table.arranged.connect(self._on_arranged)
        self.table.view.clicked.connect(self._on_clicked)
        self.owner_button.choices.aboutToShow.connect(self.fill_owners)
        self.group_button.choices.aboutToShow.connect(self.fill_groupings)

    def fill_owners(self) -> None:
        """Put everybody who is responsible for something in the menu, with how many."""
        menu = self.owner_button.choices
        menu.clear()
        counts = self.table.model.facet(OWNER)
        chosen = {one.value for one in self.table.model.filters if one.key == OWNER}
        for owner in sorted({line.row.owner for line in self.lines}, key=str.casefold):
            words = owner or texts().gettext("Without responsible")
            told = words.replace("&", "&&")
            act = menu.addAction(f"{told}  {counts[owner]}", partial(self._toggle_owner, owner))
            act.setCheckable(True)
            act.setChecked(owner in chosen)

    def fill_groupings(self) -> None:
        """Put the ways to group in the menu."""
        menu = self.group_button.choices
        menu.clear()
        for kind in CODES:
            words = kind_words(kind)
            act = menu.addAction(words[:1].upper() + words[1:], partial(self.group_by, kind))
            act.setCheckable(True)
            act.setChecked(kind == self.kind)

    def _show_counts(self, found: ActionList) -> None:
        counts = found.counts()
        if list(counts) != self._views:
            chosen = self.chosen_view
            with QSignalBlocker(self.tabs):
                self._make_tabs(list(counts))
                self.show_view(chosen)
            self.tabs_made.emit()
        for place, view in enumerate(self._views):
            late = view is View.LATE and counts[view] > 0
            self.tabs.set_count(place, counts[view], tone="stop" if late else "muted")
            self.tabs.setTabText(place, self.tabs.tabText(place))  # lets Qt measure the tab again

    def _make_tabs(self, views: list[View]) -> None:
        while self.tabs.count():
            self.tabs.removeTab(0)
        self._views = views
        for view in views:
            self.tabs.add(view_words(view))

    def _show_view(self) -> None:
        view = self.chosen_view
        self.empty.show_view(view, total=len(self.lines))
        self._put_rows()
        self._group(keep=True)
        if self.table.current() is None:
            self.choose_first()

    def _put_rows(self) -> None:
        """Put the lines of the quick view in the table, parts as deep as they stand now."""
        lines = [line for line in self.lines if self.chosen_view in line.views]
        self._nesting.settle(lines, CODES[self.kind])
        self.table.set_rows(lines)

    def _group(self, *, keep: bool) -> None:
        """Give the table its headings; those that the user folded stay so where it is asked."""
        made = grouping_of(self.kind, self.lines)
        if keep:
            groups = tuple(self._as_left(group) for group in made.groups)
            made = Grouping(made.of, groups, within=made.within)
        self._known = {group.code for group in made.groups}
        self.table.set_grouping(made)
        self.table.set_note(texts().gettext("by {kind}").format(kind=kind_words(self.kind)))

    def _as_left(self, group: TableGroup) -> TableGroup:
        if group.code not in self._known:
            return group
        folded = self.table.model.is_collapsed(group.code)
        return TableGroup(group.code, group.title, collapsed=folded)

    def _counted(self, _shown: int, _total: int) -> str:
        _ = texts()
        rows = self.table.model.rows_shown() if hasattr(self, "table") else ()
        finished = sum(line.row.status.finished for line in rows)
        opened = len(rows) - finished
        told = [_.ngettext("{count} open", "{count} open", opened).format(count=opened)]
        if finished:
            done = _.ngettext("{count} finished", "{count} finished", finished)
            told.append(done.format(count=finished))
        return ", ".join(told)

    def _toggle_owner(self, owner: str) -> None:
        chip = Filter(OWNER, owner)
        if chip in self.table.model.filters:
            self.table.remove_filter(chip)
        else:
            self.table.add_filter(OWNER, owner)

    def _on_arranged(self) -> None:
        self.export_button.setEnabled(self.table.model.shown_count > 0)
        self.empty.show_filters()

    def _on_clicked(self, index: QModelIndex) -> None:
        line = self.table.model.row_at(index.row())
        key = self.table.model.columns[index.column()].key
        if line is not None and key == ORIGIN and origin_of(line.row):
            self.origin_wanted.emit(line)
