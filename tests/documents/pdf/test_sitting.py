"""What minutes tell of how a meeting was held: hours, pauses, quorum, repeated calls, versions."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time
from fractions import Fraction
from typing import TYPE_CHECKING

import pytest

from tests.documents.pdf.reading import Paper
from tests.documents.pdf.samples_council import GR_ITEMS, council_minutes
from zonedesk.documents.pdf.attendance import render_attendance
from zonedesk.documents.pdf.minutes import render_minutes
from zonedesk.domain.paper_editions import pauses_for_edition
from zonedesk.domain.papers import Approval, AttendancePaper, InNumber, MinutesMention, Pause
from zonedesk.domain.quoted_articles import QuotedArticle
from zonedesk.domain.words import Edition

if TYPE_CHECKING:
    from zonedesk.domain.papers import MinutesPaper

COUNCIL = InNumber("WGP art. 27/2", members=23, present=13, needed=12, met=True)


def said(paper: MinutesPaper, language: str = "nl") -> str:
    """All words of minutes on paper."""
    return Paper(render_minutes(paper, language=language)).text


def test_the_real_hour_stands_beside_the_planned_one() -> None:
    paper = council_minutes()
    late = replace(paper, heading=replace(paper.heading, began=time(20, 5)))
    words = said(late)
    assert "20.05 tot 22.30 uur (gepland om 20.00 uur), Stadhuis Lier" in words
    assert "20.05 uur De voorzitter opent de zitting." in words
    assert "gepland" not in said(paper)


def test_each_pause_tells_from_when_till_when_at_which_item_and_why() -> None:
    pauses = (Pause(time(20, 40), time(20, 55), "2", "overleg"), Pause(time(21, 0), None))
    assert "Onderbreking 20.40 tot 20.55 uur, bij punt 2 (overleg) 21.00 uur" in said(
        replace(council_minutes(), pauses=pauses)
    )


def test_the_reason_of_a_pause_at_a_closed_item_is_not_for_the_public() -> None:
    pauses = (Pause(time(20, 40), None, "1", "open"), Pause(time(21, 0), None, "2", "geheim"))
    items = (GR_ITEMS[0], replace(GR_ITEMS[1], withheld=True))
    shown = pauses_for_edition(pauses, items, edition=Edition.PUBLIC, deliberative=True)
    assert [one.remark for one in shown] == ["open", ""]
    advising = pauses_for_edition(pauses, items, edition=Edition.PUBLIC, deliberative=False)
    assert [one.remark for one in advising] == ["", ""]
    full = pauses_for_edition(pauses, items, edition=Edition.FULL, deliberative=False)
    assert full == pauses


@pytest.mark.parametrize(
    ("told", "words"),
    [
        (COUNCIL, "13 van de 23 leden aanwezig, 12 vereist (WGP art. 27/2)."),
        (
            replace(COUNCIL, present=11, met=False),
            (
                "11 van de 23 leden aanwezig, 12 vereist (WGP art. 27/2). De vergadering was niet "
                "in aantal."
            ),
        ),
        (
            replace(COUNCIL, lacking=("1", "2")),
            "12 vereist (WGP art. 27/2). Niet in aantal bij de punten 1 en 2.",
        ),
        (
            replace(COUNCIL, present=5, free=True),
            "Voor wat opnieuw op de agenda staat, volstaat elk aantal.",
        ),
        (
            InNumber(
                "WGP art. 28",
                members=2,
                present=1,
                needed=None,
                met=True,
                votes=Fraction(35, 2),
                votes_present=Fraction(10),
            ),
            "1 van de 2 leden aanwezig, met 10 van de 17,5 stemmen (WGP art. 28).",
        ),
    ],
)
def test_minutes_and_filled_list_say_whether_there_were_enough(told: InNumber, words: str) -> None:
    paper = replace(council_minutes(), in_number=told)
    assert words in said(paper)
    whole = AttendancePaper(
        paper.house, paper.heading, paper.attendees, members=23, quorum=12, in_number=told
    )
    assert words.split(" Niet in", maxsplit=1)[0] in Paper(render_attendance(whole)).text


def test_an_item_without_enough_members_says_so() -> None:
    items = (replace(GR_ITEMS[0], in_number=False),)
    words = said(replace(council_minutes(), items=items))
    assert "Quorum De raad is bij dit punt niet in aantal." in words


def test_a_third_convocation_quotes_its_article() -> None:
    article = QuotedArticle("WGP art. 27/2", ("Eerste lid.", "Tweede lid."), ours=False)
    words = said(replace(council_minutes(), convocation=3, quoted=article))
    assert "Oproeping derde oproeping" in words
    assert "Derde oproeping Dit is de derde oproeping: na de eerste en" in words
    assert "WGP art. 27/2 Eerste lid. Tweede lid." in words


def test_corrected_minutes_tell_their_version_since_when_and_why() -> None:
    approval = Approval(
        done=True,
        date=date(2018, 3, 26),
        meeting="GR/2018/3",
        item="1",
        version=2,
        corrected_on=date(2018, 4, 3),
        reason="Naam verbeterd",
    )
    words = said(replace(council_minutes(), approval=approval))
    assert "Goedgekeurd op 26 maart 2018 (GR/2018/3, punt 1)" in words
    assert "Versie 2, verbeterd op 3 april 2018: Naam verbeterd" in words
    assert "Versie" not in said(council_minutes())


def test_an_item_names_the_minutes_that_it_puts_for_approval() -> None:
    named = MinutesMention("GR/2018/1", date(2018, 1, 22))
    items = (replace(GR_ITEMS[0], approves=named),)
    assert "GR/2018/1 van 22 januari 2018" in said(replace(council_minutes(), items=items))


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        (
            "fr",
            (
                "Interruption de 20 h 40 à 20 h 55, au point 1",
                (
                    "Quorum 13 membres présents sur 23, 12 requis (WGP art. 27/2). Pas en nombre "
                    "au point 1."
                ),
            ),
        ),
        (
            "de",
            (
                "Unterbrechung 20.40 bis 20.55 Uhr, bei Punkt 1",
                (
                    "13 von 23 Mitgliedern anwesend, 12 erforderlich (WGP art. 27/2). Nicht "
                    "beschlussfähig bei Punkt 1."
                ),
            ),
        ),
    ],
)
def test_the_sitting_is_told_in_the_language_of_the_paper(
    language: str, parts: tuple[str, ...]
) -> None:
    paper = replace(
        council_minutes(),
        in_number=replace(COUNCIL, lacking=("1",)),
        pauses=(Pause(time(20, 40), time(20, 55), "1"),),
    )
    words = said(paper, language)
    assert [part for part in parts if part not in words] == []
