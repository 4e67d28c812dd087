"""How well a password withstands guessing: a simple estimate that rather says too little.

It counts what a guesser must try: words of a sentence weigh less than mixed signs, and rows,
repetitions, well-known words and the names of this zone and user weigh one sign each.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum
from typing import Final

#: The services refuse a shorter one (`zonedesk.services.users.SHORTEST_PASSWORD`).
SHORTEST: Final = 8

_WELL_KNOWN: Final = [
    "wachtwoord",
    "welkom",
    "geheim",
    "secretaris",
    "beheerder",
    "voorbeeld",
    "politie",
    "lokale",
    "zone",
    "veiligheidsraad",
    "burgemeester",
    "korpschef",
    "zonedesk",
    "admin",
    "password",
    "letmein",
    "azerty",
    "qwerty",
    "iloveyou",
    "zomer",
    "winter",
    "lente",
    "herfst",
    "januari",
    "februari",
    "maart",
    "april",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
    "maandag",
    "vrijdag",
]
_ROWS: Final = (
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890",
    "azertyuiop",
    "qwertyuiop",
    "qsdfghjklm",
)
_YEAR: Final = re.compile(r"(19|20)\d\d")
_BITS_WORDS, _BITS_MIXED, _BITS_DIGITS = 2.3, 4.5, 3.0
_WEAK, _FAIR, _FULL = 32, 48, 80
_FEW_KINDS, _SHORT_NAME = 2, 2


class Verdict(Enum):
    """What is said of a password."""

    SHORT = "short"
    WEAK = "weak"
    FAIR = "fair"
    STRONG = "strong"


@dataclass(frozen=True, slots=True)
class Strength:
    """The verdict, and how full its bar is (0–1)."""

    verdict: Verdict
    share: float


def strength(password: str, *, known: tuple[str, ...] = ()) -> Strength:
    """Estimate a password.

    Args:
        password: as it was typed.
        known: names that a guesser would try first: of the user and the zone.
    """
    signs = unicodedata.normalize("NFC", password)
    bits = _bits(_weighed(signs.casefold(), known), _bits_each(signs))
    share = min(1.0, bits / _FULL)
    if len(signs) < SHORTEST or not signs.strip():
        return Strength(Verdict.SHORT, min(share, 0.15))
    if bits < _WEAK:
        return Strength(Verdict.WEAK, share)
    return Strength(Verdict.FAIR if bits < _FAIR else Verdict.STRONG, share)


def _bits_each(signs: str) -> float:
    if signs.isdecimal():
        return _BITS_DIGITS
    kinds = {unicodedata.category(sign)[:2] for sign in signs if not sign.isspace()}
    return _BITS_MIXED if len(kinds) > _FEW_KINDS else _BITS_WORDS + 0.6 * max(0, len(kinds) - 1)


def _weighed(signs: str, known: tuple[str, ...]) -> str:
    """Give the signs that count: a well-known word, a year or a row counts for one."""
    names = [part.casefold() for name in known for part in name.split() if len(part) > _SHORT_NAME]
    for word in sorted((*_WELL_KNOWN, *names), key=len, reverse=True):
        signs = signs.replace(word, word[0])
    signs = _YEAR.sub("2", signs)
    return "".join(
        sign for place, sign in enumerate(signs) if not place or not _follows(signs, place)
    )


def _follows(signs: str, place: int) -> bool:
    """Whether a sign is no surprise after the one before it."""
    pair = signs[place - 1 : place + 1]
    return pair[0] == pair[1] or any(pair in row or pair in row[::-1] for row in _ROWS)


def _bits(signs: str, each: float) -> float:
    # Signs that came before tell a guesser less than new ones.
    return each * (len(set(signs)) + 0.75 * (len(signs) - len(set(signs))))
