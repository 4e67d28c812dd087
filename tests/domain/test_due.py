"""When action points are due: groups, quick views, words in codes, postponements."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain import due
from zonedesk.domain.due import Asked, Group, Nearness, Term, View
from zonedesk.domain.words import ActionStatus

MONDAY = date(2019, 1, 14)
DAYS = st.dates(date(2000, 1, 1), date(2100, 12, 31))
ASKED = st.builds(
    Asked,
    status=st.sampled_from(ActionStatus),
    due=st.none() | DAYS,
    done=st.none() | DAYS,
    owned=st.booleans(),
    mine=st.booleans(),
)
OPEN = ActionStatus.OPEN


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2018, 6, 30), Term(Nearness.LATE, -198)),
        (date(2019, 1, 13), Term(Nearness.LATE, -1)),
        (MONDAY, Term(Nearness.TODAY, 0)),
        (date(2019, 1, 15), Term(Nearness.TOMORROW, 1)),
        (date(2019, 1, 21), Term(Nearness.SOON, 7)),
        (date(2019, 1, 22), Term(Nearness.LATER, 8)),
    ],
)
def test_a_term_says_how_near_it_is(day: date, expected: Term) -> None:
    assert due.term(day, MONDAY) == expected


@pytest.mark.parametrize(
    ("day", "group", "views"),
    [
        (date(2019, 1, 13), Group.LATE, {View.LATE}),
        (MONDAY, Group.WEEK, {View.WEEK, View.MONTH}),
        (date(2019, 1, 20), Group.WEEK, {View.WEEK, View.MONTH}),
        (date(2019, 1, 21), Group.MONTH, {View.MONTH}),
        (date(2019, 2, 1), Group.LATER, set()),
        (date(2020, 1, 15), Group.LATER, set()),
        (None, Group.UNDATED, {View.UNDATED}),
    ],
)
def test_an_open_action_point_stands_under_its_term(
    day: date | None, group: Group, views: set[View]
) -> None:
    asked = Asked(OPEN, due=day)
    assert due.group(asked, MONDAY) == (group, None)
    assert due.views(asked, MONDAY) == {View.ALL} | views


def test_a_week_that_runs_into_the_next_month_is_one_week() -> None:
    thursday = date(2019, 1, 31)
    asked = Asked(OPEN, due=date(2019, 2, 3))
    assert due.group(asked, thursday) == (Group.WEEK, None)
    assert due.views(asked, thursday) == {View.ALL, View.WEEK}


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        (Asked(ActionStatus.DONE, done=date(2018, 6, 8)), (Group.DONE, 2018)),
        (Asked(ActionStatus.DONE), (Group.DONE, None)),
        (Asked(ActionStatus.STOPPED, due=date(2018, 1, 1)), (Group.STOPPED, None)),
    ],
)
def test_what_is_finished_stands_under_its_year(
    asked: Asked, expected: tuple[Group, int | None]
) -> None:
    assert due.group(asked, MONDAY) == expected


@given(asked=ASKED, today=DAYS)
def test_each_view_of_one_group_holds_just_that_group(asked: Asked, today: date) -> None:
    group, _ = due.group(asked, today)
    views = due.views(asked, today)
    for view, of_group in (
        (View.LATE, Group.LATE),
        (View.WEEK, Group.WEEK),
        (View.UNDATED, Group.UNDATED),
    ):
        assert (view in views) == (group is of_group)
    assert View.ALL in views
    assert (View.MINE in views) == (asked.mine and not asked.status.finished)
    assert (View.UNOWNED in views) == (not asked.owned and not asked.status.finished)
    assert group is not Group.MONTH or View.MONTH in views


@given(asked=ASKED, today=DAYS)
def test_only_what_is_open_and_passed_is_late(asked: Asked, today: date) -> None:
    late = due.group(asked, today)[0] is Group.LATE
    passed = asked.due is not None and asked.due < today
    assert late == (passed and not asked.status.finished)


@given(today=DAYS, days=st.lists(DAYS, min_size=2, max_size=2))
def test_a_later_term_never_stands_under_an_earlier_heading(today: date, days: list[date]) -> None:
    places = [list(Group).index(due.group(Asked(OPEN, due=day), today)[0]) for day in sorted(days)]
    assert places == sorted(places)


@given(today=DAYS, days=st.integers(-40_000, 40_000))
def test_nearness_goes_with_the_days_that_are_left(today: date, days: int) -> None:
    term = due.term(today + timedelta(days), today)
    assert term.days == days
    assert (term.nearness is Nearness.LATE) == (days < 0)
    assert (term.nearness is Nearness.TODAY) == (days == 0)


A, B, C = date(2019, 1, 1), date(2019, 2, 1), date(2019, 3, 1)


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ((), ()),
        (((None, A, False),), ()),
        (((A, B, False), (B, C, False)), (A, B)),
        (((B, A, False), (A, None, False)), ()),
        (((A, B, False), (B, A, True)), ()),
        (((A, B, False), (B, C, False), (C, B, True)), (A,)),
        (((B, A, False), (A, B, True)), ()),
        (((A, B, False), (B, A, True), (A, B, True)), (A,)),
        (((A, None, False),), ()),
        (((A, None, False), (None, B, False)), (A,)),
        (((B, None, False), (None, A, False)), ()),
        (((A, None, False), (None, A, True)), ()),
        (((A, None, False), (None, B, False), (B, C, False)), (A, B)),
    ],
)
def test_postponements_keep_the_old_terms(
    changes: tuple[tuple[date | None, date | None, bool], ...], expected: tuple[date, ...]
) -> None:
    assert due.postponed(changes) == expected
