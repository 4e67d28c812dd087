"""What else is known of a document: its kind, from whom and when it came; typed in place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from zonedesk.ui.kit.buttons import plain, quiet, small_one
from zonedesk.ui.kit.choice_list import Choice
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.pick_field import PickField
from zonedesk.ui.kit.popovers import close_popover
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import say_unread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import date

    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.attachments import AttachmentRow
    from zonedesk.domain.errors import Refused
    from zonedesk.services.attachments import AttachmentFields

_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}


class FactsForm(QWidget):
    """Kind, from whom and when, of one document; `wanted` gives its row and the fields.

    Args:
        today: the day in Brussels.
    """

    wanted = Signal(object, object)
    left = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._row: AttachmentRow | None = None
        self.kind = PickField((), free=True)
        self.origin = QLineEdit()
        self.day = DateField(today=today)
        self._day_row = FormRow(_("Received &on"), self.day)
        self.store = small_one(plain(_("&Keep")))
        self.cancel = small_one(quiet(_("Cancel")))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 8, 0, 12)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.addWidget(FormRow(_("&Sort of document"), self.kind), 0, 0)
        grid.addWidget(FormRow(_("Received &from"), self.origin), 0, 1)
        grid.addWidget(self._day_row, 1, 0)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addStretch(1)
        acts.addWidget(self.cancel)
        acts.addWidget(self.store)
        grid.addLayout(acts, 1, 1, Qt.AlignmentFlag.AlignBottom)
        self.setFocusProxy(self.kind)
        self.day.refused.connect(self._on_refused)
        self.store.clicked.connect(self.keep)
        self.cancel.clicked.connect(self.close_up)
        self.hide()

    def begin(self, row: AttachmentRow, kinds: Iterable[str]) -> None:
        """Show what is known of a document, to be changed; ``kinds`` are offered."""
        self._row = row
        self.kind.set_choices([Choice(one, one) for one in sorted(set(kinds) - {""})])
        self.kind.set_value(row.kind or None)
        self.origin.setText(row.received_from)
        self.day.set_day(row.received_on)
        self.show()
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Ask for what is typed to be stored, if all of it can be read."""
        if self._row is None or not (self.kind.take() and self.day.take()):
            return
        fields: AttachmentFields = {
            "kind": str(self.kind.value() or ""),
            "received_from": self.origin.text().strip(),
            "received_on": self.day.day(),
        }
        row, self._row = self._row, None
        self.hide()
        self.wanted.emit(row, fields)

    def close_up(self) -> None:
        """Go away without a change."""
        self._row = None
        if not self.isHidden():
            self.hide()
            self.left.emit()

    def _on_refused(self, refused: Refused | None) -> None:
        say_unread(self._day_row, refused)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keep with Enter, leave with Esc; an open list or calendar closes first."""
        if event.key() in _ENTER:
            self.keep()
        elif event.key() == Qt.Key.Key_Escape:
            if not close_popover():
                self.close_up()
        else:
            super().keyPressEvent(event)
