"""Who stands for an appointment: name, day of birth, votes; the last row is the empty one (L23)."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from zonedesk.domain.ballots import CandidateLine
from zonedesk.domain.words import VoteChoice
from zonedesk.ui.kit.buttons import link, small_one
from zonedesk.ui.kit.dates import DateField
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.meetings.vote_numbers import NumbersEntry, VotesField
from zonedesk.ui.theme.theme import theme_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFocusEvent

    from zonedesk.domain.vote_record import VoteLine

_BORN = 144
_ALONE = (VoteChoice.AGAINST, VoteChoice.BLANK, VoteChoice.INVALID)
_SEVERAL = _ALONE[1:]


class _Name(QLineEdit):
    """The name of a candidate."""

    left = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the field is left."""
        super().focusOutEvent(event)
        self.left.emit()


class _Row:
    """The fields of one candidate."""

    def __init__(self, place: int) -> None:
        _ = texts().gettext
        self.name = _Name()
        self.name.setProperty("small", "true")
        self.name.setAccessibleName(_("Candidate {number}").format(number=place + 1))
        self.name.setPlaceholderText(_("Candidate"))
        self.born = DateField()
        self.born.setProperty("small", "true")
        self.born.setAccessibleName(_("Born on"))
        self.born.setPlaceholderText(_("born on"))
        self.votes = VotesField(_("Number of votes"))

    @property
    def widgets(self) -> tuple[QWidget, QWidget, QWidget]:
        """The fields from left to right."""
        return self.name, self.born, self.votes

    def line(self) -> CandidateLine:
        """Give what stands in the row now."""
        born = self.born.value()
        day = born if isinstance(born, date) else None
        return CandidateLine(" ".join(self.name.text().split()), self.votes.number(), day)

    def show(self, line: CandidateLine | None) -> None:
        """Show a candidate, or an empty row; a name being typed stays."""
        told = line or CandidateLine("")
        if not self.name.isModified():
            self.name.setText(told.name)
        self.born.set_value(told.born_on)
        self.votes.set_value(told.votes)


class CandidatesEntry(QWidget):
    """The candidates of a round, with blank and invalid votes below.

    Signals: `changed` with each key, `left` when a field is left, `again` asks for a second round.
    """

    changed = Signal()
    left = Signal()
    again = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editable = True
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(0, 1)
        self.rows: list[_Row] = []
        self.others = NumbersEntry(_ALONE)
        self.next_round = small_one(link(texts().gettext("Second round…")))
        self.outcome = label("", semibold=True, wrap=True)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.outcome, 1)
        below.addWidget(self.next_round)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addLayout(self._grid)
        column.addWidget(self.others)
        column.addLayout(below)
        self.others.changed.connect(self.changed)
        self.others.left.connect(self.left)
        self.next_round.clicked.connect(self.again)

    def show_round(self, vote: VoteLine | None, *, editable: bool) -> None:
        """Show the candidates of a round; while it can be changed, with an empty row."""
        self._editable = editable
        stood = vote.candidates if vote is not None else ()
        self._make_rows(len(stood) + (1 if editable else 0))
        for place, row in enumerate(self.rows):
            row.name.setModified(row.name.isModified() and row.name.hasFocus())
            row.show(stood[place] if place < len(stood) else None)
            row.name.setReadOnly(not editable)
            row.born.setReadOnly(not editable)
            row.votes.setReadOnly(not editable)
        self.others.show_only(_ALONE if len(stood) == 1 else _SEVERAL)
        numbers = dict(vote.counts) if vote is not None else {}
        self.others.show_numbers(numbers, editable=editable)
        self.others.setVisible(bool(stood))

    def candidates(self) -> list[CandidateLine]:
        """Give who stands now, without empty rows."""
        lines = [row.line() for row in self.rows]
        return [one for one in lines if one.name]

    def counts(self) -> Mapping[VoteChoice, int]:
        """Give the votes beside those for candidates."""
        return self.others.numbers() if not self.others.isHidden() else {}

    def go_in(self) -> None:
        """Go to the first empty name, else to the first one."""
        empty = (row.name for row in self.rows if not row.name.text())
        first = next(empty, self.rows[0].name if self.rows else None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self) -> bool:
        """Read all fields; gives whether they could be read."""
        read = [row.votes.take() and row.born.take() for row in self.rows]
        return all([*read, self.others.take()])

    def _make_rows(self, count: int) -> None:
        while len(self.rows) < count:
            row = _Row(len(self.rows))
            for column, widget in enumerate(row.widgets):
                self._grid.addWidget(widget, len(self.rows), column)
                widget.show()  # at once, for it may get the focus before the layout is laid out
            row.born.setFixedWidth(theme_of(self).px(_BORN))
            row.name.textEdited.connect(self.changed)
            row.votes.textEdited.connect(self.changed)
            row.born.value_changed.connect(self.left)
            row.name.left.connect(self.left)
            row.votes.left.connect(self.left)
            self.rows.append(row)
        while len(self.rows) > max(count, 0):
            for widget in self.rows.pop().widgets:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()
