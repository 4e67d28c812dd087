"""Working days are counted as somebody with a calendar on the wall would count them (L2-L10)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from zonedesk.domain.working_days import Calendar, months_after
from zonedesk.system import holidays

BELGIAN = Calendar(holidays.calendar(1999, 2061))
FLEMISH = Calendar(holidays.calendar(1999, 2061, regional=["flemish"]))
SIX_DAYS = Calendar(BELGIAN.holidays, saturdays=True)

# Meeting, L3 strict and lenient, L4 strict and lenient, L7, L8 (domain.md section 6).
VECTORS = [
    ("2026-12-16", "2026-12-04", "2026-12-07", "2026-12-08", "2026-12-09", "2026-12-07",
     "2026-12-10"),
    ("2026-11-19", "2026-11-06", "2026-11-09", "2026-11-10", "2026-11-12", "2026-11-10",
     "2026-11-13"),
    ("2027-05-12", "2027-04-29", "2027-04-30", "2027-05-03", "2027-05-04", "2027-05-03",
     "2027-05-06"),
    ("2027-01-06", "2026-12-23", "2026-12-24", "2026-12-28", "2026-12-29", "2026-12-28",
     "2026-12-31"),
]  # fmt: skip


@pytest.mark.parametrize("vector", VECTORS, ids=[one[0] for one in VECTORS])
def test_the_vectors_of_the_law_come_out(vector: tuple[str, ...]) -> None:
    day, *expected = map(date.fromisoformat, vector)
    assert [
        BELGIAN.working_days_before(day, 7),
        BELGIAN.working_days_before(day, 7, strict=False),
        BELGIAN.working_days_before(day, 5),
        BELGIAN.working_days_before(day, 5, strict=False),
        BELGIAN.days_before(day, 8),
        BELGIAN.days_before(day, 5),
    ] == expected


def is_worked(calendar: Calendar, day: date) -> bool:
    """Whether people work on a day, told from the name of the weekday."""
    free = {"Sunday"} if calendar.saturdays else {"Saturday", "Sunday"}
    return f"{day:%A}" not in free and day not in calendar.holidays


def between(first: date, last: date) -> list[date]:
    """Every day after the first and before the last."""
    return [first + timedelta(n) for n in range(1, (last - first).days)]


DAYS = st.dates(date(2000, 1, 1), date(2060, 12, 31))
CALENDARS = st.sampled_from([BELGIAN, FLEMISH, SIX_DAYS])


@settings(max_examples=2000, deadline=None)
@given(DAYS, st.integers(1, 15), CALENDARS)
def test_counting_backward_agrees_with_a_count_day_by_day(
    day: date, n: int, calendar: Calendar
) -> None:
    strict = calendar.working_days_before(day, n)
    lenient = calendar.working_days_before(day, n, strict=False)
    assert sum(is_worked(calendar, one) for one in between(strict, day)) == n
    assert sum(is_worked(calendar, one) for one in between(lenient, day)) == n - 1
    assert is_worked(calendar, strict)
    assert is_worked(calendar, lenient)
    assert len(between(calendar.days_before(day, n), day)) == n


@settings(max_examples=2000, deadline=None)
@given(DAYS, st.integers(1, 200), CALENDARS)
def test_counting_forward_agrees_with_a_count_day_by_day(
    day: date, n: int, calendar: Calendar
) -> None:
    last = day
    for _ in range(n):
        last += timedelta(days=1)
    assert calendar.forward(day, n) == last
    while f"{last:%A}" in {"Saturday", "Sunday"} or last in calendar.holidays:
        last += timedelta(days=1)
    assert calendar.forward(day, n, move=True) == last


@given(DAYS, CALENDARS)
def test_a_working_day_is_no_weekend_and_no_holiday(day: date, calendar: Calendar) -> None:
    assert calendar.is_working(day) is is_worked(calendar, day)
    assert calendar.is_holiday(day) is (day in calendar.holidays)


@pytest.mark.parametrize(
    ("act", "days", "last"),
    [
        (date(2026, 12, 16), 10, date(2026, 12, 28)),  # Saturday, then Sunday
        (date(2026, 7, 1), 10, date(2026, 7, 13)),  # 11 July is a Saturday and a holiday
        (date(2029, 7, 1), 10, date(2029, 7, 12)),  # 11 July on a Wednesday
    ],
)
def test_the_decree_moves_a_last_day_on(act: date, days: int, last: date) -> None:
    assert FLEMISH.forward(act, days, move=True) == last


@pytest.mark.parametrize(
    ("day", "months", "last"),
    [
        ("2026-12-31", 2, "2027-02-28"),
        ("2027-12-31", 2, "2028-02-29"),
        ("2026-03-15", 2, "2026-05-15"),
        ("2026-01-31", 1, "2026-02-28"),
        ("9999-12-31", 2, "9999-12-31"),
    ],
)
def test_months_end_on_the_same_day_or_the_last_of_the_month(
    day: str, months: int, last: str
) -> None:
    assert months_after(date.fromisoformat(day), months) == date.fromisoformat(last)


def test_the_ends_of_the_calendar_are_no_crash() -> None:
    assert BELGIAN.working_days_before(date.min, 7) == date.min
    assert BELGIAN.days_before(date.min, 7) == date.min
    assert BELGIAN.forward(date.max, 7, move=True) == date.max
