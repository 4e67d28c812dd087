"""All running terms in one list, on paper and in Excel: by day, each edition what it may hold."""

from __future__ import annotations

from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING, Any

import pytest
from openpyxl import load_workbook

from tests.documents.pdf.reading import Paper
from tests.services.folders import fill
from tests.services.test_terms import meeting_of
from zonedesk.domain.dossier_supervision import TermState
from zonedesk.domain.errors import Refused
from zonedesk.domain.running_terms import TermSource
from zonedesk.domain.words import DossierStatus, Edition, FollowUpKind, Marking
from zonedesk.services import follow_ups, running_terms
from zonedesk.services.dossier_record import read_record
from zonedesk.services.follow_ups import Subject
from zonedesk.services.workbooks import workbook

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace

TODAY = date(2018, 11, 22)


@pytest.fixture
def folder(empty: Workspace) -> Workspace:
    """Two dossiers under supervision, one of them closed to others, with a note that has a term."""
    told: dict[str, Any] = {
        "categorie": "Aankoop",
        "status": DossierStatus.SUPERVISION,
        "geopend": date(2018, 9, 3),
    }
    one = {
        **told,
        "referentie": "D1",
        "titel": "Laptops",
        "markering": Marking.PUBLIC,
        "toezicht_verzonden": date(2018, 10, 30),
        "toezicht_ontvangen": date(2018, 11, 2),
    }
    other = {
        **told,
        "referentie": "D2",
        "titel": "Ontslag",
        "markering": Marking.CLOSED,
        "toezicht_verzonden": date(2018, 11, 20),
    }
    fill(empty, {"Dossiers": [one, other]})
    dossier = read_record(empty, "D1").handle.id
    fields: follow_ups.FollowUpFields = {
        "kind": FollowUpKind.DEADLINE,
        "text": "Brief beantwoorden",
        "due_on": date(2018, 11, 20),
    }
    follow_ups.add(empty, Subject.DOSSIER, subject_id=dossier, fields=fields)
    return empty


def test_terms_of_every_source_stand_by_day_and_say_how_they_stand(folder: Workspace) -> None:
    meeting_of(folder, "GR", date(2018, 12, 17))
    found = running_terms.running(folder)
    assert [one.day for one in found] == sorted(one.day for one in found)
    told = [
        (one.reference, one.day, one.state) for one in found if one.source is not TermSource.MEETING
    ]
    assert told == [
        ("D1", date(2018, 11, 20), TermState.LATE),  # the note
        ("D1", date(2018, 11, 27), TermState.DUE_SOON),  # 2 Nov + 25
        ("D2", date(2018, 11, 30), TermState.RUNNING),  # posted: 20 Nov + 10
        ("D1", date(2018, 12, 12), TermState.RUNNING),  # 2 + 40 = 42 - 30
        ("D2", date(2018, 12, 15), TermState.RUNNING),  # 20 + 25 = 45 - 30
        ("D2", date(2018, 12, 30), TermState.RUNNING),  # 20 + 40 = 60 - 30
    ]
    assert all(one.article and one.counted for one in found if one.source is not TermSource.NOTE)
    assert {one.provisional for one in found if one.reference == "D2" and one.day.day == 15} == {
        True
    }
    codes = {one.reference for one in found if one.source is TermSource.MEETING}
    assert codes == {"GR/2018/1"}


def test_the_terms_of_a_year_hold_those_that_are_over_too(folder: Workspace) -> None:
    with folder.database.read() as session:
        of_year = running_terms.lines(session, year=2018, today=TODAY)
        nothing = running_terms.lines(session, year=2030, today=TODAY)
    posted = next(one for one in of_year if one.day == date(2018, 11, 9))
    assert (posted.reference, posted.state) == ("D1", TermState.MET)
    assert not nothing


def test_the_paper_holds_what_its_edition_may(folder: Workspace) -> None:
    full, public = (
        _text(running_terms.terms_paper(folder, edition=edition)) for edition in Edition
    )
    assert "Laptops" in full
    assert "Ontslag" in full
    assert "Laptops" in public
    assert "Ontslag" not in public
    assert running_terms.terms_marking(folder) is Marking.CLOSED
    assert running_terms.terms_marking(folder, edition=Edition.PUBLIC) is Marking.PUBLIC
    again = running_terms.terms_paper(folder)
    assert again == running_terms.terms_paper(folder)
    with pytest.raises(Refused, match=r"paper\.unknown_language"):
        running_terms.terms_paper(folder, language="en")


def test_a_year_without_terms_makes_a_paper_too(empty: Workspace) -> None:
    assert running_terms.terms_paper(empty, year=2030, language="fr").startswith(b"%PDF")


def test_the_workbook_holds_what_its_edition_may(folder: Workspace) -> None:
    for edition, wanted in ((Edition.FULL, {"D1", "D2"}), (Edition.PUBLIC, {"D1"})):
        book = load_workbook(BytesIO(workbook(folder, "terms", edition=edition)))
        cells = {cell.value for row in book.worksheets[0].iter_rows() for cell in row}
        assert cells & {"D1", "D2"} == wanted


def _text(data: bytes) -> str:
    return Paper(data).text
