"""Meetings for another calendar: saved where the user wants, without what is said in them."""

from __future__ import annotations

from datetime import date, time
from typing import TYPE_CHECKING, Any

import pytest
from icalendar import Calendar

from tests.services.confidential import SECRET
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import MeetingStatus
from zonedesk.services import agenda, calendar_export, lists, meetings
from zonedesk.system.trouble import DataFileError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.services.council import Council
    from zonedesk.services.workspace import Workspace


def events(data: bytes) -> list[Any]:
    """The meetings as a calendar reads them."""
    return list(Calendar.from_ical(data).walk("VEVENT"))


def test_a_year_is_saved_with_every_meeting_of_it(read_lier: Workspace, tmp_path: Path) -> None:
    target = tmp_path / "2018.ics"
    calendar_export.save_year(read_lier, 2018, target=target)
    found = events(target.read_bytes())
    rows = lists.rows(read_lier, "meetings", year=2018)
    assert len(found) == len(rows)
    assert len({event["uid"] for event in found}) == len(found)


def test_a_year_of_one_body(read_lier: Workspace) -> None:
    found = events(calendar_export.year_calendar(read_lier, 2018, body="ZVR"))
    assert len(found) == 2
    with pytest.raises(Refused, match=r"list\.unknown_body"):
        calendar_export.year_calendar(read_lier, 2018, body="XYZ")


def test_a_meeting_says_body_reference_and_place_and_nothing_that_is_treated(
    raad: Council,
) -> None:
    folder = raad.workspace
    made = meetings.create(
        folder, raad.body, day=date(2019, 3, 31), start=time(20, 0), place="Raadzaal"
    )
    fields: agenda.ItemFields = {"title": SECRET, "public": False}
    agenda.add(folder, made.id, fields=fields)
    data = calendar_export.meeting_calendar(folder, made.reference)
    (event,) = events(data)
    assert SECRET.encode() not in data.replace(b"\r\n ", b"")
    assert (event["summary"], event["location"]) == ("Gemeenteraad (GR/2019/1)", "Raadzaal")
    assert event.decoded("dtstart").time() == time(20, 0)


def test_a_change_and_a_cancelling_replace_what_stands_in_a_calendar(raad: Council) -> None:
    folder = raad.workspace
    (before,) = events(calendar_export.meeting_calendar(folder, "GR/2018/1"))
    meetings.step(folder, raad.meeting, row_version=1, to=MeetingStatus.CANCELLED)
    (after,) = events(calendar_export.meeting_calendar(folder, "GR/2018/1"))
    assert (before["status"], after["status"]) == ("CONFIRMED", "CANCELLED")
    assert before["uid"] == after["uid"]
    assert before["sequence"] < after["sequence"]


def test_a_meeting_in_the_bin_is_not_there(raad: Council) -> None:
    meetings.delete(raad.workspace, raad.meeting, row_version=1)
    assert events(calendar_export.year_calendar(raad.workspace, 2018)) == []
    with pytest.raises(Refused, match=r"show\.unknown"):
        calendar_export.meeting_calendar(raad.workspace, "GR/2018/1")


def test_nothing_comes_among_the_files_of_a_work_folder(raad: Council) -> None:
    target = raad.workspace.folder.path / "GR.ics"
    with pytest.raises(DataFileError, match=r"output\.inside"):
        calendar_export.save_meeting(raad.workspace, "GR/2018/1", target=target)
    assert not target.exists()
