"""The attendance sheet on the screen: keys, clicks and what is told about a cell (04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QToolTip, QWidget

from zonedesk.ui.kit.canvas import Canvas, width_of
from zonedesk.ui.kit.choosing import CHOOSE, end_line, stay_chosen, walking_choice
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.meetings import attendance_places as places
from zonedesk.ui.meetings.attendance_delegate import SheetDelegate, draw_heading
from zonedesk.ui.meetings.attendance_header import SheetHeader
from zonedesk.ui.meetings.attendance_model import BOXES, CAPACITY, MOVEMENT, STATUS, SheetModel
from zonedesk.ui.meetings.attendance_tips import told_of_box, told_of_status
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.domain.sittings import AttendanceSheet, SheetItem
    from zonedesk.ui.kit.delegates.row import Index
    from zonedesk.ui.meetings.attendance_rows import SheetRow

_Flag = QItemSelectionModel.SelectionFlag
_Move = QAbstractItemView.CursorAction
_ENDS = {_Move.MoveHome, _Move.MoveEnd}
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}


class SheetView(QTableView):
    """Everybody of a meeting; arrows walk persons and items.

    Signals: `marked` gives a row and the mark that was clicked, `ticked` a row and the place of
    the item of which the box was clicked, `ticked_on` the same with Shift: from there on;
    `linked` a row of which the link was clicked or Enter pressed, `moving` a row of which comings
    and goings are edited, `reasoned` a row and the reason that was written, `scrolled` that other
    boxes show.
    """

    marked = Signal(object, object)
    ticked = Signal(object, int)
    ticked_on = Signal(object, int)
    linked = Signal(object)
    moving = Signal(object)
    reasoned = Signal(object, str)
    scrolled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sheet = SheetModel(self)
        self.rows = SheetDelegate(self)
        self.setModel(self.sheet)
        self.setItemDelegate(self.rows)
        self.setHorizontalHeader(SheetHeader(self.rows, self.sheet, parent=self))
        self.setAccessibleName(texts().gettext("Attendance"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.verticalHeader().setVisible(False)
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.rows.reasoned.connect(self._on_reasoned)
        self.sheet.modelReset.connect(self.fit)

    @property
    def items(self) -> tuple[SheetItem, ...]:
        """The items of the agenda."""
        return self.sheet.items

    @property
    def in_sight(self) -> int:
        """How many boxes fit."""
        room = places.inner(QRect(0, 0, self.columnWidth(BOXES), 1), BOXES)
        return places.boxes_in_sight(theme_of(self), room.width())

    def show_sheet(self, sheet: AttendanceSheet, *, editable: bool) -> None:
        """Show a sheet; cursor and choice stay with their persons."""
        chosen, current = {row.person_id for row in self.chosen()}, self.current()
        self.rows.editable = editable
        self.sheet.show_sheet(sheet, editable=editable)
        self.set_place(min(self.rows.place, max(0, len(sheet.items) - 1)))
        self.fit()
        if not self.selectionModel().hasSelection():
            self._choose_again(chosen, current)

    def current(self) -> SheetRow | None:
        """Give the person under the cursor."""
        return self.sheet.row_at(self.currentIndex().row())

    def chosen(self) -> list[SheetRow]:
        """Give the chosen persons from top to bottom."""
        lines = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [row for line in lines if (row := self.sheet.row_at(line)) is not None]

    def choose(self, person_id: int) -> None:
        """Choose one person and put the cursor there."""
        line = self.sheet.line_of(person_id)
        if line is not None:
            self._go(line)

    def go_on(self) -> None:
        """Go to the person after the chosen ones; at the end the last one stays."""
        lines = [index.row() for index in self.selectionModel().selectedRows()]
        start = max([*lines, self.currentIndex().row()])
        after = range(start + 1, self.sheet.rowCount())
        following = next((line for line in after if self.sheet.row_at(line)), start)
        self._go(following)

    def step(self, steps: int) -> None:
        """Go to another item; at the ends it stays."""
        place = self.rows.place + steps
        if 0 <= place < len(self.items):
            self.set_place(place)

    def next_item(self) -> None:
        """Go to the item after this one."""
        self.step(1)

    def previous_item(self) -> None:
        """Go to the item before this one."""
        self.step(-1)

    def set_place(self, place: int) -> None:
        """Put the cursor on an item and let its box be in sight."""
        self.rows.place = place
        if place < self.rows.first:
            self.scroll_boxes(place)
        elif place >= self.rows.first + self.in_sight:
            self.scroll_boxes(place - self.in_sight + 1)
        self._redraw()

    def scroll_boxes(self, first: int) -> None:
        """Show the boxes from an item on."""
        first = max(0, min(first, len(self.items) - self.in_sight))
        if first != self.rows.first:
            self.rows.first = first
            self.scrolled.emit()
            self._redraw()

    def write_reason(self) -> None:
        """Open what F2 edits: comings and goings of who is there, the reason of who is not."""
        row = self.current()
        if row is not None and row.moves:
            self.moving.emit(row)
            return
        index = self.currentIndex().siblingAtColumn(MOVEMENT)
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.edit(index)

    def cell_rect(self, row: SheetRow, column: int) -> QRect:
        """Give the written part of a cell, in the viewport."""
        line = self.sheet.line_of(row.person_id)
        index = self.sheet.index(-1 if line is None else line, column)
        return places.inner(self.visualRect(index), column)

    def fit(self) -> None:
        """Give lines and columns their measures in the theme that is worn now."""
        theme = theme_of(self)
        rows = self.verticalHeader()
        rows.setDefaultSectionSize(self.rows.height(theme))
        for line in range(self.sheet.rowCount()):
            heading = self.sheet.heading_at(line) is not None
            height = theme.tall(places.HEADING, style="secondary")
            rows.resizeSection(line, height if heading else self.rows.height(theme))
        room = self.viewport().width()
        widths = places.column_widths(theme, room, items=len(self.items))
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)
        self.scroll_boxes(self.rows.first)
        self.scrolled.emit()

    def told_at(self, pos: QPoint) -> str:
        """Give the words of a tooltip at a point of the viewport; mostly there are none."""
        index = self.indexAt(pos)
        row = self.sheet.row_at(index.row())
        if row is None:
            return ""
        rect = places.inner(self.visualRect(index), index.column())
        if index.column() == STATUS:
            return told_of_status(self.rows.status_at(rect, pos))
        if index.column() == BOXES:
            place = self.rows.box_at(rect, pos, row)
            return "" if place is None else told_of_box(self.items[place])
        words = row.capacities if index.column() == CAPACITY else str(index.data() or "")
        return words if width_of(theme_of(self), words) > rect.width() else ""

    def _go(self, line: int) -> None:
        index = self.sheet.index(line, max(0, self.currentIndex().column()))
        self.selectionModel().setCurrentIndex(index, CHOOSE)
        self.scrollTo(index)
        self._redraw()

    def _choose_again(self, chosen: set[int], current: SheetRow | None) -> None:
        if current is not None:
            self.choose(current.person_id)
        elif self.sheet.rows():
            self.choose(self.sheet.rows()[0].person_id)
        lines = [self.sheet.line_of(person_id) for person_id in chosen]
        for line in lines:
            if line is not None:
                index = self.sheet.index(line, 0)
                self.selectionModel().select(index, _Flag.Select | _Flag.Rows)

    def _redraw(self) -> None:
        self.viewport().update()
        self.horizontalHeader().viewport().update()

    def _act_at(self, index: QModelIndex, pos: QPoint, *, further: bool) -> bool:
        """Do what a click on a part of a cell asks; False when it asks nothing."""
        row = self.sheet.row_at(index.row())
        if row is None:
            return False
        rect = places.inner(self.visualRect(index), index.column())
        if index.column() == STATUS and (status := self.rows.status_at(rect, pos)) is not None:
            self.marked.emit(row, status)
        elif index.column() == MOVEMENT and self.rows.link_at(rect, pos, row):
            self.linked.emit(row)
        elif index.column() == BOXES and (place := self.rows.box_at(rect, pos, row)) is not None:
            self.set_place(place)
            (self.ticked_on if further else self.ticked).emit(row, place)
        else:
            return False
        return True

    def _on_reasoned(self, index: QModelIndex, words: str) -> None:
        row = self.sheet.row_at(index.row())
        if row is not None:
            self.reasoned.emit(row, words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk items with left and right, open the link with Enter; everything else walks."""
        key, row = Qt.Key(event.key()), self.current()
        if key in _STEPS and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.step(_STEPS[key])
        elif key in _ENTER and row is not None:
            (self.moving if row.moves else self.linked).emit(row)
        else:
            super().keyPressEvent(event)
            stay_chosen(self)

    def moveCursor(self, action: _Move, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Go to the first or last person with Home and End."""
        if action not in _ENDS:
            return super().moveCursor(action, modifiers)
        line = end_line(self.sheet.rowCount(), self.sheet.row_at, last=action == _Move.MoveEnd)
        return self.sheet.index(line, max(0, self.currentIndex().column()))

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> _Flag:
        """Choose whom one walks to, also with Ctrl: marks go to the chosen persons."""
        return walking_choice(event, super().selectionCommand(index, event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Do what was clicked: a mark, a link, a box."""
        super().mouseReleaseEvent(event)
        stay_chosen(self)
        pos = event.position().toPoint()
        if event.button() == Qt.MouseButton.LeftButton:
            further = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._act_at(self.indexAt(pos), pos, further=further)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the comings and goings of who is there."""
        super().mouseDoubleClickEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self.sheet.row_at(index.row())
        if row is not None and index.column() == MOVEMENT and row.moves:
            self.moving.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Light up the line under the mouse."""
        line = self.rowAt(event.position().toPoint().y())
        if self.property("hovered_row") != line:
            self.setProperty("hovered_row", line)
            self.viewport().update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Let no line be lit."""
        self.setProperty("hovered_row", -1)
        self.viewport().update()
        super().leaveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell about the part of a cell that the mouse rests on."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self.told_at(event.pos())
            QToolTip.showText(event.globalPos(), as_tip(words), self)
            return True
        return super().viewportEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width out anew."""
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and hasattr(self, "rows"):
            self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the persons, and over them the headings, which run over all columns."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        canvas = Canvas(painter, theme_of(self))
        width = self.viewport().width()
        for line in range(self.sheet.rowCount()):
            heading = self.sheet.heading_at(line)
            if heading is not None:
                top, height = self.rowViewportPosition(line), self.rowHeight(line)
                draw_heading(canvas, QRect(0, top, width, height), heading)
        painter.end()
