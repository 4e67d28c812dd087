"""Words of users on paper: the one place where their text becomes ReportLab's.

No markup is made at all: runs become ReportLab's own fragments, so that `<b>`, `&bogus;` and
`<img src=…>` are letters like any other (C01, C02, M23). What no font has is printed as its code
point in brackets; nothing is lost (C03, T67).
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import groupby
from typing import TYPE_CHECKING

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.platypus.paraparser import ParaFrag

from zonedesk.documents import fonts
from zonedesk.documents.fonts import NO_BREAK
from zonedesk.domain.richtext import Run, Runs, clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfgen.canvas import Canvas

LONG_RUN = re.compile(r"[^ \n]{41}")
SHORT_WORD = 9
SCRIPT_SIZE = 0.65
SUPER_RISE, SUB_RISE = 0.35, -0.15

Piece = tuple[str, str]
"""A stretch of text with the face that can print it."""

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufe0e\ufe0f\ufeff"
_BLANKS = "\t\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2008\u205f\u3000"
_FIRM_BLANKS = "\u2007\u2009\u200a\u202f"
_SETTLED = (
    dict.fromkeys(map(ord, _INVISIBLE))
    | dict.fromkeys(map(ord, _BLANKS), " ")
    | dict.fromkeys(map(ord, _FIRM_BLANKS), NO_BREAK)
    | dict.fromkeys(map(ord, "\u2028\u2029\u0085"), "\n")
)

_MONTHS = (
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|"
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre|"
    "Januar|Februar|März|Mai|Juni|Juli|August|Oktober|Dezember"
)
_BEFORE_A_NUMBER = r"punt|punten|art\.|artikel|artikelen|nr\.|point|points|article|n°|Punkt|Art\.|±"
_AFTER_A_NUMBER = r"uur|uren|heures|Uhr|Stunden|euro|EUR|€|%|min|minuten|km/u|km/h|km"
_DATE = re.compile(rf"\b(\d{{1,2}}\.?) (?=(?:{_MONTHS})\b)|\b({_MONTHS}) (?=\d{{4}}\b)")
_NUMBER = re.compile(
    rf"(?<![^\s(])({_BEFORE_A_NUMBER}) (?=\d)|(\d) (?=(?:{_AFTER_A_NUMBER})(?!\w))"
)


def settle(text: str) -> str:
    """Give a text as it is printed: composed letters, known blanks, line feeds as only control."""
    if text.isascii() and text.isprintable():
        return text
    return clean(text).translate(_SETTLED)


def glue(text: str) -> str:
    """Keep dates, times, amounts and references on one line (papers/README.md section 3)."""
    if not any(map(str.isdigit, text)):
        return text
    text = _DATE.sub(lambda found: f"{found[1] or found[2]}{NO_BREAK}", text)
    return _NUMBER.sub(lambda found: f"{found[1] or found[2]}{NO_BREAK}", text)


def glue_last_word(text: str) -> str:
    """Never leave a short word alone on the last line of a paragraph."""
    head, blank, last = text.rpartition(" ")
    return f"{head}{NO_BREAK}{last}" if blank and head and 0 < len(last) < SHORT_WORD else text


def pieces(text: str, face: str) -> list[Piece]:
    """Divide a settled line into stretches, each with the face that prints it.

    Characters that neither the face nor its fallback has come out as ``[U+1F693]``.
    """
    if fonts.characters(face).issuperset(text):
        return [(face, text)]
    printed = [_printed(character, face) for character in text]
    return [
        (name, "".join(part for _, part in group))
        for name, group in groupby(printed, key=lambda pair: pair[0])
    ]


@lru_cache(maxsize=10_000)
def _printed(character: str, face: str) -> Piece:
    for name in (face, fonts.fallback(face)):
        if character in fonts.characters(name):
            return name, character
    return face, f"[U+{ord(character):04X}]"


def bare(words: str) -> str:
    """Give a text as one line that any reader of the file can hold: for outline and metadata."""
    line = settle(words).replace("\n", " ").replace(NO_BREAK, " ")
    return "".join(part for _, part in pieces(line, fonts.REGULAR))


def width(line: list[Piece], size: float) -> float:
    """Measure a line of pieces, in points."""
    return float(sum(stringWidth(text, name, size) for name, text in line))


def write(canvas: Canvas, line: list[Piece], *, at: tuple[float, float], size: float) -> None:
    """Write a line of pieces with its first letter at a point."""
    written = canvas.beginText(*at)
    for name, text in line:
        written.setFont(name, size)
        written.textOut(text)
    canvas.drawText(written)


def shortened(text: str, face: str, *, size: float, room: float) -> list[Piece]:
    """Give one line of text that fits its room, cut with "…" where it does not."""
    line = pieces(settle(text).replace("\n", " "), face)
    if width(line, size) <= room:
        return line
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        cut = pieces(settle(text[:middle]).replace("\n", " ").rstrip() + "…", face)
        low, high = (middle, high) if width(cut, size) <= room else (low, middle - 1)
    return pieces(settle(text[:low]).replace("\n", " ").rstrip() + "…", face)


def fragments(runs: Runs, style: ParagraphStyle) -> list[ParaFrag]:
    """Make ReportLab's fragments of the runs of one paragraph."""
    made: list[ParaFrag] = []
    last = len(runs) - 1
    for index, run in enumerate(runs):
        text = glue(settle(run.text))
        made += _run_fragments(run, glue_last_word(text) if index == last else text, style=style)
    return made


def _run_fragments(run: Run, text: str, *, style: ParagraphStyle) -> Iterator[ParaFrag]:
    name = fonts.face(style.fontName, bold=run.bold, italic=run.italic)
    looks: dict[str, object] = {**_position(run, style.fontSize)}
    if run.underline:
        looks["us_lines"] = [(0, "underline", None, "", "", looks["rise"], 1, "")]
    for number, line in enumerate(text.split("\n")):
        if number:
            yield _fragment("", style, fontName=name, lineBreak=True, **looks)
        for shown, part in pieces(line, name) if line else ():
            yield _fragment(part, style, fontName=shown, **looks)


def _position(run: Run, size: float) -> dict[str, float]:
    if not run.position:
        return {"fontSize": size, "rise": 0}
    rise = SUPER_RISE if run.position == "super" else SUB_RISE
    return {"fontSize": size * SCRIPT_SIZE, "rise": size * rise}


def _fragment(text: str, style: ParagraphStyle, **looks: object) -> ParaFrag:
    known = {"us_lines": [], "link": [], "greek": 0, "textColor": style.textColor}
    return ParaFrag(**(known | looks), text=text)
