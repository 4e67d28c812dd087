"""The letters of every paper: Source Sans Pro, and Noto Sans for what it lacks.

Importing this module settles ReportLab for the whole process, before `reportlab.platypus` is
imported: no base-14 font is ever named in a file, and no paper opens a file or an address that
stands in a text (papers/README.md section 10, trust.md 0.10). The fonts are read at first use.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import font_source_sans_pro
import fontpkg_noto_sans
from reportlab import rl_config
from reportlab.lib.fonts import addMapping
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

REGULAR = "SourceSansPro-Regular"
ITALIC = "SourceSansPro-It"
SEMIBOLD = "SourceSansPro-Semibold"
SEMIBOLD_ITALIC = "SourceSansPro-SemiboldIt"
NO_BREAK = "\N{NO-BREAK SPACE}"
NOTO = "NotoSans"
NOTO_ITALIC = "NotoSans-Italic"

_FAMILY = (REGULAR, ITALIC, SEMIBOLD, SEMIBOLD_ITALIC)
_NOTO_FILES = {NOTO: "NotoSans[wdth,wght].ttf", NOTO_ITALIC: "NotoSans-Italic[wdth,wght].ttf"}


def _settle_reportlab() -> None:
    rl_config.canvas_basefontname = REGULAR
    rl_config.defaultGraphicsFontName = REGULAR
    rl_config.trustedSchemes = []
    rl_config.trustedHosts = []
    rl_config.useA85 = 0  # plain binary streams: smaller, and quicker to write
    for name in _FAMILY:
        for bold in (0, 1):
            for italic in (0, 1):
                addMapping(name, bold, italic, face(name, bold=bool(bold), italic=bool(italic)))


def face(name: str, *, bold: bool = False, italic: bool = False) -> str:
    """Name the face of the family for a run set in another face of it.

    Args:
        name: face of the surrounding text; a semibold one stays semibold.
        bold: whether the run is bold; bold of the family is Semibold.
        italic: whether the run is italic.
    """
    heavy = bold or name in {SEMIBOLD, SEMIBOLD_ITALIC}
    slanted = italic or name in {ITALIC, SEMIBOLD_ITALIC}
    return _FAMILY[2 * heavy + slanted]


@cache
def register_fonts() -> None:
    """Make the four faces of the family known to ReportLab, once a process."""
    folder = Path(font_source_sans_pro.font_directory)
    for name in _FAMILY:
        pdfmetrics.registerFont(TTFont(name, str(folder / f"{name}.ttf")))


@cache
def characters(name: str) -> frozenset[str]:
    """Tell which visible characters a face holds; its font is read at the first question.

    Controls, marks of direction and private letters are in no face, whatever its file says.
    """
    register_fonts()
    if name in _NOTO_FILES:
        path = fontpkg_noto_sans.ROOT / "files" / _NOTO_FILES[name]
        pdfmetrics.registerFont(TTFont(name, str(path)))
    held = map(chr, pdfmetrics.getFont(name).face.charToGlyph)
    return frozenset(letter for letter in held if letter.isprintable() or letter == NO_BREAK)


def fallback(name: str) -> str:
    """Name the face that stands in for what a face of the family lacks."""
    return NOTO_ITALIC if name in {ITALIC, SEMIBOLD_ITALIC} else NOTO


_settle_reportlab()
