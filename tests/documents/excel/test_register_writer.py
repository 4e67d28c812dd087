"""An exported register is a workbook to work in, and comes back exactly as it went."""

from __future__ import annotations

import string
import tempfile
import unicodedata
import zipfile
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from zonedesk.documents.excel.choices import MAX_INLINE, Choices
from zonedesk.documents.excel.register_reader import read_register
from zonedesk.documents.excel.register_writer import CUT_MARK, write_register
from zonedesk.domain.register import SHEETS, CellType, Column, Sheet
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.words import BodyKind

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from openpyxl.workbook.workbook import Workbook

    from zonedesk.domain.register import Value

    Lines = Mapping[str, Sequence[Mapping[str, Value]]]

DEMO = Path(__file__).parents[3] / "resources" / "demo" / "lier-2018.xlsx"
EXPORTED = datetime.combine(date(2026, 10, 2), time(14, 30))
ZONE = "Lokale Politie Lier"


def written(lines: Lines) -> bytes:
    return write_register(lines, zone=ZONE, exported=EXPORTED)


def opened(lines: Lines) -> Workbook:
    return load_workbook(BytesIO(written(lines)))


def read_again(lines: Lines) -> dict[str, list[Mapping[str, Value]]]:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "register.xlsx"
        path.write_bytes(written(lines))
        book = read_register(path)
    assert book.problems == ()
    return {name: [line.values for line in lines.lines] for name, lines in book.sheets.items()}


TEXTS = (
    st.one_of(
        st.sampled_from(
            [
                "=cmd|' /C calc'!A0",
                "+1",
                "-1",
                "@SUM(A1)",
                "'=1",
                "#N/A",
                "TRUE",
                "4.10",
                "1/2/2026",
                "ja",
                "_x0041_",
                "_x005F_x000D_",
                "_x0041_x0042_",
                "&amp;<b>]]>",
                "**vet** //x// __y__",
                "x" * 32_767,
                "é" * 32_767,
                "\N{GRINNING FACE}" * 16_383,
            ]
        ),
        st.text(
            st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
            | st.sampled_from("\t\n"),
            max_size=60,
        ),
    )
    .map(lambda text: unicodedata.normalize("NFC", text).strip())
    .filter(bool)
)
KEYS = st.text(string.ascii_letters + string.digits + "/_-", min_size=1, max_size=12)
DATES = st.dates(date(1, 1, 1), date(9999, 12, 31))
VALUES: dict[CellType, st.SearchStrategy[Any]] = {
    CellType.TEXT: TEXTS,
    CellType.DATE: DATES,
    CellType.TIME: st.times().map(lambda moment: moment.replace(second=0, microsecond=0)),
    CellType.NUMBER: st.integers(-(10**9), 10**9) | st.sampled_from([0.5, 4.4, 195.5, -0.125]),
    CellType.YEAR: st.integers(1900, 2200),
    CellType.AMOUNT: st.integers(-(10**12), 10**12),
    CellType.PERCENT: st.integers(0, 100) | st.sampled_from([12.5, 99.9]),
    CellType.YES_NO: st.booleans(),
    CellType.LIST: st.lists(KEYS, min_size=1, max_size=3).map(tuple),
    CellType.PERSON: KEYS,
    CellType.PERSON_OR_TEXT: TEXTS,
    CellType.RICH: TEXTS.filter(lambda text: len(text) < 1_000).map(from_plain),
    CellType.DATE_OR_TEXT: DATES | st.just("najaar"),
    CellType.VOTES: st.integers(0, 60)
    | st.lists(KEYS.map(lambda key: "p-" + key), min_size=1, max_size=3).map(tuple),
    CellType.ITEM_NUMBER: st.sampled_from(["1", "4.1", "4.10", "12.3.4"]),
    CellType.PERIOD: st.sampled_from(["2018", "2018-K1", "2019-K4"]),
}


def values_of(column: Column) -> st.SearchStrategy[Any]:
    values = st.sampled_from(list(column.words)) if column.words else VALUES[column.type]
    return values if column.required else st.none() | values


def lines_of(sheet: Sheet) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Lines of a sheet; a line without anything in it is no line."""
    line = st.fixed_dictionaries({column.name: values_of(column) for column in sheet.columns})
    return st.lists(
        line.filter(lambda values: any(v is not None for v in values.values())), max_size=2
    )


@given(st.fixed_dictionaries({sheet.name: lines_of(sheet) for sheet in SHEETS}))
def test_every_value_comes_back_as_it_went(lines: dict[str, list[dict[str, Any]]]) -> None:
    assert read_again(lines) == lines


def test_demo_register_comes_back_equal() -> None:
    first = read_register(DEMO).sheets
    lines = {name: [line.values for line in sheet.lines] for name, sheet in first.items()}
    again = read_again(lines)
    for name, before in lines.items():
        assert [
            {key: line[key] for key in old} for old, line in zip(before, again[name], strict=True)
        ] == before


def test_equal_content_gives_equal_bytes() -> None:
    lines: Lines = {"Zone": [{"sleutel": "naam", "waarde": "Lier"}]}
    assert written(lines) == written(lines)


def test_nothing_readable_is_put_down_outside_the_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "there is no such folder"))
    assert written({"Zone": [{"sleutel": "naam", "waarde": ZONE}]})


def test_without_lines_it_is_a_template_with_every_sheet() -> None:
    book = opened({})
    shown = [name for name in book.sheetnames if book[name].sheet_state == "visible"]
    assert shown == ["Toelichting", *(sheet.name for sheet in SHEETS)]
    assert set(book.sheetnames) - set(shown) <= {"#lijsten"}  # behind the drop-down lists
    for sheet in SHEETS:
        worksheet = book[sheet.name]
        assert [cell.value for cell in worksheet[1]] == [column.name for column in sheet.columns]
        assert worksheet.max_row == 1
        assert all(cell.font.bold for cell in worksheet[1])
        assert (worksheet.freeze_panes, worksheet.print_title_rows) == ("A2", "$1:$1")
        assert worksheet.auto_filter.ref.startswith("A1:")
        assert worksheet.page_setup.orientation == "landscape"
        assert worksheet.oddFooter.left.text == ZONE


@pytest.mark.parametrize("text", ["=cmd|' /C calc'!A0", "+1", "-1", "@SUM", "\tx", "\rx", "#N/A"])
def test_hostile_text_is_literal_text(text: str) -> None:
    cell = opened({"Personen": [{"sleutel": "a", "naam": text}]})["Personen"]["B2"]
    assert (cell.data_type, cell.value) == ("s", text.replace("\r", "\n"))
    assert cell.number_format == "@"


def test_character_no_workbook_can_hold_is_replaced_where_one_sees_it() -> None:
    text = "bel\x07 half\ud800 geen\uffff"
    cell = opened({"Personen": [{"sleutel": "a", "naam": text}]})["Personen"]["B2"]
    assert cell.value == "bel\ufffd half\ufffd geen\ufffd"


@pytest.mark.parametrize("char", ["x", "\N{GRINNING FACE}"])
def test_text_too_long_for_a_cell_is_cut_visibly_and_listed(char: str) -> None:
    book = opened({"Personen": [{"sleutel": "a"}, {"sleutel": "b", "naam": char * 40_000}]})
    text = book["Personen"]["B3"].value
    assert text.endswith(char + CUT_MARK)
    assert 32_766 <= len(text.encode("utf-16-le")) / 2 <= 32_767
    listed = [[cell.value for cell in row] for row in book["Toelichting"].iter_rows()]
    assert ["Personen", "naam", "rij 3", None, None] in listed


def test_dates_times_and_amounts_are_real() -> None:
    sheet = opened(
        {
            "Vergaderingen": [{"datum": date(2018, 4, 19), "beginuur": time(14)}],
            "Dossiers": [{"geopend": date(1899, 12, 31), "bedrag": 61_250_50}],
        }
    )
    meeting, dossier = sheet["Vergaderingen"], sheet["Dossiers"]
    day, start = meeting["D2"], meeting["E2"]
    assert (day.value.date(), day.is_date, day.number_format) == (
        date(2018, 4, 19),
        True,
        "dd/mm/yyyy",
    )
    assert (start.value, start.number_format) == (time(14), "hh:mm")
    assert (dossier["L2"].value, dossier["L2"].number_format) == (61_250.5, "#,##0.00")
    assert dossier["J2"].value == "31/12/1899"


def rules(book: Workbook, sheet: str) -> dict[str, str]:
    return {
        str(rule.sqref).split(":")[0]: rule.formula1
        for rule in book[sheet].data_validations.dataValidation
    }


def test_drop_downs_offer_words_people_and_bodies() -> None:
    book = opened({"Personen": [{"sleutel": "burgemeester"}]})
    assert rules(book, "Organen")["E2"] == f'"{",".join(kind.word for kind in BodyKind)}"'
    assert rules(book, "Organen")["F2"] == '"ja,nee"'
    assert rules(book, "Mandaten")["A2"] == "Organen!$A$2:$A$1001"
    assert rules(book, "Mandaten")["B2"] == "Personen!$A$2:$A$1002"
    for sheet in SHEETS:
        assert all(len(source) <= MAX_INLINE for source in rules(book, sheet.name).values())


def test_long_list_stands_on_a_sheet_of_its_own() -> None:
    choices = Choices({})
    short = choices.source_of("Kort", ["ja", "nee"])
    first = choices.source_of("Lang", [f"woord {number}" for number in range(40)])
    second = choices.source_of("Komma", ["a,b"])
    assert (short, first, second) == ('"ja,nee"', "'#lijsten'!$A$2:$A$41", "'#lijsten'!$B$2:$B$2")
    assert list(choices.lists) == ["Lang", "Komma"]


def test_explanation_names_every_column_and_what_is_left_out() -> None:
    sheet = opened({})["Toelichting"]
    texts = [[cell.value for cell in row] for row in sheet.iter_rows()]
    for page in SHEETS:
        for column in page.columns:
            assert any(row[:2] == [page.name, column.name] for row in texts)
    said = " ".join(str(row[0]) for row in texts)
    assert ZONE in said
    assert "02/10/2026" in said
    assert "documenten en bijlagen" in said


def test_nothing_in_the_file_tells_another_time_than_that_of_the_export() -> None:
    with zipfile.ZipFile(BytesIO(written({}))) as archive:
        assert {entry.date_time for entry in archive.infolist()} == {(2026, 10, 2, 14, 30, 0)}
        core = archive.read("docProps/core.xml").decode()
    assert core.count("2026-10-02T14:30:00Z") == 2
