"""What is noted of a vote below its line: names, numbers or candidates, and the chair's vote."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zonedesk.domain import votes as counting
from zonedesk.domain.ballots import BallotEnd
from zonedesk.domain.electors import Weighing
from zonedesk.domain.words import VoteChoice, VoteMethod
from zonedesk.ui.kit.buttons import link, small_one
from zonedesk.ui.kit.choices import SegmentedControl
from zonedesk.ui.kit.flow_row import FlowRow
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.words import named
from zonedesk.ui.meetings.vote_candidates import CandidatesEntry
from zonedesk.ui.meetings.vote_numbers import NumbersEntry
from zonedesk.ui.meetings.vote_voters import VoterList
from zonedesk.ui.meetings.vote_words import room_words, tally_words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from fractions import Fraction

    from zonedesk.domain.ballots import CandidateLine
    from zonedesk.domain.vote_record import VoteLine, VoteSheet

_COUNTED: Final = frozenset({VoteMethod.BY_COUNT, VoteMethod.SECRET})


class VoteEntries(QWidget):
    """The entry of the method that is chosen; consensus has none.

    Signals: `changed` with each key, `left` when a field is left, `again` asks for a second round,
    `settled` gives how the chair decides a tie, None no more.
    """

    changed = Signal()
    left = Signal()
    again = Signal()
    settled = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        _ = texts().gettext
        self._method: VoteMethod | None = None
        self._chooses = False
        self.all_for = small_one(link(_("All for")))
        self.totals = label("", tone="muted")
        self.voters = VoterList()
        self.numbers = NumbersEntry()
        self.candidates_entry = CandidatesEntry()
        self.room = label("", "secondary", tone="muted", wrap=True)
        self.chair = SegmentedControl(
            [(one.value, named(one)) for one in (VoteChoice.FOR, VoteChoice.AGAINST)],
            name=_("Vote of the chair at a tie"),
            small=True,
        )
        self.unsettle = small_one(link(_("Leave the tie")))
        self._head = FlowRow([self.all_for, self.totals])
        self._tie = QWidget()
        self._lay_out()
        self._connect()

    def show_vote(
        self,
        sheet: VoteSheet,
        vote: VoteLine | None,
        *,
        method: VoteMethod | None,
        editable: bool,
    ) -> None:
        """Show what was noted of a vote, for the method that is chosen."""
        self._method = method
        stood = vote is not None and bool(vote.candidates)
        self._chooses = method is VoteMethod.SECRET and (sheet.asked.choosing or stood)
        choices = {} if vote is None else {one.person_id: one.choice for one in vote.choices}
        weighted = sheet.weighing is not Weighing.HEADS
        self.voters.show_voters(sheet.room.electors, choices, weighted=weighted, editable=editable)
        counts = dict(vote.counts) if vote is not None else {}
        self.numbers.show_numbers(counts, editable=editable)
        self.candidates_entry.show_round(vote, editable=editable)
        ended = vote.ballot.end if vote is not None and vote.ballot is not None else None
        again = ended is BallotEnd.SECOND_ROUND and editable
        self.candidates_entry.next_round.setVisible(again)
        self.all_for.setVisible(editable)
        self.room.setText(room_words(sheet))
        self._show_tie(sheet, vote, editable=editable)
        by_name = method is VoteMethod.BY_NAME
        self._head.setVisible(by_name)
        self.voters.setVisible(by_name)
        self.numbers.setVisible(method in _COUNTED and not self._chooses)
        self.candidates_entry.setVisible(self._chooses)
        self.room.setVisible(by_name or method in _COUNTED)
        self.setVisible(by_name or method in _COUNTED)
        self.tell_totals(sheet)

    def go_in(self) -> None:
        """Go to the first field of the entry."""
        reason = Qt.FocusReason.OtherFocusReason
        if self._method is VoteMethod.BY_NAME:
            self.voters.go(0)
            self.voters.setFocus(reason)
        elif self._chooses:
            self.candidates_entry.go_in()
        elif self._method in _COUNTED:
            field = self.numbers.fields[VoteChoice.FOR]
            field.setFocus(reason)
            field.selectAll()

    def choices(self) -> dict[int, VoteChoice]:
        """Give who voted what."""
        return self.voters.choices()

    def counts(self) -> Mapping[VoteChoice, int]:
        """Give the numbers that stand in the entry."""
        return self.candidates_entry.counts() if self._chooses else self.numbers.numbers()

    def candidates(self) -> Sequence[CandidateLine]:
        """Give who stands; nobody where nobody is chosen."""
        return self.candidates_entry.candidates() if self._chooses else ()

    def take(self) -> bool:
        """Read the fields; gives whether they could be read."""
        if self._chooses:
            return self.candidates_entry.take()
        return self._method not in _COUNTED or self.numbers.take()

    def tally(self, sheet: VoteSheet) -> Mapping[VoteChoice, Fraction] | None:
        """Add up what stands in the entry now; None where there is nothing to add."""
        if self._method is VoteMethod.BY_NAME:
            weights = {one.person_id: one.weight for one in sheet.room.electors}
            return counting.tally(self.choices(), weights)
        if self._method in _COUNTED and not self._chooses:
            return counting.counted(self.numbers.numbers())
        return None

    def tell_totals(self, sheet: VoteSheet) -> None:
        """Say the totals of what stands in the list of voters now."""
        tally = self.tally(sheet)
        if self._method is VoteMethod.BY_NAME and tally is not None:
            waiting = len(sheet.room.electors) - len(self.choices())
            self.totals.setText(tally_words(tally, waiting=waiting))
        elif tally is not None:
            given = sum(tally.values(), counting.ZERO)
            words = texts().gettext("{given} of {possible} noted")
            possible = counting.written(sheet.room.represented)
            counted = words.format(given=counting.written(given), possible=possible)
            self.room.setText(" · ".join(filter(None, (counted, room_words(sheet)))))

    def _show_tie(self, sheet: VoteSheet, vote: VoteLine | None, *, editable: bool) -> None:
        """Let the chair decide where a rule lets them."""
        tied = vote is not None and counting.is_tie(dict(vote.tally))
        open_vote = self._method in {VoteMethod.BY_NAME, VoteMethod.BY_COUNT}
        self._tie.setVisible(tied and open_vote and sheet.casting)
        self.chair.setEnabled(editable)
        settled = vote is not None and vote.settled
        self.unsettle.setVisible(settled and editable)
        decided = vote.chair if vote is not None and settled else None
        if decided in {VoteChoice.FOR, VoteChoice.AGAINST}:
            self.chair.choose(str(decided.value if decided else ""))
        else:
            self.chair.clear()

    def _lay_out(self) -> None:
        row = QHBoxLayout(self._tie)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(label(texts().gettext("Tie: vote of the chair"), tone="muted"))
        row.addWidget(self.chair)
        row.addWidget(self.unsettle)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (
            self._head,
            self.voters,
            self.numbers,
            self.candidates_entry,
            self._tie,
            self.room,
        ):
            column.addWidget(part)

    def _connect(self) -> None:
        for entry in (self.voters, self.numbers, self.candidates_entry):
            entry.changed.connect(self.changed)
            entry.left.connect(self.left)
        self.candidates_entry.again.connect(self.again)
        self.all_for.clicked.connect(self._on_all_for)
        self.chair.chosen.connect(self._on_chair)
        self.unsettle.clicked.connect(lambda: self.settled.emit(None))

    def _on_all_for(self) -> None:
        self.voters.note_rest(VoteChoice.FOR)
        self.voters.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_chair(self, code: str) -> None:
        self.settled.emit(next((one for one in VoteChoice if one.value == code), None))
