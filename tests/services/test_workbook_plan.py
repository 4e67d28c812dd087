"""The workbook of the plan: what stands in it, and what comes from the lines below."""

from __future__ import annotations

import io
from datetime import date, datetime
from typing import TYPE_CHECKING

import openpyxl
import pytest

from tests.services.folders import let_go, lier_folder
from tests.workspaces import opened_folder
from zonedesk.domain.words import Edition
from zonedesk.services.workbooks import workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openpyxl.worksheet.worksheet import Worksheet

    from zonedesk.services.workspace import Workspace

HEADINGS = 4


@pytest.fixture(scope="module")
def lier(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    workspace = opened_folder(lier_folder(tmp_path_factory.mktemp("lier")))
    yield workspace
    let_go(workspace)


def sheet_of(lier: Workspace, edition: Edition = Edition.FULL) -> Worksheet:
    data = workbook(lier, "plan", year=2018, edition=edition)
    sheet: Worksheet = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]
    return sheet


def rows_of(sheet: Worksheet) -> dict[str, dict[str, object]]:
    headings = [str(cell.value) for cell in sheet[HEADINGS]]
    rows = (
        dict(zip(headings, (cell.value for cell in row), strict=True))
        for row in sheet.iter_rows(min_row=HEADINGS + 1)
    )
    return {str(row["Code"]): row for row in rows}


def test_a_line_tells_its_state(lier: Workspace) -> None:
    row = rows_of(sheet_of(lier))["V1.1"]
    told = {row[name] for name in ("Niveau", "Klasse", "Status", "Trekker", "Laatste stand")}
    assert told >= {
        "strategisch",
        "P",
        "lopend",
        "Diensthoofd lokale recherche",
        "Onder controle; campagne gunstig onthaald.",
    }
    assert str(row["Gezondheid"]).endswith("goed")
    assert row["Voortgang"] in {70, 0.7}


def test_dates_and_progress_that_nobody_filled_in_come_from_below(lier: Workspace) -> None:
    rows = rows_of(sheet_of(lier))
    first = rows["V1.1"]["Gepland van"]
    assert isinstance(first, datetime)
    assert first.date() == date(2018, 1, 1)
    assert rows["V1"]["Voortgang"] in {57.5, 0.575}
    assert rows["B"]["Voortgang"] is None


def test_levels_fold_and_a_confidential_line_stays_inside(lier: Workspace) -> None:
    sheet = sheet_of(lier)
    levels = [sheet.row_dimensions[number].outlineLevel for number in range(5, 9)]
    assert levels == [0, 1, 2, 3]
    assert "O1.1" in rows_of(sheet)
    assert "O1.1" not in rows_of(sheet_of(lier, Edition.PUBLIC))
