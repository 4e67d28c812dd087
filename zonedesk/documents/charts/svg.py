"""A drawing as SVG, for the screen: the same shapes, in the letters of the screen."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportlab.graphics import renderSVG

from zonedesk.documents.fonts import REGULAR, SEMIBOLD, register_fonts

if TYPE_CHECKING:
    from reportlab.graphics.shapes import Drawing

_FAMILY = re.compile(rf"font-family: (?P<name>{REGULAR}|{SEMIBOLD})")
#: Qt draws a clip path as a black box; no chart draws beyond its edges.
_CLIP = re.compile(r"<clipPath.*?</clipPath>", re.DOTALL)
_CLIPPED = 'style="clip-path: url(#clip)"'
_SEMIBOLD_WEIGHT = 600
_NORMAL_WEIGHT = 400


@dataclass(frozen=True, slots=True)
class DrawnChart:
    """A chart as SVG, with its size in pixels."""

    svg: bytes
    width: float
    height: float


def svg(drawn: Drawing, *, family: str) -> DrawnChart:
    """Write a drawing as SVG with the letters of a family that the screen knows."""
    register_fonts()

    def faced(found: re.Match[str]) -> str:
        weight = _SEMIBOLD_WEIGHT if found["name"] == SEMIBOLD else _NORMAL_WEIGHT
        return f"font-family: '{family}'; font-weight: {weight}"

    written = _CLIP.sub("", str(renderSVG.drawToString(drawn))).replace(_CLIPPED, "")
    found = _FAMILY.sub(faced, written).encode()
    return DrawnChart(found, float(drawn.width), float(drawn.height))
