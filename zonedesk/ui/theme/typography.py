"""Letters: the system's own on Windows, Source Sans Pro elsewhere; seven styles and a scale.

A machine without fonts shows boxes (trust.md 0.17), therefore Source Sans Pro comes with the
program. It is half a point larger everywhere, so that widths agree with those of Segoe UI.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import font_source_sans_pro
from PySide6.QtGui import QFont, QFontDatabase, QFontMetrics

Style = Literal["figure", "page", "record", "section", "body", "secondary", "keys"]

SMALLEST, LARGEST, STEP = 90, 160, 10
_WINDOWS_FAMILY = "Segoe UI"
_OWN_FAMILY = "Source Sans Pro"
_OWN_EXTRA = 0.5
_FILES = ("Regular", "It", "Semibold", "SemiboldIt")


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How large a style is: points of Segoe UI and line height in pixels at 100 %."""

    points: float
    line: int
    semibold: bool = False


STYLES: dict[Style, TextStyle] = {
    "figure": TextStyle(20, 32, semibold=True),
    "page": TextStyle(16, 28, semibold=True),
    "record": TextStyle(13, 24, semibold=True),
    "section": TextStyle(11, 20, semibold=True),
    "body": TextStyle(10, 20),
    "secondary": TextStyle(9, 16),
    "keys": TextStyle(8, 16),
}


class Typography:
    """The fonts of one family at one text size.

    Args:
        percent: text size, 90–160; anything else is brought to the nearest allowed one.
    """

    def __init__(self, percent: int = 100) -> None:
        self.percent = min(LARGEST, max(SMALLEST, percent))
        self.family, self._extra = system_letters()
        self._fonts: dict[tuple[Style, bool, bool], QFont] = {}
        self._metrics: dict[tuple[Style, bool, bool], QFontMetrics] = {}

    @property
    def scale(self) -> float:
        """Text size as a factor; 1.0 is 100 %."""
        return self.percent / 100

    def points(self, style: Style) -> float:
        """Size of a style in points, scale and family counted."""
        return round((STYLES[style].points + self._extra) * self.scale, 2)

    def line(self, style: Style) -> int:
        """Line height of a style in logical pixels."""
        return round(STYLES[style].line * self.scale)

    def font(
        self, style: Style = "body", *, semibold: bool | None = None, italic: bool = False
    ) -> QFont:
        """Give the font of a style; titles are semibold unless told otherwise."""
        key = (style, STYLES[style].semibold if semibold is None else semibold, italic)
        if key not in self._fonts:
            self._fonts[key] = self._made(style, semibold=key[1], italic=italic)
        return self._fonts[key]

    def metrics(
        self, style: Style = "body", *, semibold: bool | None = None, italic: bool = False
    ) -> QFontMetrics:
        """Give the measures of a style's font, kept because lists ask them for every row."""
        key = (style, STYLES[style].semibold if semibold is None else semibold, italic)
        if key not in self._metrics:
            self._metrics[key] = QFontMetrics(self.font(style, semibold=semibold, italic=italic))
        return self._metrics[key]

    def _made(self, style: Style, *, semibold: bool, italic: bool) -> QFont:
        font = QFont(self.family)
        font.setPointSizeF(self.points(style))
        font.setWeight(QFont.Weight.DemiBold if semibold else QFont.Weight.Normal)
        font.setItalic(italic)
        return font


def system_letters() -> tuple[str, float]:
    """Give the family to write in and how many points larger than Segoe UI it is set."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()
    if system.startswith(_WINDOWS_FAMILY):
        return system, 0.0
    return own_family(), _OWN_EXTRA


@cache
def own_family() -> str:
    """Load Source Sans Pro from its package, once a process, and give its family name."""
    folder = Path(font_source_sans_pro.__file__).parent / "files"
    for name in _FILES:
        QFontDatabase.addApplicationFont(str(folder / f"SourceSansPro-{name}.ttf"))
    return _OWN_FAMILY
