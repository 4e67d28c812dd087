"""A police council that was called three times: its papers, its votes, and what no vote tells."""

from __future__ import annotations

import io
import json
import shutil
from dataclasses import replace
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from tests.documents.pdf.reading import Paper
from tests.services.council import rows, version
from tests.services.folders import let_go
from tests.services.police_council import (
    AGAINST,
    AWAY,
    BUDGET,
    CHAIR,
    CLOSED_WORDS,
    DISSENTER,
    DRONES,
    EARLY,
    FOR,
    GROUND,
    LATE,
    MAYORS,
    OLD,
    PARKING,
    POST,
    THIRD_ONE,
    URGENT,
    YOUNG,
    PoliceZone,
    approve,
    called_three_times,
)
from tests.workspaces import closed_folder, opened_folder
from zonedesk.db.models import Meeting
from zonedesk.domain.errors import Refused
from zonedesk.domain.paper_options import Wish
from zonedesk.domain.rule_values import TiedBallot
from zonedesk.domain.votes import VoteOutcome
from zonedesk.domain.words import Edition, VoteMethod
from zonedesk.i18n.catalogue import translator
from zonedesk.i18n.refusals import sentence
from zonedesk.services import approval, attendance, meetings, papers, reconvening, votes
from zonedesk.services.register import export_register

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonedesk.domain.attendance import QuorumCheck
    from zonedesk.domain.vote_record import VoteProblem

ARTICLE = (
    "Is de raad tweemaal bijeengeroepen zonder dat het vereiste aantal leden is opgekomen, dan "
    "kan hij na een derde oproeping, hoeveel leden er ook aanwezig zijn, beraadslagen en besluiten"
)


@pytest.fixture(scope="module")
def held(tmp_path_factory: pytest.TempPathFactory) -> PoliceZone:
    """The zone whose council came in too small a number twice and met the third time, closed."""
    made = called_three_times(opened_folder(closed_folder(tmp_path_factory.mktemp("raad"))))
    let_go(made.folder)
    return made


@pytest.fixture(scope="module")
def zone(held: PoliceZone, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PoliceZone]:
    """The zone, its third minutes a draft; tests only read it."""
    made = copied(held, tmp_path_factory.mktemp("concept"))
    yield made
    let_go(made.folder)


@pytest.fixture(scope="module")
def approved(held: PoliceZone, tmp_path_factory: pytest.TempPathFactory) -> Iterator[PoliceZone]:
    """The same with the minutes of the third meeting approved."""
    made = copied(held, tmp_path_factory.mktemp("goedgekeurd"))
    approve(made)
    yield made
    let_go(made.folder)


def copied(held: PoliceZone, parent: Path) -> PoliceZone:
    """The zone in a work folder of its own, open."""
    path = held.folder.folder.path
    return replace(held, folder=opened_folder(Path(shutil.copytree(path, parent / path.name))))


def references(zone: PoliceZone) -> list[str]:
    """Of the three meetings."""
    found = {row["id"]: row["reference"] for row in rows(zone.folder, "meeting")}
    return [found[one] for one in zone.meetings]


def quorum(zone: PoliceZone, meeting: int) -> QuorumCheck:
    """Whether a meeting is in number."""
    check = attendance.sheet(zone.folder, meeting).quorum
    assert check is not None
    return check


def minutes(zone: PoliceZone, edition: Edition = Edition.FULL) -> Paper:
    """The minutes of the third meeting."""
    wish = Wish(edition)
    return Paper(papers.paper(zone.folder, "minutes", reference=references(zone)[2], wish=wish))


def holds(paper: Paper, *told: str) -> None:
    """The paper says this, wherever its lines break."""
    missing = [one for one in told if "".join(one.split()) not in paper.letters]
    assert missing == []


def dump(zone: PoliceZone) -> str:
    """Every row of every table as the file holds it, decrypted, but for the papers."""
    run = zone.folder.database.connection.execute
    tables = [name for (name,) in run("SELECT name FROM sqlite_master WHERE type = 'table'")]
    kept = [name for name in tables if name != "issued_document"]
    return json.dumps([list(run(f"SELECT * FROM {name}")) for name in kept], default=str)


def choices_told(zone: PoliceZone) -> list[dict[str, Any]]:
    """Everything the file ever says of who voted what: rows, and rows of the journal."""
    found = rows(zone.folder, "voter")
    for row in rows(zone.folder, "journal"):
        if row["table_name"] == "voter":
            found += [json.loads(row[side]) for side in ("before", "after") if row[side]]
    return found


def test_two_meetings_were_not_in_number(zone: PoliceZone) -> None:
    for meeting in zone.meetings[:2]:
        check = quorum(zone, meeting)
        assert (check.present, check.members, check.needed, check.met) == (13, 27, 14, False)
        assert not any(item.met for item in check.items)
    told = [row["convocation"] for row in rows(zone.folder, "meeting")]
    assert told == [1, 2, 3]
    with pytest.raises(Refused, match="in_number"):
        reconvening.prospect(zone.folder, zone.meetings[2])


def test_each_letter_tells_which_it_is_and_the_third_quotes_the_article(zone: PoliceZone) -> None:
    letters = [
        Paper(papers.paper(zone.folder, "convocation", reference=one)) for one in references(zone)
    ]
    said = ["tweede oproeping" in one.text.lower() for one in letters]
    assert said == [False, True, False]
    quoted = ["".join(ARTICLE.split()) in one.letters for one in letters]
    assert quoted == [False, False, True]
    holds(letters[2], "Dit is de derde oproeping", "WGP art. 27/2")


def test_the_third_is_valid_in_any_number_for_what_comes_back_only(zone: PoliceZone) -> None:
    check = quorum(zone, zone.meetings[2])
    by_id = {item.item_id: item for item in check.items}
    again = [by_id[zone.items[title]] for title in (BUDGET, DRONES, PARKING, POST, GROUND)]
    assert all(item.free and item.met for item in again)
    urgent = by_id[zone.items[URGENT]]
    assert not urgent.free
    assert urgent.met  # for others had come by then
    for name in LATE:
        sheet = votes.sheet(zone.folder, zone.items[BUDGET])
        assert sheet.room.elector(zone.who[name]) is None


def test_the_budget_is_weighed_to_the_last_fraction(zone: PoliceZone) -> None:
    (vote,) = votes.sheet(zone.folder, zone.items[BUDGET]).votes
    # 10 votes of Aardorp over 10 seats, 7 of Beekdorp over 8, 5 of Cendorp over 6
    given = {choice: count for choice, count in vote.tally if count}
    assert given == {FOR: 5 + 2 * Fraction(7, 8), AGAINST: 2 * Fraction(5, 6)}
    assert vote.outcome is VoteOutcome.CARRIED
    assert {one.name: one.weight for one in vote.choices}[MAYORS[1]] == Fraction(7, 8)
    assert ("against", 5, 6) in {
        (row["choice"], row["weight"], row["parts"]) for row in rows(zone.folder, "voter")
    }


def test_who_chairs_votes_last(zone: PoliceZone) -> None:
    (vote,) = votes.sheet(zone.folder, zone.items[DRONES]).votes
    assert [one.name for one in vote.choices][-1] == CHAIR
    assert len(vote.choices) == len(EARLY)


def test_a_tie_of_the_second_round_goes_to_the_eldest(zone: PoliceZone) -> None:
    first, second = votes.sheet(zone.folder, zone.items[POST]).votes
    assert first.method is second.method is VoteMethod.SECRET
    assert first.ballot is not None
    assert set(first.ballot.names) == {OLD, YOUNG}
    assert second.ballot is not None
    assert (second.ballot.names, second.ballot.by_age) == ((OLD,), TiedBallot.OLDEST)


def test_who_left_or_steps_out_has_no_vote(zone: PoliceZone) -> None:
    for title, name in ((PARKING, MAYORS[1]), (GROUND, AWAY)):
        item = zone.items[title]
        assert votes.sheet(zone.folder, item).room.elector(zone.who[name]) is None
        with pytest.raises(Refused) as caught:
            votes.by_name(zone.folder, item, choices={zone.who[name]: FOR}, subject="artikel 2")
        assert (caught.value.code, caught.value.facts) == ("vote.absent_voter", {"name": name})
        said = sentence(caught.value.code, caught.value.facts, translator=translator("nl"))
        assert said.startswith(f"{name} was niet aanwezig bij dit punt")


def test_minutes_without_closing_hour_are_refused_with_a_sentence(
    held: PoliceZone, tmp_path: Path
) -> None:
    made = copied(held, tmp_path)
    try:
        now = version(made.folder, Meeting, made.meetings[-1])
        meetings.edit(made.folder, made.meetings[-1], row_version=now, fields={"ends_at": None})
        with pytest.raises(Refused) as caught:
            approve(made)
    finally:
        let_go(made.folder)
    said = sentence(caught.value.code, caught.value.facts, translator=translator("nl"))
    assert said == "PR/2026/3 kan nog niet goedgekeurd worden. Vul aan: het einduur."


def test_nothing_is_wrong_with_any_vote_and_nothing_lacks(zone: PoliceZone) -> None:
    found: set[VoteProblem] = set()
    for item in zone.items.values():
        sheet = votes.sheet(zone.folder, item)
        found |= {one.code for one in sheet.problems}
        found |= {one.code for vote in sheet.votes for one in vote.problems}
    assert found == set()
    stopping = [
        one.code for one in approval.missing(zone.folder, zone.meetings[2]) if not one.is_remark
    ]
    assert stopping == []


def test_the_minutes_tell_all_of_it(approved: PoliceZone) -> None:
    paper = minutes(approved)
    holds(paper, ARTICLE, "derde oproeping", "Voor wat opnieuw op de agenda staat")
    holds(paper, "6,75 stemmen voor", "1 2/3 stemmen tegen", "De stemmen werden gewogen")
    holds(paper, f"{OLD} is bij staking van stemmen verkozen als oudste")
    holds(paper, f"{YOUNG} 5 stemmen", f"{THIRD_ONE} 3 stemmen", "Geheime stemming")
    holds(paper, f"{MAYORS[1]} verlaat de vergadering", "belangenconflict")
    holds(paper, "21.00", "21.10", "overleg", "de meldkamer lekt")
    holds(paper, "De hoogdringendheid wordt aanvaard door", *LATE[:1], *CLOSED_WORDS)
    assert "CONCEPT" not in paper.text


def test_the_public_edition_holds_no_word_of_a_closed_item(approved: PoliceZone) -> None:
    everything = minutes(approved, Edition.PUBLIC).everything()
    for words in (*CLOSED_WORDS, OLD, YOUNG, THIRD_ONE):
        for coding in ("utf-8", "utf-16-be", "latin-1"):
            assert words.encode(coding) not in everything
    holds(minutes(approved, Edition.PUBLIC), "De raad koopt twee drones aan.")


def test_no_trace_tells_who_voted_what_in_secret(approved: PoliceZone) -> None:
    closed = {approved.items[POST], approved.items[GROUND]}
    secret = {row["id"] for row in rows(approved.folder, "vote") if row["item_id"] in closed}
    assert len(secret) == 3
    told = choices_told(approved)
    assert {one["choice"] for one in told} == {"for", "against", "abstain"}
    assert not [one for one in told if one["vote_id"] in secret]
    dissenter = approved.who[DISSENTER]  # was for everything else
    assert {one["choice"] for one in told if one["person_id"] == dissenter} == {"for"}
    everything = dump(approved)
    assert CLOSED_WORDS[0] in everything  # the search sees what is stored
    assert f"{DISSENTER} stemde" not in everything


def test_neither_export_nor_minutes_name_who_voted_in_secret(approved: PoliceZone) -> None:
    book = load_workbook(io.BytesIO(export_register(approved.folder)), read_only=True)
    lines = [list(row) for row in book["Stemmingen"].values]
    secret = [row for row in lines if "geheim" in row]
    assert len(secret) == 3
    assert not [row for row in secret if any(name in str(row) for name in (*EARLY, *LATE))]
    assert any(DISSENTER in str(row) for row in lines)
    _, after = minutes(approved).text.rsplit(GROUND, 1)
    holds(minutes(approved), "aangenomen met 12 stemmen voor en 1 stem tegen")
    assert DISSENTER not in after
    assert "12 stemmen voor" in after
