"""Decisions in a register: two sheets that tell the first, links, states, what became of them."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import select

from tests.services.folders import let_go, register_book
from tests.workspaces import closed_folder, opened_folder
from zonedesk.db.models import Decision, DecisionCourse, DecisionLink, Interruption, LastNumber
from zonedesk.db.register.load import load
from zonedesk.domain import words
from zonedesk.domain.richtext import RichText, from_plain, plain
from zonedesk.services.register import export_register, import_register, take_over

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from zonedesk.domain.register import Value
    from zonedesk.services.register import ImportReport
    from zonedesk.services.workspace import Workspace

    Cells = dict[str, Value]

OLD, NEW = "GR/2018/1", "GR/2018/2"
APPROVED, DRAFT = words.MeetingStatus.APPROVED, words.MeetingStatus.DRAFT_MINUTES
REPLACED, CARRIED_OUT = words.DecisionState.REPLACED, words.DecisionState.CARRIED_OUT


def meeting(reference: str, status: words.MeetingStatus, day: date) -> Cells:
    return {"referentie": reference, "orgaan": "GR", "datum": day, "status": status}


def item(meeting: str, number: str, **cells: Value) -> Cells:
    return {"vergadering": meeting, "nummer": number, "titel": "Punt", **cells}


def decision(meeting: str, number: str, place: int = 1, **cells: Value) -> Cells:
    key: Cells = {"vergadering": meeting, "nummer": number, "volgnummer": place}
    return key | {"tekst": from_plain(f"Besluit {number}.{place}")} | cells


FIRST: dict[str, list[Cells]] = {
    "Organen": [{"code": "GR", "naam": "Raad", "soort": words.BodyKind.MUNICIPAL_COUNCIL}],
    "Vergaderingen": [
        meeting(OLD, APPROVED, date(2018, 1, 10)),
        meeting(NEW, DRAFT, date(2018, 2, 10)),
    ],
    "Agendapunten": [
        item(OLD, "1", besluit=from_plain("Oud"), besluit_referentie="GR/2018/B1"),
        item(NEW, "1", besluit=from_plain("Nieuw"), besluit_referentie="GR/2018/B2"),
        item(NEW, "2"),
        item(NEW, "3", besluit_referentie="GR/2018/B7"),
    ],
}


@pytest.fixture
def council(empty: Workspace) -> Workspace:
    """A council with an approved meeting and one whose minutes are a draft."""
    assert not taken(empty, **FIRST).problems
    return empty


def taken(workspace: Workspace, **sheets: list[Cells]) -> ImportReport:
    return take_over(workspace, register_book(sheets))


def unchanged(workspace: Workspace, **sheets: list[Cells]) -> bool:
    report = taken(workspace, **sheets)
    return not (report.problems or any(report.created.values()) or any(report.changed.values()))


def told(report: ImportReport) -> list[tuple[str, int, str, str]]:
    return [(one.sheet, one.row, one.column, one.code) for one in report.problems]


def shown(workspace: Workspace, *key: Value) -> Cells:
    with workspace.database.read() as session:
        return load(session, today=workspace.clock.today()).records["Besluiten"][key]


def item_shown(workspace: Workspace, *key: Value) -> Cells:
    with workspace.database.read() as session:
        return load(session, today=workspace.clock.today()).records["Agendapunten"][key]


def text(value: Value) -> str:
    assert isinstance(value, RichText)
    return plain(value)


def test_the_decision_of_an_item_is_the_first_row_of_besluiten(council: Workspace) -> None:
    record = shown(council, NEW, "1", 1)
    assert text(record["tekst"]) == "Nieuw"
    assert (record["referentie"], record["staat"]) == ("GR/2018/B2", words.DecisionState.VALID)


@pytest.mark.parametrize(
    "sheets",
    [
        {"Agendapunten": [item(NEW, "1", besluit=from_plain("Anders"))]},
        {"Besluiten": [decision(NEW, "1", tekst=from_plain("Anders"))]},
        {
            "Agendapunten": [item(NEW, "1", besluit=from_plain("Anders"))],
            "Besluiten": [decision(NEW, "1", tekst=from_plain("Nieuw"))],
        },
        {
            "Agendapunten": [item(NEW, "1", besluit=from_plain("Nieuw"))],
            "Besluiten": [decision(NEW, "1", tekst=from_plain("Anders"))],
        },
        {
            "Agendapunten": [item(NEW, "1", besluit=from_plain("Anders"))],
            "Besluiten": [decision(NEW, "1", tekst=from_plain("Anders"))],
        },
    ],
)
def test_what_was_changed_counts_and_both_sheets_say_the_same(
    council: Workspace, sheets: dict[str, list[Cells]]
) -> None:
    assert not taken(council, **sheets).problems
    assert text(shown(council, NEW, "1", 1)["tekst"]) == "Anders"
    assert text(item_shown(council, NEW, "1")["besluit"]) == "Anders"
    assert shown(council, NEW, "1", 1)["referentie"] == "GR/2018/B2"


def test_an_item_that_leaves_its_decision_to_besluiten_tells_nothing(council: Workspace) -> None:
    sheets = {
        "Agendapunten": [item(NEW, "2", besluit=None)],
        "Besluiten": [decision(NEW, "2"), decision(NEW, "2", 2)],
    }
    assert taken(council, **sheets).created["Besluiten"] == 2
    assert text(item_shown(council, NEW, "2")["besluit"]) == "Besluit 2.1"
    assert unchanged(council, **sheets)


def test_two_sheets_that_both_changed_to_something_else_are_a_problem(council: Workspace) -> None:
    report = taken(
        council,
        Agendapunten=[item(NEW, "1", besluit=from_plain("Zo"))],
        Besluiten=[decision(NEW, "1", tekst=from_plain("Anders"))],
    )
    assert told(report) == [("Besluiten", 2, "tekst", "register.decision_differs")]
    assert report.problems[0].facts == {"column": "besluit", "row": 2}


def test_a_reference_without_a_text_takes_its_text_later(council: Workspace) -> None:
    assert shown(council, NEW, "3", 1)["tekst"] is None
    assert not taken(council, Besluiten=[decision(NEW, "3")]).problems
    record = item_shown(council, NEW, "3")
    assert (text(record["besluit"]), record["besluit_referentie"]) == ("Besluit 3.1", "GR/2018/B7")


def test_numbers_of_decisions_count_as_used(council: Workspace) -> None:
    taken(council, Besluiten=[decision(NEW, "2", referentie="GR/2018/B9")])
    with council.database.read() as session:
        query = select(LastNumber.number).where(LastNumber.kind == "decision")
        assert session.scalars(query).all() == [9]


def test_one_link_told_from_both_ends(council: Workspace) -> None:
    sheets = {
        "Besluiten": [
            decision(NEW, "1", tekst=from_plain("Nieuw"), vervangt=(f"{OLD}#1",)),
            decision(OLD, "1", tekst=from_plain("Oud"), gewijzigd_door=("GR/2018/B2",)),
        ]
    }
    assert not taken(council, **sheets).problems
    with council.database.read() as session:
        links = session.scalars(select(DecisionLink)).all()
        assert [one.kind for one in links] == [words.DecisionLinkKind.REPLACES]
    assert shown(council, NEW, "1", 1)["vervangt"] == ("GR/2018/B1",)
    assert shown(council, OLD, "1", 1)["gewijzigd_door"] is None
    assert shown(council, OLD, "1", 1)["staat"] is REPLACED
    assert unchanged(council, **sheets)


def test_a_link_that_is_told_no_more_is_gone(council: Workspace) -> None:
    line = decision(NEW, "1", tekst=from_plain("Nieuw"))
    taken(council, Besluiten=[line | {"vervangt": ("GR/2018/B1",)}])
    assert not taken(council, Besluiten=[line | {"titel": "Met titel"}]).problems
    assert shown(council, NEW, "1", 1)["vervangt"] == ("GR/2018/B1",)
    assert not taken(council, Besluiten=[line | {"vervangt": None}]).problems
    assert shown(council, OLD, "1", 1)["staat"] is words.DecisionState.VALID


def test_a_stated_state_that_follows_by_itself_is_not_stored(
    council: Workspace, tmp_path: Path
) -> None:
    taken(council, Besluiten=[decision(NEW, "1", vervangt=("GR/2018/B1",))])
    place = tmp_path / "uit.xlsx"
    place.write_bytes(export_register(council))
    report = import_register(council, place)
    assert not report.problems
    assert not any(report.changed.values())
    for other in _another(tmp_path):
        assert not import_register(other, place).problems
        with other.database.read() as session:
            assert set(session.scalars(select(Decision.state))) == {words.DecisionState.VALID}
        assert export_register(other) == place.read_bytes()


def _another(tmp_path: Path) -> Iterator[Workspace]:
    workspace = opened_folder(closed_folder(tmp_path, name="ander.zonedesk"))
    yield workspace
    let_go(workspace)


def test_what_became_of_an_approved_decision_may_still_come(council: Workspace) -> None:
    line = decision(OLD, "1", tekst=from_plain("Oud"))
    done = line | {"uitgevoerd_op": date(2018, 3, 1)}
    for cells in (done, done | {"staat": CARRIED_OUT}):
        assert not taken(council, Besluiten=[cells]).problems
        assert unchanged(council, Besluiten=[cells])
    assert shown(council, OLD, "1", 1)["staat"] is CARRIED_OUT
    with council.database.read() as session:
        assert session.scalars(select(DecisionCourse.carried_out_on)).all() == [date(2018, 3, 1)]
        assert session.scalar(select(Decision.state).limit(1)) is words.DecisionState.VALID


LOCKED: list[Cells] = [
    decision(OLD, "1", tekst=from_plain("Anders")),
    decision(OLD, "1", tekst=from_plain("Oud"), titel="Titel"),
    decision(OLD, "1", tekst=from_plain("Oud"), staat=words.DecisionState.WITHDRAWN),
    decision(OLD, "1", tekst=from_plain("Oud"), motivering=from_plain("Omdat")),
    decision(OLD, "1", 2),
]


@pytest.mark.parametrize("line", LOCKED)
def test_nothing_else_of_an_approved_decision_changes(council: Workspace, line: Cells) -> None:
    assert told(taken(council, Besluiten=[line])) == [
        ("Besluiten", 2, "", "register.meeting_locked")
    ]


def test_an_emptied_decision_that_says_more_waits_for_its_text(council: Workspace) -> None:
    taken(council, Besluiten=[decision(NEW, "2", motivering=from_plain("Omdat"))])
    emptied = {"besluit": None, "besluit_referentie": None}
    assert not taken(council, Agendapunten=[item(NEW, "2", **emptied)]).problems
    assert item_shown(council, NEW, "2")["besluit"] is None
    assert not taken(council, Agendapunten=[item(NEW, "2", besluit=from_plain("Weer"))]).problems
    assert text(shown(council, NEW, "2", 1)["motivering"]) == "Omdat"


def test_a_first_decision_with_others_behind_it_cannot_be_emptied(council: Workspace) -> None:
    taken(council, Besluiten=[decision(NEW, "2"), decision(NEW, "2", 2)])
    report = taken(council, Agendapunten=[item(NEW, "2", besluit=None)])
    assert told(report) == [("Agendapunten", 2, "besluit", "register.decision_first")]


def test_interruptions_come_and_stay(council: Workspace) -> None:
    paused: Cells = {"vergadering": NEW, "begin": time(23, 50), "einde": time(0, 10)}
    assert not taken(council, Onderbrekingen=[paused | {"nummer": "2"}]).problems
    assert unchanged(council, Onderbrekingen=[paused])
    with council.database.read() as session:
        assert session.scalars(select(Interruption.ends_at)).all() == [time(0, 10)]
    late: Cells = {"vergadering": OLD, "begin": time(20), "einde": None}
    assert told(taken(council, Onderbrekingen=[late])) == [
        ("Onderbrekingen", 2, "", "register.meeting_locked")
    ]


BAD: list[tuple[str, Cells, str, str]] = [
    ("Besluiten", decision("GR/1", "1"), "vergadering", "register.unknown"),
    ("Besluiten", decision(NEW, "9"), "nummer", "register.unknown_item"),
    ("Besluiten", decision(NEW, "2", 0), "volgnummer", "register.decision_place"),
    ("Besluiten", decision(NEW, "2", 3), "volgnummer", "register.decision_gap"),
    ("Besluiten", decision(NEW, "1", vervangt=("geen",)), "vervangt", "register.unknown"),
    (
        "Besluiten",
        decision(NEW, "1", gewijzigd_door=("geen",)),
        "gewijzigd_door",
        "register.unknown",
    ),
    (
        "Besluiten",
        decision(NEW, "1", vervangt=("GR/2018/B2",)),
        "vervangt",
        "register.decision_itself",
    ),
    (
        "Besluiten",
        decision(NEW, "1", gewijzigd_door=("GR/2018/B1",)),
        "gewijzigd_door",
        "register.decision_backwards",
    ),
    (
        "Besluiten",
        decision(NEW, "2", referentie="GR/2018/B1"),
        "referentie",
        "register.reference_twice",
    ),
    (
        "Besluiten",
        decision(NEW, "2", uitgevoerd_op=date(2018, 1, 1)),
        "uitgevoerd_op",
        "register.end_before_begin",
    ),
    ("Agendapunten", item(NEW, "2", ouder="1"), "ouder", "register.item_parent"),
    ("Agendapunten", item(NEW, "2", minuten=2.5), "minuten", "register.not_whole"),
    ("Agendapunten", item(NEW, "2", minuten=-5), "minuten", "register.not_whole"),
    (
        "Onderbrekingen",
        {"vergadering": NEW, "begin": time(10), "einde": time(9)},
        "einde",
        "register.end_hour",
    ),
    (
        "Onderbrekingen",
        {"vergadering": NEW, "begin": time(10), "nummer": "9"},
        "nummer",
        "register.unknown_item",
    ),
]


@pytest.mark.parametrize(("sheet", "line", "column", "code"), BAD)
def test_what_cannot_be_is_told_in_its_row(
    council: Workspace, sheet: str, line: Cells, column: str, code: str
) -> None:
    report = taken(council, **{sheet: [line]})
    assert (sheet, 2, column, code) in told(report)
    assert {one.row for one in report.problems} == {2}


def test_decisions_that_replace_each_other_in_a_circle(council: Workspace) -> None:
    report = taken(
        council,
        Besluiten=[
            decision(NEW, "1", vervangt=(f"{NEW}#2",)),
            decision(NEW, "2", vervangt=("GR/2018/B2",)),
        ],
    )
    assert told(report) == [
        ("Besluiten", 2, "vervangt", "register.decision_circle"),
        ("Besluiten", 3, "vervangt", "register.decision_circle"),
    ]


def test_a_meeting_stands_still_once_at_a_time(council: Workspace) -> None:
    lines: list[Cells] = [
        {"vergadering": NEW, "begin": time(hour), "einde": None} for hour in (20, 21)
    ]
    assert [one[3] for one in told(taken(council, Onderbrekingen=lines))] == [
        "interruption.under_way",
        "interruption.under_way",
    ]
