"""Small numbers in words, as running text of a paper writes them; larger ones stay figures."""

from __future__ import annotations

from typing import Final

# fmt: off
_WORDS: Final = {
    "nl": (
        "nul", "één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien",
        "elf", "twaalf", "dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien",
        "negentien", "twintig",
    ),
    "fr": (
        "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix",
        "onze", "douze", "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit",
        "dix-neuf", "vingt",
    ),
    "de": (
        "null", "eins", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun",
        "zehn", "elf", "zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn",
        "achtzehn", "neunzehn", "zwanzig",
    ),
}
# fmt: on

LARGEST: Final = 20
"""The last number that is written in words."""


def number_words(number: int, language: str = "nl") -> str:
    """Write a whole number: ``negentien``, ``26``; in a language without words its figures.

    Negative numbers are figures too.
    """
    words = _WORDS.get(language, ())
    return words[number] if 0 <= number < len(words) else str(number)
