"""Lists of decisions, for the public and for the governor, and extracts, as they are printed."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.documents.pdf.reading import Paper
from tests.documents.pdf.samples_lists import (
    CLOSED,
    SECRET,
    decisions,
    extract,
    many,
)
from zonedesk.documents.pdf.decisions import render_decisions, render_decisions_of_year
from zonedesk.documents.pdf.extract import render_extract
from zonedesk.documents.pdf.governor import render_for_governor
from zonedesk.domain.paper_decisions import DecisionsOfYear
from zonedesk.domain.words import Edition, Matter


def of_one(edition: Edition = Edition.FULL, **changes: object) -> DecisionsOfYear:
    made = decisions(edition, governor=True, **changes)
    return DecisionsOfYear(
        made.house, 2018, edition, (made,), body=made.heading.body, governor=True
    )


def test_a_list_tells_each_decision_with_reference_description_and_result() -> None:
    told = Paper(render_decisions(decisions(Edition.PUBLIC))).text
    for words in (
        "Gemeenteraad van maandag 26 februari 2018",
        "2018_GR_00002",
        "verklaart een betrekking van hoofdinspecteur vacant",
        "2018_GR_00003",
        "goedgekeurd",
        "Algemeen directeur",
    ):
        assert words in told


def test_nothing_closed_is_in_the_file_of_the_public_list() -> None:
    for data in (
        render_decisions(decisions(Edition.PUBLIC)),
        render_decisions_of_year(replace(of_one(Edition.PUBLIC), governor=False)),
        render_for_governor(of_one(Edition.PUBLIC), one_meeting=True),
    ):
        everything = Paper(data).everything()
        for words in (SECRET, CLOSED.reference, "Geheim"):
            assert words.encode() not in everything
            assert words.encode("utf-16-be") not in everything
    assert SECRET in Paper(render_decisions(decisions())).text


def test_a_list_of_a_meeting_that_was_not_held_is_a_draft() -> None:
    assert "CONCEPT" not in Paper(render_decisions(decisions())).text
    assert "CONCEPT" in Paper(render_decisions(decisions(held=False))).text


@pytest.mark.parametrize(
    ("matter", "article"),
    [
        (Matter.ORDINARY, "art. 85"),
        (Matter.PUBLIC_CONTRACT, "art. 86, 1°"),
        (Matter.URGENT_SPENDING, "art. 86, 2°"),
        (Matter.RECRUITMENT, "art. 86, 3°"),
        (Matter.CHIEF, "art. 86, 4°"),
        (Matter.STAFF_PLAN, "art. 67"),
        (Matter.BUDGET, "art. 71"),
        (Matter.ACCOUNTS, "art. 78"),
    ],
)
def test_the_governor_sees_under_which_article_a_decision_falls(
    matter: Matter, article: str
) -> None:
    entry = replace(CLOSED, matter=matter)
    told = Paper(render_for_governor(of_one(entries=(entry,)), one_meeting=True)).text
    assert article in told


def test_the_governor_sees_when_a_list_was_sent_or_is_to_be_sent_at_the_latest() -> None:
    sent = Paper(render_for_governor(of_one(), one_meeting=True)).text
    assert "07/03/2018" in sent
    waiting = tuple(replace(one, sent_on=None) for one in decisions().entries)
    told = Paper(render_for_governor(of_one(entries=waiting), one_meeting=True)).text
    assert "18/03/2018" in told
    assert "18 maart 2018" in told


def test_a_long_list_repeats_its_heading_and_never_signs_alone() -> None:
    pages = Paper(render_for_governor(many(61))).pages
    assert len(pages) > 3
    for page in pages:
        assert "2018_GR_" in page
        assert "Referentie Besluit" in page


def test_a_year_without_decisions_is_a_paper_too() -> None:
    nothing = replace(many(2), papers=())
    assert len(Paper(render_for_governor(nothing)).pages) == 1
    assert len(Paper(render_decisions_of_year(nothing)).pages) == 1


def test_an_extract_tells_who_was_there_what_was_decided_and_who_certifies() -> None:
    told = Paper(render_extract(extract())).text
    for words in (
        "GR/2018/2, punt 1",
        "Voorzitter gemeenteraad",
        "Verontschuldigd",
        "Feiten en context",
        "De betrekking is vacant.",
        "Lier, 7 maart 2018",
    ):
        assert words in told


def test_the_words_that_certify_an_extract_can_be_others() -> None:
    told = Paper(render_extract(extract(formula="Voor gelijkluidend afschrift,"))).text
    assert "Voor gelijkluidend afschrift," in told


def test_an_extract_without_address_or_day_begins_with_its_formula() -> None:
    bare = extract(delivered_on=None, house=decisions().house, signatories=())
    assert "2018" in Paper(render_extract(bare)).text


@pytest.mark.parametrize("language", ["nl", "fr", "de"])
def test_equal_papers_are_equal_files_in_every_language(language: str) -> None:
    first, again = (
        [
            render_decisions(decisions(), language=language),
            render_for_governor(many(9), language=language),
            render_extract(extract(), language=language),
        ]
        for _ in range(2)
    )
    assert first == again
