"""A new action point that comes from no meeting: its text, who, until when; beside the list."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from zonedesk.ui.kit.buttons import plain, primary
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.keeping.bar import KeeperBar
from zonedesk.ui.kit.keeping.unmade import Typed, UnmadeKeeper
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.once import Once
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import say_unread
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.action_record import ActionEntry
    from zonedesk.services.actions import ActionFields
    from zonedesk.ui.kit.choice_list import Choice
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.typed import TypedField

_SIDE, _GAP, _TEXT = 24, 16, 60
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class NewAction(QWidget):
    """The form of a new action point; what is typed is kept until it is noted or cancelled.

    Signals: `wanted` gives its fields, `left` asks for what stood here before. Who notes it asks
    through `once`.

    Args:
        desk: the open work folder.
    """

    wanted = Signal(object)
    left = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        grounded(self, "surface")
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.owner = PickField((), free=True)
        self.term = DateField(today=desk.workspace.clock.today, ahead=True)
        self.note = primary(_("&Note it"))
        self.note.setToolTip(_("Note the action point (Ctrl+Enter)"))
        self.cancel = plain(_("&Cancel"))
        self.restored = KeeperBar()
        typed: dict[str, Typed] = {"text": self.text, "owner": self.owner, "term": self.term}
        self.unmade = UnmadeKeeper(desk, "new_action", typed=typed, bar=self.restored, parent=self)
        self.once = Once(self.note, self.text, self.owner, self.term)
        self._whole: ActionEntry | None = None
        self.part_of = label(tone="muted", wrap=True)
        self.part_of.hide()
        self._rows: list[tuple[TypedField, FormRow]] = []
        self._lay_out()
        self.text.textChanged.connect(self._wake)
        self.note.clicked.connect(self.finish)
        self.cancel.clicked.connect(self._on_cancel)
        self._wake()

    def set_owners(self, owners: Sequence[Choice]) -> None:
        """Take who can be responsible."""
        self.owner.set_choices(owners)

    def finish(self) -> None:
        """Ask for the action point to be noted, once every field can be read."""
        if self.once.asking:
            return
        unread = next((field for field, _row in self._rows if not field.take()), None)
        if unread is not None:
            unread.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.is_filled:
            self.wanted.emit(self._fields())

    def begin(self, whole: ActionEntry | None = None) -> None:
        """Show what was typed and not entered, and let the user go on.

        Args:
            whole: the action point of which it is to be a part.
        """
        self._whole = whole
        self.part_of.setVisible(whole is not None)
        if whole is not None:
            words = texts().gettext("Part of {reference} {text}")
            told = words.format(reference=whole.row.reference, text=whole.row.text)
            self.part_of.setText(told)
        self.unmade.open()
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """Note what was typed; what is no action point yet is kept as it is."""
        read = [field.take() for field, _row in self._rows]
        if self.is_filled and self.unmade.touched and all(read):
            self.wanted.emit(self._fields())
        else:
            self.unmade.flush()

    def clear(self) -> None:
        """Begin anew."""
        self.unmade.clear()

    @property
    def is_filled(self) -> bool:
        """Whether there is a text to note."""
        return bool(self.text.toPlainText().strip())

    def _fields(self) -> ActionFields:
        fields: ActionFields = {"text": " ".join(self.text.toPlainText().split())}
        if self._whole is not None:
            fields["parent_id"] = self._whole.handle.id
        owner, due = self.owner.value(), self.term.day()
        if isinstance(owner, int | str):
            fields["owner"] = owner
        if due is not None:
            fields["due_on"] = due
        return fields

    def _lay_out(self) -> None:
        _ = texts().gettext
        self.text.setFixedHeight(theme_of(self).tall(_TEXT, lines=2))
        column = QVBoxLayout(self)
        column.setContentsMargins(_SIDE, _GAP, _SIDE, _GAP)
        column.setSpacing(_GAP)
        column.addWidget(label(_("New action point"), "record"))
        column.addWidget(self.part_of)
        column.addWidget(self.restored)
        column.addWidget(FormRow(_("What must be &done"), self.text))
        for words, field in ((_("&Responsible"), self.owner), (_("&Term"), self.term)):
            row = FormRow(words, field)
            field.refused.connect(partial(say_unread, row))
            self._rows.append((field, row))
            column.addWidget(row)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.note)
        acts.addWidget(self.cancel)
        acts.addStretch(1)
        column.addLayout(acts)
        column.addStretch(1)
        self.setFocusProxy(self.text)

    def _wake(self) -> None:
        self.once.allow(ready=self.is_filled)

    def _on_cancel(self) -> None:
        self.clear()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Note it with Ctrl+Enter."""
        control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if control and event.key() in _ENTER:
            self.finish()
        else:
            super().keyPressEvent(event)
