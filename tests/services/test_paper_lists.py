"""Lists of decisions, extracts, the minutes of a year, and all papers of a meeting as a ZIP."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import TYPE_CHECKING

import pytest

from tests.documents.pdf.reading import Paper
from tests.services.confidential import COUNCIL, OPEN, SECRET, SECURITY, confidential_register
from tests.services.council import Council, rows, version
from tests.services.folders import fill
from tests.services.minutes_ready import approve, made_ready, reopen
from zonedesk.db.models import AgendaItem, Person
from zonedesk.domain.errors import Refused
from zonedesk.domain.paper_decisions import DecisionsPaper
from zonedesk.domain.paper_extract import ExtractPaper
from zonedesk.domain.words import AttendanceStatus, BodyKind, Edition, MeetingStatus
from zonedesk.services import agenda, papers, people
from zonedesk.services.meeting_archive import meeting_archive
from zonedesk.services.paper_years import year_paper
from zonedesk.services.papers import Wish

if TYPE_CHECKING:
    from zonedesk.domain.register import Value
    from zonedesk.services.workspace import Workspace

PUBLIC = Wish(Edition.PUBLIC)
FOR_GOVERNOR = Wish(governor=True)


def listed(folder: Workspace, reference: str, wish: Wish = PUBLIC) -> DecisionsPaper:
    data = papers.paper_data(folder, "decisions", reference=reference, wish=wish)
    assert isinstance(data, DecisionsPaper)
    return data


def extracted(folder: Workspace, reference: str, wish: Wish | None = None) -> ExtractPaper:
    data = papers.paper_data(folder, "extract", reference=reference, wish=wish or Wish())
    assert isinstance(data, ExtractPaper)
    return data


def refused(folder: Workspace, kind: str, reference: str, wish: Wish) -> str:
    with pytest.raises(Refused) as refusal:
        papers.paper(folder, kind, reference=reference, wish=wish)
    return refusal.value.code


def council_of(day: date) -> dict[str, list[dict[str, Value]]]:
    """A council that took one decision on a day."""
    return {
        "Organen": [{"code": "PR", "naam": "Politieraad", "soort": BodyKind.POLICE_COUNCIL}],
        "Vergaderingen": [
            {
                "referentie": "PR/1",
                "orgaan": "PR",
                "datum": day,
                "status": MeetingStatus.DRAFT_MINUTES,
            }
        ],
        "Agendapunten": [
            {
                "vergadering": "PR/1",
                "nummer": "1",
                "titel": "Aankoop",
                "besluit_referentie": "B/1",
            }
        ],
    }


def test_a_list_tells_the_decisions_with_what_was_decided(read_lier: Workspace) -> None:
    found = listed(read_lier, "GR/2018/2")
    assert [(one.number, one.reference, one.sent_on) for one in found.entries] == [
        ("1", "2018_GR_00002", date(2018, 3, 7)),
        ("2", "2018_GR_00003", date(2018, 3, 7)),
    ]
    assert all(one.summary for one in found.entries)
    assert (found.sent_on, found.held) == (date(2018, 3, 7), True)


def test_the_list_goes_to_the_governor_twenty_days_after_the_decision(empty: Workspace) -> None:
    fill(empty, council_of(date(2026, 12, 16)))
    found = listed(empty, "PR/1", FOR_GOVERNOR)
    assert (found.due, found.posting_days) == (date(2027, 1, 5), 10)


def test_the_governor_gets_nothing_of_a_consultative_body(read_lier: Workspace) -> None:
    assert refused(read_lier, "decisions", "ZVR/2018/1", FOR_GOVERNOR) == "paper.not_for_governor"


@pytest.mark.parametrize("reference", [COUNCIL, SECURITY])
def test_nothing_closed_reaches_the_public_papers(empty: Workspace, reference: str) -> None:
    fill(empty, confidential_register())
    made = [
        papers.paper(empty, "decisions", reference=reference, wish=PUBLIC),
        year_paper(empty, "decisions", year=2021, wish=PUBLIC),
        year_paper(empty, "minutes", year=2021, wish=PUBLIC),
    ]
    for data in made:
        everything = Paper(data).everything()
        assert SECRET.encode() not in everything
        assert SECRET.encode("utf-16-be") not in everything


def test_a_closed_item_has_no_public_extract(empty: Workspace) -> None:
    fill(empty, confidential_register())
    kept, told = 0, 0
    for number in [row["id"] for row in rows(empty, "agenda_item")]:
        reference = f"{COUNCIL}#{number}"
        try:
            data = papers.paper(empty, "extract", reference=reference, wish=PUBLIC)
        except Refused as refusal:
            kept += refusal.code == "paper.closed_extract"
            continue
        told += 1
        assert SECRET.encode() not in Paper(data).everything()
    assert kept
    assert told
    assert OPEN


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("ZVR/2018/1", "paper.item_needed"),
        ("ZVR/2018/1#", "paper.item_needed"),
        ("ZVR/2018/1#44", "paper.unknown_item"),
        ("ZVR/1999/1#1", "paper.unknown_meeting"),
    ],
)
def test_an_extract_is_of_an_item_that_is_there(
    read_lier: Workspace, reference: str, code: str
) -> None:
    assert refused(read_lier, "extract", reference, Wish()) == code


def test_who_left_before_an_item_was_not_there_at_it(read_lier: Workspace) -> None:
    """ZVR/2018/1: the example tells who leaves at which item."""
    before = extracted(read_lier, "ZVR/2018/1#1")
    there = [one for one in before.attendees if one.status is AttendanceStatus.PRESENT]
    assert there
    assert before.delivered_on == read_lier.clock.today()


def test_the_minutes_of_a_year_are_those_that_were_kept(raad: Council) -> None:
    folder = made_ready(raad).workspace
    approve(folder, raad.meeting)
    kept = papers.paper(folder, "minutes", reference="GR/2018/1")
    before = year_paper(folder, "minutes", year=2018, body="GR")
    assert Paper(before).pages[1].startswith(Paper(kept).pages[0][:200])
    now = version(folder, Person, raad.chair)
    people.edit(folder, raad.chair, row_version=now, fields={"name": "Andere voorzitter"})
    assert year_paper(folder, "minutes", year=2018, body="GR") == before


def test_minutes_that_were_opened_again_wait_outside_the_year(raad: Council) -> None:
    folder = made_ready(raad).workspace
    approve(folder, raad.meeting)
    reopen(folder, raad.meeting)
    pages = Paper(year_paper(folder, "minutes", year=2018)).pages
    assert len(pages) == 1
    assert "GR/2018/1" in pages[0]


def test_a_year_of_other_papers_is_not_made(read_lier: Workspace) -> None:
    with pytest.raises(Refused) as refusal:
        year_paper(read_lier, "agenda", year=2018)
    assert refusal.value.code == "paper.meeting_needed"


def archive_of(folder: Workspace, reference: str) -> zipfile.ZipFile:
    return zipfile.ZipFile(io.BytesIO(meeting_archive(folder, reference)))


def test_a_zip_holds_the_papers_numbered_at_one_moment(read_lier: Workspace) -> None:
    with archive_of(read_lier, "GR/2018/2") as archive:
        entries = archive.infolist()
        minutes = next(one for one in entries if "otulen" in one.filename)
        data = archive.read(minutes)
    names = [one.filename for one in entries]
    assert [name[:3] for name in names] == [f"{place:02} " for place in range(1, len(names) + 1)]
    assert len({one.date_time for one in entries}) == 1
    assert data == papers.paper(read_lier, "minutes", reference="GR/2018/2")
    assert sum("ittreksel" in name or "Extract" in name for name in names) == 2


def test_names_in_a_zip_stay_short_whatever_titles_say(raad: Council) -> None:
    folder = made_ready(raad).workspace
    item = rows(folder, "agenda_item")[0]["id"]
    title = 'CON ? * / \\ : | < > " ' * 9
    now = version(folder, AgendaItem, item)
    agenda.edit(folder, item, row_version=now, fields={"title": title})
    with archive_of(folder, "GR/2018/1") as archive:
        names = archive.namelist()
    assert len(names) == len({name.casefold() for name in names})
    for name in names:
        assert len(name.encode()) < 200
        assert not set(name) & set('/\\:*?"<>|')
        assert name.endswith(".pdf")


def test_a_meeting_to_come_has_no_minutes_in_its_zip(raad: Council) -> None:
    raad.item("Varia")
    with archive_of(raad.workspace, "GR/2018/1") as archive:
        assert len(archive.namelist()) == 3


def test_a_zip_is_of_a_meeting_that_is_there(read_lier: Workspace) -> None:
    with pytest.raises(Refused) as refusal:
        meeting_archive(read_lier, "GR/1999/1")
    assert refusal.value.code == "paper.unknown_meeting"
