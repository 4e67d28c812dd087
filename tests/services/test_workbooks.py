"""The workbooks: what each holds, and what the college may not read."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from tests.services.confidential import OPEN, SECRET, confidential_register
from tests.services.folders import fill
from tests.services.test_papers_print import hostile_register
from zonedesk.domain.college import LeftOut
from zonedesk.domain.errors import Refused
from zonedesk.domain.figures import OTHERS
from zonedesk.domain.words import ActionStatus, BodyKind, Edition, Marking, MeetingStatus
from zonedesk.services.figures import year_figures
from zonedesk.services.register import export_register
from zonedesk.services.workbooks import LIST_KINDS, WORKBOOKS, college_book, workbook
from zonedesk.system.clock import FixedClock

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace


def in_2022(folder: Workspace) -> Workspace:
    """The same work folder after all its meetings took place."""
    return replace(folder, clock=FixedClock(datetime(2022, 1, 3, 9, 0, tzinfo=UTC)))


def sheets(data: bytes) -> dict[str, list[tuple[Any, ...]]]:
    """All cells by the name of the sheet; every row of the file must be readable."""
    book = load_workbook(io.BytesIO(data))
    return {sheet.title: list(sheet.iter_rows(values_only=True)) for sheet in book}


def everything(data: bytes) -> str:
    """The text of all parts of the file, also those no sheet shows."""
    with zipfile.ZipFile(io.BytesIO(data)) as parts:
        return "\n".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())


def test_the_college_reads_the_year_of_the_annual_report(read_lier: Workspace) -> None:
    book = college_book(in_2022(read_lier), 2018)
    assert (book.figures.year, book.previous.year) == (2018, 2017)
    assert book.figures.dossier_total == len(book.dossiers) == 19
    bodies = {row.body for row in book.decisions}
    assert bodies == {"GR", "CBS", "ZVR", "KL"}  # a bare "kennisname" is no decision
    assert sum(row.body == "GR" for row in book.decisions) == 19
    assert [row.reference for row in book.actions] == [
        "A/2018/1",
        "A/2018/2",
        "A/2018/3",
        "A/2018/6",
    ]


def test_the_college_reads_nothing_closed_of_other_bodies(read_lier: Workspace) -> None:
    book = college_book(read_lier, 2018)
    told = [f"{row.meeting}#{row.number}" for row in book.decisions]
    assert "ZVR/2018/1#4" in told
    assert "ZVR/2018/1#5" not in told
    assert not [row for row in book.plan if row.confidential]
    assert book.left_out.decisions > 0
    assert book.left_out.plan > 0
    data = workbook(read_lier, "college", year=2018)
    assert "opsporingsonderzoeken" not in everything(data)
    assert "Gerechtelijke dossiers" not in everything(data)


def test_the_college_reads_its_own_closed_decisions_and_dossiers(read_lier: Workspace) -> None:
    book = college_book(read_lier, 2018)
    closed = [row for row in book.decisions if row.marking is Marking.CLOSED]
    assert {row.body for row in closed} == {"GR", "CBS"}
    assert sum(row.marking is Marking.CLOSED for row in book.dossiers) == 6
    assert book.left_out.dossiers == 0


def test_what_the_college_may_not_read_is_counted(empty: Workspace) -> None:
    fill(empty, confidential_register())
    book = college_book(in_2022(empty), 2021)
    assert [f"{row.meeting}#{row.number}" for row in book.decisions] == [
        "GR/2021/1#1",
        "GR/2021/1#2",
        "GR/2021/1#2.1",
        "GR/2021/1#3",
        "GR/2021/1#4",
        "GR/2021/1#5",
        "ZVR/2021/1#2",
    ]
    assert [row.reference for row in book.dossiers] == ["D-dicht", "D-intern", "D-open"]
    assert [row.code for row in book.plan] == ["P-open"]
    assert [row.reference for row in book.actions] == [
        "A-dicht",
        "A-dossier",
        "A-lijn",
        "A-open",
        "A-zvr-open",
    ]
    assert book.left_out == LeftOut(decisions=1, dossiers=0, plan=2, actions=1)
    line = next(row for row in book.actions if row.reference == "A-lijn")
    assert line.plan_lines == ()


def test_a_closed_dossier_of_another_body_leaves_no_reference(empty: Workspace) -> None:
    register = confidential_register()
    register["Dossiers"][0]["orgaan"] = "ZVR"
    register["Agendapunten"] = [
        {**row, "dossier": "D-dicht"} if row["nummer"] == "1" else row
        for row in register["Agendapunten"]
    ]
    fill(empty, register)
    book = college_book(in_2022(empty), 2021)
    assert "D-dicht" not in repr(book)
    assert book.left_out.dossiers == 1


def test_words_of_dossiers_that_the_college_may_not_see_are_not_told(empty: Workspace) -> None:
    register = confidential_register()
    hidden = {**register["Dossiers"][0], "orgaan": "ZVR"}
    register["Dossiers"] += [
        {**hidden, "referentie": "D-1", "categorie": SECRET, "subcategorie": f"{SECRET} a"},
        {**hidden, "referentie": "D-2", "categorie": "Personeel", "subcategorie": f"{SECRET} b"},
        {**hidden, "referentie": "D-3", "categorie": "Personeel", "subcategorie": OPEN},
        {**register["Dossiers"][2], "referentie": "D-4", "subcategorie": OPEN},
    ]
    fill(empty, register)
    book = college_book(empty, 2021)
    assert SECRET not in repr(book.figures)
    assert [(one.category, one.count, one.subcategories) for one in book.figures.dossiers] == [
        ("Personeel", 6, ((OPEN, 2), (OTHERS, 1))),
        (OTHERS, 1, ((OTHERS, 1),)),
    ]
    for year in (2021, 2022):  # in the next one they stand beside it
        rows = sheets(workbook(empty, "college", year=year))["Overzicht"]
        column = 2 if year == 2021 else 3
        told = {row[:2]: row[column] for row in rows if row[1] in {OPEN, "overige"}}
        assert told == {("Personeel", OPEN): 2, ("Personeel", "overige"): 1, ("overige",) * 2: 1}
        assert ("overige", 1) in {(row[0], row[column]) for row in rows}
        overview = str(rows)
        assert SECRET not in overview
    assert year_figures(empty, 2021).dossiers[1].category == SECRET


def test_the_workbook_of_the_college_names_no_edition(read_lier: Workspace) -> None:
    for name, rows in sheets(workbook(read_lier, "college", year=2018)).items():
        assert "voor het college" in str(rows[:4]), name
        assert "volledige versie" not in str(rows)


def test_an_action_without_origin_is_of_the_body_that_decides_on_its_dossier(
    empty: Workspace,
) -> None:
    register = confidential_register()
    del register["Opvolging"]
    action: dict[str, Any] = {
        "status": ActionStatus.OPEN,
        "termijn": date(2021, 6, 1),
        "tekst": "Actie",
    }
    register["Actiepunten"] = [
        {**action, "referentie": "A-raad", "dossier": "D-intern"},
        {**action, "referentie": "A-los"},
    ]
    fill(empty, register)
    book = college_book(empty, 2021)
    assert [row.reference for row in book.actions] == ["A-raad"]
    assert book.left_out.actions == 1


def test_the_latest_year_with_a_meeting_is_meant_when_none_is_named(empty: Workspace) -> None:
    fill(
        empty,
        {
            "Organen": [{"code": "KL", "naam": "Leiding", "soort": BodyKind.CORPS_MANAGEMENT}],
            "Vergaderingen": [
                {
                    "referentie": f"KL/{year}",
                    "orgaan": "KL",
                    "datum": date(year, 5, 3),
                    "status": status,
                }
                for year, status in (
                    (2020, MeetingStatus.APPROVED),
                    (2021, MeetingStatus.PREPARING),
                    (2022, MeetingStatus.CANCELLED),
                )
            ],
        },
    )
    assert "2021" in str(sheets(workbook(empty, "college")))


@pytest.mark.parametrize("kind", WORKBOOKS)
def test_every_workbook_of_an_empty_work_folder_opens(empty: Workspace, kind: str) -> None:
    assert sheets(workbook(empty, kind))


@pytest.mark.parametrize("kind", WORKBOOKS)
def test_any_text_of_the_register_stands_in_a_workbook(empty: Workspace, kind: str) -> None:
    fill(empty, hostile_register())
    assert sheets(workbook(empty, kind))


@pytest.mark.parametrize("kind", LIST_KINDS)
def test_a_public_list_holds_only_what_is_public(empty: Workspace, kind: str) -> None:
    fill(empty, confidential_register())
    later = in_2022(empty)
    full = everything(workbook(later, kind))
    public = everything(workbook(later, kind, edition=Edition.PUBLIC))
    assert SECRET not in public
    if kind != "meetings":  # it names no item
        assert SECRET in full
        assert OPEN in public


def test_a_list_tells_what_it_was_chosen_by(read_lier: Workspace) -> None:
    first = next(iter(sheets(workbook(read_lier, "meetings", year=2018, body="ZVR")).values()))
    said = " ".join(str(cell) for row in first[:4] for cell in row if cell)
    assert "jaar 2018" in said
    assert "orgaan ZVR" in said
    references = [row[0] for row in first if str(row[0]).startswith(("ZVR/", "GR/"))]
    assert references == ["ZVR/2018/1", "ZVR/2018/2"]


@pytest.mark.parametrize(
    ("kind", "choices", "code"),
    [
        ("krant", {}, "workbook.unknown_kind"),
        ("meetings", {"body": "XX"}, "list.unknown_body"),
        ("register", {"year": 2018}, "workbook.no_choice"),
        ("register", {"body": "GR"}, "workbook.no_choice"),
        ("register", {"edition": Edition.PUBLIC}, "workbook.no_choice"),
        ("college", {"body": "GR"}, "workbook.no_choice"),
        ("college", {"edition": Edition.PUBLIC}, "workbook.no_choice"),
    ],
)
def test_what_cannot_be_given_is_refused(
    read_lier: Workspace, kind: str, choices: dict[str, Any], code: str
) -> None:
    with pytest.raises(Refused) as refusal:
        workbook(read_lier, kind, **choices)
    assert refusal.value.code == code


def test_an_export_bears_the_wall_time_of_brussels(empty: Workspace) -> None:
    """Half past eleven in summer, as UTC counts, is the next day here."""
    late = replace(empty, clock=FixedClock(datetime(2026, 7, 14, 23, 30, tzinfo=UTC)))
    data = export_register(late)
    said = " ".join(str(row[0]) for row in sheets(data)["Toelichting"])
    assert "15/07/2026" in said
    assert "01:30" in said
    assert "2026-07-15T01:30:00Z" in everything(data)
