"""Minutes without some of their parts: they are gone from the paper, and the paper says so."""

from __future__ import annotations

import pytest

from tests.documents.pdf.reading import Paper
from tests.documents.pdf.samples import report
from tests.documents.pdf.samples_council import council_minutes
from zonedesk.documents.pdf.minutes import render_minutes
from zonedesk.domain.paper_options import minutes_without
from zonedesk.domain.paper_parts import PaperPart
from zonedesk.domain.words import Edition

LABELS = {
    PaperPart.EXPLANATION: "Toelichting",
    PaperPart.DISCUSSION: "Bespreking",
    PaperPart.ACTIONS: "Actiepunten uit deze vergadering",
    PaperPart.OVERVIEW: "Agenda",
    PaperPart.SIGNATURES: "Namens de zonale veiligheidsraad,",
}


def headings(paper: Paper) -> list[str]:
    """Every stretch of text of all pages."""
    return [word.text for page in range(len(paper.pages)) for word in paper.written(page + 1)]


@pytest.mark.parametrize("part", PaperPart)
def test_a_part_that_is_left_out_is_gone_and_the_others_stay(part: PaperPart) -> None:
    paper = Paper(render_minutes(minutes_without(report(), {part})))
    there = headings(paper)
    for other, label in LABELS.items():
        assert (label in there) is (other is not part), label


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("nl", "Zonder bespreking en handtekeningen."),
        ("fr", "Sans discussion et signatures."),
        ("de", "Mit Ausnahme von"),
    ],
)
def test_the_paper_tells_what_was_left_out(language: str, sentence: str) -> None:
    gone = {PaperPart.DISCUSSION, PaperPart.SIGNATURES}
    said = Paper(render_minutes(minutes_without(report(), gone), language=language)).text
    assert sentence in said


def test_the_line_about_the_edition_no_longer_claims_what_is_gone() -> None:
    said = Paper(render_minutes(minutes_without(report(), {PaperPart.DISCUSSION}))).text
    assert "Volledige versie: met toelichting, actiepunten en besloten punt" in said


def test_a_deliberative_body_speaks_of_motivation() -> None:
    paper = minutes_without(council_minutes(), {PaperPart.DISCUSSION, PaperPart.OVERVIEW})
    said = Paper(render_minutes(paper)).text
    assert "Zonder motivering en agendaoverzicht." in said
    assert "Motivering" not in said


def test_a_public_paper_can_be_shorter_too() -> None:
    gone = set(PaperPart)
    said = Paper(render_minutes(minutes_without(report(Edition.PUBLIC), gone))).text
    assert "openbare versie" in said
    assert "Toelichting" not in said
