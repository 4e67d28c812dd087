"""A secretary's lists are read as typed, and every cell that cannot be taken is named."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import Workbook, load_workbook

from zonedesk.documents.excel.register_reader import read_register
from zonedesk.domain.register import SHEETS
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import (
    BodyKind,
    DossierStatus,
    ItemKind,
    MeetingStatus,
    PlanLevel,
    VoteMethod,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeAlias

    from openpyxl.worksheet.worksheet import Worksheet

    MakeBook: TypeAlias = Callable[..., Path]

DEMO = Path(__file__).parents[3] / "resources" / "demo" / "lier-2018.xlsx"

DOSSIER = ("referentie", "titel", "categorie", "status", "geopend", "bedrag")
MEETING = ("referentie", "orgaan", "datum", "status", "beginuur", "volgende")
VOTE = ("vergadering", "nummer", "wijze", "voor", "tegen")
PLAN = ("code", "niveau", "titel", "voortgang")


def problems(path: Path) -> list[tuple[str, int, str, str]]:
    return [(p.sheet, p.row, p.column, p.code) for p in read_register(path).problems]


def test_demo_register_is_read_whole() -> None:
    book = read_register(DEMO)
    assert book.problems == ()
    later = {"Onderbrekingen", "Besluiten"}  # the example is older than these
    assert list(book.sheets) == [sheet.name for sheet in SHEETS if sheet.name not in later]
    assert len(book.sheets["Vergaderingen"].lines) == 81
    first = book.sheets["Vergaderingen"].lines[0]
    assert (first.row, first.values["datum"], first.values["beginuur"]) == (
        2,
        date(2018, 4, 19),
        time(14),
    )
    assert first.values["status"] is MeetingStatus.APPROVED
    assert book.sheets["Dossiers"].lines[2].values["bedrag"] == 48_500_00


CELLS: list[tuple[str, tuple[str, ...], str, Any, Any]] = [
    ("Dossiers", DOSSIER, "titel", "=1+1 is geen formule", "=1+1 is geen formule"),
    ("Dossiers", DOSSIER, "titel", "  Aankoop  ", "Aankoop"),
    ("Dossiers", DOSSIER, "titel", "e\u0301e\u0301n", "één"),
    ("Dossiers", DOSSIER, "titel", 4.0, "4"),
    ("Dossiers", DOSSIER, "titel", 1.5, "1.5"),
    ("Dossiers", DOSSIER, "titel", date(2018, 4, 19), "19/04/2018"),
    ("Dossiers", DOSSIER, "titel", True, "ja"),
    ("Dossiers", DOSSIER, "titel", "eerste\r\ntweede", "eerste\ntweede"),
    ("Dossiers", DOSSIER, "status", "IN_Voorbereiding ", DossierStatus.PREPARING),
    ("Dossiers", DOSSIER, "geopend", "1/2/2026", date(2026, 2, 1)),
    ("Dossiers", DOSSIER, "geopend", "01/02/2026", date(2026, 2, 1)),
    ("Dossiers", DOSSIER, "geopend", "31/12/1899", date(1899, 12, 31)),
    (
        "Dossiers",
        DOSSIER,
        "geopend",
        datetime.combine(date(2026, 2, 1), time(9, 30)),
        date(2026, 2, 1),
    ),
    ("Dossiers", DOSSIER, "bedrag", "1.234,5", 123_450),
    ("Dossiers", DOSSIER, "bedrag", "€ 1234,56", 123_456),
    ("Dossiers", DOSSIER, "bedrag", 0.1 + 0.2, 30),
    ("Dossiers", DOSSIER, "bedrag", -5, -500),
    ("Vergaderingen", MEETING, "beginuur", "9:05", time(9, 5)),
    ("Vergaderingen", MEETING, "beginuur", time(14, 30), time(14, 30)),
    ("Vergaderingen", MEETING, "beginuur", 0.5, time(12)),
    ("Vergaderingen", MEETING, "beginuur", timedelta(hours=20), time(20)),
    ("Vergaderingen", MEETING, "beginuur", datetime.combine(date(2018, 4, 19), time(14)), time(14)),
    ("Vergaderingen", MEETING, "volgende", date(2018, 11, 15), date(2018, 11, 15)),
    ("Vergaderingen", MEETING, "volgende", "15/11/2018", date(2018, 11, 15)),
    ("Vergaderingen", MEETING, "volgende", "najaar", "najaar"),
    ("Stemmingen", VOTE, "nummer", 4, "4"),
    ("Stemmingen", VOTE, "nummer", 4.1, "4.1"),
    ("Stemmingen", VOTE, "nummer", "4.10", "4.10"),
    ("Stemmingen", VOTE, "voor", 18, 18),
    ("Stemmingen", VOTE, "voor", "18", 18),
    ("Stemmingen", VOTE, "voor", "007", ("007",)),
    ("Stemmingen", VOTE, "voor", "burgemeester", ("burgemeester",)),
    ("Stemmingen", VOTE, "voor", "korpschef; burgemeester;", ("korpschef", "burgemeester")),
    ("Plan", PLAN, "voortgang", 70, 70),
    ("Plan", PLAN, "voortgang", "70 %", 70),
    ("Vergaderingen", MEETING, "volgende", "30/2/2018", "30/2/2018"),
    ("Plan", PLAN, "voortgang", "12,5", 12.5),
]
LINES: dict[str, dict[str, Any]] = {
    "Dossiers": {
        "referentie": "D/1",
        "titel": "Aankoop",
        "categorie": "Aankoop",
        "status": "beslist",
        "geopend": date(2018, 1, 2),
    },
    "Vergaderingen": {
        "referentie": "ZVR/2018/1",
        "orgaan": "ZVR",
        "datum": date(2018, 4, 19),
        "status": "lopend",
    },
    "Stemmingen": {"vergadering": "ZVR/2018/1", "nummer": "1", "wijze": "namen"},
    "Plan": {"code": "V1", "niveau": "pijler", "titel": "Veiligheid"},
    "Metingen": {"indicator": "I1", "periode": 2018},
}


def one_line(make_book: MakeBook, sheet: str, columns: tuple[str, ...], **typed: Any) -> Path:
    """A workbook with one line in which some cells hold what was typed."""
    line = LINES[sheet] | typed

    def as_typed(book: Workbook) -> None:
        for cell in book[sheet][2]:
            if isinstance(cell.value, str):
                cell.data_type = "s"

    return make_book({sheet: [columns, [line.get(name) for name in columns]]}, adapt=as_typed)


@pytest.mark.parametrize(("sheet", "columns", "name", "typed", "value"), CELLS)
def test_cell_is_read_as_what_it_stands_for(
    make_book: MakeBook, sheet: str, columns: tuple[str, ...], name: str, typed: Any, value: Any
) -> None:
    book = read_register(one_line(make_book, sheet, columns, **{name: typed}))
    assert book.problems == ()
    read = book.sheets[sheet].lines[0].values[name]
    assert (read, type(read)) == (value, type(value))


WRONG: list[tuple[str, tuple[str, ...], str, Any, str]] = [
    ("Dossiers", DOSSIER, "geopend", "31/02/2026", "register.date"),
    ("Dossiers", DOSSIER, "geopend", "02/13/2026", "register.date"),
    ("Dossiers", DOSSIER, "geopend", "2026-02-01", "register.date"),
    ("Dossiers", DOSSIER, "geopend", 43_209, "register.date"),
    ("Dossiers", DOSSIER, "geopend", None, "register.required"),
    ("Dossiers", DOSSIER, "geopend", "  ", "register.required"),
    ("Dossiers", DOSSIER, "bedrag", "1.234", "register.number_ambiguous"),
    ("Dossiers", DOSSIER, "bedrag", "1,234.5", "register.amount"),
    ("Dossiers", DOSSIER, "bedrag", "veel", "register.amount"),
    ("Dossiers", DOSSIER, "bedrag", 12.345, "register.amount_decimals"),
    ("Dossiers", DOSSIER, "bedrag", True, "register.amount"),
    ("Dossiers", DOSSIER, "titel", "bel\x7f", "register.characters"),
    ("Dossiers", DOSSIER, "titel", "x" * 32_767 + "\N{GRINNING FACE}", "register.text_too_long"),
    ("Dossiers", DOSSIER, "status", "klaar", "register.word"),
    ("Vergaderingen", MEETING, "beginuur", "25:00", "register.time"),
    ("Vergaderingen", MEETING, "beginuur", "14u", "register.time"),
    ("Vergaderingen", MEETING, "beginuur", 14, "register.time"),
    ("Vergaderingen", MEETING, "datum", "morgen", "register.date"),
    ("Stemmingen", VOTE, "nummer", "a", "register.item_number"),
    ("Stemmingen", VOTE, "nummer", date(2018, 1, 4), "register.item_number"),
    ("Stemmingen", VOTE, "voor", -1, "register.votes"),
    ("Stemmingen", VOTE, "voor", 1.5, "register.votes"),
    ("Plan", PLAN, "voortgang", 101, "register.percent"),
    ("Metingen", ("indicator", "periode"), "periode", "2018-K5", "register.period"),
    ("Metingen", ("indicator", "periode"), "periode", "18", "register.period"),
    # figures of another script look like ours to Python, and to nobody else
    ("Dossiers", DOSSIER, "geopend", "١٢/٠٢/٢٠٢٦", "register.date"),
    ("Dossiers", DOSSIER, "bedrag", "١٢٣٤", "register.amount"),
    ("Vergaderingen", MEETING, "beginuur", "１４:００", "register.time"),
    ("Stemmingen", VOTE, "nummer", "1٢", "register.item_number"),
    ("Plan", PLAN, "voortgang", "५०", "register.percent"),
    ("Metingen", ("indicator", "periode"), "periode", "20१८", "register.period"),
]


@pytest.mark.parametrize(("sheet", "columns", "name", "typed", "code"), WRONG)
def test_cell_that_cannot_be_taken_is_named(
    make_book: MakeBook, sheet: str, columns: tuple[str, ...], name: str, typed: Any, code: str
) -> None:
    path = one_line(make_book, sheet, columns, **{name: "x"})
    book = load_workbook(path)
    cell = book[sheet].cell(2, columns.index(name) + 1)
    cell._value = typed if isinstance(typed, str) else None  # openpyxl itself would cut it
    if not isinstance(typed, str):
        cell.value = typed
    book.save(path)
    assert problems(path) == [(sheet, 2, name, code)]


def test_problem_repeats_what_was_typed_and_lists_what_is_allowed(make_book: MakeBook) -> None:
    path = one_line(make_book, "Plan", PLAN, niveau="doel" * 30)
    (problem,) = read_register(path).problems
    assert problem.facts["found"] == ("doel" * 15) + "…"
    assert problem.facts["allowed"] == ", ".join(level.word for level in PlanLevel)


@pytest.mark.parametrize("period", [2018, "2018", "2018-K1", "2018-k4"])
def test_period_is_a_year_or_a_quarter(make_book: MakeBook, period: str | int) -> None:
    path = one_line(make_book, "Metingen", ("indicator", "periode"), periode=period)
    line = read_register(path).sheets["Metingen"].lines[0]
    assert line.values["periode"] == str(period).upper()


def test_percentage_counts_a_hundred_times_and_only_there(make_book: MakeBook) -> None:
    def percent(book: Workbook) -> None:
        book["Plan"]["D2"].number_format = "0%"
        book["Metingen"]["C2"].number_format = "0.0%"

    path = make_book(
        {
            "Plan": [PLAN, ["V1", "pijler", "Veiligheid", 0.07]],
            "Metingen": [("indicator", "periode", "waarde"), ["I1", 2018, 0.044]],
        },
        adapt=percent,
    )
    sheets = read_register(path).sheets
    assert sheets["Plan"].lines[0].values["voortgang"] == 7
    assert sheets["Metingen"].lines[0].values["waarde"] == 0.044


@pytest.mark.parametrize("looks", ['0"%"', "0\\%", '0.0" %"', "0_%", '[Red]0"%"'])
def test_a_percent_sign_that_is_only_shown_changes_no_number(
    make_book: MakeBook, looks: str
) -> None:
    def adapt(book: Workbook) -> None:
        book["Plan"]["D2"].number_format = looks

    path = make_book({"Plan": [PLAN, ["V1", "pijler", "Veiligheid", 70]]}, adapt=adapt)
    book = read_register(path)
    assert book.problems == ()
    assert book.sheets["Plan"].lines[0].values["voortgang"] == 70


@pytest.mark.parametrize(
    ("value", "looks", "found"),
    [
        (1.5, "0%", "150 %"),
        (100.5, "General", "100,5"),
        (-0.25, "0.0%", "-25 %"),
        ("150 %", "@", "150 %"),
    ],
)
def test_a_wrong_number_is_repeated_as_the_sheet_shows_it(
    make_book: MakeBook, value: object, looks: str, found: str
) -> None:
    def adapt(book: Workbook) -> None:
        book["Plan"]["D2"].number_format = looks

    path = make_book({"Plan": [PLAN, ["V1", "pijler", "Veiligheid", value]]}, adapt=adapt)
    (problem,) = read_register(path).problems
    assert (problem.code, problem.facts["found"]) == ("register.percent", found)


def test_headings_in_any_order_and_case_extra_ones_marked(make_book: MakeBook) -> None:
    path = make_book(
        {
            "#lijsten": [["maakt niet uit"]],
            "toelichting": [["wat dan ook"]],
            "Planklassen": [[" JAAR", "#nota", "Klasse ", "planregel"], [2018, "x", "p", "V1"]],
            "Zone": [["sleutel"]],
        }
    )
    book = read_register(path)
    assert book.problems == ()
    assert book.sheets["Planklassen"].columns == ("jaar", "klasse", "planregel")
    assert book.sheets["Planklassen"].lines[0].values == {
        "jaar": 2018,
        "klasse": "P",
        "planregel": "V1",
    }
    assert book.sheets["Zone"].lines == ()


def test_unknown_sheets_and_headings_are_problems(make_book: MakeBook) -> None:
    path = make_book(
        {
            "Personeel": [["naam"]],
            "Zone": [["sleutel", "waarde", "Waarde", "kleur"], ["naam", "Lier", "x", "y", "los"]],
        }
    )
    assert problems(path) == [
        ("Zone", 1, "kleur", "register.heading_unknown"),
        ("Zone", 1, "waarde", "register.heading_twice"),
        ("Zone", 2, "E", "register.heading_missing"),
        ("Personeel", 0, "", "register.sheet_unknown"),
    ]


def test_list_without_its_key_is_a_problem(make_book: MakeBook) -> None:
    assert problems(make_book({"Planklassen": [["planregel", "klasse"], ["V1", "P"]]})) == [
        ("Planklassen", 1, "jaar", "register.key_missing")
    ]


def test_headings_stand_in_the_first_row(make_book: MakeBook) -> None:
    path = make_book({"Zone": [[], ["sleutel", "waarde"], ["naam", "Lier"]]})
    assert problems(path) == [("Zone", 1, "", "register.headings_missing")]


def test_sheet_twice_is_a_problem(make_book: MakeBook) -> None:
    path = make_book({"Zone": [["sleutel"]], "Zone ": [["sleutel"]]})
    assert problems(path) == [("Zone", 0, "", "register.sheet_twice")]


def test_all_problems_come_at_once_in_reading_order(make_book: MakeBook) -> None:
    path = make_book(
        {
            "Plan": [PLAN, ["V1", "pijler", None, None]],
            "Dossiers": [
                ("bedrag", "titel", "referentie", "categorie", "status", "geopend"),
                ["veel", "x", "1", "x", "klaar", "gisteren"],
                [1, None, "2", "x", "beslist", date(2018, 1, 1)],
            ],
        }
    )
    assert problems(path) == [
        ("Dossiers", 2, "status", "register.word"),
        ("Dossiers", 2, "geopend", "register.date"),
        ("Dossiers", 2, "bedrag", "register.amount"),
        ("Dossiers", 3, "titel", "register.required"),
        ("Plan", 2, "titel", "register.required"),
    ]


def test_empty_rows_are_skipped_and_rows_keep_excels_number(make_book: MakeBook) -> None:
    path = make_book(
        {"Zone": [["sleutel", "waarde"], [], ["naam", "Lier"], [" ", ""], ["code", 1]]}
    )
    lines = read_register(path).sheets["Zone"].lines
    assert [(line.row, line.values["sleutel"]) for line in lines] == [(3, "naam"), (5, "code")]


def test_hidden_rows_and_merged_cells_are_read_like_others(make_book: MakeBook) -> None:
    def hide(book: Workbook) -> None:
        sheet: Worksheet = book["Zone"]
        sheet.row_dimensions[2].hidden = True
        sheet.merge_cells("B3:C3")
        sheet.sheet_state = "hidden"
        book.create_sheet("#x")

    path = make_book(
        {"Zone": [["sleutel", "waarde"], ["naam", "Lier"], ["code", "5361"]]}, adapt=hide
    )
    lines = read_register(path).sheets["Zone"].lines
    assert [line.values["waarde"] for line in lines] == ["Lier", "5361"]


def test_dates_of_a_workbook_that_counts_from_1904(make_book: MakeBook) -> None:
    def from_1904(book: Workbook) -> None:
        book.epoch = datetime.combine(date(1904, 1, 1), time())

    path = make_book(
        {"Vergaderingen": [MEETING, ["1", "ZVR", date(2018, 4, 19), "lopend", time(14), None]]},
        adapt=from_1904,
    )
    values = read_register(path).sheets["Vergaderingen"].lines[0].values
    assert (values["datum"], values["beginuur"]) == (date(2018, 4, 19), time(14))


def test_formula_counts_with_its_result_and_an_error_is_a_problem(tmp_path: Path) -> None:
    import zipfile  # noqa: PLC0415

    book = Workbook()
    book.active.title = "Zone"
    for row in (["sleutel", "waarde"], ["naam", 1], ["code", 2], ["adres", 3]):
        book.active.append(row)
    made, path = tmp_path / "a.xlsx", tmp_path / "b.xlsx"
    book.save(made)
    with zipfile.ZipFile(made) as old, zipfile.ZipFile(path, "w") as new:
        for entry in old.infolist():
            data = old.read(entry)
            data = data.replace(
                b'<c r="B2" t="n"><v>1</v>', b'<c r="B2" t="str"><f>A1</f><v>Lier</v>'
            )
            data = data.replace(
                b'<c r="B3" t="n"><v>2</v>', b'<c r="B3" t="e"><f>NA()</f><v>#N/A</v>'
            )
            data = data.replace(b'<c r="B4" t="n"><v>3</v>', b'<c r="B4" t="n"><f>2*2</f><v>4</v>')
            new.writestr(entry, data)
    read = read_register(path)
    assert [line.values.get("waarde") for line in read.sheets["Zone"].lines] == ["Lier", None, "4"]
    assert problems(path) == [("Zone", 3, "waarde", "register.error_value")]


def test_text_that_looks_like_an_error_or_an_escape_is_text(make_book: MakeBook) -> None:
    path = one_line(make_book, "Dossiers", DOSSIER, titel="#N/A")
    assert read_register(path).sheets["Dossiers"].lines[0].values["titel"] == "#N/A"


def test_rich_text_is_read_from_its_marks(make_book: MakeBook) -> None:
    path = make_book(
        {
            "Agendapunten": [
                ["vergadering", "nummer", "titel", "soort", "openbaar", "planregel", "besluit"],
                ["GR/1", 4, "Aankoop", "Goedkeuring verslag", True, "V1; V2", "keurt goed"],
            ]
        }
    )
    values = read_register(path).sheets["Agendapunten"].lines[0].values
    assert values["besluit"] == from_plain("keurt goed")
    assert values["soort"] is ItemKind.MINUTES_APPROVAL
    assert (values["openbaar"], values["planregel"]) == (True, ("V1", "V2"))


def test_yes_and_no_are_said_in_words(make_book: MakeBook) -> None:
    rows: list[Any] = [["code", "naam", "soort", "actief"]]
    rows += [[word, "Raad", "zvr", word] for word in ("ja", "NEE", "misschien")]
    book = read_register(make_book({"Organen": rows}))
    lines = book.sheets["Organen"].lines
    assert [line.values.get("actief") for line in lines] == [True, False, None]
    assert [p.code for p in book.problems] == ["register.yes_no"]
    assert lines[0].values["soort"] is BodyKind.SECURITY_COUNCIL


def test_vote_method_word(make_book: MakeBook) -> None:
    path = one_line(make_book, "Stemmingen", VOTE)
    assert read_register(path).sheets["Stemmingen"].lines[0].values["wijze"] is VoteMethod.BY_NAME
