"""What came out of votes by the rules of council and college (L14-L23)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.services.council import rows, step_to, version
from tests.services.folders import let_go
from tests.services.policing import (
    A1,
    A2,
    B1,
    MAYOR_A,
    MAYOR_B,
    Zone,
    all_for,
    codes,
    opened_zone,
    refused,
)
from zonedesk.db.models import AgendaItem
from zonedesk.domain.ballots import BallotEnd, CandidateLine
from zonedesk.domain.rule_values import TiedBallot
from zonedesk.domain.topics import NOTHING
from zonedesk.domain.vote_record import VoteProblem
from zonedesk.domain.votes import VoteOutcome
from zonedesk.domain.words import (
    AttendanceStatus,
    ItemResult,
    LateFlag,
    Matter,
    MeetingStatus,
    VoteChoice,
)
from zonedesk.services import agenda, attendance, meetings, votes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


FOR, AGAINST, ABSTAIN = VoteChoice.FOR, VoteChoice.AGAINST, VoteChoice.ABSTAIN


@pytest.fixture
def zone(tmp_path: Path) -> Iterator[Zone]:
    """A zone of two municipalities, open."""
    made = opened_zone(tmp_path)
    yield made
    let_go(made.workspace)


def test_a_tie_of_the_council_is_rejected_and_the_chair_has_no_second_vote(zone: Zone) -> None:
    item = zone.item()
    votes.by_count(zone.workspace, item, counts={FOR: 2, AGAINST: 2, ABSTAIN: 1})
    (vote,) = zone.sheet(item).votes
    assert vote.outcome is VoteOutcome.REJECTED
    refused(
        "vote.chair_may_not",
        lambda: votes.settle(
            zone.workspace, vote.handle.id, row_version=vote.handle.row_version, choice=FOR
        ),
    )


def test_the_college_counts_the_votes_of_each_mayor(zone: Zone) -> None:
    item = zone.item(college=True)
    choices = {zone.who[MAYOR_A]: FOR, zone.who[MAYOR_B]: AGAINST}
    votes.by_name(zone.workspace, item, choices=choices)
    sheet = zone.sheet(item)
    (vote,) = sheet.votes
    assert dict(vote.tally)[FOR] == 10
    assert dict(vote.tally)[AGAINST] == 7
    assert vote.weighted
    assert vote.outcome is VoteOutcome.CARRIED
    assert sheet.room.represented == 17


def test_an_urgent_tie_of_the_college_is_settled_by_its_chair(zone: Zone) -> None:
    item = zone.item(college=True)
    votes.by_count(zone.workspace, item, counts={FOR: 8, AGAINST: 8})
    (vote,) = zone.sheet(item).votes
    assert vote.outcome is VoteOutcome.POSTPONED
    assert VoteProblem.TIE in codes(zone.sheet(item))

    def settled(choice: VoteChoice | None) -> object:
        handle = zone.sheet(item).votes[0].handle
        return votes.settle(
            zone.workspace, handle.id, row_version=handle.row_version, choice=choice
        )

    refused("vote.chair_may_not", lambda: settled(FOR))
    now = version(zone.workspace, AgendaItem, item)
    agenda.edit(zone.workspace, item, row_version=now, fields={"late": LateFlag.URGENT})
    for choice, expected in (
        (FOR, VoteOutcome.CARRIED),
        (AGAINST, VoteOutcome.REJECTED),
        (None, VoteOutcome.POSTPONED),
    ):
        settled(choice)
        (vote,) = zone.sheet(item).votes
        assert vote.outcome is expected
        assert vote.choices == ()
        assert [vote.count(one) for one in (FOR, AGAINST)] == [8, 8]


def test_the_budget_is_voted_on_with_exact_thirds(zone: Zone) -> None:
    item = zone.about(Matter.BUDGET)
    refused(
        "vote.must_be_weighted",
        lambda: votes.by_count(zone.workspace, item, counts={FOR: 5}),
        article="WGP art. 26",
    )
    choices = all_for(zone, MAYOR_A, A1) | {zone.who[A2]: ABSTAIN, zone.who[MAYOR_B]: AGAINST}
    votes.by_name(zone.workspace, item, choices=choices)
    (vote,) = zone.sheet(item).votes
    assert dict(vote.tally)[FOR] == Fraction(20, 3)
    assert dict(vote.tally)[AGAINST] == Fraction(7, 2)
    assert "6 2/3" in vote.sentence
    stored = {(row["weight"], row["parts"]) for row in rows(zone.workspace, "voter")}
    assert stored == {(10, 3), (7, 2)}


def test_an_appointment_is_secret_and_goes_to_a_second_round(zone: Zone) -> None:
    item = zone.about(Matter.APPOINTMENT)
    for work in (
        lambda: votes.consensus(zone.workspace, item),
        lambda: votes.by_name(zone.workspace, item, choices=all_for(zone)),
        lambda: votes.by_count(zone.workspace, item, counts={FOR: 5}),
    ):
        refused("vote.must_be_secret", work, article="WGP art. 26/2")
    first = [
        CandidateLine("Kandidaat 1", 2, date(1970, 1, 1)),
        CandidateLine("Kandidaat 2", 2, date(1980, 1, 1)),
        CandidateLine("Kandidaat 3", 1),
    ]
    votes.appointment(zone.workspace, item, candidates=first)
    assert votes.appointment(zone.workspace, item, candidates=first) == NOTHING
    again = [first[0], first[1]]
    votes.appointment(zone.workspace, item, candidates=again, subject="Tweede ronde")
    one, other = zone.sheet(item).votes
    assert one.ballot is not None
    assert one.ballot.end is BallotEnd.SECOND_ROUND
    assert other.second_round
    assert other.ballot is not None
    assert other.ballot.names == ("Kandidaat 1",)
    assert other.ballot.by_age is TiedBallot.OLDEST
    assert "Kandidaat 1" in other.sentence


@pytest.mark.parametrize(
    ("candidates", "code"),
    [
        ([], "vote.no_candidates"),
        ([CandidateLine("  ")], "vote.no_candidates"),
        ([CandidateLine("Een", 1), CandidateLine("Een ", 1)], "vote.candidates_same"),
        ([CandidateLine("Een", 4), CandidateLine("Twee", 2)], "vote.too_many"),
        ([CandidateLine("Een", -1)], "vote.below_zero"),
    ],
)
def test_candidates_that_cannot_be_are_refused(
    zone: Zone, candidates: list[CandidateLine], code: str
) -> None:
    item = zone.about(Matter.APPOINTMENT)
    refused(code, lambda: votes.appointment(zone.workspace, item, candidates=candidates))


def test_a_council_not_in_number_is_warned_not_stopped(zone: Zone) -> None:
    item = zone.item()
    for name in (A1, A2, B1):
        attendance.leave(zone.workspace, zone.council, person_id=zone.who[name], item_id=item)
    sheet = zone.sheet(item)
    assert [one.article for one in sheet.problems] == ["WGP art. 27/2"]
    assert codes(sheet) == {VoteProblem.NOT_IN_NUMBER}
    assert votes.consensus(zone.workspace, item)


def test_nobody_is_missed_before_the_meeting_is_held(zone: Zone) -> None:
    council = next(row["id"] for row in rows(zone.workspace, "body") if row["code"] == "PR")
    later = meetings.create(zone.workspace, council, day=date(2026, 12, 1)).id
    item = agenda.add(zone.workspace, later, fields={"title": "Punt"}).id
    assert zone.sheet(item).problems == ()
    step_to(zone.workspace, later, MeetingStatus.RUNNING)
    assert VoteProblem.NOBODY_VOTES in codes(zone.sheet(item))


def test_who_is_replaced_does_not_vote_when_the_substitute_is_not_there(zone: Zone) -> None:
    item = zone.item()
    chief = zone.who["Korpschef"]
    attendance.mark(
        zone.workspace,
        zone.council,
        person_id=zone.who[A1],
        status=AttendanceStatus.REPLACED,
        replaced_by=chief,
    )
    room = zone.sheet(item).room
    assert room.elector(chief) is not None
    assert room.elector(zone.who[A1]) is None
    attendance.leave(zone.workspace, zone.council, person_id=chief, item_id=item)
    assert zone.sheet(item).room.elector(chief) is None
    refused(
        "vote.absent_voter",
        lambda: votes.by_name(zone.workspace, item, choices={chief: FOR}),
    )


def test_an_approved_item_whose_vote_was_lost_is_pointed_at(zone: Zone) -> None:
    item = zone.item()
    now = version(zone.workspace, AgendaItem, item)
    agenda.edit(zone.workspace, item, row_version=now, fields={"result": ItemResult.APPROVED})
    votes.by_count(zone.workspace, item, counts={FOR: 1, AGAINST: 4})
    assert codes(zone.sheet(item)) == {VoteProblem.RESULT_DIFFERS}


def test_an_appointment_in_public_is_pointed_at(zone: Zone) -> None:
    item = zone.about(Matter.APPOINTMENT)
    now = version(zone.workspace, AgendaItem, item)
    agenda.edit(zone.workspace, item, row_version=now, fields={"public": True})
    assert VoteProblem.NOT_CLOSED in codes(zone.sheet(item))
    now = version(zone.workspace, AgendaItem, item)
    agenda.edit(zone.workspace, item, row_version=now, fields={"public": False})
    assert VoteProblem.NOT_CLOSED not in codes(zone.sheet(item))
