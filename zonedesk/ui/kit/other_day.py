"""The form that sets another day for a term than the rules say; why is asked always.

The day that somebody sets stands for the rule from then on (product.md 3.5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.ui.kit.buttons import link, plain, small_one
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from zonedesk.domain.errors import Refused
    from zonedesk.domain.terms import MeetingTerm

LEFT: Final = 168
"""Width of what is left of a term, before its day and name; the form begins after it."""
_DATE_FIELD, _REASON = 168, 320


class OtherDay(QWidget):
    """The day that stands instead of the rule, and why; nothing is set without a reason.

    Signals: `told` gives code of the term, day and reason; `given_up` that nothing is to be set.

    Args:
        today: the day in Brussels.
        narrow: the fields stand below one another, at the left.
    """

    told = Signal(str, object, str)
    given_up = Signal()

    def __init__(
        self, today: Callable[[], date], *, narrow: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.code = ""
        self.day = DateField(today=today)
        self.reason = QLineEdit()
        self.day_row = FormRow(_("Last day"), self.day)
        self.reason_row = FormRow(_("Reason"), self.reason)
        self.set_it = small_one(plain(_("Set this day")))
        self.leave_it = small_one(link(_("Leave it as it is")))
        theme = theme_of(self)
        self.day.setFixedWidth(theme.px(_DATE_FIELD))
        self.reason.setMinimumWidth(theme.px(_REASON) // 2)
        if narrow:
            self._lay_out_below()
        else:
            self._lay_out()
        self.day.refused.connect(self._on_unread)
        self.day.returnPressed.connect(self._on_day_entered)
        self.reason.returnPressed.connect(self.finish)
        self.reason.textEdited.connect(self._on_reasoned)
        self.set_it.clicked.connect(self.finish)
        self.leave_it.clicked.connect(self.given_up)
        self.hide()

    def begin(self, term: MeetingTerm) -> None:
        """Ask another day for a term; its own day and reason stand there already."""
        self.code = term.code.value
        self.day.set_value(term.day)
        self.reason.setText(term.overruled.reason if term.overruled else "")
        self.day_row.accept()
        self.reason_row.accept()
        self.show()
        self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.selectAll()

    def close_up(self) -> None:
        """Go; nothing is set."""
        self.code = ""
        self.hide()

    def finish(self) -> None:
        """Tell the day and the reason; what is missing is said beside its field."""
        _ = texts().gettext
        read = self.day.take()
        day, reason = self.day.day(), self.reason.text().strip()
        if read and day is None:
            self.day_row.refuse(_("Say until which day."))
        self.reason_row.refuse("" if reason else _("Say why: the reason is kept with the day."))
        if not read or day is None:
            self.day.setFocus(Qt.FocusReason.OtherFocusReason)
        elif reason:
            self.told.emit(self.code, day, reason)
        else:
            self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(theme_of(self).px(LEFT) + 12, 2, 0, 10)
        row.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.day_row, 0, top)
        row.addWidget(self.reason_row, 1, top)
        bottom = Qt.AlignmentFlag.AlignBottom
        row.addWidget(self.set_it, 0, bottom)
        row.addWidget(self.leave_it, 0, bottom)

    def _lay_out_below(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 10)
        column.setSpacing(6)
        column.addWidget(self.day_row)
        column.addWidget(self.reason_row)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.set_it)
        row.addWidget(self.leave_it)
        row.addStretch(1)
        column.addLayout(row)

    def _on_day_entered(self) -> None:
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_reasoned(self) -> None:
        self.reason_row.accept()

    def _on_unread(self, refused: Refused | None) -> None:
        self.day_row.refuse("" if refused is None else verdict_words(refused))
