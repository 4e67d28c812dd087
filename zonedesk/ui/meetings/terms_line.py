"""The term of a meeting that comes next, in its head (L3-L13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zonedesk.services.term_words import named
from zonedesk.ui.kit.buttons import small_one
from zonedesk.ui.kit.labels import State
from zonedesk.ui.kit.looks import ShapeAndWord
from zonedesk.ui.kit.short_link import ShortLink
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.meetings import terms_words
from zonedesk.ui.theme.shapes import Shape

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from zonedesk.domain.meeting_record import MeetingRecord
    from zonedesk.domain.terms import MeetingTerm


class TermsLine(QWidget):
    """The term that comes next, as a link in the head; away where a meeting has no terms."""

    clicked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = State(ShapeAndWord(Shape.OPEN, "", "muted"))
        self.link = ShortLink("")
        small_one(self.link)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._state)
        row.addWidget(self.link)
        row.addStretch(1)
        self.link.clicked.connect(self.clicked)
        self.setFocusProxy(self.link)
        self.hide()

    def show_terms(
        self, terms: Sequence[MeetingTerm], record: MeetingRecord, *, today: date
    ) -> None:
        """Show the next term, or that all of them passed."""
        first = terms_words.foremost(terms, record.row, today=today)
        words, tail = texts().gettext("Terms"), ""
        if first is not None:
            words = terms_words.headline(first, record.row, today=today)
            tail = words.removeprefix(named(first, texts().language))
            state = terms_words.left(first, record.row, today=today)
            self._state.show_state(ShapeAndWord(state.shape, "", state.tone))
        self._state.setVisible(first is not None)
        self.link.say(words, tail=tail)
        tip = texts().gettext("Show all terms of this meeting")
        self.link.setToolTip(as_tip(tip if first is None else f"{words}\n{tip}"))
        self.setVisible(bool(terms))
