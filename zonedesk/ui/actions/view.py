"""The list of action points: toolbar, quick views, table with editing in place (07)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from zonedesk.domain.due import View
from zonedesk.ui.actions.columns import ORIGIN, OWNER, TERM, CellFields, columns
from zonedesk.ui.actions.empty import EmptyStates
from zonedesk.ui.actions.grouping import CODES, grouping_of, kind_words
from zonedesk.ui.actions.looks import origin_of, view_words
from zonedesk.ui.kit.labels import grounded, rule
from zonedesk.ui.kit.menu_button import MenuButton
from zonedesk.ui.kit.panes import has_focus_inside, has_little_room
from zonedesk.ui.kit.table.columns import Filter, Grouping, SortBy
from zonedesk.ui.kit.table.columns import Group as TableGroup
from zonedesk.ui.kit.table.editing import ClickEditing
from zonedesk.ui.kit.table.filtering import FilterBar
from zonedesk.ui.kit.table.table import RecordTable
from zonedesk.ui.kit.tabs import TabBar
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.yielding import ShortButton, Yielding

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtCore import QModelIndex
    from PySide6.QtGui import QResizeEvent

    from zonedesk.ui.actions.model import ActionLine, ActionList

_PADDING, _TAB_PADDING = 16, 4
_TABLE, _DETAIL = 864, 368
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class ActionsView(QWidget):
    """The list with what stands above it; `side` is the pane beside it.

    Signals: `new_wanted` and `export_wanted` are those of the buttons, `origin_wanted` gives the
    line whose origin was clicked, `room_changed` whether the side covers the list now.

    Args:
        today: the day in Brussels.
        usable: whether anything may be changed.
    """

    new_wanted = Signal()
    export_wanted = Signal()
    origin_wanted = Signal(object)
    room_changed = Signal(bool)

    def __init__(
        self, today: Callable[[], date], *, usable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        _ = texts().gettext
        grounded(self, "surface")
        self.cells = CellFields(today)
        self.lines: tuple[ActionLine, ...] = ()
        self.kind = TERM
        self._views: list[View] = []
        self.table: RecordTable[ActionLine] = RecordTable(
            columns(self.cells if usable else None),
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
        self.new_button = ShortButton(_("New action point"), icon="add", look="primary")
        self.new_button.setEnabled(usable)
        self.side = QStackedWidget()
        self._side_wanted, self._narrow, self._covered = True, False, False
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
        return self._views[place] if 0 <= place < len(self._views) else View.ALL

    def show_list(self, found: ActionList) -> None:
        """Show other action points; view, groups, filters, choice and scroll stay."""
        self.lines = found.lines
        self._show_counts(found)
        self._show_view()

    def show_view(self, view: View) -> None:
        """Show a quick view; one that is not there is all."""
        self.tabs.setCurrentIndex(self._views.index(view) if view in self._views else 0)

    def group_by(self, kind: str) -> None:
        """Put the lines under other headings; an unknown kind is by term."""
        self.kind = kind = kind if kind in CODES else TERM
        words = texts().gettext("Group by: {kind}").format(kind=kind_words(kind))
        self.group_button.setText(words)
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

    @property
    def has_little_room(self) -> bool:
        """Whether the side covers the list."""
        return self._narrow

    def show_side(self) -> None:
        """Show what is beside the list, over it where there is little room; the focus stays."""
        self._side_wanted = self._covered = True
        self._fit()

    def leave_side(self) -> None:
        """Show the list where it was covered."""
        self._covered = False
        self._fit()

    def toggle_side(self) -> None:
        """Hide what is beside the list, or show it."""
        if self._narrow:
            self._covered = not self._covered
        else:
            self._side_wanted = not self._side_wanted
        self._fit()

    def filters_told(self) -> tuple[str, ...]:
        """Say what narrows the list, for whoever gets it on paper."""
        return self.bar.told(titles=True)

    def edit_cell(self, key: str) -> None:
        """Open the field of a cell of the current line."""
        view = self.table.view
        place = next(n for n, one in enumerate(self.table.model.columns) if one.key == key)
        index = view.currentIndex().siblingAtColumn(place)
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            view.setFocus(Qt.FocusReason.OtherFocusReason)
            view.setCurrentIndex(index)
            view.edit(index)

    def _lay_out(self) -> None:
        self._toolbar = toolbar = QWidget()
        row = QHBoxLayout(toolbar)
        row.setContentsMargins(_PADDING, 8, _PADDING, 8)
        row.setSpacing(8)
        inside = self.bar.layout()
        for place, button in enumerate((self.group_button, self.owner_button), start=1):
            if isinstance(inside, QHBoxLayout):
                inside.insertWidget(place, button)
        row.addWidget(self.bar, 1)
        row.addWidget(self.export_button)
        row.addWidget(self.new_button)
        Yielding(toolbar, (self.export_button, self.new_button))
        self._tab_row = QWidget()
        tabs = QHBoxLayout(self._tab_row)
        tabs.setContentsMargins(_TAB_PADDING, 0, _PADDING, 0)
        tabs.addWidget(self.tabs)
        tabs.addStretch(1)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.setHandleWidth(1)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.table)
        self.splitter.addWidget(self.side)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([_TABLE, _DETAIL])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._rules = (rule(), rule())
        column.addWidget(toolbar)
        column.addWidget(self._rules[0])
        column.addWidget(self._tab_row)
        column.addWidget(self._rules[1])
        column.addWidget(self.splitter, 1)
        self.setFocusProxy(self.table)

    def _fit(self) -> None:
        """Show list and side, or one of them where there is no room for both."""
        right = self._covered if self._narrow else self._side_wanted
        left = not (self._narrow and right)
        self.side.setVisible(right)
        for part in (self._toolbar, self._tab_row, *self._rules, self.table):
            part.setVisible(left)
        self.setFocusProxy(self.table if left else self.side)
        self.room_changed.emit(self._narrow)

    def _follow_room(self) -> None:
        narrow = has_little_room(self)
        if narrow != self._narrow:
            self._narrow = narrow
            self._covered = self._covered or has_focus_inside(self.side)
            self._fit()

    def _connect(self) -> None:
        self.new_button.clicked.connect(self.new_wanted)
        self.export_button.clicked.connect(self.export_wanted)
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
        self.table.set_rows([line for line in self.lines if view in line.views])
        self._group(keep=True)
        if self.table.current() is None:
            self.choose_first()

    def _group(self, *, keep: bool) -> None:
        """Give the table its headings; those that the user folded stay so where it is asked."""
        made = grouping_of(self.kind, self.lines)
        if keep:
            groups = tuple(self._as_left(group) for group in made.groups)
            made = Grouping(made.of, groups)
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

    def changeEvent(self, event: QEvent) -> None:
        """Let the side cover the list when larger letters leave no room for both."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "_rules"):
            self._follow_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the side cover the list in a narrow window."""
        super().resizeEvent(event)
        self._follow_room()
