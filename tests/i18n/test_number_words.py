"""Numbers in running text: small ones in words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.i18n.catalogue import LANGUAGES
from zonedesk.i18n.number_words import LARGEST, number_words


@pytest.mark.parametrize(
    ("number", "language", "words"),
    [
        (1, "nl", "één"),
        (2, "nl", "twee"),
        (19, "nl", "negentien"),
        (20, "nl", "twintig"),
        (21, "nl", "21"),
        (26, "nl", "26"),
        (0, "fr", "zéro"),
        (13, "fr", "treize"),
        (17, "fr", "dix-sept"),
        (12, "de", "zwölf"),
        (17, "de", "siebzehn"),
        (5, "en", "5"),
    ],
)
def test_small_numbers_are_words_as_people_write_them(
    number: int, language: str, words: str
) -> None:
    assert number_words(number, language) == words


@given(st.integers(-100, 100), st.sampled_from(LANGUAGES))
def test_every_number_is_told_in_one_way_that_no_other_number_has(
    number: int, language: str
) -> None:
    told = number_words(number, language)
    assert told.strip() == told != ""
    assert (told == str(number)) is not (0 <= number <= LARGEST)
    assert all(number_words(other, language) != told for other in range(-5, 40) if other != number)
