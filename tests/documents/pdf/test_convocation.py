"""What a convocation says: who is called, when, where, why again, and for which items."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from tests.documents.pdf.reading import Paper
from tests.documents.pdf.samples import GR, SECRETARY, SIGNATORIES
from tests.documents.pdf.samples_convocation import (
    COUNCIL_ITEMS,
    LONG_TITLE,
    POLICE_COUNCIL,
    TIMED_ITEMS,
    convocation,
    council_convocation,
)
from tests.documents.pdf.samples_invitation import SECOND_ZVR
from zonedesk.documents.pdf.convocation import render_convocation
from zonedesk.domain.quoted_articles import QuotedArticle
from zonedesk.domain.words import BodyKind, MeetingMode, MeetingStatus

if TYPE_CHECKING:
    from zonedesk.domain.convocation import ConvocationPaper


def said(paper: ConvocationPaper, language: str = "nl") -> str:
    return Paper(render_convocation(paper, language=language)).text


def test_it_is_the_letter_of_the_picture() -> None:
    text = said(convocation())
    for part in (
        "Uitnodiging Zonale veiligheidsraad van donderdag 15 november 2018",
        "Wanneer donderdag 15 november 2018 om 14.00 uur Waar Stadhuis Lier",
        "Aan Burgemeester van Lier, Procureur des Konings, Korpschef, Bestuurlijk",
        "De voorzitter nodigt u uit voor de vergadering van de zonale veiligheidsraad.",
        "De agenda vindt u hieronder. Kunt u niet aanwezig zijn, laat dan aan de secretaris",
        "weten wie u vervangt. Agenda 1 Goedkeuring van het verslag van 19 april 2018 5 min",
        "4 Extremisme en radicalisme: rol van de wijkwerking 30 min Besloten · Bespreking",
        "Voorzien einde om 16.20 uur 140 min",
        "Bijlagen bij punt 3 2018_ZVR_00003 – Stand van het actieplan 2018",
        "25 oktober 2018 Namens de zonale veiligheidsraad, De voorzitter",
    ):
        assert part in text, part
    assert "Intern" in text
    assert "oproeping" not in text


@pytest.mark.parametrize(
    ("address", "language", "written"),
    [
        ("Paradeplein 2 bus 1, 2500 Lier", "nl", "Lier, 25 oktober 2018 Namens"),
        ("Grote Markt 1\n2800 Mechelen\nTel. 015 46 46 46", "nl", "Mechelen, 25 oktober 2018"),
        ("Secretariaat van de raad", "nl", "2018 25 oktober 2018 Namens"),
    ],
)
def test_it_tells_from_where_it_was_sent(address: str, language: str, written: str) -> None:
    house = replace(convocation().house, address=address)
    assert written in said(convocation(house=house), language)


def test_what_stands_on_it_stands_where_the_picture_has_it() -> None:
    paper = Paper(render_convocation(convocation()))
    assert len(paper.pages) == 1
    number, title = paper.starts("2", near=136), paper.starts("Toelichting bij het programma")
    assert (round(number.x), round(title.x)) == (25, 54)
    assert number.size == title.size == 11
    total = paper.starts("140 min")
    assert total.size == 9
    assert "Semibold" in total.font
    assert paper.starts("Uitnodiging").size == 22


def test_one_alone_is_addressed_as_on_a_letter() -> None:
    text = said(convocation(addressees=(SECRETARY,)))
    assert "Aan Secretaris ZVR Lokale Politie Lier De voorzitter" in text


@pytest.mark.parametrize(
    ("kind", "sentence"),
    [
        (
            BodyKind.POLICE_COUNCIL,
            "Het politiecollege nodigt u uit voor de vergadering van de raad.",
        ),
        (BodyKind.MUNICIPAL_COUNCIL, "De voorzitter nodigt u uit voor de vergadering van de raad."),
        (BodyKind.POLICE_COLLEGE, "De voorzitter nodigt u uit voor de vergadering van het raad."),
        (BodyKind.CORPS_MANAGEMENT, "De voorzitter nodigt u uit voor de vergadering. De agenda"),
    ],
)
def test_who_calls_depends_on_the_body(kind: BodyKind, sentence: str) -> None:
    assert sentence in said(convocation(heading=replace(SECOND_ZVR, body="Raad", body_kind=kind)))


def test_a_body_without_chair_calls_all_the_same() -> None:
    text = said(convocation(heading=replace(SECOND_ZVR, chair=None)))
    assert "U wordt uitgenodigd voor de vergadering van de zonale veiligheidsraad." in text


def test_a_council_has_a_public_and_a_closed_part() -> None:
    text = said(council_convocation(1))
    for part in (
        "Openbare zitting 1 Goedkeuring van de notulen",
        "Financiën 2 Begroting 2027 30 min",
        "Besloten zitting 4 Aanstelling van een hoofdinspecteur 15 min",
        "Voorzien einde om 21.00 uur 60 min",
        "Aansluitend op de openbare zitting volgt een besloten gedeelte.",
        "De leden kunnen de stukken vanaf de dag van verzending raadplegen bij de secretaris.",
        "Bij punt 3 Diensthoofd logistiek (20.35 uur)",
        "laat dat dan aan de secretaris weten.",
    ):
        assert part in text, part
    assert "Toegevoegd na verzending" in text


@pytest.mark.parametrize(
    ("items", "marking"), [(COUNCIL_ITEMS[:3], "Openbaar"), (COUNCIL_ITEMS, "Intern")]
)
def test_it_is_public_unless_it_names_closed_items(items: tuple[object, ...], marking: str) -> None:
    assert f"PR/2026/4 {marking}" in said(council_convocation(1, items=items))


def test_the_second_convocation_says_so_and_the_third_quotes_the_article() -> None:
    second, third = said(council_convocation(2)), said(council_convocation(3))
    assert "Oproeping tweede oproeping" in second
    assert "Dit is de tweede oproeping" in second
    assert "meerderheid van de leden" not in second
    assert "Oproeping derde oproeping" in third
    assert "WGP art. 27/2 De politieraad kan geen besluit nemen als niet de meerderheid" in third
    assert "die voor de derde maal op de agenda staan." in third


@pytest.mark.parametrize(
    ("language", "words", "quoted"),
    [
        ("fr", "troisième convocation", "Le conseil de police ne peut prendre de décision"),
        ("de", "dritte Einberufung", "Der Polizeirat kann keinen Beschluss fassen"),
    ],
)
def test_it_speaks_french_and_german(language: str, words: str, quoted: str) -> None:
    text = said(council_convocation(3, language=language), language)
    assert words in text
    assert quoted in text


def test_the_words_of_the_law_are_quoted_as_the_zone_put_them() -> None:
    law = QuotedArticle("DLB art. 26", ("Eerste lid <b>&amp;.", "Tweede lid."), ours=False)
    heading = replace(GR, status=MeetingStatus.AGENDA_SENT)
    text = said(convocation(heading=heading, convocation=2, quoted=law, must_quote=True))
    assert "DLB art. 26 Eerste lid <b>&amp;. Tweede lid." in text


def test_one_in_preparation_is_a_draft() -> None:
    draft = replace(POLICE_COUNCIL, status=MeetingStatus.PREPARING)
    assert "CONCEPT" in said(council_convocation(1, heading=draft, sent_on=None))
    assert "CONCEPT" not in said(council_convocation(1))


@pytest.mark.parametrize("language", ["nl", "fr", "de"])
def test_an_empty_agenda_of_a_body_without_anybody_prints(language: str) -> None:
    heading = replace(SECOND_ZVR, start=None, end=None, place="", chair=None, secretary=None)
    nobody = convocation(
        heading=heading, items=(), addressees=(), annexes=(), signatories=(), sent_on=None
    )
    assert "None" not in said(nobody, language)
    if language == "nl":
        assert "Er zijn geen agendapunten." in said(nobody)
        assert "hieronder" not in said(nobody)


@pytest.mark.parametrize("mode", MeetingMode)
def test_how_a_meeting_comes_together_is_told(mode: MeetingMode) -> None:
    text = said(convocation(mode=mode))
    assert ("Vorm" in text) is (mode is not MeetingMode.PHYSICAL)
    assert ("laat dan" in text) is (mode is not MeetingMode.WRITTEN)


@pytest.mark.parametrize("title", [LONG_TITLE, "w" * 3000, "<b>&bogus; 🚓" * 40])
def test_a_title_of_any_length_prints_whole(title: str) -> None:
    items = (replace(TIMED_ITEMS[0], title=title), *TIMED_ITEMS[1:])
    paper = Paper(render_convocation(convocation(items=items)))
    printed = "".join(title.split()).replace("🚓", "[U+1F693]")
    letters = paper.letters
    if title == LONG_TITLE:
        assert set(title.split()) <= set(paper.text.split())
        assert "woord0" in paper.pages[0]
    elif title.startswith("w"):
        assert letters.count("w") >= len(printed)
    else:
        assert printed in letters


def test_sixty_items_print_with_one_total_and_signed_at_the_end() -> None:
    items = tuple(
        replace(TIMED_ITEMS[place % 6], number=str(place + 1), title=f"Punt nummer {place + 1}")
        for place in range(60)
    )
    paper = Paper(render_convocation(convocation(items=items)))
    assert all(f"Punt nummer {number} " in paper.text for number in range(1, 61))
    assert paper.text.count("1400 min") == 1
    assert SIGNATORIES[0].name in paper.pages[-1]
    assert len(paper.outline) == 62


def test_equal_convocations_are_equal_files() -> None:
    assert render_convocation(convocation()) == render_convocation(convocation())
