"""What is derived for the lines of a plan, and what the figures of an indicator say of a year."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.errors import Refused
from zonedesk.domain.handles import Handle
from zonedesk.domain.indicator_record import (
    IndicatorRecord,
    MeasurementRecord,
    check_period,
    parse_number,
    periods_of_year,
)
from zonedesk.domain.plan_record import (
    Period,
    is_late,
    is_stale,
    may_become,
    next_statuses,
    periods_of,
    progress_of,
)
from zonedesk.domain.rows import PlanRow
from zonedesk.domain.words import ActionStatus, Direction, PlanLevel, PlanStatus
from zonedesk.i18n.formats import decimal

TODAY = date(2018, 11, 22)
EMPTY = PlanRow(
    code="V1",
    parent="",
    level=PlanLevel.MEASURE,
    depth=0,
    title="Controles",
    class_=None,
    status=PlanStatus.RUNNING,
    health=None,
    explanation="",
    judged=None,
    progress=None,
    lead="",
    department="",
    partners="",
    planned_from=None,
    planned_to=None,
    actual_from=None,
    actual_to=None,
    last_progress="",
    confidential=False,
)
HOURS = IndicatorRecord(
    1,
    "U",
    "Uren",
    "uur",
    direction=Direction.HIGHER,
    commitment=True,
    baseline=None,
    measurements=(),
)
FACTS = replace(HOURS, code="F", direction=Direction.LOWER, commitment=False, baseline=212.0)


def measured(
    indicator: IndicatorRecord, *values: tuple[str, float | None, float | None]
) -> IndicatorRecord:
    """The indicator with period, target and value of some measurements."""
    made = [MeasurementRecord(*one, handle=Handle(1, 1)) for one in values]
    return replace(indicator, measurements=tuple(made))


def test_progress_of_a_parent_is_the_mean_of_its_children() -> None:
    rows = [
        replace(EMPTY, code="A"),
        replace(EMPTY, code="A1", parent="A", progress=30.0),
        replace(EMPTY, code="A2", parent="A", status=PlanStatus.DONE),
        replace(EMPTY, code="A3", parent="A", status=PlanStatus.STOPPED, progress=0.0),
        replace(EMPTY, code="A4", parent="A"),
        replace(EMPTY, code="B", progress=10.0),
        replace(EMPTY, code="B1", parent="B", progress=90.0),
    ]
    found = progress_of(rows)
    assert found["A"] == (65.0, True)
    assert found["A2"] == (100.0, False)
    assert found["A4"] == (None, False)
    assert found["B"] == (10.0, False)


def test_empty_days_of_a_parent_come_from_its_children() -> None:
    first, last = date(2018, 1, 1), date(2018, 12, 31)
    rows = [
        replace(EMPTY, code="A", planned_to=date(2019, 6, 30)),
        replace(EMPTY, code="A1", parent="A", planned_from=date(2018, 3, 1), planned_to=last),
        replace(EMPTY, code="A2", parent="A", planned_from=first, planned_to=last),
    ]
    assert periods_of(rows)["A"] == Period(first, date(2019, 6, 30), derived=True)
    assert periods_of(rows)["A2"] == Period(first, last)
    assert periods_of(rows, actual=True)["A"] == Period()


def test_a_begin_after_what_lies_below_is_told() -> None:
    last = date(2018, 12, 31)
    rows = [
        replace(EMPTY, code="A", planned_from=date(2030, 1, 1)),
        replace(EMPTY, code="A1", parent="A", planned_from=date(2018, 1, 1), planned_to=last),
    ]
    found = periods_of(rows)
    assert found["A"].turned
    assert not found["A1"].turned
    assert not Period(last, None).turned


def test_a_line_has_not_ended_before_all_below_it_have() -> None:
    rows = [
        replace(EMPTY, code="A"),
        replace(EMPTY, code="A1", parent="A", actual_to=TODAY),
        replace(EMPTY, code="A2", parent="A", actual_from=TODAY),
    ]
    assert periods_of(rows, actual=True)["A"] == Period(TODAY, None, derived=True)


@pytest.mark.parametrize(
    ("judged", "status", "stale"),
    [
        (None, PlanStatus.RUNNING, False),
        (date(2018, 8, 22), PlanStatus.RUNNING, False),
        (date(2018, 8, 21), PlanStatus.RUNNING, True),
        (date(2018, 8, 21), PlanStatus.DONE, False),
        (date(2018, 8, 21), PlanStatus.STOPPED, False),
    ],
)
def test_a_judgement_holds_for_a_quarter(
    judged: date | None, status: PlanStatus, *, stale: bool
) -> None:
    assert is_stale(replace(EMPTY, judged=judged, status=status), TODAY) is stale


def test_a_term_of_today_is_not_late() -> None:
    assert not is_late(TODAY, ActionStatus.OPEN, today=TODAY)
    assert is_late(date(2018, 11, 21), ActionStatus.OPEN, today=TODAY)
    assert not is_late(date(2018, 11, 21), ActionStatus.DONE, today=TODAY)
    assert not is_late(None, ActionStatus.OPEN, today=TODAY)


def test_what_never_ran_is_not_done() -> None:
    assert not may_become(PlanStatus.TO_PLAN, PlanStatus.DONE)
    assert not may_become(PlanStatus.RUNNING, PlanStatus.TO_PLAN)
    assert next_statuses(PlanStatus.RUNNING) == (
        PlanStatus.RUNNING,
        PlanStatus.DONE,
        PlanStatus.STOPPED,
    )
    for status in PlanStatus:
        assert status in next_statuses(status)
        assert len(next_statuses(status)) > 1


def test_quarters_of_a_commitment_add_up() -> None:
    hours = measured(
        HOURS, ("2018", 750.0, None), ("2018-K1", None, 180.0), ("2018-K2", None, 195.5)
    )
    assert (hours.value_of(2018), hours.target_of(2018)) == (375.5, 750.0)
    assert hours.reached(2018) is False
    assert hours.value_of(2017) is None


def test_a_missing_value_is_no_zero() -> None:
    facts = measured(FACTS, ("2017", None, 0.0), ("2018", 200.0, None))
    assert (facts.value_of(2017), facts.value_of(2018)) == (0.0, None)
    assert facts.reached(2018) is None
    assert facts.columns(2018) == ((None, 212.0), (2017, 0.0), (2018, None))


@pytest.mark.parametrize(
    ("direction", "value", "reached"),
    [
        (Direction.LOWER, 187.0, True),
        (Direction.LOWER, 200.0, True),
        (Direction.LOWER, 201.0, False),
        (Direction.HIGHER, 201.0, True),
        (Direction.HIGHER, 187.0, False),
        (Direction.RANGE, 187.0, None),
    ],
)
def test_a_target_is_reached_in_its_direction(
    direction: Direction, value: float, *, reached: bool | None
) -> None:
    found = measured(replace(FACTS, direction=direction), ("2018", 200.0, value))
    assert found.reached(2018) is reached


def test_a_chart_shows_the_last_years_up_to_the_one_that_is_read() -> None:
    years = [(str(year), None, float(year)) for year in range(2010, 2020)]
    shown = measured(FACTS, *years).columns(2018)
    assert [year for year, _ in shown] == [None, 2014, 2015, 2016, 2017, 2018]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("187", 187.0),
        ("4,1", 4.1),
        ("4.1", 4.1),
        ("1.234", 1234.0),
        ("1.234,5", 1234.5),
        ("-3", -3.0),
        ("1 234", 1234.0),
        ("", None),
        ("–", None),
        ("0", 0.0),
    ],
)
def test_figures_are_read_as_people_write_them(text: str, value: float | None) -> None:
    assert parse_number(text) == value


@pytest.mark.parametrize("text", ["twaalf", "1,2,3", "1.23,4", "12 %", "1e9", "٣", "9" * 400])
def test_what_is_no_figure_is_refused(text: str) -> None:
    with pytest.raises(Refused, match=r"register\.number"):
        parse_number(text)


@given(st.decimals(-(10**9), 10**9, places=3))
def test_a_figure_that_was_written_is_read_back(number: float) -> None:
    assert parse_number(decimal(number)) == float(number)


def test_periods_are_years_and_quarters() -> None:
    for period in periods_of_year(2018):
        check_period(period)
    for period in ("18", "2018-K5", "2018-k1", "1850", "2018 "):
        with pytest.raises(Refused, match=r"register\.period"):
            check_period(period)
