"""Votes: with how many votes somebody votes, what carries a proposal, and what cannot be (L15-L18).

Weights are exact fractions: an eighth of the votes of a municipality is an eighth, not 0.125.
"""

from __future__ import annotations

from collections import Counter
from enum import StrEnum
from fractions import Fraction
from typing import TYPE_CHECKING, TypeAlias

from zonedesk.domain.rule_values import MajorityKind
from zonedesk.domain.words import VoteChoice

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    Tally: TypeAlias = Mapping[VoteChoice, Fraction]

ONE = Fraction(1)
ZERO = Fraction(0)
_THOUSAND = 1000


class VoteOutcome(StrEnum):
    """What came out of a vote."""

    CARRIED = "carried"
    REJECTED = "rejected"
    POSTPONED = "postponed"
    """A tie in a college: it comes back at the next meeting, unless the chair decides (WGP 28)."""

    OPEN = "open"
    """No vote was given yet."""


class VoteFault(StrEnum):
    """What cannot be in a vote (L27)."""

    TWICE = "twice"
    ABSENT = "absent"
    NO_RIGHT = "no_right"
    TOO_MANY = "too_many"


def is_tie(tally: Tally) -> bool:
    """Tell whether as many votes were for as against, and any at all."""
    return tally.get(VoteChoice.FOR, ZERO) == tally.get(VoteChoice.AGAINST, ZERO) > 0


def outcome(
    tally: Tally,
    *,
    majority: MajorityKind = MajorityKind.MORE_FOR_THAN_AGAINST,
    represented: Fraction = ZERO,
    chair: VoteChoice | None = None,
) -> VoteOutcome:
    """Tell what came out of a vote.

    A council carries with more votes for than against; abstentions, blank and invalid votes do not
    count, a tie is rejected (L16). A college carries with more than half of the votes that are
    represented; a tie is postponed, unless the vote of the chair decides (L17).

    Args:
        tally: votes for each choice, weighted where votes are weighed.
        majority: the rule of the body.
        represented: votes of everybody who is there, for a college.
        chair: how the chair voted, when that vote settles a tie; else None.
    """
    if not any(tally.values()):
        return VoteOutcome.OPEN
    if is_tie(tally):
        return _settled(majority, chair=chair)
    given = tally.get(VoteChoice.FOR, ZERO)
    if majority is MajorityKind.HALF_OF_VOTES_REPRESENTED:
        carried = 2 * given > max(represented, sum(tally.values(), ZERO))
    else:
        carried = given > tally.get(VoteChoice.AGAINST, ZERO)
    return VoteOutcome.CARRIED if carried else VoteOutcome.REJECTED


def _settled(majority: MajorityKind, *, chair: VoteChoice | None) -> VoteOutcome:
    if chair is VoteChoice.FOR:
        return VoteOutcome.CARRIED
    if chair is None and majority is MajorityKind.HALF_OF_VOTES_REPRESENTED:
        return VoteOutcome.POSTPONED
    return VoteOutcome.REJECTED


def chair_may_settle(majority: MajorityKind, *, urgent: bool, postponed_before: bool) -> bool:
    """Tell whether the vote of the chair settles a tie (WGP 28).

    Args:
        majority: the rule of the body.
        urgent: the college declared the matter urgent beforehand.
        postponed_before: the matter was postponed by a tie at an earlier meeting.
    """
    return majority is MajorityKind.HALF_OF_VOTES_REPRESENTED and (urgent or postponed_before)


def exact(number: float | Fraction) -> Fraction:
    """Read a number of votes as it is written: 0.1 means one tenth."""
    return number if isinstance(number, Fraction) else Fraction(str(number))


def spread(groups: Mapping[int, str], votes: Mapping[str, float | Fraction]) -> dict[int, Fraction]:
    """Spread the votes of each municipality evenly over the members who come from it (L18).

    Args:
        groups: the municipality of each member in office, mayors included.
        votes: of each municipality; one that is not known gives its members no weight.

    Returns:
        the exact weight of each member; of those without a known municipality none.
    """
    sizes = Counter(groups.values())
    return {
        person: exact(votes[group]) / sizes[group]
        for person, group in groups.items()
        if group in votes
    }


def tally(
    choices: Mapping[int, VoteChoice], weights: Mapping[int, Fraction] | None = None
) -> dict[VoteChoice, Fraction]:
    """Add up a vote by name, each voter once or with their weight."""
    found: dict[VoteChoice, Fraction] = dict.fromkeys(VoteChoice, ZERO)
    for person, choice in choices.items():
        found[choice] += ONE if weights is None else weights.get(person, ZERO)
    return found


def counted(counts: Mapping[VoteChoice, int]) -> dict[VoteChoice, Fraction]:
    """Give the numbers of a vote by count as a tally; what was not noted is none."""
    return {choice: Fraction(counts.get(choice, 0)) for choice in VoteChoice}


def faults(
    voters: Iterable[int], *, present: Iterable[int], entitled: Iterable[int]
) -> tuple[tuple[VoteFault, int], ...]:
    """Tell who cannot have voted, and why (L27, T35).

    Args:
        voters: persons who voted by name, in order.
        present: who was there at the item; a conflict of interest takes somebody away from it.
        entitled: who of them has the right to vote.
    """
    there, able = frozenset(present), frozenset(entitled)
    everybody = list(voters)
    times = Counter(everybody)
    found: list[tuple[VoteFault, int]] = []
    for person in dict.fromkeys(everybody):
        if times[person] > 1:
            found.append((VoteFault.TWICE, person))
        if person not in there:
            found.append((VoteFault.ABSENT, person))
        elif person not in able:
            found.append((VoteFault.NO_RIGHT, person))
    return tuple(found)


def too_many(given: Iterable[int], possible: Fraction) -> bool:
    """Tell whether more votes were counted than could be given (L27)."""
    return sum(given) > possible


def silent(choices: Mapping[int, VoteChoice], electors: Iterable[int]) -> tuple[int, ...]:
    """Give who could have voted and did not."""
    return tuple(one for one in electors if one not in choices)


def unanimous(found: Mapping[VoteChoice, Hashable]) -> bool:
    """Tell whether all votes that were given are for."""
    others = (found.get(choice) for choice in VoteChoice if choice is not VoteChoice.FOR)
    return bool(found.get(VoteChoice.FOR)) and not any(others)


def written(votes: Fraction) -> str:
    """Write votes exactly: ``12``, ``12,5``, ``2/3``, ``12 2/3``; at most three decimals."""
    whole, rest = divmod(votes.numerator, votes.denominator)
    if not rest:
        return str(whole)
    if not _THOUSAND % votes.denominator:
        decimals = f"{rest * _THOUSAND // votes.denominator:03}".rstrip("0")
        return f"{whole},{decimals}"
    part = f"{rest}/{votes.denominator}"
    return f"{whole} {part}" if whole else part
