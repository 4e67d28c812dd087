"""How often each person took part: only meetings held, mandates as long as they last (R61)."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

import pytest

from zonedesk.domain.attendance import PresenceEvent
from zonedesk.domain.presence_overview import HeldMeeting, Noted, Tally, Term, tallies
from zonedesk.domain.words import AttendanceStatus, Capacity

P, E, A, R, N = (
    AttendanceStatus.PRESENT,
    AttendanceStatus.EXCUSED,
    AttendanceStatus.ABSENT,
    AttendanceStatus.REPLACED,
    AttendanceStatus.NOT_APPLICABLE,
)
CHAIR, MEMBER, LATE, SUBST, GUEST = 1, 2, 3, 4, 5
SPRING, AUTUMN, WINTER = date(2018, 4, 19), date(2018, 9, 6), date(2018, 12, 20)
MEETINGS = tuple(
    HeldMeeting(number, 7, day, (1, 2, 3))
    for number, day in enumerate((SPRING, AUTUMN, WINTER), start=1)
)
TERMS = (
    Term(CHAIR, 7, Capacity.CHAIR, date(2013, 1, 1), None),
    Term(MEMBER, 7, Capacity.MEMBER, date(2013, 1, 1), AUTUMN),
    Term(LATE, 7, Capacity.MEMBER, WINTER, None),
    Term(SUBST, 7, Capacity.SUBSTITUTE, date(2013, 1, 1), None),
)
NOTED = (
    Noted(1, CHAIR, P),
    Noted(1, MEMBER, E),
    Noted(1, SUBST, N),
    Noted(2, CHAIR, P, (PresenceEvent(2, leaves=True), PresenceEvent(3, leaves=False))),
    Noted(2, MEMBER, R, stand_in=SUBST),
    Noted(2, GUEST, P, (PresenceEvent(2, leaves=False), PresenceEvent(3, leaves=True))),
    Noted(3, CHAIR, A),
    Noted(3, SUBST, N),
)


def counted(tally: Tally) -> tuple[int, ...]:
    return (
        tally.invited,
        tally.present,
        tally.excused,
        tally.absent,
        tally.replaced,
        tally.unmarked,
        tally.replacing,
        tally.items,
        tally.items_there,
    )


def test_every_state_is_counted_once_within_the_mandate() -> None:
    found = tallies(MEETINGS, terms=TERMS, noted=NOTED)
    assert {one.person_id: counted(one) for one in found} == {
        # invited, present, excused, absent, replaced, unmarked, replacing, items, there
        CHAIR: (3, 2, 0, 1, 0, 0, 0, 9, 5),
        MEMBER: (2, 0, 1, 0, 1, 0, 0, 6, 0),
        LATE: (1, 0, 0, 0, 0, 1, 0, 3, 0),
        SUBST: (1, 1, 0, 0, 0, 0, 1, 3, 3),
        GUEST: (1, 1, 0, 0, 0, 0, 0, 3, 1),
    }
    assert [one.person_id for one in found] == [CHAIR, MEMBER, LATE, SUBST, GUEST]
    assert found[0].share == Fraction(2, 3)


def test_a_meeting_of_which_nothing_was_noted_tells_nothing_of_anybody() -> None:
    assert tallies(MEETINGS, terms=TERMS, noted=()) == ()


@pytest.mark.parametrize(("own", "absent", "replaced"), [(A, 1, 0), (E, 1, 0), (P, 0, 1)])
def test_a_replacement_who_was_not_there_replaced_nobody(
    own: AttendanceStatus, absent: int, replaced: int
) -> None:
    noted = (Noted(1, MEMBER, R, stand_in=SUBST), Noted(1, SUBST, own))
    found = {one.person_id: one for one in tallies(MEETINGS[:1], terms=TERMS, noted=noted)}
    assert (found[MEMBER].absent, found[MEMBER].replaced) == (absent, replaced)
    assert found[SUBST].replacing == replaced
    assert found[SUBST].invited == 1


def test_bodies_are_counted_apart_and_the_strongest_capacity_is_told() -> None:
    meetings = (*MEETINGS[:1], HeldMeeting(9, 8, SPRING, ()))
    terms = (
        Term(CHAIR, 8, Capacity.ADDED, date(2013, 1, 1), None),
        Term(CHAIR, 8, Capacity.CHAIR, date(2013, 1, 1), None),
        *TERMS,
    )
    found = tallies(meetings, terms=terms, noted=(Noted(1, CHAIR, P), Noted(9, CHAIR, E)))
    told = [(one.body_id, one.capacity, one.share) for one in found if one.person_id == CHAIR]
    assert told == [(7, Capacity.CHAIR, Fraction(1)), (8, Capacity.CHAIR, Fraction(0))]
