"""The attendance sheet counts: who is expected, who is there, and whether a body is in number."""

from __future__ import annotations

from dataclasses import replace

import pytest

from zonedesk.domain.attendance import Quorum
from zonedesk.domain.presence_quorum import check_quorum
from zonedesk.domain.sittings import (
    AttendanceEntry,
    AttendanceSheet,
    Part,
    SheetItem,
)
from zonedesk.domain.words import AttendanceStatus, Capacity

ITEMS = tuple(SheetItem(id_, str(id_), f"Punt {id_}", id_, voted=False) for id_ in (1, 2, 3))
PLACES = {item.id: item.position for item in ITEMS}
PRESENT, EXCUSED = AttendanceStatus.PRESENT, AttendanceStatus.EXCUSED


def entry(
    person_id: int,
    status: AttendanceStatus | None = PRESENT,
    *,
    capacity: Capacity | None = Capacity.MEMBER,
) -> AttendanceEntry:
    return AttendanceEntry(person_id, f"Lid {person_id}", "", "", status=status, capacity=capacity)


@pytest.mark.parametrize(
    ("capacity", "part", "called"),
    [
        (Capacity.CHAIR, Part.MEMBERS, True),
        (Capacity.MEMBER, Part.MEMBERS, True),
        (Capacity.ADDED, Part.ADDED, True),
        (Capacity.SECRETARY, Part.ADDED, True),
        (Capacity.SUBSTITUTE, Part.OTHERS, False),
        (Capacity.EXPERT, Part.OTHERS, False),
        (None, Part.OTHERS, False),
    ],
)
def test_who_is_expected_follows_from_the_capacity(
    capacity: Capacity | None, part: Part, *, called: bool
) -> None:
    one = entry(1, capacity=capacity)
    assert (one.part, one.called) == (part, called)


def test_only_who_was_called_is_counted_and_a_replaced_seat_is_taken() -> None:
    entries = (
        entry(1),
        entry(2, AttendanceStatus.REPLACED),
        entry(3, EXCUSED),
        entry(4, None),
        entry(5, capacity=None),
    )
    sheet = AttendanceSheet(1, locked=False, entries=entries)
    assert (sheet.present, sheet.called) == (2, 4)


def test_presence_at_items_follows_from_comings_and_goings() -> None:
    comes = replace(entry(1), arrives=(2,), leaves=(3,))
    assert comes.present(PLACES) == {1: False, 2: True, 3: False}
    assert entry(1, None).present(PLACES) == dict.fromkeys(PLACES, False)
    gone = replace(entry(1), arrives=(9,))
    assert gone.present(PLACES) == dict.fromkeys(PLACES, True)  # item 9 is in the bin


@pytest.mark.parametrize(
    ("there", "members", "met"), [(2, 3, True), (1, 3, False), (2, 4, False), (3, 4, True)]
)
def test_a_council_needs_more_than_half_of_its_members(
    there: int, members: int, *, met: bool
) -> None:
    entries = [entry(one, PRESENT if one < there else EXCUSED) for one in range(members)]
    check = check_quorum(entries, ITEMS, rule=Quorum.MEMBERS)
    assert (check.met, check.present, check.members) == (met, there, members)
    assert check.needed == members // 2 + 1


def test_a_council_that_shrinks_is_told_at_which_items_it_is_not_in_number() -> None:
    leaves = replace(entry(2), leaves=(3,))
    check = check_quorum([entry(1), leaves, entry(3, EXCUSED)], ITEMS, rule=Quorum.MEMBERS)
    assert check.met
    assert check.lacking == ("3",)


def test_an_advisory_body_needs_no_quorum() -> None:
    check = check_quorum([entry(1, EXCUSED)], ITEMS, rule=None)
    assert check.met
    assert check.needed is None
    assert check.lacking == ()


def test_a_police_college_weighs_votes() -> None:
    heavy = replace(entry(1), weight=60.0)
    light = replace(entry(2, EXCUSED), weight=40.0)
    assert check_quorum([heavy, light], (), rule=Quorum.WEIGHTS).met
    absent = replace(heavy, status=EXCUSED)
    assert not check_quorum([absent, replace(light, status=PRESENT)], (), rule=Quorum.WEIGHTS).met
