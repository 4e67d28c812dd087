"""What a new agenda can begin with: standing items, or what the last one had (R27)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, time


class Begins(StrEnum):
    """What an agenda begins with."""

    STANDING = "standing"
    LIKE_LAST = "like_last"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class LastAgenda:
    """The last meeting of a body on a day or before it, and how many items it had.

    ``id`` is what `zonedesk.services.preparing.begin` is told to make a meeting like it.
    """

    id: int
    reference: str
    day: date
    items: int


@dataclass(frozen=True, slots=True)
class Beginnings:
    """What a new agenda of a body can begin with, and the usual hour of its meetings.

    Attributes:
        body_id: the body.
        standing: titles of its standing items, in their order.
        starts_at: usual hour; None where it has none.
        last: the meeting to make it like; None where no meeting before it has an agenda.
    """

    body_id: int
    standing: tuple[str, ...]
    starts_at: time | None
    last: LastAgenda | None
