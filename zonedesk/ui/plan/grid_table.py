"""The cells in which the figures of a year are typed, or pasted from a spreadsheet (R97)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QBrush, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from zonedesk.domain.errors import Refused
from zonedesk.domain.indicator_grid import COLUMNS, FIGURES, GridRow, pasted
from zonedesk.domain.indicator_record import parse_number
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.plan.looks import shown_number
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

_ROW, _FIGURE, _WORDS = 28, 88, 140


class _CellEdit(QLineEdit):
    """The field of one cell; cells that are pasted into it go to the table."""

    many_pasted = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the table take several cells."""
        many = len(_copied()) > 1 or any(len(row) > 1 for row in _copied())
        if event.matches(QKeySequence.StandardKey.Paste) and many:
            self.many_pasted.emit()
        else:
            super().keyPressEvent(event)


class _CellDelegate(QStyledItemDelegate):
    """Opens a field in a cell; `many_pasted` tells that the clipboard holds several cells."""

    many_pasted = Signal()

    def createEditor(
        self,
        parent: QWidget,
        _option: QStyleOptionViewItem,
        _index: QModelIndex | QPersistentModelIndex,
    ) -> QWidget:
        """Make the field of a cell."""
        field = _CellEdit(parent)
        field.setProperty("small", "true")
        field.many_pasted.connect(lambda: self._on_pasted(field))
        return field

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take what was typed at Enter; with Ctrl it is for the whole grid."""
        if not isinstance(watched, QLineEdit) or not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        enter = event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
        if not enter or event.type() is not QEvent.Type.KeyPress:
            return super().eventFilter(watched, event)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        self.commitData.emit(watched)
        self.closeEditor.emit(watched, QAbstractItemDelegate.EndEditHint.SubmitModelCache)
        return True

    def _on_pasted(self, field: QWidget) -> None:
        self.closeEditor.emit(field, QAbstractItemDelegate.EndEditHint.RevertModelCache)
        self.many_pasted.emit()


class GridTable(QTableWidget):
    """One row a period; wrong cells keep what was typed and say why.

    Arrows walk from cell to cell; Tab goes on while something is typed, and else leaves the table.
    Signal: `told` gives the sentence to show, empty for none.
    """

    told = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, len(COLUMNS), parent)
        self._stored: tuple[GridRow, ...] = ()
        self.setAccessibleName(texts().gettext("Measurements"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
        )
        delegate = _CellDelegate(self)
        delegate.many_pasted.connect(self.paste)
        self.setItemDelegate(delegate)
        self.itemChanged.connect(self._on_changed)

    def show_rows(self, rows: Sequence[GridRow], *, ranged: bool, commitment: bool) -> None:
        """Show periods as they are stored; the upper end only where there is a range."""
        self._stored = tuple(rows)
        self.setHorizontalHeaderLabels(_headings(ranged=ranged, commitment=commitment))
        self.setColumnHidden(COLUMNS.index("target_to"), not ranged)
        self.setRowCount(len(rows))
        self.setVerticalHeaderLabels([_period(row.period) for row in rows])
        with QSignalBlocker(self):
            for number, row in enumerate(rows):
                for column, name in enumerate(COLUMNS):
                    self.setItem(number, column, QTableWidgetItem(_written(row, name)))
                    self._mark(number, column)
        self._fit()

    def take_over(self, rows: Sequence[GridRow]) -> bool:
        """Take over what is stored meanwhile; gives whether something typed stands against it."""
        against = False
        blocker = QSignalBlocker(self)
        for number, (old, new) in enumerate(zip(self._stored, rows, strict=True)):
            for column, name in enumerate(COLUMNS):
                was, now = _written(old, name), _written(new, name)
                if self._text(number, column) == was:
                    self._cell(number, column).setText(now)
                    self._mark(number, column)
                else:
                    against = against or was != now
        blocker.unblock()
        self._stored = tuple(rows)
        return against

    def take(self) -> None:
        """Take what is being typed in a cell."""
        if has_focus_inside(self) and not self.hasFocus():
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def changed_rows(self) -> tuple[GridRow, ...]:
        """Give the periods of which something else stands here than is stored.

        Raises:
            Refused: ``register.number`` (found), with its cell as the current one.
        """
        self.take()
        found = []
        for number, stored in enumerate(self._stored):
            texts_now = [self._text(number, column) for column in range(len(COLUMNS))]
            if texts_now != [_written(stored, name) for name in COLUMNS]:
                found.append(self._row(number, stored))
        return tuple(found)

    def start(self, column: str) -> None:
        """Put the focus in the first row, in a column."""
        self.setCurrentCell(0, COLUMNS.index(column))
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def paste(self) -> None:
        """Put the cells of the clipboard from the current cell on; what does not fit is told."""
        shown = [no for no in range(len(COLUMNS)) if not self.isColumnHidden(no)]
        first = shown.index(self.currentColumn()) if self.currentColumn() in shown else 0
        left_out = False
        for number, cells in enumerate(_copied(), max(0, self.currentRow())):
            for place, words in enumerate(cells, first):
                if number < self.rowCount() and place < len(shown):
                    self._cell(number, shown[place]).setText(words)
                elif words:
                    left_out = True
        if left_out:
            self.told.emit(texts().gettext("What did not fit in the grid was left out."))

    def _row(self, number: int, stored: GridRow) -> GridRow:
        figures = {}
        for name in FIGURES:
            column = COLUMNS.index(name)
            try:
                figures[name] = parse_number(self._text(number, column))
            except Refused:
                self.setCurrentCell(number, column)
                raise
        return GridRow(
            stored.period,
            **figures,
            source=self._text(number, COLUMNS.index("source")),
            remark=self._text(number, COLUMNS.index("remark")),
            row_version=stored.row_version,
        )

    def _text(self, row: int, column: int) -> str:
        return self._cell(row, column).text()

    def _cell(self, row: int, column: int) -> QTableWidgetItem:
        found = self.item(row, column)
        if found is None:
            found = QTableWidgetItem()
            self.setItem(row, column, found)
        return found

    def _on_changed(self, item: QTableWidgetItem) -> None:
        with QSignalBlocker(self):
            self._mark(item.row(), item.column())
        cells = (
            self._cell(row, no) for row in range(self.rowCount()) for no in range(len(COLUMNS))
        )
        self.told.emit(next((cell.toolTip() for cell in cells if cell.toolTip()), ""))

    def _mark(self, row: int, column: int) -> None:
        """Mark a cell that is no figure; its tooltip says so."""
        item = self._cell(row, column)
        words = ""
        if COLUMNS[column] in FIGURES:
            item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            try:
                parse_number(item.text())
            except Refused as refused:
                words = verdict_words(refused)
        item.setBackground(theme_of(self).color("stop_soft") if words else QBrush())
        item.setToolTip(as_tip(words))
        item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, words)
        head, side = self.horizontalHeaderItem(item.column()), self.verticalHeaderItem(item.row())
        named = ", ".join(one.text() for one in (side, head) if one is not None)
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{named}: {item.text() or '–'}")

    def _fit(self) -> None:
        theme = theme_of(self)
        for column, name in enumerate(COLUMNS):
            self.setColumnWidth(column, theme.px(_FIGURE if name in FIGURES else _WORDS))
        self.verticalHeader().setDefaultSectionSize(theme.tall(_ROW))
        head = self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(head + theme.tall(_ROW) * self.rowCount() + bar)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Go one cell down after Enter, as in a spreadsheet."""
        super().closeEditor(editor, hint)
        down = self.currentRow() + 1
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache and down < self.rowCount():
            self.setCurrentCell(down, self.currentColumn())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Paste, and empty a cell."""
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        elif event.key() == Qt.Key.Key_Delete and self.currentItem() is not None:
            self.currentItem().setText("")
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)


def _copied() -> tuple[tuple[str, ...], ...]:
    return pasted(QGuiApplication.clipboard().text())


def _written(row: GridRow, name: str) -> str:
    value = getattr(row, name)
    if name in FIGURES:
        return "" if value is None else shown_number(value)
    return str(value)


def _headings(*, ranged: bool, commitment: bool) -> list[str]:
    _ = texts().gettext
    promised = _("Promised") if commitment else _("Target")
    return [
        _("From") if ranged else promised,
        _("Up to"),
        _("Delivered") if commitment else _("Value"),
        _("Source"),
        _("Remark"),
    ]


def _period(period: str) -> str:
    year, _, quarter = period.partition("-K")
    return f"{texts().gettext('Q')}{quarter}" if quarter else year
