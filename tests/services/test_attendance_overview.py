"""Who took part how often, on the real register of 2018, and as a workbook (R61)."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from zonedesk.domain.errors import Refused
from zonedesk.domain.words import Edition
from zonedesk.services.attendance_overview import overview
from zonedesk.services.workbooks import workbook

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace

_ALL = {"year": 2018, "body": "ZVR"}


def sheets(workspace: Workspace, **chosen: Any) -> dict[str, list[list[object]]]:
    """The cells of each sheet of the workbook, from the headings on."""
    book = load_workbook(BytesIO(workbook(workspace, "attendance", **chosen)))
    return {
        sheet.title: [[cell.value for cell in row] for row in sheet.iter_rows(min_row=4)]
        for sheet in book
    }


def test_everybody_of_the_security_council_in_2018(read_lier: Workspace) -> None:
    rows = overview(read_lier, year=2018, body="ZVR")
    told = {
        row.name: (
            row.tally.invited,
            row.tally.present,
            row.tally.excused,
            row.tally.replaced,
            row.tally.replacing,
        )
        for row in rows
    }
    assert told["Burgemeester van Lier"] == (2, 2, 0, 0, 0)
    assert told["Procureur des Konings"] == (2, 1, 0, 1, 0)
    assert told["Bestuurlijk directeur-coördinator"] == (2, 1, 1, 0, 0)
    assert told["Substituut-procureur"] == (1, 1, 0, 0, 1)
    assert {row.body for row in rows} == {"ZVR"}


def test_one_person_and_a_period_of_ones_own(read_lier: Workspace) -> None:
    (whole,) = [row for row in overview(read_lier, body="ZVR") if row.tally.replaced]
    who = whole.tally.person_id
    autumn = (date(2018, 9, 1), date(2018, 12, 31))
    rows = overview(read_lier, person_id=who, period=autumn)
    assert [(row.body, row.tally.invited, row.tally.present) for row in rows] == [("ZVR", 1, 1)]
    assert overview(read_lier, body="ZVR", year=2017) == ()
    with pytest.raises(Refused, match="unknown_body"):
        overview(read_lier, body="XYZ")


def test_the_workbook_lists_each_meeting_and_adds_up_each_person(read_lier: Workspace) -> None:
    lines, totals = sheets(read_lier, **_ALL).values()
    assert {row[0] for row in lines[1:-1]} == {"ZVR/2018/1", "ZVR/2018/2"}
    assert len(lines[0]) == 9
    by_name = {row[1]: row for row in totals[1:-1]}
    assert by_name["Procureur des Konings"][3:11] == [2, 1, 0, 0, 1, 0, 0, 0.5]
    assert totals[-1][3] == sum(int(str(row[3])) for row in totals[1:-1])


def test_a_public_workbook_tells_no_reasons(read_lier: Workspace) -> None:
    lines, _totals = sheets(read_lier, **_ALL, edition=Edition.PUBLIC).values()
    assert len(lines[0]) == 8
