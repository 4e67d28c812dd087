"""The text on a body in the annual report."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.documents.annual_words import body_text
from zonedesk.domain.figures import OTHERS, CategoryFigures
from zonedesk.domain.paper_annual import BodyCourse
from zonedesk.domain.words import BodyKind, ItemResult
from zonedesk.i18n.catalogue import LANGUAGES

COUNCIL = BodyKind.MUNICIPAL_COUNCIL


def months(*numbers: int, day: int = 15) -> tuple[date, ...]:
    return tuple(date(2018, number, day) for number in numbers)


def course(**fields: Any) -> BodyCourse:
    told: dict[str, Any] = {"code": "GR", "name": "Gemeenteraad", "kind": COUNCIL}
    return BodyCourse(**{**told, **fields})


def category(name: str, count: int) -> CategoryFigures:
    return CategoryFigures(name, count, ())


def test_a_body_that_met_now_and_then_is_told_with_its_days() -> None:
    met = course(
        name="Zonale veiligheidsraad",
        kind=BodyKind.SECURITY_COUNCIL,
        days=(date(2018, 4, 19), date(2018, 11, 15)),
    )
    assert (
        body_text(met, "nl")
        == "De zonale veiligheidsraad vergaderde twee keer, op 19 april en 15 november 2018."
    )
    assert body_text(met, "fr").endswith("a tenu deux réunions, les 19 avril et 15 novembre 2018.")
    assert body_text(met, "de").endswith("tagte zwei Mal, am 19. April und 15. November 2018.")


def test_dossiers_are_told_by_category_with_what_came_of_them() -> None:
    met = course(
        days=months(1, 2, 3, 4, 5, 6, 9, 10, 11, 12),
        dossiers=(
            category("Personeel", 13),
            category("Aankoop en onderhoud", 5),
            category("Gegevensbescherming", 1),
        ),
        results=((ItemResult.APPROVED, 19),),
    )
    assert body_text(met, "nl") == (
        "De gemeenteraad vergaderde tien keer, maandelijks behalve in de vakantiemaanden, en "
        "behandelde negentien politiedossiers: dertien over personeel, vijf over aankoop en "
        "onderhoud en één over gegevensbescherming. Ze werden alle goedgekeurd."
    )


@pytest.mark.parametrize(
    ("results", "told"),
    [
        (((ItemResult.APPROVED, 3),), "Ze werden alle goedgekeurd."),
        (
            ((ItemResult.APPROVED, 2), (ItemResult.REJECTED, 1)),
            "Daarvan werden er twee goedgekeurd en werd één verworpen.",
        ),
        (
            ((None, 2), (ItemResult.ADJOURNED, 1)),
            "Daarvan werd één uitgesteld en is over twee nog niet beslist.",
        ),
    ],
)
def test_not_everything_is_called_approved(
    results: tuple[tuple[ItemResult | None, int], ...], told: str
) -> None:
    met = course(days=months(1, 2, 3, 4, 6), dossiers=(category("IT", 3),), results=results)
    assert body_text(met, "nl") == (
        f"De gemeenteraad vergaderde vijf keer en behandelde drie politiedossiers: "
        f"drie over IT. {told}"
    )


def test_one_of_everything_is_told_in_the_singular() -> None:
    met = course(
        days=months(3),
        dossiers=(category(OTHERS, 1),),
        results=((ItemResult.APPROVED, 1),),
        cancelled=1,
        expected=1,
    )
    assert body_text(met, "nl") == (
        "De gemeenteraad vergaderde één keer, op 15 maart 2018, en behandelde één politiedossier: "
        "één over iets anders. Het werd goedgekeurd. Eén vergadering werd geannuleerd."
    )


def test_what_was_expected_and_did_not_happen_is_told() -> None:
    quiet = course(cancelled=2, expected=10)
    assert body_text(quiet, "nl") == (
        "De gemeenteraad vergaderde niet. Twee vergaderingen werden geannuleerd. "
        "Er werden tien vergaderingen verwacht."
    )


def test_a_meeting_of_another_kind_and_a_body_that_prepares_are_told() -> None:
    met = course(
        name="College van burgemeester en schepenen",
        kind=BodyKind.MUNICIPAL_COLLEGE,
        days=months(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
        special=(("ARO+", 1),),
        prepared=19,
    )
    assert body_text(met, "nl") == (
        "Het college van burgemeester en schepenen vergaderde twaalf keer, maandelijks, en "
        "bereidde negentien politiedossiers voor. Eén van deze vergaderingen was van de soort "
        "ARO+."
    )


def test_a_body_of_which_the_article_is_not_known_is_named_as_it_is() -> None:
    other = course(name="GAS-overleg", kind=BodyKind.OTHER, days=months(5))
    assert body_text(other, "nl").startswith("GAS-overleg vergaderde één keer")
    french = course(name="Overleg", kind=BodyKind.MAYOR_CONSULTATION, days=months(5))
    assert body_text(french, "fr").startswith("Overleg a tenu une réunion")


@given(
    days=st.lists(st.integers(0, 364), max_size=30, unique=True),
    counts=st.lists(st.integers(1, 40), max_size=4),
    cancelled=st.integers(0, 30),
    expected=st.none() | st.integers(0, 60),
    language=st.sampled_from(LANGUAGES),
    kind=st.sampled_from(BodyKind),
)
def test_any_year_of_any_body_can_be_told(
    *,
    days: list[int],
    counts: list[int],
    cancelled: int,
    expected: int | None,
    language: str,
    kind: BodyKind,
) -> None:
    met = course(
        kind=kind,
        days=tuple(sorted(date(2018, 1, 1) + timedelta(day) for day in days)),
        dossiers=tuple(category(f"Soort {place}", count) for place, count in enumerate(counts)),
        results=((None, sum(counts)),) if counts else (),
        cancelled=cancelled,
        expected=expected,
    )
    told = body_text(met, language)
    assert told.endswith(".")
    assert "%" not in told
    assert "  " not in told
