"""Colours can be read by everyone: contrast as WCAG 2.2 computes it (interface.md section 2)."""

from __future__ import annotations

from dataclasses import fields
from itertools import product

import pytest

from zonedesk.ui.theme.tokens import DARK, HIGH_CONTRAST, LIGHT, Tokens

SCHEMES = {"light": LIGHT, "dark": DARK, "high contrast": HIGH_CONTRAST}
GROUNDS = ("background", "surface", "raised", "sunken", "hover", "accent_soft", "paused_soft")

#: Text and what it stands on; 4.5:1 each.
TEXTS = [
    *product(("text",), (*GROUNDS, "good_soft", "watch_soft", "stop_soft", "mark")),
    *product(("muted",), GROUNDS),
    *product(("accent",), ("background", "surface", "raised", "accent_soft", "hover")),
    *((tone, "surface") for tone in ("good", "watch", "stop", "paused")),
    *((tone, "accent_soft") for tone in ("good", "watch", "stop", "paused")),
    *((tone, f"{tone}_soft") for tone in ("good", "watch", "stop", "paused")),
    ("accent_on", "accent"),
    ("accent_on", "accent_deep"),
    ("inverse_on", "inverse"),
    ("inverse_link", "inverse"),
]
#: Edges of what can be filled in, and the focus ring; 3:1 each.
EDGES = [("field", "surface"), ("field", "background"), ("accent", "surface"), ("stop", "surface")]


def luminance(color: str) -> float:
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(tokens: Tokens, *, ink: str, ground: str) -> float:
    light = sorted(luminance(getattr(tokens, tone)) for tone in (ink, ground))
    return (light[1] + 0.05) / (light[0] + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), TEXTS)
def test_text_can_be_read_on_every_ground_it_stands_on(scheme: str, ink: str, ground: str) -> None:
    least = (
        7 if scheme == "high contrast" and ink in {"text", "muted"} and ground != "mark" else 4.5
    )
    assert contrast(SCHEMES[scheme], ink=ink, ground=ground) >= least


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize(("ink", "ground"), EDGES)
def test_fields_and_focus_ring_are_seen(scheme: str, ink: str, ground: str) -> None:
    assert contrast(SCHEMES[scheme], ink=ink, ground=ground) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_colour_is_a_full_hexadecimal_one(scheme: str) -> None:
    for field in fields(Tokens):
        value = getattr(SCHEMES[scheme], field.name)
        assert len(value) == 7
        int(value.removeprefix("#"), 16)
