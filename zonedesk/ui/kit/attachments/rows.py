"""The documents of a record as rows: drawn, walked, renamed in place (05: *Documenten*)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QLineEdit,
    QScrollArea,
    QStyleOptionViewItem,
    QWidget,
)

from zonedesk.domain.attachments import AttachmentRow
from zonedesk.domain.words import Marking
from zonedesk.ui.kit.attachments import looks
from zonedesk.ui.kit.canvas import MUTED, RIGHT, SECOND, Canvas, Ink, width_of
from zonedesk.ui.kit.choosing import single_choice
from zonedesk.ui.kit.delegates.row import RowDelegate
from zonedesk.ui.kit.looks import ChipLook, chip_size, draw_chip
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.whole_list import LookRows, WholeList
from zonedesk.ui.theme.icons import CHIP, LINE
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QEvent, QItemSelectionModel, QObject
    from PySide6.QtGui import QContextMenuEvent, QFocusEvent, QKeyEvent

    from zonedesk.ui.kit.delegates.row import Cell, Index
    from zonedesk.ui.theme.theme import Theme

HEIGHT: Final = 32
_ICON_GAP, _GAP, _EDGE = 8, 12, 10
_WORDS_FROM = 480  # narrower rows show a lock instead of a chip, and no size
_LEAST_TITLE = 96
_LINES_FROM = 24  # a list over the whole width has lines between its rows
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_EDITING = QAbstractItemView.State.EditingState


class _Model(LookRows):
    """The rows; their title can be written in."""

    def __init__(self, view: DocumentRows) -> None:
        super().__init__(looks.told, tip=looks.tip)
        self._view = view

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Give the title to the field that edits it."""
        if role == Qt.ItemDataRole.EditRole:
            return self.rows[index.row()].title
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let titles be edited by who may."""
        found = super().flags(index)
        return found | Qt.ItemFlag.ItemIsEditable if self._view.editable else found


class DocumentDelegate(RowDelegate):
    """Draws icon, title, mark, version, size and day; lays a field over the title (F2)."""

    def __init__(self, view: DocumentRows, *, side: int) -> None:
        super().__init__(view, height=HEIGHT, line=side >= _LINES_FROM)
        self._view = view
        self._side = side

    def inner(self, rect: QRect, _index: Index) -> QRect:
        """Give the part that is written in."""
        return rect.adjusted(self._side, 0, -self._side, 0)

    def ringed(self, _theme: Theme, _cell: Cell) -> QRect:
        """Draw no ring: the ground of the row says where the cursor is."""
        return QRect()

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw a document."""
        row = cell.look
        if not isinstance(row, AttachmentRow):
            return
        room = QRect(cell.rect)
        icon = looks.icon_of(row.media_type)
        room.setLeft(room.x() + canvas.icon(room, icon, tone="muted", size=LINE) + _ICON_GAP)
        wide = cell.rect.width() >= canvas.theme.px(_WORDS_FROM)
        room = self._right_words(canvas, room, looks.short_day_of(row), ink=MUTED)
        if wide:
            room = self._right_words(canvas, room, looks.size_words(row.size), ink=MUTED)
        if wide and row.kind:
            room = self._right_words(canvas, room, row.kind, ink=SECOND)
        room = self._right_words(canvas, room, looks.version_words(row), ink=SECOND)
        if row.to_print:
            room = self._right_icon(canvas, room, "print")
        room = self._mark(canvas, room, row, wide=wide)
        canvas.text(room, row.title, ink=Ink(semibold=cell.state.selected and cell.state.focused))

    def title_room(self, rect: QRect, index: Index) -> QRect:
        """Give the room of the title: behind the icon to the right edge."""
        left = theme_of(self._view).px(LINE) + _ICON_GAP
        return self.inner(rect, index).adjusted(left, 0, 0, 0)

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        """Make the field of the title."""
        made = QLineEdit(parent)
        made.setProperty("small", "true")
        made.setAccessibleName(texts().gettext("Title of the document"))
        return made

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Fill the field, all of it chosen."""
        if isinstance(editor, QLineEdit):
            editor.setText(str(index.data(Qt.ItemDataRole.EditRole)))
            editor.selectAll()

    def setModelData(self, editor: QWidget, _model: QObject, index: Index) -> None:
        """Tell the new title, if there is one."""
        if isinstance(editor, QLineEdit):
            self._view.tell_title(index.row(), editor.text().strip())

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Put the field over the title."""
        room = self.title_room(option.rect, index)
        height = editor.sizeHint().height()
        top = room.y() + (room.height() - height) // 2
        editor.setGeometry(room.x() - _EDGE, top, room.width() + _EDGE, height)

    def _mark(self, canvas: Canvas, room: QRect, row: AttachmentRow, *, wide: bool) -> QRect:
        """Draw the mark: a chip where there is room for words, else the lock of what is closed."""
        words = looks.mark_words(row)
        closed = row.shown_marking is Marking.CLOSED
        if not words or not (wide or closed):
            return room
        if not wide:
            return self._right_icon(canvas, room, "lock")
        look = ChipLook(words, icon="lock" if closed else None)
        size = chip_size(canvas.theme, look)
        top = room.y() + (room.height() - size.height()) // 2
        left = room.right() + 1 - size.width()
        draw_chip(canvas, QRect(left, top, size.width(), size.height()), look=look)
        return room.adjusted(0, 0, -size.width() - _GAP, 0)

    def _right_icon(self, canvas: Canvas, room: QRect, meaning: str) -> QRect:
        edge = canvas.theme.px(CHIP)
        place = QRect(room.right() + 1 - edge, room.y(), edge, room.height())
        canvas.icon(place, meaning, tone="muted", size=CHIP)
        return room.adjusted(0, 0, -edge - _GAP, 0)

    def _right_words(self, canvas: Canvas, room: QRect, words: str, *, ink: Ink) -> QRect:
        """Write words at the right end, if the title keeps the room it needs."""
        if not words:
            return room
        width = min(width_of(canvas.theme, words, ink=ink), room.width() - _LEAST_TITLE)
        if width <= 0:
            return room
        place = room.adjusted(room.width() - width, 0, 0, 0)
        canvas.text(place, words, ink=Ink(ink.style, ink.tone, align=RIGHT))
        return room.adjusted(0, 0, -width - _GAP, 0)


class DocumentRows(WholeList):
    """The documents of a record, all of them in sight.

    Signals: `opened` that the document under the cursor is to be seen; `focused` that the focus
    came; `renamed` gives a row and
    its new title; `menu_wanted` the place on the screen where its menu opens.

    Args:
        side: room at both sides of what is written.
    """

    opened = Signal()
    focused = Signal()
    renamed = Signal(object, str)
    menu_wanted = Signal(object)

    def __init__(self, *, side: int = 0, parent: QWidget | None = None) -> None:
        self.editable = False
        self._waiting: tuple[AttachmentRow, ...] | None = None
        super().__init__(texts().gettext("Documents"), _Model(self), parent)
        self.setItemDelegate(DocumentDelegate(self, side=side))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setMouseTracking(True)
        self.doubleClicked.connect(self._on_double)
        self.selectionModel().currentChanged.connect(self._keep_in_sight)

    def show_documents(self, rows: Sequence[AttachmentRow]) -> None:
        """Show other rows; the cursor stays on its document, what is typed in a title stays."""
        if self.state() == _EDITING:
            self._waiting = tuple(rows)
            return
        at = self.current()
        place = self.currentIndex().row()
        self.show_rows(rows)
        if at is None or not rows:
            return
        ids = [one.handle.id for one in rows]
        if at.handle.id in ids:
            place = ids.index(at.handle.id)
        self.setCurrentIndex(self.looks.index(min(max(place, 0), len(rows) - 1)))

    def current(self) -> AttachmentRow | None:
        """Give the document under the cursor."""
        place = self.currentIndex().row()
        return self.looks.rows[place] if 0 <= place < len(self.looks.rows) else None

    def choose(self, attachment_id: int) -> bool:
        """Put the cursor on a document; gives whether it is there."""
        for place, row in enumerate(self.looks.rows):
            if row.handle.id == attachment_id:
                self.setCurrentIndex(self.looks.index(place))
                return True
        return False

    def rename(self) -> None:
        """Open the title of the document under the cursor (F2)."""
        if self.current() is not None and self.editable:
            self.edit(self.currentIndex())

    def tell_title(self, place: int, title: str) -> None:
        """Tell a title that was typed; the same one or none at all changes nothing."""
        row = self.looks.rows[place]
        if title and title != row.title:
            self.renamed.emit(row, title)

    def _on_double(self, _index: QModelIndex) -> None:
        self.opened.emit()

    def _keep_in_sight(self, current: QModelIndex) -> None:
        """Scroll the pane around to the row under the cursor."""
        if not self.hasFocus() or not current.isValid():
            return
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        inside = around.widget() if isinstance(around, QScrollArea) else None
        if isinstance(around, QScrollArea) and inside is not None:
            row = self.visualRect(current)
            middle = self.viewport().mapTo(inside, row.center())
            around.ensureVisible(middle.x(), middle.y(), 0, row.height())

    def minimumSizeHint(self) -> QSize:
        """Be as high as all rows, and as narrow as wished."""
        return QSize(0, self.sizeHint().height())

    def selectionCommand(
        self, index: Index, event: QEvent | None = None
    ) -> QItemSelectionModel.SelectionFlag:
        """Let the cursor and the choice stay together."""
        return single_choice(super().selectionCommand(index, event))

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Show what came meanwhile."""
        super().closeEditor(editor, hint)
        waiting, self._waiting = self._waiting, None
        if waiting is not None:
            self.show_documents(waiting)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Choose the document under the cursor, the first one at first."""
        super().focusInEvent(event)
        index = self.currentIndex() if self.currentIndex().isValid() else self.looks.index(0, 0)
        if index.isValid():
            self.setCurrentIndex(index)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open the document with Enter."""
        if event.key() in _ENTER and not event.modifiers() and self.state() != _EDITING:
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Ask for the menu of the document, by mouse or key."""
        if self.current() is not None:
            self.menu_wanted.emit(event.globalPos())
