"""Days of a year from a rule: rhythm, holidays, period, and the rule as text."""

from __future__ import annotations

from datetime import date, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.errors import Refused
from zonedesk.domain.planning import (
    LAST,
    PLACES,
    Fate,
    OnHoliday,
    PlanningRule,
    Rhythm,
    RuledDay,
    dates,
    from_text,
    to_text,
    usual,
)
from zonedesk.domain.working_days import Calendar
from zonedesk.system import holidays

MONDAY, WEDNESDAY, THURSDAY, FRIDAY = 0, 2, 3, 4
FREE = Calendar(frozenset())
DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
YEARS = st.integers(1990, 2090)
PERIODS = st.lists(DAYS, max_size=2).map(sorted)
RULES = st.builds(
    lambda rule, period: PlanningRule(
        rule.rhythm,
        rule.weekday,
        rule.weeks,
        rule.place,
        months=rule.months,
        starts_at=rule.starts_at,
        since=period[0] if period else None,
        until=period[1] if len(period) > 1 else None,
        on_holiday=rule.on_holiday,
    ),
    st.builds(
        PlanningRule,
        st.sampled_from(Rhythm),
        st.integers(0, 6),
        st.integers(1, 13),
        st.sampled_from(PLACES),
        months=st.sets(st.integers(1, 12)).map(lambda found: tuple(sorted(found))),
        starts_at=st.none() | st.times().map(lambda told: told.replace(second=0, microsecond=0)),
        on_holiday=st.sampled_from(OnHoliday),
    ),
    PERIODS,
)


def belgian(year: int) -> Calendar:
    """The legal holidays of a year and the one after."""
    return Calendar(holidays.calendar(year, year + 1))


def planned(rule: PlanningRule, year: int, calendar: Calendar = FREE) -> list[date]:
    """The days that are proposed."""
    return [one.day for one in dates(rule, year, calendar=calendar) if one.day is not None]


@pytest.mark.parametrize(
    ("rule", "year", "expected"),
    [
        (
            PlanningRule(Rhythm.QUARTER, THURSDAY, place=LAST),
            2026,
            [date(2026, 3, 26), date(2026, 6, 25), date(2026, 9, 24), date(2026, 12, 31)],
        ),
        (
            PlanningRule(Rhythm.QUARTER, THURSDAY),
            2026,
            [date(2026, 1, 1), date(2026, 4, 2), date(2026, 7, 2), date(2026, 10, 1)],
        ),
        (
            PlanningRule(Rhythm.MONTH, MONDAY, place=2, months=(1, 2, 9)),
            2026,
            [date(2026, 1, 12), date(2026, 2, 9), date(2026, 9, 14)],
        ),
        (PlanningRule(Rhythm.MONTH, 3, place=LAST, months=(2,)), 2024, [date(2024, 2, 29)]),
        (PlanningRule(Rhythm.MONTH, 6, place=LAST, months=(2,)), 2026, [date(2026, 2, 22)]),
        (
            PlanningRule(Rhythm.WEEKS, WEDNESDAY, 2, months=(12,), since=date(2026, 1, 7)),
            2026,
            [date(2026, 12, 9), date(2026, 12, 23)],
        ),
        (
            PlanningRule(Rhythm.WEEKS, MONDAY, 3, since=date(2026, 3, 1), until=date(2026, 4, 13)),
            2026,
            [date(2026, 3, 2), date(2026, 3, 23), date(2026, 4, 13)],
        ),
        (PlanningRule(Rhythm.MONTH, MONDAY, until=date(2025, 12, 31)), 2026, []),
        (PlanningRule(Rhythm.MONTH, MONDAY, since=date(2027, 1, 1)), 2026, []),
        (PlanningRule(Rhythm.WEEKS, MONDAY, since=date(2027, 1, 1)), 2026, []),
    ],
)
def test_a_rule_gives_the_days_of_a_year(
    rule: PlanningRule, year: int, expected: list[date]
) -> None:
    assert planned(rule, year) == expected


def test_every_second_week_goes_on_over_new_year() -> None:
    rule = PlanningRule(Rhythm.WEEKS, WEDNESDAY, 2, since=date(2026, 1, 7))
    days = planned(rule, 2026) + planned(rule, 2027) + planned(rule, 2028)
    assert {(after - before).days for before, after in pairwise(days)} == {14}


@pytest.mark.parametrize(
    ("on_holiday", "expected"),
    [
        (OnHoliday.SKIP, RuledDay(date(2026, 5, 14), None, Fate.SKIPPED)),
        (
            OnHoliday.NEXT_WORKING_DAY,
            RuledDay(date(2026, 5, 14), date(2026, 5, 15), Fate.MOVED),
        ),
        (OnHoliday.WEEK_LATER, RuledDay(date(2026, 5, 14), date(2026, 5, 21), Fate.MOVED)),
    ],
)
def test_a_day_on_ascension_does_what_the_rule_says(
    on_holiday: OnHoliday, expected: RuledDay
) -> None:
    rule = PlanningRule(Rhythm.MONTH, THURSDAY, place=2, months=(5,), on_holiday=on_holiday)
    assert dates(rule, 2026, calendar=belgian(2026)) == (expected,)


@pytest.mark.parametrize(
    ("holiday", "next_day"),
    [
        (date(2026, 5, 1), date(2026, 5, 4)),  # a Friday: the weekend is over it
        (date(2026, 4, 6), date(2026, 4, 7)),  # Easter Monday
        (date(2026, 7, 21), date(2026, 7, 22)),
        (date(2026, 11, 11), date(2026, 11, 12)),
        (date(2026, 12, 25), date(2026, 12, 28)),
    ],
)
def test_the_next_working_day_is_no_holiday_and_no_weekend(holiday: date, next_day: date) -> None:
    rule = PlanningRule(
        Rhythm.WEEKS,
        holiday.weekday(),
        since=holiday,
        until=next_day,
        on_holiday=OnHoliday.NEXT_WORKING_DAY,
    )
    assert planned(rule, 2026, belgian(2026)) == [next_day]


def test_a_week_later_is_not_a_second_meeting_on_the_same_day() -> None:
    rule = PlanningRule(
        Rhythm.WEEKS,
        THURSDAY,
        since=date(2026, 5, 7),
        until=date(2026, 5, 21),
        on_holiday=OnHoliday.WEEK_LATER,
    )
    found = dates(rule, 2026, calendar=belgian(2026))
    assert [one.fate for one in found] == [Fate.KEPT, Fate.TAKEN, Fate.KEPT]


def test_a_day_that_would_leave_the_year_is_not_proposed() -> None:
    year_end = Calendar(frozenset({date(2026, 12, 30), date(2026, 12, 31)}))
    rule = PlanningRule(Rhythm.QUARTER, THURSDAY, place=LAST, on_holiday=OnHoliday.NEXT_WORKING_DAY)
    assert dates(rule, 2026, calendar=year_end)[-1] == RuledDay(
        date(2026, 12, 31), None, Fate.TAKEN
    )


def test_a_period_that_ends_before_it_begins_is_refused() -> None:
    rule = PlanningRule(since=date(2026, 6, 1), until=date(2026, 1, 1))
    with pytest.raises(Refused, match=r"planning\.period"):
        dates(rule, 2026, calendar=FREE)


def test_the_first_and_the_last_year_of_the_calendar_have_days() -> None:
    for year in (1, 9999):
        assert len(planned(PlanningRule(Rhythm.MONTH, FRIDAY, place=LAST), year)) == 12
        assert len(planned(PlanningRule(Rhythm.WEEKS, FRIDAY), year)) >= 52


@given(RULES, YEARS)
def test_what_is_proposed_lies_in_year_and_period_once_and_on_no_holiday(
    rule: PlanningRule, year: int
) -> None:
    calendar = belgian(year)
    found = dates(rule, year, calendar=calendar)
    days = [one.day for one in found if one.day is not None]
    assert len(set(days)) == len(days)
    for one in found:
        assert one.ruled.weekday() == rule.weekday
        assert (one.fate in {Fate.KEPT, Fate.MOVED}) == (one.day is not None)
        assert (one.fate is Fate.KEPT) == (one.day == one.ruled)
    for day in days:
        assert day.year == year
        assert not calendar.is_holiday(day)
        assert rule.since is None or rule.since <= day
        assert rule.until is None or day <= rule.until


@given(YEARS, st.integers(0, 6), st.sampled_from(PLACES))
def test_every_month_and_quarter_has_its_weekday(year: int, weekday: int, place: int) -> None:
    monthly = planned(PlanningRule(Rhythm.MONTH, weekday, place=place), year)
    assert [day.month for day in monthly] == list(range(1, 13))
    if place != LAST:
        assert all((day.day - 1) // 7 + 1 == place for day in monthly)
    else:
        assert all((day + timedelta(7)).month != day.month for day in monthly)
    quarterly = planned(PlanningRule(Rhythm.QUARTER, weekday, place=place), year)
    assert [(day.month - 1) // 3 for day in quarterly] == [0, 1, 2, 3]


@given(YEARS, st.integers(0, 6))
def test_a_weekly_rule_skips_no_week_where_the_clocks_change(year: int, weekday: int) -> None:
    days = planned(PlanningRule(Rhythm.WEEKS, weekday, starts_at=time(2, 30)), year)
    expected = [
        day
        for day in (date(year, 1, 1) + timedelta(n) for n in range(366))
        if day.year == year and day.weekday() == weekday
    ]
    assert days == expected


@given(RULES)
def test_a_rule_reads_back_from_its_text(rule: PlanningRule) -> None:
    read = from_text(to_text(rule))
    assert read is not None
    assert to_text(read) == to_text(rule)
    assert dates(read, 2026, calendar=FREE) == dates(rule, 2026, calendar=FREE)
    assert read.starts_at == rule.starts_at


@pytest.mark.parametrize(
    "text",
    ["", " ", "month", "month xyz", "year mon", "month mon place=5", "month mon months=13",
     "month mon months=2,1", "weeks mon every=0", "month mon at=25:00", "month mon fase=maan",
     "month mon holiday=never", "month mon place"],
)  # fmt: skip
def test_a_text_that_is_no_rule_gives_none(text: str) -> None:
    assert from_text(text) is None


def test_the_text_is_short_and_readable() -> None:
    rule = PlanningRule(
        Rhythm.QUARTER,
        THURSDAY,
        place=LAST,
        starts_at=time(19, 30),
        on_holiday=OnHoliday.NEXT_WORKING_DAY,
    )
    assert to_text(rule) == "quarter thu place=-1 at=19:30 holiday=next"
    assert from_text(to_text(rule)) == rule


@pytest.mark.parametrize(
    ("expected", "rhythm", "days"),
    [
        (None, Rhythm.MONTH, 12),
        (1, Rhythm.QUARTER, 4),
        (4, Rhythm.QUARTER, 4),
        (10, Rhythm.MONTH, 12),
        (26, Rhythm.WEEKS, 26),
        (400, Rhythm.WEEKS, 52),
    ],
)
def test_a_body_that_was_never_planned_begins_with_what_is_expected(
    expected: int | None, rhythm: Rhythm, days: int
) -> None:
    rule = usual(expected)
    assert (rule.rhythm, len(planned(rule, 2026))) == (rhythm, days)


@pytest.mark.parametrize("weekday", [-1, 7])
def test_a_rule_that_no_form_offers_cannot_be_made(weekday: int) -> None:
    with pytest.raises(ValueError, match="weekday"):
        PlanningRule(weekday=weekday)
