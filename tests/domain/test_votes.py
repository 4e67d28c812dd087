"""What carries a proposal, with how many votes each votes, and what cannot be (L15-L18, L27)."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.rule_values import MajorityKind
from zonedesk.domain.votes import (
    VoteFault,
    VoteOutcome,
    chair_may_settle,
    counted,
    faults,
    outcome,
    silent,
    spread,
    tally,
    too_many,
    unanimous,
)
from zonedesk.domain.words import VoteChoice

COUNCIL = MajorityKind.MORE_FOR_THAN_AGAINST
COLLEGE = MajorityKind.HALF_OF_VOTES_REPRESENTED
FOR, AGAINST, ABSTAIN = VoteChoice.FOR, VoteChoice.AGAINST, VoteChoice.ABSTAIN

counts = st.fixed_dictionaries({choice: st.integers(0, 60) for choice in VoteChoice})


@pytest.mark.parametrize(
    ("for_", "against", "abstain", "expected"),
    [
        (12, 11, 0, VoteOutcome.CARRIED),
        (1, 0, 22, VoteOutcome.CARRIED),  # abstentions do not count
        (11, 12, 0, VoteOutcome.REJECTED),
        (10, 10, 3, VoteOutcome.REJECTED),  # a tie is rejected
        (0, 0, 23, VoteOutcome.REJECTED),
        (0, 0, 0, VoteOutcome.OPEN),
    ],
)
def test_a_council_carries_with_more_for_than_against(
    for_: int, against: int, abstain: int, expected: VoteOutcome
) -> None:
    told = counted({FOR: for_, AGAINST: against, ABSTAIN: abstain})
    assert outcome(told, majority=COUNCIL) is expected


@pytest.mark.parametrize(
    ("for_", "against", "abstain", "chair", "expected"),
    [
        (60, 40, 0, None, VoteOutcome.CARRIED),
        (50, 40, 10, None, VoteOutcome.REJECTED),  # half of what is represented is not enough
        (51, 0, 49, None, VoteOutcome.CARRIED),
        (40, 60, 0, None, VoteOutcome.REJECTED),
        (50, 50, 0, None, VoteOutcome.POSTPONED),
        (50, 50, 0, FOR, VoteOutcome.CARRIED),
        (50, 50, 0, AGAINST, VoteOutcome.REJECTED),
    ],
)
def test_a_college_carries_with_more_than_half_of_the_votes_represented(
    for_: int, against: int, abstain: int, chair: VoteChoice | None, expected: VoteOutcome
) -> None:
    told = counted({FOR: for_, AGAINST: against, ABSTAIN: abstain})
    found = outcome(told, majority=COLLEGE, represented=Fraction(100), chair=chair)
    assert found is expected


@given(counts, st.sampled_from(MajorityKind))
def test_one_vote_more_for_never_makes_it_worse(
    numbers: dict[VoteChoice, int], majority: MajorityKind
) -> None:
    before = outcome(counted(numbers), majority=majority)
    after = outcome(counted({**numbers, FOR: numbers[FOR] + 1}), majority=majority)
    if before is VoteOutcome.CARRIED and majority is COUNCIL:
        assert after is VoteOutcome.CARRIED
    assert after is not VoteOutcome.OPEN


@given(counts)
def test_a_college_never_carries_what_a_council_rejects(numbers: dict[VoteChoice, int]) -> None:
    if outcome(counted(numbers), majority=COLLEGE) is VoteOutcome.CARRIED:
        assert outcome(counted(numbers), majority=COUNCIL) is VoteOutcome.CARRIED


@pytest.mark.parametrize(
    ("majority", "urgent", "before", "expected"),
    [
        (COLLEGE, False, False, False),
        (COLLEGE, True, False, True),
        (COLLEGE, False, True, True),
        (COUNCIL, True, True, False),
    ],
)
def test_the_chair_settles_a_tie_of_a_college_that_was_urgent_or_postponed(
    *, majority: MajorityKind, urgent: bool, before: bool, expected: bool
) -> None:
    assert chair_may_settle(majority, urgent=urgent, postponed_before=before) is expected


@given(
    st.dictionaries(st.integers(1, 40), st.sampled_from(["A", "B", "C"]), min_size=1),
    st.fixed_dictionaries({name: st.integers(1, 500) for name in ("A", "B", "C")}),
)
def test_the_weights_of_a_group_are_exactly_the_votes_of_its_municipality(
    groups: dict[int, str], votes: dict[str, float]
) -> None:
    weights = spread(groups, votes)
    assert weights.keys() == groups.keys()
    for name in set(groups.values()):
        members = [weights[person] for person, group in groups.items() if group == name]
        assert sum(members) == votes[name]
        assert len(set(members)) == 1


def test_thirds_are_kept_as_thirds() -> None:
    weights = spread({1: "A", 2: "A", 3: "A", 4: "B"}, {"A": 10, "B": 7.5})
    assert weights == {
        1: Fraction(10, 3),
        2: Fraction(10, 3),
        3: Fraction(10, 3),
        4: Fraction(15, 2),
    }
    found = tally({1: FOR, 2: FOR, 3: FOR, 4: AGAINST}, weights)
    assert found[FOR] == 10
    assert outcome(found) is VoteOutcome.CARRIED


def test_who_comes_from_an_unknown_municipality_has_no_weight() -> None:
    assert spread({1: "A", 2: "X"}, {"A": 4}) == {1: Fraction(4)}


def test_nobody_votes_twice_from_outside_or_without_right() -> None:
    found = faults([1, 2, 2, 3, 4], present=[1, 2, 4], entitled=[1, 2])
    assert found == (
        (VoteFault.TWICE, 2),
        (VoteFault.ABSENT, 3),
        (VoteFault.NO_RIGHT, 4),
    )


@given(st.sets(st.integers(1, 30)), st.sets(st.integers(1, 30)))
def test_every_voter_is_there_exactly_when_nothing_is_wrong(
    voters: set[int], able: set[int]
) -> None:
    assert (not faults(voters, present=able, entitled=able)) is (voters <= able)
    choices = dict.fromkeys(voters & able, FOR)
    assert set(silent(choices, able)) | set(choices) == able


def test_more_votes_than_voters_cannot_be() -> None:
    assert too_many([12, 9, 3], Fraction(23))
    assert not too_many([12, 9, 2], Fraction(23))


def test_all_for_is_unanimous_and_an_abstention_is_not() -> None:
    assert unanimous(counted({FOR: 4}))
    assert not unanimous(counted({FOR: 4, ABSTAIN: 1}))
    assert not unanimous(counted({}))
