"""The tree of the plan on the screen, with its keys; what was opened stays open (06)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from zonedesk.domain.plan_record import OBJECTIVES
from zonedesk.domain.words import PlanLevel
from zonedesk.ui.kit.canvas import Canvas
from zonedesk.ui.kit.choosing import CHOOSE, single_choice
from zonedesk.ui.kit.delegates.row import GAP
from zonedesk.ui.kit.table.copying import tab_separated
from zonedesk.ui.kit.table.header import RecordHeader
from zonedesk.ui.kit.table.layout import ColumnLayout, fixed_first
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.plan.columns import HEALTH, columns
from zonedesk.ui.plan.delegate import (
    PlanDelegate,
    chevron_of,
    draw_counts,
    ground_of,
    line_state,
)
from zonedesk.ui.plan.model import PlanModel
from zonedesk.ui.plan.outline import Outline, health_below
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem

    from zonedesk.domain.plan_record import PlanEntry
    from zonedesk.ui.kit.delegates.row import Index

_Flag = QItemSelectionModel.SelectionFlag
_INDENT = 16
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}


class PlanHeader(RecordHeader):
    """The headings of the plan: a tree keeps its own order, so that a click sorts nothing."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(columns(0), parent)
        self.setSectionsClickable(False)

    def show_year(self, year: int) -> None:
        """Name the column of the class by another year."""
        self._columns = columns(year)
        self.viewport().update()


class PlanTree(QTreeView):
    """The lines of the plan; arrows walk and open.

    Signals: `line_changed` gives the code of the line under the cursor, `opened` that of the one
    that Enter or a double click opens.
    """

    line_changed = Signal(str)
    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(texts().gettext("Action plan"))
        self.lines = PlanModel(self)
        self.all_lines: Sequence[PlanEntry] = ()
        self.closed: set[int] = set()
        self.known: set[int] = set()
        self._filling = False
        self._current = ""
        self.setModel(self.lines)
        self.setItemDelegate(PlanDelegate(self))
        self.heading = PlanHeader(self)
        self.setHeader(self.heading)
        self.heading.setVisible(True)
        self.layout_of_columns = ColumnLayout(columns(0), self.heading)
        self._dress()
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.expanded.connect(self._on_expanded)
        self.collapsed.connect(self._on_collapsed)
        self.heading.sectionMoved.connect(self._on_moved)
        self.doubleClicked.connect(self._on_double_clicked)

    def show_outline(self, shown: Outline, *, year: int, all_open: bool) -> None:
        """Show other lines; the cursor, what is open and the scroll stay where they can.

        Args:
            shown: the lines.
            year: whose class the second column shows.
            all_open: because the tree is narrowed: what was found must be seen.
        """
        self._filling = True
        same = self.lines.keeps_rows(shown)
        top = self.verticalScrollBar().value()
        self.lines.show_outline(shown, year)
        self.heading.show_year(year)
        self._open_lines(all_open=all_open)
        if not same:
            self.choose(self._current, scroll=False)
            self.verticalScrollBar().setValue(top)
        self._filling = False

    def code(self) -> str:
        """Give the code of the line under the cursor; empty when there is none."""
        entry = self.lines.entry(self.currentIndex())
        return "" if entry is None else entry.row.code

    def choose(self, code: str, *, scroll: bool = True) -> bool:
        """Put the cursor on a line and open all above it; gives whether it shows."""
        index = self.lines.index_of(code)
        if not index.isValid():
            return False
        above = index.parent()
        while above.isValid():
            self.expand(above)
            above = above.parent()
        self.selectionModel().setCurrentIndex(index, CHOOSE)
        if scroll:
            self.scrollTo(index)
        return True

    def follow(self, code: str) -> None:
        """Keep the cursor on its line under another code, from the next showing on."""
        self._current = code

    def remember(self, *, closed: set[int], opened: set[int]) -> None:
        """Close and open lines, by their ids, as they were left."""
        self.closed = (self.closed | closed) - opened
        self.known |= closed | opened

    def open_all(self) -> None:
        """Open every line that holds others."""
        for entry in self.lines.entries:
            self.expand(self.lines.index_of(entry.row.code))

    def close_all(self) -> None:
        """Close every line; the cursor goes up to one that shows."""
        for entry in reversed(self.lines.entries):
            self.collapse(self.lines.index_of(entry.row.code))

    def copy(self) -> None:
        """Put the line under the cursor on the clipboard with the headings of its columns."""
        entry = self.lines.entry(self.currentIndex())
        if entry is not None:
            shown = [self.lines.columns[place] for place in self.layout_of_columns.shown]
            cells = [[one.title for one in shown], [one.text(entry) for one in shown]]
            QGuiApplication.clipboard().setText(tab_separated(cells))

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setIndentation(_INDENT)
        self.setUniformRowHeights(False)
        self.setMouseTracking(True)
        self.setExpandsOnDoubleClick(False)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _open_lines(self, *, all_open: bool) -> None:
        """Open what was open; a objective is closed until somebody opens it (06)."""
        for entry in self.lines.entries:
            if entry.id not in self.known:
                self.known.add(entry.id)
                if entry.row.level in OBJECTIVES:
                    self.closed.add(entry.id)
            index = self.lines.index_of(entry.row.code)
            if self.lines.rowCount(index):  # what is opened with nothing in it would take a ←
                self.setExpanded(index, all_open or entry.id not in self.closed)

    def _on_current(self, index: QModelIndex, _before: QModelIndex) -> None:
        entry = self.lines.entry(index)
        if entry is not None and entry.row.code != self._current:
            self._current = entry.row.code
            self.line_changed.emit(entry.row.code)

    def _on_expanded(self, index: QModelIndex) -> None:
        entry = self.lines.entry(index)
        if entry is not None and not self._filling:
            self.closed.discard(entry.id)

    def _on_collapsed(self, index: QModelIndex) -> None:
        entry = self.lines.entry(index)
        if entry is not None and not self._filling:
            self.closed.add(entry.id)
            self._leave_hidden(index)

    def _leave_hidden(self, closed: QModelIndex) -> None:
        """Put the cursor on the line that was closed over it."""
        above = self.currentIndex().parent()
        while above.isValid() and above != closed.siblingAtColumn(0):
            above = above.parent()
        if above.isValid():
            self.selectionModel().setCurrentIndex(above, CHOOSE)

    def _on_moved(self) -> None:
        fixed_first(self.heading)

    def _on_double_clicked(self, index: QModelIndex) -> None:
        entry = self.lines.entry(index)
        if entry is not None:
            self.opened.emit(entry.row.code)

    def _act(self, key: Qt.Key, *, control: bool) -> bool:
        """Do what a key asks of the line under the cursor; False when it asks nothing."""
        if not self.code():
            return False
        if key in _ENTER and not control:
            self.opened.emit(self.code())
            return True
        return False

    def _hover(self, index: Index) -> None:
        entry = self.lines.entry(index)
        code = "" if entry is None else entry.row.code
        if self.property("hovered_line") != code:
            self.setProperty("hovered_line", code)
            self.viewport().update()

    def _draw_pillar(self, painter: QPainter, rect: QRect, *, entry: PlanEntry) -> None:
        place = next(no for no, one in enumerate(self.lines.columns) if one.key == HEALTH)
        if self.heading.isSectionHidden(place):
            return
        left = self.heading.sectionViewportPosition(place) + GAP // 2
        room = QRect(left, rect.y(), self.viewport().width() - left, rect.height())
        counts = health_below(self.all_lines, entry.row.code)
        draw_counts(Canvas(painter, theme_of(self)), room, counts=counts)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open, edit, copy; everything else walks."""
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif not self._act(Qt.Key(event.key()), control=control):
            super().keyPressEvent(event)

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> _Flag:
        """Keep the line under the cursor chosen, also with Ctrl."""
        return single_choice(super().selectionCommand(index, event))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Open or close a line at its chevron."""
        point = event.position().toPoint()
        index = self.indexAt(point)
        if self._is_chevron(index, point):
            self.setExpanded(index, not self.isExpanded(index))
            return
        super().mousePressEvent(event)

    def _is_chevron(self, index: QModelIndex, point: QPoint) -> bool:
        if not index.isValid() or index.column() or not self.lines.rowCount(index):
            return False
        place = chevron_of(theme_of(self), self.visualRect(index))
        return place.left() <= point.x() <= place.right()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the whole line under the mouse."""
        self._hover(self.indexAt(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Let no line be lit."""
        self._hover(QModelIndex())
        super().leaveEvent(event)

    def drawBranches(self, painter: QPainter, rect: QRect, index: Index) -> None:
        """Draw ground and selection bar through the indentation; the chevron is the cell's."""
        entry = self.lines.entry(index)
        if entry is not None:
            canvas = Canvas(painter, theme_of(self))
            ground_of(canvas, rect, entry=entry, state=line_state(self, index), first=True)

    def drawRow(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a line; of a pillar also how all below it is doing, over several columns."""
        super().drawRow(painter, option, index)
        entry = self.lines.entry(index)
        if entry is not None and entry.row.level is PlanLevel.PILLAR:
            painter.save()
            self._draw_pillar(painter, option.rect, entry=entry)
            painter.restore()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the first column take what is left."""
        super().resizeEvent(event)
        self.layout_of_columns.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure rows and columns anew when letters are larger or smaller."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "layout_of_columns"):
            self.scheduleDelayedItemsLayout()
            self.layout_of_columns.fit()
