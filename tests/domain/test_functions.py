"""The title that somebody bears: by gender, number and language (R21), and usual compositions."""

from __future__ import annotations

import pytest

from zonedesk.domain.compositions import MAYOR, preset_seats
from zonedesk.domain.functions import Function, title_of
from zonedesk.domain.words import BodyKind, Capacity, Gender

FULL = Function("schepen", "schepene", "schepenen", "échevin", "échevine", "échevins")
PLAIN = Function("korpschef")
FRENCH = Function("", title_fr="chef de corps", title_fr_f="cheffe de corps")


@pytest.mark.parametrize(
    ("function", "gender", "count", "language", "title"),
    [
        (FULL, None, 1, "nl", "schepen"),
        (FULL, Gender.MALE, 1, "nl", "schepen"),
        (FULL, Gender.FEMALE, 1, "nl", "schepene"),
        (FULL, Gender.FEMALE, 2, "nl", "schepenen"),
        (FULL, Gender.FEMALE, 1, "fr", "échevine"),
        (FULL, None, 3, "fr", "échevins"),
        (FULL, Gender.FEMALE, 1, "de", "schepene"),
        (PLAIN, Gender.FEMALE, 1, "nl", "korpschef"),
        (PLAIN, None, 2, "nl", "korpschef"),
        (PLAIN, Gender.FEMALE, 1, "fr", "korpschef"),
        (FRENCH, Gender.FEMALE, 1, "fr", "cheffe de corps"),
        (FRENCH, Gender.FEMALE, 1, "nl", ""),
    ],
)
def test_a_title_is_borne_by_gender_number_and_language(
    function: Function, gender: Gender | None, count: int, language: str, title: str
) -> None:
    assert title_of(function, gender, count=count, language=language) == title


def test_the_security_council_has_who_the_law_names_and_who_is_added() -> None:
    seats = preset_seats(BodyKind.SECURITY_COUNCIL)
    assert [(seat.function.title, seat.capacity) for seat in seats] == [
        ("burgemeester", Capacity.CHAIR),
        ("procureur des Konings", Capacity.MEMBER),
        ("korpschef", Capacity.MEMBER),
        ("bestuurlijk directeur-coördinator", Capacity.MEMBER),
        ("gerechtelijk directeur", Capacity.ADDED),
        ("arrondissementscommissaris", Capacity.ADDED),
        ("secretaris", Capacity.SECRETARY),
    ]


def test_each_municipality_of_a_zone_has_its_mayor() -> None:
    seats = preset_seats(BodyKind.SECURITY_COUNCIL, ("Balen", "Dessel", "Mol"))
    mayors = [seat for seat in seats if seat.function is MAYOR]
    assert [(seat.municipality, seat.capacity) for seat in mayors] == [
        ("Balen", Capacity.CHAIR),
        ("Dessel", Capacity.MEMBER),
        ("Mol", Capacity.MEMBER),
    ]
    assert [seat.municipality for seat in seats[3:]] == [""] * 6


@pytest.mark.parametrize("kind", BodyKind)
def test_every_kind_of_body_is_known(kind: BodyKind) -> None:
    seats = preset_seats(kind)
    assert sum(seat.capacity is Capacity.CHAIR for seat in seats) <= 1
    assert bool(seats) is (kind is not BodyKind.OTHER)
