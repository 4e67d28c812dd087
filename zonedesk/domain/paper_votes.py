"""Votes as papers print them: numbers, names, weights, candidates, and what came out (R71-R73)."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING

from zonedesk.domain.votes import ONE, VoteOutcome, unanimous
from zonedesk.domain.words import VoteChoice, VoteMethod

if TYPE_CHECKING:
    from zonedesk.domain.ballots import BallotOutcome, CandidateLine


@dataclass(frozen=True, slots=True)
class Voice:
    """What one person chose in a vote by name.

    ``weight`` is with how many votes, exactly; ``municipality`` whose votes these are, where the
    law spreads them over its members (L18).
    """

    choice: VoteChoice
    name: str
    weight: Fraction = ONE
    municipality: str = ""


@dataclass(frozen=True, slots=True)
class Ballot:
    """One vote on an item or on one of its articles.

    Attributes:
        subject: empty for the item itself, else the article or the round.
        method: how was voted; a secret vote has numbers only (R73).
        counts: how many chose what, for each choice of which a number was noted.
        voices: who chose what, of a vote by name.
        weighted: voters count with their weight.
        outcome: what came out; open where nobody worked it out.
        settled: the vote of the chair settled a tie (L17).
        silent: who was there, could vote by name, and did not.
        sentence: that somebody wrote instead of the generated one.
        candidates: of an appointment, with the votes that each got.
        elected: what came out of a round of an appointment (L23).
    """

    subject: str
    method: VoteMethod
    counts: tuple[tuple[VoteChoice, int], ...] = ()
    voices: tuple[Voice, ...] = ()
    weighted: bool = False
    outcome: VoteOutcome = VoteOutcome.OPEN
    settled: bool = False
    silent: tuple[str, ...] = ()
    sentence: str = ""
    candidates: tuple[CandidateLine, ...] = ()
    elected: BallotOutcome | None = None

    @property
    def tally(self) -> dict[VoteChoice, Fraction]:
        """The votes for each choice, weighted where votes are weighed."""
        if not self.voices:
            return {choice: Fraction(number) for choice, number in self.counts}
        found: dict[VoteChoice, Fraction] = {}
        for choice in VoteChoice:
            given = [one.weight if self.weighted else ONE for one in self.of(choice)]
            if given:
                found[choice] = sum(given, Fraction(0))
        return found

    @property
    def unanimous(self) -> bool:
        """Whether all agreed: without counting, or every vote that was given is for."""
        return self.method is VoteMethod.CONSENSUS or unanimous(self.tally)

    def of(self, choice: VoteChoice) -> tuple[Voice, ...]:
        """Give who chose something, in the order of the sheet."""
        return tuple(one for one in self.voices if one.choice is choice)
