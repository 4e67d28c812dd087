"""A summary workbook shows what the list shows, prints well and opens without repair."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from dataclasses import replace
from datetime import date, datetime, time
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook
from openpyxl.utils.cell import range_boundaries

from zonedesk.documents.excel.actions import render_actions
from zonedesk.documents.excel.college import render_college
from zonedesk.documents.excel.context import BookContext
from zonedesk.documents.excel.decisions import render_decisions
from zonedesk.documents.excel.dossiers import render_dossiers
from zonedesk.documents.excel.looks import MAX_HEIGHT
from zonedesk.documents.excel.meetings import render_meetings
from zonedesk.documents.excel.plan import render_plan
from zonedesk.documents.excel.register_writer import write_register
from zonedesk.documents.excel.sheet import HEADING_ROW, MAX_NAME, sheet_name, table_name
from zonedesk.domain.college import CollegeBook, LeftOut
from zonedesk.domain.figures import BodyFigures, CategoryFigures, YearFigures
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.rows import ActionRow, DecisionRow, DossierRow, MeetingRow, PlanRow
from zonedesk.domain.words import (
    ActionStatus,
    DossierStatus,
    Edition,
    Health,
    ItemResult,
    Marking,
    MeetingStatus,
    PlanClass,
    PlanLevel,
    PlanStatus,
    SupervisionResult,
)

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

MADE = datetime.combine(date(2018, 12, 31), time(16))
CONTEXT = BookContext(zone="Lokale Politie Lier", made=MADE, filters=("GR", "2018"), year=2018)
HOSTILE = "=cmd|' /C calc'!A0"

MEETING = MeetingRow(
    "ZVR/2018/1",
    "ZVR",
    "gewoon",
    date(2018, 4, 19),
    time(14),
    None,
    MeetingStatus.APPROVED,
    "Stadhuis",
    "Burgemeester",
    7,
)
DOSSIER = DossierRow(
    "2018_GR_00003",
    HOSTILE,
    "Aankoop en onderhoud",
    "Aankoop",
    "",
    "GR",
    DossierStatus.DECIDED,
    "ICT-verantwoordelijke",
    Marking.PUBLIC,
    date(2018, 1, 22),
    None,
    48_500_50,
    "WGP art. 33",
    date(2018, 3, 7),
    None,
    SupervisionResult.NO_REMARKS,
)
ACTION = ActionRow(
    "A/2018/2",
    "Voorstel bezorgen",
    "Korpschef",
    date(2018, 6, 30),
    ActionStatus.RUNNING,
    "ZVR/2018/1#4",
    "",
    ("V3.1", "V1"),
    None,
    Marking.INTERNAL,
)
DECISION = DecisionRow(
    "2018_GR_00003",
    "GR/2018/3",
    "GR",
    date(2018, 3, 26),
    "1",
    "Aankoop",
    from_marks("**Artikel 1.** Keurt goed.\n- een\n- twee"),
    ItemResult.APPROVED,
    "2018_GR_00003",
    Marking.PUBLIC,
)


def plan_line(code: str, level: PlanLevel, depth: int, **more: Any) -> PlanRow:
    line = PlanRow(
        code=code,
        parent="",
        level=level,
        depth=depth,
        title=f"Regel {code}",
        class_=None,
        status=PlanStatus.RUNNING,
        health=None,
        explanation="",
        judged=None,
        progress=None,
        lead="Korpschef",
        department="",
        partners="",
        planned_from=date(2018, 1, 1),
        planned_to=date(2018, 12, 31),
        actual_from=None,
        actual_to=None,
        last_progress="",
        confidential=False,
    )
    return replace(line, **more)


PLAN = [
    plan_line("ZVP", PlanLevel.PLAN, 0),
    plan_line("V", PlanLevel.PILLAR, 1),
    plan_line(
        "V1.1",
        PlanLevel.STRATEGIC,
        3,
        class_=PlanClass.PRIORITY,
        health=Health.BLOCKED,
        explanation="Levering vertraagd",
        progress=70,
        judged=date(2018, 11, 15),
        last_progress="Onder controle.",
        confidential=True,
    ),
    plan_line("V1.1.1", PlanLevel.MEASURE, 4, class_=PlanClass.ATTENTION, health=Health.GOOD),
]


def figures(year: int, more: int) -> YearFigures:
    return YearFigures(
        year=year,
        bodies=(
            BodyFigures("ZVR", "Zonale veiligheidsraad", 2, 3, 2 + more, 1),
            BodyFigures("CBS", "College", None, 10, 10, 0),
        ),
        dossiers=(
            CategoryFigures("Personeel", 13 + more, (("Ontslag", 3), ("Andere", 10 + more))),
        ),
        dossier_total=13 + more,
        plan_classes=((PlanClass.PRIORITY, 3),),
        plan_health=((Health.GOOD, 5), (Health.RISK, 2)),
        actions=((ActionStatus.OPEN, 4), (ActionStatus.DONE, 1)),
    )


COLLEGE = CollegeBook(
    year=2018,
    figures=figures(2018, 1),
    previous=figures(2017, 0),
    decisions=(DECISION,),
    dossiers=(DOSSIER,),
    plan=tuple(PLAN),
    actions=(ACTION,),
    left_out=LeftOut(decisions=3, actions=1),
)
BOOKS = {
    "meetings": lambda context: render_meetings([MEETING], context=context),
    "dossiers": lambda context: render_dossiers([DOSSIER], context=context),
    "decisions": lambda context: render_decisions([DECISION], context=context),
    "actions": lambda context: render_actions([ACTION], context=context),
    "plan": lambda context: render_plan(PLAN, context=context),
    "college": lambda context: render_college(COLLEGE, context=context),
    "register": lambda context: write_register(
        {"Personen": [{"sleutel": "a", "naam": HOSTILE}]}, zone=context.zone, exported=context.made
    ),
}
LISTS = ("meetings", "dossiers", "decisions", "actions", "plan")


def opened(kind: str, context: BookContext = CONTEXT) -> Workbook:
    return load_workbook(BytesIO(BOOKS[kind](context)))


def shown(sheet: Worksheet) -> list[dict[str, Any]]:
    """What the rows of a list show, by heading; the totals last."""
    rows = sheet.iter_rows(min_row=HEADING_ROW, values_only=True)
    headings = next(rows)
    return [dict(zip(headings, row, strict=True)) for row in rows]


def test_meeting_shows_every_value_under_its_heading() -> None:
    line, total = shown(opened("meetings").active)
    assert line == {
        "Referentie": "ZVR/2018/1",
        "Orgaan": "ZVR",
        "Soort": "gewoon",
        "Datum": datetime.combine(date(2018, 4, 19), time()),
        "Begin": time(14),
        "Einde": None,
        "Status": "goedgekeurd",
        "Plaats": "Stadhuis",
        "Voorzitter": "Burgemeester",
        "Punten": 7,
    }
    assert (total["Referentie"], total["Punten"]) == ("Totaal · 1 regel", 7)


def test_dossier_shows_real_amounts_and_dates_and_literal_text() -> None:
    sheet = opened("dossiers").active
    line, total = shown(sheet)
    assert (line["Titel"], line["Bedrag (euro)"], total["Bedrag (euro)"]) == (
        HOSTILE,
        48_500.5,
        48_500.5,
    )
    assert line["Resultaat toezicht"] == "geen opmerkingen"
    cells = {cell.value: cell for cell in sheet[HEADING_ROW + 1]}
    assert cells[HOSTILE].data_type == "s"
    assert cells[48_500.5].number_format == "#,##0.00"
    assert [
        cell.number_format for cell in sheet[HEADING_ROW + 1] if cell.value and cell.is_date
    ] == ["dd/mm/yyyy"] * 2


def test_decision_is_plain_text() -> None:
    line = shown(opened("decisions").active)[0]
    assert line["Besluit"] == "Artikel 1. Keurt goed.\n- een\n- twee"


def test_late_action_says_so_in_words_and_colour() -> None:
    sheet = opened("actions").active
    line = shown(sheet)[0]
    assert (line["Verstreken"], line["Planregels"]) == ("te laat", "V3.1; V1")
    assert sheet["D5"].font.color.rgb.endswith("B3261E")


@pytest.mark.parametrize(
    "row",
    [
        replace(ACTION, status=ActionStatus.DONE),
        replace(ACTION, due=None),
        replace(ACTION, due=MADE.date()),
    ],
)
def test_action_that_is_done_or_not_due_is_not_late(row: ActionRow) -> None:
    sheet = load_workbook(BytesIO(render_actions([row], context=CONTEXT))).active
    assert shown(sheet)[0]["Verstreken"] is None


def test_plan_folds_by_level_in_plan_order_with_words_for_every_colour() -> None:
    sheet = opened("plan").active
    lines = shown(sheet)
    assert [line["Code"] for line in lines[:4]] == ["ZVP", "V", "V1.1", "V1.1.1"]
    assert [sheet.row_dimensions[row].outlineLevel for row in range(5, 9)] == [0, 1, 3, 4]
    assert not sheet.sheet_properties.outlinePr.summaryBelow
    line = lines[2]
    assert (line["Niveau"], line["Klasse"], line["Gezondheid"]) == (
        "strategisch",
        "P",
        "geblokkeerd",
    )
    assert (line["Voortgang"], line["Openbaarheid"]) == (70, "vertrouwelijk")
    health = next(cell for cell in sheet[7] if cell.value == "geblokkeerd")
    assert (health.font.color.rgb[-6:], health.number_format) == ("B3261E", '"■  "@')
    badge = next(cell for cell in sheet[7] if cell.value == "P")
    assert badge.fill.start_color.rgb.endswith("1D4F91")
    assert [str(ranges.sqref) for ranges in sheet.conditional_formatting] == ["F5:F8"]


def test_plan_deeper_than_excel_can_fold_still_opens() -> None:
    deep = [plan_line(str(depth), PlanLevel.MEASURE, depth) for depth in range(10)]
    sheet = load_workbook(BytesIO(render_plan(deep, context=CONTEXT))).active
    assert sheet.row_dimensions[14].outlineLevel == 7


@pytest.mark.parametrize("kind", LISTS)
def test_list_has_title_filters_frozen_headings_a_table_and_pages(kind: str) -> None:
    sheet = opened(kind).active
    assert sheet["A1"].value.endswith(" 2018")
    assert sheet["A1"].font.bold
    assert sheet["A2"].value == "GR · 2018 · volledige versie · gemaakt op 31/12/2018"
    assert sheet.freeze_panes == "A5"
    assert all(cell.font.bold for cell in sheet[HEADING_ROW])
    assert len(sheet.tables) == 1
    assert sheet.print_title_rows == f"${HEADING_ROW}:${HEADING_ROW}"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert (sheet.oddHeader.left.text, sheet.oddHeader.center.text) == (
        "Lokale Politie Lier",
        "Intern",
    )
    assert (sheet.oddFooter.center.text, sheet.oddFooter.right.text) == (
        "Intern",
        "pagina &P van &N",
    )


@pytest.mark.parametrize("kind", LISTS)
def test_public_edition_says_public_and_shows_no_markings(kind: str) -> None:
    public = replace(CONTEXT, edition=Edition.PUBLIC, marking=Marking.PUBLIC)
    sheet = opened(kind, public).active
    headings = [cell.value for cell in sheet[HEADING_ROW]]
    assert not {"Markering", "Openbaarheid"} & set(headings)
    assert "openbare versie" in sheet["A2"].value
    assert sheet.oddHeader.center.text is None


@pytest.mark.parametrize("render", [render_meetings, render_dossiers, render_actions, render_plan])
def test_empty_list_says_that_there_is_nothing(render: Any) -> None:
    sheet = load_workbook(BytesIO(render([], context=CONTEXT))).active
    assert sheet["A5"].value == "Er is niets te tonen."
    assert not sheet.tables


def test_zone_with_an_ampersand_stands_whole_in_the_header() -> None:
    sheet = opened("meetings", replace(CONTEXT, zone="Lier & omstreken")).active
    with zipfile.ZipFile(
        BytesIO(BOOKS["meetings"](replace(CONTEXT, zone="Lier & omstreken")))
    ) as book:
        xml = book.read("xl/worksheets/sheet1.xml").decode()
    assert "Lier &amp;&amp; omstreken" in xml
    assert sheet.title == "Vergaderingen"


def test_college_has_its_five_sheets_and_counts_what_it_leaves_out() -> None:
    book = opened("college")
    assert book.sheetnames == ["Overzicht", "Besluiten", "Dossiers", "Actieplan", "Actiepunten"]
    assert [book[name]["A3"].value for name in book.sheetnames] == [
        "4 vertrouwelijke punten niet opgenomen",
        "3 vertrouwelijke punten niet opgenomen",
        None,
        None,
        "1 vertrouwelijk punt niet opgenomen",
    ]


def rows_of(sheet: Worksheet) -> list[tuple[Any, ...]]:
    return [
        tuple(value for value in row if value is not None)
        for row in sheet.iter_rows(values_only=True)
    ]


def test_overview_sets_the_year_beside_the_year_before() -> None:
    rows = rows_of(opened("college")["Overzicht"])
    for row in [
        ("Gehouden vergaderingen", "Dossiers", "Prioriteiten", "Lopende actiepunten"),
        (13, 14, 3, 4),
        ("2017: 12", "2017: 13", "2017: 3", "2017: 4"),
        ("Zonale veiligheidsraad", "ZVR", 3, 2, 2, 2, 3, 3, 1, 1),
        ("College", "CBS", 10, 10, 10, 10, 0, 0),
        ("Totaal", 13, 12, 2, 2, 13, 13, 1, 1),
        ("Personeel", 1, 14, 13),
        ("Personeel", "Ontslag", 3, 3),
        ("Personeel", "Andere", 11, 10),
        ("P", 1, 3, 3),
        ("goed", 5 / 7, 5, 5),
        ("gepauzeerd", 0, 0, 0),
        ("afgerond", 0.2, 1, 1),
    ]:
        assert row in rows


def test_body_or_category_of_one_year_only_is_shown_too() -> None:
    old = replace(
        COLLEGE.previous,
        bodies=(BodyFigures("PR", "Politieraad", 4, 4, 4, 0),),
        dossiers=(CategoryFigures("Verkeer", 2, (("Plan", 2),)),),
    )
    data = render_college(replace(COLLEGE, previous=old), context=CONTEXT)
    rows = rows_of(load_workbook(BytesIO(data))["Overzicht"])
    assert ("Politieraad", "PR", 4, 4, 4, 0) in rows
    assert ("Verkeer", 0, 0, 2) in rows


def test_college_of_a_zone_without_anything_still_opens() -> None:
    nothing = YearFigures(2018, (), (), 0, (), (), ())
    empty = CollegeBook(2018, nothing, replace(nothing, year=2017), (), (), (), (), LeftOut())
    book = load_workbook(BytesIO(render_college(empty, context=CONTEXT)))
    assert book["Overzicht"]["A3"].value is None


def test_charts_cover_no_cell_that_holds_something() -> None:
    sheet = opened("college")["Overzicht"]
    assert len(sheet._charts) == 3
    filled = {
        (cell.row, cell.column)
        for row in sheet.iter_rows()
        for cell in row
        if cell.value is not None
    }
    for chart in sheet._charts:
        anchor = chart.anchor._from
        top, left = anchor.row + 1, anchor.col + 1
        last = top
        height = chart.anchor.ext.height / 12_700  # EMU a point
        while height > 0:
            height -= sheet.row_dimensions[last].height or 15
            last += 1
        assert not [place for place in filled if top <= place[0] < last and place[1] >= left]


@pytest.mark.parametrize("kind", BOOKS)
def test_workbook_opens_without_repair(kind: str) -> None:
    data = BOOKS[kind](CONTEXT)
    book = load_workbook(BytesIO(data))
    tables = [table for sheet in book.worksheets for table in sheet.tables.values()]
    names = [table.displayName.casefold() for table in tables]
    names += [name.casefold() for name in book.defined_names]
    assert max(Counter(names).values(), default=1) == 1
    assert len({name.casefold() for name in book.sheetnames}) == len(book.sheetnames)
    for sheet in book.worksheets:
        assert len(sheet.title) <= MAX_NAME
        assert not re.search(r"[\[\]:*?/\\]", sheet.title)
        assert not (sheet.tables and sheet.auto_filter.ref)
        assert not sheet.merged_cells.ranges
        for rule in sheet.data_validations.dataValidation:
            assert len(rule.formula1) <= 255
        for table in sheet.tables.values():
            check_table(sheet, table)
        cells = [cell for row in sheet.iter_rows() for cell in row]
        assert {cell.data_type for cell in cells} <= {"s", "n", "d"}
        assert all(len(str(cell.value)) <= 32_767 for cell in cells)
        assert all((d.height or 0) <= MAX_HEIGHT for d in sheet.row_dimensions.values())
    with zipfile.ZipFile(BytesIO(data)) as archive:
        for name in archive.namelist():
            assert not re.search(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]", archive.read(name))


def check_table(sheet: Worksheet, table: Any) -> None:
    """A table's headings are its cells, unique texts; its filter is its own range."""
    left, top, right, bottom = range_boundaries(table.ref)
    headings = [sheet.cell(top, column).value for column in range(left, right + 1)]
    assert table.column_names == headings
    assert len({heading.casefold() for heading in headings}) == len(headings)
    assert all(isinstance(heading, str) and "\n" not in heading for heading in headings)
    assert bottom > top
    assert table.autoFilter.ref == table.ref


@pytest.mark.parametrize("kind", BOOKS)
def test_equal_content_gives_equal_bytes(kind: str) -> None:
    assert BOOKS[kind](CONTEXT) == BOOKS[kind](CONTEXT)


@pytest.mark.parametrize("kind", [*LISTS, "college"])
def test_french_has_headings_of_its_own_and_none_twice(kind: str) -> None:
    dutch, french = opened(kind), opened(kind, replace(CONTEXT, language="fr"))
    for before, after in zip(dutch.worksheets, french.worksheets, strict=True):
        for table in after.tables.values():
            check_table(after, table)
        assert before.sheet_view.showGridLines is after.sheet_view.showGridLines is False
    assert french.worksheets[0]["A2"].value.endswith("établi le 31/12/2018")


def test_text_too_long_for_a_cell_is_cut_visibly() -> None:
    row = replace(ACTION, text="x" * 40_000)
    sheet = load_workbook(BytesIO(render_actions([row], context=CONTEXT))).active
    text = shown(sheet)[0]["Actie"]
    assert len(text) == 32_767
    assert text.endswith("x… [ingekort]")


@given(st.lists(st.text(max_size=40), max_size=6))
def test_names_of_sheets_and_tables_are_legal_and_unique(wanted: list[str]) -> None:
    taken: list[str] = []
    tables: set[str] = set()
    for text in wanted:
        name = sheet_name(text, taken)
        assert 1 <= len(name) <= MAX_NAME
        assert not re.search(r"[\[\]:*?/\\]", name)
        assert not name.startswith("'")
        assert not name.endswith("'")
        assert name.casefold() not in {other.casefold() for other in taken} | {"history"}
        taken.append(name)
        table = table_name(name, tables)
        assert re.fullmatch(r"\w+", table)
        assert table.casefold() not in tables
        tables.add(table.casefold())
