"""One record with all that belongs to it: found by its reference, and looking changes nothing."""

from __future__ import annotations

import hashlib
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest
from sqlalchemy import func, select, update

from tests.services import registers
from tests.services.folders import fill, filled_folder, let_go
from tests.services.listed import item, line, meeting
from tests.workspaces import NOON, opened_folder
from zonedesk.cli.json_text import encode
from zonedesk.db.models import AgendaItem, JournalEntry, Rule
from zonedesk.domain.errors import Refused
from zonedesk.domain.richtext import plain
from zonedesk.domain.words import (
    BodyKind,
    DecisionState,
    DossierStatus,
    ItemResult,
    Marking,
    MeetingStatus,
    PlanLevel,
    SupervisionResult,
    VoteMethod,
)
from zonedesk.services import lists
from zonedesk.services.show import KINDS, show

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zonedesk.services.workspace import Workspace

# A dossier and its decision bear the same reference in Flemish councils.
LAPTOPS = "2018_GR_00003"
EVERY_KIND = [
    ("ZVR/2018/1", None, "meeting"),
    ("ZVR/2018/1#4", None, "item"),
    (LAPTOPS, None, "dossier"),
    (LAPTOPS, "decision", "decision"),
    ("A/2018/2", None, "action"),
    ("V1.1", None, "line"),
]


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """A register with every column filled, with hostile text, for tests that only read."""
    place = tmp_path_factory.mktemp("vol")
    workspace = opened_folder(filled_folder(place, registers.full_register()))
    yield workspace
    let_go(workspace)


@pytest.mark.parametrize(("reference", "kind", "found"), EVERY_KIND)
def test_a_reference_finds_its_record(
    read_lier: Workspace, reference: str, kind: str | None, *, found: str
) -> None:
    record = show(read_lier, reference, kind=kind)
    assert next(iter(record)) == "kind_of_record"
    assert record["kind_of_record"] == found
    assert show(read_lier, f"  {reference} ", kind=found) == record


@pytest.mark.parametrize("reference", ["#", "ZVR/2018/1#", "ZVR/2018/1#99", "zvr/2018/1"])
def test_what_is_not_there_is_told(read_lier: Workspace, reference: str) -> None:
    with pytest.raises(Refused) as refusal:
        show(read_lier, reference)
    assert (refusal.value.code, refusal.value.facts) == ("show.unknown", {"reference": reference})


def test_a_kind_looks_nowhere_else(read_lier: Workspace) -> None:
    with pytest.raises(Refused, match=r"show\.unknown"):
        show(read_lier, "ZVR/2018/1", kind="dossier")


def test_a_kind_that_is_none_is_told(read_lier: Workspace) -> None:
    with pytest.raises(Refused) as refusal:
        show(read_lier, "ZVR/2018/1", kind="besluit")
    assert (refusal.value.code, refusal.value.facts) == ("show.unknown_kind", {"kind": "besluit"})


def test_kinds_are_looked_for_in_the_order_of_the_contract() -> None:
    assert list(KINDS) == ["meeting", "item", "dossier", "decision", "action", "line"]


def test_a_meeting_shows_who_was_there_what_was_treated_and_what_came_out(
    read_lier: Workspace,
) -> None:
    record: Any = show(read_lier, "ZVR/2018/1")
    assert (record["date"], record["status"]) == (date(2018, 4, 19), MeetingStatus.APPROVED)
    assert (record["chair"], record["secretary"]) == ("Burgemeester van Lier", "Secretaris ZVR")
    assert len(record["attendance"]) == 6
    assert [one["number"] for one in record["items"]] == list("123456")
    assert [one["reference"] for one in record["actions"]] == ["A/2018/1", "A/2018/2", "A/2018/3"]
    order = ["chair", "secretary", "intro", "attendance", "items", "outro", "actions"]
    assert [name for name in record if name in order] == order


@pytest.mark.parametrize("reference", ["", "   "])
def test_a_reference_that_is_empty_is_asked_for(read_lier: Workspace, reference: str) -> None:
    with pytest.raises(Refused) as refusal:
        show(read_lier, reference)
    assert refusal.value.code == "show.reference_needed"


def test_an_item_shows_its_texts_decisions_votes_and_actions(read_lier: Workspace) -> None:
    record: Any = show(read_lier, "ZVR/2018/1#4")
    assert record["plan_lines"] == ("V3.1",)
    assert plain(record["context"]).startswith("Metingen tonen")
    assert plain(record["decisions"][0]["text"]).startswith("De korpschef bezorgt")
    assert [one["reference"] for one in record["actions"]] == ["A/2018/2", "A/2018/3"]
    secret: Any = show(read_lier, "GR/2018/3#2")["votes"]
    assert [(vote["method"], vote["for"], vote["against"]) for vote in secret] == [
        (VoteMethod.SECRET, 30, 0)
    ]


def test_a_vote_shows_what_was_voted_and_nothing_of_the_file(full: Workspace) -> None:
    votes: Any = show(full, "PR/2018/1#1")["votes"]
    assert votes
    for vote in votes:
        assert list(vote) == [
            *("subject", "method", "for", "against", "abstain", "blank", "invalid"),
            *("weighted", "sentence"),
        ]


def test_a_vote_by_name_names_the_voters(full: Workspace) -> None:
    votes: Any = show(full, "PR/2018/1#1")["votes"]
    by_name = [vote for vote in votes if vote["method"] is VoteMethod.BY_NAME]
    assert by_name
    assert all(len(vote["for"]) == 2 and len(vote["against"]) == 1 for vote in by_name)


def test_a_dossier_shows_its_way_and_its_supervision(read_lier: Workspace) -> None:
    record: Any = show(read_lier, LAPTOPS)
    assert record["status"] is DossierStatus.DECIDED
    assert record["amount"] == 4_850_000
    assert record["supervision"] == {
        "sent": date(2018, 3, 7),
        "received": date(2018, 3, 9),
        "suspension_until": date(2018, 4, 3),
        "annulment_until": date(2018, 4, 18),
        "result": SupervisionResult.NO_REMARKS,
    }
    assert [(one["meeting"], one["result"]) for one in record["decisions"]] == [
        ("CBS/2018/2", ItemResult.NOTED),
        ("GR/2018/2", ItemResult.APPROVED),
    ]
    assert [one["meeting"] for one in record["items"]] == ["CBS/2018/2", "GR/2018/2"]
    assert [one["reference"] for one in record["actions"]] == ["A/2018/6"]
    assert [one["date"] for one in record["follow_ups"]] == [date(2018, 10, 2)]


def test_a_decision_shows_its_text_its_state_and_its_votes(read_lier: Workspace) -> None:
    record: Any = show(read_lier, LAPTOPS, kind="decision")
    assert (record["meeting"], record["number"]) == ("GR/2018/2", "2")
    assert (record["state"], record["marking"]) == (DecisionState.VALID, Marking.PUBLIC)
    assert "Artikel 2." in plain(record["text"])
    assert [vote["method"] for vote in record["votes"]] == [VoteMethod.CONSENSUS]


def test_an_action_shows_where_it_comes_from_and_what_was_written_on_it(
    read_lier: Workspace,
) -> None:
    record: Any = show(read_lier, "A/2018/2")
    assert (record["origin"], record["owner"]) == ("ZVR/2018/1#4", "Korpschef")
    assert [one["author"] for one in record["follow_ups"]] == ["Korpschef"]


def test_a_plan_line_shows_what_hangs_on_it(read_lier: Workspace) -> None:
    record: Any = show(read_lier, "V1.1")
    assert record["level"] is PlanLevel.STRATEGIC
    assert [(one["year"], one["class"].word) for one in record["classes"]] == [(2018, "P")]
    assert [one["code"] for one in record["children"]][:2] == ["V1.1.1", "V1.1.2"]
    assert {one["code"] for one in record["indicators"]} == {"BIN", "WON-A"}
    assert [one["reference"] for one in record["actions"]] == ["A/2018/1", "A/2018/8"]
    assert len(record["follow_ups"]) == 2
    assert "ZVR/2018/1" in {one["meeting"] for one in record["items"]}
    assert record["last_progress"] == record["follow_ups"][-1]["text"]


@pytest.mark.parametrize(
    ("received", "suspension", "annulment"),
    [
        # The example of domain.md section 6; both end in a weekend and stay there (L12).
        (date(2027, 1, 5), date(2027, 1, 30), date(2027, 2, 14)),
        (date(2028, 2, 4), date(2028, 2, 29), date(2028, 3, 15)),
        (date(1998, 12, 6), None, None),
        (None, None, None),
    ],
)
def test_terms_of_supervision_run_from_the_day_after_receipt(
    empty: Workspace,
    received: date | None,
    suspension: date | None,
    *,
    annulment: date | None,
) -> None:
    fill(empty, {"Dossiers": [dossier("D/1", toezicht_ontvangen=received)]})
    record: Any = show(empty, "D/1")["supervision"]
    assert (record["suspension_until"], record["annulment_until"]) == (suspension, annulment)


def test_terms_of_supervision_are_those_of_the_rule_set(empty: Workspace) -> None:
    fill(empty, {"Dossiers": [dossier("D/1", toezicht_ontvangen=date(2026, 1, 1))]})
    set_rule(empty, "suspension_days.supervision", "30")
    record: Any = show(empty, "D/1")["supervision"]
    assert record["suspension_until"] == date(2026, 1, 31)
    set_rule(empty, "suspension_days.supervision", " 31 ")
    record = show(empty, "D/1")["supervision"]
    assert record["suspension_until"] == date(2026, 2, 1)
    set_rule(empty, "suspension_days.supervision", "een maand")
    with pytest.raises(Refused, match=r"rule\.unreadable"):
        show(empty, "D/1")


def dossier(reference: str, **values: Any) -> dict[str, Any]:
    told = {"referentie": reference, "titel": "Dossier", "categorie": "Aankoop"}
    return {**told, "status": DossierStatus.DECIDED, "geopend": date(1998, 1, 5), **values}


def set_rule(workspace: Workspace, code: str, value: str) -> None:
    """Change a rule of the zone."""
    database = workspace.database
    with database.write("test.rule", workspace.actor_id, at=NOON) as session:
        session.execute(update(Rule).where(Rule.code == code).values(value=value))


def test_an_item_in_the_bin_is_not_found_and_the_next_takes_its_number(empty: Workspace) -> None:
    fill(
        empty,
        {
            "Organen": [{"code": "KL", "naam": "Korpsleiding", "soort": BodyKind.OTHER}],
            "Vergaderingen": [meeting("KL/1", "KL", date(2020, 1, 6))],
            "Agendapunten": [item("KL/1", number) for number in ("1", "2", "2.1")],
        },
    )
    database = empty.database
    with database.write("test.bin", empty.actor_id, at=NOON) as session:
        first = update(AgendaItem).where(AgendaItem.title == "Punt 1")
        session.execute(first.values(deleted_at=NOON, position=None))
    assert show(empty, "KL/1#1")["title"] == "Punt 2"
    assert show(empty, "KL/1#1.1")["title"] == "Punt 2.1"
    with pytest.raises(Refused, match=r"show\.unknown"):
        show(empty, "KL/1#2")


def test_a_code_is_found_however_its_letters_are_composed(empty: Workspace) -> None:
    fill(empty, {"Plan": [line("Café")]})
    assert show(empty, "Cafe\N{COMBINING ACUTE ACCENT}")["code"] == "Café"


@pytest.mark.parametrize(
    "reference",
    [
        *registers.MEETINGS,
        *registers.DOSSIERS,
        *registers.ACTIONS,
        *registers.PLAN,
        "PR/2018/1#4.1",
        "PR/2018/2#10",
    ],
)
def test_every_record_of_a_full_register_is_shown_and_written(
    full: Workspace, reference: str
) -> None:
    assert encode(show(full, reference))


def test_looking_changes_nothing(lier: Workspace) -> None:
    """T61: neither the journal nor one byte of the file."""
    path = lier.folder.database
    before = hashlib.sha256(path.read_bytes()).digest(), journal_end(lier)
    for what in lists.LISTS:
        lists.rows(lier, what, year=2018, body="ZVR")
    for reference, kind, _ in EVERY_KIND:
        show(lier, reference, kind=kind)
    assert (hashlib.sha256(path.read_bytes()).digest(), journal_end(lier)) == before


def journal_end(workspace: Workspace) -> int | None:
    """Number of the last entry of the journal."""
    with workspace.database.read() as session:
        return session.scalar(select(func.max(JournalEntry.id)))
