"""An action point noted beside what it is about: a text, who, until when, Enter (R100)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.services import actions
from zonedesk.ui.kit.buttons import plain, primary, small_one
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.keeping.unmade import Typed, UnmadeKeeper
from zonedesk.ui.kit.once import Once
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.texts import texts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from zonedesk.domain.topics import Outcome
    from zonedesk.services.actions import ActionFields
    from zonedesk.ui.kit.desk import Desk

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_WHO, _WHEN = 3, 2


class QuickAction(QWidget):
    """A small form that hides until it is asked for; what is typed in it is kept as a draft.

    Signal: `noted` gives the words of a toast and the outcome.

    Args:
        desk: the open work folder.
        subject: what it is about, a name of `zonedesk.services.drafts.SUBJECTS`.
    """

    noted = Signal(str, object)

    def __init__(self, desk: Desk, subject: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._desk = desk
        self._about: ActionFields | None = None
        self.text = QLineEdit()
        self.owner = PickField((), free=True)
        self.term = DateField(today=desk.workspace.clock.today, ahead=True)
        self.note = small_one(primary(_("Note it")))
        self.cancel = small_one(plain(_("Cancel")))
        names = (_("New action point"), _("who"), _("by when"))
        for field, name in zip((self.text, self.owner, self.term), names, strict=True):
            field.setPlaceholderText(name)
            field.setAccessibleName(name)
        typed: dict[str, Typed] = {"text": self.text, "owner": self.owner, "term": self.term}
        self.unmade = UnmadeKeeper(desk, "new_action", typed=typed, subject=subject, parent=self)
        self.once = Once(self.note, self.text, self.owner, self.term)
        self._lay_out()
        self.unmade.restored.connect(self.show)
        self.text.textChanged.connect(self._wake)
        self.note.clicked.connect(self.finish)
        self.cancel.clicked.connect(self.drop)
        self._wake()
        self.hide()

    def show_about(
        self, record_id: int, about: ActionFields, *, people: Iterable[tuple[int, str]]
    ) -> None:
        """Be about a record; of the same one what is being typed stays.

        Args:
            record_id: of the record that it is about.
            about: fields that the action point gets beside what is typed.
            people: ids and names of who can be responsible.
        """
        if about != self._about:
            self.put_away()
            self._about = about
        self.owner.set_choices([Choice(person, name) for person, name in people])
        self.unmade.open(record_id)

    def begin(self) -> None:
        """Show the form with the cursor in the text."""
        if self._about is not None:
            self.show()
            self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def put_away(self) -> None:
        """Keep what is typed and be about nothing."""
        self.unmade.close()
        self._about = None
        self.hide()

    def drop(self) -> None:
        """Forget what is typed."""
        self.unmade.clear()
        self.hide()

    def finish(self) -> None:
        """Note the action point, once every field can be read."""
        text = " ".join(self.text.text().split())
        if self.once.asking or self._about is None or not text:
            return
        for field in (self.owner, self.term):
            if not field.take():
                field.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        owner = self.owner.value()
        fields: ActionFields = {"text": text, "due_on": self.term.day(), **self._about}
        if isinstance(owner, int | str):
            fields["owner"] = owner
        work = partial(actions.add, self._desk.workspace, fields=fields)
        self.once.ask(self._desk.lane, self.unmade.making(work), done=self._on_noted)

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.owner, _WHO)
        below.addWidget(self.term, _WHEN)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.note)
        acts.addWidget(self.cancel)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.setSpacing(8)
        column.addWidget(self.text)
        column.addLayout(below)
        column.addLayout(acts)
        self.setFocusProxy(self.text)

    def _wake(self) -> None:
        self.once.allow(ready=bool(self.text.text().strip()))

    def _on_noted(self, outcome: Outcome) -> None:
        self.drop()
        words = texts().gettext("{reference} was noted").format(reference=outcome.reference)
        self.noted.emit(words, outcome)

    def event(self, event: QEvent) -> bool:
        """Take Esc before a shortcut of what stands around it does."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(event.key() == Qt.Key.Key_Escape)
            return event.isAccepted()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Note it with Enter, put it away with Esc."""
        if event.key() in _ENTER:
            self.finish()
        elif event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)
