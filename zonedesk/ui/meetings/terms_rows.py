"""One term of a meeting on a line with how it was counted below, and the form to set it otherwise.

The day that somebody sets stands for the rule from then on; why is asked always (product.md 3.5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.services.term_words import explained, named
from zonedesk.ui.kit.buttons import link, plain, small_one
from zonedesk.ui.kit.dates import DateField, shown_day
from zonedesk.ui.kit.forms import FormRow
from zonedesk.ui.kit.labels import State, label
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.meetings import terms_words
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from zonedesk.domain.errors import Refused
    from zonedesk.domain.rows import MeetingRow
    from zonedesk.domain.terms import MeetingTerm
    from zonedesk.ui.kit.buttons import Button

_LEFT, _DAY, _DATE_FIELD, _REASON = 168, 128, 168, 320


class TermRow(QWidget):
    """What is left, until when, what for, on which article, and how it was counted.

    Signals: `otherwise` that another day is to be set; `by_rule` that the rule counts again.

    Args:
        term: that it shows.
        meeting: whose term it is.
        today: the day in Brussels.
        editable: whether another day can be set.
    """

    otherwise = Signal(str)
    by_rule = Signal(str)

    def __init__(
        self,
        term: MeetingTerm,
        meeting: MeetingRow,
        *,
        today: date,
        editable: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        language, _ = texts().language, texts().gettext
        self.term = term
        self.left = State(terms_words.left(term, meeting, today=today))
        self.day = label(shown_day(term.day), semibold=term.overruled is not None)
        self.what = label(named(term, language), semibold=True, wrap=True)
        self.counted = label(
            f"{term.article} · {explained(term, language)}", "secondary", tone="muted", wrap=True
        )
        self.set_other = small_one(link(_("Set another day")))
        self.rule = small_one(link(_("Back to the rule")))
        for button in (self.set_other, self.rule):
            button.setAccessibleName(f"{button.text()}: {self.what.text()}")
        self._lay_out()
        self.set_other.setVisible(editable)  # in their places: alone they would be windows
        self.rule.setVisible(editable and term.overruled is not None)
        self.set_other.clicked.connect(self._on_other)
        self.rule.clicked.connect(self._on_rule)

    @property
    def links(self) -> tuple[Button, ...]:
        """The links of this term that can be reached."""
        return tuple(one for one in (self.set_other, self.rule) if not one.isHidden())

    def _lay_out(self) -> None:
        theme = theme_of(self)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 6, 0, 6)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnMinimumWidth(0, theme.px(_LEFT))
        grid.setColumnMinimumWidth(1, theme.px(_DAY))
        grid.setColumnStretch(2, 1)
        links = QVBoxLayout()
        links.setSpacing(0)
        links.addWidget(self.set_other, 0, Qt.AlignmentFlag.AlignRight)
        links.addWidget(self.rule, 0, Qt.AlignmentFlag.AlignRight)
        top = Qt.AlignmentFlag.AlignTop
        grid.addWidget(self.left, 0, 0, top | Qt.AlignmentFlag.AlignLeft)
        grid.addWidget(self.day, 0, 1, top)
        grid.addWidget(self.what, 0, 2, top)
        grid.addLayout(links, 0, 3, 2, 1, top)
        grid.addWidget(self.counted, 1, 2)

    def _on_other(self) -> None:
        self.otherwise.emit(self.term.code.value)

    def _on_rule(self) -> None:
        self.by_rule.emit(self.term.code.value)


class OtherDay(QWidget):
    """The day that stands instead of the rule, and why; nothing is set without a reason.

    Signals: `told` gives code of the term, day and reason; `given_up` that nothing is to be set.
    """

    told = Signal(str, object, str)
    given_up = Signal()

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
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
        row.setContentsMargins(theme_of(self).px(_LEFT) + 12, 2, 0, 10)
        row.setSpacing(12)
        top = Qt.AlignmentFlag.AlignTop
        row.addWidget(self.day_row, 0, top)
        row.addWidget(self.reason_row, 1, top)
        bottom = Qt.AlignmentFlag.AlignBottom
        row.addWidget(self.set_it, 0, bottom)
        row.addWidget(self.leave_it, 0, bottom)

    def _on_day_entered(self) -> None:
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_reasoned(self) -> None:
        self.reason_row.accept()

    def _on_unread(self, refused: Refused | None) -> None:
        self.day_row.refuse("" if refused is None else verdict_words(refused))
