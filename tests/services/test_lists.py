"""The lists: whole, in a sensible order, limited to a year or a body, nothing from the bin."""

from __future__ import annotations

from collections import Counter
from datetime import date
from typing import TYPE_CHECKING, Any

import pytest

from tests.services.folders import fill
from tests.services.listed import action, body, item, line, meeting, named, of, person
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import (
    AttendanceStatus,
    Capacity,
    MeetingStatus,
    PlanClass,
)
from zonedesk.services import lists

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace

HELD_IN_2018 = {
    "ZVR": 2,
    "GR": 10,
    "CBS": 10,
    "KL": 10,
    "BK": 26,
    "ARO": 8,
    "POK": 5,
    "OKAM": 10,
}
KEYS = {
    "bodies": "code name kind held",
    "people": "key name function",
    "meetings": "reference body kind date start end status",
    "agenda": "meeting number title kind public result decision_reference dossier",
    "attendance": "meeting person status replaced_by arrives leaves reason",
    "decisions": "reference meeting title result state responsible effective amended_by replaces",
    "dossiers": "reference title category subcategory status handler amount",
    "plan": "code parent level title class_ health progress",
    "indicators": "code line name unit period target value",
    "actions": "reference text owner due status origin",
    "documents": "record reference title file_name kind media_type size version marking added",
}


def test_meetings_of_2018_are_those_of_the_annual_report(read_lier: Workspace) -> None:
    meetings: Any = lists.rows(read_lier, "meetings", year=2018)
    assert Counter(row.body for row in meetings) == HELD_IN_2018
    bodies: Any = lists.rows(read_lier, "bodies", year=2018)
    assert {row.code: row.held for row in bodies} == HELD_IN_2018


def test_nineteen_dossiers_of_three_categories(read_lier: Workspace) -> None:
    rows: Any = lists.rows(read_lier, "dossiers")
    categories = Counter(row.category for row in rows)
    assert sorted(categories.values()) == [1, 5, 13]


@pytest.mark.parametrize("what", lists.ALL)
def test_rows_have_the_keys_of_the_contract(read_lier: Workspace, what: str) -> None:
    rows = lists.rows(read_lier, what)
    assert rows or what == "documents"  # of which the example has none
    assert all(hasattr(row, key) for row in rows for key in KEYS[what].split())


@pytest.mark.parametrize("what", lists.ALL)
def test_a_new_work_folder_has_empty_lists(empty: Workspace, what: str) -> None:
    assert list(lists.rows(empty, what)) == []


@pytest.mark.parametrize(
    ("what", "year", "code", "count"),
    [
        ("bodies", 1990, None, 8),
        ("bodies", None, "GR", 1),
        ("people", 2018, None, 15),
        ("people", None, "ZVR", 7),
        ("people", 2010, "ZVR", 0),
        ("people", 2018, "ZVR", 7),
        ("meetings", 2018, None, 81),
        ("meetings", 2017, None, 0),
        ("meetings", 2018, "BK", 26),
        ("agenda", 2018, "ZVR", 12),
        ("agenda", 2019, None, 0),
        ("attendance", None, "ZVR", 12),
        ("attendance", None, "GR", 0),
        ("dossiers", 2017, None, 1),
        ("dossiers", 2018, None, 18),
        ("dossiers", None, "GR", 19),
        ("dossiers", None, "ZVR", 0),
        ("indicators", 2017, None, 1),
        ("indicators", 2018, None, 9),
        ("indicators", None, "GR", 0),
        ("actions", 2018, None, 4),
        ("actions", 2019, None, 3),
        ("actions", None, "ZVR", 5),
        ("actions", None, "BK", 1),
    ],
)
def test_year_and_body_limit_a_list(
    read_lier: Workspace, what: str, year: int | None, code: str | None, *, count: int
) -> None:
    assert len(lists.rows(read_lier, what, year=year, body=code)) == count


@pytest.mark.parametrize("what", lists.ALL)
def test_an_unknown_body_is_told(read_lier: Workspace, what: str) -> None:
    with pytest.raises(Refused) as refusal:
        lists.rows(read_lier, what, body="ZWR")
    assert (refusal.value.code, refusal.value.facts) == ("list.unknown_body", {"body": "ZWR"})


def test_numbers_stand_in_natural_order(empty: Workspace) -> None:
    """T2: also where items were given in another order, with sub-items under their item."""
    numbers = ["1", "1.1", "1.2", *map(str, range(2, 11)), "10.1"]
    day = date(2020, 5, 4)
    fill(
        empty,
        {
            "Organen": [body("KL")],
            "Vergaderingen": [
                meeting("KL/2020/1", "KL", day, status=MeetingStatus.APPROVED),
                meeting("KL/2020/2", "KL", day),
                meeting("KL/2020/10", "KL", day),
            ],
            "Agendapunten": [
                item(reference, number)
                for reference in ("KL/2020/1", "KL/2020/2")
                for number in sorted(numbers)
            ],
            "Actiepunten": [action(f"A/2020/{number}") for number in (10, 2, 1, 9)],
        },
    )
    assert named(empty, "agenda") == numbers * 2
    assert named(empty, "actions") == ["A/2020/1", "A/2020/2", "A/2020/9", "A/2020/10"]
    assert named(empty, "meetings") == ["KL/2020/1", "KL/2020/2", "KL/2020/10"]


def test_meetings_go_by_date_then_body(empty: Workspace) -> None:
    first, second = date(2020, 1, 6), date(2020, 1, 7)
    fill(
        empty,
        {
            "Organen": [body("Z"), body("A")],
            "Vergaderingen": [
                meeting("3", "A", second),
                meeting("2", "A", first),
                meeting("1", "Z", second),
            ],
            "Agendapunten": [item(reference, "1") for reference in "123"],
        },
    )
    assert named(empty, "meetings") == ["2", "1", "3"]
    items: Any = lists.rows(empty, "agenda")
    assert [row.meeting for row in items] == ["2", "1", "3"]
    assert named(empty, "bodies") == ["Z", "A"]


def test_a_list_of_a_thousand_rows_is_not_cut(empty: Workspace) -> None:
    """T81."""
    day = date(2020, 1, 6)
    fill(
        empty,
        {
            "Organen": [body("KL")],
            "Vergaderingen": [meeting("KL/1", "KL", day)],
            "Agendapunten": [item("KL/1", str(number)) for number in range(1, 1001)],
            "Personen": [person(f"p{number}") for number in range(1000)],
            "Actiepunten": [action(f"A/2020/{number}") for number in range(1, 1001)],
        },
    )
    assert named(empty, "agenda") == [str(number) for number in range(1, 1001)]
    assert len(lists.rows(empty, "people")) == len(lists.rows(empty, "actions")) == 1000


def test_planned_held_and_cancelled_are_counted_within_the_year(empty: Workspace) -> None:
    statuses = list(MeetingStatus)
    fill(
        empty,
        {
            "Organen": [body("KL", vergaderingen_per_jaar=10), body("BK")],
            "Vergaderingen": [
                meeting(f"KL/2020/{number}", "KL", date(2020, 1, number), status=status)
                for number, status in enumerate(statuses, 1)
            ]
            + [meeting("KL/2021/1", "KL", date(2021, 1, 4), status=MeetingStatus.APPROVED)],
        },
    )

    def counted(**limits: Any) -> list[tuple[object, ...]]:
        rows: Any = lists.rows(empty, "bodies", **limits)
        return [(row.code, row.expected, row.planned, row.held, row.cancelled) for row in rows]

    assert counted() == [("KL", 10, 8, 5, 1), ("BK", None, 0, 0, 0)]
    assert counted(year=2020, body="KL") == [("KL", 10, 7, 4, 1)]
    assert counted(year=2022, body="KL") == [("KL", 10, 0, 0, 0)]


def test_place_and_chair_that_are_not_said_are_those_of_the_body_on_that_day(
    empty: Workspace,
) -> None:
    def chair(key: str, first: date, last: date | None) -> dict[str, Any]:
        told = {"orgaan": "KL", "persoon": key, "hoedanigheid": Capacity.CHAIR}
        return {**told, "van": first, "tot": last}

    fill(
        empty,
        {
            "Organen": [body("KL", plaats="Politiehuis")],
            "Personen": [person("oud"), person("nieuw"), person("gast")],
            "Mandaten": [
                chair("oud", date(2018, 1, 1), date(2019, 12, 31)),
                chair("nieuw", date(2020, 1, 1), None),
            ],
            "Vergaderingen": [
                meeting("1", "KL", date(2017, 12, 31)),
                meeting("2", "KL", date(2019, 12, 31)),
                meeting("3", "KL", date(2020, 1, 1)),
                meeting("4", "KL", date(2020, 1, 2), voorzitter="gast", plaats="Stadhuis"),
            ],
        },
    )
    rows: Any = lists.rows(empty, "meetings")
    assert [(row.chair, row.place) for row in rows] == [
        ("", "Politiehuis"),
        ("Oud", "Politiehuis"),
        ("Nieuw", "Politiehuis"),
        ("Gast", "Stadhuis"),
    ]


def test_coming_and_going_names_the_items(empty: Workspace) -> None:
    told = {"vergadering": "KL/1", "persoon": "korpschef", "status": AttendanceStatus.PRESENT}
    fill(
        empty,
        {
            "Organen": [body("KL")],
            "Personen": [person("korpschef")],
            "Vergaderingen": [meeting("KL/1", "KL", date(2020, 1, 6))],
            "Agendapunten": [item("KL/1", number) for number in ("1", "2", "2.1")],
            "Aanwezigheden": [
                {**told, "komt_toe_bij": "2.1", "verlaat_bij": "1", "vervangen_door": "Een gast"}
            ],
        },
    )
    found = of(empty, "attendance", "korpschef")
    assert (found.arrives, found.leaves, found.replaced_by) == ("2.1", "1", "Een gast")


def test_plan_of_a_year_stays_a_whole_tree(empty: Workspace) -> None:
    fill(
        empty,
        {
            "Plan": [
                line("P", gepland_van=date(2014, 1, 1), gepland_tot=date(2016, 12, 31)),
                line("P.1", "P"),
                line("P.1.10", "P.1"),
                line("P.1.2", "P.1"),
                line("P.2", "P", gepland_van=date(2018, 12, 31)),
                line("P.3", "P", gepland_tot=date(2017, 12, 31)),
                line("P.4", "P"),
            ],
            "Planklassen": [
                {"planregel": "P.1.2", "jaar": 2018, "klasse": PlanClass.PRIORITY},
                {"planregel": "P.1.2", "jaar": 2019, "klasse": PlanClass.ATTENTION},
            ],
        },
    )
    assert named(empty, "plan") == ["P", "P.1", "P.1.10", "P.1.2", "P.2", "P.3", "P.4"]
    assert named(empty, "plan", year=2018) == ["P", "P.1", "P.1.2", "P.2"]
    assert named(empty, "plan", year=2017) == ["P", "P.3"]
    rows: Any = lists.rows(empty, "plan", year=2018)
    assert [(row.depth, row.class_) for row in rows] == [
        (0, None),
        (1, None),
        (2, PlanClass.PRIORITY),
        (1, None),
    ]
    assert of(empty, "plan", "P.1.2").class_ is PlanClass.ATTENTION


def test_plan_of_a_body_is_what_its_items_and_actions_treat(read_lier: Workspace) -> None:
    assert {"ZVP", "V", "V1", "V1.1", "V3.1"} <= set(named(read_lier, "plan", body="ZVR"))
    assert named(read_lier, "plan", body="POK") == []


def test_an_indicator_without_measurement_stands_in_the_whole_list_only(empty: Workspace) -> None:
    fill(
        empty,
        {
            "Plan": [line("V2"), line("V10")],
            "Indicatoren": [
                {"code": "I1", "planregel": "V10", "naam": "Ritten"},
                {"code": "I2", "planregel": "V2", "naam": "Uren"},
            ],
            "Metingen": [
                {"indicator": "I2", "periode": period, "waarde": 0.0}
                for period in ("2018-K2", "2019", "2018")
            ],
        },
    )
    rows: Any = lists.rows(empty, "indicators")
    assert [(row.code, row.period, row.value) for row in rows] == [
        ("I2", "2018", 0),
        ("I2", "2018-K2", 0),
        ("I2", "2019", 0),
        ("I1", "", None),
    ]
    rows = lists.rows(empty, "indicators", year=2018)
    assert [row.period for row in rows] == ["2018", "2018-K2"]


def test_an_action_without_term_is_of_the_year_of_its_meeting(empty: Workspace) -> None:
    fill(
        empty,
        {
            "Organen": [body("KL")],
            "Vergaderingen": [meeting("KL/1", "KL", date(2018, 12, 31))],
            "Actiepunten": [
                action("A/1", oorsprong="KL/1"),
                action("A/2", oorsprong="KL/1", termijn=date(2019, 1, 1)),
                action("A/3"),
            ],
        },
    )
    assert named(empty, "actions", year=2018) == ["A/1"]
    assert named(empty, "actions", year=2019) == ["A/2"]
    assert named(empty, "actions", body="KL") == ["A/1", "A/2"]


@pytest.mark.parametrize("what", lists.ALL)
def test_a_list_takes_few_statements_however_long_it_is(read_lier: Workspace, what: str) -> None:
    statements: list[str] = []
    read_lier.database.connection.set_trace_callback(statements.append)
    lists.rows(read_lier, what)
    read_lier.database.connection.set_trace_callback(None)
    limit = 20 if what == "decisions" else 15  # they are read with the agenda and their links
    assert len([text for text in statements if text.lstrip().startswith("SELECT")]) <= limit
