"""What goes into the calendar of another program: meetings, and the terms of action points.

Of meetings body, reference, place and hours; agenda, texts and names stay inside, for a calendar
is shared with people who may not know them.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime, time


@dataclass(frozen=True, slots=True)
class CalendarEntry:
    """A meeting; hours are wall time in Brussels, an end before the begin is past midnight.

    Attributes:
        body: its name.
        place: where it is held, empty where nobody said.
        starts_at: None for a meeting without an hour: it fills its day.
        version: of the record, so that a program that has an older one takes this one.
    """

    reference: str
    body: str
    place: str
    day: date
    starts_at: time | None
    ends_at: time | None
    cancelled: bool
    version: int


@dataclass(frozen=True, slots=True)
class MeetingCalendar:
    """Meetings for one file.

    Attributes:
        name: of the calendar, as another program shows it.
        zone: code of the zone, that makes references unique in the country.
        made: when the file is made, with its time zone.
    """

    name: str
    zone: str
    made: datetime
    entries: tuple[CalendarEntry, ...]


@dataclass(frozen=True, slots=True)
class TermEntry:
    """The term of an open action point, which fills its day.

    Attributes:
        origin: words for where it comes from, empty without one.
        version: as of `CalendarEntry`.
    """

    reference: str
    text: str
    owner: str
    day: date
    origin: str
    version: int


@dataclass(frozen=True, slots=True)
class TermCalendar:
    """Terms for one file; ``name``, ``zone`` and ``made`` as of `MeetingCalendar`."""

    name: str
    zone: str
    made: datetime
    entries: tuple[TermEntry, ...]
