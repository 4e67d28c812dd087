"""Presence at each item follows from who came and went (L28), quorum from who is there."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.attendance import (
    PresenceEvent,
    PresenceMark,
    Quorum,
    events_of,
    needed,
    presence,
    presence_events,
    present_at,
    quorum_by_weight,
    quorum_needed,
)
from zonedesk.domain.errors import Refused
from zonedesk.domain.words import AttendanceStatus

PRESENT, REPLACED = AttendanceStatus.PRESENT, AttendanceStatus.REPLACED
ITEMS = range(1, 8)
statuses = st.sampled_from(AttendanceStatus)
events = st.lists(
    st.builds(PresenceEvent, st.integers(1, 9), leaves=st.booleans()),
    max_size=6,
    unique_by=lambda event: event.position,
)


def arrives(position: int) -> PresenceEvent:
    return PresenceEvent(position, leaves=False)


def leaves(position: int) -> PresenceEvent:
    return PresenceEvent(position, leaves=True)


@pytest.mark.parametrize(
    ("status", "happened", "there"),
    [
        (PRESENT, [], {1, 2, 3, 4, 5, 6, 7}),
        (REPLACED, [], {1, 2, 3, 4, 5, 6, 7}),
        (PRESENT, [arrives(4)], {4, 5, 6, 7}),
        (PRESENT, [leaves(4)], {1, 2, 3}),
        (PRESENT, [leaves(1)], set()),
        (PRESENT, [arrives(1)], {1, 2, 3, 4, 5, 6, 7}),
        (PRESENT, [arrives(2), leaves(5)], {2, 3, 4}),
        (PRESENT, [leaves(3), arrives(5)], {1, 2, 5, 6, 7}),
        (PRESENT, [arrives(5), leaves(3)], {1, 2, 5, 6, 7}),
        (PRESENT, [leaves(2), arrives(4), leaves(6)], {1, 4, 5}),
        (REPLACED, [leaves(6)], {1, 2, 3, 4, 5}),
        (AttendanceStatus.EXCUSED, [], set()),
        (AttendanceStatus.ABSENT, [arrives(2)], set()),
        (AttendanceStatus.NOT_APPLICABLE, [], set()),
    ],
)
def test_a_person_is_present_from_coming_to_leaving(
    status: AttendanceStatus, happened: list[PresenceEvent], there: set[int]
) -> None:
    found = {item for item in ITEMS if present_at(status, happened, position=item)}
    assert found == there


@given(statuses, events, st.data())
def test_the_order_in_which_events_were_typed_does_not_matter(
    status: AttendanceStatus, happened: list[PresenceEvent], data: st.DataObject
) -> None:
    retyped = data.draw(st.permutations(happened))
    for item in ITEMS:
        before = present_at(status, happened, position=item)
        assert present_at(status, retyped, position=item) is before


@given(statuses, events)
def test_presence_changes_only_at_events(
    status: AttendanceStatus, happened: list[PresenceEvent]
) -> None:
    eventful = {event.position for event in happened}
    for item in ITEMS:
        if item not in eventful:
            before = present_at(status, happened, position=item - 1)
            assert present_at(status, happened, position=item) is before


@given(events)
def test_at_an_event_the_person_is_as_the_event_says(happened: list[PresenceEvent]) -> None:
    for event in happened:
        assert present_at(PRESENT, happened, position=event.position) is not event.leaves


def test_each_item_has_its_own_list_of_those_present() -> None:
    marks = [
        PresenceMark("burgemeester", PRESENT),
        PresenceMark("procureur", REPLACED),
        PresenceMark("dirjud", PRESENT, (arrives(3),)),
        PresenceMark("dirco", AttendanceStatus.EXCUSED),
        PresenceMark("korpschef", PRESENT, (leaves(2), arrives(3))),
    ]
    assert presence(iter(marks), [1, 2, 3]) == {
        1: {"burgemeester", "procureur", "korpschef"},
        2: {"burgemeester", "procureur"},
        3: {"burgemeester", "procureur", "dirjud", "korpschef"},
    }


@pytest.mark.parametrize(
    ("came", "went", "expected"),
    [
        (None, None, ()),
        (4, None, (arrives(4),)),
        (None, 4, (leaves(4),)),
        (2, 5, (arrives(2), leaves(5))),
        (5, 2, (leaves(2), arrives(5))),
    ],
)
def test_the_two_columns_of_the_register_become_events(
    came: int | None, went: int | None, expected: tuple[PresenceEvent, ...]
) -> None:
    assert presence_events(came, went) == expected


def test_coming_and_leaving_at_one_item_is_refused() -> None:
    with pytest.raises(Refused) as caught:
        presence_events(3, 3)
    assert (caught.value.code, caught.value.facts) == ("attendance.same_item", {"position": 3})


@pytest.mark.parametrize(
    ("members", "number"), [(1, 1), (2, 2), (3, 2), (4, 3), (13, 7), (21, 11), (25, 13), (26, 14)]
)
def test_a_council_needs_more_than_half_of_its_members(members: int, number: int) -> None:
    assert needed(members) == number
    assert quorum_needed(Quorum.MEMBERS, members) == number


@pytest.mark.parametrize("quorum", [None, Quorum.WEIGHTS])
def test_no_number_is_printed_where_members_are_not_counted(quorum: Quorum | None) -> None:
    assert quorum_needed(quorum, 9) is None


@pytest.mark.parametrize(
    ("present", "everyone", "in_number"),
    [
        ([60], [60, 40], True),
        ([50], [50, 50], False),
        ([40], [60, 40], False),
        ([0.1, 0.2], [0.1, 0.2, 0.3], False),
        ([12.5, 12.6], [12.5, 12.6, 25], True),
        ([Fraction(1, 3), Fraction(1, 3)], [Fraction(1, 3)] * 3, True),
        ([], [], False),
    ],
)
def test_a_police_college_is_in_number_by_votes(
    *, present: list[float | Fraction], everyone: list[float | Fraction], in_number: bool
) -> None:
    assert quorum_by_weight(present, everyone) is in_number


@given(st.integers(1, 60), st.integers(0, 60))
def test_with_equal_votes_both_quorums_agree(members: int, here: int) -> None:
    here = min(here, members)
    assert quorum_by_weight([1] * here, [1] * members) is (here >= needed(members))


@given(st.lists(st.booleans(), max_size=12))
def test_boxes_become_moves_by_which_the_same_boxes_are_ticked(boxes: list[bool]) -> None:
    there = list(enumerate(boxes, start=1))
    moves = events_of(there)
    assert [present_at(PRESENT, moves, position=position) for position, _ in there] == boxes


@pytest.mark.parametrize(
    ("boxes", "moves"),
    [
        ("xxx", ()),
        ("..x", (arrives(3),)),
        ("xx.", (leaves(3),)),
        (".x.", (arrives(2), leaves(3))),
        ("x.x", (leaves(2), arrives(3))),
        ("...", (leaves(1),)),
        ("", ()),
    ],
)
def test_boxes_become_the_fewest_moves(boxes: str, moves: tuple[PresenceEvent, ...]) -> None:
    there = [(position, box == "x") for position, box in enumerate(boxes, start=1)]
    assert events_of(there) == moves
