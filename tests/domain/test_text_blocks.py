"""Placeholders of a text block are filled in, and nothing else of it changes (R84)."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.richtexts import rich_texts
from zonedesk.domain.richtext import (
    BulletList,
    NumberedList,
    Paragraph,
    RichText,
    Run,
    Table,
    from_plain,
    plain,
)
from zonedesk.domain.text_blocks import (
    GAP,
    KNOWN,
    apart,
    block_of,
    block_reference,
    filled,
    first_words,
)
from zonedesk.domain.text_examples import EXAMPLES

VALUES = {
    "orgaan": "zonale veiligheidsraad",
    "datum": "22 november 2018",
    "dossier": "",
    "titel": "Camera's [proef]",
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("De [orgaan] van [datum].", "De zonale veiligheidsraad van 22 november 2018."),
        ("[Orgaan] komt samen.", "Zonale veiligheidsraad komt samen."),
        ("[ORGAAN]", "Zonale veiligheidsraad"),
        ("[ datum ]", "22 november 2018"),
        ("[dienst] tegen [datum]", "[dienst] tegen 22 november 2018"),
        ("dossier [dossier]", "dossier [dossier]"),
        ("[titel]", "Camera's [proef]"),
        ("[[datum]]", "[22 november 2018]"),
        ("[datum", "[datum"),
        ("[]", "[]"),
        ("[datum volgende vergadering]", "[datum volgende vergadering]"),
    ],
)
def test_what_is_known_is_filled_in_and_the_rest_is_left_to_be_typed(
    text: str, expected: str
) -> None:
    assert filled(from_plain(text), VALUES) == from_plain(expected)


def test_a_value_takes_the_look_of_the_bracket_that_opens() -> None:
    runs = (Run("De ", italic=True), Run("[or", bold=True), Run("gaan] zetelt"))
    text = RichText((Paragraph(runs),))
    assert filled(text, VALUES) == RichText(
        (
            Paragraph(
                (
                    Run("De ", italic=True),
                    Run("zonale veiligheidsraad", bold=True),
                    Run(" zetelt"),
                )
            ),
        )
    )


def test_a_placeholder_in_three_looks_leaves_no_empty_run() -> None:
    text = RichText((Paragraph((Run("[da"), Run("t", bold=True), Run("um]", italic=True))),))
    assert filled(text, VALUES) == from_plain("22 november 2018")


def test_lists_and_tables_are_filled_in_too() -> None:
    row, done = (Run("[datum]"),), (Run("22 november 2018"),)
    text = RichText((BulletList((row,)), NumberedList((row,), 3), Table(((row, row),))))
    assert filled(text, VALUES) == RichText(
        (BulletList((done,)), NumberedList((done,), 3), Table(((done, done),)))
    )


@given(rich_texts())
def test_without_values_a_text_stays_as_it_is(text: RichText) -> None:
    assert filled(text, {}) == text
    assert filled(text, dict.fromkeys(KNOWN, "")) == text


_PIECES = st.lists(
    st.sampled_from([*(f"[{name}]" for name in KNOWN), "[dienst]", "[", "]", "a ", "**", "\n"]),
    max_size=12,
).map("".join)


@given(
    st.lists(st.lists(_PIECES, max_size=4), max_size=3),
    st.dictionaries(st.sampled_from(KNOWN), st.sampled_from(["x", "één [ding]", "\\1"])),
)
def test_nothing_but_placeholders_changes(rows: list[list[str]], values: dict[str, str]) -> None:
    text = RichText(
        tuple(
            Paragraph(tuple(Run(piece, bold=place % 2 == 0) for place, piece in enumerate(row)))
            for row in rows
        )
    )

    def told(match: re.Match[str]) -> str:
        return values.get(match[0][1:-1], match[0])

    whole = ["".join(row) for row in rows]
    assert plain(filled(text, values)) == "\n".join(re.sub(GAP, told, one) for one in whole)


@given(_PIECES)
def test_filling_in_twice_changes_nothing_more(text: str) -> None:
    values = dict.fromkeys(KNOWN, "woorden")
    once = filled(from_plain(text), values)
    assert filled(once, values) == once


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("", "Zin.", "Zin."),
        ("Eerst.", "Zin.", " Zin."),
        ("Eerst. ", "Zin.", "Zin."),
        ("(", "zin", "zin"),
        ("Eerst.", "Een\nTwee", "\nEen\nTwee"),
        ("  ", "Een\nTwee", "Een\nTwee"),
        ("Eerst.", "", ""),
    ],
)
def test_a_text_stands_apart_from_what_is_before_it(before: str, text: str, expected: str) -> None:
    assert plain(apart(from_plain(text), before)) == expected


def test_every_example_has_a_title_of_its_own_and_text() -> None:
    titles = [one.title for one in EXAMPLES]
    assert len(set(titles)) == len(titles) >= 12
    assert not any(one.text.is_empty for one in EXAMPLES)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("kort", "kort"),
        ("a\nb", "a b"),
        ("een twee drie", "een twee…"),
        ("abcdefghijklm", "abcdefghij…"),
    ],
)
def test_a_list_shows_the_beginning_of_a_text(text: str, expected: str) -> None:
    assert first_words(text, most=10) == expected


@pytest.mark.parametrize(
    ("reference", "expected"),
    [(block_reference(12), 12), ("text:", None), ("text:x", None), ("12", None), ("", None)],
)
def test_a_block_is_asked_by_its_reference(reference: str, expected: int | None) -> None:
    assert block_of(reference) == expected
