"""The form of a new rule set: from which day, under which title (R22)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.ui.kit.buttons import primary, quiet
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.form_keys import take_form_key
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.once import Once
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import say_unread
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QKeyEvent


_SIDE, _GAP, _WIDE = 24, 16, 480


class NewRuleSet(QWidget):
    """Day and title of new rules, over the list; Enter makes them, Esc leaves.

    Signals: `wanted` gives day and title; `left` tells that nobody wants them.

    Args:
        today: the day in Brussels.
    """

    wanted = Signal(object, str)
    left = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        grounded(self, "surface")
        self.day = DateField(today=today, ahead=True)
        self.title = QLineEdit()
        self.make = primary(_("&Copy the rules"))
        self.cancel = quiet(_("Cancel"))
        self.once = Once(self.make, self.day, self.title)
        self._day_row = FormRow(_("In force &from"), self.day)
        self._title_row = FormRow(_("&Title"), self.title)
        self._lay_out()
        self.day.refused.connect(partial(say_unread, self._day_row))
        self.title.textChanged.connect(self._wake)
        self.day.textChanged.connect(self._wake)
        self.make.clicked.connect(self.finish)
        self.cancel.clicked.connect(self.left)
        self._wake()

    def begin(self) -> None:
        """Show empty fields and let the user type."""
        self.day.set_day(None)
        self.day.clear()
        self.title.clear()
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def finish(self) -> None:
        """Ask for the copy, once the day can be read."""
        if not self.day.take() or self.once.asking:
            return
        day, title = self.day.day(), self.title.text().strip()
        if day is not None and title:
            self.wanted.emit(day, title)

    def _lay_out(self) -> None:
        _ = texts().gettext
        form = QWidget()
        form.setMaximumWidth(theme_of(self).px(_WIDE))
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, _GAP, _SIDE, _GAP)
        row.addWidget(form, 1)
        row.addStretch(1)
        column = QVBoxLayout(form)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(_GAP)
        column.addWidget(label(_("New rules from a day"), "record"))
        about = _(
            "The rules of the day before are copied, to be edited. Meetings before that day keep "
            "the rules of their own day."
        )
        column.addWidget(label(about, tone="muted", wrap=True))
        column.addWidget(self._day_row)
        column.addWidget(self._title_row)
        acts = QHBoxLayout()
        acts.setSpacing(8)
        acts.addWidget(self.make)
        acts.addWidget(self.cancel)
        acts.addStretch(1)
        column.addLayout(acts)
        column.addStretch(1)
        self.setFocusProxy(self.day)

    def _wake(self) -> None:
        self.once.allow(ready=bool(self.title.text().strip() and self.day.text().strip()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Make it with Enter, leave with Esc."""
        taken = take_form_key(
            event,
            self,
            submit=self.finish,
            give_up=self.left.emit,
            buttons=(self.make, self.cancel),
        )
        if not taken:
            super().keyPressEvent(event)
