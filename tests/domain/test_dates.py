"""Days and hours as they are typed (C13): read, kept empty, or explained in place."""

from __future__ import annotations

from datetime import date, time, timedelta
from functools import partial
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zonedesk.domain.dates import FIRST_YEAR, parse_day, parse_time
from zonedesk.domain.errors import Refused
from zonedesk.i18n.formats import long_date, short_date

if TYPE_CHECKING:
    from collections.abc import Callable

MONDAY = date(2019, 1, 14)
days = st.dates(date(FIRST_YEAR, 1, 1))


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("1/3", date(2019, 3, 1)),
        ("1-3", date(2019, 3, 1)),
        ("01.03", date(2019, 3, 1)),
        ("1/3/", date(2019, 3, 1)),
        ("1-3-2026", date(2026, 3, 1)),
        ("1/3/26", date(2026, 3, 1)),
        ("1/3/60", date(1960, 3, 1)),
        ("31 jan", date(2019, 1, 31)),
        ("31 JANUARI 2020", date(2020, 1, 31)),
        ("ma 5 mrt 2018", date(2018, 3, 5)),
        ("lun. 5 févr. 2018", date(2018, 2, 5)),
        ("1er août 2020", date(2020, 8, 1)),
        ("2018-03-05", date(2018, 3, 5)),
        ("31122019", date(2019, 12, 31)),
        ("vandaag", MONDAY),
        (" Vandaag ", MONDAY),
        ("morgen", date(2019, 1, 15)),
        ("aujourd’hui", MONDAY),
        ("vr", date(2019, 1, 18)),
        ("vrijdag", date(2019, 1, 18)),
        ("ma", date(2019, 1, 21)),
        ("+14", date(2019, 1, 28)),
        ("+ 2 weken", date(2019, 1, 28)),
        ("-3", date(2019, 1, 11)),
        ("29/2/2020", date(2020, 2, 29)),
        ("1/1/1899", date(1899, 1, 1)),
        ("31/12/9999", date(9999, 12, 31)),
        ("", None),
        ("   ", None),
    ],
)
def test_a_day_is_read_as_the_secretary_types_it(typed: str, day: date | None) -> None:
    assert parse_day(typed, MONDAY) == day


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("29/2", "date.no_such_day"),
        ("31/02/2019", "date.no_such_day"),
        ("0/1", "date.no_such_day"),
        ("1/13", "date.no_such_day"),
        ("2019-13-01", "date.no_such_day"),
        ("1/3/0018", "date.unknown"),
        ("1/3/206", "date.unknown"),
        ("14", "date.unknown"),
        ("ooit", "date.unknown"),
        ("5 foo", "date.unknown"),
        ("+", "date.unknown"),
        ("+999999 w", "date.unknown"),
        ("-999999", "date.unknown"),
        ("١/٣", "date.unknown"),
        ("1" * 100_000, "date.unknown"),
    ],
)
def test_what_is_no_day_is_explained_with_what_was_typed(typed: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_day(typed, MONDAY)
    assert (refused.value.code, refused.value.facts) == (code, {"found": typed})


def test_a_term_without_a_year_lies_ahead() -> None:
    december = date(2018, 12, 20)
    assert parse_day("31/1", december, ahead=True) == date(2019, 1, 31)
    assert parse_day("20/12", december, ahead=True) == december
    assert parse_day("31/1", december) == date(2018, 1, 31)


@given(days, days)
def test_every_day_is_read_back_from_each_way_it_is_shown(day: date, today: date) -> None:
    shown = [day.isoformat(), short_date(day), f"{day:%d%m%Y}"]
    shown += [
        long_date(day, language, weekday=weekday)
        for language in ("nl", "fr")
        for weekday in (False, True)
    ]
    assert [parse_day(text, today) for text in shown] == [day] * len(shown)


@given(days.filter(lambda day: day.year < 9999))
def test_a_weekday_is_the_first_one_after_today(today: date) -> None:
    for number, word in enumerate(("ma", "di", "wo", "do", "vr", "za", "zo")):
        day = parse_day(word, today)
        assert day is not None
        assert day.weekday() == number
        assert timedelta(1) <= day - today <= timedelta(7)


def code_of(read: Callable[[], object]) -> str:
    """The code of a refusal, or nothing."""
    try:
        read()
    except Refused as refused:
        return refused.code
    return ""


@given(st.one_of(st.text(), st.from_regex(r"[0-9+\-/. ]{1,12}", fullmatch=True)), days)
def test_whatever_is_typed_is_read_or_refused(text: str, today: date) -> None:
    for ahead in (False, True):
        code = code_of(partial(parse_day, text, today, ahead=ahead))
        assert code in {"", "date.unknown", "date.no_such_day"}
    assert code_of(partial(parse_time, text)) in {"", "time.unknown"}
    assert parse_day(" " * len(text), today) is None


@pytest.mark.parametrize(
    ("typed", "hour"),
    [
        ("14", time(14)),
        ("9", time(9)),
        ("14:30", time(14, 30)),
        ("1430", time(14, 30)),
        ("930", time(9, 30)),
        ("14u30", time(14, 30)),
        ("14u", time(14)),
        ("14 uur", time(14)),
        ("14:30 u", time(14, 30)),
        ("9h05", time(9, 5)),
        ("9.15", time(9, 15)),
        ("0:00", time(0)),
        ("23:59", time(23, 59)),
        ("", None),
    ],
)
def test_an_hour_is_read_as_the_secretary_types_it(typed: str, hour: time | None) -> None:
    assert parse_time(typed) == hour


@pytest.mark.parametrize("typed", ["24", "24:00", "14:60", "1460", "14:3", "14:30:00", "u", "x"])
def test_what_is_no_hour_is_explained(typed: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_time(typed)
    assert (refused.value.code, refused.value.facts) == ("time.unknown", {"found": typed})


@given(st.times())
def test_every_hour_is_read_back(hour: time) -> None:
    short = hour.replace(second=0, microsecond=0)
    assert parse_time(f"{short:%H:%M}") == parse_time(f"{short:%H%M}") == short
