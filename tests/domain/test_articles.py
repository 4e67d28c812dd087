"""A decision is printed article by article."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.richtexts import rich_texts
from zonedesk.domain.articles import articles
from zonedesk.domain.richtext import Paragraph, RichText, Run, plain
from zonedesk.domain.richtext_marks import from_marks


def split(marks: str) -> tuple[str, list[tuple[str, str]]]:
    introduction, found = articles(from_marks(marks))
    return plain(introduction), [(label, plain(body)) for label, body in found]


@pytest.mark.parametrize(
    ("marks", "introduction", "found"),
    [
        ("", "", []),
        ("De raad neemt kennis.", "De raad neemt kennis.", []),
        (
            "Gelet op de wet\n**Artikel 1.** De raad keurt goed.\n- a\n\n**Artikel 2.** Zo.",
            "Gelet op de wet",
            [("Artikel 1.", "De raad keurt goed.\n- a\n"), ("Artikel 2.", "Zo.")],
        ),
        ("**Enig artikel.**\nDe raad beslist.", "", [("Enig artikel.", "De raad beslist.")]),
        ("**Artikel 1bis.**", "", [("Artikel 1bis.", "")]),
        ("**Artikel 3. Opheffing** van x", "", [("Artikel 3.", "Opheffing van x")]),
        ("Artikel 1. niet vet", "Artikel 1. niet vet", []),
        ("zie **Artikel 1.** van de wet", "zie Artikel 1. van de wet", []),
        ("**Artikel een.** x", "Artikel een. x", []),
    ],
)
def test_labels_in_bold_begin_the_articles(
    marks: str, introduction: str, found: list[tuple[str, str]]
) -> None:
    assert split(marks) == (introduction, found)


def test_a_title_behind_the_label_stays_bold() -> None:
    (_, body), *_ = articles(from_marks("**Artikel 3. Opheffing** van x"))[1]
    assert body.blocks == (Paragraph((Run("Opheffing", bold=True), Run(" van x"))),)


def test_articles_on_the_lines_of_one_paragraph_are_found_too() -> None:
    runs = (Run("Besluit:\n"), Run("Artikel 1.", bold=True), Run(" een\n"))
    more = (Run("Artikel 2.", bold=True), Run(" twee"))
    introduction, found = articles(RichText((Paragraph(runs + more),)))
    assert plain(introduction) == "Besluit:"
    assert [(label, plain(body)) for label, body in found] == [
        ("Artikel 1.", "een"),
        ("Artikel 2.", "twee"),
    ]


@given(rich_texts(), st.integers(0, 4))
def test_nothing_of_a_decision_is_lost(text: RichText, place: int) -> None:
    label = Paragraph((Run("Artikel 1.", bold=True), Run(" De raad beslist.")))
    whole = RichText((*text.blocks[:place], label, *text.blocks[place:]))
    introduction, found = articles(whole)
    parts = [plain(introduction), *(name + plain(body) for name, body in found)]
    assert "".join("".join(parts).split()) == "".join(plain(whole).split())
