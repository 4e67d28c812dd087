"""How a zone words who may read a record, in its own words for each language (domain.md 4.1).

A marking is never a legal classification: a wording that is one of its words alone would make a
paper look classified, and is refused.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from zonedesk.domain.errors import Refused
from zonedesk.domain.typed import typed

if TYPE_CHECKING:
    from zonedesk.domain.words import Marking

LONGEST: Final = 60
"""Letters of a wording: it stands in the foot of a page between reference and page number."""

#: The levels in force since 31 December 2023, in the languages of the country (art. 4 of the law
#: of 11 December 1998); with and without accents.
_LEVELS: Final = frozenset(
    {
        "zeer geheim", "geheim", "vertrouwelijk", "beperkt",
        "très secret", "tres secret", "secret", "confidentiel", "restreint",
        "streng geheim", "vertraulich", "beschränkt", "eingeschränkt",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of the zone for a marking in one language (nl, fr or de)."""

    marking: Marking
    language: str
    words: str


Wordings: TypeAlias = tuple[Wording, ...]


def worded(wordings: Wordings, marking: Marking, *, language: str) -> str:
    """Give the words that the zone chose; empty where it chose none."""
    same = (marking, language)
    return next((one.words for one in wordings if (one.marking, one.language) == same), "")


def fit_words(words: str) -> str:
    """Give a wording as it is kept: one line.

    Raises:
        Refused: ``marking.words_needed``; ``marking.too_long`` (longest);
            ``marking.classification`` (words): it is the word of a legal classification alone.
    """
    line = " ".join(typed(words).split())
    if not line:
        raise Refused("marking.words_needed")
    if len(line) > LONGEST:
        raise Refused("marking.too_long", longest=LONGEST)
    if line.strip(" .:!*-–—()[]\"'“”").casefold() in _LEVELS:
        raise Refused("marking.classification", words=line)
    return line
