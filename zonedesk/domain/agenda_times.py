"""The time that an agenda takes: what was typed, when each item begins, and the end (R43)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from zonedesk.domain.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import time

LONGEST: Final = 24 * 60
"""More minutes than a day has are a slip of the keys."""

_LONGEST_TEXT: Final = 20
_HOURS: Final = re.compile(r"([0-9]+)(?:[.,]([0-9]+))?(?:u|uur|h|uren)", re.ASCII)
_MINUTES: Final = re.compile(r"([0-9]+)(?:m|min|minuten|'|)", re.ASCII)
_BOTH: Final = re.compile(r"([0-9]+)(?::|u|uur|h)([0-9]{1,2})(?:m|min|)", re.ASCII)
_HOUR: Final = 60
_ANY_DAY: Final = date(2000, 1, 1)


def parse_minutes(text: str) -> int | None:
    """Read a planned time as it was typed: ``15``, ``0:15``, ``1u30``, ``90m``, ``1,5u``.

    Returns:
        whole minutes; None when nothing was typed.

    Raises:
        Refused: ``minutes.unknown`` (found) when it is no time, or more than a day.
    """
    written = "".join(text.split()).casefold()
    if not written:
        return None
    found = _read(written) if len(written) <= _LONGEST_TEXT else None
    if found is None or found > LONGEST:
        raise Refused("minutes.unknown", found=text.strip())
    return found


def _read(written: str) -> int | None:
    if read := _MINUTES.fullmatch(written):
        return int(read[1])
    if (read := _BOTH.fullmatch(written)) and int(read[2]) < _HOUR:
        return _HOUR * int(read[1]) + int(read[2])
    if read := _HOURS.fullmatch(written):
        part = read[2] or "0"
        return round(_HOUR * (int(read[1]) + Fraction(int(part), 10 ** len(part))))
    return None


def written_minutes(minutes: int | None) -> str:
    """Write a planned time as it can be typed again: ``15 min``, ``1u30``, ``2u``."""
    if minutes is None:
        return ""
    hours, rest = divmod(minutes, _HOUR)
    if not hours:
        return f"{rest} min"
    return f"{hours}u{rest:02}" if rest else f"{hours}u"


@dataclass(frozen=True, slots=True)
class TimedItem:
    """An item of an agenda as its time needs it; ``minutes`` None where no time is planned."""

    item: int
    parent: int | None
    minutes: int | None
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Slot:
    """When an item comes: wall time, None without a start of the meeting.

    ``minutes`` is all that the item takes, ``before`` what the agenda takes up to it.
    """

    minutes: int
    before: int
    starts: time | None


@dataclass(frozen=True, slots=True)
class Timetable:
    """The time of an agenda.

    Attributes:
        slots: by item; headings have none.
        total: minutes of the whole agenda.
        ends: when it ends, None without a start.
        over: minutes beyond the planned end, 0 when it fits; None where no end is planned.
        unplanned: items at the top of which nobody said how long they take.
    """

    slots: Mapping[int, Slot]
    total: int
    ends: time | None
    over: int | None
    unplanned: int


def timetable(
    items: Iterable[TimedItem], start: time | None = None, *, end: time | None = None
) -> Timetable:
    """Plan the time of an agenda, in its order; what is in the bin must not be among the items.

    Headings take no time. The time of sub-items is part of that of the item above them: an item
    takes its own minutes, or those of its sub-items together where these are more.

    Args:
        items: in order, sub-items after the item they stand below.
        start: of the meeting.
        end: planned; one before the start is past midnight.
    """
    rows = [one for one in items if not one.heading]
    there = {one.item for one in rows}
    below: dict[int | None, list[TimedItem]] = {}
    for one in rows:
        below.setdefault(one.parent if one.parent in there else None, []).append(one)
    taken = _taken(rows)
    slots: dict[int, Slot] = {}
    total = _place(below, taken, slots=slots, start=start)
    tops = below.get(None, [])
    return Timetable(
        slots,
        total,
        ends=later(start, total),
        over=_over(total, start, end=end),
        unplanned=sum(1 for one in tops if not taken[one.item]),
    )


def later(start: time | None, minutes: int) -> time | None:
    """Give the wall time some minutes later, past midnight counted on; None without a start."""
    if start is None:
        return None
    return (datetime.combine(_ANY_DAY, start) + timedelta(minutes=minutes)).time()


def _taken(rows: Sequence[TimedItem]) -> dict[int, int]:
    """Give the minutes that each item takes, its sub-items included."""
    within: dict[int, int] = {}
    taken: dict[int, int] = {}
    for one in reversed(rows):
        taken[one.item] = max(one.minutes or 0, within.get(one.item, 0))
        if one.parent is not None:
            within[one.parent] = within.get(one.parent, 0) + taken[one.item]
    return taken


def _place(
    below: Mapping[int | None, Sequence[TimedItem]],
    taken: Mapping[int, int],
    *,
    slots: dict[int, Slot],
    start: time | None,
) -> int:
    """Let the items of each row follow one another; give the minutes of the top row."""
    rows: list[tuple[int | None, int]] = [(None, 0)]
    total = sum(taken[one.item] for one in below.get(None, ()))
    while rows:
        parent, before = rows.pop()
        for one in below.get(parent, ()):
            slots[one.item] = Slot(taken[one.item], before, later(start, before))
            rows.append((one.item, before))
            before += taken[one.item]
    return total


def _over(total: int, start: time | None, *, end: time | None) -> int | None:
    if start is None or end is None:
        return None
    room = datetime.combine(_ANY_DAY, end) - datetime.combine(_ANY_DAY, start)
    planned = int(room.total_seconds() // _HOUR) % LONGEST
    return max(total - planned, 0)
