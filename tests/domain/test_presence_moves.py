"""Comings and goings in order, each with the reason that may be told (R57, R58)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zonedesk.domain.attendance import Quorum
from zonedesk.domain.presence_moves import Move, MoveKind, kind_of, one_reason, told
from zonedesk.domain.presence_quorum import check_quorum, convoked
from zonedesk.domain.sittings import AttendanceEntry, SheetItem
from zonedesk.domain.words import AttendanceStatus, Capacity

PLACES = {10: 1, 20: 2, 30: 3}
ITEMS = tuple(SheetItem(id_, str(id_), "", place, voted=False) for id_, place in PLACES.items())
PRESENT = AttendanceStatus.PRESENT


def member(person_id: int, status: AttendanceStatus = PRESENT) -> AttendanceEntry:
    return AttendanceEntry(
        person_id, f"Lid {person_id}", "", "", status=status, capacity=Capacity.MEMBER
    )


def test_the_reason_of_a_person_counts_where_an_event_has_none_of_its_own() -> None:
    moves = [Move(2, 30, arrives=True), Move(1, 20, arrives=False, reason="trein")]
    found = told(moves, places=PLACES, reason="file")
    assert [(one.move.id, one.again, one.reason) for one in found] == [
        (1, False, "trein"),
        (2, True, "file"),
    ]


def test_a_conflict_of_interest_and_coming_back_from_it_need_no_other_reason() -> None:
    moves = [Move(1, 20, arrives=False, conflict=True), Move(2, 30, arrives=True)]
    assert [one.reason for one in told(moves, places=PLACES, reason="file")] == ["", ""]


def test_what_stands_at_an_item_that_is_gone_is_not_told() -> None:
    assert told([Move(1, 99, arrives=True)], places=PLACES) == ()


@pytest.mark.parametrize(
    ("reason", "own", "expected"),
    [("file", ["trein"], "file"), ("", ["a", "", "b", "a"], "a; b"), ("", [], "")],
)
def test_the_register_has_one_reason(reason: str, own: list[str], expected: str) -> None:
    assert one_reason(reason, own) == expected


@pytest.mark.parametrize(
    ("moves", "kind"),
    [
        ((Move(1, 20, arrives=True),), MoveKind.ARRIVES),
        ((Move(1, 20, arrives=False),), MoveKind.LEAVES),
        ((Move(1, 20, arrives=False), Move(2, 30, arrives=True)), MoveKind.STEPS_OUT),
        ((Move(1, 10, arrives=False), Move(2, 30, arrives=True)), MoveKind.LEAVES),
        ((Move(1, 30, arrives=False, conflict=True),), MoveKind.STEPS_OUT),
    ],
)
def test_what_somebody_did_is_read_back_from_the_events(
    moves: tuple[Move, ...], kind: MoveKind
) -> None:
    assert kind_of(moves[0], moves, items=list(PLACES)) is kind


@pytest.mark.parametrize(
    ("convocations", "time"),
    [((1,), 1), ((2, 1), 2), ((3, 2, 1), 3), ((3, 1), 1), ((3,), 1), ((1, 1, 1), 1), ((2, 2), 1)],
)
def test_an_item_is_convoked_again_only_by_meetings_in_a_row(
    convocations: tuple[int, ...], time: int
) -> None:
    assert convoked(convocations) == time


def test_quorum_of_each_item_and_where_it_begins_to_fail() -> None:
    leaves = replace(member(2), leaves=(20,))
    check = check_quorum([member(1), leaves, member(3)], ITEMS, rule=Quorum.MEMBERS)
    assert [(int(item.present), item.met) for item in check.items] == [
        (3, True),
        (2, True),
        (2, True),
    ]
    check = check_quorum(
        [member(1), leaves, member(3, AttendanceStatus.ABSENT)], ITEMS, rule=Quorum.MEMBERS
    )
    assert [item.number for item in check.failing] == ["20", "30"]
    assert check.onwards
    freed = check_quorum(
        [member(1), leaves, member(3, AttendanceStatus.ABSENT)],
        ITEMS,
        rule=Quorum.MEMBERS,
        free={20},
    )
    assert [item.number for item in freed.failing] == ["30"]


def test_nobody_takes_two_seats_and_who_is_away_takes_none() -> None:
    replaced = replace(member(2, AttendanceStatus.REPLACED), replaced_by_id=1)
    check = check_quorum([member(1), replaced], ITEMS, rule=Quorum.MEMBERS)
    assert (check.present, check.met) == (1, False)
    alone = replace(member(2, AttendanceStatus.REPLACED), replaced_by_id=9, stand_in_away=True)
    assert not alone.there
    assert alone.lack == "unreplaced"
    assert not any(alone.present(PLACES).values())


def test_votes_of_a_college_are_weighed_exactly() -> None:
    light, heavy = replace(member(1), weight=0.1), replace(member(2), weight=0.2)
    check = check_quorum([replace(light, leaves=(30,)), heavy], ITEMS, rule=Quorum.WEIGHTS)
    assert float(check.votes) == 0.3
    assert [float(item.present) for item in check.items] == [0.3, 0.3, 0.2]
    assert not check.failing
