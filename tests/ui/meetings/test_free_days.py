"""Every holiday has its own name, and calendars show it muted like a weekend (L1)."""

from __future__ import annotations

from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.planning import Fate
from zonedesk.domain.year_plan import ProposedDay
from zonedesk.system.holidays import REGIONAL, calendar
from zonedesk.ui.kit.free_days import holiday_name, is_free
from zonedesk.ui.meetings.planner_words import remark

FIRST, LAST = 1947, 2099


@given(st.integers(FIRST, LAST))
def test_the_holidays_of_a_year_have_names_of_their_own(year: int) -> None:
    days = sorted(calendar(year, year, regional=REGIONAL))
    named = {day: holiday_name(day) for day in days}
    assert all(named.values())
    by_name: dict[str, list[date]] = {}
    for day, name in named.items():
        by_name.setdefault(name, []).append(day)
    assert all(len(found) == 1 for found in by_name.values())


@given(st.dates(date(FIRST, 1, 1), date(LAST, 12, 31)))
def test_a_day_is_free_in_the_weekend_and_on_a_legal_holiday(day: date) -> None:
    assert is_free(day) == (day.isoweekday() > 5 or day in calendar(day.year, day.year))


def test_a_day_of_a_rule_that_is_skipped_says_for_which_holiday() -> None:
    ascension = date(2019, 5, 30)
    skipped = ProposedDay(ascension, None, None, Fate.SKIPPED)
    moved = ProposedDay(ascension, date(2019, 5, 31), None, Fate.MOVED)
    for one in (skipped, moved):
        assert holiday_name(ascension) in remark(one)
    assert remark(ProposedDay(ascension, ascension, None, Fate.KEPT)) == ""
