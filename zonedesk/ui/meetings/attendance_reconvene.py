"""Calling a council together again that was not in number: what goes along, and when (L14)."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.ui.kit.actions import noop
from zonedesk.ui.kit.buttons import link, primary, small_one
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.form_keys import take_form_key
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.times import TimeField
from zonedesk.ui.kit.verdicts import say_unread

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from zonedesk.domain.reconvening import Reconvening

_GAP: Final = 8
_LATER: Final = timedelta(weeks=2)
TIMES: Final = {2: noop("second convocation"), 3: noop("third convocation")}


class ReconveneForm(QFrame):
    """Day and hour of the next meeting; `wanted` gives both, `given_up` that there is none."""

    wanted = Signal(object, object)
    given_up = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.setProperty("bar", "watch")
        self.setAccessibleName(_("Call the council together again"))
        self._words = label(wrap=True)
        self.day, self.hour = DateField(), TimeField()
        self.day_row = FormRow(_("&Day"), self.day)
        self.hour_row = FormRow(_("&Hour"), self.hour)
        self.make = small_one(primary(_("Make the meeting")))
        self.leave = small_one(link(_("Close")))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, _GAP, 12, _GAP)
        column.setSpacing(_GAP)
        column.addWidget(self._words)
        fields = QHBoxLayout()
        fields.setSpacing(_GAP)
        fields.addWidget(self.day_row, 3, Qt.AlignmentFlag.AlignTop)
        fields.addWidget(self.hour_row, 2, Qt.AlignmentFlag.AlignTop)
        column.addLayout(fields)
        buttons = QHBoxLayout()
        buttons.addWidget(self.make)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self.day.refused.connect(partial(say_unread, self.day_row))
        self.hour.refused.connect(partial(say_unread, self.hour_row))
        self.make.clicked.connect(self.submit)
        self.leave.clicked.connect(self._give_up)
        self.hide()

    def ask(self, found: Reconvening) -> None:
        """Ask for day and hour; two weeks later at the same hour is offered."""
        self._words.setText(prospect_words(found))
        self.day.set_day(found.day + _LATER)
        self.hour.set_hour(found.start)
        self.show()
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Ask for the meeting; what cannot be read is said beside its field."""
        if self.day.take() and self.hour.take() and self.day.day() is not None:
            self.hide()
            self.wanted.emit(self.day.day(), self.hour.hour())

    def _give_up(self) -> None:
        self.hide()
        self.given_up.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ask with Enter, give up with Esc."""
        buttons = (self.make, self.leave)
        if not take_form_key(
            event, self, submit=self.submit, give_up=self._give_up, buttons=buttons
        ):
            super().keyPressEvent(event)


def prospect_words(found: Reconvening) -> str:
    """Say what would be made: for which time, what goes along, what number it then takes."""
    _ = texts().gettext
    count = len(found.items)
    along = texts().ngettext(
        "{time}, with {count} item that was not dealt with.",
        "{time}, with {count} items that were not dealt with.",
        count,
    )
    time = _(TIMES[found.convocation])
    said = along.format(time=time[:1].upper() + time[1:], count=count)
    if not found.any_number:
        return said
    article = f" ({found.article})" if found.article else ""
    then = _("The council then decides whatever the number of members{article}.")
    return f"{said} {then.format(article=article)}"
