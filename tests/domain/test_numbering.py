"""Item numbers are counted, never typed, and lists stand in the order people expect."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.errors import Refused
from zonedesk.domain.numbering import gap, is_item_number, numbers, sort_key


@st.composite
def agendas(draw: st.DrawFn) -> list[int | None]:
    """Parents of the items of an agenda, sub-items right after their parent."""
    parents: list[int | None] = []
    branch: list[int] = []
    for index in range(draw(st.integers(0, 30))):
        branch = branch[: draw(st.integers(0, len(branch)))]
        parents.append(branch[-1] if branch else None)
        branch.append(index)
    return parents


@pytest.mark.parametrize(
    ("parents", "expected"),
    [
        ([], []),
        ([None, None, None], ["1", "2", "3"]),
        ([None, None, 1, 1, None], ["1", "2", "2.1", "2.2", "3"]),
        ([None, 0, 1, 1, 0, None, 5], ["1", "1.1", "1.1.1", "1.1.2", "1.2", "2", "2.1"]),
        ([2, 0, None], ["1.1", "1.1.1", "1"]),
        ([None] * 10 + [9], [*map(str, range(1, 11)), "10.1"]),
    ],
)
def test_items_are_counted_in_their_order(parents: list[int | None], expected: list[str]) -> None:
    assert numbers(parents) == expected


@pytest.mark.parametrize("parents", [[0], [1, 0], [None, 2, 3, 1]])
def test_an_item_that_hangs_on_itself_is_refused(parents: list[int | None]) -> None:
    with pytest.raises(Refused) as caught:
        numbers(parents)
    assert caught.value.code == "agenda.cycle"


@given(agendas())
def test_derived_numbers_have_no_gap_and_stand_in_order(parents: list[int | None]) -> None:
    given_numbers = numbers(parents)
    assert gap(given_numbers) is None
    assert sorted(given_numbers, key=sort_key) == given_numbers
    assert all(map(is_item_number, given_numbers))
    assert len(set(given_numbers)) == len(given_numbers)


@given(agendas(), st.randoms(use_true_random=False))
def test_shuffled_storage_does_not_change_that_each_item_gets_one_number(
    parents: list[int | None], chance: random.Random
) -> None:
    order = list(range(len(parents)))
    chance.shuffle(order)
    place = {old: new for new, old in enumerate(order)}
    shuffled = [None if (up := parents[old]) is None else place[up] for old in order]
    found = numbers(shuffled)
    assert gap(found) is None
    assert len(set(found)) == len(parents)
    for index, parent in enumerate(shuffled):
        assert parent is None or found[index].rpartition(".")[0] == found[parent]


@pytest.mark.parametrize(
    ("taken", "missing"),
    [
        ([], None),
        (["1"], None),
        (["2"], "1"),
        (["1", "3"], "2"),
        (["3", "2", "1"], None),
        (["1", "2.1"], "2"),
        (["1", "2", "2.2"], "2.1"),
        (["1", "1.1", "1.3", "3"], "1.2"),
        (["1", "1.1.1"], "1.1"),
        (["1", "1.1", "2", "2.1", "2.2", "3"], None),
        ([str(number) for number in range(1, 13)], None),
        (["1", "1", "2"], None),
        (["10", "9"], "1"),
    ],
)
def test_the_first_missing_number_is_named(taken: list[str], missing: str | None) -> None:
    assert gap(taken) == missing


@given(agendas(), st.data())
def test_taking_one_number_away_is_noticed_unless_nothing_follows(
    parents: list[int | None], data: st.DataObject
) -> None:
    full = numbers(parents)
    if not full:
        return
    gone = data.draw(st.sampled_from(full))
    stem, _, last = gone.rpartition(".")
    later = f"{stem}.{int(last) + 1}" if stem else str(int(last) + 1)
    expected = gone if later in full or f"{gone}.1" in full else None
    assert gap(number for number in full if number != gone) == expected


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("1", True),
        ("10.12.3", True),
        ("", False),
        ("0", False),
        ("01", False),
        ("1.0", False),
        ("1.", False),
        (".1", False),
        ("1,1", False),
        ("4a", False),
        ("HD 1", False),
        (" 1", False),
        ("1\n", False),
        ("²", False),
        ("٣", False),
        ("9" * 5000, False),
    ],
)
def test_what_a_number_of_an_item_looks_like(text: str, *, answer: bool) -> None:
    assert is_item_number(text) is answer


@pytest.mark.parametrize(
    "ordered",
    [
        ["1", "1.1", "1.2", "2", "9", "10", "10.1"],
        ["4", "4.1", "4.2", "4.10", "5", "10"],
        ["ZVR/2018/1", "ZVR/2018/2", "ZVR/2018/10", "ZVR/2019/1"],
        ["2018_GR_00002", "2018_GR_00010", "2018_GR_100000", "2019_GR_00001"],
        ["école", "Edegem", "eed", "Éénmaking", "Eerste"],
        ["coeur", "cœur", "corps"],
        ["", "1", "a", "b"],
        ["V1", "V1.1", "V1.2", "V1.10", "V2", "V10"],
    ],
)
def test_lists_sort_as_people_read(ordered: list[str]) -> None:
    mixed = ordered[:]
    random.Random(7).shuffle(mixed)
    assert sorted(mixed, key=sort_key) == ordered


@given(st.lists(st.text()), st.data())
def test_any_texts_can_be_sorted_wherever_they_stood(texts: list[str], data: st.DataObject) -> None:
    moved = data.draw(st.permutations(texts))
    assert sorted(moved, key=sort_key) == sorted(texts, key=sort_key)


def test_endless_digits_sort_without_trouble() -> None:
    assert sorted(["9" * 6000, "1"], key=sort_key) == ["1", "9" * 6000]
