"""The votes on an item in its editor: one line, the entry of its method, its sentence (02)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zonedesk.domain import votes as counting
from zonedesk.domain.ballots import BallotEnd, CandidateLine
from zonedesk.domain.words import VoteChoice, VoteMethod
from zonedesk.ui.kit.labels import label
from zonedesk.ui.kit.messages import MessageBar
from zonedesk.ui.kit.panes import has_focus_inside
from zonedesk.ui.kit.texts import texts
from zonedesk.ui.kit.verdicts import verdict_words
from zonedesk.ui.meetings.vote_commands import VoteCommands
from zonedesk.ui.meetings.vote_entries import VoteEntries
from zonedesk.ui.meetings.vote_line import VoteLineBar
from zonedesk.ui.meetings.vote_sentence import SentenceLine
from zonedesk.ui.meetings.vote_sight import InSight
from zonedesk.ui.meetings.vote_words import ballot_words, outcome_words, problems_of

if TYPE_CHECKING:
    from zonedesk.domain.meeting_record import ItemRecord
    from zonedesk.domain.vote_record import VoteLine, VoteSheet
    from zonedesk.domain.words import Matter
    from zonedesk.ui.kit.desk import Desk
    from zonedesk.ui.kit.lane import Verdict

_REST = 700
"""Milliseconds without a key after which what was noted is stored."""


class VotePane(QWidget):
    """Votes of one item after the other; reads and stores by itself.

    Signals: `removed` gives the `Outcome` that took a vote away, for the way back; `told` the
    `VoteSheet` that was read.

    Args:
        desk: the open work folder.
    """

    removed = Signal(object)
    told = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.commands = VoteCommands(desk, self)
        self._item_id = 0
        self._may_write = False
        self._sheet: VoteSheet | None = None
        self._subject = ""
        self._opened: VoteMethod | None = None
        self._agrees = False  # asked for before the votes were read
        self.bar = MessageBar("watch", "")
        self.refusal = MessageBar("stop", "")
        self.line = VoteLineBar()
        self.entries = VoteEntries()
        self.sentence = SentenceLine()
        self.others = label("", "secondary", tone="muted", wrap=True)
        self._sight = InSight(self)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST)
        self._lay_out()
        self._connect()
        self.hide()

    @property
    def sheet(self) -> VoteSheet | None:
        """The votes that are shown; None while they are read."""
        return self._sheet

    @property
    def is_locked(self) -> bool:
        """Whether the meeting can be changed no more, or by nobody here."""
        return not self._may_write

    @property
    def method(self) -> VoteMethod | None:
        """The method that is chosen, stored or not."""
        if self._opened is not None:
            return self._opened
        vote = self._vote()
        return vote.method if vote is not None else None

    def show_item(self, item: ItemRecord, *, locked: bool) -> None:
        """Show the votes on an item; of the same one what is being noted stays."""
        if item.handle.id != self._item_id:
            self.leave()
            self._item_id = item.handle.id
        self._may_write = not locked
        if item.heading:
            self.hide()
        else:
            self._read()

    def put_away(self) -> None:
        """Store what was noted."""
        self.sentence.take()
        if self._rest.isActive():
            self._rest.stop()
            self._store()

    def leave(self) -> None:
        """Store what was noted and forget the item."""
        self.put_away()
        self._item_id = 0
        self._sheet = None
        self._subject, self._opened = "", None
        self._agrees = False
        self.refusal.hide()
        self.hide()

    def choose_matter(self, matter: Matter) -> None:
        """Tell what the item is about."""
        sheet = self._sheet
        if sheet is not None and matter is not sheet.matter:
            self.commands.set_matter(self._item_id, seen=sheet.matter, matter=matter)

    def choose_subject(self, subject: str) -> None:
        """Show the vote on an article, or on the item itself."""
        self.put_away()
        self._subject, self._opened = subject, None
        self._show()

    def choose_method(self, method: VoteMethod) -> None:
        """Vote by a method: consensus at once, others open their entry."""
        sheet = self._sheet
        if sheet is None:
            return
        self._rest.stop()
        self.refusal.hide()
        vote = self._vote()
        if method is VoteMethod.CONSENSUS:
            self._opened = None
            self.commands.consensus(self._item_id, self._subject, failed=self._on_refused)
        elif method is VoteMethod.SECRET and vote is not None and vote.choices:
            self._ask_secrecy()
        else:
            stored = vote is not None and vote.method is method
            self._opened = None if stored else method
            self._show()
            self.entries.go_in()
            self._sight.look()

    def agree(self) -> None:
        """Note that all agree; where was voted otherwise already, only go to the methods."""
        sheet, vote = self._sheet, self._vote()
        if sheet is None:
            self._agrees = bool(self._item_id)
        elif self.is_locked or sheet.locked or not self.isVisible():
            return
        elif self.method not in {None, VoteMethod.CONSENSUS}:
            self.line.method.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif vote is None:
            self.choose_method(VoteMethod.CONSENSUS)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (
            self.line,
            self.refusal,
            self.bar,
            self.entries,
            self.sentence,
            self.others,
        ):
            column.addWidget(part)

    def _connect(self) -> None:
        self.line.method_chosen.connect(self.choose_method)
        self.line.subject_chosen.connect(self.choose_subject)
        self.line.remove_wanted.connect(self._on_remove)
        self.entries.changed.connect(self._on_changed)
        self.entries.left.connect(self.put_away)
        self.entries.voters.selectionModel().currentChanged.connect(self._sight.look)
        self.entries.again.connect(self._on_again)
        self.entries.settled.connect(self._on_settled)
        self.sentence.wanted.connect(self._on_sentence)
        self.refusal.acted.connect(self._on_secrecy)
        self.refusal.declined.connect(self._on_declined)
        self.commands.removed.connect(self.removed)
        self._rest.timeout.connect(self._store)

    def _vote(self) -> VoteLine | None:
        return None if self._sheet is None else self._sheet.vote(self._subject)

    def _read(self) -> None:
        self.commands.read(self._item_id, partial(self._on_read, self._item_id))

    def _on_read(self, item_id: int, sheet: VoteSheet) -> None:
        if item_id != self._item_id:
            return
        self._sheet = sheet
        vote = sheet.vote(self._subject)
        if vote is not None and vote.method is self._opened:
            self._opened = None
        self._show()
        self.told.emit(sheet)
        if self._agrees:
            self._agrees = False
            self.agree()

    def _show(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        vote = sheet.vote(self._subject)
        editable = self._may_write and not sheet.locked
        self.line.show_sheet(sheet, subject=self._subject, method=self.method, editable=editable)
        if not self._rest.isActive():
            self.entries.show_vote(sheet, vote, method=self.method, editable=editable)
        self.sentence.show_vote(vote if self._opened is None else None, editable=editable)
        self._tell(sheet, vote)
        self.setVisible(bool(sheet.votes) or (sheet.shown and not sheet.locked))

    def _tell(self, sheet: VoteSheet, vote: VoteLine | None) -> None:
        """Say outcome, problems, and the other votes on the item."""
        self.line.tell_outcome(self._outcome(sheet, vote))
        severity, words = problems_of(sheet, vote if self._opened is None else None)
        self.bar.tell(severity, words)
        self.bar.setVisible(bool(words) and not sheet.locked)
        told = [
            f"{one.subject or texts().gettext('the item')}: {one.sentence}"
            for one in sheet.votes
            if one.subject != self._subject
        ]
        self.others.setText("\n".join(told))
        self.others.setVisible(bool(told))

    def _outcome(self, sheet: VoteSheet, vote: VoteLine | None) -> str:
        """Say what comes out of what stands in the entry now."""
        if vote is not None and self._opened is None and not self._rest.isActive():
            if vote.ballot is not None:
                return ballot_words(vote.ballot)
            return "" if vote.method is VoteMethod.CONSENSUS else outcome_words(vote.outcome)
        tally = self.entries.tally(sheet)
        if tally is None:
            return ""
        found = counting.outcome(tally, majority=sheet.majority, represented=sheet.room.represented)
        return outcome_words(found)

    def _on_changed(self) -> None:
        self._rest.start()
        self.refusal.hide()
        if self._sheet is not None:
            self.entries.tell_totals(self._sheet)
            self.line.tell_outcome(self._outcome(self._sheet, None))

    def _store(self) -> None:
        """Store what stands in the entry, when it can be read and says anything."""
        method, sheet = self.method, self._sheet
        if sheet is None or not self.entries.take():
            return
        at, refused = (self._item_id, self._subject), self._on_refused
        stood = self.entries.candidates()
        counts = self.entries.counts()
        if method is VoteMethod.BY_NAME and self.entries.choices():
            self.commands.by_name(*at, choices=self.entries.choices(), failed=refused)
        elif method is VoteMethod.SECRET and stood:
            self.commands.appointment(*at, candidates=stood, counts=counts, failed=refused)
        elif method is VoteMethod.SECRET and any(counts.values()):
            self.commands.secret(*at, counts=counts, failed=refused)
        elif method is VoteMethod.BY_COUNT and any(counts.values()):
            self.commands.by_count(*at, counts=counts, failed=refused)

    def _ask_secrecy(self) -> None:
        _ = texts().gettext
        self._show()
        words = _("Nobody's vote stays, neither here nor in the history. This cannot be undone.")
        self.refusal.tell("watch", words, act=_("Make secret"), other=_("Cancel"))
        self.refusal.show()

    def _on_secrecy(self) -> None:
        self.refusal.hide()
        self._opened = None
        self.commands.make_secret(self._item_id, self._subject, failed=self._on_refused)

    def _on_declined(self) -> None:
        self.refusal.hide()
        self._show()

    def _on_settled(self, choice: VoteChoice | None) -> None:
        self.put_away()
        self.commands.settle(self._item_id, self._subject, choice=choice, failed=self._on_refused)

    def _on_sentence(self, sentence: str) -> None:
        self.commands.write_sentence(
            self._item_id, self._subject, sentence=sentence, failed=self._on_refused
        )

    def _on_remove(self) -> None:
        self._rest.stop()
        self._opened = None
        self.commands.remove(self._item_id, self._subject, failed=self._on_refused)

    def _on_again(self) -> None:
        """Begin a second round between those who stand again."""
        vote = self._vote()
        if vote is None or vote.ballot is None or vote.ballot.end is not BallotEnd.SECOND_ROUND:
            return
        born = {one.name: one.born_on for one in vote.candidates}
        stood = [CandidateLine(name, None, born.get(name)) for name in vote.ballot.names]
        words = texts().gettext("Second round")
        subject = " – ".join(filter(None, (self._subject, words)))
        self.put_away()
        self._subject, self._opened = subject, None
        self.commands.appointment(
            self._item_id, subject, candidates=stood, counts={}, failed=self._on_refused
        )

    def _on_refused(self, verdict: Verdict) -> None:
        self.refusal.tell("stop", verdict_words(verdict))
        self.refusal.show()
        if has_focus_inside(self):
            self._read()
