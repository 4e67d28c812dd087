"""The rows of the action points of an item: drawn, walked by part, each part edited in place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QSizePolicy,
    QStyleOptionViewItem,
    QWidget,
)
from shiboken6 import Shiboken

from zonedesk.domain.meeting_record import ItemAction
from zonedesk.domain.words import ActionStatus
from zonedesk.ui.kit.canvas import MUTED, Canvas
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.delegates.row import LOOK, RowDelegate, ring_around
from zonedesk.ui.kit.looks import draw_state
from zonedesk.ui.kit.states import action_state
from zonedesk.ui.kit.table.editing import choice_editor, date_editor
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.typed import TypedField
from zonedesk.ui.meetings.editor_action_due import draw_due
from zonedesk.ui.meetings.editor_action_model import ActionModel
from zonedesk.ui.meetings.editor_action_places import (
    DUE,
    OWNER,
    REFERENCE,
    SIDE,
    STATUS,
    TEXT,
    lines_of,
    places,
)
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from zonedesk.ui.kit.delegates.row import Cell, Index
    from zonedesk.ui.theme.theme import Theme

_EDGE = 10
_EDITING = QAbstractItemView.State.EditingState
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_WALKS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_RESTYLES = {QEvent.Type.StyleChange, QEvent.Type.FontChange}

#: The field of an action point that each part edits.
FIELDS: Final = {TEXT: "text", OWNER: "owner", DUE: "due_on", STATUS: "status"}


class _Delegate(RowDelegate):
    """Draws the five parts, and lays a field over the one that is edited."""

    def __init__(self, view: ActionRows) -> None:
        super().__init__(view)
        self._view = view
        self._part = TEXT

    def inner(self, rect: QRect, _index: Index) -> QRect:
        """Give the part that is written in: 24 at both sides."""
        return rect.adjusted(SIDE, 0, -SIDE, 0)

    def ringed(self, theme: Theme, cell: Cell) -> QRect:
        """Put the ring around the part under the cursor."""
        return ring_around(places(theme, cell.rect)[self._view.part])

    def draw(self, canvas: Canvas, cell: Cell) -> None:
        """Draw an action point."""
        one = cell.look
        if not isinstance(one, ItemAction):
            return
        first, text, owner, due, status = places(canvas.theme, cell.rect)
        canvas.text(first, one.reference, ink=MUTED)
        canvas.text(text, one.text)
        canvas.text(owner, one.owner)
        draw_due(canvas, due, one=one, today=self._view.today())
        draw_state(canvas, status, state=action_state(one.status))

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Measure a row of one or two lines."""
        return QSize(0, self._view.row_height())

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """Make the field of the part under the cursor."""
        made = self._view.editor(index.data(LOOK), parent)
        self._view.opened = made
        self._part = self._view.part
        made.setProperty("small", "true")
        made.setAccessibleName(texts().gettext("Action point"))
        return made

    def setEditorData(self, _editor: QWidget, _index: Index) -> None:
        """The field was filled when it was made; a reload leaves what is typed."""

    def setModelData(self, editor: QWidget, _model: QObject, index: Index) -> None:
        """Tell the new value."""
        one = index.data(LOOK)
        if isinstance(editor, TypedField):
            if editor.take():
                self._view.tell(one, self._part, editor.value())
        elif isinstance(editor, QLineEdit) and editor.text().strip():
            self._view.tell(one, self._part, editor.text().strip())

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        """Know no field any more."""
        self._view.opened = None
        super().destroyEditor(editor, index)

    def updateEditorGeometry(
        self, editor: QWidget, option: QStyleOptionViewItem, index: Index
    ) -> None:
        """Put the field over its part."""
        room = places(theme_of(editor), self.inner(option.rect, index))[self._part]
        height = editor.sizeHint().height()
        top = room.y() + (room.height() - height) // 2
        editor.setGeometry(room.x() - _EDGE, top, room.width() + 2 * _EDGE, height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep a field open whose text cannot be read."""
        enters = isinstance(event, QKeyEvent) and event.key() in _ENTER
        presses = event.type() == QEvent.Type.KeyPress
        leaves = event.type() == QEvent.Type.FocusOut
        if leaves or (enters and presses):
            unread = isinstance(watched, TypedField) and not watched.take()
            if unread:
                return not leaves  # the field itself has to hear that the focus went
        return super().eventFilter(watched, event)


def _is_open(field: QWidget) -> bool:
    return Shiboken.isValid(field) and not field.isHidden()


class ActionRows(QListView):
    """The action points of an item, all of them in sight; ← and → walk the parts of a row.

    Signals: `edited` gives an action point, the name of the field and its new value; `deleted` an
    action point; `unread` the refusal of what was typed in a field whose row went away.

    Attributes:
        part: the part under the cursor.
        opened: the field that was opened last.
        today: the day in Brussels.
    """

    edited = Signal(object, str, object)
    deleted = Signal(object)
    unread = Signal(object)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.part = TEXT
        self.opened: QWidget | None = None
        self.knows_persons = False
        self.today = today
        self._persons: Sequence[Choice] = ()
        self.setAccessibleName(texts().gettext("Action points"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.actions_model = ActionModel(self, today)
        self.setModel(self.actions_model)
        self.setItemDelegate(_Delegate(self))

    def show_actions(self, actions: Sequence[ItemAction], *, editable: bool) -> None:
        """Show the action points of an item."""
        self.actions_model.editable = editable
        self.actions_model.show_actions(actions)
        self.updateGeometry()

    def set_persons(self, persons: Sequence[Choice]) -> None:
        """Choose owners from these persons."""
        self._persons = persons
        self.knows_persons = True

    def edit_part(self, row: int, part: int) -> None:
        """Open a part of a row; a field that cannot be read is still open, and comes first."""
        field = self._open_field()
        if field is not None:
            field.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.part = part if part in FIELDS else TEXT
        index = self.actions_model.index(row, 0)
        self.setCurrentIndex(index)
        if self.actions_model.editable and self.state() != _EDITING:
            self.edit(index)

    def put_away(self) -> None:
        """Write what is typed in the open field; what cannot be read stays there."""
        field = self._open_field()
        if field is not None and not (isinstance(field, TypedField) and not field.take()):
            self.commitData(field)
            self.closeEditor(field, QAbstractItemDelegate.EndEditHint.NoHint)

    def leave(self) -> None:
        """Write what is typed in the open field; what cannot be read is told, for it goes away."""
        self.put_away()
        field = self._open_field()
        if isinstance(field, TypedField):
            self.unread.emit(field.refusal)
            self.closeEditor(field, QAbstractItemDelegate.EndEditHint.NoHint)

    def editor(self, one: ItemAction, parent: QWidget) -> QWidget:
        """Make the field of the part under the cursor, with its value."""
        if self.part == DUE:
            return date_editor(one.due, parent, today=self.today)
        if self.part == STATUS:
            states = [action_state(status) for status in ActionStatus]
            pairs = zip(ActionStatus, states, strict=True)
            choices = [Choice(status, state.word, state) for status, state in pairs]
            return choice_editor(one.status, parent, choices=choices)
        if self.part == OWNER:
            owner = one.owner_id if one.owner_id is not None else one.owner or None
            return choice_editor(owner, parent, choices=self._persons, free=True)
        line = QLineEdit(one.text, parent)
        line.selectAll()
        return line

    def tell(self, one: ItemAction, part: int, value: object) -> None:
        """Tell the new value of the part that was edited, if it is another."""
        owner = one.owner_id if one.owner_id is not None else one.owner or None
        now = {TEXT: one.text, OWNER: owner, DUE: one.due, STATUS: one.status}[part]
        if value != now:
            self.edited.emit(one, FIELDS[part], value)

    def row_height(self) -> int:
        """Give the height of a row of one or two lines."""
        theme = theme_of(self)
        return theme.row_height(lines_of(theme, self.width() - 2 * SIDE))

    def _open_field(self) -> QWidget | None:
        """Give the field that is open; that of a row that is gone is hidden before it dies."""
        field = self.opened
        return field if field is not None and _is_open(field) else None

    def sizeHint(self) -> QSize:
        """Be as high as all rows."""
        height = self.row_height() * self.actions_model.rowCount()
        return QSize(super().sizeHint().width(), height)

    def minimumSizeHint(self) -> QSize:
        """Tell layouts that less would cut rows."""
        return QSize(0, self.sizeHint().height())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the part that was clicked, when its row is chosen."""
        index = self.indexAt(event.position().toPoint())
        super().mouseReleaseEvent(event)
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            rect = self.visualRect(index).adjusted(SIDE, 0, -SIDE, 0)
            rooms = places(theme_of(self), rect)
            point = event.position().toPoint()
            part = next((n for n, room in enumerate(rooms) if room.contains(point)), REFERENCE)
            if part in FIELDS:
                self.edit_part(index.row(), part)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the parts, open one with F2 or Enter, delete the row with Del."""
        index = self.currentIndex()
        if self.state() == _EDITING or not index.isValid():
            super().keyPressEvent(event)
        elif event.key() in _WALKS:
            self.part = min(max(TEXT, self.part + _WALKS[Qt.Key(event.key())]), STATUS)
            self.viewport().update()
        elif event.key() in _ENTER or event.key() == Qt.Key.Key_F2:
            self.edit_part(index.row(), self.part)
        elif event.key() == Qt.Key.Key_Delete and self.actions_model.editable:
            self.deleted.emit(index.data(LOOK))
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew when letters are larger."""
        super().changeEvent(event)
        if event.type() in _RESTYLES and self.model() is not None:
            self.scheduleDelayedItemsLayout()
            self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew when rows need two lines, or one again."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
