"""The look of a paper: measures, inks and the few text styles (README sections 1 to 3)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import pyphen
from reportlab.lib.colors import Color, HexColor, black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from zonedesk.documents.fonts import REGULAR, SEMIBOLD

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Hyphenator = Callable[[str], Iterator[tuple[str, str]]]

PAGE_WIDTH, PAGE_HEIGHT = A4
LEFT = 25 * mm
"""Axis A: numbers, labels, rules."""
TEXT = 29 * mm
"""Axis B, from A: titles and running text."""
SECOND = TEXT + 67 * mm
"""Second text axis, from A."""
RIGHT = 163 * mm
"""Axis C, from A."""
LABEL_WIDTH = 26 * mm
TEXT_RIGHT = 6 * mm
LIST_STEP = 4.5 * mm

THICK, HAIR = 0.8, 0.3
NORMAL, SMALL, SMALL_LEADING = 11, 9, 12.5

DEFAULT_ACCENT = "#1D4F91"
READABLE_CONTRAST = 4.5
DARKEST = 0.04045
"""Below it the eye sees a screen colour as linear (WCAG 2)."""

_LETTERS_EACH_SIDE = 5
_LONG_WORD, _LONG_WORD_IN_TABLE = 16, 20
_DICTIONARIES = {"nl": "nl_NL", "fr": "fr", "de": "de_DE"}
_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")


@dataclass(frozen=True, slots=True)
class Styles:
    """The text styles of one paper; `accent` is its ink for bars and fills, `ink` for titles."""

    accent: Color
    ink: Color
    title: ParagraphStyle
    subtitle: ParagraphStyle
    h1: ParagraphStyle
    item: ParagraphStyle
    meta: ParagraphStyle
    body: ParagraphStyle
    strong: ParagraphStyle
    fact: ParagraphStyle
    item_of_list: ParagraphStyle
    overview: ParagraphStyle
    small: ParagraphStyle
    small_right: ParagraphStyle
    head: ParagraphStyle
    head_right: ParagraphStyle
    cell: ParagraphStyle
    note: ParagraphStyle


@cache
def styles(accent: str, language: str) -> Styles:
    """Give the styles of a house in a language; an accent that is no colour becomes the default.

    Text in an accent that does not reach 4.5:1 on white is black (papers/README.md section 2).
    """
    fill = HexColor(accent if _COLOUR.fullmatch(accent) else DEFAULT_ACCENT)
    ink = fill if contrast_on_white(fill) >= READABLE_CONTRAST else black
    words = hyphenator(language)
    plain = ParagraphStyle(
        "plain", fontName=REGULAR, fontSize=NORMAL, leading=15.5, allowWidows=0, allowOrphans=0
    )
    body = plain.clone(
        "body",
        **_hyphens(words, _LONG_WORD),
        leftIndent=TEXT,
        rightIndent=TEXT_RIGHT,
        spaceBefore=7,
    )
    heading = plain.clone("heading", fontName=SEMIBOLD, fontSize=13, leading=17, leftIndent=TEXT)
    heading.embeddedHyphenation = 1
    small = plain.clone(
        "small", **_hyphens(words, _LONG_WORD_IN_TABLE), fontSize=SMALL, leading=SMALL_LEADING
    )
    head = small.clone("head", fontName=SEMIBOLD)
    note = body.clone("note", fontSize=SMALL, leading=SMALL_LEADING)
    return Styles(
        accent=fill,
        ink=ink,
        title=heading.clone("title", fontSize=22, leading=26, textColor=ink),
        subtitle=heading.clone("subtitle", fontName=REGULAR, spaceBefore=1, spaceAfter=16),
        h1=heading.clone("h1", textColor=ink, spaceBefore=22, spaceAfter=4),
        item=heading.clone("item", rightIndent=TEXT_RIGHT, spaceBefore=24),
        meta=note.clone("meta", spaceBefore=1, spaceAfter=1),
        body=body,
        strong=body.clone("strong", fontName=SEMIBOLD, spaceBefore=1),
        fact=body.clone("fact", spaceBefore=1),
        item_of_list=body.clone("item_of_list", leftIndent=TEXT + LIST_STEP, spaceBefore=0),
        overview=body.clone("overview", spaceBefore=1.5, rightIndent=22 * mm),
        small=small,
        small_right=small.clone("small_right", alignment=2),
        head=head,
        head_right=head.clone("head_right", alignment=2),
        cell=plain.clone("cell", **_hyphens(words, _LONG_WORD_IN_TABLE)),
        note=note,
    )


@cache
def without_hyphens(style: ParagraphStyle) -> ParagraphStyle:
    """Give a style for a paragraph with a very long run: hyphens lose text there (trust 0.18)."""
    return style.clone(
        f"{style.name} unbroken", hyphenationLang="", embeddedHyphenation=0, uriWasteReduce=0
    )


@cache
def directly_below(style: ParagraphStyle, *, space: float) -> ParagraphStyle:
    """Give a style with another space before it: a text that follows its heading or label."""
    return style.clone(f"{style.name} {space}", spaceBefore=space)


def contrast_on_white(colour: Color) -> float:
    """Tell the contrast of an ink on white paper, 1 to 21 (WCAG 2)."""
    parts = [_linear(float(part)) for part in (colour.red, colour.green, colour.blue)]
    luminance = 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
    return 1.05 / (luminance + 0.05)


def _linear(part: float) -> float:
    return float(part / 12.92 if part <= DARKEST else ((part + 0.055) / 1.055) ** 2.4)


@cache
def hyphenator(language: str) -> Hyphenator:
    """Divide words of a language with at least five letters on each side of the hyphen.

    A word with a hyphen of its own is never divided by this.
    """
    dictionary: list[pyphen.Pyphen] = []

    def divide(word: str) -> Iterator[tuple[str, str]]:
        if not dictionary:
            side = _LETTERS_EACH_SIDE
            dictionary.append(pyphen.Pyphen(lang=_DICTIONARIES[language], left=side, right=side))
        if "-" not in word:
            yield from dictionary[0].iterate(word)

    return divide


def _hyphens(divide: Hyphenator, length: int) -> dict[str, object]:
    return {
        "hyphenationLang": divide,
        "hyphenationMinWordLength": length,
        "embeddedHyphenation": 1,
        "uriWasteReduce": 0.3,
    }
