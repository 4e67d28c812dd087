"""Taking a register over: what is new, what changes, what stays, and which number is given."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.registers import (
    ACTIONS,
    BODIES,
    DOSSIERS,
    MEETINGS,
    PEOPLE,
    book_of,
    full_register,
)
from zonedesk.domain import register, words
from zonedesk.domain.references import ReferenceKind, Series
from zonedesk.domain.register import CellType, Line, Problem, RegisterBook, SheetLines
from zonedesk.domain.register_checks import problems
from zonedesk.domain.register_merge import counts, merge
from zonedesk.domain.richtext_marks import from_marks

if TYPE_CHECKING:
    from zonedesk.domain.register import Value
    from zonedesk.domain.register_outcome import Merge

    Cells = dict[str, Value]

DAY = date(2018, 12, 31)
MEETING: Cells = {"orgaan": "PR", "datum": DAY, "status": words.MeetingStatus.PREPARING}
DOSSIER: Cells = {
    "titel": "Aankoop",
    "categorie": "Aankopen",
    "status": words.DossierStatus.PREPARING,
    "geopend": DAY,
}
ACTION: Cells = {"tekst": "Bel de korpschef", "status": words.ActionStatus.OPEN}
BODY: Cells = {"code": "PR", "naam": "Politieraad", "soort": words.BodyKind.POLICE_COUNCIL}
CHAIR: Cells = {"orgaan": "PR", "persoon": "p", "hoedanigheid": words.Capacity.CHAIR}


def again(outcome: Merge, sheets: dict[str, list[Cells]]) -> Merge:
    """What the next file does to what the last one left."""
    world = outcome.world
    return merge(book_of(sheets), world.records, last_numbers=world.last_numbers)


def first(**sheets: list[Cells]) -> Merge:
    return merge(book_of(sheets), {}, last_numbers={})


def keys(outcome: Merge, sheet: str) -> list[Value]:
    return [change.key[0] for change in outcome.changes[sheet]]


def record(outcome: Merge, sheet: str, *key: Value) -> Cells:
    return outcome.world.records[sheet][key]


def test_the_same_file_twice_changes_nothing() -> None:
    outcome = first(**full_register())
    assert {sheet: told[1:] for sheet, told in counts(outcome).items()} == dict.fromkeys(
        full_register(), (0, 0)
    )
    second = again(outcome, full_register())
    assert counts(second) == {name: (0, 0, len(rows)) for name, rows in full_register().items()}


def test_a_cell_that_is_empty_empties_and_a_column_that_is_absent_leaves() -> None:
    outcome = first(**full_register())
    line: Cells = {"referentie": DOSSIERS[1], "titel": "Nieuw", "fenomeen": None, "bedrag": None}
    changed = again(outcome, {"Dossiers": [line]})
    (change,) = changed.changes["Dossiers"]
    before = record(outcome, "Dossiers", DOSSIERS[1])
    assert change.values == before | line
    assert change.before == before
    assert before["rechtsgrond"]


DEFAULTS: list[tuple[str, Cells, Cells]] = [
    (
        "Organen",
        BODY,
        {"beraadslagend": True, "verslagsoort": words.MinutesKind.MINUTES, "actief": True},
    ),
    (
        "Organen",
        BODY | {"soort": words.BodyKind.SECURITY_COUNCIL},
        {"beraadslagend": False, "verslagsoort": words.MinutesKind.REPORT},
    ),
    (
        "Organen",
        BODY | {"beraadslagend": False},
        {"beraadslagend": False, "verslagsoort": words.MinutesKind.REPORT},
    ),
    ("Organen", BODY, {"vergaderingen_per_jaar": None}),
    ("Personen", {"sleutel": "p", "naam": "P"}, {"actief": True}),
    ("Mandaten", CHAIR | {"van": DAY}, {"stemgerechtigd": True, "gewicht": 1}),
    (
        "Mandaten",
        CHAIR | {"van": DAY, "hoedanigheid": words.Capacity.EXPERT},
        {"stemgerechtigd": False},
    ),
    ("Mandaten", CHAIR | {"van": DAY, "orgaan": "ZVR"}, {"stemgerechtigd": False}),
    ("Dossiers", DOSSIER, {"markering": words.Marking.INTERNAL}),
    (
        "Vergaderingen",
        MEETING,
        {"soort": "gewoon", "plaats": "Raadzaal", "voorzitter": "p", "secretaris": None},
    ),
    ("Vergaderingen", MEETING | {"datum": date(2020, 1, 1)}, {"voorzitter": "opvolger"}),
    ("Vergaderingen", MEETING | {"datum": date(2013, 1, 1)}, {"voorzitter": None}),
    ("Vergaderingen", MEETING | {"voorzitter": "q", "plaats": "x"}, {"voorzitter": "q"}),
    ("Plan", {"code": "P"}, {"status": words.PlanStatus.TO_PLAN, "vertrouwelijk": False}),
    ("Indicatoren", {"code": "I"}, {"richting": words.Direction.HIGHER, "engagement": False}),
    ("Opvolging", {"bij": "D", "datum": DAY, "tekst": "t"}, {"soort": words.FollowUpKind.REMARK}),
    (
        "Agendapunten",
        {"vergadering": "v", "nummer": "1", "titel": "t"},
        {"soort": words.ItemKind.DISCUSSION, "openbaar": None, "besluit_referentie": None},
    ),
]


@pytest.mark.parametrize("explicit", [True, False])
@pytest.mark.parametrize(("sheet", "line", "expected"), DEFAULTS)
def test_what_an_empty_cell_means(
    sheet: str, line: Cells, expected: Cells, *, explicit: bool
) -> None:
    world = first(
        Organen=[
            BODY | {"plaats": "Raadzaal"},
            BODY | {"code": "ZVR", "soort": words.BodyKind.SECURITY_COUNCIL},
        ],
        Mandaten=[
            CHAIR | {"van": date(2013, 1, 2), "tot": DAY, "rangorde": 1},
            CHAIR | {"van": date(2014, 1, 1), "tot": DAY, "persoon": "later", "rangorde": 2},
            CHAIR | {"van": date(2019, 1, 1), "persoon": "opvolger"},
        ],
    )
    if sheet in {"Organen", "Mandaten"}:
        world.world.records[sheet] = {}
    empty: Cells = dict.fromkeys(expected) if explicit else {}
    outcome = again(world, {sheet: [empty | line]})
    (change,) = outcome.changes[sheet]
    assert {name: change.values[name] for name in expected} == expected


def test_a_default_that_others_gave_is_kept_when_they_change() -> None:
    line = MEETING | {"referentie": "PR/2018/1", "voorzitter": None, "plaats": None}
    chair = CHAIR | {"van": date(2014, 1, 1)}
    outcome = first(Organen=[BODY | {"plaats": "Oud"}], Mandaten=[chair], Vergaderingen=[line])
    later: dict[str, list[Cells]] = {
        "Organen": [BODY | {"plaats": "Nieuw"}],
        "Mandaten": [chair | {"tot": date(2015, 1, 1)}],
        "Vergaderingen": [line],
    }
    second = again(outcome, later)
    assert not second.changes["Vergaderingen"]
    assert record(second, "Vergaderingen", "PR/2018/1")["plaats"] == "Oud"


@pytest.mark.parametrize(
    ("sheet", "lines", "references"),
    [
        ("Vergaderingen", [MEETING], ["PR/2018/1"]),
        ("Vergaderingen", [MEETING, MEETING], ["PR/2018/1", "PR/2018/2"]),
        (
            "Vergaderingen",
            [MEETING, MEETING | {"referentie": "PR/2018/7"}, MEETING | {"orgaan": "ZVR"}],
            ["PR/2018/7", "PR/2018/8", "ZVR/2018/1"],
        ),
        ("Vergaderingen", [MEETING | {"datum": date(2019, 1, 1)}], ["PR/2019/1"]),
        ("Dossiers", [DOSSIER, DOSSIER | {"orgaan": "PR"}], ["D/2018/1", "2018_PR_00001"]),
        (
            "Dossiers",
            [DOSSIER | {"referentie": "2018_PR_00041"}, DOSSIER | {"orgaan": "PR"}],
            ["2018_PR_00041", "2018_PR_00042"],
        ),
        ("Actiepunten", [ACTION | {"termijn": DAY}], ["A/2018/1"]),
        ("Actiepunten", [ACTION | {"afgerond_op": DAY}], ["A/2018/1"]),
        (
            "Actiepunten",
            [ACTION | {"oorsprong": "V#2", "termijn": date(2020, 1, 1)}],
            ["A/2017/1"],
        ),
        ("Actiepunten", [ACTION | {"oorsprong": "V", "termijn": date(2020, 1, 1)}], ["A/2017/1"]),
        ("Actiepunten", [ACTION | {"dossier": "D"}], ["A/2016/1"]),
    ],
)
def test_without_reference_a_record_gets_the_next_number_of_its_own_year(
    sheet: str, lines: list[Cells], references: list[str]
) -> None:
    """T10: the year is never today's."""
    before = first(
        Organen=[BODY, BODY | {"code": "ZVR"}],
        Vergaderingen=[MEETING | {"referentie": "V", "datum": date(2017, 12, 31)}],
        Dossiers=[DOSSIER | {"referentie": "D", "geopend": date(2016, 1, 1)}],
    )
    unnamed: Cells = {"referentie": None}
    given_lines = [unnamed | line for line in lines]
    outcome = again(before, {sheet: given_lines})
    assert keys(outcome, sheet) == references
    twice = again(outcome, {sheet: given_lines})
    assert not twice.changes[sheet]
    assert twice.unchanged[sheet] == len(lines)


def test_an_action_without_any_date_needs_a_reference() -> None:
    outcome = first(Actiepunten=[ACTION | {"referentie": None}])
    expected = Problem("Actiepunten", 2, "referentie", "register.reference_needed")
    assert problems(outcome) == [expected]


def test_a_number_is_never_given_twice() -> None:
    series = Series(ReferenceKind.DOSSIER, "PR", 2018)
    known = first(Dossiers=[DOSSIER | {"referentie": "2018_PR_00001"}])
    assert series not in known.world.last_numbers  # of a body that came later
    lines = [DOSSIER | {"referentie": None, "orgaan": "PR", "titel": "Ander"}]
    outcome = again(known, {"Organen": [BODY], "Dossiers": lines})
    assert keys(outcome, "Dossiers") == ["2018_PR_00002"]
    assert record(outcome, "Dossiers", "2018_PR_00001")["titel"] == "Aankoop"
    assert outcome.world.last_numbers[series] == 2
    gone = merge(book_of({"Dossiers": lines}), {}, last_numbers={series: 9})
    assert keys(gone, "Dossiers") == ["2018_PR_00010"]


def test_unnamed_lines_among_thousands_are_found_again() -> None:
    lines = [DOSSIER | {"referentie": None, "titel": f"D{place}"} for place in range(3000)]
    outcome = first(Dossiers=lines)
    second = again(outcome, {"Dossiers": lines})
    assert second.unchanged["Dossiers"] == len(lines)


def test_the_same_key_twice_is_a_problem_at_the_second_row() -> None:
    lines = {name: [rows[0], rows[0]] for name, rows in full_register().items()}
    found = first(**lines).problems
    assert {(one.sheet, one.row, one.code) for one in found} == {
        (name, 3, "register.key_twice") for name in lines
    }
    assert {one.facts["first"] for one in found} == {2}


def test_keys_that_differ_in_blanks_are_the_same() -> None:
    outcome = first(Organen=[BODY, BODY | {"code": " PR "}])
    assert [one.code for one in outcome.problems] == ["register.key_twice"]


def test_a_required_column_may_be_absent_when_every_record_is_known() -> None:
    outcome = first(**full_register())
    known = again(outcome, {"Personen": [{"sleutel": PEOPLE[0], "telefoon": "03"}]})
    assert not known.problems
    lines: list[Cells] = [
        {"sleutel": PEOPLE[0], "telefoon": "03"},
        {"sleutel": "nieuw", "telefoon": "03"},
    ]
    new = again(outcome, {"Personen": lines})
    assert new.problems == [Problem("Personen", 1, "naam", "register.column_missing")]


def test_what_was_read_wrongly_spoils_nothing_else() -> None:
    """A line whose cells could not be read still has its key, so that others may refer to it."""
    empty = {
        sheet.name: SheetLines(sheet, sheet.key, (Line(2, {}), Line(3, dict.fromkeys(sheet.key))))
        for sheet in register.SHEETS
    }
    told = (Problem("Plan", 2, "code", "register.required"),)
    outcome = merge(
        RegisterBook(empty, told), first(**full_register()).world.records, last_numbers={}
    )
    assert set(told) <= set(problems(outcome))
    assert not any(outcome.changes.values())


@pytest.mark.parametrize("marks", ["- ", "1. ", "\\- ", "\n\n", "  "])
def test_a_text_without_anything_visible_is_empty(marks: str) -> None:
    line = DOSSIER | {"referentie": "D/2018/1", "omschrijving": from_marks(marks)}
    outcome = first(Dossiers=[line])
    assert (record(outcome, "Dossiers", "D/2018/1")["omschrijving"] is None) == (marks != "\\- ")
    assert not again(outcome, {"Dossiers": [line]}).changes["Dossiers"]


def test_a_number_keeps_the_digits_that_excel_keeps() -> None:
    line: Cells = {"indicator": "I", "periode": "2018", "waarde": 0.12345678901234568}
    outcome = first(Metingen=[line])
    assert record(outcome, "Metingen", "I", "2018")["waarde"] == 0.123456789012346
    assert not again(outcome, {"Metingen": [line]}).changes["Metingen"]


def test_a_list_says_each_entry_once() -> None:
    line: Cells = {
        "vergadering": MEETINGS[2],
        "nummer": "1",
        "titel": "t",
        "planregel": ("P", "Q", "P"),
    }
    outcome = first(Agendapunten=[line])
    assert record(outcome, "Agendapunten", MEETINGS[2], "1")["planregel"] == ("P", "Q")
    assert not again(outcome, {"Agendapunten": [line]}).changes["Agendapunten"]


def test_imported_numbers_count_as_used() -> None:
    last = first(**full_register()).world.last_numbers
    assert last == {
        Series(ReferenceKind.MEETING, "PR", 2018): 2,
        Series(ReferenceKind.MEETING, "ZVR", 2018): 1,
        Series(ReferenceKind.DOSSIER, "PR", 2018): 7,
        Series(ReferenceKind.DOSSIER, "", 2018): 3,
        Series(ReferenceKind.ACTION, "", 2018): 5,
    }
    assert ACTIONS[1] == "A/2018/5"


CELLS: st.SearchStrategy[Value] = st.none() | st.sampled_from(
    [*BODIES, *PEOPLE, *MEETINGS, "1", "4.1", DAY, time(9), 3, True]
)


NUMBERS: st.SearchStrategy[Value] = st.none() | st.sampled_from(["1", "4", "4.1", "12", "9.9.9"])


@st.composite
def books(draw: st.DrawFn) -> RegisterBook:
    """Any lines with any values under any columns, as a reader that found problems gives them."""
    sheets = draw(st.lists(st.sampled_from(register.SHEETS), unique=True, max_size=4))
    read = {}
    for sheet in sheets:
        columns = draw(st.lists(st.sampled_from(sheet.columns), unique=True))
        cells = {
            one.name: NUMBERS if one.type is CellType.ITEM_NUMBER else CELLS for one in columns
        }
        rows = draw(st.lists(st.fixed_dictionaries({}, optional=cells), max_size=3))
        lines = tuple(Line(row, values) for row, values in enumerate(rows, 2))
        read[sheet.name] = SheetLines(sheet, tuple(cells), lines)
    return RegisterBook(read)


@given(books())
def test_anything_is_answered_with_problems_and_a_second_time_with_nothing(
    book: RegisterBook,
) -> None:
    outcome = merge(book, first(**full_register()).world.records, last_numbers={})
    problems(outcome)
    world = outcome.world
    second = merge(book, world.records, last_numbers=world.last_numbers)
    assert not any(second.changes.values())
