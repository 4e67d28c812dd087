"""The workbook of the annual figures, each figure in a cell of its own."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from tests.services.confidential import SECRET, confidential_register
from tests.services.folders import fill
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import Edition, Marking
from zonedesk.services.workbooks import Choice, workbook, workbook_marking

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace


def rows(data: bytes, place: int) -> list[tuple[Any, ...]]:
    """The lines under the headings of a sheet, without the totals."""
    sheet = load_workbook(io.BytesIO(data)).worksheets[place]
    found = [row for row in sheet.iter_rows(min_row=5, values_only=True) if row[0] is not None]
    return found[:-1]


def test_each_body_stands_on_one_row_with_its_figures(read_lier: Workspace) -> None:
    found = {row[0]: row[2:6] for row in rows(workbook(read_lier, "annual", year=2018), 0)}
    assert found == {
        "ZVR": (2, 2, 2, 0),
        "GR": (10, 10, 10, 0),
        "CBS": (None, 10, 10, 0),
        "KL": (10, 10, 10, 0),
        "BK": (26, 26, 26, 0),
        "ARO": (8, 8, 8, 0),
        "POK": (5, 5, 5, 0),
        "OKAM": (10, 10, 10, 0),
    }


def test_each_category_and_subcategory_has_its_number(read_lier: Workspace) -> None:
    data = workbook(read_lier, "annual", year=2018)
    assert rows(data, 1) == [
        ("Personeel", 13),
        ("Aankoop en onderhoud", 5),
        ("Gegevensbescherming", 1),
    ]
    assert [row[1:] for row in rows(data, 2)][:4] == [
        ("Vacantverklaring", 7),
        ("Blijvende invaliditeit", 3),
        ("Ontslag", 2),
        ("In beschikbaarheidstelling", 1),
    ]


def test_hours_promised_stand_beside_hours_delivered(read_lier: Workspace) -> None:
    data = workbook(read_lier, "annual", year=2018)
    assert [row[4:] for row in rows(data, 6)] == [(750, 753.5, 180, 195.5, 190, 188)]


def test_every_block_has_a_chart(read_lier: Workspace) -> None:
    book = load_workbook(io.BytesIO(workbook(read_lier, "annual", year=2018)))
    charted = [len(sheet._charts) for sheet in book.worksheets]
    assert charted == [1, 1, 1, 1, 0, 1, 1, 0, 1]


def test_the_year_before_has_columns_where_it_was_entered(read_lier: Workspace) -> None:
    assert len(rows(workbook(read_lier, "annual", year=2018), 0)[0]) == 6
    found = {row[0]: row[6] for row in rows(workbook(read_lier, "annual", year=2019), 0)}
    assert found["BK"] == 26


def test_a_public_workbook_names_nothing_confidential(empty: Workspace) -> None:
    fill(empty, confidential_register())
    data = workbook(empty, "annual", year=2021, edition=Edition.PUBLIC)
    book = load_workbook(io.BytesIO(data))
    told = str([row for sheet in book for row in sheet.iter_rows(values_only=True)])
    assert SECRET not in told
    assert workbook_marking(empty, "annual", chosen=Choice(2021)) is Marking.CLOSED
    public = Choice(2021, edition=Edition.PUBLIC)
    assert workbook_marking(empty, "annual", chosen=public) is Marking.PUBLIC


def test_the_figures_are_of_all_bodies(read_lier: Workspace) -> None:
    with pytest.raises(Refused) as refusal:
        workbook(read_lier, "annual", year=2018, body="GR")
    assert refusal.value.code == "workbook.no_choice"


def test_the_college_sees_no_zero_where_nothing_was_entered(read_lier: Workspace) -> None:
    """Of 2017 neither a meeting nor a dossier is known."""
    book = load_workbook(io.BytesIO(workbook(read_lier, "college", year=2018)))
    sheet = book.worksheets[0]
    told = [cell for row in sheet.iter_rows(values_only=True) for cell in row]
    assert told.count("2017: –") == 4
    council = next(row for row in sheet.iter_rows(values_only=True) if row[1] == "GR")
    assert council[2:10] == (10, None, 10, None, 10, None, 0, None)
