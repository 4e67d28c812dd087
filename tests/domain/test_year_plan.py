"""A year against what is expected of a body, and meetings that stand on a day already."""

from __future__ import annotations

from datetime import date, time

import pytest

from zonedesk.domain.words import MeetingStatus
from zonedesk.domain.year_plan import (
    BodyYear,
    Clash,
    Expected,
    Shortage,
    YearMeeting,
    clash,
    shortages,
)

JUNE, SEPTEMBER = date(2026, 6, 30), date(2026, 9, 30)
PREPARING, CLOSED, CANCELLED = (
    MeetingStatus.PREPARING,
    MeetingStatus.CLOSED,
    MeetingStatus.CANCELLED,
)


def meeting(
    day: date, status: MeetingStatus = PREPARING, starts_at: time | None = None
) -> YearMeeting:
    """A meeting on a day."""
    return YearMeeting(
        f"PR/{day:%Y/%m%d}", day, starts_at, status, status is CLOSED, status is CANCELLED
    )


@pytest.mark.parametrize(
    ("expected", "meetings", "today", "found"),
    [
        (Expected(), [], JUNE, ()),
        (Expected(2), [meeting(JUNE), meeting(SEPTEMBER)], JUNE, ()),
        (Expected(2), [meeting(JUNE)], JUNE, (Shortage.TOO_FEW_PLANNED,)),
        (
            Expected(2),
            [meeting(JUNE), meeting(SEPTEMBER, CANCELLED)],
            JUNE,
            (Shortage.TOO_FEW_PLANNED,),
        ),
        (Expected(1), [meeting(JUNE)], date(2027, 1, 1), (Shortage.TOO_FEW_HELD,)),
        (Expected(1), [meeting(JUNE, CLOSED)], date(2027, 1, 1), ()),
        (Expected(2, 1), [meeting(JUNE)] * 2, JUNE, (Shortage.SECOND_SEMESTER,)),
        (Expected(2, 1), [meeting(date(2026, 7, 1))] * 2, JUNE, (Shortage.FIRST_SEMESTER,)),
        (
            Expected(4, 1),
            [],
            JUNE,
            (Shortage.TOO_FEW_PLANNED, Shortage.FIRST_SEMESTER, Shortage.SECOND_SEMESTER),
        ),
    ],
)
def test_what_a_year_lacks(
    expected: Expected, meetings: list[YearMeeting], today: date, found: tuple[Shortage, ...]
) -> None:
    assert shortages(expected, meetings, year=2026, today=today) == found


@pytest.mark.parametrize(
    ("there", "starts_at", "found"),
    [
        ([], time(20), None),
        ([meeting(JUNE, starts_at=time(20))], time(20), Clash.SAME_HOUR),
        ([meeting(JUNE, starts_at=time(20))], time(21), Clash.SAME_DAY),
        ([meeting(JUNE)], time(20), Clash.SAME_HOUR),
        ([meeting(JUNE, starts_at=time(20))], None, Clash.SAME_HOUR),
        ([meeting(JUNE, CANCELLED, time(20))], time(20), None),
        ([meeting(SEPTEMBER, starts_at=time(20))], time(20), None),
        (
            [meeting(JUNE, starts_at=time(14)), meeting(JUNE, starts_at=time(20))],
            time(20),
            Clash.SAME_HOUR,
        ),
    ],
)
def test_a_body_that_meets_that_day_already_is_told(
    there: list[YearMeeting], starts_at: time | None, found: Clash | None
) -> None:
    assert clash(JUNE, starts_at, meetings=there)[0] is found


def test_a_year_counts_planned_held_and_cancelled() -> None:
    there = (meeting(JUNE, CLOSED), meeting(SEPTEMBER), meeting(SEPTEMBER, CANCELLED))
    year = BodyYear(
        id=1,
        code="PR",
        name="Politieraad",
        place="",
        starts_at=None,
        active=True,
        rule=None,
        expected=Expected(4),
        meetings=there,
        shortages=(),
    )
    assert (year.planned, year.standing, year.held, year.cancelled) == (3, 2, 1, 1)
