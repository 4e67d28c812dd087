"""The small editor of comings and goings that opens in a row of the attendance sheet (04, R57)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.domain.presence_moves import MoveFields, MoveKind, kind_of
from zonedesk.i18n.formats import clock
from zonedesk.services.attendance_moves import Wanted
from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.buttons import icon_button, link, primary, small_one
from zonedesk.ui.kit.choices import CheckBox, Combo
from zonedesk.ui.kit.form_keys import take_form_key
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.popover import show_by
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.times import TimeField
from zonedesk.ui.kit.verdicts import say_unread
from zonedesk.ui.meetings.attendance_model import MOVEMENT
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.presence_moves import Move
    from zonedesk.domain.sittings import SheetItem
    from zonedesk.ui.meetings.attendance_commands import SheetCommands
    from zonedesk.ui.meetings.attendance_rows import SheetRow
    from zonedesk.ui.meetings.attendance_view import SheetView

_WIDTH, _PADDING, _GAP, _HOUR = 344, 16, 8, 72
_KINDS: Final = {
    MoveKind.ARRIVES: noop("arrives"),
    MoveKind.LEAVES: noop("leaves"),
    MoveKind.STEPS_OUT: noop("steps out for this item"),
}


class MoveEditor(QFrame):
    """Comings and goings of one person: a new one, or one of those that were noted.

    A frameless child of the window, no dialog: Enter notes, Esc closes it and changes nothing.
    Signals: `noted` gives what is wanted and the event that it becomes, 0 for a new one;
    `dropped` an event that is taken away.
    """

    noted = Signal(object, int)
    dropped = Signal(int)

    def __init__(self, view: SheetView, row: SheetRow) -> None:
        super().__init__(view.window())
        _ = texts().gettext
        self.setProperty("ground", "raised")
        title = _("Comings and goings of {name}").format(name=row.name)
        self.setAccessibleName(title)
        self._view, self._row = view, row
        view.installEventFilter(self)
        self._items = view.items
        self.event_id = 0
        self.kind = _combo(_("What happens"), ((one, _(words)) for one, words in _KINDS.items()))
        self.item = _combo(_("Item"), ((item.id, _item_words(item)) for item in self._items))
        self.hour = TimeField()
        self.hour.setPlaceholderText("14:30")
        self.conflict = CheckBox(_("Conflict of &interest"))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(row.entry.reason)
        self.keep = small_one(primary(_("Note it")))
        self.other = small_one(link(_("Another one")))
        self.shut = small_one(link(_("Close")))
        self.known: dict[int, QWidget] = {}
        self._lay_out(title)
        self.kind.currentIndexChanged.connect(self._on_kind)
        self.hour.refused.connect(partial(say_unread, self.hour_row))
        self.keep.clicked.connect(self.submit)
        self.other.clicked.connect(self.start_new)
        self.shut.clicked.connect(self.close_up)
        self.start_new()

    def open(self) -> None:
        """Open below the movement of the person, or above it where the window ends."""
        here = self._view.cell_rect(self._row, MOVEMENT)
        anchor = QWidget(self._view.viewport())
        anchor.setGeometry(here)
        self.setFixedWidth(min(theme_of(self).px(_WIDTH), self.window().width()))
        self.adjustSize()
        show_by(self, anchor, gap=-_GAP)
        anchor.deleteLater()
        self.kind.setFocus(Qt.FocusReason.PopupFocusReason)
        program = QApplication.instance()
        if isinstance(program, QApplication):
            program.focusChanged.connect(self._on_focus)

    def close_up(self) -> None:
        """Close it; the focus goes back to the sheet."""
        had_focus = self.isAncestorOf(QApplication.focusWidget() or self._view)
        self.hide()
        self.deleteLater()
        if had_focus:
            self._view.setFocus(Qt.FocusReason.PopupFocusReason)

    def start_new(self) -> None:
        """Show an empty form, for the item under the cursor."""
        place = min(self._view.rows.place, len(self._items) - 1)
        here = self._row.boxes[place] if self._row.boxes else True
        self._show(None, MoveKind.LEAVES if here else MoveKind.ARRIVES)
        self.item.setCurrentIndex(place)

    def take_up(self, move: Move) -> None:
        """Show one that was noted, to be changed."""
        moves = self._row.entry.moves
        self._show(move, kind_of(move, moves, items=[item.id for item in self._items]))
        self.item.setCurrentIndex(self.item.findData(move.item_id))

    def submit(self) -> None:
        """Ask for what is filled in; an hour that cannot be read is said beside its field."""
        if not self.hour.take() or self.item.currentData() is None:
            return
        told: MoveFields = {
            "at": self.hour.hour(),
            "reason": self.reason.text().strip(),
            "conflict": self.conflict.isEnabled() and self.conflict.isChecked(),
        }
        wanted = Wanted(MoveKind(self.kind.currentData()), self.item.currentData(), told)
        event_id = self.event_id
        self.close_up()
        self.noted.emit(wanted, event_id)

    def _show(self, move: Move | None, kind: MoveKind) -> None:
        _ = texts().gettext
        self.event_id = move.id if move is not None else 0
        self.kind.setCurrentIndex(self.kind.findData(kind))
        self.hour.set_hour(move.at if move is not None else None)
        self.reason.setText(move.reason if move is not None else "")
        self.conflict.setChecked(move.conflict if move is not None else False)
        self.keep.setText(_("Change it") if move is not None else _("Note it"))
        self.other.setVisible(move is not None)
        self._on_kind(untouched=move is not None)

    def _lay_out(self, title: str) -> None:
        _ = texts().gettext
        column = QVBoxLayout(self)
        column.setContentsMargins(_PADDING, _PADDING - 4, _PADDING, _PADDING - 4)
        column.setSpacing(_GAP)
        column.addWidget(label(title, semibold=True, wrap=True))
        for move in self._row.entry.moves:
            column.addWidget(self._noted(move))
        column.addWidget(self.kind)
        column.addWidget(self.item)
        fields = QHBoxLayout()
        fields.setSpacing(_GAP)
        self.hour.setFixedWidth(theme_of(self).px(_HOUR))
        self.hour_row = FormRow(_("&Hour"), self.hour)
        fields.addWidget(self.hour_row, 0, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(FormRow(_("&Reason, printed with it"), self.reason), 1)
        column.addLayout(fields)
        column.addWidget(self.conflict, 0, Qt.AlignmentFlag.AlignLeft)
        buttons = QHBoxLayout()
        buttons.setSpacing(_GAP)
        buttons.addWidget(self.keep)
        buttons.addWidget(self.other)
        buttons.addStretch(1)
        buttons.addWidget(self.shut)
        column.addLayout(buttons)

    def _noted(self, move: Move) -> QWidget:
        """Make the line of one that was noted: its words take it up, the cross drops it."""
        _ = texts().gettext
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        words = move_words(move, self._items)
        taken = small_one(link(words, icon="log_in" if move.arrives else "log_out"))
        taken.clicked.connect(partial(self.take_up, move))
        drop = icon_button("remove", _("Take away: {what}").format(what=words))
        drop.clicked.connect(partial(self._on_drop, move.id))
        row.addWidget(taken)
        row.addStretch(1)
        row.addWidget(drop)
        self.known[move.id] = taken
        return made

    def _on_drop(self, event: int) -> None:
        self.close_up()
        self.dropped.emit(event)

    def _on_kind(self, *_index: int, untouched: bool = False) -> None:
        """Offer a conflict only to who leaves; who steps out mostly has one."""
        kind = self.kind.currentData()
        self.conflict.setEnabled(kind != MoveKind.ARRIVES)
        if not untouched:
            self.conflict.setChecked(kind == MoveKind.STEPS_OUT)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Close when the focus goes elsewhere in the window; lists of its fields are windows."""
        if now is not None and now.window() is self.window() and not self.isAncestorOf(now):
            self.hide()
            self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Close with the sheet: another tab or another place is shown."""
        if watched is self._view and event.type() == QEvent.Type.Hide:
            self.close_up()
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Note with Enter, close with Esc."""
        buttons = [self.keep, self.other, self.shut, *self.known.values()]
        if not take_form_key(
            event, self, submit=self.submit, give_up=self.close_up, buttons=buttons
        ):
            super().keyPressEvent(event)


def open_mover(view: SheetView, row: SheetRow, commands: SheetCommands) -> MoveEditor:
    """Open the editor in a row; what it asks goes to the commands of the sheet."""
    made = MoveEditor(view, row)
    made.noted.connect(partial(commands.move, row))
    made.dropped.connect(partial(commands.drop_move, row))
    made.open()
    return made


def move_words(move: Move, items: tuple[SheetItem, ...]) -> str:
    """Say one that was noted in few words: ``leaves at item 4, 14:35, conflict of interest``."""
    _ = texts().gettext
    number = next((item.number for item in items if item.id == move.item_id), "")
    said = _("arrives at item {number}") if move.arrives else _("leaves at item {number}")
    at = clock(move.at) if move.at is not None else ""
    conflict = _("conflict of interest") if move.conflict else ""
    return ", ".join(filter(None, (said.format(number=number), at, conflict)))


def _item_words(item: SheetItem) -> str:
    words = texts().gettext("item {number} · {title}")
    return words.format(number=item.number, title=item.title)


def _combo(name: str, choices: Iterable[tuple[object, str]]) -> Combo:
    made = Combo()
    made.setAccessibleName(name)
    made.setSizeAdjustPolicy(Combo.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for data, words in choices:
        made.addItem(words, data)
    return made
