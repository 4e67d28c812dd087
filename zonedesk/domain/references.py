"""References: how meetings, dossiers, decisions and action points are named (R65, L26).

A reference belongs to a series of its kind, body and year, and bears the next number of it. The
year is the year of the meeting (or of the day a dossier or action point began), never today's
(T10). A reference that was given never changes and is never given again.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container
    from datetime import date


class ReferenceKind(StrEnum):
    """What a reference names."""

    MEETING = "meeting"
    DOSSIER = "dossier"
    DECISION = "decision"
    ACTION = "action"


_PATTERNS = {
    (ReferenceKind.MEETING, True): "{body}/{year:04d}/{number}",
    (ReferenceKind.DOSSIER, True): "{year:04d}_{body}_{number:05d}",
    (ReferenceKind.DOSSIER, False): "D/{year:04d}/{number}",
    (ReferenceKind.DECISION, True): "{body}/{year:04d}/B{number}",
    (ReferenceKind.ACTION, False): "A/{year:04d}/{number}",
}
"""The pattern of a kind, with and without a body."""

_BODY, _YEAR, _NUMBER = "(?P<body>.+)", "(?P<year>[0-9]{4})", "(?P<number>[0-9]{1,9})"
_SHAPES = {
    ReferenceKind.MEETING: (re.compile(f"{_BODY}/{_YEAR}/{_NUMBER}"),),
    ReferenceKind.DOSSIER: (
        re.compile(f"{_YEAR}_{_BODY}_{_NUMBER}"),
        re.compile(f"D(?P<body>)/{_YEAR}/{_NUMBER}"),
    ),
    ReferenceKind.DECISION: (re.compile(f"{_BODY}/{_YEAR}/B{_NUMBER}"),),
    ReferenceKind.ACTION: (re.compile(f"A(?P<body>)/{_YEAR}/{_NUMBER}"),),
}


@dataclass(frozen=True, slots=True)
class Series:
    """The numbers of one kind, body and year; ``body`` is its code, empty where none counts.

    Meetings and decisions are counted by body, action points over all bodies, dossiers by the
    body that decides, if there is one. Anything else is ValueError.
    """

    kind: ReferenceKind
    body: str
    year: int

    def __post_init__(self) -> None:
        if (self.kind, bool(self.body)) not in _PATTERNS:
            raise ValueError(self)

    @classmethod
    def of_day(cls, kind: ReferenceKind, day: date, *, body: str = "") -> Series:
        """Give the series of a record of some day, for example the day of the meeting (T10).

        Args:
            kind: what is named.
            day: of the meeting; of a dossier or action point without one, the day it began.
            body: code of the body; left aside for action points.
        """
        return cls(kind, "" if kind is ReferenceKind.ACTION else body, day.year)


def reference(series: Series, number: int) -> str:
    """Write the reference of a number in a series; a number below 1 is ValueError (T13)."""
    if number < 1:
        raise ValueError(number)
    pattern = _PATTERNS[series.kind, bool(series.body)]
    return pattern.format(body=series.body, year=series.year, number=number)


def parse(kind: ReferenceKind, text: str, *, bodies: Container[str]) -> tuple[Series, int] | None:
    """Recognise a reference that could have come from us, so that its number counts as used.

    Args:
        kind: what the text names.
        text: a reference as imported or typed.
        bodies: codes of the bodies there are.

    Returns:
        Its series and number; None for a reference of another pattern, which stays as it is.
    """
    for shape in _SHAPES[kind]:
        found = shape.fullmatch(text)
        if found and (not found["body"] or found["body"] in bodies):
            series, number = Series(kind, found["body"], int(found["year"])), int(found["number"])
            if number and reference(series, number) == text:
                return series, number
    return None


def item_reference(meeting: str, number: str) -> str:
    """Write the reference of an item: its meeting and its number, ``ZVR/2018/1#3``."""
    return f"{meeting}#{number}"


def split_item_reference(text: str) -> tuple[str, str | None]:
    """Take the reference of an item apart: meeting and number; without number it is a meeting."""
    meeting, mark, number = text.rpartition("#")
    return (meeting, number) if mark and meeting and number else (text, None)
