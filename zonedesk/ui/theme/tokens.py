"""Colours by role; no other file of the program names a colour (interface.md section 2).

Every text colour keeps 4.5:1 on each ground it is set on, fields and icons 3:1; the test computes
them. High contrast keeps 7:1 for text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Tone = Literal[
    "background",
    "surface",
    "raised",
    "sunken",
    "hover",
    "line",
    "edge",
    "field",
    "text",
    "muted",
    "off",
    "accent",
    "accent_deep",
    "accent_soft",
    "accent_on",
    "good",
    "watch",
    "stop",
    "paused",
    "good_soft",
    "watch_soft",
    "stop_soft",
    "paused_soft",
    "mark",
    "inverse",
    "inverse_on",
    "inverse_link",
]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one scheme, each ``#RRGGBB`` under the name of its role."""

    background: str
    surface: str
    raised: str
    sunken: str
    hover: str
    line: str
    edge: str
    field: str
    text: str
    muted: str
    off: str
    accent: str
    accent_deep: str
    accent_soft: str
    accent_on: str
    good: str
    watch: str
    stop: str
    paused: str
    good_soft: str
    watch_soft: str
    stop_soft: str
    paused_soft: str
    mark: str
    inverse: str
    inverse_on: str
    inverse_link: str


LIGHT = Tokens(
    background="#F4F6F9",
    surface="#FFFFFF",
    raised="#FFFFFF",
    sunken="#E9EDF3",
    hover="#F0F4F9",
    line="#DCE1E8",
    edge="#C3CBD6",
    field="#7F8A98",
    text="#17202B",
    muted="#5A6675",
    off="#97A1AE",
    accent="#1D4F91",
    accent_deep="#163E73",
    accent_soft="#E5EDF8",
    accent_on="#FFFFFF",
    good="#1F7A4D",
    watch="#935D00",
    stop="#B3261E",
    paused="#5A6675",
    good_soft="#E3F2EA",
    watch_soft="#FBF0DA",
    stop_soft="#FBE8E6",
    paused_soft="#EAEEF3",
    mark="#FFE59A",
    inverse="#1F2A37",
    inverse_on="#FFFFFF",
    inverse_link="#A9CBF7",
)

DARK = Tokens(
    background="#14181F",
    surface="#1C222B",
    raised="#232B36",
    sunken="#0F1319",
    hover="#252D38",
    line="#323C49",
    edge="#475362",
    field="#758294",
    text="#E8ECF2",
    muted="#9AA6B5",
    off="#657181",
    accent="#7FB0F0",
    accent_deep="#A3C7F5",
    accent_soft="#22344D",
    accent_on="#0F1A29",
    good="#5CC48D",
    watch="#E0A640",
    stop="#F08A80",
    paused="#9AA6B5",
    good_soft="#1A3328",
    watch_soft="#3A2E16",
    stop_soft="#432422",
    paused_soft="#2B333E",
    mark="#5F4C10",
    inverse="#36414F",
    inverse_on="#FFFFFF",
    inverse_link="#A9CBF7",
)

HIGH_CONTRAST = Tokens(
    background="#000000",
    surface="#000000",
    raised="#000000",
    sunken="#000000",
    hover="#262626",
    line="#8A8A8A",
    edge="#FFFFFF",
    field="#FFFFFF",
    text="#FFFFFF",
    muted="#E6E6E6",
    off="#A6A6A6",
    accent="#1AEBFF",
    accent_deep="#8CF5FF",
    accent_soft="#003A40",
    accent_on="#000000",
    good="#5CE896",
    watch="#FFD23F",
    stop="#FFA59B",
    paused="#E6E6E6",
    good_soft="#00301A",
    watch_soft="#332900",
    stop_soft="#3F0D08",
    paused_soft="#262626",
    mark="#5F4C10",
    inverse="#FFFFFF",
    inverse_on="#000000",
    inverse_link="#00418F",
)
