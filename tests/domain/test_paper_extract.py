"""Who was there at an item, as an extract of it tells (L28)."""

from __future__ import annotations

import pytest

from zonedesk.domain.paper_extract import attendees_at
from zonedesk.domain.papers import Attendee, Item, Party, PresenceChange
from zonedesk.domain.words import AttendanceStatus, Capacity

ONE = Attendee(Party("Raadslid"), Capacity.MEMBER, votes=True, status=AttendanceStatus.PRESENT)


def at(number: str, *changes: tuple[str, bool]) -> AttendanceStatus | None:
    """The status of the one member at an item of an agenda of five, with who comes and goes."""
    by_item = {place: PresenceChange("Raadslid", arrives) for place, arrives in changes}
    items = tuple(
        Item(str(place), presence=(by_item[str(place)],) if str(place) in by_item else ())
        for place in range(1, 6)
    )
    return attendees_at((ONE,), items, number=number)[0].status


@pytest.mark.parametrize(
    ("number", "changes", "there"),
    [
        ("1", (), True),
        ("1", (("2", False),), True),
        ("2", (("2", False),), False),
        ("3", (("2", False),), False),
        ("3", (("2", False), ("4", True)), False),
        ("4", (("2", False), ("4", True)), True),
        ("5", (("2", False), ("4", True)), True),
        ("1", (("3", True),), False),
        ("3", (("3", True),), True),
        ("1", (("3", True), ("4", False)), False),
        ("5", (("3", True), ("4", False)), False),
    ],
)
def test_a_member_is_there_between_coming_and_leaving(
    number: str, changes: tuple[tuple[str, bool], ...], *, there: bool
) -> None:
    expected = AttendanceStatus.PRESENT if there else AttendanceStatus.ABSENT
    assert at(number, *changes) is expected


def test_who_came_instead_is_the_one_who_leaves() -> None:
    replaced = Attendee(
        Party("Raadslid"),
        Capacity.MEMBER,
        votes=True,
        status=AttendanceStatus.REPLACED,
        replaced_by="Plaatsvervanger",
    )
    items = (Item("1", presence=(PresenceChange("Plaatsvervanger", arrives=False),)), Item("2"))
    (found,) = attendees_at((replaced,), items, number="2")
    assert (found.status, found.replaced_by) == (AttendanceStatus.ABSENT, "")
