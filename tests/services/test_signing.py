"""Who signs minutes when who should was not there (T32)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.services.minutes_ready import made_ready
from zonedesk.db.queries.paper_people import Presence, Seat
from zonedesk.domain.papers import MinutesPaper, Party
from zonedesk.domain.words import AttendanceStatus, Capacity
from zonedesk.services import attendance, papers
from zonedesk.services.signing import signer

if TYPE_CHECKING:
    from tests.services.council import Council

CHAIR, SECOND, THIRD, SECRETARY, DEPUTY = range(1, 6)
PARTIES = {
    CHAIR: Party("Voorzitter"),
    SECOND: Party("Eerste raadslid"),
    THIRD: Party("Tweede raadslid"),
    SECRETARY: Party("Secretaris"),
    DEPUTY: Party("Adjunct"),
}
SEATS = (
    Seat(CHAIR, (Capacity.CHAIR,), votes=True, replaces=()),
    Seat(SECOND, (Capacity.MEMBER,), votes=True, replaces=()),
    Seat(THIRD, (Capacity.MEMBER,), votes=True, replaces=()),
    Seat(SECRETARY, (Capacity.SECRETARY,), votes=False, replaces=()),
    Seat(DEPUTY, (Capacity.SUBSTITUTE,), votes=False, replaces=(SECRETARY,)),
)
THERE, AWAY = AttendanceStatus.PRESENT, AttendanceStatus.EXCUSED
REPLACED = AttendanceStatus.REPLACED


@pytest.mark.parametrize(
    ("capacity", "noted", "signs"),
    [
        (Capacity.CHAIR, {}, "Voorzitter"),  # nothing was noted
        (Capacity.CHAIR, {CHAIR: THERE, SECOND: THERE}, "Voorzitter"),
        (Capacity.CHAIR, {CHAIR: AWAY, SECOND: THERE, THIRD: THERE}, "Eerste raadslid"),
        (Capacity.CHAIR, {CHAIR: AWAY, SECOND: AWAY, THIRD: THERE}, "Tweede raadslid"),
        (Capacity.CHAIR, {CHAIR: AWAY, SECOND: AWAY}, "Voorzitter"),  # nobody else was there
        (Capacity.CHAIR, {CHAIR: REPLACED, SECOND: THERE}, "Schepen"),
        (Capacity.SECRETARY, {SECRETARY: AWAY, DEPUTY: THERE, SECOND: THERE}, "Adjunct"),
        (Capacity.SECRETARY, {SECRETARY: AWAY, SECOND: THERE}, "Secretaris"),
    ],
)
def test_the_next_who_was_there_signs(
    capacity: Capacity, noted: dict[int, AttendanceStatus], signs: str
) -> None:
    presences = [
        Presence(person, person, status, "Schepen" if status is REPLACED else "", "")
        for person, status in noted.items()
    ]
    first = {Capacity.CHAIR: CHAIR, Capacity.SECRETARY: SECRETARY}[capacity]
    found = signer(capacity, first, seats=SEATS, presences=presences, parties=PARTIES)
    assert found == signs


def test_nobody_signs_where_nobody_holds_it() -> None:
    assert not signer(Capacity.CHAIR, None, seats=SEATS, presences=(), parties=PARTIES)


def test_the_minutes_bear_who_signs_and_the_agenda_who_should(raad: Council) -> None:
    made_ready(raad)
    folder = raad.workspace
    attendance.mark(folder, raad.meeting, person_id=raad.chair, status=AWAY)

    def signs(kind: str) -> list[str]:
        paper = papers.paper_data(folder, kind, reference="GR/2018/1")
        return [one.name for one in getattr(paper, "signatories", ())]

    assert signs("minutes") == ["Algemeen directeur", "Raadslid"]
    assert signs("agenda") == ["Algemeen directeur", "Voorzitter"]
    assert isinstance(papers.paper_data(folder, "minutes", reference="GR/2018/1"), MinutesPaper)
