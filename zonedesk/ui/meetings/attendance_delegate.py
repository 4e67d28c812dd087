"""How a line of the attendance sheet is drawn: marks, movement and boxes (04)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QStyleOptionViewItem, QWidget

from zonedesk.ui.kit.canvas import (
    CENTER,
    MUTED,
    ROUND,
    ROUND_SMALL,
    SECOND,
    Canvas,
    Ink,
    Panel,
    width_of,
    wrapped,
)
from zonedesk.ui.kit.delegates.cells import Words, draw_look
from zonedesk.ui.kit.delegates.row import LOOK, RowDelegate
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings import attendance_places as places
from zonedesk.ui.meetings.attendance_actions import KEYS
from zonedesk.ui.meetings.attendance_model import CAPACITY, MOVEMENT, NAME, STATUS
from zonedesk.ui.meetings.attendance_rows import SheetRow
from zonedesk.ui.theme.icons import LINE
from zonedesk.ui.theme.shapes import Shape
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from zonedesk.domain.words import AttendanceStatus
    from zonedesk.ui.kit.delegates.row import Cell, Index
    from zonedesk.ui.meetings.attendance_rows import Heading
    from zonedesk.ui.theme.theme import Theme
    from zonedesk.ui.theme.tokens import Tone

_FIRST_LINE, _SECOND_LINE, _AFTER_ICON = 18, 16, 6
_TICK = 9
_WRITE = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab}


class SheetDelegate(RowDelegate):
    """Draws the five cells of a person; `reasoned` gives the index and the text of a reason.

    Attributes:
        first: place of the first item whose box is in sight.
        place: place of the item under the cursor.
        editable: whether marks can be set.
    """

    reasoned = Signal(object, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent, height=places.ROW, lines=2)
        self.first = 0
        self.place = 0
        self.editable = True

    def inner(self, rect: QRect, index: Index) -> QRect:
        """Give the part of a cell that is written in."""
        return places.inner(rect, index.column())

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw one of the five cells."""
        row = cell.look
        if not isinstance(row, SheetRow):
            return
        column = cell.index.column()
        if column == NAME:
            look = Words(row.name, second=row.second, strong=True)
            draw_look(canvas, cell.rect, look=look, selected=cell.state.selected)
        elif column == CAPACITY:
            canvas.text(cell.rect, row.capacity, ink=MUTED)
        elif column == STATUS:
            self._draw_status(canvas, cell.rect, row=row)
        elif column == MOVEMENT:
            draw_movement(canvas, cell.rect, row=row)
        else:
            cursor = cell.state.focused and self._is_current(cell.index)
            self._draw_boxes(canvas, cell.rect, row=row, cursor=cursor)

    def status_at(self, rect: QRect, pos: QPoint) -> AttendanceStatus | None:
        """Tell which mark a point of a status cell sets, if any."""
        number = places.hit(places.segments(self._theme(), rect), pos)
        return None if number is None else KEYS[number][1]

    def box_at(self, rect: QRect, pos: QPoint, row: SheetRow) -> int | None:
        """Tell the place of the item whose box a point is in, if any."""
        number = places.hit(self.boxes(self._theme(), rect, row), pos, around=2)
        return None if number is None else number + self.first

    def link_at(self, rect: QRect, pos: QPoint, row: SheetRow) -> bool:
        """Tell whether a point is on the link of a movement cell."""
        return self.link_rect(self._theme(), rect, row).contains(pos)

    def link_rect(self, theme: Theme, rect: QRect, row: SheetRow) -> QRect:
        """Give the room of a link in the movement cell; empty where there is none."""
        if not row.movement.link:
            return QRect()
        wide = width_of(theme, row.movement.words)
        return QRect(rect.x(), rect.y(), min(wide, rect.width()), rect.height())

    def boxes(self, theme: Theme, rect: QRect, row: SheetRow) -> list[QRect]:
        """Give the boxes of a row that are in sight."""
        room = places.boxes_in_sight(theme, rect.width())
        count = max(0, min(len(row.boxes) - self.first, room))
        return places.boxes(theme, rect, count=count)

    def _theme(self) -> Theme:
        view = self.parent()
        return theme_of(view if isinstance(view, QWidget) else None)

    def _is_current(self, index: Index) -> bool:
        view = self.parent()
        return isinstance(view, QAbstractItemView) and view.currentIndex().row() == index.row()

    def _draw_status(self, canvas: Canvas, rect: QRect, *, row: SheetRow) -> None:
        theme = canvas.theme
        parts = places.segments(theme, rect)
        whole = parts[0].united(parts[-1])
        canvas.panel(whole, Panel("surface", "edge", radius=ROUND))
        for part, (letter, status) in zip(parts, KEYS, strict=True):
            chosen = row.status is status
            if chosen:
                canvas.painter.save()
                canvas.painter.setClipRect(part)
                canvas.panel(whole, Panel("accent_soft", "edge", radius=ROUND))
                canvas.painter.restore()
            if part is not parts[0]:
                canvas.bar(QRect(part.x(), part.y(), 1, part.height()), "edge")
            tone: Tone = "accent" if chosen else "muted" if self.editable else "off"
            canvas.text(part, letter, ink=Ink(tone=tone, semibold=chosen, align=CENTER))
        draw_look(canvas, places.beside_segments(theme, rect), look=row.state)

    def _draw_boxes(self, canvas: Canvas, rect: QRect, *, row: SheetRow, cursor: bool) -> None:
        found = self.boxes(canvas.theme, rect, row)
        for number, box in enumerate(found, start=self.first):
            draw_presence(canvas, box, there=row.boxes[number], locked=row.locked[number])
            if cursor and number == self.place:
                canvas.ring(box.adjusted(-3, -3, 3, 3), radius=ROUND_SMALL + 1)

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        """Make the field for the reason of an absence."""
        made = QLineEdit(parent)
        made.setProperty("small", "true")
        made.setAccessibleName(texts().gettext("Reason, kept and not printed"))
        made.setPlaceholderText(texts().gettext("Reason"))
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the field with the reason that is stored."""
        row = index.data(LOOK)
        if isinstance(editor, QLineEdit) and isinstance(row, SheetRow):
            editor.setText(row.entry.reason)
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QAbstractItemModel, index: Index) -> None:
        """Tell the sheet the reason; the model never changes itself."""
        if isinstance(editor, QLineEdit):
            self.reasoned.emit(index, editor.text())

    def put_away(self, view: QAbstractItemView) -> None:
        """Write the reason that is being typed, and close its field."""
        for field in view.viewport().findChildren(QLineEdit):
            if field.isVisible():
                self.commitData.emit(field)
                self.closeEditor.emit(field)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, _index: Index
    ) -> None:
        """Lay the field over the movement and the boxes: reasons are longer than a cell."""
        around = editor.parentWidget()
        wide = option.rect.right() if around is None else around.width()
        height = theme_of(editor).tall(places.CONTROL_HEIGHT)
        top = option.rect.y() + (option.rect.height() - height) // 2
        editor.setGeometry(option.rect.x(), top, wide - option.rect.x() - places.END, height)

    def eventFilter(self, editor: QObject, event: QEvent) -> bool:
        """Write the reason with Enter or Tab, at once; Esc leaves it as it was."""
        if isinstance(editor, QWidget) and _writes(event):
            self.commitData.emit(editor)
            self.closeEditor.emit(editor)
            return True
        return super().eventFilter(editor, event)


def _writes(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return Qt.Key(event.key()) in _WRITE


def draw_heading(canvas: Canvas, rect: QRect, heading: Heading) -> None:
    """Draw the line above a group: its words and how many stand below it."""
    canvas.bar(rect, "background")
    canvas.bar(QRect(rect.x(), rect.bottom(), rect.width(), 1), "line")
    ink = Ink("secondary", semibold=True)
    words = rect.adjusted(places.SIDE, 0, -places.END, 0)
    taken = canvas.text(words, heading.words, ink=ink)
    canvas.text(words.adjusted(taken + places.GAP, 0, 0, 0), str(heading.count), ink=SECOND)


def draw_movement(canvas: Canvas, rect: QRect, *, row: SheetRow) -> None:
    """Draw movement or replacement: over two lines, or one with the reason below it."""
    theme, told = canvas.theme, row.movement
    tone: Tone = "accent" if told.link else "muted" if told.quiet else "text"
    if told.icon:
        edge = canvas.icon(rect, told.icon, tone="muted", size=LINE)
        rect = rect.adjusted(edge + _AFTER_ICON, 0, 0, 0)
    ink = Ink(tone=tone)
    step, second = theme.px(_FIRST_LINE), theme.px(_SECOND_LINE) if told.second else 0
    most = 1 if told.second else 2
    lines = wrapped(theme, told.words, ink=ink, width=rect.width(), most=most) if told.words else []
    top = rect.y() + (rect.height() - len(lines) * step - second) // 2
    for number, line in enumerate(lines):
        canvas.text(QRect(rect.x(), top + number * step, rect.width(), step), line, ink=ink)
    below = QRect(rect.x(), top + len(lines) * step, rect.width(), second)
    canvas.text(below, told.second, ink=SECOND)


def draw_presence(canvas: Canvas, box: QRect, *, there: bool, locked: bool) -> None:
    """Draw whether somebody was there at an item; a vote locks it, which its edge tells."""
    fill: Tone = "good_soft" if there else "surface"
    line: Tone = "good" if there else "edge"
    canvas.panel(box, Panel(fill, line, radius=ROUND_SMALL, dashed=locked))
    if there:
        inset = (box.width() - canvas.theme.px(_TICK)) // 2
        tick = box.adjusted(inset, 0, 0, 0)
        canvas.shape(tick, Shape.DONE, tone="good", size=_TICK)
