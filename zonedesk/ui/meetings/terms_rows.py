"""One term of a meeting on a line with how it was counted below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from zonedesk.services.term_words import explained, named
from zonedesk.ui.kit.buttons import link, small_one
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.labels import State, label
from zonedesk.ui.kit.other_day import LEFT
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings import terms_words
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.rows import MeetingRow
    from zonedesk.domain.terms import MeetingTerm
    from zonedesk.ui.kit.buttons import Button

_DAY = 128


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
        grid.setColumnMinimumWidth(0, theme.px(LEFT))
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
