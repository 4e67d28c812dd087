"""Mandates put on seats: who sits when, when a seat is vacant, and both counts the same (R17)."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.body_record import (
    FILLED,
    MandateBar,
    Period,
    SeatLine,
    members,
    seats,
    vacancies,
)
from zonedesk.domain.handles import Handle
from zonedesk.domain.words import Capacity

BEGIN = date(2018, 1, 1)


def bar(number: int, first: date, last: date | None = None, **told: Any) -> MandateBar:
    """A mandate; what is not told is that of a member with a function of their own."""
    values: dict[str, Any] = {
        "person_id": number,
        "capacity": Capacity.MEMBER,
        "rank": None,
        "function_id": None,
        **told,
    }
    return MandateBar(
        handle=Handle(number, 1),
        person=f"p{values['person_id']}",
        name=f"Raadslid {values['person_id']}",
        votes=True,
        weight=1,
        municipality="",
        first=first,
        last=last,
        **values,
    )


def day(number: int) -> date:
    """A day of the year."""
    return BEGIN + timedelta(days=number)


@st.composite
def mandates(draw: st.DrawFn) -> list[MandateBar]:
    """Mandates as an import may bring them: overlapping, without rank, on one day."""
    found = []
    for number in range(draw(st.integers(0, 12))):
        first = draw(st.integers(0, 60))
        length = draw(st.none() | st.integers(0, 40))
        found.append(
            bar(
                number + 1,
                day(first),
                None if length is None else day(first + length),
                person_id=draw(st.integers(1, 6)),
                capacity=draw(st.sampled_from(Capacity)),
                rank=draw(st.none() | st.integers(1, 4).map(float)),
                function_id=draw(st.none() | st.integers(1, 3)),
            )
        )
    return found


DAYS = st.integers(-5, 110).map(day)


@given(mandates())
def test_each_mandate_has_one_seat_and_no_seat_two_holders_at_a_time(
    found: list[MandateBar],
) -> None:
    lines = seats(found)
    placed = [one for line in lines for one in line.bars]
    assert sorted(one.handle.id for one in placed) == sorted(one.handle.id for one in found)
    for line in lines:
        assert {one.capacity for one in line.bars} == {line.capacity}
        for one, other in pairwise(line.bars):
            assert not one.period.meets(other.period)
            assert one.first < other.first


@given(mandates(), DAYS)
def test_seats_tell_who_sits_on_a_day_as_a_plain_filter_does(
    found: list[MandateBar], when: date
) -> None:
    held = [line.holder(when) for line in seats(found)]
    plain = {
        one.handle.id
        for one in found
        if one.first <= when and (one.last is None or when <= one.last)
    }
    assert {one.handle.id for one in held if one is not None} == plain


@given(mandates(), DAYS)
def test_vacancies_are_the_gaps_of_the_bar(found: list[MandateBar], when: date) -> None:
    lines = seats(found)
    plain = sum(
        line.capacity in FILLED and line.bars[0].first <= when and line.holder(when) is None
        for line in lines
    )
    drawn = sum(
        gap.first <= when and (gap.last is None or when <= gap.last)
        for line in lines
        for gap in line.gaps
    )
    assert vacancies(lines, when) == drawn == plain


@given(mandates())
def test_bars_and_gaps_of_a_seat_follow_each_other_without_hole(found: list[MandateBar]) -> None:
    for line in seats(found):
        if line.capacity not in FILLED:
            assert line.gaps == ()
            continue
        periods = sorted(
            [*(one.period for one in line.bars), *line.gaps], key=lambda one: one.first
        )
        for one, other in pairwise(periods):
            assert one.last is not None
            assert other.first == one.last + timedelta(days=1)
        assert periods[-1].last is None


def only(found: list[MandateBar]) -> SeatLine:
    """The one seat of these mandates."""
    (line,) = seats(found)
    return line


def test_who_follows_in_the_same_rank_takes_the_seat_over() -> None:
    line = only([bar(1, day(0), day(9), rank=3.0), bar(2, day(20), rank=3.0)])
    assert line.gaps == (Period(day(10), day(19)),)
    assert line.vacant(day(10))
    assert not line.vacant(day(20))
    assert (line.holder(day(9)), line.holder(day(10))) == (line.bars[0], None)


def test_who_follows_in_the_same_function_takes_the_seat_over() -> None:
    line = only([bar(1, day(0), day(9), function_id=7, rank=3.0), bar(2, day(10), function_id=7)])
    assert line.gaps == ()


def test_a_seat_that_nobody_took_over_stays_vacant() -> None:
    line = only([bar(1, day(0), day(9))])
    assert line.gaps == (Period(day(10)),)
    assert not vacancies([line], day(9))
    assert vacancies([line], day(400)) == 1
    assert not vacancies([line], day(-1))


def test_nobody_misses_a_substitute() -> None:
    line = only([bar(1, day(0), day(9), capacity=Capacity.SUBSTITUTE)])
    assert line.gaps == ()


def test_two_members_of_one_function_sit_on_two_seats() -> None:
    lines = seats([bar(1, day(0), function_id=7), bar(2, day(5), function_id=7)])
    assert [[one.handle.id for one in line.bars] for line in lines] == [[1], [2]]


def test_seats_stand_in_the_order_of_rank_and_those_without_come_last() -> None:
    lines = seats(
        [
            bar(1, day(0)),
            bar(2, day(0), rank=2.0),
            bar(3, day(0), rank=1.0, capacity=Capacity.CHAIR),
        ]
    )
    assert [line.bars[0].handle.id for line in lines] == [3, 2, 1]


def test_a_member_with_two_mandates_is_counted_once() -> None:
    lines = seats(
        [
            bar(1, day(0), person_id=1),
            bar(2, day(0), person_id=1, capacity=Capacity.CHAIR),
            bar(3, day(0), person_id=2, capacity=Capacity.SECRETARY),
        ]
    )
    assert members(lines, day(0)) == 1
    assert members(lines, day(-1)) == 0
