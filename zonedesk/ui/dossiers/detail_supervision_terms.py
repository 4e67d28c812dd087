"""All terms of supervision over a dossier, how each was counted, and another day for one (05)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.services import supervision as services
from zonedesk.services.term_words import explained, named
from zonedesk.ui.dossiers.supervision_words import term_left
from zonedesk.ui.kit.buttons import link, small_one
from zonedesk.ui.kit.dates import shown_day
from zonedesk.ui.kit.labels import State, label
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.other_day import OtherDay
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from zonedesk.domain.dossier_record import DossierRecord
    from zonedesk.domain.dossier_supervision import Term
    from zonedesk.domain.topics import Changes
    from zonedesk.ui.kit.buttons import Button
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict


class TermLines(QWidget):
    """One term: what and how it stands, until when, article and counting, and its links.

    Signals: `otherwise` that another day is to be set; `by_rule` that the rule counts again.

    Args:
        term: that it shows.
        today: the day in Brussels.
        editable: whether another day can be set.
    """

    otherwise = Signal(str)
    by_rule = Signal(str)

    def __init__(
        self, term: Term, *, today: date, editable: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        _, language = texts().gettext, texts().language
        self.term = term
        told = term.told(today)
        self.what = label(named(told, language), semibold=True, wrap=True)
        self.left = State(term_left(term, today))
        self.day = label(shown_day(term.until), semibold=term.overruled is not None)
        words = f"{term.article} · {explained(told, language)}"
        self.counted = label(words, "secondary", tone="muted", wrap=True)
        self.set_other = small_one(link(_("Set another day")))
        self.rule = small_one(link(_("Back to the rule")))
        for button in (self.set_other, self.rule):
            button.setAccessibleName(f"{button.text()}: {self.what.text()}")
        self._lay_out()
        self.set_other.setVisible(editable)
        self.rule.setVisible(editable and term.overruled is not None)
        self.set_other.clicked.connect(self._on_other)
        self.rule.clicked.connect(self._on_rule)

    @property
    def links(self) -> tuple[Button, ...]:
        """The links of this term that can be reached."""
        return tuple(one for one in (self.set_other, self.rule) if not one.isHidden())

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 6, 0, 6)
        column.setSpacing(2)
        column.addWidget(self.what)
        when = QHBoxLayout()
        when.setSpacing(12)
        when.addWidget(self.left)
        when.addWidget(self.day)
        when.addStretch(1)
        when.addWidget(self.rule)
        when.addWidget(self.set_other)
        column.addLayout(when)
        column.addWidget(self.counted)

    def _on_other(self) -> None:
        self.otherwise.emit(self.term.code.value)

    def _on_rule(self) -> None:
        self.by_rule.emit(self.term.code.value)


class TermsPanel(QWidget):
    """The terms of the dossier that is shown; another day is set here, with why.

    Args:
        desk: the open work folder.
        editable: whether anything can be set.
    """

    def __init__(self, desk: Desk, *, editable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._editable = editable
        self._dossier = 0
        self._shown: tuple[object, ...] = ()
        self.rows: list[TermLines] = []
        self.other = OtherDay(desk.workspace.clock.today, narrow=True)
        self.trouble = MessageBar("stop", "")
        self.trouble.hide()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 4)
        self._column.setSpacing(0)
        self._column.addWidget(self.trouble)
        self._column.addWidget(self.other)
        self.other.told.connect(self._on_told)
        self.other.given_up.connect(self.close_form)

    def show_record(self, record: DossierRecord) -> None:
        """Show the terms of a dossier; of another one the form closes."""
        if record.handle.id != self._dossier:
            self.other.close_up()
            self.trouble.hide()
        self._dossier = record.handle.id
        terms = record.supervision.terms
        shown = (terms, record.today, self._dossier)
        if shown != self._shown:
            self._shown = shown
            self._show(terms, record.today)

    def close_form(self) -> None:
        """Set nothing; the focus goes back to the term."""
        row = self._row_of(self.other.code)
        self.other.close_up()
        if row is not None and row.links:
            row.links[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, terms: tuple[Term, ...], today: date) -> None:
        for row in self.rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = []
        for term in terms:
            row = TermLines(term, today=today, editable=self._editable)
            row.otherwise.connect(self._on_otherwise)
            row.by_rule.connect(self._on_by_rule)
            self._column.addWidget(row)
            row.show()  # Qt would do so later, and it is measured now
            self.rows.append(row)
        self._place_form()

    def _place_form(self) -> None:
        """Let the form stand below its term; where that is gone, it goes."""
        row = self._row_of(self.other.code)
        if row is None:
            self.other.close_up()
            return
        self._column.removeWidget(self.other)
        self._column.insertWidget(self._column.indexOf(row) + 1, self.other)

    def _row_of(self, code: str) -> TermLines | None:
        return next((row for row in self.rows if row.term.code.value == code), None)

    def _on_otherwise(self, code: str) -> None:
        row = self._row_of(code)
        if row is not None:
            self.other.begin(row.term.told(self._desk.workspace.clock.today()))
            self._place_form()

    def _on_told(self, code: str, day: date, reason: str) -> None:
        work = partial(services.overrule, code=code, day=day, reason=reason)
        self._command(work, done=self._on_set)

    def _on_by_rule(self, code: str) -> None:
        self._command(partial(services.follow_rule, code=code), done=None)

    def _command(
        self, work: Callable[..., Changes], *, done: Callable[[Changes], None] | None
    ) -> None:
        self.trouble.hide()
        bound = partial(work, self._desk.workspace, self._dossier)
        self._desk.lane.command(bound, done=done, failed=self._on_refused)

    def _on_set(self, _changes: Changes) -> None:
        self.close_form()

    def _on_refused(self, verdict: Verdict) -> None:
        self.trouble.tell("stop", verdict_words(verdict))
        self.trouble.show()
