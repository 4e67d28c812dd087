"""The record table as a page uses it: headings, rows, foot line, empty state (component 7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic

from PySide6.QtCore import QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.table.chooser import ColumnMenu
from zonedesk.ui.kit.table.columns import Filter, Grouping, Row, Shown, SortBy, TableColumn
from zonedesk.ui.kit.table.copying import tab_separated
from zonedesk.ui.kit.table.delegate import TableDelegate
from zonedesk.ui.kit.table.header import RecordHeader
from zonedesk.ui.kit.table.keeping import Keeper
from zonedesk.ui.kit.table.layout import ColumnLayout, fixed_first
from zonedesk.ui.kit.table.model import RecordModel
from zonedesk.ui.kit.table.state import ListState
from zonedesk.ui.kit.table.view import RecordView
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Sequence

    from PySide6.QtWidgets import QMenu

    from zonedesk.ui.kit.delegates.row import Index

_FOOT_PADDING, _FOOT_GAP = 16, 16
_ABOVE_MIDDLE = 24


class RecordTable(QWidget, Generic[Row]):
    """A list of records.

    Signals give rows: `opened` (Enter, double click), `own_window_wanted` (Ctrl+Enter),
    `edit_wanted` (F2 where no cell can be edited), `delete_wanted` (Del, the chosen rows),
    `current_changed` (None when there is none), `edited` (row, key of the column, value).
    `arranged` tells that order, filters or columns are new, `chosen_changed` that the choice is.

    Args:
        columns: what is shown; the first is what people know a row by.
        identity: what makes a row the same row after a reload.
        name: what the list holds, for screen readers, for example *Dossiers*.
        lines: one or two lines a row.
        counted: words for the foot from how many show and how many there are.
    """

    opened = Signal(object)
    own_window_wanted = Signal(object)
    edit_wanted = Signal(object)
    delete_wanted = Signal(object)
    current_changed = Signal(object)
    edited = Signal(object, str, object)
    arranged = Signal()
    chosen_changed = Signal()

    def __init__(
        self,
        columns: Sequence[TableColumn[Row]],
        *,
        identity: Callable[[Row], Hashable],
        name: str,
        lines: int = 1,
        counted: Callable[[int, int], str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._counted = counted or counted_rows
        self._note = ""
        self._empty: tuple[QWidget | None, QWidget | None] = (None, None)
        self.model: RecordModel[Row] = RecordModel(columns, identity=identity, parent=self)
        self.view = RecordView(self.model, self)
        self.view.setAccessibleName(name)
        self.header = RecordHeader(columns, self.view)
        self.delegate = TableDelegate(self.view, lines=lines)
        self.view.dress(self.header, self.delegate)
        self.columns = ColumnLayout(columns, self.header)
        self._keeper = Keeper(self.view, self.model)
        self._lay_out()
        self._connect()
        self._on_arranged()

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows; order, filters, choice and scroll stay."""
        self.model.set_rows(rows)
        QTimer.singleShot(0, self._prepare)

    def set_sort(self, sort: Sequence[SortBy]) -> None:
        """Sort by these columns, the first counts most."""
        self.model.set_sort(sort)

    def set_quick(self, text: str) -> None:
        """Show only rows in which each of these words occurs somewhere."""
        self.model.set_quick(text)

    def set_filters(self, filters: Sequence[Filter]) -> None:
        """Show only rows with these values."""
        self.model.set_filters(filters)

    def add_filter(self, key: str, value: str) -> None:
        """Add a chip."""
        self.set_filters([*self.model.filters, Filter(key, value)])

    def remove_filter(self, chip: Filter) -> None:
        """Take a chip away."""
        self.set_filters([one for one in self.model.filters if one != chip])

    def set_grouping(self, grouping: Grouping[Row] | None) -> None:
        """Put rows under headings, or take the headings away."""
        self.model.set_grouping(grouping)

    def current(self) -> Row | None:
        """Give the row under the cursor."""
        return self.model.row_at(self.view.currentIndex().row())

    def chosen(self) -> tuple[Row, ...]:
        """Give the chosen rows in the order of the screen."""
        rows = [self.model.row_at(line) for line in self._keeper.chosen_lines()]
        return tuple([row for row in rows if row is not None])

    def choose(self, identity: Hashable) -> bool:
        """Choose one row and show it; gives whether it is in the list now."""
        return self._keeper.choose(identity)

    def shown(self, *, only_chosen: bool = False) -> Shown[Row]:
        """Give rows and columns as they are shown, for export, print and copy (rule 16)."""
        columns = tuple(self.model.columns[place] for place in self.columns.shown)
        return Shown(columns, self.chosen() if only_chosen else self.model.rows_shown())

    def copy(self) -> None:
        """Put the chosen rows on the clipboard with headings; nothing chosen copies nothing."""
        shown = self.shown(only_chosen=True)
        if shown.rows:
            QGuiApplication.clipboard().setText(tab_separated(shown.texts()))

    def state(self) -> ListState:
        """Tell how the list stands, without any content: filters only of coded columns."""
        coded = {column.key for column in self.model.columns if column.code is not None}
        filters = tuple(one for one in self.model.filters if one.key in coded)
        return ListState(self.columns.states(), self.model.sort_order, filters)

    def restore(self, state: ListState) -> None:
        """Put the list as it was left; what it does not know is left aside."""
        if state.columns:
            self.columns.restore(state.columns)
        self.model.set_sort(state.sort)
        self.model.set_filters(state.filters)

    def reset(self) -> None:
        """Give columns and order back as they came; filters stay."""
        self.columns.reset()
        self.model.set_sort(())

    def column_menu(self) -> QMenu:
        """Make the menu of columns and order, for the button *Kolommen* and the right click."""
        menu = ColumnMenu(self.model, self.columns, parent=self)
        menu.arranged.connect(self.arranged)
        menu.reset_wanted.connect(self.reset)
        return menu

    def set_note(self, words: str) -> None:
        """Write something at the right of the foot, for example a sum."""
        self._note = words
        self._tell()

    def set_empty(self, nothing_yet: QWidget | None, nothing_found: QWidget | None) -> None:
        """Give what stands in the list when it is empty: nothing made yet, nothing found (13).

        What stood there before is freed.
        """
        for widget in self._empty:
            if widget is not None and widget not in {nothing_yet, nothing_found}:
                widget.hide()
                widget.deleteLater()
        for widget in (nothing_yet, nothing_found):
            if widget is not None:
                widget.setParent(self.view.viewport())
                widget.hide()
        self._empty = (nothing_yet, nothing_found)
        self._place_empty()

    def _lay_out(self) -> None:
        self._counts = label("", "secondary", tone="muted")
        self._picked = label("", "secondary", tone="muted")
        self._noted = label("", "secondary", tone="muted")
        foot = QFrame(self)
        foot.setProperty("rule", "above")
        foot.setProperty("ground", "surface")
        row = QHBoxLayout(foot)
        row.setContentsMargins(_FOOT_PADDING, 7, _FOOT_PADDING, 7)
        row.setSpacing(_FOOT_GAP)
        row.addWidget(self._counts)
        row.addWidget(self._picked)
        row.addStretch(1)
        row.addWidget(self._noted)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.view, 1)
        column.addWidget(foot)
        self.setFocusProxy(self.view)

    def _connect(self) -> None:
        self.header.menu_wanted.connect(self._on_menu)
        self.header.resized.connect(self.columns.fit)
        self.header.sectionMoved.connect(self._on_moved)
        self.header.sort_wanted.connect(self.set_sort)
        self._keeper.current_changed.connect(self._on_current)
        self._keeper.chosen_changed.connect(self._on_chosen)
        self.model.modelReset.connect(self._on_arranged)
        self.view.copy_wanted.connect(self.copy)
        self.view.delete_wanted.connect(self._on_delete)
        self.view.edit_wanted.connect(self._on_edit)
        self.view.opened.connect(self._on_opened)
        self.view.own_window_wanted.connect(self._on_own_window)
        self.view.resized.connect(self._on_resized)
        self.delegate.edited.connect(self._on_edited)

    def _prepare(self) -> None:
        if self.model.prepare():
            QTimer.singleShot(0, self._prepare)

    def _tell(self) -> None:
        _ = texts()
        chosen = len(self._keeper.chosen_lines())
        self._counts.setText(self._counted(self.model.shown_count, self.model.total))
        many = _.ngettext("{count} chosen", "{count} chosen", chosen)
        self._picked.setText(many.format(count=chosen) if chosen else "")
        count = len(self.model.filters)
        active = _.ngettext("{count} filter active", "{count} filters active", count)
        self._noted.setText(self._note or (active.format(count=count) if count else ""))

    def _place_empty(self) -> None:
        empty = self.model.rowCount() == 0
        filtered = self.model.is_filtered and self.model.total > 0
        room = self.view.viewport().rect()
        for widget, wanted in zip(self._empty, (not filtered, filtered), strict=True):
            if widget is None:
                continue
            widget.setVisible(empty and wanted)
            width = min(widget.maximumWidth(), room.width() - 2 * _FOOT_PADDING)
            height = max(widget.sizeHint().height(), widget.heightForWidth(width))
            top = max(0, (room.height() - height) // 2 - _ABOVE_MIDDLE)
            widget.setGeometry((room.width() - width) // 2, top, width, height)

    def _on_arranged(self) -> None:
        self.view.fit_rows()
        self._keeper.put_back()
        filtered = frozenset(one.key for one in self.model.filters)
        self.header.show_order(self.model.sort_order, filtered=filtered)
        self._place_empty()
        self._tell()
        self.arranged.emit()

    def _on_resized(self) -> None:
        self.columns.fit()
        self._place_empty()

    def _on_menu(self, place: QPoint) -> None:
        menu = self.column_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(place)

    def _on_moved(self) -> None:
        fixed_first(self.header)
        self.columns.fit()
        self.arranged.emit()

    def _on_current(self, row: Row | None) -> None:
        self.current_changed.emit(row)

    def _on_chosen(self) -> None:
        self._tell()
        self.chosen_changed.emit()

    def _on_opened(self, line: int) -> None:
        self.opened.emit(self.model.row_at(line))

    def _on_own_window(self, line: int) -> None:
        self.own_window_wanted.emit(self.model.row_at(line))

    def _on_edit(self, line: int) -> None:
        self.edit_wanted.emit(self.model.row_at(line))

    def _on_delete(self) -> None:
        if rows := self.chosen():
            self.delete_wanted.emit(rows)

    def _on_edited(self, index: Index | QModelIndex, value: object) -> None:
        key = self.model.columns[index.column()].key
        self.edited.emit(self.model.row_at(index.row()), key, value)


def counted_rows(shown: int, total: int) -> str:
    """Write how many rows show of how many there are."""
    _ = texts()
    if shown == total:
        return _.ngettext("{count} row", "{count} rows", total).format(count=total)
    return _.ngettext("{shown} of {count} row", "{shown} of {count} rows", total).format(
        shown=shown, count=total
    )
