"""The reasons of a decision are read back from one text, in both styles and three languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.richtexts import rich_texts
from zonedesk.domain.motivation import (
    Ground,
    is_blank,
    reasons,
    style_of,
    template,
    written,
)
from zonedesk.domain.richtext import Paragraph, RichText, Run, plain
from zonedesk.domain.richtext_marks import from_marks
from zonedesk.domain.words import MotivationStyle

MODERN, CLASSIC = MotivationStyle.MODERN, MotivationStyle.CLASSIC


def read(marks: str) -> tuple[str, list[tuple[str, str, str]]]:
    introduction, found = reasons(from_marks(marks))
    return plain(introduction), [(one.ground, one.label, plain(one.text)) for one in found]


@pytest.mark.parametrize(
    ("marks", "introduction", "found"),
    [
        ("", "", []),
        ("Zomaar een tekst.", "Zomaar een tekst.", []),
        (
            "**Feiten en context**\nDe wagen is oud.\n- a\n**Juridische grond:**\nWGP 33",
            "",
            [
                ("facts", "Feiten en context", "De wagen is oud.\n- a"),
                ("legal", "Juridische grond", "WGP 33"),
            ],
        ),
        (
            "De raad,\n**Gelet op** de wet van 7 december 1998;\n**Overwegende dat** het moet;",
            "De raad,",
            [
                ("regard", "Gelet op", "de wet van 7 december 1998;"),
                ("considering", "Overwegende dat", "het moet;"),
            ],
        ),
        ("**GELET OP de wet** van x", "", [("regard", "GELET OP", "de wet van x")]),
        (
            "**Vu** la loi ;\n**Considérant qu’**il faut",
            "",
            [("regard", "Vu", "la loi ;"), ("considering", "Considérant qu’", "il faut")],
        ),
        ("**Begründung**\nAlt.", "", [("reasons", "Begründung", "Alt.")]),
        ("**Toetsing aan het plan**\nJa", "", [("own", "Toetsing aan het plan", "Ja")]),
        ("**Let op!** dit is geen kop", "Let op! dit is geen kop", []),
        ("**Dit is een vette zin.**", "Dit is een vette zin.", []),
        ("Gelet op wat niet vet is", "Gelet op wat niet vet is", []),
        ("**Vuurwapens** zijn duur", "Vuurwapens zijn duur", []),
        ("**Vuurwapens**", "", [("own", "Vuurwapens", "")]),
    ],
)
def test_bold_lines_and_bold_beginnings_are_the_parts(
    marks: str, introduction: str, found: list[tuple[str, str, str]]
) -> None:
    assert read(marks) == (introduction, found)


def test_a_heading_on_the_first_line_of_a_paragraph_is_one_too() -> None:
    text = RichText((Paragraph((Run("Advies", bold=True), Run("\nGunstig."))),))
    (one,) = reasons(text)[1]
    assert (one.ground, one.label, plain(one.text)) == (Ground.ADVICE, "Advies", "Gunstig.")


@pytest.mark.parametrize("language", ["nl", "fr", "de"])
@pytest.mark.parametrize("style", list(MotivationStyle))
def test_the_template_names_the_parts_and_counts_as_nothing_written(
    style: MotivationStyle, language: str
) -> None:
    text = template(style, language)
    introduction, found = reasons(text)
    assert introduction.is_empty
    assert len(found) == {MODERN: 7, CLASSIC: 3}[style]
    assert len({one.ground for one in found} - {Ground.OWN}) == len(found)
    assert style_of(text) is style
    assert is_blank(text)
    assert written(text)[1] == ()


def test_of_a_template_only_what_was_filled_in_is_written() -> None:
    introduction, found = written(from_marks("**Aanleiding**\n\n**Financiën**\n€ 5\n**Adviezen**"))
    assert introduction.is_empty
    assert [(one.ground, plain(one.text)) for one in found] == [(Ground.FINANCES, "€ 5")]
    assert not is_blank(from_marks("**Financiën**\n€ 5"))
    assert style_of(from_marks("zonder kop")) is None


@given(rich_texts(), st.integers(0, 4), st.sampled_from([MODERN, CLASSIC]))
def test_nothing_of_a_motivation_is_lost(
    text: RichText, place: int, style: MotivationStyle
) -> None:
    filled = template(style, "nl")
    whole = RichText((*text.blocks[:place], *filled.blocks, *text.blocks[place:]))
    introduction, found = reasons(whole)
    parts = [plain(introduction), *(one.label + plain(one.text) for one in found)]
    assert _letters("".join(parts)) == _letters(plain(whole))


def _letters(text: str) -> str:
    """A text without blanks and without the colon that may stand behind a heading."""
    return "".join(text.split()).replace(":", "")
