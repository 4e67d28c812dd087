"""The agenda of a meeting as a list: choose, rename, move by keys and with the mouse (02)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QItemSelectionModel, QKeyCombination, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QWidget

from zonedesk.ui.kit.actions import bind
from zonedesk.ui.kit.choosing import single_choice
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.agenda_actions import IN_AGENDA, SORTS
from zonedesk.ui.meetings.agenda_delegate import AgendaDelegate
from zonedesk.ui.meetings.agenda_model import AgendaModel, Entry, entries_of
from zonedesk.ui.meetings.agenda_places import Place, dropped, stepped

if TYPE_CHECKING:
    from PySide6.QtGui import QDropEvent, QResizeEvent

    from zonedesk.domain.meeting_record import MeetingRecord
    from zonedesk.ui.kit.delegates.row import Index
    from zonedesk.ui.meetings.agenda_places import Where

_Flag = QItemSelectionModel.SelectionFlag
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_EDITING = QAbstractItemView.State.EditingState
_ALT = Qt.KeyboardModifier.AltModifier
_INDENT = QKeyCombination(_ALT, Qt.Key.Key_Right)
_OUTDENT = QKeyCombination(_ALT, Qt.Key.Key_Left)
_OF_WHOLE = {"agenda.add_heading", "agenda.propose", *SORTS}
_ASKED = (*_OF_WHOLE, "agenda.to_place", "agenda.carry", "agenda.skip")
_WHERE: dict[QAbstractItemView.DropIndicatorPosition, Where] = {
    QAbstractItemView.DropIndicatorPosition.AboveItem: "above",
    QAbstractItemView.DropIndicatorPosition.OnItem: "on",
    QAbstractItemView.DropIndicatorPosition.BelowItem: "below",
}


class AgendaList(QListView):
    """The agenda.

    Signals: `chosen` gives the key of the row under the cursor; `entered` that its texts are
    wanted; `moved` key and `Place`; `indented`, `outdented` and `taken_off` the key; `renamed` key
    and title; `asked` the name of an action that somebody else does.
    """

    chosen = Signal(int)
    entered = Signal()
    moved = Signal(int, object)
    indented = Signal(int)
    outdented = Signal(int)
    taken_off = Signal(int)
    renamed = Signal(int, str)
    asked = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(texts().gettext("Agenda"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMouseTracking(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.agenda = AgendaModel(self)
        self.setModel(self.agenda)
        self._delegate = AgendaDelegate(self)
        self.setItemDelegate(self._delegate)
        self._meeting = 0
        self._new_name: int | None = None
        self._parts = False
        self.agenda.renamed.connect(self.renamed)
        acts = {
            "agenda.rename": self.rename,
            "agenda.up": self.move_up,
            "agenda.down": self.move_down,
            "agenda.indent": self.indent,
            "agenda.outdent": self.outdent,
            "agenda.take_off": self.take_off,
        }
        acts |= {name: partial(self.asked.emit, name) for name in _ASKED}
        self.actions_here = bind(self, IN_AGENDA, acts=acts)

    def show_agenda(self, record: MeetingRecord, *, may_write: bool) -> None:
        """Show the agenda of a meeting; of the same one cursor and scroll stay."""
        self.agenda.editable = may_write and not record.row.status.locked
        self._parts = bool(record.body.parts)
        self._delegate.fit(entries_of(record))
        if self._meeting == record.handle.id:
            self.agenda.renew(entries_of(record))
        else:
            self._meeting = record.handle.id
            self.agenda.start_anew(entries_of(record))
        self.offer()
        self.scheduleDelayedItemsLayout()  # a title may need another line now
        self.updateGeometry()

    def offer(self) -> None:
        """Let the actions be those that can be done with the row under the cursor."""
        entry = self.entry()
        is_item = entry is not None and entry.row is not None
        for name, action in self.actions_here.items():
            action.setEnabled((is_item or name in _OF_WHOLE) and self.agenda.editable)
        by_part = self.actions_here["agenda.sort_part"]
        by_part.setEnabled(by_part.isEnabled() and self._parts)
        heading = entry is not None and entry.heading
        standing = entry is not None and entry.standing
        for name, offered in (("agenda.carry", not heading), ("agenda.skip", standing)):
            action = self.actions_here[name]
            action.setEnabled(action.isEnabled() and offered)

    def entry(self) -> Entry | None:
        """Give the row under the cursor."""
        row = self.currentIndex().row()
        return self.agenda.entries[row] if row >= 0 else None

    def key(self) -> int | None:
        """Give the key of the row under the cursor; None when there is none."""
        entry = self.entry()
        return None if entry is None else entry.key

    def choose(self, key: int | None) -> bool:
        """Put the cursor on a row; gives whether there is such a row."""
        row = -1 if key is None else self.agenda.place(key)
        if row >= 0:
            self.setCurrentIndex(self.agenda.index(row))
        if row >= 0 and key == self._new_name:
            self._new_name = None
            self.rename()
        return row >= 0

    def name_when_there(self, key: int) -> None:
        """Open the title of a new row when the reload that follows shows it."""
        self._new_name = key

    def row_rect(self) -> QRect:
        """Give where the row under the cursor stands, for what opens beside it."""
        rect = self.visualRect(self.currentIndex())
        return rect.translated(self.viewport().pos())

    def step(self, steps: int) -> None:
        """Go some rows down, or with negative steps up; at the ends nothing happens."""
        row = self.currentIndex().row() + steps
        if 0 <= row < len(self.agenda.entries):
            self.setCurrentIndex(self.agenda.index(row))

    def rename(self) -> None:
        """Open the title of the item under the cursor."""
        index = self.currentIndex()
        editable = index.isValid() and self.agenda.flags(index) & Qt.ItemFlag.ItemIsEditable
        if editable and self.state() != _EDITING:
            self.edit(index)

    def move_up(self) -> None:
        """Move the item under the cursor before its neighbour."""
        self._move(-1)

    def move_down(self) -> None:
        """Move the item under the cursor behind its neighbour."""
        self._move(1)

    def indent(self) -> None:
        """Put the item under the cursor below the one before it."""
        entry = self.entry()
        if entry is not None and entry.row is not None and self.agenda.editable:
            self.indented.emit(entry.key)

    def outdent(self) -> None:
        """Put the item under the cursor beside the one it stands below."""
        entry = self.entry()
        if entry is not None and entry.row is not None and self.agenda.editable:
            self.outdented.emit(entry.key)

    def take_off(self) -> None:
        """Let the item under the cursor wait for another meeting."""
        entry = self.entry()
        if entry is not None and entry.row is not None and self.agenda.editable:
            self.taken_off.emit(entry.key)

    def drop(self, key: int, target: int | None, *, where: Where) -> None:
        """Move an item to where it was dropped."""
        place = dropped(self.agenda.entries, key, target=target, where=where)
        if place is not None and self.agenda.editable:
            self.moved.emit(key, place)

    def _move(self, steps: int) -> None:
        key = self.key()
        place = None if key is None else stepped(self.agenda.entries, key, steps=steps)
        if isinstance(place, Place) and self.agenda.editable:
            self.moved.emit(key, place)

    def _moves(self, event: QKeyEvent) -> bool:
        """Whether keys move an item in or out; in an agenda that is only read they go back."""
        return self.agenda.editable and event.keyCombination() in {_INDENT, _OUTDENT}

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Tell which row was chosen."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.offer()
            self.chosen.emit(self.agenda.entries[current.row()].key)

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> _Flag:
        """Keep the row under the cursor chosen, also with Ctrl."""
        return single_choice(super().selectionCommand(index, event))

    def dropEvent(self, event: QDropEvent) -> None:
        """Move the dragged item; the list follows when it is stored."""
        key = self.key()
        index = self.indexAt(event.position().toPoint())
        where = _WHERE.get(self.dropIndicatorPosition())
        target = self.agenda.entries[index.row()].key if index.isValid() and where else None
        event.setDropAction(Qt.DropAction.IgnoreAction)
        event.accept()
        self.setState(QAbstractItemView.State.NoState)
        self.viewport().update()
        if key is not None and event.source() is self:
            self.drop(key, target, where=where or "below")

    def event(self, event: QEvent) -> bool:
        """Claim the keys that move an item in and out before the window goes back with them."""
        asked = event.type() == QEvent.Type.ShortcutOverride
        if asked and isinstance(event, QKeyEvent) and self._moves(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes into the texts; Alt with → and ← moves in and out."""
        if self._moves(event):
            inwards = event.keyCombination() == _INDENT
            (self.indent if inwards else self.outdent)()
        elif event.key() in _ENTER and self.state() != _EDITING:
            self.entered.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """Be as high as all rows; a pane that is lower scrolls them."""
        rows = range(self.agenda.rowCount())
        height = sum(self.sizeHintForRow(row) for row in rows)
        return QSize(super().sizeHint().width(), height)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Measure anew when titles are broken elsewhere."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """Let a low pane scroll."""
        return QSize(0, 0)
