"""What a report on a period knows of bodies and editions."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.errors import Refused
from zonedesk.domain.paper_annual import BodyCourse, ReportPeriod
from zonedesk.domain.words import BodyKind, PeriodicPaper


def met(*days: date) -> BodyCourse:
    return BodyCourse("KL", "Korpsleiding", BodyKind.CORPS_MANAGEMENT, days=days)


def months(*numbers: int) -> tuple[date, ...]:
    return tuple(date(2018, number, 10) for number in numbers)


@pytest.mark.parametrize(
    ("numbers", "monthly", "but_summer"),
    [
        (range(1, 13), True, False),
        ((1, 2, 3, 4, 5, 6, 9, 10, 11, 12), False, True),
        ((1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12), False, False),
        ((), False, False),
    ],
)
def test_meetings_of_every_month_are_known_as_such(
    *, numbers: range | tuple[int, ...], monthly: bool, but_summer: bool
) -> None:
    course = met(*months(*numbers))
    assert (course.monthly, course.monthly_but_summer) == (monthly, but_summer)


@given(st.lists(st.integers(0, 364), max_size=20, unique=True))
def test_a_month_with_two_meetings_is_not_called_monthly(days: list[int]) -> None:
    course = met(*sorted(date(2018, 1, 1) + timedelta(day) for day in days))
    if course.monthly:
        assert course.held == 12
    if course.monthly_but_summer:
        assert course.held == 10


def test_a_period_knows_its_paper() -> None:
    assert ReportPeriod(2018).paper is PeriodicPaper.ANNUAL
    assert ReportPeriod(2018, 3).paper is PeriodicPaper.QUARTERLY


@pytest.mark.parametrize("quarter", [0, 5, -1])
def test_no_other_quarters_exist(quarter: int) -> None:
    with pytest.raises(Refused) as refusal:
        ReportPeriod(2018, quarter).check()
    assert refusal.value.code == "paper.quarter"
    assert refusal.value.facts == {"quarter": quarter}
