"""The line of a vote: on what, how was voted, what came out (02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from zonedesk.domain.words import VoteMethod
from zonedesk.ui.kit.buttons import icon_button
from zonedesk.ui.kit.choices import Combo, SegmentedControl
from zonedesk.ui.kit.flow_row import FlowRow
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.tips import as_tip
from zonedesk.ui.meetings.vote_words import asked_words, method_words

if TYPE_CHECKING:
    from zonedesk.domain.vote_record import VoteLine, VoteSheet

_BETWEEN = 8


class VoteLineBar(QWidget):
    """Subject, methods and outcome of a vote.

    Signals: `method_chosen` gives a `VoteMethod`, `subject_chosen` a subject, `remove_wanted` asks
    that the vote is taken away.
    """

    method_chosen = Signal(object)
    subject_chosen = Signal(str)
    remove_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self.subject = Combo()
        self.subject.setProperty("small", "true")
        self.subject.setAccessibleName(_("What is voted on"))
        self.method = SegmentedControl(
            [(one.value, method_words(one)) for one in VoteMethod],
            name=_("Vote"),
            small=True,
            ticks=True,
        )
        self.method.setToolTip(as_tip(_("How was voted; Ctrl+Shift+E notes that all agree")))
        self.outcome = label("", semibold=True)
        self.hint = label("", "secondary", tone="muted")
        self.remove = icon_button("delete", _("Delete the vote"))
        self._lay_out()
        self.method.chosen.connect(self._on_method)
        self.subject.activated.connect(self._on_subject)
        self.remove.clicked.connect(self.remove_wanted)

    def show_sheet(
        self,
        sheet: VoteSheet,
        *,
        subject: str,
        method: VoteMethod | None,
        editable: bool,
    ) -> None:
        """Show on what is voted, and how.

        Args:
            sheet: the votes on the item.
            subject: that is shown; empty for the item itself.
            method: that is chosen, stored or not; None while there is none.
            editable: whether it can be changed.
        """
        self._show_subjects(sheet, subject)
        vote = sheet.vote(subject)
        allowed = {one.value for one in sheet.asked.allowed} if editable else set()
        self.method.allow(allowed | ({method.value} if method is not None else set()))
        if method is None:
            self.method.clear()
        else:
            self.method.choose(method.value)
        self.method.setEnabled(editable)
        self.remove.setVisible(vote is not None and editable)
        words = asked_words(sheet)
        self.hint.setText(words)
        self.hint.setVisible(bool(words))

    def tell_outcome(self, words: str) -> None:
        """Say what came out."""
        self.outcome.setText(words)
        self.outcome.setVisible(bool(words))

    def _show_subjects(self, sheet: VoteSheet, subject: str) -> None:
        """Offer the item, its articles and what else was voted on."""
        known = dict.fromkeys(["", *sheet.subjects, *(one.subject for one in sheet.votes), subject])
        with QSignalBlocker(self.subject):
            self.subject.clear()
            for one in known:
                self.subject.addItem(_subject_words(sheet, one), one)
            self.subject.setCurrentIndex(self.subject.findData(subject))
        self.subject.setVisible(len(known) > 1)

    def _lay_out(self) -> None:
        name = label(texts().gettext("Vote"), "secondary", tone="muted", semibold=True)
        parts = [name, self.subject, self.method, self.outcome, self.hint]
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_BETWEEN)
        row.addWidget(FlowRow(parts, gap=_BETWEEN), 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)

    def _on_method(self, code: str) -> None:
        found = next((one for one in VoteMethod if one.value == code), None)
        if found is not None:
            self.method_chosen.emit(found)

    def _on_subject(self) -> None:
        self.subject_chosen.emit(str(self.subject.currentData() or ""))


def _subject_words(sheet: VoteSheet, subject: str) -> str:
    """Say a subject; one that was voted on bears a tick."""
    words = subject or texts().gettext("the item")
    vote: VoteLine | None = sheet.vote(subject)
    return f"{words} ✓" if vote is not None else words
