"""The papers as files: every meeting prints, nothing closed is in a public one (T69, T71)."""

from __future__ import annotations

import io
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pikepdf
import pytest
from sqlalchemy import select

from tests.services.confidential import (
    COUNCIL,
    OPEN,
    SECRET,
    SECURITY,
    confidential_register,
    words_of_pdf,
)
from tests.services.folders import fill
from tests.services.test_papers import minutes
from zonedesk.db.models import IssuedDocument, Meeting
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.rows import MeetingRow
from zonedesk.domain.words import (
    ActionStatus,
    AttendanceStatus,
    BodyKind,
    Capacity,
    DossierStatus,
    Edition,
    MeetingStatus,
    VoteMethod,
)
from zonedesk.services.archive import digest_of
from zonedesk.services.lists import rows
from zonedesk.services.papers import PAPERS, Wish, paper

if TYPE_CHECKING:
    from zonedesk.services.workspace import Workspace

EDITIONS = [
    (kind, edition) for kind, made in PAPERS.items() if not made.of_item for edition in Edition
]


def pages(data: bytes) -> int:
    with pikepdf.open(io.BytesIO(data)) as pdf:
        return len(pdf.pages)


def test_the_minutes_of_every_meeting_of_the_example_print(read_lier: Workspace) -> None:
    printed = [
        paper(read_lier, "minutes", reference=meeting.reference)
        for meeting in rows(read_lier, "meetings")
        if isinstance(meeting, MeetingRow)
    ]
    assert len(printed) == 81
    assert all(data.startswith(b"%PDF-") for data in printed)


@pytest.mark.parametrize("body", ["ZVR", "GR", "CBS", "KL", "BK", "ARO", "POK", "OKAM"])
def test_every_paper_of_a_meeting_of_every_body_prints(read_lier: Workspace, body: str) -> None:
    for kind, edition in EDITIONS:
        data = paper(read_lier, kind, reference=f"{body}/2018/1", wish=Wish(edition))
        assert pages(data) >= 1


def test_the_same_meeting_prints_the_same_bytes(read_lier: Workspace) -> None:
    once, again = (paper(read_lier, "minutes", reference="ZVR/2018/1") for _ in range(2))
    assert once == again


def test_the_public_minutes_of_the_example_hold_nothing_of_the_closed_item(
    read_lier: Workspace,
) -> None:
    closed = ("Gerechtelijke dossiers", "informatie-uitwisseling", "opsporingsonderzoeken")
    full, public = (
        words_of_pdf(paper(read_lier, "minutes", reference="ZVR/2018/1", wish=Wish(edition)))
        for edition in Edition
    )
    assert [word for word in closed if word in full]
    assert not [word for word in closed if word in public]
    assert "Campagne technopreventie" in public


@pytest.mark.parametrize("reference", [COUNCIL, SECURITY])
@pytest.mark.parametrize("language", ["nl", "fr", "de"])
def test_nothing_confidential_stands_in_a_public_paper(
    empty: Workspace, reference: str, language: str
) -> None:
    fill(empty, confidential_register())
    for kind in ("agenda", "minutes"):
        full, public = (
            words_of_pdf(
                paper(empty, kind, reference=reference, wish=Wish(edition), language=language)
            )
            for edition in Edition
        )
        assert SECRET in full
        assert SECRET not in public
        assert OPEN in public


def test_numbers_of_closed_items_stay_in_a_public_paper(empty: Workspace) -> None:
    fill(empty, confidential_register())
    items = minutes(empty, COUNCIL, wish=Wish(Edition.PUBLIC)).items
    assert [(item.number, item.withheld) for item in items] == [
        ("1", False),
        ("2", True),
        ("2.1", True),
        ("3", True),
        ("4", True),
        ("5", False),
    ]


@pytest.mark.parametrize(("kind", "edition"), EDITIONS)
@pytest.mark.parametrize("language", ["nl", "fr", "de"])
def test_a_meeting_of_which_only_the_least_is_known_prints(
    empty: Workspace, kind: str, edition: Edition, language: str
) -> None:
    fill(empty, bare_register())
    for reference in ("A/1", "B/1", "B/2"):
        data = paper(empty, kind, reference=reference, wish=Wish(edition), language=language)
        assert pages(data) == 1


def bare_register() -> dict[str, list[dict[str, Any]]]:
    """A meeting without items, one with an item that has only a title, one called off."""
    day = date(2021, 3, 8)
    return {
        "Organen": [
            {"code": "A", "naam": "Overleg", "soort": BodyKind.OTHER},
            {"code": "B", "naam": "Politieraad", "soort": BodyKind.POLICE_COUNCIL},
        ],
        "Vergaderingen": [
            {"referentie": "A/1", "orgaan": "A", "datum": day, "status": MeetingStatus.PREPARING},
            {"referentie": "B/1", "orgaan": "B", "datum": day, "status": MeetingStatus.APPROVED},
            {"referentie": "B/2", "orgaan": "B", "datum": day, "status": MeetingStatus.CANCELLED},
        ],
        "Agendapunten": [{"vergadering": "B/1", "nummer": "1", "titel": "."}],
    }


HOSTILE = '<b>&amp;"%s{0}\\ =1+1 <img src="file:///x"/> \u202eomgekeerd\u202c 🚓 ﷽ ' + "w" * 3000


@pytest.mark.parametrize(("kind", "edition"), EDITIONS)
def test_any_text_in_the_register_prints(empty: Workspace, kind: str, edition: Edition) -> None:
    fill(empty, hostile_register())
    data = paper(empty, kind, reference="H/1", wish=Wish(edition))
    assert pages(data) >= 1


def test_any_text_in_the_register_prints_in_an_extract_too(empty: Workspace) -> None:
    fill(empty, hostile_register())
    data = paper(empty, "extract", reference="H/1#1", wish=Wish(formula=HOSTILE))
    assert pages(data) >= 1


def hostile_register() -> dict[str, list[dict[str, Any]]]:
    """Every text that a paper prints is the most unpleasant one."""
    day, rich = date(2021, 3, 8), from_plain(HOSTILE)
    of_item = {"vergadering": "H/1", "nummer": "1"}
    return {
        "Zone": [
            {"sleutel": "naam", "waarde": HOSTILE},
            {"sleutel": "adres", "waarde": HOSTILE},
        ],
        "Organen": [
            {
                "code": "H",
                "naam": HOSTILE,
                "soort": BodyKind.MUNICIPAL_COUNCIL,
                "plaats": HOSTILE,
            },
        ],
        "Personen": [
            {
                "sleutel": "iemand",
                "naam": HOSTILE,
                "voornaam": HOSTILE,
                "functie": HOSTILE,
                "organisatie": HOSTILE,
            },
        ],
        "Mandaten": [
            {
                "orgaan": "H",
                "persoon": "iemand",
                "hoedanigheid": Capacity.CHAIR,
                "van": date(2020, 1, 1),
            },
        ],
        "Dossiers": [
            {
                "referentie": "D-1",
                "titel": HOSTILE,
                "categorie": HOSTILE,
                "orgaan": "H",
                "status": DossierStatus.DECIDED,
                "geopend": day,
                "rechtsgrond": HOSTILE,
                "bedrag": 10**14,
            },
        ],
        "Vergaderingen": [
            {
                "referentie": "H/1",
                "orgaan": "H",
                "soort": HOSTILE,
                "datum": day,
                "status": MeetingStatus.DRAFT_MINUTES,
                "inleiding": rich,
                "slot": rich,
                "volgende": HOSTILE,
            },
        ],
        "Aanwezigheden": [
            {
                "vergadering": "H/1",
                "persoon": "iemand",
                "status": AttendanceStatus.PRESENT,
                "verlaat_bij": "1",
                "reden": HOSTILE,
            },
        ],
        "Agendapunten": [
            {
                **of_item,
                "titel": HOSTILE,
                "deel": HOSTILE,
                "voorsteller": HOSTILE,
                "dossier": "D-1",
                "toelichting": rich,
                "bespreking": rich,
                "besluit": rich,
                "besluit_referentie": HOSTILE,
            },
        ],
        "Stemmingen": [
            {
                **of_item,
                "onderwerp": HOSTILE,
                "wijze": VoteMethod.BY_NAME,
                "voor": ("iemand",),
            },
        ],
        "Actiepunten": [
            {
                "referentie": HOSTILE,
                "tekst": HOSTILE,
                "verantwoordelijke": HOSTILE,
                "status": ActionStatus.OPEN,
                "oorsprong": "H/1#1",
            },
        ],
    }


def file_paper(workspace: Workspace, kind: str, edition: Edition, content: bytes) -> None:
    """Keep a paper of ZVR/2018/1 as one that left the house."""
    at = datetime(2018, 11, 16, 9, 0, tzinfo=UTC)
    with workspace.database.write("test.file", workspace.actor_id, at=at) as session:
        meeting = session.scalar(select(Meeting.id).where(Meeting.reference == "ZVR/2018/1"))
        filed = IssuedDocument(
            kind=kind,
            meeting_id=meeting,
            edition=edition,
            language="nl",
            issued_at=at,
            content=content,
            sha256=digest_of(content),
        )
        session.add(filed)


def test_a_paper_that_left_the_house_is_given_as_it_left(lier: Workspace) -> None:
    file_paper(lier, "minutes", Edition.PUBLIC, b"eerste")
    file_paper(lier, "minutes", Edition.PUBLIC, b"tweede")
    public = paper(lier, "minutes", reference="ZVR/2018/1", wish=Wish(Edition.PUBLIC))
    assert public == b"tweede"
    for others in (
        paper(lier, "minutes", reference="ZVR/2018/1"),
        paper(lier, "minutes", reference="ZVR/2018/1", wish=Wish(Edition.PUBLIC), language="fr"),
        paper(lier, "minutes", reference="ZVR/2018/2", wish=Wish(Edition.PUBLIC)),
        paper(lier, "agenda", reference="ZVR/2018/1", wish=Wish(Edition.PUBLIC)),
    ):
        assert others.startswith(b"%PDF-")


def test_minutes_that_were_filed_are_no_longer_taken_over_from_the_register(
    lier: Workspace,
) -> None:
    assert minutes(lier, "ZVR/2018/1", language="fr").heading.taken_over
    file_paper(lier, "minutes", Edition.FULL, b"ondertekend")
    assert not minutes(lier, "ZVR/2018/1", language="fr").heading.taken_over


def test_a_filed_attendance_list_serves_both_editions(lier: Workspace) -> None:
    file_paper(lier, "attendance", Edition.FULL, b"getekend")
    for edition in Edition:
        assert paper(lier, "attendance", reference="ZVR/2018/1", wish=Wish(edition)) == b"getekend"
