"""The order of an agenda: whatever is moved wherever, every item stands on it once (T3)."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain import agenda_order
from zonedesk.domain.agenda_order import Entry, Order
from zonedesk.domain.errors import Refused
from zonedesk.domain.numbering import gap, sort_key

if TYPE_CHECKING:
    from collections.abc import Callable

STEPS = st.lists(
    st.tuples(
        st.sampled_from(["move", "indent", "outdent"]),
        st.integers(0, 9),
        st.integers(0, 9) | st.none(),
        st.integers(-2, 12),
    ),
    min_size=1,
    max_size=12,
)


@given(steps=STEPS)
def test_any_row_of_moves_keeps_every_item_once(
    steps: list[tuple[str, int, int | None, int]],
) -> None:
    found: Order = ()
    for item in range(6):
        found = agenda_order.added(found, item, under=item // 2 if item % 2 else None)
    for kind, chosen, under, ordinal in steps:
        items = [entry.item for entry in found]
        item = items[chosen % len(items)]
        target = None if under is None else items[under % len(items)]
        with suppress(Refused):
            if kind == "move":
                found = agenda_order.moved(found, item, under=target, ordinal=ordinal)
            elif kind == "indent":
                found = agenda_order.indented(found, item)
            else:
                found = agenda_order.outdented(found, item)
        assert sorted(entry.item for entry in found) == list(range(6))
        assert found == agenda_order.ordered(found)
        assert len(set(agenda_order.numbers(found).values())) == 6


def test_a_stored_order_that_is_torn_apart_is_read_as_a_tree() -> None:
    torn = (Entry(1), Entry(2), Entry(3, 1), Entry(4, 99))
    assert agenda_order.ordered(torn) == (Entry(1), Entry(3, 1), Entry(2), Entry(4))


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["add", "move", "indent", "outdent", "place", "heading", "item", "away"]),
        st.integers(0, 9),
        st.integers(0, 9) | st.none(),
        st.integers(-2, 12),
    ),
    min_size=1,
    max_size=16,
)


def stepped(found: Order, step: tuple[str, int, int | None, int]) -> Order:
    """One step of somebody who makes an agenda; what cannot be is refused."""
    kind, chosen, under, ordinal = step
    items = [entry.item for entry in found]
    if kind == "add" or not items:
        target = items[under % len(items)] if under is not None and items else None
        return agenda_order.added(
            found, max(items, default=0) + 1, under=target, ordinal=ordinal, heading=chosen > 7
        )
    item = items[chosen % len(items)]
    target = None if under is None else items[under % len(items)]
    ways = {
        "move": lambda: agenda_order.moved(found, item, under=target, ordinal=ordinal),
        "indent": lambda: agenda_order.indented(found, item),
        "outdent": lambda: agenda_order.outdented(found, item),
        "place": lambda: agenda_order.placed(found, item, number=ordinal),
        "away": lambda: agenda_order.without(found, agenda_order.subtree(found, item)),
    }
    if kind in ways:
        return ways[kind]()
    heading = kind == "heading" and len(agenda_order.subtree(found, item)) == 1
    return tuple(
        replace(entry, heading=heading) if entry.item == item else entry for entry in found
    )


@given(steps=ROWS)
def test_whatever_is_done_numbers_have_no_gap_and_headings_have_none(
    steps: list[tuple[str, int, int | None, int]],
) -> None:
    found: Order = ()
    for step in steps:
        with suppress(Refused):
            found = stepped(found, step)
        numbers = agenda_order.numbers(found)
        titles = agenda_order.headings(found)
        assert found == agenda_order.ordered(found)
        assert len(numbers) == len(found)
        assert {item for item, number in numbers.items() if not number} == titles
        counted = [number for number in numbers.values() if number]
        assert gap(counted) is None
        assert counted == sorted(counted, key=sort_key)
        assert not any(entry.parent in titles for entry in found)


@given(
    count=st.integers(1, 6),
    titles=st.sets(st.integers(1, 6)),
    chosen=st.integers(0, 5),
    number=st.integers(-3, 20),
)
def test_an_item_comes_to_the_number_asked_for_and_beyond_the_last_to_the_last(
    count: int, titles: set[int], *, chosen: int, number: int
) -> None:
    found = tuple(Entry(item, heading=item in titles) for item in range(count))
    item = chosen % count
    if item in titles:
        item = 0
    placed = agenda_order.placed(found, item, number=number)
    asked = min(max(number, 1), count - len(agenda_order.headings(found)))
    assert agenda_order.numbers(placed)[item] == str(asked)
    assert agenda_order.placed(placed, item, number=number) == placed
    others = [entry for entry in found if entry.item != item]
    assert [entry for entry in placed if entry.item != item] == others


def test_a_heading_goes_above_the_item_of_a_number() -> None:
    found = (Entry(1), Entry(2), Entry(3), Entry(4, heading=True))
    assert [one.item for one in agenda_order.placed(found, 4, number=2)] == [1, 4, 2, 3]
    assert [one.item for one in agenda_order.placed(found, 4, number=9)] == [1, 2, 3, 4]


def test_nothing_comes_below_a_heading() -> None:
    found = (Entry(1, heading=True), Entry(2), Entry(3))
    with pytest.raises(Refused):
        agenda_order.added(found, 4, under=1)
    with pytest.raises(Refused):
        agenda_order.moved(found, 3, under=1, ordinal=1)
    with pytest.raises(Refused):
        agenda_order.indented(found, 2)


def test_what_stands_below_a_heading_all_the_same_is_counted_with_its_neighbours() -> None:
    torn = (Entry(1), Entry(2, heading=True), Entry(3, 2), Entry(4, 3), Entry(5))
    assert agenda_order.numbers(torn) == {1: "1", 2: "", 3: "2", 4: "2.1", 5: "3"}


def test_headings_come_back_above_what_they_headed() -> None:
    stood = [(10, True), (1, False), (11, True), (12, True), (2, False), (3, False), (13, True)]
    assert agenda_order.with_headings([3, 1, 7, 2], stood) == [3, 10, 1, 7, 11, 12, 2, 13]


@given(steps=ROWS, chosen=st.integers(0, 9), under=st.integers(0, 9), ordinal=st.integers(-2, 12))
def test_a_move_changes_nothing_of_the_others_whether_they_are_shown_or_not(
    steps: list[tuple[str, int, int | None, int]], chosen: int, *, under: int, ordinal: int
) -> None:
    """A list may hide headings, closed items and sub-items while it is put in order (T4)."""
    found: Order = ()
    for step in steps:
        with suppress(Refused):
            found = stepped(found, step)
    if not found:
        return
    item, target = (found[place % len(found)].item for place in (chosen, under))
    gone = set(agenda_order.subtree(found, item))
    changes: list[Callable[[], Order]] = [
        lambda: agenda_order.moved(found, item, under=target, ordinal=ordinal),
        lambda: agenda_order.moved(found, item, under=None, ordinal=ordinal),
        lambda: agenda_order.placed(found, item, number=ordinal),
        lambda: agenda_order.indented(found, item),
        lambda: agenda_order.outdented(found, item),
    ]
    for change in changes:
        with suppress(Refused):
            after = change()
            assert [one for one in after if one.item not in gone] == [
                one for one in found if one.item not in gone
            ]
            inside = [one for one in found if one.item in gone and one.item != item]
            assert [one for one in after if one in inside] == inside
            assert len(after) == len(found)


@given(steps=ROWS)
def test_numbering_is_the_same_each_time_and_hidden_rows_take_no_number(
    steps: list[tuple[str, int, int | None, int]],
) -> None:
    """Headings left out or left in, the rest is counted the same; again is the same (T1)."""
    found: Order = ()
    for step in steps:
        with suppress(Refused):
            found = stepped(found, step)
    numbers = agenda_order.numbers(found)
    assert agenda_order.numbers(agenda_order.ordered(found)) == numbers
    titles = agenda_order.headings(found)
    plain = tuple(entry for entry in found if entry.item not in titles)
    assert agenda_order.numbers(plain) == {
        item: number for item, number in numbers.items() if item not in titles
    }


ORDERS = [
    (["1", "1.1", "1.2", "2"], 2),
    ([str(number) for number in range(1, 12)], 0),
]


@pytest.mark.parametrize(("numbers", "below"), ORDERS)
def test_an_item_moved_to_and_from_a_lower_number_comes_back(
    numbers: list[str], below: int
) -> None:
    """From 1.2 to the top and back, from the last place to the first and back (T3, T7)."""
    found = tuple(Entry(place, 0 if 0 < place <= below else None) for place in range(len(numbers)))
    assert list(agenda_order.numbers(found).values()) == numbers
    for place in range(len(numbers)):
        parent = agenda_order.parent_of(found, place)
        row = agenda_order.children(found, parent)
        there = agenda_order.moved(found, place, under=None, ordinal=1)
        assert agenda_order.numbers(there)[place] == "1"
        back = agenda_order.moved(there, place, under=parent, ordinal=row.index(place) + 1)
        assert back == found
