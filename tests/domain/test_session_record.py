"""How a session runs against its plan, and what the strip of persons says."""

from __future__ import annotations

from datetime import time

import pytest

from zonedesk.domain.handles import Handle
from zonedesk.domain.session_record import (
    Note,
    Pause,
    SessionItem,
    minutes_between,
    presence_note,
    seats,
    treated_minutes,
)
from zonedesk.domain.sittings import AttendanceEntry, AttendanceSheet, SheetItem
from zonedesk.domain.words import AttendanceStatus, Capacity

PRESENT, EXCUSED = AttendanceStatus.PRESENT, AttendanceStatus.EXCUSED
NOT_APPLICABLE = AttendanceStatus.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("at", "told"),
    [
        ("1111", (Note.WHOLE, ())),
        ("0000", (Note.NOWHERE, ())),
        ("0011", (Note.FROM, ("3",))),
        ("1100", (Note.UNTIL, ("2",))),
        ("0100", (Note.ONLY, ("2",))),
        ("1000", (Note.ONLY, ("1",))),
        ("0110", (Note.BETWEEN, ("2", "3"))),
        ("1011", (Note.EXCEPT, ("2",))),
        ("0111", (Note.FROM, ("2",))),
        ("1110", (Note.UNTIL, ("3",))),
        ("1010", (Note.PARTLY, ())),
    ],
)
def test_the_strip_says_shortly_at_which_items_somebody_is_there(
    at: str, told: tuple[Note, tuple[str, ...]]
) -> None:
    seen = [(str(number), one == "1") for number, one in enumerate(at, 1)]
    assert presence_note(seen) == told


@pytest.mark.parametrize(
    ("member", "substitute", "names"),
    [
        (PRESENT, None, ["lid", "deskundige"]),
        (None, None, ["lid", "deskundige"]),
        (EXCUSED, None, ["lid", "plaatsvervanger", "deskundige"]),
        (EXCUSED, NOT_APPLICABLE, ["lid", "deskundige"]),
        (PRESENT, PRESENT, ["lid", "plaatsvervanger", "deskundige"]),
    ],
)
def test_a_substitute_has_a_seat_when_needed_and_behind_the_members(
    member: AttendanceStatus | None, substitute: AttendanceStatus | None, names: list[str]
) -> None:
    people = (
        AttendanceEntry(
            2, "plaatsvervanger", "", "", substitute, capacity=Capacity.SUBSTITUTE, replaces=(1,)
        ),
        AttendanceEntry(1, "lid", "", "", member, capacity=Capacity.MEMBER),
        AttendanceEntry(3, "deskundige", "", "", PRESENT, arrives=(12,), leaves=(13,)),
    )
    items = tuple(
        SheetItem(10 + number, str(number), "", number, voted=False) for number in (1, 2, 3)
    )
    sheet = AttendanceSheet(1, locked=False, entries=people, items=items)
    found = seats(sheet, 11)
    assert [one.entry.name for one in found] == names
    expert = found[-1]
    assert (expert.there, expert.note, expert.numbers) == (False, Note.ONLY, ("2",))


@pytest.mark.parametrize(
    ("begin", "end", "minutes"),
    [
        (time(14, 35), time(14, 52), 17),
        (time(23, 50), time(0, 10), 20),
        (time(14), time(14), 0),
        (time(14), time(13, 59), 0),  # the clock was put back: no day of talking
    ],
)
def test_minutes_go_past_midnight_but_not_back(begin: time, end: time, minutes: int) -> None:
    assert minutes_between(begin, end) == minutes


@pytest.mark.parametrize(
    ("pause", "minutes"),
    [
        ((time(14, 40), time(14, 45)), 25),
        ((time(14, 20), time(14, 25)), 30),  # before it
        ((time(14, 20), time(14, 40)), 20),  # it began in a pause
        ((time(14, 55), None), 25),  # lasts
        ((time(14, 55), time(15, 30)), 25),  # noted ahead
        ((time(15, 10), time(15, 20)), 30),  # after it
    ],
)
def test_a_pause_is_no_time_of_an_item(pause: tuple[time, time | None], minutes: int) -> None:
    item = SessionItem(None, time(14, 30), None)  # type: ignore[arg-type]
    stands = [Pause(Handle(1, 1), *pause, item_id=None, remark="")]
    assert treated_minutes(item, time(15), pauses=stands) == minutes
