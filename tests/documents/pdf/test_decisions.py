"""What minutes say of a decision: motivation, votes, articles, result."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.documents.pdf.reading import Paper
from tests.documents.pdf.samples import (
    CHIEF,
    MAYOR,
    ZVR,
    report,
)
from tests.documents.pdf.samples_council import GR_ITEMS, council_minutes
from zonedesk.documents.pdf.minutes import render_minutes
from zonedesk.domain.papers import (
    Ballot,
    DecisionText,
    Item,
    MinutesPaper,
    Voice,
)
from zonedesk.domain.richtext import from_plain
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.words import (
    BodyKind,
    ItemKind,
    ItemResult,
    VoteChoice,
    VoteMethod,
)


def text(paper: MinutesPaper, language: str = "nl") -> str:
    """All words of minutes on paper."""
    return Paper(render_minutes(paper, language=language)).text


def with_item(item: Item, paper: MinutesPaper | None = None) -> str:
    """All words of minutes with one item."""
    return text(replace(paper or report(), items=(item,)))


def test_council_minutes_show_motivation_articles_and_unanimity() -> None:
    said = text(council_minutes())
    for part in (
        "Notulen Gemeenteraad van maandag 26 februari 2018",
        "Referentie GR/2018/2, punten over de lokale politie",
        "Goedgekeurd op 26 maart 2018 (GR/2018/3)",
        "Openbare zitting 20.00 uur De voorzitter opent de zitting.",
        "2018_GR_00002 · Beslissing · voorgesteld door de korpschef",
        "Feiten en context De dienst personeel",
        "Motivering De dienst verkeer",
        "Juridische grondslag Wet van 7 december 1998",
        "Financiën De uitgave wordt geraamd op 48.500 euro.",
        "Besluit goedgekeurd De gemeenteraad beslist met eenparigheid van stemmen: Artikel 1 De",
        "Artikel 3 Een voor eensluidend",
        "Namens de gemeenteraad, De algemeen directeur Algemeen directeur De voorzitter",
    ):
        assert part in said, part
    assert "Stemming" not in said


def votes(method: VoteMethod, subject: str = "") -> Ballot:
    """Eighteen for, two against, one abstention."""
    names = (
        (VoteChoice.FOR, tuple(f"Raadslid {number}" for number in range(18))),
        (VoteChoice.AGAINST, ("Raadslid 18", "Raadslid 19")),
        (VoteChoice.ABSTAIN, ("Raadslid 20",)),
    )
    counts = tuple((choice, len(voters)) for choice, voters in names)
    voices = tuple(Voice(choice, name) for choice, voters in names for name in voters)
    return Ballot(subject, method, counts, voices if method is VoteMethod.BY_NAME else ())


def test_votes_by_name_stand_with_their_names_before_the_decision() -> None:
    said = with_item(replace(GR_ITEMS[0], ballots=(votes(VoteMethod.BY_NAME),)), council_minutes())
    assert "Stemming 18 voor, 2 tegen, 1 onthouding Voor (18) Raadslid 0, Raadslid 1," in said
    assert "Tegen (2) Raadslid 18, Raadslid 19 Onthouding (1) Raadslid 20" in said
    assert "De gemeenteraad beslist: Artikel 1" in said


def test_a_secret_vote_shows_numbers_only() -> None:
    said = with_item(replace(GR_ITEMS[0], ballots=(votes(VoteMethod.SECRET),)), council_minutes())
    assert "Stemming geheim, 18 voor, 2 tegen, 1 onthouding Besluit" in said
    assert "Raadslid" not in said


def test_a_vote_on_one_article_stands_under_it() -> None:
    ballots = (Ballot("", VoteMethod.CONSENSUS), votes(VoteMethod.BY_COUNT, "Artikel 2"))
    said = with_item(replace(GR_ITEMS[0], ballots=ballots), council_minutes())
    assert "uitvoering. Stemming 18 voor, 2 tegen, 1 onthouding Artikel 3" in said


def test_a_vote_that_no_sentence_tells_is_never_left_out() -> None:
    item = replace(GR_ITEMS[0], decisions=(DecisionText("", from_plain("Zo beslist.")),))
    said = with_item(item, council_minutes())
    assert "Stemming Met eenparigheid van stemmen." in said
    assert "Besluit goedgekeurd Zo beslist." in said


@pytest.mark.parametrize(
    ("result", "kind", "context", "sentence"),
    [
        (ItemResult.NOTED, ItemKind.NOTICE, "Uitleg.", "De raad neemt kennis van de toelichting."),
        (ItemResult.NOTED, ItemKind.NOTICE, "", "De raad neemt kennis van dit punt."),
        (ItemResult.NOTED, ItemKind.ANNOUNCEMENT, "", ""),
        (ItemResult.ADJOURNED, ItemKind.DECISION, "", "Het punt wordt uitgesteld."),
        (ItemResult.WITHDRAWN, ItemKind.DECISION, "", "Het punt wordt ingetrokken."),
        (ItemResult.REJECTED, ItemKind.DECISION, "", "Het punt wordt verworpen."),
        (ItemResult.NO_EFFECT, ItemKind.DISCUSSION, "", "Aan dit punt wordt geen gevolg gegeven."),
        (ItemResult.APPROVED, ItemKind.MINUTES_APPROVAL, "", "Het verslag wordt goedgekeurd."),
        (ItemResult.APPROVED, ItemKind.DECISION, "", "Het punt wordt goedgekeurd."),
        (ItemResult.AGREED, ItemKind.DISCUSSION, "", "Over dit punt wordt een afspraak gemaakt."),
        (None, ItemKind.DISCUSSION, "Uitleg.", ""),
    ],
)
def test_a_result_without_text_gets_its_sentence(
    result: ItemResult | None, kind: ItemKind, context: str, sentence: str
) -> None:
    item = Item("1", title="Punt", kind=kind, result=result, context=from_plain(context))
    said = with_item(item)
    assert ("Besluit" in said) is bool(sentence)
    assert sentence in said


@pytest.mark.parametrize(
    ("kind", "body", "subject", "behalf"),
    [
        (BodyKind.MUNICIPAL_COLLEGE, "College", "Het college", "Namens het college,"),
        (BodyKind.POLICE_COUNCIL, "Politieraad", "De raad", "Namens de politieraad,"),
        (BodyKind.CORPS_MANAGEMENT, "Korpsleiding", "De vergadering", "Namens de vergadering,"),
        (BodyKind.SECURITY_COUNCIL, "ZVR Lier", "De raad", "Namens de ZVR Lier,"),
    ],
)
def test_each_body_speaks_with_its_own_article(
    kind: BodyKind, body: str, subject: str, behalf: str
) -> None:
    paper = replace(report(), heading=replace(ZVR, body_kind=kind, body=body))
    item = Item("1", title="Punt", kind=ItemKind.NOTICE, result=ItemResult.NOTED)
    said = with_item(item, paper)
    assert f"{subject} neemt kennis van dit punt." in said
    assert behalf in said


def test_a_proposer_with_a_name_is_named() -> None:
    for party, words in ((MAYOR, "door Burgemeester van Lier"), (CHIEF, "door de korpschef")):
        said = with_item(replace(GR_ITEMS[0], proposer=party), council_minutes())
        assert f"voorgesteld {words}" in said


def test_a_decision_with_another_reference_than_its_dossier_shows_it() -> None:
    decision = DecisionText("2018_BES_7", from_marks("**Enig artikel.** Goedgekeurd."))
    said = with_item(replace(GR_ITEMS[0], decisions=(decision,)), council_minutes())
    assert "Besluit goedgekeurd 2018_BES_7" in said
    assert "Enig artikel Goedgekeurd." in said
    longer = DecisionText("besluit/2018/nummer/met/veel/delen/7", decision.text)
    said = with_item(replace(GR_ITEMS[0], decisions=(longer,)), council_minutes())
    assert "besluit/2018/nummer/met/veel/delen/7" in said
