"""Who is elected, who stands again, and whom a tie prefers (L23)."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.ballots import (
    BallotEnd,
    BallotOutcome,
    Candidate,
    first_round,
    second_round,
)
from zonedesk.domain.rule_values import TiedBallot

OLD, YOUNG = date(1960, 5, 1), date(1990, 5, 1)
MIDDLE = date(1975, 5, 1)
OLDEST, YOUNGEST = TiedBallot.OLDEST, TiedBallot.YOUNGEST


def stood(*told: tuple[int, date | None]) -> list[Candidate]:
    """Candidates A, B, C… with their votes and days of birth."""
    return [
        Candidate(name, votes, born) for name, (votes, born) in zip("ABCDEF", told, strict=False)
    ]


@pytest.mark.parametrize(
    ("candidates", "against", "expected"),
    [
        (stood((12, None), (11, None)), 0, BallotOutcome(BallotEnd.ELECTED, ("A",))),
        (stood((3, None), (11, None)), 0, BallotOutcome(BallotEnd.ELECTED, ("B",))),
        (
            stood((9, None), (4, None), (8, None)),
            0,
            BallotOutcome(BallotEnd.SECOND_ROUND, ("A", "C")),
        ),
        (stood((10, None), (10, None)), 0, BallotOutcome(BallotEnd.SECOND_ROUND, ("A", "B"))),
        (stood((12, None)), 11, BallotOutcome(BallotEnd.ELECTED, ("A",))),
        (stood((11, None)), 12, BallotOutcome(BallotEnd.SECOND_ROUND, ("A",))),
        (stood((0, None), (0, None)), 0, BallotOutcome(BallotEnd.UNDECIDED, ("A", "B"))),
        ([], 0, BallotOutcome(BallotEnd.UNDECIDED, ())),
    ],
)
def test_more_than_half_elects_in_the_first_round_else_the_best_two_stand_again(
    candidates: list[Candidate], against: int, expected: BallotOutcome
) -> None:
    assert first_round(candidates, against=against) == expected


@pytest.mark.parametrize(
    ("prefers", "expected"),
    [
        (OLDEST, BallotOutcome(BallotEnd.ELECTED, ("A",), OLDEST)),
        (YOUNGEST, BallotOutcome(BallotEnd.ELECTED, ("B",), YOUNGEST)),
        (None, BallotOutcome(BallotEnd.UNDECIDED, ("A", "B"))),
    ],
)
def test_a_tie_prefers_the_oldest_in_a_police_council_the_youngest_in_a_town(
    prefers: TiedBallot | None, expected: BallotOutcome
) -> None:
    assert second_round(stood((11, OLD), (11, YOUNG)), prefers=prefers) == expected


def test_a_tie_for_the_second_place_is_settled_by_age_as_well() -> None:
    found = first_round(stood((9, MIDDLE), (6, YOUNG), (6, OLD)), prefers=OLDEST)
    assert found == BallotOutcome(BallotEnd.SECOND_ROUND, ("A", "C"), OLDEST)


@pytest.mark.parametrize("born", [None, OLD])
def test_without_different_days_of_birth_a_tie_stays_undecided(born: date | None) -> None:
    found = second_round(stood((11, OLD), (11, born)), prefers=OLDEST)
    assert found == BallotOutcome(BallotEnd.UNDECIDED, ("A", "B"))


@given(
    st.lists(st.tuples(st.integers(0, 20), st.dates()), min_size=1, max_size=6),
    st.sampled_from(TiedBallot),
)
def test_nobody_is_elected_with_fewer_votes_than_another(
    told: list[tuple[int, date]], prefers: TiedBallot
) -> None:
    candidates = stood(*told)
    votes = {one.name: one.votes for one in candidates}
    for found in (first_round(candidates, prefers=prefers), second_round(candidates)):
        if found.end is BallotEnd.ELECTED:
            assert votes[found.names[0]] == max(votes.values())
        if found.end is BallotEnd.SECOND_ROUND and len(found.names) > 1:
            others = [votes[name] for name in votes if name not in found.names]
            assert all(one <= min(votes[name] for name in found.names) for one in others)
