"""Asks on which day the list for the governor went or was there, above the register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zonedesk.ui.kit.buttons import link, primary, small_one
from zonedesk.ui.kit.choices import CheckBox
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.form_keys import take_form_key
from zonedesk.ui.kit.labels import grounded, label
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtGui import QKeyEvent

_DATE_FIELD = 168


class ListDay(QWidget):
    """The day, and whether the whole list of the meeting is meant; hidden while it asks nothing.

    Signals: `told` gives the day for what is chosen, `told_of_meeting` for the whole list of its
    meeting; `given_up` tells that nothing is to be noted.

    Args:
        today: the day in Brussels.
    """

    told = Signal(object)
    told_of_meeting = Signal(object)
    given_up = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        grounded(self, "sunken")
        self._today = today
        self.words = label("", semibold=True)
        self.day = DateField(today=today)
        self.day.setFixedWidth(theme_of(self).px(_DATE_FIELD))
        self.whole = CheckBox(_("Every dossier on the &list of the meeting"))
        self.note = small_one(primary(_("Note it")))
        self.leave_it = small_one(link(_("Cancel")))
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(12)
        for part in (self.words, self.day, self.whole, self.note, self.leave_it):
            row.addWidget(part)
        row.addStretch(1)
        self.note.clicked.connect(self.finish)
        self.leave_it.clicked.connect(self.given_up)
        self.setFocusProxy(self.day)
        self.hide()

    def ask(self, words: str, *, alone: bool) -> None:
        """Ask the day; today stands there already.

        Args:
            words: what is noted.
            alone: one dossier is chosen, of which the whole list may be meant.
        """
        self.words.setText(words)
        self.day.setAccessibleName(words)
        self.day.set_value(self._today())
        self.whole.setChecked(False)
        self.whole.setVisible(alone)
        self.show()
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.selectAll()

    def finish(self) -> None:
        """Tell the day; one that cannot be read stays in its field."""
        read, day = self.day.take(), self.day.day()
        if read and day is not None:
            (self.told_of_meeting if self.whole.isChecked() else self.told).emit(day)
        else:
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Note it with Enter, put it away with Esc."""
        buttons = (self.note, self.leave_it)
        if not take_form_key(
            event, self, submit=self.finish, give_up=self.given_up.emit, buttons=buttons
        ):
            super().keyPressEvent(event)
