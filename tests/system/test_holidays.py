"""The holidays are those of the law, and of a region where a zone says so (L1)."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta

import pytest

from zonedesk.system import holidays

SPAN = (2000, 2060)


def easter(year: int) -> date:
    """Easter Sunday after Gauss, as Butcher wrote it: nothing of the package that is tested."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    moon = (32 + 2 * e + 2 * i - h - k) % 7
    m = (a + 11 * h + 22 * moon) // 451
    month, day = divmod(h + moon - 7 * m + 114, 31)
    return date(year, month, day + 1)


@pytest.mark.parametrize("year", range(SPAN[0], SPAN[1] + 1))
def test_each_year_has_its_ten_legal_holidays_and_no_other(year: int) -> None:
    sunday = easter(year)
    movable = {sunday + timedelta(days=after) for after in (1, 39, 50)}
    fixed = [(1, 1), (5, 1), (7, 21), (8, 15), (11, 1), (11, 11), (12, 25)]
    assert holidays.calendar(year, year) == movable | {date(year, *one) for one in fixed}


@pytest.mark.parametrize(
    ("region", "day"),
    [
        ("flemish", date(2026, 7, 11)),
        ("french", date(2026, 9, 27)),
        ("brussels", date(2026, 5, 8)),
        ("german", date(2026, 11, 15)),
    ],
)
def test_a_day_of_a_region_counts_only_where_it_is_asked(region: str, day: date) -> None:
    legal = holidays.calendar(2026, 2026)
    assert day not in legal
    assert holidays.calendar(2026, 2026, regional=[region]) == legal | {day}
    assert holidays.calendar(2026, 2026, regional=["none"]) == legal


def test_years_without_a_law_have_no_holidays_and_the_calendar_has_an_end() -> None:
    assert holidays.calendar(1800, 1900) == frozenset()
    assert holidays.calendar(9998, 10001, regional=["flemish"]) == {
        date(9998, 7, 11),
        date(9999, 7, 11),
    }


def test_the_table_is_loaded_at_the_first_question_only() -> None:
    asked = (
        "import sys; from zonedesk.system import holidays as ours;"
        "before = 'holidays' in sys.modules; ours.calendar(2026, 2026);"
        "print(before, 'holidays' in sys.modules)"
    )
    told = subprocess.run([sys.executable, "-c", asked], capture_output=True, check=True, text=True)
    assert told.stdout.split() == ["False", "True"]
