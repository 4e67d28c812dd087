"""Votes, reasons and decisions on paper, whatever their number and length (R71-R73, T66, T69)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from tests.documents.pdf.reading import Paper
from tests.documents.pdf.samples_council import GR_ITEMS, council_minutes
from zonedesk.documents.pdf.minutes import render_minutes
from zonedesk.domain.ballots import BallotEnd, BallotOutcome, CandidateLine
from zonedesk.domain.papers import Ballot, DecisionText, EarlierDecision, Item, Voice
from zonedesk.domain.richtext import RichText, from_plain
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.votes import VoteOutcome
from zonedesk.domain.words import (
    DecisionLinkKind,
    ItemResult,
    Marking,
    VoteChoice,
    VoteMethod,
)

FOR, AGAINST = VoteChoice.FOR, VoteChoice.AGAINST
COUNTED = Ballot(
    "", VoteMethod.BY_COUNT, counts=((FOR, 12), (AGAINST, 11)), outcome=VoteOutcome.CARRIED
)


def said(*items: Item, language: str = "nl") -> str:
    """All words of the minutes of a council with these items."""
    paper = replace(council_minutes(), items=items)
    return Paper(render_minutes(paper, language=language)).text


def with_vote(ballot: Ballot) -> str:
    """The words of an item that was voted on."""
    return said(replace(GR_ITEMS[0], ballots=(ballot,)))


def test_weighted_votes_are_exact_and_stand_by_municipality() -> None:
    voices = (
        Voice(FOR, "Raadslid 1", Fraction(25, 2), "Aardorp"),
        Voice(FOR, "Raadslid 2", Fraction(7, 3), "Beekdorp"),
        Voice(FOR, "Raadslid 3", Fraction(25, 2), "Aardorp"),
    )
    ballot = Ballot(
        "",
        VoteMethod.BY_NAME,
        voices=voices,
        weighted=True,
        outcome=VoteOutcome.CARRIED,
    )
    words = with_vote(ballot)
    assert "Eenparig aangenomen met 27 1/3 stemmen voor. De stemmen werden gewogen." in words
    assert "Voor (27 1/3) Aardorp: Raadslid 1 (12,5), Raadslid 3 (12,5); Beekdorp: " in words


def test_a_sentence_that_somebody_wrote_stands_instead_of_ours() -> None:
    words = with_vote(replace(COUNTED, sentence="Na een lange nacht aangenomen."))
    assert "Stemming Na een lange nacht aangenomen. Besluit" in words
    assert "Aangenomen met" not in words


def test_the_vote_of_the_chair_that_settled_a_tie_is_told() -> None:
    tie = replace(COUNTED, counts=((FOR, 9), (AGAINST, 9)), settled=True)
    assert "door de stem van de voorzitter" in with_vote(tie)


def test_a_refused_proposal_is_not_told_as_decided() -> None:
    lost = replace(COUNTED, outcome=VoteOutcome.REJECTED)
    words = said(replace(GR_ITEMS[0], ballots=(lost,), result=ItemResult.REJECTED))
    assert "Besluit verworpen Het punt wordt verworpen. Artikel 1" in words
    assert "beslist" not in words


def test_an_appointment_tells_its_candidates_and_what_they_did_not_get() -> None:
    ballot = Ballot(
        "",
        VoteMethod.SECRET,
        counts=((VoteChoice.BLANK, 2), (VoteChoice.INVALID, 1)),
        candidates=(CandidateLine("Kandidaat een", 12), CandidateLine("Kandidaat twee", 3)),
        elected=BallotOutcome(BallotEnd.ELECTED, ("Kandidaat een",)),
    )
    words = with_vote(ballot)
    assert "Geheime stemming: Kandidaat een is verkozen: Kandidaat een 12 stemmen en" in words
    assert "Kandidaat twee 3 stemmen. 2 blanco, 1 ongeldig." in words


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fr", "DÉCIDE par 12 voix pour et 11 voix contre"),
        ("de", "BESCHLIESST mit 12 Stimmen dafür und 11 Stimmen dagegen:"),
    ],
)
def test_the_classic_style_decides_in_its_own_words(language: str, words: str) -> None:
    reasons = from_marks("**Vu** la loi du 7 décembre 1998 ;\n**Considérant qu'**il convient ;")
    decision = replace(GR_ITEMS[0].decisions[0], motivation=reasons)
    printed = said(
        replace(GR_ITEMS[0], decisions=(decision,), ballots=(COUNTED,)), language=language
    )
    assert "Vu la loi du 7 décembre 1998 ; Considérant qu'il convient ;" in printed
    assert words in printed


def test_a_decision_tells_what_it_does_to_earlier_ones_and_when_it_is_closed() -> None:
    earlier = EarlierDecision(DecisionLinkKind.AMENDS, "2017_GR_00004", date(2017, 5, 1))
    decision = DecisionText(
        "",
        from_plain("Zo beslist."),
        responsible="Korpschef",
        earlier=(earlier,),
        marking=Marking.CLOSED,
    )
    words = said(replace(GR_ITEMS[0], decisions=(decision,)))
    assert (
        "Zo beslist. Besloten – niet voor verspreiding · Wijzigt 2017_GR_00004 van 1 mei 2017 · "
        "uitvoering: Korpschef" in words
    )


def test_a_template_that_nobody_filled_leaves_nothing() -> None:
    empty = from_marks("**Feiten en context**\n\n**Motivering**\n")
    decision = replace(GR_ITEMS[0].decisions[0], motivation=empty)
    item = replace(GR_ITEMS[0], context=RichText(), discussion=RichText(), decisions=(decision,))
    words = said(item)
    assert "Feiten en context" not in words
    assert "Motivering" not in words


def test_sixty_items_with_long_texts_lose_no_word_and_number_alike() -> None:
    long = from_marks(
        "\n".join(
            f"**Motivering**\n{'Lange overweging over de werking van de zone. ' * 40}" for _ in "12"
        )
    )
    items = tuple(
        replace(
            GR_ITEMS[0],
            number=str(number),
            title=f"Punt zonder einde {number} eindigt",
            decisions=tuple(
                DecisionText(
                    f"BES/{number}/{order}",
                    from_marks(
                        f"**Artikel 1.** Eerste van {number}-{order}.\n**Artikel 2.** Tweede."
                    ),
                    title=f"Besluit {number}-{order} van velen",
                    motivation=long,
                )
                for order in range(1, 1 + number % 3)
            ),
            ballots=(COUNTED, replace(COUNTED, subject="Artikel 2")),
        )
        for number in range(1, 61)
    )
    paper = Paper(render_minutes(replace(council_minutes(), items=items)))
    letters = paper.letters
    decided = sum(number % 3 for number in range(1, 61))
    assert letters.count("overweging") == decided * 80
    for number in range(1, 61):
        assert letters.count(f"{number}Puntzonder") >= 2
        for order in range(1, 1 + number % 3):
            assert f"Eerstevan{number}-{order}." in letters
    named = [title for level, title, _ in paper.outline if level == 1]
    assert named == [f"{number} Punt zonder einde {number} eindigt" for number in range(1, 61)]
