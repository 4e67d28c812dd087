"""How foreign HTML says bold, italic, underline and position, in tags and in styles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from zonedesk.domain.richtext import Run

if TYPE_CHECKING:
    from collections.abc import Mapping

    from zonedesk.domain.richtext import Position

_BOLD = {"b", "strong", "th", "h1", "h2", "h3", "h4", "h5", "h6"}
_ITALIC = {"i", "em", "cite", "dfn", "var", "address"}
_UNDERLINE = {"u", "ins"}
_POSITIONS: dict[str, Position] = {"sub": "sub", "sup": "super"}
_ALIGNED: dict[str, Position] = {"sub": "sub", "super": "super", "baseline": ""}
_KEEPS_SPACE = {"pre", "pre-wrap", "pre-line", "break-spaces"}
_SEMIBOLD = 600
_STYLE = re.compile(r"([\w-]+)\s*:\s*([^;]*)")

# What Word and Outlook draw with letters of a symbol font, as the sign that people saw.
_SIGNS = str.maketrans(
    {"à": "→", "ß": "←", "è": "→", "J": "☺", "L": "☹", "ü": "✓", "û": "✗", "·": "•", "§": "▪"}
)


class Look(NamedTuple):
    """How the characters inside an element look."""

    bold: bool = False
    italic: bool = False
    underline: bool = False
    position: Position = ""
    keeps_space: bool = False
    symbols: bool = False

    def run(self, text: str) -> Run:
        """Give a run of this look; letters of a symbol font become the signs they drew."""
        shown = text.translate(_SIGNS) if self.symbols else text
        return Run(
            shown,
            bold=self.bold,
            italic=self.italic,
            underline=self.underline,
            position=self.position,
        )


def declarations(attributes: Mapping[str, str]) -> dict[str, str]:
    """Give the style of an element, names and values in small letters."""
    found = _STYLE.findall(attributes.get("style", "").lower())
    return {name: value.strip() for name, value in found}


def look_of(tag: str, attributes: Mapping[str, str], *, inside: Look) -> Look:
    """Give the look inside an element: its style says more than its tag."""
    style = declarations(attributes)
    families = style.get("font-family", "") + attributes.get("face", "").lower()
    return Look(
        bold=_bold(style.get("font-weight", ""), otherwise=inside.bold or tag in _BOLD),
        italic=_italic(style.get("font-style", ""), otherwise=inside.italic or tag in _ITALIC),
        underline=_underline(tag, style, inside=inside),
        position=_position(tag, style.get("vertical-align", ""), inside=inside),
        keeps_space=_keeps_space(tag, style.get("white-space", ""), inside=inside),
        symbols=inside.symbols if not families else _is_symbol_font(families),
    )


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Tell whether nobody saw an element."""
    style = declarations(attributes)
    hidden = style.get("display") == "none" or style.get("mso-hide") == "all"
    return hidden or "hidden" in attributes


def _bold(weight: str, *, otherwise: bool) -> bool:
    if weight.isdigit():
        return int(weight) >= _SEMIBOLD
    return weight in {"bold", "bolder"} or (otherwise and weight not in {"normal", "lighter"})


def _italic(slant: str, *, otherwise: bool) -> bool:
    return slant.startswith(("italic", "oblique")) or (otherwise and slant != "normal")


def _underline(tag: str, style: Mapping[str, str], *, inside: Look) -> bool:
    line = style.get("text-decoration", "") + style.get("text-decoration-line", "")
    own = tag in _UNDERLINE and "none" not in line
    return inside.underline or own or "underline" in line


def _position(tag: str, aligned: str, *, inside: Look) -> Position:
    return _ALIGNED.get(aligned, _POSITIONS.get(tag, inside.position))


def _keeps_space(tag: str, space: str, *, inside: Look) -> bool:
    if space:
        return space in _KEEPS_SPACE
    return inside.keeps_space or tag in {"pre", "textarea"}


def _is_symbol_font(families: str) -> bool:
    return families.lstrip("\"' ").startswith(("wingdings", "symbol", "webdings"))
