"""An action point at the item: what it asks, and three ways to go on with it (03)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.services.follow_ups import DRAFT_FIELD
from zonedesk.ui.kit.buttons import plain, small_one
from zonedesk.ui.kit.keeping.fields import LineField
from zonedesk.ui.kit.keeping.record import RecordKeeper
from zonedesk.ui.kit.labels import State, label, rule
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.states import action_state
from zonedesk.ui.kit.table.editing import CellDate, short_day
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.session.words import term_state
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QResizeEvent

    from zonedesk.domain.session_record import OpenAction
    from zonedesk.domain.topics import Changes
    from zonedesk.ui.kit.desk import Desk

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class ActionCard(QWidget):
    """One action point with its three buttons.

    Signals: `noted` gives the `OpenAction` and the state of play that was typed; `postponed` the
    `OpenAction` and its new term; `finished` the `OpenAction`.

    Args:
        desk: the open work folder.
        today: the day in Brussels.
    """

    noted = Signal(object, str)
    postponed = Signal(object, object)
    finished = Signal(object)

    def __init__(
        self, desk: Desk, *, today: Callable[[], date], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.action: OpenAction | None = None
        self.reference = label(tone="muted")
        self.term = State(ShapeAndWord(Shape.OPEN, ""))
        self.words = label(wrap=True)
        self.facts = label(style="secondary", tone="muted", wrap=True)
        self.note = small_one(plain(_("Note progress")))
        self.postpone = small_one(plain(_("Postpone")))
        self.done = small_one(plain(_("Done")))
        self.field = QLineEdit()
        self.field.setPlaceholderText(_("State of play, Enter keeps it"))
        self.field.setAccessibleName(_("State of play"))
        self.due = CellDate(today=today, ahead=True)
        self.due.setAccessibleName(_("New term"))
        self.due.setPlaceholderText(_("New term: 31/1, fri, +14"))
        self.keeper = RecordKeeper(desk, subject="action_item", save=_nothing, parent=self)
        self.keeper.add(DRAFT_FIELD, LineField(self.field), waits=True)
        self._lay_out()
        self.note.clicked.connect(self._on_note)
        self.postpone.clicked.connect(self._on_postpone)
        self.done.clicked.connect(self._on_done)
        for field in (self.field, self.due):
            field.setProperty("small", "true")
            field.installEventFilter(self)
            field.hide()
        self.field.textChanged.connect(self._on_text)

    def show_action(self, action: OpenAction, *, today: date, usable: bool) -> None:
        """Show an action point; of the same one what is being typed stays."""
        other = self.action is None or self.action.entry.handle.id != action.entry.handle.id
        self.action = action
        row = action.entry.row
        self.reference.setText(row.reference)
        state = None if row.status.finished else term_state(row.due, today)
        self.term.show_state(state or action_state(row.status))
        self.words.setText(row.text)
        self.facts.setText(_facts(action))
        self.facts.setVisible(bool(self.facts.text()))
        for button in (self.note, self.postpone, self.done):
            button.setVisible(usable and not (row.status.finished and button is not self.note))
        if other and usable:
            self.field.hide()
            self.due.hide()
            self.keeper.open(action.entry.handle, {}, called=row.reference)

    def put_away(self) -> None:
        """Keep what is being typed."""
        self.keeper.flush()

    def leave(self) -> None:
        """Keep what is being typed and forget the action point."""
        self.keeper.close()
        self.action = None

    def forget(self) -> None:
        """Close the fields: what was typed is stored."""
        self.field.clear()
        self.keeper.flush()
        self.field.hide()
        self.due.hide()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.reference)
        top.addStretch(1)
        top.addWidget(self.term)
        self._acts = QGridLayout()
        self._acts.setSpacing(8)
        self._acts.setColumnStretch(3, 1)
        self._place()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 13, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addSpacing(2)
        column.addWidget(self.words)
        column.addSpacing(1)
        column.addWidget(self.facts)
        column.addSpacing(8)
        column.addLayout(self._acts)
        fields = QVBoxLayout()
        fields.setContentsMargins(0, 6, 0, 0)
        fields.setSpacing(6)
        for field in (self.field, self.due):
            fields.addWidget(field)
        column.addLayout(fields)
        column.addSpacing(6)
        column.addWidget(rule())

    def _place(self) -> None:
        """Put the buttons beside one another; the last one goes below where there is no room."""
        buttons = (self.note, self.postpone, self.done)
        needs = sum(one.sizeHint().width() + 8 for one in buttons) - 8
        below = 0 < self.width() < needs
        for column, button in enumerate(buttons):
            last = below and button is self.done
            place = (1, 0) if last else (0, column)
            self._acts.addWidget(button, *place, Qt.AlignmentFlag.AlignLeft)

    def _on_text(self) -> None:
        """Let what came back as a draft be seen."""
        if self.field.text() and self.field.isHidden():
            self.field.show()

    def _on_note(self) -> None:
        self.due.hide()
        self.field.show()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_postpone(self) -> None:
        self.field.setVisible(bool(self.field.text()))
        if self.action is not None:
            self.due.set_day(self.action.entry.row.due)
        self.due.show()
        self.due.selectAll()
        self.due.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_done(self) -> None:
        if self.action is not None:
            self.finished.emit(self.action)

    def _enter(self, field: QObject) -> None:
        if self.action is None:
            return
        if field is self.field:
            if text := self.field.text().strip():
                self.noted.emit(self.action, text)
        elif self.due.take():
            self.postponed.emit(self.action, self.due.day())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the buttons anew."""
        super().resizeEvent(event)
        self._place()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep with Enter, close with Esc."""
        if watched in {self.field, self.due} and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() in _ENTER:
                self._enter(watched)
                return True
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
                button = self.note if watched is self.field else self.postpone
                self.forget()
                button.setFocus(Qt.FocusReason.OtherFocusReason)
                return True
        return super().eventFilter(watched, event)


def _nothing(_record_id: int, _row_version: int, _fields: dict[str, object]) -> Changes:
    """Save nothing: a state of play waits until it is entered."""
    return frozenset()


def _facts(action: OpenAction) -> str:
    """Say who is responsible, and what was written last."""
    row = action.entry.row
    parts = [row.owner]
    if action.last is not None:
        day = short_day(action.last.day).rsplit(" ", 1)[0]
        parts.append(f"{day}: {action.last.text}")
    if action.new:
        parts.append(texts().gettext("from this item"))
    return " · ".join(filter(None, parts))
