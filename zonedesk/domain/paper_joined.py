"""The minutes and the documents that go along, joined in one file (R86)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from io import RawIOBase

    from zonedesk.domain.papers import House
    from zonedesk.domain.words import Edition, Marking


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A document that goes along: ``number`` of its item, empty for one of the whole meeting.

    ``stream`` gives its bytes, and can be read from anywhere.
    """

    number: str
    title: str
    media_type: str
    stream: RawIOBase


@dataclass(frozen=True, slots=True)
class JoinedPaper:
    """A paper of a meeting in one edition, with what goes along in its order.

    ``paper`` is the file of the paper; ``marking`` as strict as the strictest of what is in it.
    """

    house: House
    reference: str
    edition: Edition
    marking: Marking
    paper: bytes
    enclosures: tuple[Enclosure, ...]
