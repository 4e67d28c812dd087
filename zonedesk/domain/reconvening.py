"""A council that was not in number is called together again (L14; WGP 27/2, DLB 26)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from datetime import date, time

    from zonedesk.domain.sittings import SheetItem

LAST: Final = 3
"""The law knows no fourth convocation: at the third any number is enough."""


@dataclass(frozen=True, slots=True)
class Reconvening:
    """What calling a council together again would make.

    Attributes:
        reference: of the meeting that was not in number.
        convocation: for which time the next one is convoked.
        items: that were not treated and go along, in the order of the agenda.
        article: of the quorum, as printed.
        any_number: whether the council decides then whatever the number of who is there.
        day: of the meeting that was not in number.
        start: its hour.
    """

    reference: str
    convocation: int
    items: tuple[SheetItem, ...]
    article: str
    any_number: bool
    day: date
    start: time | None
