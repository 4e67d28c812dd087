"""A mandate as it was filled in, before it is one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from zonedesk.domain.body_record import MandateBar
    from zonedesk.domain.words import Capacity


class Mode(Enum):
    """What is filled in."""

    SEAT = "seat"
    EDIT = "edit"
    SUCCEED = "succeed"
    DEPUTY = "deputy"


@dataclass(frozen=True, slots=True)
class Wish:
    """A mandate as it was filled in.

    Attributes:
        mode: what is to be done.
        bar: the mandate that is changed, succeeded or given a deputy; None for a new seat.
        who: id of a person, or the name of a new one; None while editing.
        function: of a new person.
        first: first day.
        last: last day, None while it runs.
    """

    mode: Mode
    bar: MandateBar | None
    who: int | str | None
    function: str
    capacity: Capacity
    first: date
    last: date | None
    votes: bool
    weight: float
    municipality: str
    rank: float | None
