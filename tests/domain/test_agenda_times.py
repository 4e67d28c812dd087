"""Planned times: as they are typed, and when each item comes (R43)."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.agenda_times import (
    LONGEST,
    TimedItem,
    later,
    parse_minutes,
    timetable,
    written_minutes,
)
from zonedesk.domain.errors import Refused

TYPED = [
    ("15", 15),
    ("0:15", 15),
    ("1:05", 65),
    ("1u30", 90),
    ("1 u 30", 90),
    ("1U30m", 90),
    ("1h30", 90),
    ("90m", 90),
    ("90 min", 90),
    ("20'", 20),
    ("1.5u", 90),
    ("1,5 uur", 90),
    ("2u", 120),
    ("0,25u", 15),
    ("0", 0),
    ("24u", LONGEST),
    ("  ", None),
]


@pytest.mark.parametrize(("text", "minutes"), TYPED)
def test_a_time_is_read_as_people_type_it(text: str, minutes: int | None) -> None:
    assert parse_minutes(text) == minutes


@pytest.mark.parametrize(
    "text", ["x", "1u60", "-5", "1:2:3", "25u", "1441", "1,5", "u", "9" * 5000, "½u", "١٥"]
)
def test_what_is_no_time_is_refused_in_the_words_typed(text: str) -> None:
    with pytest.raises(Refused) as refusal:
        parse_minutes(f" {text} ")
    assert (refusal.value.code, refusal.value.facts) == ("minutes.unknown", {"found": text})


@given(minutes=st.none() | st.integers(0, LONGEST))
def test_what_is_shown_can_be_typed_again(minutes: int | None) -> None:
    assert parse_minutes(written_minutes(minutes)) == minutes


def test_every_item_has_its_hour_and_the_agenda_its_end() -> None:
    items = [
        TimedItem(1, None, 10),
        TimedItem(2, None, None, heading=True),
        TimedItem(3, None, None),
        TimedItem(4, 3, 20),
        TimedItem(5, 3, 15),
        TimedItem(6, None, 30),
        TimedItem(7, 6, 5),
        TimedItem(8, None, None),
    ]
    found = timetable(items, time(14, 0), end=time(15, 0))
    assert {item: slot.starts for item, slot in found.slots.items()} == {
        1: time(14, 0),
        3: time(14, 10),
        4: time(14, 10),
        5: time(14, 30),
        6: time(14, 45),
        7: time(14, 45),
        8: time(15, 15),
    }
    assert [found.slots[item].minutes for item in (3, 6, 8)] == [35, 30, 0]
    assert (found.total, found.ends, found.over, found.unplanned) == (75, time(15, 15), 15, 1)


def test_without_a_start_there_are_totals_only() -> None:
    found = timetable([TimedItem(1, None, 10), TimedItem(2, None, 5)], end=time(15, 0))
    assert (found.total, found.ends, found.over) == (15, None, None)
    assert [slot.before for slot in found.slots.values()] == [0, 10]
    assert all(slot.starts is None for slot in found.slots.values())


def test_a_meeting_may_run_past_midnight() -> None:
    found = timetable([TimedItem(1, None, 150)], time(22, 0), end=time(0, 15))
    assert (found.ends, found.over) == (time(0, 30), 15)
    assert timetable([], time(22, 0), end=time(0, 15)).over == 0
    assert later(time(23, 59), 2) == time(0, 1)


@given(
    rows=st.lists(
        st.tuples(st.none() | st.integers(0, 90), st.integers(0, 9), st.booleans()), max_size=12
    )
)
def test_the_items_at_the_top_fill_the_agenda_without_gap(
    rows: list[tuple[int | None, int, bool]],
) -> None:
    items = [
        TimedItem(
            place,
            None if heading or not place or under % 3 else under % place,
            minutes,
            heading=heading,
        )
        for place, (minutes, under, heading) in enumerate(rows)
    ]
    found = timetable(items, time(9, 0))
    there = {one.item for one in items if not one.heading}
    assert found.slots.keys() == there
    tops = [one for one in items if one.item in there and one.parent not in there]
    assert found.total == sum(found.slots[one.item].minutes for one in tops)
    for one in items:
        if one.item in there and one.parent in there:
            above, own = found.slots[one.parent], found.slots[one.item]
            assert own.before >= above.before
            assert own.before + own.minutes <= above.before + above.minutes
