"""A secret vote leaves no trace of who voted what: table, journal, backup, export (R73)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from openpyxl import load_workbook
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from tests.services.council import rows
from tests.services.folders import fill, let_go
from tests.services.policing import Zone, opened_zone
from tests.workspaces import NOON, PASSWORD
from zonedesk.db.engine import pragma
from zonedesk.domain.ballots import CandidateLine
from zonedesk.domain.errors import Refused
from zonedesk.domain.topics import NOTHING
from zonedesk.domain.words import VoteChoice, VoteMethod
from zonedesk.services import attendance, journal, votes
from zonedesk.services.backup import backup
from zonedesk.services.register import export_register
from zonedesk.services.restore import restore
from zonedesk.services.workspace import unlock

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonedesk.services.workspace import Workspace

FOR, AGAINST = VoteChoice.FOR, VoteChoice.AGAINST
VOTERS = ("Burgemeester Aardorp", "Burgemeester Beekdorp", "Raadslid Aardorp 1")
SENTENCE = "Alleen de dwarsligger stemde tegen."


@pytest.fixture
def zone(tmp_path: Path) -> Iterator[Zone]:
    """A zone of two municipalities, open."""
    made = opened_zone(tmp_path)
    yield made
    let_go(made.workspace)


def vote_by_name(zone: Zone, item: int, *, subject: str = "") -> tuple[int, int]:
    """A vote by name with a sentence that tells of a voter; its handle."""
    choices = {zone.who[name]: AGAINST if name == VOTERS[2] else FOR for name in VOTERS}
    votes.by_name(zone.workspace, item, choices=choices, subject=subject)
    made = zone.sheet(item).vote(subject)
    assert made is not None
    votes.write_sentence(
        zone.workspace, made.handle.id, row_version=made.handle.row_version, sentence=SENTENCE
    )
    made = zone.sheet(item).vote(subject)
    assert made is not None
    return made.handle.id, made.handle.row_version


def traces(workspace: Workspace) -> list[str]:
    """Everything in the file that tells who voted what: rows, journal, and raw pages."""
    found = [json.dumps(row) for row in rows(workspace, "voter")]
    for row in rows(workspace, "journal"):
        told = f"{row['before']}{row['after']}"
        if row["table_name"] == "voter" and told != "NoneNone":
            found.append(told)
        if "dwarsligger" in told:
            found.append(told)
    connection = workspace.database.connection
    assert pragma(connection, "secure_delete") == 1  # what is deleted is overwritten
    for (line,) in connection.execute("SELECT sentence FROM vote"):
        found += [line] if "dwarsligger" in line else []
    return found


def test_a_vote_by_name_that_becomes_secret_keeps_its_numbers_only(zone: Zone) -> None:
    item, other = zone.item(), zone.item("Ander punt")
    vote, version = vote_by_name(zone, item)
    vote_by_name(zone, other)
    kept = len(traces(zone.workspace))
    assert votes.make_secret(zone.workspace, vote, row_version=version)
    assert votes.make_secret(zone.workspace, vote, row_version=version) == NOTHING
    (line,) = zone.sheet(item).votes
    assert line.method is VoteMethod.SECRET
    assert [line.count(one) for one in (FOR, AGAINST)] == [2, 1]
    assert (line.choices, line.silent, line.own_sentence) == ((), (), False)
    # What the other vote left behind stays, and nothing else.
    left = traces(zone.workspace)
    assert 0 < len(left) < kept
    gone = zone.sheet(other).votes[0].handle
    votes.remove(zone.workspace, gone.id, row_version=gone.row_version, forget=True)
    assert traces(zone.workspace) == []


def test_no_page_of_the_file_a_backup_or_an_export_tells_of_it(zone: Zone, tmp_path: Path) -> None:
    item = zone.item()
    vote, version = vote_by_name(zone, item)
    assert len(traces(zone.workspace)) > len(VOTERS)
    votes.make_secret(zone.workspace, vote, row_version=version)
    assert traces(zone.workspace) == []
    (tmp_path / "register.xlsx").write_bytes(export_register(zone.workspace))
    book = load_workbook(tmp_path / "register.xlsx")
    (_, told) = list(book["Stemmingen"].values)[-2:]
    assert not {str(cell) for cell in told} & set(VOTERS)
    assert 2 in told
    saved = backup(zone.workspace, tmp_path / "veilig.zdbackup")
    target = tmp_path / "terug.zonedesk"
    restore(saved, target, password=PASSWORD)
    back = unlock(target, PASSWORD)
    try:
        assert traces(back) == []
    finally:
        let_go(back)


def test_taking_back_brings_no_name_back(zone: Zone) -> None:
    item = zone.item()
    vote, version = vote_by_name(zone, item)
    first = max(row["transaction_no"] for row in rows(zone.workspace, "journal"))
    votes.make_secret(zone.workspace, vote, row_version=version)
    last = max(row["transaction_no"] for row in rows(zone.workspace, "journal"))
    for number in range(first - 1, last + 1):
        with pytest.raises(Refused):
            journal.take_back(zone.workspace, number)
    assert traces(zone.workspace) == []
    assert zone.sheet(item).votes[0].method is VoteMethod.SECRET


def test_a_vote_by_name_removed_before_the_secret_one_is_forgotten_too(zone: Zone) -> None:
    item = zone.item()
    vote, version = vote_by_name(zone, item)
    gone = votes.remove(zone.workspace, vote, row_version=version)
    assert traces(zone.workspace)
    votes.secret(zone.workspace, item, counts={FOR: 3, AGAINST: 2})
    assert traces(zone.workspace) == []
    now = zone.sheet(item).votes[0].handle
    votes.remove(zone.workspace, now.id, row_version=now.row_version)
    with pytest.raises(Refused) as caught:
        journal.take_back(zone.workspace, gone.transaction_no)
    assert caught.value.code in {"journal.not_reversible", "journal.touched_since"}
    assert traces(zone.workspace) == []


def test_candidates_and_numbers_stand_but_no_voter(zone: Zone) -> None:
    item = zone.item()
    vote, version = vote_by_name(zone, item)
    candidates = [CandidateLine("Kandidaat 1", 3), CandidateLine("Kandidaat 2", 1)]
    votes.appointment(zone.workspace, item, candidates=candidates, row_version=version)
    assert traces(zone.workspace) == []
    (line,) = zone.sheet(item).votes
    assert line.handle.id == vote
    assert line.candidates == tuple(candidates)


def test_an_import_that_makes_a_vote_secret_forgets_as_well(zone: Zone) -> None:
    item = zone.item()
    vote_by_name(zone, item)
    row = {"vergadering": reference(zone), "nummer": "1", "wijze": VoteMethod.SECRET}
    fill(zone.workspace, {"Stemmingen": [row | {"voor": 2, "tegen": 1}]})
    assert zone.sheet(item).votes[0].method is VoteMethod.SECRET
    assert not [one for one in traces(zone.workspace) if "dwarsligger" not in one]


def test_the_file_itself_refuses_a_name_with_a_secret_vote(zone: Zone) -> None:
    item = zone.item()
    votes.secret(zone.workspace, item, counts={FOR: 3})
    vote = zone.sheet(item).votes[0].handle.id
    insert = text(
        "INSERT INTO voter (vote_id, person_id, choice, position) VALUES (:vote, :who, 'for', 0)"
    )
    with (
        pytest.raises(IntegrityError, match="secret"),
        zone.workspace.database.write("test.voter", 1, at=NOON) as session,
    ):
        session.execute(insert, {"vote": vote, "who": zone.who[VOTERS[0]]})


def test_a_vote_that_is_made_secret_by_hand_loses_its_voters(zone: Zone) -> None:
    item = zone.item()
    vote_by_name(zone, item)
    with zone.workspace.database.write("test.secret", 1, at=NOON) as session:
        session.execute(text("UPDATE vote SET method = 'secret'"))
    assert rows(zone.workspace, "voter") == []


@pytest.mark.parametrize(
    "change",
    [
        "after = NULL WHERE table_name = 'person'",
        "before = NULL, after = NULL, actor_id = 2 WHERE table_name = 'voter'",
        "after = '{}' WHERE table_name = 'voter'",
        "after = json_remove(after, '$.method') WHERE table_name = 'vote'",
        "operation = 'x' WHERE table_name = 'voter'",
    ],
)
def test_nothing_else_of_the_journal_is_ever_changed(zone: Zone, change: str) -> None:
    vote_by_name(zone, zone.item())
    with (
        pytest.raises(IntegrityError, match="never changed"),
        zone.workspace.database.write("test.journal", 1, at=NOON) as session,
    ):
        session.execute(text(f"UPDATE journal SET {change}"))


def test_presence_is_locked_by_a_secret_vote_without_telling_who_voted(zone: Zone) -> None:
    item = zone.item()
    votes.secret(zone.workspace, item, counts={FOR: 3})
    with pytest.raises(Refused) as caught:
        attendance.leave(zone.workspace, zone.council, person_id=zone.who[VOTERS[0]], item_id=item)
    assert caught.value.code == "attendance.votes_exist"


def reference(zone: Zone) -> str:
    """Of the meeting of the council."""
    return str(next(row["reference"] for row in rows(zone.workspace, "meeting")))
