"""The minutes of a year bound in one file: which stand in it, and which do not yet (R89)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from zonedesk.domain.words import Edition, Marking

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.papers import House


class Draft(NamedTuple):
    """A meeting whose minutes are not approved; ``body`` is the name of its body."""

    reference: str
    body: str
    day: date


@dataclass(frozen=True, slots=True)
class BoundMinutes:
    """The minutes of one meeting as they were kept; ``body`` is the name of its body."""

    reference: str
    body: str
    day: date
    data: bytes


@dataclass(frozen=True, slots=True)
class Booklet:
    """The approved minutes of a year in one edition, in the order of their days.

    ``body`` is the name of the one body whose minutes these are, empty for those of all;
    ``marking`` is as strict as the strictest of the papers.
    """

    house: House
    year: int
    edition: Edition
    papers: tuple[BoundMinutes, ...]
    drafts: tuple[Draft, ...] = ()
    body: str = ""
    marking: Marking = Marking.INTERNAL
