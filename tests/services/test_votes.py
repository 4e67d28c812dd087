"""Voting on items: by which methods, by whom, and what is refused (R71, R72, L27)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.council import as_role, rows, step_to, version
from tests.services.folders import let_go
from tests.services.policing import (
    A1,
    A2,
    B1,
    EVERYBODY,
    MAYOR_A,
    MAYOR_B,
    Zone,
    all_for,
    opened_zone,
    refused,
)
from zonedesk.db.models import AgendaItem
from zonedesk.domain.errors import Conflict
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.topics import NOTHING
from zonedesk.domain.votes import VoteOutcome
from zonedesk.domain.words import (
    ItemResult,
    MeetingStatus,
    Role,
    VoteChoice,
    VoteMethod,
)
from zonedesk.services import agenda, attendance, decisions, journal, meeting_record, votes

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


def test_all_agree_in_one_command_and_a_double_click_changes_nothing(zone: Zone) -> None:
    item = zone.item()
    assert votes.consensus(zone.workspace, item)
    assert votes.consensus(zone.workspace, item) == NOTHING
    (vote,) = zone.sheet(item).votes
    assert (vote.method, vote.outcome) == (VoteMethod.CONSENSUS, VoteOutcome.CARRIED)
    assert vote.sentence
    assert len(rows(zone.workspace, "vote")) == 1


def test_the_members_who_are_there_vote_and_secretary_and_chief_do_not(zone: Zone) -> None:
    room = zone.sheet(zone.item()).room
    assert {one.name for one in room.electors} == set(EVERYBODY)
    assert {one.name for one in room.others} == {"Secretaris", "Korpschef"}
    assert room.chair is not None
    assert room.chair.name == MAYOR_A


def test_a_vote_by_name_is_counted_and_tells_who_did_not_take_part(zone: Zone) -> None:
    item = zone.item()
    choices = all_for(zone, MAYOR_A, A1) | {zone.who[A2]: AGAINST}
    votes.by_name(zone.workspace, item, choices=choices)
    assert votes.by_name(zone.workspace, item, choices=choices) == NOTHING
    (vote,) = zone.sheet(item).votes
    assert [vote.count(one) for one in (FOR, AGAINST, ABSTAIN)] == [2, 1, None]
    assert vote.silent == (MAYOR_B, B1)
    assert vote.outcome is VoteOutcome.CARRIED
    assert vote.chosen(zone.who[A2]) is AGAINST
    assert not vote.weighted


def test_who_read_an_older_vote_is_told_so(zone: Zone) -> None:
    item = zone.item()
    votes.by_name(zone.workspace, item, choices=all_for(zone))
    with pytest.raises(Conflict):
        votes.consensus(zone.workspace, item)
    now = zone.sheet(item).votes[0].handle.row_version
    assert votes.by_name(zone.workspace, item, choices=all_for(zone, A1), row_version=now)
    with pytest.raises(Conflict):
        votes.by_name(zone.workspace, item, choices=all_for(zone), row_version=now)


@pytest.mark.parametrize(
    ("name", "code"),
    [("Secretaris", "vote.no_right"), ("Korpschef", "vote.no_right"), (B1, "vote.absent_voter")],
)
def test_who_left_or_has_no_vote_does_not_vote(zone: Zone, name: str, code: str) -> None:
    item = zone.item()
    attendance.leave(zone.workspace, zone.council, person_id=zone.who[B1], item_id=item)
    refused(
        code,
        lambda: votes.by_name(zone.workspace, item, choices=all_for(zone, MAYOR_A, name)),
        name=name,
    )
    assert not rows(zone.workspace, "vote")


@pytest.mark.parametrize("method", VoteMethod)
def test_after_any_vote_nobody_comes_or_goes_until_it_is_removed(
    zone: Zone, method: VoteMethod
) -> None:
    item = zone.item()
    counts = {FOR: 5}
    {
        VoteMethod.CONSENSUS: lambda: votes.consensus(zone.workspace, item),
        VoteMethod.BY_NAME: lambda: votes.by_name(zone.workspace, item, choices=all_for(zone)),
        VoteMethod.BY_COUNT: lambda: votes.by_count(zone.workspace, item, counts=counts),
        VoteMethod.SECRET: lambda: votes.secret(zone.workspace, item, counts=counts),
    }[method]()

    def leaves() -> object:
        return attendance.leave(zone.workspace, zone.council, person_id=zone.who[B1], item_id=item)

    refused("attendance.votes_exist", leaves)
    vote = zone.sheet(item).votes[0].handle
    votes.remove(zone.workspace, vote.id, row_version=vote.row_version)
    assert leaves()


def test_what_was_noted_of_presence_before_a_vote_is_not_taken_back_after_it(zone: Zone) -> None:
    item = zone.item()
    attendance.leave(zone.workspace, zone.council, person_id=zone.who[B1], item_id=item)
    before = max(row["transaction_no"] for row in rows(zone.workspace, "journal"))
    votes.consensus(zone.workspace, item)
    refused("attendance.votes_exist", lambda: journal.take_back(zone.workspace, before))


def test_a_removed_vote_comes_back_whole(zone: Zone) -> None:
    item = zone.item()
    votes.by_name(zone.workspace, item, choices=all_for(zone))
    before = zone.sheet(item).votes[0]
    gone = votes.remove(zone.workspace, before.handle.id, row_version=before.handle.row_version)
    assert not zone.sheet(item).votes
    journal.take_back(zone.workspace, gone.transaction_no)
    assert zone.sheet(item).votes[0].choices == before.choices


@pytest.mark.parametrize(
    ("counts", "code"),
    [
        ({FOR: 4, AGAINST: 2}, "vote.too_many"),
        ({FOR: -1}, "vote.below_zero"),
        ({}, "vote.nobody"),
        ({FOR: 0}, "vote.nobody"),
    ],
)
def test_numbers_that_cannot_be_are_refused(
    zone: Zone, counts: dict[VoteChoice, int], code: str
) -> None:
    item = zone.item()
    for command in (votes.by_count, votes.secret):
        refused(code, lambda: command(zone.workspace, item, counts=counts))  # noqa: B023
    assert not rows(zone.workspace, "vote")


def test_each_article_of_a_decision_can_have_its_own_vote(zone: Zone) -> None:
    item = zone.item()
    text = from_marks("**Artikel 1.** De raad besluit.\n**Artikel 2.** De raad laat weten.")
    decisions.write(zone.workspace, item, row_version=0, text=text)
    sheet = zone.sheet(item)
    assert sheet.subjects == ("Artikel 1", "Artikel 2")
    votes.consensus(zone.workspace, item)
    votes.by_count(zone.workspace, item, counts={FOR: 3, AGAINST: 2}, subject="Artikel 2")
    assert [one.subject for one in zone.sheet(item).votes] == ["", "Artikel 2"]


def test_nobody_votes_on_what_is_locked_withdrawn_or_only_a_heading(zone: Zone) -> None:
    withdrawn, heading = zone.item("Ingetrokken"), zone.item("Deel", heading=True)
    now = version(zone.workspace, AgendaItem, withdrawn)
    fields: agenda.ItemFields = {"result": ItemResult.WITHDRAWN}
    agenda.edit(zone.workspace, withdrawn, row_version=now, fields=fields)
    refused("vote.item_withdrawn", lambda: votes.consensus(zone.workspace, withdrawn))
    refused("vote.on_heading", lambda: votes.consensus(zone.workspace, heading), title="Deel")
    assert zone.sheet(withdrawn).locked == "vote.item_withdrawn"
    open_item = zone.item("Ander")
    step_to(zone.workspace, zone.council, MeetingStatus.APPROVED)
    refused("meeting.locked", lambda: votes.consensus(zone.workspace, open_item))
    assert zone.sheet(open_item).locked == "meeting.locked"


def test_a_reader_does_not_vote(zone: Zone) -> None:
    item = zone.item()
    reader = as_role(zone.workspace, Role.READER)
    refused("user.may_only_read", lambda: votes.consensus(reader, item))


def test_a_sentence_by_hand_stays_until_it_is_emptied(zone: Zone) -> None:
    item = zone.item()
    votes.by_count(zone.workspace, item, counts={FOR: 5})
    made = zone.sheet(item).votes[0]
    own = "Met 5 stemmen, na een lange bespreking."
    votes.write_sentence(
        zone.workspace, made.handle.id, row_version=made.handle.row_version, sentence=own
    )
    now = zone.sheet(item).votes[0].handle.row_version
    votes.by_count(zone.workspace, item, counts={FOR: 4}, row_version=now)
    kept = zone.sheet(item).votes[0]
    assert (kept.sentence, kept.own_sentence) == (own, True)
    votes.write_sentence(
        zone.workspace, kept.handle.id, row_version=kept.handle.row_version, sentence=""
    )
    assert "4" in zone.sheet(item).votes[0].sentence


def test_the_item_shows_its_votes(zone: Zone) -> None:
    item = zone.item()
    votes.by_name(zone.workspace, item, choices=all_for(zone, A1))
    (voted,) = meeting_record.item(zone.workspace, item).votes
    assert voted.given == ((FOR, (A1,)),)
