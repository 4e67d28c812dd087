"""Appointments: who is elected, who goes to a second round, and whom a tie prefers (L23).

In the first round more than half of the votes elect; else the two with most votes stand again, and
then most votes do. Where votes are equal the law prefers by age (WGP art. 26/3, DLB art. 35).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from zonedesk.domain.rule_values import TiedBallot

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

_STANDING_AGAIN = 2


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who stands for a post, with the votes got; ``born_on`` decides ties."""

    name: str
    votes: int
    born_on: date | None = None


@dataclass(frozen=True, slots=True)
class CandidateLine:
    """Somebody who stands for an appointment; ``votes`` None while not counted."""

    name: str
    votes: int | None = None
    born_on: date | None = None


class BallotEnd(StrEnum):
    """How a round ended."""

    ELECTED = "elected"
    SECOND_ROUND = "second_round"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class BallotOutcome:
    """What came out of a round.

    Attributes:
        end: ``UNDECIDED`` when a tie cannot be settled, or nobody got a vote.
        names: who is elected; who stands again; between whom it is undecided.
        by_age: which age settled a tie; None where votes did.
    """

    end: BallotEnd
    names: tuple[str, ...]
    by_age: TiedBallot | None = None


def first_round(
    candidates: Sequence[Candidate], *, against: int = 0, prefers: TiedBallot | None = None
) -> BallotOutcome:
    """Tell what came out of a first round: more than half of the votes, else the best two.

    Args:
        candidates: at least one.
        against: votes against a candidate who stands alone; blank and invalid ones do not count.
        prefers: whom the rule of the body prefers at a tie; None where it has none.
    """
    ordered = _by_votes(candidates)
    if not ordered or not ordered[0].votes:
        return BallotOutcome(BallotEnd.UNDECIDED, tuple(one.name for one in ordered))
    cast = sum(one.votes for one in ordered) + against
    if 2 * ordered[0].votes > cast:
        return BallotOutcome(BallotEnd.ELECTED, (ordered[0].name,))
    if len(ordered) <= _STANDING_AGAIN:
        return BallotOutcome(BallotEnd.SECOND_ROUND, tuple(one.name for one in ordered))
    return _best_two(ordered, prefers=prefers)


def second_round(
    candidates: Sequence[Candidate], *, prefers: TiedBallot | None = None
) -> BallotOutcome:
    """Tell who is elected in a second round: most votes, else age; see `first_round`."""
    ordered = _by_votes(candidates)
    if not ordered or not ordered[0].votes:
        return BallotOutcome(BallotEnd.UNDECIDED, tuple(one.name for one in ordered))
    best = [one for one in ordered if one.votes == ordered[0].votes]
    if len(best) == 1:
        return BallotOutcome(BallotEnd.ELECTED, (best[0].name,))
    preferred = _preferred(best, places=1, prefers=prefers)
    if preferred is None:
        return BallotOutcome(BallotEnd.UNDECIDED, tuple(one.name for one in best))
    return BallotOutcome(BallotEnd.ELECTED, (preferred[0].name,), prefers)


def _best_two(ordered: Sequence[Candidate], *, prefers: TiedBallot | None) -> BallotOutcome:
    """Give who stands again; a tie for the last place is settled by age as well."""
    least = ordered[_STANDING_AGAIN - 1].votes
    sure = [one for one in ordered if one.votes > least]
    tied = [one for one in ordered if one.votes == least]
    places = _STANDING_AGAIN - len(sure)
    if len(tied) == places:
        return BallotOutcome(BallotEnd.SECOND_ROUND, tuple(one.name for one in (*sure, *tied)))
    chosen = _preferred(tied, places=places, prefers=prefers)
    if chosen is None:
        return BallotOutcome(BallotEnd.UNDECIDED, tuple(one.name for one in tied))
    again = tuple(one.name for one in (*sure, *chosen))
    return BallotOutcome(BallotEnd.SECOND_ROUND, again, prefers)


def _preferred(
    tied: Sequence[Candidate], *, places: int, prefers: TiedBallot | None
) -> list[Candidate] | None:
    """Choose among equals by age; None without a rule, an unknown day of birth or the same one."""
    born = [(one.born_on, one) for one in tied if one.born_on is not None]
    if prefers is None or len(born) < len(tied):
        return None
    born.sort(key=lambda pair: pair[0], reverse=prefers is TiedBallot.YOUNGEST)
    if born[places - 1][0] == born[places][0]:
        return None
    return [one for _, one in born[:places]]


def _by_votes(candidates: Sequence[Candidate]) -> list[Candidate]:
    return sorted(candidates, key=lambda one: -one.votes)
